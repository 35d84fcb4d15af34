"""A milestone's card on the timeline."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.ui.controls.kind_sign import draw_sign
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import CARD_TITLE, LABEL, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.milestone_chip import MilestoneChip

_PAD = 28.0
_TOP = 20.0
_BOTTOM = 20.0
_ROUNDING = 1.0
_SIGN = 22.0
_TITLES = tuple(TextStyle(CARD_TITLE.face, size, 1.28, 0.75) for size in (30, 27, 24))
_DATE = TextStyle(LABEL.face, LABEL.size, LABEL.leading, 0.6)


def card_width(view: View) -> float:
    """Return the width of a usual card on a wide screen, in design units."""
    return 360.0 * (1 + (view.type.text_scale - 1) * 0.85)


def card_height(view: View, most: float) -> float:
    """Return the height of a usual card in design units: a date and four lines of title, or three.

    Args:
        view: The visitor's view.
        most: Room for it.
    """
    fixed = _fixed_height(view)
    for text_style in _TITLES:
        height = fixed + 4 * view.type.line_height(text_style)
        if height <= most:
            return height
    return fixed + 3 * view.type.line_height(_TITLES[-1])


def wide_enough(view: View, milestone: Milestone, size: tuple[float, float]) -> float:
    """Return the width at which a card of a height holds a title whole, but no more than twice the usual one.

    Args:
        view: The visitor's view.
        milestone: Whose card it is.
        size: Width and height of a usual card.
    """
    (width, height), type_, title = size, view.type, view.text(milestone.title)
    inner, text_style = width - 2 * _PAD, _TITLES[-1]
    date = type_.advance(_when(view, milestone), _DATE)
    lines = _lines_in(view, height - _fixed_height(view))
    # Two lines together are always wider than one may be: most titles need but one look.
    if type_.advance(title, text_style) > 2 * inner and len(type_.set(title, text_style, inner).lines) > lines:
        inner = type_.narrow(title, text_style, lines).width
    return min(max(inner, math.ceil(date)) + 2 * _PAD, 2 * width)


def high_enough(view: View, milestone: Milestone, size: tuple[float, float]) -> float:
    """Return the height at which a card of a width holds a title whole, but no more than twice the usual one.

    Args:
        view: The visitor's view.
        milestone: Whose card it is.
        size: Width and height of a usual card.
    """
    (width, height), type_, text_style = size, view.type, _TITLES[-1]
    inner = width - 2 * _PAD
    date = type_.set(_when(view, milestone), _DATE, inner)
    title = type_.set(view.text(milestone.title), text_style, inner)
    return min(max(height, _TOP + date.height + title.height + _BOTTOM), 2 * height)


def _when(view: View, milestone: Milestone) -> str:
    return view.words.short_date(milestone.date)


def _fixed_height(view: View) -> float:
    return _TOP + view.type.line_height(_DATE) + _BOTTOM


def _lines_in(view: View, height: float) -> int:
    """Return how many lines of the smallest title a height holds; at least one."""
    return max(int((height + _ROUNDING) / view.type.line_height(_TITLES[-1])), 1)


class MilestoneCard(MilestoneChip):
    """Date and title; a touch opens the milestone.

    Args:
        view: The visitor's view.
        milestone: Whose card it is.
        size: Width and height in design units.
        parent: The item it belongs to.
    """

    def __init__(
        self, view: View, milestone: Milestone, size: tuple[float, float], parent: QGraphicsItem | None = None
    ) -> None:
        super().__init__(view, milestone, size, parent)
        self._milestone = milestone
        self._when = _when(view, milestone)
        self._date: TextItem | None = None
        self._title: TextItem | None = None

    @override
    def set_texts(self) -> None:
        """Put date and title on the card."""
        box, palette = self.box, self.view.palette
        inner = box.width - 2 * _PAD
        date = self.view.type.set(self._when, _DATE, inner)
        block = self._fit(self.name, inner, box.height - _TOP - date.height - _BOTTOM)
        self._date = self.put(date, palette.gold, _PAD, _TOP)
        self._title = self.put(block, palette.shell, _PAD, _TOP + date.height)

    @override
    def draw_over(self, painter: QPainter) -> None:
        """Draw the sign of the milestone's kind at the end of the date's line, where there is room."""
        exhibit = self.view.exhibit
        kind = exhibit.kind_of(self._milestone)
        room = self.box.width - 2 * _PAD - (self._date.block.width if self._date is not None else 0.0)
        if kind is None or kind.sign is None or room < _SIGN + _PAD:
            return
        palette = self.view.palette
        colour = palette.date_on_shell if self.is_lit else palette.letters(exhibit.tint_of(self._milestone) or "gold")
        top = _TOP + (self.view.type.line_height(_DATE) - _SIGN) / 2
        draw_sign(painter, kind.sign, QRectF(self.box.width - _PAD - _SIGN, top, _SIGN, _SIGN), colour)

    def _fit(self, title: str, width: float, height: float) -> TextBlock:
        """Set the title in the largest style that breaks no word and stays on the card, or what the card can hold."""
        type_ = self.view.type
        for text_style in _TITLES[:-1]:
            block = type_.set(title, text_style, width, balanced=True)
            if block.height <= height + _ROUNDING and type_.is_whole(title, text_style, width):
                return block
        return type_.set_within(title, _TITLES[-1], width, _lines_in(self.view, height))

    @override
    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        super().set_lit(lit)
        palette = self.view.palette
        if self._title is not None and self._date is not None:
            self._title.set_colour(palette.ink if lit else palette.shell)
            self._date.set_colour(palette.date_on_shell if lit else palette.gold)
