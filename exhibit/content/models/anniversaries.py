"""Which anniversaries an exhibit keeps."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from exhibit.content.models.fields import Flag, Record, ThreadId, Whole
from exhibit.dates import WEIGHTS


class Anniversaries(Record):
    """Which anniversaries count.

    Attributes:
        weights: Round numbers of years; an anniversary weighs as much as the largest that divides it.
        before_days: How long before its day an anniversary already leads.
        after_days: How long after its day it still does.
        threads: Ids of the threads whose milestones come round; empty for all.
        known_days_only: Whether only what is known to the day comes round.
    """

    weights: tuple[Annotated[Whole, Field(ge=2, le=1000)], ...] = Field(WEIGHTS, min_length=1)
    before_days: Annotated[Whole, Field(ge=0, le=60)] = 3
    after_days: Annotated[Whole, Field(ge=0, le=60)] = 3
    threads: tuple[ThreadId, ...] = ()
    known_days_only: Flag = False


def _unless_off(value: object) -> object:
    return None if value == "off" else value


EVERY_ANNIVERSARY = Anniversaries.model_construct(
    weights=WEIGHTS, before_days=3, after_days=3, threads=(), known_days_only=False
)

AnniversariesOrOff = Annotated[Anniversaries | None, BeforeValidator(_unless_off)]
"""None for ``off``."""
