"""Which way a text runs."""

import pytest

from exhibit.locale.languages import Direction, base_direction, set_apart, with_figures_in_order
from exhibit.locale.words import Words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("في عام 1950 أقام البلدان علاقات (هانوي)، ثم فُتحت السفارة.", "rtl", "rtl"),
        ("المهمة Apollo 11 هبطت.", "rtl", "rtl"),
        ("Apollo 11 landed.", "rtl", "ltr"),
        ("1950 – 2025", "rtl", "rtl"),
        ("", "rtl", "rtl"),
        ("Apollo 11 landed.", "ltr", "ltr"),
        ("The word שלום means peace.", "ltr", "ltr"),
        ("שלום.", "ltr", "rtl"),
        ("1950 – 2025", "ltr", "ltr"),
        ("", "ltr", "ltr"),
        ("Ăn quả nhớ kẻ trồng cây", "ltr", "ltr"),
        ("人民", "ltr", "ltr"),
    ],
)
def test_a_text_runs_as_its_language_unless_all_its_letters_say_otherwise(
    text: str, language: Direction, expected: Direction
) -> None:
    assert base_direction(text, language) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("نحو +27% مقارنةً", "نحو \u200e+27% مقارنةً"),
        ("−5", "\u200e−5"),
        ("1950-2025", "1950-2025"),
        ("Apollo-11", "Apollo-11"),
        ("عام 1950 – 2025", "عام 1950 – 2025"),
    ],
)
def test_a_sign_stays_before_its_number(line: str, expected: str) -> None:
    assert with_figures_in_order(line) == expected


@pytest.mark.parametrize("figure", ["9.1\u00a0×\u00a010⁻¹²", "10⁻⁶"])
def test_a_power_of_ten_stays_at_the_right_of_its_figure(figure: str) -> None:
    assert with_figures_in_order(f"نحو {figure} ث") == f"نحو \u2066{figure}\u2069 ث"


def test_latin_words_inside_a_phrase_keep_their_own_order() -> None:
    assert set_apart("A book, 2nd ed.") == "\u2066A book, 2nd ed.\u2069"
    assert set_apart("كتاب") == "كتاب"
    assert set_apart(5) == 5
    assert Words("ar").say("{found} of {total}", found="A.", total="9").count("\u2066") == 1
    assert "\u2066" not in Words("en").say("{found} of {total}", found="A.", total="9")
