"""What is drawn on a chart's screen, looked at by series, figure and pixel."""

import itertools

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage

from exhibit.content import Exhibit, load
from exhibit.layout.chart.columns import Column, SeriesColumns, rows_of
from exhibit.navigation import OpenChart
from exhibit.ui.chart.bars import Bars
from exhibit.ui.chart.lines import Lines
from exhibit.ui.chart.plot import Strokes
from exhibit.ui.front.door import Door
from qt_stage import Visitor
from small_exhibit import FILES, LOCAL, WriteExhibit


def all_strokes(visitor: Visitor) -> list[Strokes]:
    kinds = (Bars, Lines)
    return [item for item in visitor.items() if isinstance(item, kinds) and item.columns]


def shown_series(visitor: Visitor) -> set[str]:
    return {column.point.series for strokes in all_strokes(visitor) for column in strokes.columns}


def strokes_of(visitor: Visitor, series: str) -> Strokes:
    return next(each for each in all_strokes(visitor) if series in {column.point.series for column in each.columns})


def point_at(visitor: Visitor, strokes: Strokes, year: float, value: float) -> QPoint:
    """Pixels of a decimal year and a value."""
    scene = strokes.mapToScene(QPointF(year, value))
    return visitor.point(scene.x(), scene.y())


def has_colour(image: QImage, at: QPoint, colour: QColor, reach: int = 3) -> bool:
    """Say whether any pixel about a position is of a colour, or nearly."""
    square = itertools.product(range(at.x() - reach, at.x() + reach + 1), range(at.y() - reach, at.y() + reach + 1))
    wanted = colour.getRgb()[:3]
    pixels = (image.pixelColor(x, y).getRgb()[:3] for x, y in square)
    return any(max(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) < 40 for pixel in pixels)


def crossings_of(row: SeriesColumns) -> list[tuple[float, float]]:
    """Where a line would be that joined neighbours across a gap or a break: decimal year and value."""
    found = []
    runs = row.runs()
    for before, after in itertools.pairwise(runs):
        first, second = before[-1], after[0]
        for share in (0.3, 0.5, 0.7):
            year = first.middle + (second.middle - first.middle) * share
            found.append((year, first.value + (second.value - first.value) * share))
    return found


def lines_of(exhibit: Exhibit) -> list[SeriesColumns]:
    rows = [row for role in ("reporter", "background") for row in rows_of(exhibit.chart(), role)]
    return [row for row in rows if row.series.id != exhibit.chart().main]


def bar_picture(visitor: Visitor, column: Column) -> list[tuple[int, int, int]]:
    """Colours down the middle of a bar of the main series."""
    bars = strokes_of(visitor, column.point.series)
    image = visitor.stage.picture().toImage()
    top, foot = point_at(visitor, bars, column.middle, column.value), point_at(visitor, bars, column.middle, 0)
    return [image.pixelColor(top.x(), y).getRgb()[:3] for y in range(top.y() + 8, foot.y() - 8)]


def column_of(visitor: Visitor, series: str, slot: int) -> Column:
    return next(
        each for each in strokes_of(visitor, series).columns if (each.point.series, each.slot) == (series, slot)
    )


def bars_on_the_door(visitor: Visitor) -> tuple[Door, dict[int, bool]]:
    """Return the door to the chart, and of each year whether something stands in its place."""
    chart, image = visitor.director.exhibit.chart(), visitor.stage.picture().toImage()
    door = next(each for each in visitor.controls() if isinstance(each, Door) and each.intent == OpenChart("crossings"))
    years = sorted(each.period.first.year for each in chart.points if each.series == chart.main)
    box, first, count = door.mapRectToScene(door._sign_box), years[0], years[-1] - years[0] + 1
    found, scale = {}, visitor.stage.canvas.scale
    for year in range(first, years[-1] + 1):
        left, right = (box.left() + box.width() * (year - first + share) / count for share in (0.1, 0.9))
        row = [
            image.pixelColor(round(x * scale), round((box.bottom() - 4) * scale)).lightness()
            for x in range(round(left), round(right))
        ]
        found[year] = max(row) - min(row) > 12
    return door, found


def is_near(one: QColor, other: QColor) -> bool:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) < 60


def changed_chart(write_exhibit: WriteExhibit, points: str, extra: str = "") -> Exhibit:
    chart = FILES["charts/turnover.yaml"]
    start = chart.index("points:")
    parts = "parts:\n" + "".join(f"  - {{id: {key}, label: {LOCAL}}}\n" for key in "ab") if "parts:" in points else ""
    text = (
        chart[:start].replace("units:\n", f"{parts}units:\n").replace("series:\n", f"series:\n{extra}")
        + "points:\n"
        + points
    )
    loaded = load(write_exhibit(files={"charts/turnover.yaml": text}))
    assert loaded.exhibit is not None, loaded.problems
    return loaded.exhibit


def point_yaml(period: str, value: str, series: str = "vn") -> str:
    return f'  - {{series: {series}, period: "{period}", value: {value}, sources: [book]}}\n'
