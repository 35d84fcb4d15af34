"""Years, quarters or months counted by one whole number each, so that neighbours differ by one."""

import math
from dataclasses import dataclass

from exhibit.dates.day import Day
from exhibit.dates.historic_date import HistoricDate


@dataclass(frozen=True, slots=True)
class Periodicity:
    """How often figures come.

    Attributes:
        per_year: 1, 4 or 12. With 1 a slot's number is its astronomical year, so slots may be below 0.
    """

    per_year: int

    def slot_of(self, date: HistoricDate) -> int:
        """Return the slot in which a date begins."""
        first = date.first
        return first.year * self.per_year + (first.month - 1) * self.per_year // 12

    def slot_at(self, year: float) -> int:
        """Return the slot that holds a decimal year."""
        return math.floor(year * self.per_year + 1e-9)

    def start(self, slot: int) -> float:
        """Return the decimal year in which a slot begins."""
        return slot / self.per_year

    def end(self, slot: int) -> float:
        """Return the decimal year in which the next slot begins."""
        return (slot + 1) / self.per_year

    def middle(self, slot: int) -> float:
        """Return the middle of a slot as a decimal year."""
        return (slot + 0.5) / self.per_year

    def year_of(self, slot: int) -> int:
        """Return the year that a slot belongs to."""
        return slot // self.per_year

    def part_of(self, slot: int) -> int:
        """Return which part of its year a slot is, from 0."""
        return slot % self.per_year

    def first_day(self, slot: int) -> Day:
        """Return the day on which a slot begins."""
        return Day(self.year_of(slot), self.part_of(slot) * 12 // self.per_year + 1)

    def fills(self, date: HistoricDate) -> bool:
        """Say whether a date covers the whole of the slot in which it begins."""
        slot = self.slot_of(date)
        return date.first <= self.first_day(slot) and date.last >= self.first_day(slot + 1).plus(-1)

    def exceeds(self, date: HistoricDate) -> bool:
        """Say whether a date reaches beyond the slot in which it begins."""
        return date.last >= self.first_day(self.slot_of(date) + 1)
