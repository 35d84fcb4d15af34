"""A question over a darkened screen, with its answers as buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.ui.controls.buttons import PRIMARY_HEIGHT, Button, ButtonSpec
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import CARD_TITLE, SECOND, faded
from exhibit.ui.kit.typesetter import TextBlock

_PAD = 56.0
_GAP = 20.0


class QuestionPanel(GroupItem):
    """Asks something.

    Args:
        style: The visitor's style.
        title: The question.
        line: What is said below it.
        answers: The first is the one most want.
        parent: The item it belongs to.

    Attributes:
        buttons: One for each answer, in their order.
    """

    def __init__(
        self, style: Style, title: str, line: str, answers: Sequence[ButtonSpec],
        parent: QGraphicsItem | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._style = style
        canvas = style.canvas
        width = min(canvas.width - 2 * canvas.margin, 860 * max(1.0, style.type.text_scale * 0.85))
        inner = width - 2 * _PAD
        asked = style.type.set(title, CARD_TITLE, inner, balanced=True)
        said = self._set(line, inner)
        widest = max(each.width_in(style) for each in answers)
        each = min(widest + 24, inner)
        foot = len(answers) * (PRIMARY_HEIGHT + _GAP) - _GAP
        height = _PAD + asked.height + 8 + said.height + 32 + foot + 52
        top = min(canvas.height * 0.62 - height / 2, canvas.height - height - 40)
        self._panel = Box((canvas.width - width) / 2, top, width, height)
        y = top + _PAD
        TextItem(asked, style.palette.shell, Qt.AlignmentFlag.AlignHCenter, self).setPos(canvas.width / 2, y)
        y += asked.height + 8
        self._inner = inner
        self._line = TextItem(said, style.palette.gold, Qt.AlignmentFlag.AlignHCenter, self)
        self._line.setPos(canvas.width / 2, y)
        y += said.height + 32
        self.buttons: list[Button] = []
        for spec in answers:
            place = Box(canvas.width / 2 - each / 2, y, each, PRIMARY_HEIGHT)
            self.buttons.append(Button(style, spec, place, self))
            y += PRIMARY_HEIGHT + _GAP
        self.setZValue(100)

    def set_line(self, line: str) -> None:
        """Show something else below the question; it must not need more lines."""
        self._line.set_block(self._set(line, self._inner))

    def _set(self, line: str, width: float) -> TextBlock:
        return self._style.type.set(line, SECOND, width, balanced=True)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._style.canvas.width, self._style.canvas.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._style.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.boundingRect(), faded(palette.ink, 0.72))
        painter.setPen(QPen(palette.gold, 2))
        painter.setBrush(palette.panel)
        painter.drawRoundedRect(rect_of(self._panel), palette.corner(28), palette.corner(28))
