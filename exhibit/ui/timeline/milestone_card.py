"""A milestone's card on the timeline."""

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import CARD_TITLE, LABEL, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.milestone_chip import MilestoneChip

_PAD = 28.0
_TOP = 20.0
_BOTTOM = 20.0
_TITLES = tuple(TextStyle(CARD_TITLE.face, size, 1.28, 0.75) for size in (30, 27, 24))
_DATE = TextStyle(LABEL.face, LABEL.size, LABEL.leading, 0.6)


def card_width(view: View) -> float:
    """Return the width of every card on a wide screen, in design units."""
    return 360.0 * (1 + (view.type.text_scale - 1) * 0.85)


def card_height(view: View, most: float) -> float:
    """Return the height of every card in design units: a date and four lines of title, or three.

    Args:
        view: The visitor's view.
        most: Room for it.
    """
    fixed = _TOP + view.type.line_height(_DATE) + _BOTTOM
    for style in _TITLES:
        height = fixed + 4 * view.type.line_height(style)
        if height <= most:
            return height
    return fixed + 3 * view.type.line_height(_TITLES[-1])


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
        self._when = view.words.short_date(milestone.date)
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

    def _fit(self, title: str, width: float, height: float) -> TextBlock:
        """Set the title in the largest style that breaks no word and stays on the card."""
        type_ = self.view.type
        for style in _TITLES[:-1]:
            block = type_.set(title, style, width, balanced=True)
            if block.height <= height + 1 and type_.is_whole(title, style, width):
                return block
        return type_.set(title, _TITLES[-1], width, balanced=True)

    @override
    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        super().set_lit(lit)
        palette = self.view.palette
        if self._title is not None and self._date is not None:
            self._title.set_colour(palette.ink if lit else palette.shell)
            self._date.set_colour(palette.date_on_shell if lit else palette.gold)
