"""What every screen and item is given: the exhibit, its colours, the visitor's language, size and screen."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from exhibit.content import Exhibit
from exhibit.dates import Occasion
from exhibit.figures.canvas import Canvas
from exhibit.figures.ledger import Ledger
from exhibit.figures.line import Line
from exhibit.flow import Course
from exhibit.locale import Words
from exhibit.ui.ground import Ground
from exhibit.ui.narration import Narrator
from exhibit.ui.pictures import Pictures
from exhibit.ui.theme import Palette
from exhibit.ui.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Context:
    """One visitor's view of one exhibit on one screen.

    Attributes:
        today: The day it is, or None where the clock cannot be trusted.
        jubilee: The anniversary that leads today, or None where there is none, or nobody knows the day.
        is_still: Show states without travel.
        is_strong: The colours are the strong ones.
        narrator: Tells tours.
        beside: Code of a second language that is shown beside the first, or None.
    """

    exhibit: Exhibit
    course: Course
    line: Line
    ledger: Ledger
    palette: Palette
    pictures: Pictures
    ground: Ground
    canvas: Canvas
    words: Words
    type: Typesetter
    today: dt.date | None
    jubilee: Occasion | None
    is_still: bool
    narrator: Narrator
    beside: str | None = None
    is_strong: bool = False

    @property
    def voices(self) -> tuple["Context", ...]:
        """The view in each language that is shown: one, or two side by side."""
        return (self,) if self.beside is None else (self, self.speaking(self.beside))

    def speaking(self, language: str) -> "Context":
        """Return the same view in another language."""
        return self if language == self.words.language else replace(self, words=Words(language))

    def text(self, local: Mapping[str, str] | None) -> str:
        """Return a localised text in the visitor's language; nothing for none."""
        if local is None:
            return ""
        return local[self.words.language]
