"""A slide of a stretch of the timeline with three milestones in it."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from exhibit.content.models.fields import Date, MilestoneId, Prose
from exhibit.content.models.slides.base import TitledSlide
from exhibit.dates import HistoricDate

MARKED = 3
"""How many milestones are marked."""


class TimelineStripSlide(TitledSlide):
    """A stretch of time.

    Attributes:
        milestones: What is marked, in any order.
        start: Where the stretch begins; without it, somewhat before the first of them.
        end: Where it ends; without it, somewhat after the last of them.
    """

    layout: Literal["timeline-strip"]
    milestones: tuple[MilestoneId, ...] = Field(min_length=MARKED, max_length=MARKED)
    start: Date | None = Field(None, alias="from")
    end: Date | None = Field(None, alias="to")
    body: Prose | None = None

    @field_validator("milestones")
    @classmethod
    def _are_different(cls, keys: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(keys)) < len(keys):
            message = "the milestones must be different ones"
            raise ValueError(message)
        return keys

    @field_validator("end")
    @classmethod
    def _comes_last(cls, end: HistoricDate | None, info: ValidationInfo) -> HistoricDate | None:
        start: HistoricDate | None = info.data.get("start")
        if start is not None and end is not None and end.last_year <= start.last_year:
            message = f"{end.text} is not after {start.text}"
            raise ValueError(message)
        return end

    @property
    def subject(self) -> str | None:
        """The milestone it leads to, or else the one it names first."""
        return self.of or self.milestones[0]

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title and body."""
        return self.title, self.body
