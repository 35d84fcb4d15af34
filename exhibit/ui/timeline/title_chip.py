"""A milestone's year and title beside the axis, where there is no room for cards."""

import itertools

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import CARD_TITLE, SANS_SEMIBOLD, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.milestone_chip import MilestoneChip

_TITLE = TextStyle(CARD_TITLE.face, 24, 1.28, 0.75)
_PAD = 22.0
_RISE = 8.0
_LEAST_ROOM = "0" * 7
_LEAST = 140.0
_YEAR = TextStyle(SANS_SEMIBOLD, 24, 1.28, 0.75)
_LONG = 3.0
"""Times the width of a year, from which on a date is set in two lines."""
_AFTER_YEAR = 16.0
_MOST_LOOKED_AT = 400


def chip_height(view: View) -> float:
    """Return the height of two lines of title on a chip."""
    return 2 * view.type.line_height(_TITLE) + 2 * _RISE


def _when(view: View, milestone: Milestone) -> str:
    """Return what stands before the title: mostly the year."""
    return view.words.brief(milestone.date, view.milestone_index.duration)


def _aside(view: View, milestone: Milestone) -> float:
    """Return the room that the year takes at the left of the title; a decade takes more."""
    return max(view.type.advance("0000", _YEAR), _year_block(view, milestone).width) + _AFTER_YEAR


def _year_block(view: View, milestone: Milestone) -> TextBlock:
    """Set what stands before the title; what is far longer than a year, as it is long ago, takes two lines."""
    text = _when(view, milestone)
    if view.type.advance(text, _YEAR) > _LONG * view.type.advance("0000", _YEAR):
        return view.type.narrow(text, _YEAR, 2)
    return view.type.set(text, _YEAR, 2000)


def chip_room(view: View, milestone: Milestone) -> float:
    """Return a width that surely holds a title in two lines.

    Two balanced lines differ by at most the piece that the break could not divide; the whole width and the longest
    piece are quick to measure, and many titles must be.
    """
    title = view.text(milestone.title)
    type_ = view.type
    # The longest by letters is not always the widest.
    longest = max(type_.advance(each, _TITLE) for each in sorted(type_.chunks(title), key=len)[-3:])
    width = (type_.advance(title, _TITLE) + longest) / 2 + 8
    return max(width + 2 * _PAD + _aside(view, milestone), _LEAST)


def chip_width(view: View) -> float:
    """Return the width at which a chip breaks no word of a title; of many titles the first hundreds are looked at."""
    longest: dict[str, float] = {}
    for milestone in itertools.islice(view.milestone_index, _MOST_LOOKED_AT):
        aside = _aside(view, milestone)
        for word in view.text(milestone.title).split(" "):
            longest[word] = max(longest.get(word, 0.0), aside)
    return max((view.type.advance(word, _TITLE) + aside for word, aside in longest.items()), default=0.0) + 2 * _PAD


class TitleChip(MilestoneChip):
    """A year and a title in one or two lines, on a chip no larger than the lines.

    Args:
        view: The visitor's view.
        milestone: Whose title it is.
        width: The most it may take, in design units.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, milestone: Milestone, width: float, parent: QGraphicsItem | None = None) -> None:
        super().__init__(view, milestone, (width, chip_height(view)), parent)
        self._milestone = milestone
        self._title: TextItem | None = None
        self._year: TextItem | None = None

    @override
    def set_texts(self) -> None:
        """Put the title on the chip and fit the chip to it."""
        view, box, milestone = self.view, self.box, self._milestone
        if not _is_beside(view, milestone, box.width):
            self._set_below()
            return
        block = chip_block(view, milestone, box.width)
        aside = _aside(view, milestone)
        size = max(block.width + 2 * _PAD + aside, _LEAST), max(block.height + 2 * _RISE, chip_height(view))
        self.resize(Box(box.x, box.y, *size))
        self._title = self.put(block, view.palette.shell, _PAD + aside, (size[1] - block.height) / 2)
        year = _year_block(view, milestone)
        self._year = self.put(year, view.palette.gold, _PAD, (size[1] - year.height) / 2)

    def _set_below(self) -> None:
        """Put the title below a date that leaves no room beside it."""
        view, box = self.view, self.box
        year, title = _stacked(view, self._milestone, box.width)
        self.resize(Box(box.x, box.y, box.width, year.height + title.height + 2 * _RISE))
        self._title = self.put(title, view.palette.shell, _PAD, _RISE + year.height)
        self._year = self.put(year, view.palette.gold, _PAD, _RISE)

    @override
    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        super().set_lit(lit)
        palette = self.view.palette
        if self._title is not None and self._year is not None:
            self._title.set_colour(palette.ink if lit else palette.shell)
            self._year.set_colour(palette.date_on_shell if lit else palette.gold)


def chip_block(view: View, milestone: Milestone, width: float) -> TextBlock:
    """Set a title for a chip of a width."""
    return view.type.set(view.text(milestone.title), _TITLE, width - 2 * _PAD - _aside(view, milestone), balanced=True)


def upright_height(view: View, milestone: Milestone, width: float) -> float:
    """Return the height of a title's chip where its width is given."""
    if not _is_beside(view, milestone, width):
        return sum(block.height for block in _stacked(view, milestone, width)) + 2 * _RISE
    return max(chip_block(view, milestone, width).height + 2 * _RISE, chip_height(view))


def _is_beside(view: View, milestone: Milestone, width: float) -> bool:
    """Say whether a chip of a width has room for both beside each other, without breaking a word."""
    title, room = view.text(milestone.title), width - 2 * _PAD - _aside(view, milestone)
    # Where there are no spaces a title breaks after every letter, and would stand in a pillar.
    least = min(view.type.advance(title, _TITLE), view.type.advance(_LEAST_ROOM, _TITLE))
    return room >= least and view.type.is_whole(title, _TITLE, room)


def _stacked(view: View, milestone: Milestone, width: float) -> tuple[TextBlock, TextBlock]:
    """Set a date and the title below it for a chip of a width."""
    inner = width - 2 * _PAD
    return view.type.set(_when(view, milestone), _YEAR, inner), view.type.set(view.text(milestone.title), _TITLE, inner)
