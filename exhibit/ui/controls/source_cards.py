"""Cards with the fine print: sources, and what each of them says where they differ."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.narrative.citations import AccountText
from exhibit.navigation import OpenSources
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import LABEL, SECOND, SMALL, mixed

_PAD = 32.0


class SourceCard(Control):
    """Names the sources of what is above it; a touch opens them in full.

    Args:
        style: The visitor's style.
        names: How they are named.
        keys: Their ids.
        box: Its place in the parent's coordinates; its words say how high it is.
        parent: The item it belongs to.
    """

    def __init__(self, style: Style, names: str, keys: tuple[str, ...], box: Box, parent: QGraphicsItem) -> None:
        name = style.words.say("Sources")
        super().__init__(name, OpenSources(keys), box, parent)
        self._style = style
        head = style.type.set(name, LABEL, box.width - 2 * _PAD)
        body = style.type.set(names, SMALL, box.width - 2 * _PAD)
        TextItem(head, style.palette.gold, parent=self).setPos(_PAD, 22)
        TextItem(body, style.palette.mute, parent=self).setPos(_PAD, 22 + head.height)
        self.resize(Box(box.x, box.y, box.width, 22 + head.height + body.height + 24))

    @property
    def radius(self) -> float:
        """Corner radius of the card."""
        return self._style.palette.corner(18.0)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._style.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.setBrush(mixed(palette.panel, palette.gold, 0.14) if self.is_pressed else palette.panel)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        self.draw_focus(painter, palette.shell)


class Accounts(GroupItem):
    """What the sources say, side by side, where they differ.

    Args:
        style: The visitor's style.
        accounts: Who says what, in the visitor's language.
        width: Of the block.
        parent: The item it belongs to.
    """

    def __init__(self, style: Style, accounts: Sequence[AccountText], width: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._style = style
        self._width = width
        head = style.type.set(style.words.say("What the sources say"), LABEL, width - _PAD)
        TextItem(head, style.palette.blue, parent=self).setPos(_PAD, 0)
        y = head.height + 8
        for account in accounts:
            says = style.type.set(account.says, SECOND, width - _PAD)
            who = style.type.set(account.who, SMALL, width - _PAD)
            TextItem(says, style.palette.shell, parent=self).setPos(_PAD, y)
            y += says.height
            TextItem(who, style.palette.mute, parent=self).setPos(_PAD, y)
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
        painter.fillRect(QRectF(0, 6, 4, self.height - 12), self._style.palette.blue)
