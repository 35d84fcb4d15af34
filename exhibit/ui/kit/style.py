"""What every control and drawing is given: colours, type, language and screen; nothing of an exhibit."""

from collections.abc import Mapping
from dataclasses import dataclass

from exhibit.layout.canvas import Canvas
from exhibit.locale import Words
from exhibit.locale.languages import language_of
from exhibit.navigation import Preferences
from exhibit.ui.kit.background import Background
from exhibit.ui.kit.theme import Palette
from exhibit.ui.kit.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Style:
    """How things look and speak on one screen, for one visitor.

    Attributes:
        palette: The colours.
        background: What is behind everything.
        canvas: The screen in design units.
        words: The visitor's language.
        type: Sets text at the visitor's size.
        is_still: Show states without travel.
        preferences: The visitor's, of which words, letters and colours are made.
    """

    palette: Palette
    background: Background
    canvas: Canvas
    words: Words
    type: Typesetter
    is_still: bool
    preferences: Preferences

    @property
    def is_mirrored(self) -> bool:
        """Whether the screen is read from right to left, and so is seen in a mirror."""
        return language_of(self.words.language).direction == "rtl"

    def text(self, local: Mapping[str, str] | None) -> str:
        """Return a localised text in the visitor's language; nothing for none."""
        return self.words.localised(local)
