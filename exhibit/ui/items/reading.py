"""What the figures of a year say, in words: value, qualifier, both reporters, notes."""

from exhibit.content import Chart, Point, Series
from exhibit.ui.context import Context

_QUALIFIERS = {"about": "about {value}", "over": "over {value}", "nearly": "nearly {value}"}


class YearReading:
    """One year of a chart in the visitor's language.

    Args:
        context: The visitor's view.
        year: The year.
    """

    def __init__(self, context: Context, year: int) -> None:
        self._context = context
        self.year = year
        self._chart: Chart = context.exhibit.chart
        shown = {each.id: each for each in self._chart.series if each.role != "target"}
        order = sorted(shown, key=lambda key: (key != self._chart.main, shown[key].role != "reporter"))
        by_series = {each.series: each for each in self._chart.points if each.year == year}
        self._found = [(shown[key], by_series[key]) for key in order if key in by_series]

    def value(self, point: Point) -> str:
        """Return a figure with its unit and qualifier."""
        series = next(each for each in self._chart.series if each.id == point.series)
        unit = next(each for each in self._chart.units if each.id == series.unit)
        text = self._context.text(unit.format).replace("{value}", self._context.words.number(point.value))
        phrase = _QUALIFIERS.get(point.qualifier)
        return self._context.words.say(phrase, value=text) if phrase else text

    @property
    def main(self) -> tuple[Series, Point] | None:
        """The figure to show large: the main series', or else no one's."""
        wanted = self._main_series().id
        return next((each for each in self._found if each[0].id == wanted), None)

    @property
    def others(self) -> list[tuple[Series, Point]]:
        """The figures of the other reporters."""
        wanted = self._main_series().id
        return [each for each in self._found if each[0].id != wanted]

    @property
    def headline(self) -> str:
        """The large figure, or that there is none."""
        if self.main is None:
            return self._context.words.say("No figure found for {year}", year=self.year)
        text = self.value(self.main[1])
        return text[:1].upper() + text[1:]

    @property
    def caption(self) -> str:
        """Whose figure it is, for which time, and how it came about."""
        series = self._main_series()
        words = self._context.words
        parts = [words.say("{series}, {year}", series=self._context.text(series.label), year=self.year)]
        return " · ".join(parts + (self._doubts(self.main[1]) if self.main else []))

    def lines(self) -> list[tuple[Series, str]]:
        """Return a line for every other reporter."""
        return [
            (
                series,
                " · ".join([f"{self._context.text(series.label)}: {self.value(point)}", *self._doubts(point)]),
            )
            for series, point in self.others
        ]

    def notes(self) -> list[str]:
        """Return the notes of the figures, and what explains them."""
        context = self._context
        events = [context.text(each.label) for each in self._chart.events if each.period.first.year == self.year]
        return events + [context.text(point.note) for _, point in self._found if point.note is not None]

    def sources(self) -> tuple[str, ...]:
        """Return the ids of all sources of the year's figures and events."""
        keys = [key for _, point in self._found for key in point.sources]
        for event in self._chart.events:
            keys += event.sources if event.period.first.year == self.year else ()
        return tuple(dict.fromkeys(keys))

    def _main_series(self) -> Series:
        """Return the chart's main series, or that of a panel where only it speaks of the year."""
        if len(self._found) == 1 and self._found[0][0].role == "separate":
            return self._found[0][0]
        return next(each for each in self._chart.series if each.id == self._chart.main)

    def _doubts(self, point: Point) -> list[str]:
        words = self._context.words
        doubts = []
        if point.is_partial:
            period = words.date(point.period)
            doubts.append(words.say("partial year: {period}", period=period[:1].lower() + period[1:]))
        if point.basis == "derived" and point.derivation:
            doubts.append(words.say("derived: {sum}", sum=self._sum(point.derivation)))
        return doubts

    def _sum(self, derivation: str) -> str:
        """Return a sum with the language's decimal sign."""
        sign = self._context.words.number(0.5)[1]
        return derivation.replace(".", sign).replace("*", "×").replace(" / ", " : ")
