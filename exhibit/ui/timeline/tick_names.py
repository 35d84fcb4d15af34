"""What stands beside the ticks of an axis, and the room it needs."""

from collections.abc import Iterator
from typing import assert_never

from exhibit.dates import Day, TimeOfDay
from exhibit.layout.ticks import Step, Tick, TickUnit
from exhibit.ui.kit.theme import TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View

_WORDY = 5
"""From so many words on a name stands in two lines beside an upright axis."""
_THRESHOLDS = (4, 5, 6, 9)
"""Digits of a year below which its name is of another form, and may be longer than that of a greater one."""
_DEEP = 6
_FROM = {TickUnit.YEAR: 8.0, TickUnit.MONTH: 0.5, TickUnit.DAY: 0.02}

Reach = tuple[int, int]
"""How many digits the earliest year before our era and the latest year of it have in a view; 0 where there is none."""


def reach_of(earliest: float, latest: float) -> Reach:
    """Return what the lengths of the names between two decimal years depend on."""
    before, after = (len(str(int(each))) if each >= 1 else 0 for each in (1 - earliest, latest))
    return before, after


def finest_of(years: float) -> TickUnit:
    """Return the finest unit that an axis names which shows so many years at once."""
    return next((unit for unit, least in _FROM.items() if years >= least), TickUnit.MINUTE)


class TickNames:
    """Names of ticks in one style.

    Args:
        view: The visitor's view.
        style: Of the letters.
        spare: Design units between two names.
        is_upright: Whether time runs downwards: there is little room then, and only January says which year it is.
    """

    def __init__(self, view: View, style: TextStyle, spare: float, *, is_upright: bool) -> None:
        self._view, self._style, self._spare, self._is_upright = view, style, spare, is_upright
        self._rooms: dict[tuple[Step, Reach], float] = {}

    def block(self, tick: Tick) -> TextBlock:
        """Return the name of a tick, set."""
        return self.set(self._name(tick))

    def set(self, text: str) -> TextBlock:
        """Return any text that stands beside the axis, set."""
        if self._is_upright and (len(text.split()) >= _WORDY or len(text) > 2 * _WORDY):
            return self._view.type.narrow(text, self._style, 2)
        return self._view.type.set(text, self._style, 1000)

    def room_of(self, step: Step, reach: Reach) -> float:
        """Return the design units that the names of a step take along the axis, the gap to the next included."""
        key = step, reach
        if key not in self._rooms:
            blocks = [self.block(tick) for tick in _longest(step, reach)]
            if self._is_upright:
                self._rooms[key] = max(block.height for block in blocks) + self._spare
            else:
                self._rooms[key] = max(block.width for block in blocks) + self._spare
        return self._rooms[key]

    def breadth(self, reach: Reach, finest: TickUnit) -> float:
        """Return the greatest width of the names of some units and all coarser ones."""
        near: Reach = min(reach[0], _DEEP - 1), min(reach[1], _DEEP - 1)
        ticks = [tick for unit in TickUnit if unit >= finest for tick in _longest((unit, 1), near)]
        # Long ago three digits; names of more of them, from very near, may stand over something.
        ticks += _longest((TickUnit.YEAR, 10 ** max(*(digits - 3 for digits in reach), 0)), reach)
        return max(self.block(tick).width for tick in ticks)

    def context(self, day: Day, finest: TickUnit) -> str:
        """Return what names of a unit leave unsaid at a day; nothing where they say all."""
        words = self._view.words
        match finest:
            case TickUnit.MINUTE:
                # Places on the axis are in UTC; where no milestone names a zone, their times are those of the story.
                return f"{words.day(day)} UTC" if self._view.milestone_index.has_zones else words.day(day)
            case TickUnit.DAY if not self._is_upright:
                return words.tick_month(day)
            case TickUnit.DAY | TickUnit.MONTH if self._is_upright and day.month > 1:
                return words.year_number(day.year)
            case _:
                return ""

    def _name(self, tick: Tick) -> str:
        words = self._view.words
        match tick.unit:
            case TickUnit.YEAR:
                return words.tick_year(tick.day.year)
            case TickUnit.MONTH if not self._is_upright:
                return words.tick_month(tick.day)
            case TickUnit.MONTH:
                is_january = tick.day.month == 1
                return words.year_number(tick.day.year) if is_january else words.tick_month_alone(tick.day)
            case TickUnit.DAY:
                return words.tick_day(tick.day)
            case TickUnit.MINUTE:
                return words.tick_time(TimeOfDay(*divmod(tick.minute, 60)))
            case _:
                assert_never(tick.unit)


def _longest(step: Step, reach: Reach) -> Iterator[Tick]:
    """Yield ticks whose names are as long as any of a step."""
    unit, count = step
    if unit == TickUnit.YEAR:
        days = [Day(year) for year in _years(count, reach)]
    elif unit == TickUnit.MINUTE:
        days = [Day(2028, 12, 28)]
    else:
        year = max(_years(1, reach), key=lambda each: (each < 0, abs(each)))
        days = [Day(year, month, 28) for month in range(1, 13)]
    yield from (Tick(day, 1428 if unit == TickUnit.MINUTE else 0, 0.0, unit, is_labelled=True) for day in days)


def _years(count: int, reach: Reach) -> list[int]:
    found = []
    for sign, digits in zip((-1, 1), reach, strict=True):
        lengths = {digits, *(each for each in _THRESHOLDS if each < digits)} - {0}
        years = (int("8" * each) // count * count for each in lengths)
        found += [sign * year for year in years if year]
    return found or [1]
