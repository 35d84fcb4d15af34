"""A slide about one figure of the chart."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import Prose
from exhibit.content.models.slides.base import TitledSlide
from exhibit.content.models.slides.parts import Figure


class FigureSlide(TitledSlide):
    """A figure, large, beside the series it belongs to."""

    layout: Literal["figure"]
    figure: Figure
    body: Prose | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The one it is about."""
        return (self.figure,)

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title and body."""
        return self.title, self.body
