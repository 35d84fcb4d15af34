"""A paragraph on the stage; always plain text, never markup."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.locale.languages import with_figures_in_order
from exhibit.ui.kit.mirroring import upright
from exhibit.ui.kit.typesetter import TextBlock


class TextItem(QGraphicsItem):
    """Draws a set block of text; its position is the block's top left (or top middle, top right).

    Args:
        block: The lines.
        colour: Of the letters.
        align: Which edge of the block the item's position stands for.
        parent: The item it belongs to.
    """

    def __init__(
        self,
        block: TextBlock,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QGraphicsItem | None = None,
    ) -> None:
        super().__init__(parent)
        self._block = block
        self._colour = colour
        self._align = align
        self.halo: QColor | None = None

    def kept(self) -> "TextItem":
        """Draw the letters once and then show their picture, for text that fades or lies beside what moves."""
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        return self

    @property
    def block(self) -> TextBlock:
        """The set text."""
        return self._block

    @property
    def colour(self) -> QColor:
        """The colour of the letters."""
        return self._colour

    def set_block(self, block: TextBlock) -> None:
        """Show another text at the same place."""
        if block != self._block:
            self.prepareGeometryChange()
            self._block = block
            self.update()

    def set_colour(self, colour: QColor) -> None:
        """Show the text in another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def ink_box(self) -> Box:
        """Return the box the lines fill, in scene coordinates."""
        lines = QRectF(self._left(self._block.width), 0, self._block.width, self._block.height)
        box = self.mapRectToScene(lines)
        return Box(box.x(), box.y(), box.width(), box.height())

    def _left(self, width: float) -> float:
        if self._align == Qt.AlignmentFlag.AlignHCenter:
            return -width / 2
        return -width if self._align == Qt.AlignmentFlag.AlignRight else 0.0

    def draw(self, painter: QPainter) -> None:
        """Draw the lines, the painter's origin at the item's position, on a ground of their own if they have one.

        On a mirrored painter the letters are upright all the same, and the block and each of its lines are where the
        mirror shows them: the edges that were at the left are at the right.
        """
        if self.halo is not None:
            air = self._block.line_height * 0.14
            box = QRectF(self._left(self._block.width), 0, self._block.width, self._block.height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.halo)
            painter.drawRoundedRect(box.adjusted(-8, air, 8, -air), 8, 8)
        painter.setPen(self._colour)
        begin_text(painter, self._block)
        baseline, middle = self._block.first_baseline, self._left(0.0)
        with upright(painter, middle) as is_turned:
            for line, width in zip(self._block.lines, self._block.widths, strict=True):
                left = self._left(width)
                at = QPointF(2 * middle - left - width if is_turned else left, baseline)
                painter.drawText(at, as_drawn(line, self._block))
                baseline += self._block.line_height

    @override
    def boundingRect(self) -> QRectF:
        # Stacked marks and italics may reach past the lines' own box; half a line on every side holds them.
        slack = self._block.line_height / 2
        left = self._left(self._block.width)
        return QRectF(left, 0, self._block.width, self._block.height).adjusted(-slack, -slack, slack, slack)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self.draw(painter)


def begin_text(painter: QPainter, block: TextBlock) -> None:
    """Give a painter the letters of a block, and the direction in which its lines run."""
    is_rtl = block.direction == "rtl"
    painter.setFont(block.font)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)


def as_drawn(line: str, block: TextBlock) -> str:
    """Return a line of a block with the marks that its direction needs and nobody sees."""
    return with_figures_in_order(line) if block.direction == "rtl" else line


def draw_line(painter: QPainter, block: TextBlock, left: float, top: float) -> None:
    """Draw a block of one line with the painter's pen, its upper left corner at a position; never in a mirror."""
    begin_text(painter, block)
    with upright(painter, left + block.width / 2):
        painter.drawText(QPointF(left, top + block.first_baseline), as_drawn(block.text, block))
