"""The question before the screen goes back to the start, with its countdown."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.canvas import Box
from exhibit.flow import StillHere
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import PRIMARY_HEIGHT, Button
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import CARD_TITLE, SECOND, faded
from exhibit.ui.typesetter import TextBlock


class IdlePanel(Holder):
    """Darkens the screen and asks whether anybody is there; any touch says yes."""

    def __init__(self, context: Context, left_s: int) -> None:
        super().__init__(None)
        self._context = context
        canvas, words = context.canvas, context.words
        width = min(canvas.width - 2 * canvas.margin, 860 * max(1.0, context.type.text_scale * 0.85))
        inner = width - 2 * 56
        title = context.type.set(words.say("Are you still reading?"), CARD_TITLE, inner, balanced=True)
        label = words.say("I’m still reading")
        button_width = min(Button.width_for(context, label) + 24, inner)
        line_height = context.type.line_height(SECOND)
        height = 56 + title.height + 8 + line_height + 32 + PRIMARY_HEIGHT + 52
        self._panel = Box((canvas.width - width) / 2, canvas.height * 0.62 - height / 2, width, height)
        y = self._panel.y + 56
        TextItem(title, context.palette.shell, Qt.AlignmentFlag.AlignHCenter, self).setPos(canvas.width / 2, y)
        y += title.height + 8
        self._count = TextItem(self._line(left_s), context.palette.gold, Qt.AlignmentFlag.AlignHCenter, self)
        self._count.setPos(canvas.width / 2, y)
        place = Box(canvas.width / 2 - button_width / 2, y + line_height + 32, button_width, PRIMARY_HEIGHT)
        self.button = Button(context, place, StillHere(), label, parent=self).toned("gold")
        self.setZValue(100)

    def count(self, left_s: int) -> None:
        """Show the seconds left."""
        self._count.set_block(self._line(left_s))

    def _line(self, left_s: int) -> TextBlock:
        text = self._context.words.say("Back to the start in {n} s", n=left_s)
        return self._context.type.set(text, SECOND, self._context.canvas.width)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._context.canvas.width, self._context.canvas.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.boundingRect(), faded(palette.ink, 0.72))
        painter.setPen(QPen(palette.gold, 2))
        painter.setBrush(palette.panel)
        panel = self._panel
        painter.drawRoundedRect(QRectF(panel.x, panel.y, panel.width, panel.height), 28, 28)
