"""A slide of words alone."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import LocalText
from exhibit.content.models.slides.base import TitledSlide


class TextSlide(TitledSlide):
    """A title and what is said under it."""

    layout: Literal["text"]
    body: LocalText

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title and body."""
        return self.title, self.body
