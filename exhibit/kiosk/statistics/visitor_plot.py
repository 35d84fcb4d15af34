"""Visits by day and by hour of the day, as a picture."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from exhibit.layout.chart.value_axis import value_ticks
from exhibit.ui.kit.theme import LABEL, SMALL, font_of
from exhibit.ui.system.plain_window import GOLD, GROUND, LINE, MUTE, TEXT

SIZE = 1600, 900
MOST_DAYS = 92
_LEFT, _RIGHT = 130.0, 60.0


def plot(rows: list[tuple[str, str, str, int]]) -> QImage:
    """Return the picture of a list of counts; the last three months where it is longer."""
    days: Counter[dt.date] = Counter()
    hours: Counter[int] = Counter()
    for hour, what, _, number in rows:
        if what == "visit" and hour[:1].isdigit():
            days[dt.date.fromisoformat(hour[:10])] += number
            hours[int(hour[11:13])] += number
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _bars(painter, QRectF(_LEFT, 110, SIZE[0] - _LEFT - _RIGHT, 300), "Visits a day", _by_day(days))
    by_hour = {f"{hour:02}": hours[hour] for hour in range(24)}
    _bars(painter, QRectF(_LEFT, 550, SIZE[0] - _LEFT - _RIGHT, 250), "Visits by the hour of the day", by_hour)
    painter.end()
    return image


def _by_day(days: Mapping[dt.date, int]) -> dict[str, int]:
    """Return each day from the first to the last, those without a visit too."""
    if not days:
        return {}
    last = max(days)
    first = max(min(days), last - dt.timedelta(days=MOST_DAYS - 1))
    count = (last - first).days + 1
    return {(first + dt.timedelta(days=n)).isoformat(): days.get(first + dt.timedelta(days=n), 0) for n in range(count)}


def _bars(painter: QPainter, box: QRectF, title: str, bars: Mapping[str, int]) -> None:
    painter.setPen(TEXT)
    painter.setFont(font_of(LABEL, 1.0))
    painter.drawText(QPointF(box.x(), box.y() - 36), title)
    painter.setFont(font_of(SMALL, 1.0))
    if not bars:
        painter.setPen(MUTE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "none yet")
        return
    most = max(*bars.values(), 1)
    ticks = [tick for tick in value_ticks(0.0, most) if tick == int(tick)]
    top = max(*ticks, most)
    for value in ticks:
        y = box.bottom() - box.height() * value / top
        painter.setPen(QPen(LINE, 1))
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y))
        painter.setPen(MUTE)
        label = QRectF(0, y - 20, box.x() - 16, 40)
        painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.0f}")
    width = box.width() / len(bars)
    every = -(-len(bars) // 8) if len(bars) > 24 or len(next(iter(bars))) > 4 else 2
    for index, (name, value) in enumerate(bars.items()):
        height = box.height() * value / top
        x = box.x() + index * width
        painter.fillRect(QRectF(x + width * 0.15, box.bottom() - height, width * 0.7, height), GOLD)
        if index % every == 0:
            painter.setPen(MUTE)
            place = QRectF(x + width / 2 - 100, box.bottom() + 8, 200, 40)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, name)
