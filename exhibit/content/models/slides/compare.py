"""A slide that sets two times side by side."""

from collections.abc import Mapping
from typing import Literal

from exhibit.content.models.fields import Date, LocalText, Prose, Record, SourceId
from exhibit.content.models.slides.base import TitledSlide
from exhibit.content.models.slides.parts import Figure
from exhibit.dates import HistoricDate


class Side(Record):
    """One half of a comparison: when, what stands large, and what is said of it.

    Attributes:
        label: What it is called; without it, then and now.
    """

    on: Date
    label: LocalText | None = None
    title: LocalText | None = None
    figure: Figure | None = None
    body: Prose
    sources: tuple[SourceId, ...] = ()


class CompareSlide(TitledSlide):
    """Then and now."""

    layout: Literal["compare"]
    then: Side
    now: Side

    @property
    def when(self) -> HistoricDate | None:
        """The later of its times."""
        return self.now.on

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Those of both sides."""
        return tuple(side.figure for side in (self.then, self.now) if side.figure is not None)

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return the title, and what is said of each side."""
        return self.title, *(text for side in (self.then, self.now) for text in (side.label, side.title, side.body))

    def brief_texts(self) -> tuple[Mapping[str, str], ...]:
        """Return the title, and those of both sides."""
        return self.title, *(side.title for side in (self.then, self.now) if side.title is not None)
