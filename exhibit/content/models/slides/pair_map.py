"""A slide of linked places on a map."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from exhibit.content.models.fields import LocalText, Number, Prose, Record, SourceId
from exhibit.content.models.slides.base import TitledSlide


class Pair(Record):
    """Two linked places; positions are longitude and latitude in degrees."""

    start: LocalText = Field(alias="from")
    end: LocalText = Field(alias="to")
    kind: LocalText
    start_at: tuple[Number, Number] = Field(alias="from_at")
    end_at: tuple[Number, Number] = Field(alias="to_at")
    note: LocalText | None = None
    sources: tuple[SourceId, ...] = ()


class PairMapSlide(TitledSlide):
    """Pairs of places, each with an arc between them."""

    layout: Literal["pair-map"]
    body: Prose
    pairs: tuple[Pair, ...] = Field(min_length=1)

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title, body, and what is said of each pair."""
        return (
            self.title,
            self.body,
            *(text for pair in self.pairs for text in (pair.start, pair.end, pair.kind, pair.note)),
        )
