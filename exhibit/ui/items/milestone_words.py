"""What a milestone says, in one language: when and where, its title and text, who took part, what sources say."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone
from exhibit.figures.framing import LEAST_LINES
from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.notes import Accounts
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import DATE, DETAIL_TITLE, READING, SECOND, Style
from exhibit.ui.typesetter import TextBlock

NO_BREAK = "\u00a0"
TITLE_SIZES = 3
_TITLES = (
    DETAIL_TITLE,
    Style(DETAIL_TITLE.face, 54, 1.25, 0.4),
    Style(DETAIL_TITLE.face, 46, 1.25, 0.35),
)


class MilestoneWords(Holder):
    """Sets the words of a milestone, from its origin on.

    Args:
        context: The visitor's view, in the language of the words.
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
        self, context: Context, milestone: Milestone, width: float, parent: QGraphicsItem, *, smaller: int = 0
    ) -> None:
        super().__init__(parent)
        self._context, self._milestone, self._width = context, milestone, width
        self.height = 0.0
        palette, type_ = context.palette, context.type
        date = type_.set(context.words.date(milestone.date), DATE, width)
        self._add(date, palette.gold, 0.0)
        self.height = self._add_place(date) + 2
        titles = _TITLES[smaller:]
        title = type_.fit(context.text(milestone.title), titles, width, 1)
        if len(title.lines) > 1:
            title = type_.fit(context.text(milestone.title), titles, width, 2)
        self._add(title, palette.shell, 22)
        body = type_.set(context.text(milestone.body), READING, min(width, 980 * type_.text_scale))
        self.least_height = self.height + body.line_height * min(LEAST_LINES, len(body.lines))
        self._add(body, palette.shell, 22)
        people = self._people()
        if people:
            self._add(type_.set(people, SECOND, width), palette.mute, 4)
        self.main_height = self.height
        self.height += 20

    def add_accounts(self, top: float) -> float:
        """Put below, at a height of their own, what the sources say where they differ; return where they end."""
        if not self._milestone.accounts:
            return top
        accounts = Accounts(self._context, self._milestone.accounts, self._width, self)
        accounts.setPos(0, top)
        return top + accounts.height + 32

    def _add(self, block: TextBlock, colour: QColor, gap: float) -> None:
        TextItem(block, colour, parent=self).setPos(0, self.height)
        self.height += block.height + gap

    def _add_place(self, date: TextBlock) -> float:
        """Put the place behind the date, or below it where there is no room; return where the title may begin."""
        place = self._context.text(self._milestone.place)
        if not place:
            return date.height
        block = self._context.type.set(place, SECOND, self._width)
        beside = date.width + 28
        is_beside = beside + block.width <= self._width and len(date.lines) == 1
        x, y = (beside, date.first_baseline - block.first_baseline) if is_beside else (0.0, date.height)
        TextItem(block, self._context.palette.mute, parent=self).setPos(x, y)
        return date.height if is_beside else date.height + block.height

    def _people(self) -> str:
        context = self._context
        entries = []
        for key in self._milestone.people:
            person = context.exhibit.people[key]
            office = person.office_on(self._milestone.date)
            name = context.text(person.name).replace(" ", NO_BREAK)
            entries.append(f"{name}, {_lowered(context.text(office.title))}" if office else name)
        return "; ".join(entries)


def _lowered(title: str) -> str:
    """Write an office after a name; only Russian lowers its first letter, and not that of a proper name."""
    cyrillic = "а" <= title[:1].lower() <= "я"
    return title[:1].lower() + title[1:] if cyrillic and title[1:2].islower() else title
