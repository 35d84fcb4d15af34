"""Dates in words: as precise as they are known, and as doubtful."""

from collections.abc import Callable, Mapping
from math import inf
from types import MappingProxyType
from typing import assert_never

from exhibit.dates import Bound, Day, HistoricDate, Moment, Precision, Season
from exhibit.locale.calendar_text import CalendarText, is_deep, zone_text
from exhibit.locale.date_forms import fields_of
from exhibit.locale.phrase import Phrase

_SINCE, _UNTIL = Phrase("since {date}"), Phrase("until {date}")
_ABOUT, _DECADE = Phrase("c. {date}"), Phrase("{year}s")
_MOST_PLAIN, _MOST_KEPT = 10_000, 4_096
_DAYS_STORY, _YEAR_STORY = 2 / 365, 1.0
"""Years from the first milestone to the last in which times of day, or days and months, tell milestones apart."""
_SEASONS: Mapping[Season, Phrase] = MappingProxyType({
    Season.SPRING: Phrase("spring {year}"), Season.SUMMER: Phrase("summer {year}"),
    Season.AUTUMN: Phrase("autumn {year}"), Season.WINTER: Phrase("winter {year}"),
})  # fmt: skip


class DateText:
    """One language's dates.

    Args:
        calendar: Its days, months and years.
        own: Gives a phrase in the language itself, with its ``{places}``; None where it has none. Signs that are read
            everywhere stand in for it then.
    """

    def __init__(self, calendar: CalendarText, own: Callable[[Phrase], str | None]) -> None:
        self._calendar, self._forms, self._own = calendar, calendar.forms, own
        self._is_year_first = fields_of(self._forms.day).lstrip("G").startswith("y")
        # Asked for at every mark of an axis and every chip; patterns are slow.
        self._years: dict[int, str] = {}

    def full(self, date: HistoricDate) -> str:
        """Return a date in full as it stands inside a sentence."""
        if not date.is_range:
            return self._moment(date.start)
        if date.before is Bound.KNOWN and date.after is Bound.KNOWN:
            return self._range(date.start, date.end)
        text = self._moment(date.start)
        if date.is_open:
            phrase = self._own(_SINCE if date.after is Bound.OPEN else _UNTIL)
            if phrase is not None:
                return phrase.format(date=text)
        return _with_open_end(date, text, " – ")

    def short(self, date: HistoricDate) -> str:
        """Return a date in figures, such as ``16 · 6 · 1994``, or ``1994 · 6 · 16`` where the year comes first."""
        start, end = date.start, date.end
        figures = self._figures(start)
        dash = "–" if len(figures) == 1 and start.time is None else " – "
        if date.before is not Bound.KNOWN or date.after is not Bound.KNOWN:
            return _with_open_end(date, self._short_moment(start, figures), dash)
        if not date.is_range:
            return self._short_moment(start, figures)
        if _is_of_one_day(start, end):
            return self._marked(f"{' · '.join(figures)}, {self._times(start, end)}", start)
        if start.time is not None or end.time is not None:
            return f"{self._short_moment(start, figures)} – {self._short_moment(end, self._figures(end))}"
        if start.precision == end.precision == Precision.YEAR and not date.is_vague:
            return self._span(start.first.year, end.first.year) if start.first != end.first else figures[0]
        figures, last = _apart(figures, self._figures(end), is_year_first=self._is_year_first)
        if not figures or not last:
            return self._short_moment(end, last or figures)
        dash = "–" if len(last if self._is_year_first else figures) == 1 else " – "
        return self._short_moment(start, figures) + dash + self._short_moment(end, last)

    def brief(self, date: HistoricDate, span_years: float = inf, *, has_doubt: bool = True) -> str:
        """Return what tells a date from others: the year, in a story of a year day and month, of some days the time.

        Args:
            date: The date; of a range its beginning is said.
            span_years: How long the story is.
            has_doubt: Whether it is said where the date is approximate or uncertain.
        """
        moment = date.start
        if moment.time is not None and span_years < _DAYS_STORY:
            text = self._time(moment)
        elif moment.precision >= Precision.DAY and span_years < _YEAR_STORY:
            text = " · ".join(self._figures(moment, has_year=False))
        else:
            text = self._brief_year(moment)
        if not has_doubt:
            return text
        text = self._about(text) if moment.approximate else text
        return f"{text}?" if moment.uncertain else text

    def _brief_year(self, moment: Moment) -> str:
        """Return a year in figures alone, or the first and the last that it may be."""
        first, last = moment.first.year, moment.last.year
        if first == last or moment.precision >= Precision.SEASON:
            return self.year_number(first)
        if first > 0 and first // 100 == last // 100:
            # Of one century the last year is short: 1980–89.
            return f"{first}–{last % 100:02d}"
        return self._span(first, last)

    def _about(self, text: str) -> str:
        return (self._own(_ABOUT) or "~{date}").format(date=text)

    def year_number(self, year: int) -> str:
        """Return a year as briefly as it can be said: ``1961``, ``500 BC``, ``66 million years ago``."""
        if 0 < year < _MOST_PLAIN:
            return self._calendar.figures(year)
        if year not in self._years:
            if len(self._years) >= _MOST_KEPT:
                self._years.clear()
            self._years[year] = self._calendar.year_number(year)
        return self._years[year]

    def _figures(self, moment: Moment, *, has_year: bool = True) -> list[str]:
        """Return day, month and year in the order of the language."""
        figures = self._from_day(moment)[: None if has_year else -1]
        return figures[::-1] if self._is_year_first else figures

    def _from_day(self, moment: Moment) -> list[str]:
        first = moment.first
        match moment.precision:
            case Precision.YEAR | Precision.DECADE | Precision.CENTURY | Precision.SEASON:
                return [self._year_or_longer(moment)]
            case Precision.MONTH:
                return [str(first.month), self.year_number(first.year)]
            case Precision.DAY | Precision.HOUR | Precision.MINUTE | Precision.SECOND:
                return [str(first.day), str(first.month), self.year_number(first.year)]
            case _:
                assert_never(moment.precision)

    def _short_moment(self, moment: Moment, figures: list[str]) -> str:
        text = " · ".join(figures)
        return self._marked(text if moment.time is None else f"{text}, {self._times(moment, moment)}", moment)

    def _year_or_longer(self, moment: Moment) -> str:
        """Return a year, a season, a decade or a century, in figures where there are any."""
        first, last = moment.first, moment.last
        if moment.season is not None:
            phrase = self._own(_SEASONS[moment.season])
            if phrase is not None:
                return phrase.format(year=self.year_number(first.year))
            return self._range_of_months(first, last)
        if moment.precision == Precision.DECADE and first.year > 0:
            phrase = self._own(_DECADE)
            if phrase is not None:
                return phrase.format(year=first.year)
        return self.year_number(first.year) if first.year == last.year else self._span(first.year, last.year)

    def _span(self, first: int, last: int) -> str:
        """Return two years in figures, with their eras where they are not those of our own."""
        if is_deep(first):
            return self._calendar.ago(-first, -last) if is_deep(last) else self._joined_years(first, last)
        if first > 0:
            return f"{self._calendar.figures(first)}–{self._calendar.figures(last)}"
        if last > 0:
            return self._joined_years(first, last)
        return self._calendar.interval(("y–", "y"), Day(first), Day(last))

    def _joined_years(self, first: int, last: int) -> str:
        texts = (self._calendar.year_number(each, has_era=True) for each in (first, last))
        return self._forms.joined.format(*texts)

    def _marked(self, text: str, moment: Moment) -> str:
        text = self._about(text) if moment.approximate else text
        return f"{text} (?)" if moment.uncertain else text

    def _moment(self, moment: Moment) -> str:
        return self._marked(self._unmarked(moment), moment)

    def _unmarked(self, moment: Moment) -> str:
        calendar, forms = self._calendar, self._forms
        match moment.precision:
            case Precision.HOUR | Precision.MINUTE | Precision.SECOND:
                day = calendar.by_pattern(forms.day, moment.first)
                return forms.day_and_time.format(self._times(moment, moment), day)
            case Precision.DAY:
                return calendar.by_pattern(forms.day, moment.first)
            case Precision.MONTH:
                return calendar.by_pattern(forms.month, moment.first)
            case Precision.YEAR if not is_deep(moment.first.year):
                return calendar.by_pattern(forms.year, moment.first)
            case Precision.YEAR | Precision.SEASON | Precision.DECADE | Precision.CENTURY:
                return self._year_or_longer(moment)
            case _:
                assert_never(moment.precision)

    def _times(self, start: Moment, end: Moment) -> str:
        """Return the time of a moment, or the times of two moments of one day and zone."""
        last = self._time(end)
        text = last if start == end else f"{self._time(start)}–{last}"
        zone = zone_text(end.time.offset_min if end.time is not None else None)
        return f"{text} {zone}" if zone else text

    def _time(self, moment: Moment) -> str:
        patterns = {Precision.HOUR: self._forms.hour, Precision.MINUTE: self._forms.minute}
        pattern = patterns.get(moment.precision, self._forms.second)
        return "" if moment.time is None else self._calendar.time(moment.time, pattern)

    def _range(self, start: Moment, end: Moment) -> str:
        first, last, forms = start.first, end.first, self._forms
        is_sure = not start.is_vague and not end.is_vague
        if _is_of_one_day(start, end):
            return forms.day_and_time.format(self._times(start, end), self._calendar.by_pattern(forms.day, first))
        if not is_sure or start.precision != end.precision:
            return forms.joined.format(self._moment(start), self._moment(end))
        if start.precision == Precision.YEAR:
            is_plain = first.year > 0 or (last.year < 1 and not is_deep(first.year))
            return self._calendar.interval(forms.years, first, last) if is_plain else self._span(first.year, last.year)
        if start.precision == Precision.MONTH and first.year == last.year:
            return self._calendar.interval(forms.months, first, last)
        if start.precision == Precision.DAY and first.year == last.year:
            pair = forms.days if first.month == last.month else forms.days_in_year
            return self._calendar.interval(pair, first, last)
        return forms.joined.format(self._moment(start), self._moment(end))

    def _range_of_months(self, first: Day, last: Day) -> str:
        if first.year == last.year:
            return self._calendar.interval(self._forms.months, first, last)
        ends = (self._calendar.by_pattern(self._forms.month, each) for each in (first, last))
        return self._forms.joined.format(*ends)


def _is_of_one_day(start: Moment, end: Moment) -> bool:
    if start is end or start.time is None or end.time is None:
        return False
    is_sure = not start.is_vague and not end.is_vague
    return is_sure and start.first == end.first and start.time.offset_min == end.time.offset_min


def _with_open_end(date: HistoricDate, text: str, dash: str) -> str:
    """Return a date that has one end, with a question mark for one that nobody knows."""
    if date.before is not Bound.KNOWN:
        return f"?{dash}{text}" if date.before is Bound.UNKNOWN else f"{dash.lstrip()}{text}"
    return f"{text}{dash}?" if date.after is Bound.UNKNOWN else f"{text}{dash.rstrip()}"


def _apart(start: list[str], end: list[str], *, is_year_first: bool) -> tuple[list[str], list[str]]:
    """Return the figures of two dates; what they share is said once, at the side of the year."""
    if is_year_first:
        last, first = _apart(end[::-1], start[::-1], is_year_first=False)
        return first[::-1], last[::-1]
    shared = 0
    while shared < min(len(start), len(end)) and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    return start[: len(start) - shared], end
