"""What stands in a dial stays in it, a year of four figures as well as a time that has passed."""

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.locale import Words
from exhibit.ui.kit.emblem import numeral_block
from exhibit.ui.kit.theme import DISPLAY, TextStyle
from exhibit.ui.kit.typesetter import Typesetter

STYLE = TextStyle(DISPLAY.face, 132, 1.25, 0.0)


@pytest.mark.parametrize("language", ["vi", "ru", "en", "de", "fr"])
@pytest.mark.parametrize("year", [1961, -499, -12_000, -300_000, -66_000_000, -13_787_000_000])
def test_a_year_of_any_age_is_as_wide_as_four_figures(qapp: QApplication, language: str, year: int) -> None:
    type_ = Typesetter(1.0, language)
    text = Words(language).year_number(year)
    block = numeral_block(type_, text, STYLE)
    room = type_.advance("0000", STYLE)
    assert block.width <= room
    assert block.height <= max(room * 0.8, type_.line_height(STYLE))
    assert "".join("".join(block.lines).split()) == "".join(text.split()), "no letter is lost"
    assert all(line.split() for line in block.lines)


def test_four_figures_are_as_large_as_ever(qapp: QApplication) -> None:
    type_ = Typesetter(1.0, "en")
    assert numeral_block(type_, "1961", STYLE).font.pixelSize() == type_.set("1961", STYLE, 2000).font.pixelSize()
    assert numeral_block(type_, "1980–89", STYLE).font.pixelSize() < type_.set("1961", STYLE, 2000).font.pixelSize()
