import unicodedata
from itertools import pairwise

import pytest

from exhibit.layout.text.line_breaking import chunks_of, shortened, wrap
from exhibit.layout.text.line_rules import LineRules

LAW = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


def _wide(piece: str) -> float:
    return 10.0 * len(piece)


def _lines(text: str, width: float, language: str) -> list[str]:
    return wrap(text, width, _wide, LineRules(language))


def test_a_word_wider_than_its_line_is_parted_between_syllables_with_hyphens() -> None:
    lines = _lines(f"Das {LAW} gilt", 200, "de")
    assert all(_wide(line) <= 200 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == f"Das{LAW}gilt"
    parted = [line for line in lines if line.endswith("-")]
    assert parted == lines[:-1]
    assert lines[0].startswith("Das Rind"), "the line before the word is filled"


def test_what_fits_is_never_parted() -> None:
    assert _lines("Überwachung und Übertragung", 120, "de") == ["Überwachung", "und", "Übertragung"]


def test_a_language_without_patterns_is_parted_without_a_hyphen() -> None:
    assert _lines("abcdefghijkl", 50, "vi") == ["abcde", "fghij", "kl"]


def test_the_hyphens_of_a_word_part_it_first() -> None:
    assert _lines("Nord-Süd-Konflikt", 100, "de") == ["Nord-Süd-", "Konflikt"]


def test_an_address_gets_no_hyphen() -> None:
    lines = _lines("https://example.org/ueberwachungsaufgaben", 200, "de")
    assert "".join(lines) == "https://example.org/ueberwachungsaufgaben"


def test_soft_hyphens_of_the_author_go_before_patterns_and_are_not_shown_elsewhere() -> None:
    word = "Fuß\u00adballnationalmann\u00adschaft"
    assert _lines(word, 180, "de") == ["Fuß-", "ballnationalmann-", "schaft"]
    assert _lines(word, 400, "de") == ["Fußballnationalmannschaft"]


def test_a_space_without_width_lets_a_line_break_and_is_not_shown() -> None:
    text = "កិច្ច\u200bព្រម\u200bព្រៀង"
    assert _lines(text, 100, "km") == ["កិច្ចព្រម", "ព្រៀង"]


def test_runs_without_spaces_break_where_they_are_told_to() -> None:
    rules = LineRules("zh-Hans", lambda word: [at for at in range(1, len(word)) if word[at] not in "。，」"])
    text = "两国签署了第一份协定。双方互设大使馆，互派学者。"
    lines = wrap(text, 110, _wide, rules)
    assert "".join(lines) == text
    assert all(_wide(line) <= 110 for line in lines)
    assert not any(line[0] in "。，」" for line in lines)
    assert max(map(len, lines[:-1])) - min(map(len, lines[:-1])) <= 2


def test_a_figure_stays_with_its_unit_before_a_run_without_spaces() -> None:
    rules = LineRules("zh-Hans", lambda word: range(1, len(word)))
    assert chunks_of("在 1950 年签署", rules) == ["在", "1950 年", "签", "署"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "в Москве", ["в Москве"]),
        ("en", "в Москве", ["в Москве"]),
        ("uk", "у Києві", ["у Києві"]),
        ("kk", "ол да келді", ["ол", "да", "келді"]),
        ("pl", "w Krakowie i w Łodzi", ["w Krakowie", "i w Łodzi"]),
        ("en", "I went", ["I", "went"]),
        ("vi", "Hồ Chí Minh", ["Hồ Chí Minh"]),
        ("en", "Lê Duẩn", ["Lê Duẩn"]),
        ("fr", "Côte Ivoire", ["Côte", "Ivoire"]),
        ("fr", "Nguyễn Ái Quốc", ["Nguyễn Ái Quốc"]),
        ("fr", "Est-ce vrai ?", ["Est-ce", "vrai ?"]),
        ("fr", "le « Canard »", ["le", "« Canard »"]),
    ],
)
def test_what_stays_together_is_a_matter_of_language(language: str, text: str, expected: list[str]) -> None:
    assert chunks_of(text, LineRules(language)) == expected


def test_paragraphs_are_kept_apart_by_an_empty_line() -> None:
    assert _lines("one two three\nfour five", 90, "en") == ["one two", "three", "", "four five"]


def test_a_narrower_line_parts_in_no_fewer_lines() -> None:
    counts = [len(_lines(f"Das {LAW}", width, "de")) for width in range(100, 700, 20)]
    assert all(narrow >= wide for narrow, wide in pairwise(counts))


@pytest.mark.parametrize("text", ["กี่ที่ผู้น้ำ", "स्त्रीक्षेत्र", "é" * 9])
def test_no_letter_loses_its_marks_where_a_word_is_cut_or_left_out(text: str) -> None:
    for width in range(30, 120, 10):
        lines = wrap(text, width, _wide)
        assert "".join(lines) == text
        assert not any(unicodedata.category(line[0]).startswith("M") for line in lines)
        kept = shortened(text * 3, width, _wide).removesuffix("…")
        assert not unicodedata.category((text * 3)[len(kept)]).startswith("M")
