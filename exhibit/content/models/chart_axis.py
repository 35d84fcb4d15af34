"""How the values of one unit are drawn and compared: where its axis begins, what growth is, how a series is drawn."""

from typing import Literal, assert_never

from pydantic import Field

from exhibit.content.models.fields import Number, Record

Scale = Literal["linear", "logarithmic"]
Base = Literal["zero", "free"]
Change = Literal["percent", "difference", "none"]
Drawing = Literal["bars", "line", "area", "range", "marks"]
"""``bars`` begin at 0, ``line`` joins neighbours, ``area`` is stacked on those of other series, ``range`` is a band
from the lowest to the highest of a period, ``marks`` are not joined at all."""


def stands_on_zero(drawing: Drawing) -> bool:
    """Say whether something is drawn from 0 to each figure, rather than at the figure alone."""
    match drawing:
        case "bars" | "area":
            return True
        case "line" | "range" | "marks":
            return False
        case _:
            assert_never(drawing)


class AxisWish(Record):
    """What an author says of the axis of a unit; what is left out follows from the figures.

    Attributes:
        scale: Equal steps, or equal ratios.
        base: Whether the axis begins at 0 or near the lowest figure.
        start: The value at the foot.
        end: The value at the top.
    """

    scale: Scale = "linear"
    base: Base = "zero"
    start: Number | None = Field(None, alias="from")
    end: Number | None = Field(None, alias="to")

    @property
    def is_logarithmic(self) -> bool:
        """Whether each step is so many times the one below."""
        return self.scale == "logarithmic"

    @property
    def has_zero(self) -> bool:
        """Whether bars can stand on the axis: 0 is on it."""
        if self.is_logarithmic or (self.start is None and self.base == "free"):
            return False
        return (self.start is None or self.start <= 0) and (self.end is None or self.end >= 0)
