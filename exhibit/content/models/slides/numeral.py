"""A slide about an anniversary: its number of years in a dial."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from exhibit.content.models.fields import Date, MilestoneId, Prose, Whole
from exhibit.content.models.slides.base import TitledSlide


class NumeralSlide(TitledSlide):
    """An anniversary.

    Attributes:
        numeral: How many years it is.
        of: The milestone whose anniversary it is.
        on: The day of the anniversary.
    """

    layout: Literal["numeral"]
    body: Prose
    numeral: Annotated[Whole, Field(ge=1, le=9999)]
    of: MilestoneId
    on: Date

    @property
    def anniversary(self) -> int | None:
        """How many years of ``of`` it celebrates."""
        return self.numeral

    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return title and body."""
        return self.title, self.body
