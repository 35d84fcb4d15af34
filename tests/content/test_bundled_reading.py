"""The texts of the bundled exhibit are to be read beside its pictures, in every language, on every page there is."""

import pytest

from exhibit.content import Exhibit
from reading_room import SIZES, blank_pictures, hidden_words

__all__ = ["blank_pictures"]


@pytest.mark.slow
@pytest.mark.usefixtures("qapp", "blank_pictures")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_four_lines_of_every_text_can_be_read_at_once(
    bundled: Exhibit, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    faults = hidden_words(bundled, language, text_scale, size)
    assert not faults, "\n".join(faults)
