"""A slide that says what somebody said, word for word or in substance."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import Flag, LocalText, PersonId, Prose
from exhibit.content.models.slides.base import SlideRecord


class QuoteSlide(SlideRecord):
    """A voice.

    Attributes:
        gist: What was said.
        literal: Whether these are the very words; in other languages, their translation.
        occasion: Where it was said, beside its day where that is known.
    """

    layout: Literal["quote"]
    speaker: PersonId
    gist: Prose
    literal: Flag = False
    occasion: LocalText | None = None

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return what was said, and where."""
        return self.gist, self.occasion

    def brief_texts(self) -> tuple[Mapping[str, str], ...]:
        """Return what was said."""
        return (self.gist,)
