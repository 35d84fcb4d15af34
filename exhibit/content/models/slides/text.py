"""A slide of words alone."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import Prose
from exhibit.content.models.slides.base import TitledSlide


class TextSlide(TitledSlide):
    """A title and what is said under it."""

    layout: Literal["text"]
    body: Prose

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title and body."""
        return self.title, self.body
