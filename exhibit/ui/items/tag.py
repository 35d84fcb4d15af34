"""A milestone's year and title beside the axis, where there is no room for cards."""

import itertools

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.figures.canvas import Box
from exhibit.figures.wrapping import chunks_of
from exhibit.ui.context import Context
from exhibit.ui.items.plate import Plate
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import CARD_TITLE, SANS_SEMIBOLD, Style
from exhibit.ui.typesetter import TextBlock

_TITLE = Style(CARD_TITLE.face, 24, 1.28, 0.75)
_PAD = 22.0
_RISE = 8.0
_LEAST = 140.0
_YEAR = Style(SANS_SEMIBOLD, 24, 1.28, 0.75)
_AFTER_YEAR = 16.0
_MOST_LOOKED_AT = 400


def tag_height(context: Context) -> float:
    """Return the height of two lines of title on a plate."""
    return 2 * context.type.line_height(_TITLE) + 2 * _RISE


def _aside(context: Context) -> float:
    """Return the room that the year takes at the left of the title."""
    return context.type.advance("0000", _YEAR) + _AFTER_YEAR


def tag_room(context: Context, milestone: Milestone) -> float:
    """Return a width that surely holds a title in two lines.

    Two balanced lines differ by at most the piece that the break could not divide; the whole width and the longest
    piece are quick to measure, and many titles must be.
    """
    title = context.text(milestone.title)
    type_ = context.type
    # The longest by letters is not always the widest.
    longest = max(type_.advance(each, _TITLE) for each in sorted(chunks_of(title), key=len)[-3:])
    width = (type_.advance(title, _TITLE) + longest) / 2 + 8
    return max(width + 2 * _PAD + _aside(context), _LEAST)


def tag_width(context: Context) -> float:
    """Return the width at which a plate breaks no word of a title; of many titles the first hundreds are looked at."""
    titles = (context.text(each.title) for each in itertools.islice(context.line, _MOST_LOOKED_AT))
    words = {word for title in titles for word in title.split(" ")}
    longest = max((context.type.advance(each, _TITLE) for each in words), default=0.0)
    return longest + 2 * _PAD + _aside(context)


class TitleTag(Plate):
    """A year and a title in one or two lines, on a plate no larger than the lines.

    Args:
        context: The visitor's view.
        milestone: Whose title it is.
        width: The most it may take, in design units.
        parent: The item it belongs to.
    """

    def __init__(
        self, context: Context, milestone: Milestone, width: float, parent: QGraphicsItem | None = None
    ) -> None:
        super().__init__(context, milestone, (width, tag_height(context)), parent)
        self._milestone = milestone
        self._title: TextItem | None = None
        self._year: TextItem | None = None

    @override
    def set_texts(self) -> None:
        """Put the title on the plate and fit the plate to it."""
        context, box = self.context, self.box
        block = tag_block(context, self._milestone, box.width)
        aside = _aside(context)
        size = max(block.width + 2 * _PAD + aside, _LEAST), max(block.height + 2 * _RISE, tag_height(context))
        self.resize(Box(box.x, box.y, *size))
        self._title = self.put(block, context.palette.shell, _PAD + aside, (size[1] - block.height) / 2)
        year = context.type.set(str(self._milestone.date.first.year), _YEAR, 400)
        self._year = self.put(year, context.palette.gold, _PAD, (size[1] - year.height) / 2)

    @override
    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        super().set_lit(lit)
        palette = self.context.palette
        if self._title is not None and self._year is not None:
            self._title.set_colour(palette.ink if lit else palette.shell)
            self._year.set_colour(palette.date_on_shell if lit else palette.gold)


def tag_block(context: Context, milestone: Milestone, width: float) -> TextBlock:
    """Set a title for a plate of a width."""
    return context.type.set(context.text(milestone.title), _TITLE, width - 2 * _PAD - _aside(context), balanced=True)


def upright_height(context: Context, milestone: Milestone, width: float) -> float:
    """Return the height of a title's plate where its width is given."""
    return max(tag_block(context, milestone, width).height + 2 * _RISE, tag_height(context))
