"""The order of names in a language."""

import pytest

from exhibit.locale.collation import sort_key


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("en", ["10", "9", "a", "Ángel", "Zoo", "Zoo 2", "Zoom"]),
        ("de", ["Apfel", "Ofen", "Öl", "Zoo"]),
        ("sv", ["Adam", "Zorn", "Ångström", "Öland"]),
        ("es", ["Na", "Nz", "Ñandú", "Oca"]),
        ("pl", ["Lato", "Łatwo", "Miasto", "Zamek", "Źdźbło", "Żaba"]),
        ("tr", ["Irmak", "İzmir", "Jale"]),
        ("vi", ["An", "Ân", "Dũng", "Đà", "Em"]),
        ("ru", ["Ёлка", "Ель", "Жук", "Иван", "Йод", "Яна"]),
        ("el", ["Άλφα", "Βήτα", "Ωμέγα"]),
        ("ar", ["آدم", "إيران", "بغداد", "يافا"]),
        ("fa", ["ابر", "پارس", "تهران", "یزد"]),
        ("th", ["กา", "เกม", "ขา"]),
        ("ko", ["가", "나", "하"]),
        ("zh-Hans", ["阿", "邓", "毛", "张", "周"]),
        ("zh-Hant", ["一", "人", "張", "龍"]),
        ("ja", ["あ", "が", "ガガーリン", "宇"]),
        ("tlh", ["a", "b"]),
    ],
)
def test_names_have_the_order_of_their_language(tag: str, names: list[str]) -> None:
    turned = names.copy()
    turned.reverse()
    assert sorted(turned, key=sort_key(tag)) == names
