"""A slide with a picture beside its words."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import PictureId, Prose
from exhibit.content.models.slides.base import TitledSlide


class PictureSlide(TitledSlide):
    """A picture.

    Attributes:
        on: Said above the title.
    """

    layout: Literal["picture"]
    picture: PictureId
    body: Prose | None = None

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title and body."""
        return self.title, self.body
