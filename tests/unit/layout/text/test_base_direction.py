"""Which way a text runs."""

import pytest

from exhibit.layout.text.base_direction import base_direction
from exhibit.locale.languages import Direction


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
