"""Two times side by side: two cards, and figures drawn to one scale."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import CompareSlide, Figure, Point, Side
from exhibit.narrative.citations import short_names
from exhibit.narrative.figure_text import point_text
from exhibit.ui.kit.edged_card import draw_edged_card
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DATE, DISPLAY, EYEBROW, FIGURE, READING, SMALL, TextStyle, faded
from exhibit.ui.kit.uncertainty import uncertainty_pattern
from exhibit.ui.screen.view import View
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.slide_layout import StopDetails
from exhibit.ui.slides.word_column import WordColumn

_PAD = 44.0
_GAP = 40.0
_BAR = 22.0
_FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.2) for size in (92, 80, 68, 56, 46))
_TITLES = tuple(TextStyle(DISPLAY.face, size, 1.25, 0.3) for size in (48, 42, 36, 32))
_TAG = TextStyle(EYEBROW.face, 26, 1.45, 1.0, 10.0)


_LEAST_WIDE = 1200.0
_LEAST_WIDE_AT_STOP = 1000.0
"""The least width at which both stand beside each other: on a tour they say less."""


class CompareLayout(LayoutBase[CompareSlide]):
    """Then and now."""

    def set_main_words(self, column: WordColumn) -> None:
        """Set the title, and then one card after the other."""
        column.set_title(self.slide.title, 2, 1, 28)
        sides = Comparison(column.view, self.slide, column.width, column.group, is_stacked=column.width < _LEAST_WIDE)
        for item in sides.cards:
            column.begin_part()
            column.place(item, 0.0)
        column.height += sides.height + 28

    def add_stop_details(self, view: View, width: float, parent: QGraphicsItem) -> StopDetails:
        """Draw both cards without what is said of each side."""
        is_stacked = width < _LEAST_WIDE_AT_STOP
        sides = Comparison(view, self.slide, width, parent, is_stacked=is_stacked, is_brief=True)
        return StopDetails(sides.cards, sides.height)


class Comparison:
    """The two cards of a comparison.

    Args:
        view: The visitor's view.
        slide: With its sides.
        width: Of both together, in design units.
        group: Gets the cards.
        is_stacked: One above the other.
        is_brief: Without what is said of each side, and by whom.

    Attributes:
        cards: Placed from the holder's origin.
        height: Of both together.
    """

    def __init__(
        self, view: View, slide: CompareSlide, width: float, group: QGraphicsItem, *, is_stacked: bool,
        is_brief: bool = False,
    ) -> None:  # fmt: skip
        each = width if is_stacked else (width - _GAP) / 2
        sides = [slide.then, slide.now]
        if is_brief:
            sides = [side.model_copy(update={"body": MappingProxyType({}), "sources": ()}) for side in sides]
        told = [_told(view, side.figure) for side in sides]
        scale = _Scale(view, told, each - 2 * _PAD)
        self.cards = [
            _Card(view, (side, figure), scale, group, is_now=index > 0)
            for index, (side, figure) in enumerate(zip(sides, told, strict=True))
        ]
        if is_stacked:
            y = 0.0
            for card in self.cards:
                card.setPos(0, y)
                y += card.height + _GAP / 2
            self.height = y - _GAP / 2
            return
        self.height = max(card.height for card in self.cards)
        for index, card in enumerate(self.cards):
            card.stretch(self.height)
            card.setPos(index * (each + _GAP), 0)


class _Told(NamedTuple):
    """A figure, how it is said, and whether its length says how much it is."""

    point: Point
    text: str
    has_length: bool


def _told(view: View, figure: Figure | None) -> _Told | None:
    """Return a figure of a chart; None where there is none."""
    if figure is None:
        return None
    figures = view.of_chart(figure.chart)
    chart, point = figures.chart, figures.chart.point(figure.series, figure.period)
    if point is None:
        return None
    # Lengths begin at 0; where something is below it, or has none, the figures are only said.
    has_length = point.value >= 0 and chart.unit_of(chart.series_of(figure.series).unit).axis.has_zero
    return _Told(point, view.words.beginning(point_text(figures.chart_edition, point)), has_length)


class _Scale:
    """What both cards share, so that figures and bars can be compared: width, size of figures, the highest value."""

    def __init__(self, view: View, told: Sequence[_Told | None], width: float) -> None:
        known = [each for each in told if each is not None]
        self.width = width
        self.highest = max((each.point.value for each in known), default=0.0)
        self.has_lengths = all(each.has_length for each in known)
        texts = [each.text for each in known]
        fitting = [each for each in _FIGURES if all(view.type.advance(text, each) <= width for text in texts)]
        self.figure = fitting[0] if fitting else _FIGURES[-1]


class _Card(GroupItem):
    """One side."""

    def __init__(
        self, view: View, told: tuple[Side, _Told | None], scale: _Scale, parent: QGraphicsItem, *, is_now: bool
    ) -> None:
        super().__init__(parent)
        self._view, self._width, self._is_now = view, scale.width + 2 * _PAD, is_now
        side, figure = told
        point = figure.point if figure is not None else None
        palette, inner = view.palette, scale.width
        self._bar: QRectF | None = None
        self._is_doubtful = point is not None and not point.is_exact
        self._y = 34.0
        label = view.text(side.label) or view.words.say("Now" if is_now else "Then")
        self._add(view.words.capitals(label), (_TAG,), palette.mute, 0, inner)
        self._add(view.words.date(side.on), (DATE,), palette.gold, 10, inner)
        if figure is not None:
            self._add(figure.text, (scale.figure,), palette.shell, 14, inner)
            if scale.has_lengths:
                self._bar = QRectF(
                    _PAD, self._y, max(inner * figure.point.value / max(scale.highest, 1e-12), 4.0), _BAR
                )
                self._y += _BAR
            self._y += 24
        if side.title is not None:
            self._add(view.text(side.title), _TITLES, palette.shell, 14, inner, lines=3)
        if side.body:
            self._add(view.text(side.body), (READING,), palette.shell, 16, inner)
            if point is not None and point.note is not None:
                self._add(view.text(point.note), (SMALL,), palette.mute, 8, inner)
        if side.sources:
            self._add(short_names(view.edition, side.sources), (SMALL,), palette.mute, 0, inner)
        self.height = self._y + 34

    def stretch(self, height: float) -> None:
        """Be as high as the card beside it."""
        self.prepareGeometryChange()
        self.height = height

    def _add(
        self, text: str, styles: tuple[TextStyle, ...], colour: QColor, gap: float, inner: float, lines: int = 1
    ) -> None:
        type_ = self._view.type
        block = type_.fit(text, styles, inner, lines) if len(styles) > 1 else type_.set(text, styles[0], inner)
        TextItem(block, colour, parent=self).setPos(_PAD, self._y)
        self._y += block.height + gap

    @property
    def _edge(self) -> QColor:
        return self._view.palette.red if self._is_now else self._view.palette.gold

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._width, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_edged_card(painter, self.boundingRect(), 28, (palette.panel, self._edge, palette.line))
        if self._bar is not None:
            painter.fillRect(
                QRectF(self._bar.x(), self._bar.y(), self._width - 2 * _PAD, _BAR), faded(palette.ink, 0.5)
            )
            painter.fillRect(self._bar, palette.gold)
            if self._is_doubtful:
                painter.fillRect(self._bar, uncertainty_pattern(palette))
