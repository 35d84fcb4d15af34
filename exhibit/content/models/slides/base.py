"""What every slide has, whatever its layout."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from exhibit.content.models.account import Account
from exhibit.content.models.fields import Date, DeckId, Id, LocalText, MilestoneId, Number, Record, SourceId
from exhibit.content.models.slides.parts import Figure
from exhibit.dates import HistoricDate


class SlideRecord(Record):
    """One full-screen slide, without what its layout shows.

    Attributes:
        deck: The deck it is shown in.
        of: The milestone it leads to on the timeline.
        on: The day it is about.
        note: Said below the rest, in smaller letters.
        reading_s: Seconds it stays while a deck plays; without it, as long as its text takes to read.
        accounts: What each source says, where they differ.
    """

    id: Id
    deck: DeckId
    of: MilestoneId | None = None
    on: Date | None = None
    note: LocalText | None = None
    reading_s: Annotated[Number, Field(ge=2, le=600)] | None = None
    sources: tuple[SourceId, ...] = Field(min_length=1)
    accounts: tuple[Account, ...] = ()

    @property
    def heading(self) -> Mapping[str, str] | None:
        """What it is called; None where it has no title."""
        return None

    @property
    def anniversary(self) -> int | None:
        """How many years of ``of`` it celebrates; None where it is about something else."""
        return None

    @property
    def when(self) -> HistoricDate | None:
        """The time it is about, where it names one."""
        return self.on

    @property
    def subject(self) -> str | None:
        """The milestone it is about; None where it is about none."""
        return self.of

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the chart that it shows."""
        return ()

    def texts(self) -> tuple[Mapping[str, str], ...]:
        """Return what there is to read on it, in all languages."""
        said = [*self.main_texts(), self.note, *(each.says for each in self.accounts)]
        return tuple(text for text in said if text is not None)

    @abstractmethod
    def main_texts(self) -> tuple[Mapping[str, str] | None, ...]:
        """Return what its layout says, without notes and accounts."""

    def brief_texts(self) -> tuple[Mapping[str, str], ...]:
        """Return what of it is said at a stop of a tour."""
        return () if self.heading is None else (self.heading,)


class TitledSlide(SlideRecord):
    """A slide that is called something."""

    title: LocalText

    @property
    def heading(self) -> Mapping[str, str] | None:
        """Its title."""
        return self.title
