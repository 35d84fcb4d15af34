"""The words of a milestone in one language, set: when and where, title and text, who took part, what sources say."""

from collections.abc import Iterator

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone
from exhibit.content.models.milestone import SignName
from exhibit.layout.slides.framing import LEAST_LINES
from exhibit.narrative.milestone_narrative import MilestoneNarrative
from exhibit.ui.controls.kind_sign import KindSign
from exhibit.ui.controls.source_cards import Accounts
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DATE, DETAIL_TITLE, READING, SECOND, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View

TITLE_SIZES = 3
_APART = 28.0
_SIGN = 26.0
_BESIDE_SIGN = 10.0
_TITLES = (
    DETAIL_TITLE,
    TextStyle(DETAIL_TITLE.face, 54, 1.25, 0.4),
    TextStyle(DETAIL_TITLE.face, 46, 1.25, 0.35),
)


class MilestoneWords(GroupItem):
    """Sets the words of a milestone, from its origin on.

    Args:
        view: The visitor's view, in the language of the words.
        milestone: Whose words.
        width: Of the column, in design units.
        parent: The item it belongs to.
        smaller: By how many sizes the title is smaller than it could be, so that more fits below it.

    Attributes:
        height: Of all of them.
        main_height: Of what is read first: everything.
        least_height: Down to the last line that must be seen without scrolling.
    """

    def __init__(
        self, view: View, milestone: Milestone, width: float, parent: QGraphicsItem, *, smaller: int = 0
    ) -> None:
        super().__init__(parent)
        self._view, self._width = view, width
        self._narrative = narrative = MilestoneNarrative(view.edition, milestone)
        self.height = 0.0
        palette, type_ = view.palette, view.type
        date = type_.set(narrative.when, DATE, width)
        self._add(date, palette.gold, 0.0)
        self.height = self._add_remarks(date, milestone) + 2
        titles = _TITLES[smaller:]
        title = type_.fit(narrative.title, titles, width, 1)
        if len(title.lines) > 1:
            title = type_.fit(narrative.title, titles, width, 2)
        self._add(title, palette.shell, 22)
        self.least_height = self.height
        if narrative.body:
            body = type_.set(narrative.body, READING, min(width, 980 * type_.text_scale))
            self.least_height += body.line_height * min(LEAST_LINES, len(body.lines))
            self._add(body, palette.shell, 22)
        if narrative.people:
            self._add(type_.set(narrative.people, SECOND, width), palette.mute, 4)
        self.main_height = self.height
        self.height += 20

    def add_accounts(self, top: float) -> float:
        """Put below, at a height of their own, what the sources say where they differ; return where they end."""
        said = self._narrative.accounts()
        if not said:
            return top
        accounts = Accounts(self._view, said, self._width, self)
        accounts.setPos(0, top)
        return top + accounts.height + 32

    def _add(self, block: TextBlock, colour: QColor, gap: float) -> None:
        TextItem(block, colour, parent=self).setPos(0, self.height)
        self.height += block.height + gap

    def _add_remarks(self, date: TextBlock, milestone: Milestone) -> float:
        """Put place and kind behind the date, or below it where there is no room; return where the title may begin."""
        x, y, height = date.width + _APART, 0.0, date.height
        for text, sign in self._remarks(milestone):
            inset = 0.0 if sign is None else _SIGN + _BESIDE_SIGN
            block = self._view.type.set(text, SECOND, self._width - inset)
            if x + inset + block.width > self._width or (y == 0.0 and len(date.lines) > 1):
                x, y = 0.0, height
                height += block.height
            top = date.first_baseline - block.first_baseline if y == 0.0 else y
            if sign is not None:
                colour = self._view.palette.letters(self._view.exhibit.tint_of(milestone) or "gold")
                KindSign(sign, _SIGN, colour, self).setPos(x, top + (block.line_height - _SIGN) / 2)
            TextItem(block, self._view.palette.mute, parent=self).setPos(x + inset, top)
            x += inset + block.width + _APART
        return height

    def _remarks(self, milestone: Milestone) -> Iterator[tuple[str, SignName | None]]:
        """Yield what is said beside the date, each with its sign."""
        if self._narrative.where:
            yield self._narrative.where, None
        kind = self._view.exhibit.kind_of(milestone)
        if kind is not None and self._narrative.kind:
            yield self._narrative.kind, kind.sign
