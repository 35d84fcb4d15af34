"""A slide that says in substance what somebody said."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import Date, LocalText, PersonId, Prose
from exhibit.content.models.slides.base import SlideRecord


class QuoteSlide(SlideRecord):
    """A voice.

    Attributes:
        gist: What was said, in substance.
        occasion: Where it was said, beside its day.
    """

    layout: Literal["quote"]
    speaker: PersonId
    gist: Prose
    occasion: LocalText
    on: Date

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return what was said, and where."""
        return self.gist, self.occasion

    def brief_texts(self) -> tuple[Mapping[str, str], ...]:
        """Return what was said."""
        return (self.gist,)
