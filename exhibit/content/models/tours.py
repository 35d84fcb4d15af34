"""Guided tours: stops in order, each with what is said there and how long it stays."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, get_args

from pydantic import AfterValidator, Field

from exhibit.content.models.chart import ChartTimeField
from exhibit.content.models.fields import (
    Id,
    LocalText,
    MilestoneId,
    Number,
    Prose,
    Record,
    SlideId,
    SourceId,
    Text,
    by_language,
)


class StopBase(Record):
    """What stops of every kind have.

    Attributes:
        key: The one key by which an author says that a stop is of a kind, and where it is.
        narration: An audio file inside the exhibit's folder; any language that has none is silent.
        reading_s: Seconds it stays; without it, as long as its caption takes to read.
        sources: What the caption says beyond what the sources of the place itself say.
    """

    key: ClassVar[str]

    caption: Prose
    narration: Annotated[dict[str, Text], AfterValidator(by_language)] = Field(default_factory=dict)
    reading_s: Annotated[Number, Field(ge=2, le=600)] | None = None
    sources: tuple[SourceId, ...] = ()


class MilestoneStop(StopBase):
    """At a milestone."""

    key: ClassVar[str] = "milestone"

    milestone: MilestoneId


class ChartStop(StopBase):
    """At a time of a chart.

    Attributes:
        figure: On the chart's axis, with or without a figure.
    """

    key: ClassVar[str] = "figure"

    figure: ChartTimeField


class LinkedStop(StopBase):
    """At a time of a chart with the timeline above it.

    Attributes:
        linked: Any time of the exhibit.
    """

    key: ClassVar[str] = "linked"

    linked: ChartTimeField


class SlideStop(StopBase):
    """At a slide."""

    key: ClassVar[str] = "slide"

    slide: SlideId


Stop = MilestoneStop | ChartStop | LinkedStop | SlideStop
"""Where a tour rests. Whoever tells kinds of stops apart matches all of them, so that a new one is missed nowhere."""

STOPS: Mapping[str, type[Stop]] = MappingProxyType({model.key: model for model in get_args(Stop)})
"""Every kind of stop by its key, in the order in which an author is told of them."""


class Tour(Record):
    """A walk through the exhibit."""

    id: Id
    title: LocalText
    summary: LocalText
    stops: tuple[Stop, ...] = Field(min_length=1)
