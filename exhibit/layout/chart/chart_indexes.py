"""The figures of all charts of an exhibit, each worked out when it is first looked at."""

from exhibit.content import Chart, Exhibit
from exhibit.layout.chart.chart_index import ChartIndex


class ChartIndexes:
    """Keeps what each chart knows.

    Args:
        exhibit: Whose charts.
    """

    def __init__(self, exhibit: Exhibit) -> None:
        self._charts: dict[str, Chart] = {each.id: each for each in exhibit.charts}
        self._first = next(iter(self._charts), "")
        self._made: dict[str, ChartIndex] = {}

    def of(self, chart: str | None) -> ChartIndex:
        """Return the figures of a chart; of the first for None.

        Raises:
            KeyError: There is no such chart.
        """
        key = self._first if chart is None else chart
        if key not in self._made:
            self._made[key] = ChartIndex(self._charts[key])
        return self._made[key]
