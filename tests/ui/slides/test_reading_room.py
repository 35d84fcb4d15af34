"""Whatever is to be seen beside a text, enough of the text can be read without scrolling, on every page there is."""

import pytest

from exhibit.content import Exhibit
from first_fast import first_fast
from reading_room import SIZES, blank_pictures, hidden_words

__all__ = ["blank_pictures"]


@pytest.mark.usefixtures("qapp", "blank_pictures")
@first_fast("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@first_fast("text_scale", [1.0, 1.5])
@first_fast("language", ["vi", "ru", "en"])
def test_four_lines_of_every_text_can_be_read_at_once(
    synthetic: Exhibit, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    faults = hidden_words(synthetic, language, text_scale, size)
    assert not faults, "\n".join(faults)
