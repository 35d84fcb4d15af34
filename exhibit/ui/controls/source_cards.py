"""Cards with the fine print: sources, and what each of them says where they differ."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Account, Source
from exhibit.layout.canvas import Box
from exhibit.navigation import OpenSources
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import LABEL, SECOND, SMALL, mixed
from exhibit.ui.kit.view import View

_PAD = 32.0
_MOST_NAMES = 3


def short_names(view: View, keys: Iterable[str]) -> str:
    """Return publishers and dates of sources in one line, each once; many are shortened to the first few."""
    names = list(dict.fromkeys(short_name(view, view.exhibit.sources[key]) for key in keys))
    if len(names) > _MOST_NAMES + 1:
        more = view.words.plural("and {n} more", "and {n} more ", len(names) - _MOST_NAMES)
        names = [*names[:_MOST_NAMES], more.strip()]
    return " · ".join(names)


def short_name(view: View, source: Source) -> str:
    """Return a source's publisher and date."""
    publisher = source.publisher or view.words.say("publisher not stated")
    if source.date is None:
        return publisher
    figures = view.words.dotted_date(source.date)
    return f"{publisher}, {figures}"


class SourceCard(Control):
    """Names the sources of what is above it; a touch opens them in full.

    Args:
        view: The visitor's view.
        keys: Ids of the sources.
        x: Left edge in the parent's coordinates.
        y: Upper edge.
        width: Of the card.
        parent: The item it belongs to.
    """

    def __init__(
        self, view: View, keys: tuple[str, ...], x: float, y: float, width: float,
        parent: QGraphicsItem | None = None,
    ) -> None:  # fmt: skip
        name = view.words.say("Sources")
        super().__init__(name, OpenSources(keys), Box(x, y, width, 0), parent)
        self._view = view
        head = view.type.set(name, LABEL, width - 2 * _PAD)
        body = view.type.set(short_names(view, keys), SMALL, width - 2 * _PAD)
        TextItem(head, view.palette.gold, parent=self).setPos(_PAD, 22)
        TextItem(body, view.palette.mute, parent=self).setPos(_PAD, 22 + head.height)
        self.resize(Box(x, y, width, 22 + head.height + body.height + 24))

    @property
    def radius(self) -> float:
        """Corner radius of the card."""
        return 18.0

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.setBrush(mixed(palette.panel, palette.gold, 0.14) if self.is_pressed else palette.panel)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        self.draw_focus(painter, palette.shell)


class Accounts(GroupItem):
    """What the sources say, side by side, where they differ.

    Args:
        view: The visitor's view.
        accounts: Who says what.
        width: Of the block.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, accounts: tuple[Account, ...], width: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view = view
        self._width = width
        head = view.type.set(view.words.say("What the sources say"), LABEL, width - _PAD)
        TextItem(head, view.palette.blue, parent=self).setPos(_PAD, 0)
        y = head.height + 8
        for account in accounts:
            says = view.type.set(view.text(account.says), SECOND, width - _PAD)
            who = view.type.set(short_names(view, account.sources), SMALL, width - _PAD)
            TextItem(says, view.palette.shell, parent=self).setPos(_PAD, y)
            y += says.height
            TextItem(who, view.palette.mute, parent=self).setPos(_PAD, y)
            y += who.height + 20
        self.height = y - 20

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._width, self.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.fillRect(QRectF(0, 6, 4, self.height - 12), self._view.palette.blue)
