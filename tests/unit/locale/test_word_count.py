"""How much there is to read, in words as English has them."""

import pytest

from exhibit.locale.word_count import measure_of, word_count


@pytest.mark.parametrize(
    ("tag", "unit"),
    [("en", "words"), ("ru", "words"), ("ko", "words"), ("zh-Hans", "characters"), ("ja", "characters"), ("th", "characters"),
     ("km", "characters"), ("english", "words")],
)  # fmt: skip
def test_words_are_counted_where_they_stand_apart(tag: str, unit: str) -> None:
    assert measure_of(tag).unit == unit


@pytest.mark.parametrize(
    ("text", "tag", "count"),
    [
        ("The first flight into space", "en", 5),
        ("Первый полёт в космос", "ru", 4),
        ("Chuyến bay đầu tiên vào vũ trụ", "vi", 7 / 1.6),
        ("首次太空飞行。", "zh-Hans", 6 / 1.6),
        ("การบินอวกาศครั้งแรก", "th", 19 * 0.16),
        ("", "zh", 0),
    ],
)
def test_a_text_takes_as_long_to_read_whatever_a_word_is(text: str, tag: str, count: float) -> None:
    assert word_count(text, tag) == pytest.approx(count, rel=0.15)
