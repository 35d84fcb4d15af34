"""Guided tours: stops in order, each with what is said there and how long it stays."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from exhibit.content.models.fields import Date, Id, LocalText, MilestoneId, Number, Record, SlideId, SourceId, Text
from exhibit.dates import HistoricDate

StopKind = Literal["milestone", "chart", "linked", "slide"]
KINDS: tuple[StopKind, ...] = ("milestone", "chart", "linked", "slide")


class Stop(Record):
    """Where a tour rests: at a milestone, at a year of the chart or of the linked view, or at a slide.

    Attributes:
        chart: A time on the chart's axis; where figures come by quarters or months, the first month of one will do.
        linked: The same, with the timeline above; any time of the exhibit.
        narration: An audio file inside the exhibit's folder; any language that has none is silent.
        reading_s: Seconds it stays; without it, as long as its caption takes to read.
        sources: What the caption says beyond what the sources of the place itself say.
    """

    milestone: MilestoneId | None = None
    chart: Date | None = None
    linked: Date | None = None
    slide: SlideId | None = None
    caption: LocalText
    narration: dict[Id, Text] = Field(default_factory=dict)
    reading_s: Annotated[Number, Field(ge=2, le=600)] | None = None
    sources: tuple[SourceId, ...] = ()

    @model_validator(mode="after")
    def _is_somewhere(self) -> Self:
        given = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            message = f"a stop is at one of {', '.join(KINDS)}; this one is at {', '.join(given) or 'none'}"
            raise ValueError(message)
        return self

    @property
    def kind(self) -> StopKind:
        """What kind of place it is at."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def date(self) -> HistoricDate | None:
        """The time it is at on the chart or the linked view; None elsewhere."""
        return self.chart or self.linked


class Tour(Record):
    """A walk through the exhibit."""

    id: Id
    title: LocalText
    summary: LocalText
    stops: tuple[Stop, ...] = Field(min_length=1)
