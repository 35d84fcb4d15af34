"""A stretch of the timeline: its years, days or hours, its eras, and three milestones that are marked in it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Exhibit, Milestone, TimelineStripSlide
from exhibit.layout.canvas import Box
from exhibit.layout.map.atlas import spread
from exhibit.layout.slides.framing import BoxFraming
from exhibit.layout.ticks import Tick, time_ticks
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DATE, READING, SANS_SEMIBOLD, SECOND, SERIF_SEMIBOLD, TICK, TextStyle, faded
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.word_column import WordColumn
from exhibit.ui.timeline.eras import Eras
from exhibit.ui.timeline.tick_names import TickNames, reach_of

_STYLES = tuple(
    (TextStyle(SANS_SEMIBOLD, date, 1.4, growth), TextStyle(SERIF_SEMIBOLD, title, 1.28, growth))
    for date, title, growth in (
        (30, 38, 1.0), (28, 34, 1.0), (26, 32, 0.8), (25, 30, 0.6), (24, 28, 0.3), (24, 26, 0.0), (22, 24, 0.0),
    )
)  # fmt: skip
"""Of a date and the title under it, the largest first."""
_MOST_LINES = 4
_GAP = 22.0
_LEADER = 60.0
_BAND_PAD = 30.0
_MOST_NAMES = 0.18
"""Of the strip's width for the names of ticks; where they need more, the dates beside the milestones say it all."""
_TICK_REACH = 12.0
_TICK_AIR = 10.0
_AROUND_TICK = 34.0
_DOT = 11.0
_FADE = 0.12
"""Of the way down the axis, in which a milestone that has been reached comes up."""
_BEYOND = 0.08
"""Of the time between the first milestone and the last, before and after them."""
_LEAST_BEYOND = 0.5
_SHORT_BEYOND = 0.2
"""The same where they are less than a year apart: it begins and ends with no year then."""
_LEAST_SHORT_BEYOND = 1 / 365.25 / 24


class TimelineStripLayout(LayoutBase[TimelineStripSlide]):
    """A strip on which time runs downwards, on every screen: so each milestone has a line of its own."""

    framing = BoxFraming(0.50, 0.40, is_wide=True)

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> "TimelineStrip":
        """Draw the strip; it comes about from its beginning on."""
        return TimelineStrip(view, self._marked(view), _stretch(view.exhibit, self.slide), (box, parent))

    def set_main_words(self, column: WordColumn) -> None:
        """Set the years, title and body, and the milestones where no strip shows them."""
        view, marked = column.view, self._marked(column.view)
        dates = self.slide.start or marked[0].date, self.slide.end or marked[-1].date
        column.add_text(" – ".join(view.words.dotted_date(each) for each in dates), SECOND, view.palette.mute, 14)
        column.set_title(self.slide.title, 2, 3)
        column.set_body(self.slide.body)
        for milestone in marked if column.is_alone else ():
            column.begin_part()
            column.add_text(view.words.date(milestone.date), DATE, view.palette.gold, 0)
            column.add_text(view.text(milestone.title), READING, view.palette.shell, 18)

    def _marked(self, view: View) -> list[Milestone]:
        found = [view.exhibit.milestone(key) for key in self.slide.milestones]
        return sorted(found, key=lambda each: each.date.middle_year)


def _stretch(exhibit: Exhibit, slide: TimelineStripSlide) -> tuple[float, float]:
    """Return the decimal years at which the strip of a slide begins and ends."""
    dates = [exhibit.milestone(key).date for key in slide.milestones]
    first, last = min(each.first_year for each in dates), max(each.last_year for each in dates)
    if last - first < 1.0:
        beyond = max((last - first) * _SHORT_BEYOND, _LEAST_SHORT_BEYOND)
        first, last = first - beyond, last + beyond
    else:
        beyond = max((last - first) * _BEYOND, _LEAST_BEYOND)
        first, last = float(math.floor(first - beyond)), float(math.ceil(last + beyond))
    return (
        first if slide.start is None else slide.start.first_year,
        last if slide.end is None else slide.end.last_year,
    )


class TimelineStrip(GroupItem):
    """The strip.

    Args:
        view: The visitor's view.
        milestones: What is marked, in the order of time.
        years: The decimal years at which it begins and ends.
        place: Its box in the coordinates of its parent, and the parent.
    """

    def __init__(
        self, view: View, milestones: Sequence[Milestone], years: tuple[float, float], place: tuple[Box, QGraphicsItem]
    ) -> None:
        self._box, parent = place
        super().__init__(parent)
        self._view, self._milestones, self._share = view, milestones, 1.0
        box, (first, last) = self._box, years
        self._camera = Camera((first + last) / 2, last - first, box.height, first, last)
        self._names, reach = TickNames(view, TICK, _AROUND_TICK, is_upright=True), reach_of(first, last)
        scale = self._camera.units_per_year
        self._ticks = time_ticks(first, last - 1e-9, scale, lambda step: self._names.room_of(step, reach))
        labels = max((self._names.block(tick).width for tick in self._ticks if tick.is_labelled), default=0.0)
        has_names = labels <= _MOST_NAMES * box.width
        labels = labels if has_names else 0.0
        breadth = _BAND_PAD + labels + _TICK_AIR + _TICK_REACH
        self._axis_x = box.x + breadth
        band = AxisOrientation(Box(box.x, box.y, breadth, box.height), is_upright=True)
        eras = Eras(view, band, self, has_names=False)
        eras.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
        eras.show_view(self._camera)
        if has_names:
            self._name_ticks()
        self._texts = self._add_texts()

    def grow(self, share: float) -> None:
        """Draw the axis as far as a share of its way, 0-1, and what has been reached on it."""
        self._share = share
        for milestone, texts in zip(self._milestones, self._texts, strict=True):
            # The last one too is fully there at the end.
            at = self._at(milestone) / self._box.height * (1.0 - _FADE)
            opacity = min(max((share - at) / _FADE, 0.0), 1.0)
            for text in texts:
                text.setOpacity(opacity)
        self.update()

    def _at(self, milestone: Milestone) -> float:
        """Return how far down the axis a milestone is."""
        return min(max(self._camera.position_of(milestone.date.middle_year), 0.0), self._box.height)

    def _name_ticks(self) -> None:
        """Put the names of ticks left of them, where they are wholly on the strip."""
        view = self._view
        for tick in (each for each in self._ticks if each.is_labelled):
            name, along = self._names.block(tick), self._camera.position_of(tick.year)
            half = name.height / 2
            if not half <= along <= self._box.height - half:
                continue
            item = TextItem(name, view.palette.gold, Qt.AlignmentFlag.AlignRight, self)
            item.halo = faded(view.palette.ink, 0.72)
            item.setPos(self._axis_x - _TICK_REACH - _TICK_AIR, self._box.y + along - half)

    def _add_texts(self) -> list[tuple[TextItem, TextItem]]:
        """Put date and title of each milestone beside it, as high as it is where there is room."""
        view, blocks, left = self._view, self._set_texts(), self._axis_x + _LEADER
        heights = [date.height + title.height for date, title in blocks]
        wished = [self._box.y + self._at(each) for each in self._milestones]
        self._middles = spread(wished, heights, _GAP, (self._box.y, self._box.bottom))
        texts = []
        for (date, title), middle, height in zip(blocks, self._middles, heights, strict=True):
            top = middle - height / 2
            items = (
                TextItem(date, view.palette.gold, parent=self).kept(),
                TextItem(title, view.palette.shell, parent=self).kept(),
            )
            items[0].setPos(left, top)
            items[1].setPos(left, top + date.height)
            texts.append(items)
        return texts

    def _set_texts(self) -> list[tuple[TextBlock, TextBlock]]:
        """Set dates and titles in the largest style in which all have room and no word is broken."""
        width = self._box.right - self._axis_x - _LEADER
        for styles in _STYLES:
            blocks = [self._set_text(each, styles, width) for each in self._milestones]
            needed = sum(date.height + title.height for date, title in blocks) + _GAP * (len(blocks) - 1)
            is_whole = all(
                self._view.type.is_whole(text, style, width)
                for each in self._milestones
                for text, style in zip(self._said(each), styles, strict=True)
            )
            is_short = all(len(title.lines) <= _MOST_LINES for _, title in blocks)
            if needed <= self._box.height and is_whole and is_short:
                break
        return blocks

    def _set_text(
        self, milestone: Milestone, styles: tuple[TextStyle, TextStyle], width: float
    ) -> tuple[TextBlock, TextBlock]:
        date, title = self._said(milestone)
        return self._view.type.set(date, styles[0], width), self._view.type.set(title, styles[1], width)

    def _said(self, milestone: Milestone) -> tuple[str, str]:
        return self._view.words.date(milestone.date), self._view.text(milestone.title)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._box).adjusted(-_DOT, -_DOT, _DOT, _DOT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette, box, reached = self._view.palette, self._box, self._share * self._box.height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(self._axis_x - 2, box.y, 4, reached), palette.gold)
        for tick in self._ticks:
            self._draw_tick(painter, tick, reached)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for milestone, middle in zip(self._milestones, self._middles, strict=True):
            at = self._at(milestone)
            if at > reached:
                continue
            there = QPointF(self._axis_x, box.y + at)
            painter.setPen(QPen(faded(palette.gold, 0.6), 2))
            painter.drawLine(QLineF(there, QPointF(self._axis_x + _LEADER - 16, middle)))
            painter.setPen(QPen(palette.shell, 3))
            painter.setBrush(palette.red)
            painter.drawEllipse(there, _DOT, _DOT)

    def _draw_tick(self, painter: QPainter, tick: Tick, reached: float) -> None:
        along = self._camera.position_of(tick.year)
        reach, width = (_TICK_REACH, 4.0) if tick.is_labelled else (_TICK_REACH * 0.6, 2.0)
        if along <= reached:
            mark = QRectF(self._axis_x - reach, self._box.y + along - width / 2, reach, width)
            painter.fillRect(mark, self._view.palette.gold)
