"""A column of text that may be longer than its place: drag, wheel or press the arrow to read on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.motion.scrolling import Scroller
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import upright
from exhibit.ui.kit.style import Style

_FADE = 36.0
_SIDE = 68.0
_GUTTER = 14.0
_READING = 0.25, 0.85
"""From which to which share of its reading time a text is scrolled; before and after, its ends can be read."""
_MORE = ButtonSpec(glyph="down", tone="solid")
_BACK = ButtonSpec(glyph="up", tone="solid")


class _Window(QGraphicsItem):
    """Shows only what is inside the column."""

    def __init__(self, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._box = box
        self.height = box.height
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)

    def set_height(self, height: float) -> None:
        """Show so much of the content."""
        self.prepareGeometryChange()
        self.height = height

    @override
    def boundingRect(self) -> QRectF:
        # Room at the sides for focus rings; above and below the column ends.
        return QRectF(-24, 0, self._box.width + 48, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw nothing of its own."""


class _Fade(QGraphicsItem):
    """Lets the text vanish at the lower edge while there is more, into the ground behind it."""

    def __init__(self, style: Style, box: Box, foot: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._style, self._box, self._foot = style, box, foot
        self._pixmap: QPixmap | None = None

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-24, self._foot - _FADE, self._box.width + 48, _FADE)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._pixmap is None:
            self._pixmap = self._draw()
        box = self.boundingRect()
        with upright(painter, box.center().x()):
            painter.drawPixmap(box, self._pixmap, QRectF(self._pixmap.rect()))

    def _draw(self) -> QPixmap:
        style, box = self._style, self.mapRectToScene(self.boundingRect())
        pixmap = style.background.part(box, style.canvas, is_mirrored=style.is_mirrored)
        gradient = QLinearGradient(0, 0, 0, pixmap.height())
        gradient.setColorAt(0.0, QColor(0, 0, 0, 0))
        gradient.setColorAt(1.0, QColor(0, 0, 0, 255))
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(pixmap.rect(), gradient)
        painter.end()
        return pixmap


class ScrollColumn(GroupItem):
    """A column; put its content into ``content`` and then call ``set_length``.

    Args:
        style: For type and colour.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
        arrow_aside: Keep the arrow beside the text, for columns of few lines.

    Attributes:
        text_width: Width for the content.
    """

    def __init__(self, style: Style, box: Box, parent: QGraphicsItem, *, arrow_aside: bool = False) -> None:
        super().__init__(parent)
        self.setPos(box.x, box.y)
        self._box = box
        self._length = 0.0
        self._scroller = Scroller(is_still=style.is_still)
        self._rise = 0.0
        self._canvas = style.canvas
        # Beside the text the arrow takes width, below it height; it never covers a word.
        self._foot = box.height if arrow_aside else box.height - _SIDE - _GUTTER
        self.text_width = self.width_beside(box.width, arrow_aside=arrow_aside)
        self._window = _Window(box, self)
        self.content = GroupItem(self._window)
        self._fade = _Fade(style, box, self._foot, self)
        x = box.width - _SIDE if arrow_aside else (box.width - _SIDE) / 2
        self.more = Button(style, _MORE, Box(x, box.height - _SIDE, _SIDE, _SIDE), self)
        # Who reads on by hand holds what would go on by itself.
        self.more.is_in_view = True
        self.more.activated.connect(self._on_more)
        self._show_ends()

    @property
    def offset(self) -> float:
        """Design units scrolled away at the top; beyond the ends while a hand pulls it there."""
        return self._scroller.offset

    @property
    def most(self) -> float:
        """The largest offset; 0 where everything fits."""
        return max(self._length - self._foot, 0.0) if self._length > self._box.height else 0.0

    @staticmethod
    def clear_height(height: float, length: float, *, arrow_aside: bool = False) -> float:
        """Return in how much of a column lines are whole before anybody scrolls, in design units.

        Args:
            height: Of the column.
            length: Of what is in it.
            arrow_aside: The arrow stands beside the text.
        """
        if length <= height:
            return height
        return height - _FADE - (0.0 if arrow_aside else _SIDE + _GUTTER)

    @staticmethod
    def width_beside(width: float, *, arrow_aside: bool) -> float:
        """Return the width for the content of a column of a width, in design units."""
        return width - _SIDE - _GUTTER * 2 if arrow_aside else width

    def set_length(self, length: float, *, centred: bool = False) -> None:
        """Say how long the content is, in design units.

        Args:
            length: Of the content.
            centred: Set content shorter than the column a little above its middle.
        """
        self._length = length
        self._window.set_height(self._foot if self.most else self._box.height)
        self._rise = max(self._box.height - length, 0.0) * 0.42 if centred else 0.0
        self.scroll_to(0.0)

    def scroll_to(self, offset: float) -> None:
        """Show the content from an offset in design units, within its ends."""
        self._scroller.most = self.most
        self._scroller.go_to(offset)
        self._show_offset()

    # Hands and time ----------------------------------------------------------------------------------------

    def stop(self) -> None:
        """A finger has come down on it: it coasts no farther."""
        self._scroller.stop()

    def take(self) -> None:
        """A hand takes hold of the content."""
        self._scroller.take()

    def drag(self, by: float) -> None:
        """Follow the hand by design units; beyond an end the content gives only a little."""
        self._scroller.drag(by)
        self._show_offset()

    def drop(self, speed: float) -> None:
        """The hand lets go at a speed in design units per second: coast on, or back from beyond an end."""
        self._scroller.drop(speed)
        self._show_offset()

    def tick(self, now_s: float) -> None:
        """Coast on to a clock time."""
        if self._scroller.is_moving:
            self._scroller.tick(now_s)
            self._show_offset()

    def due(self, now_s: float) -> float | None:
        """Want every frame while it moves by itself."""
        return self._scroller.due(now_s)

    def finish_animations(self) -> None:
        """Be at once where it goes."""
        if self._scroller.is_moving:
            self._scroller.finish()
            self._show_offset()

    def _show_offset(self) -> None:
        self.content.setY(self._canvas.whole(self._rise - self.offset))
        self._show_ends()

    def read_on(self, share: float) -> None:
        """Bring up what is too long for the column in the time it is read, 0-1; never back from what was read."""
        if self.most:
            first, last = _READING
            self.scroll_to(max(self.offset, self.most * (share - first) / (last - first)))

    def is_read_on(self, share: float) -> bool:
        """Say whether the text moves at a share of its reading time."""
        first, last = _READING
        return self.most > 0.0 and first < share < last

    def reveal(self, box: Box) -> None:
        """Scroll so that a box in scene coordinates is inside the column."""
        top = self.mapFromScene(box.x, box.y).y()
        if top < 0:
            self.scroll_to(self.offset + top - 16)
        elif top + box.height > self._window.height:
            self.scroll_to(self.offset + top + box.height - self._window.height + 16)

    def contains_scene(self, x: float, y: float) -> bool:
        """Say whether a scene position is inside the column."""
        at = self.mapFromScene(x, y)
        return 0 <= at.x() <= self._box.width and 0 <= at.y() <= self._box.height

    def _on_more(self, _control: object) -> None:
        is_at_end = self.offset >= self.most - 0.5
        self.scroll_to(0.0 if is_at_end else self.offset + self._window.height * 0.8)

    def _show_ends(self) -> None:
        is_at_end = self.offset >= self.most - 0.5
        self._fade.setVisible(not is_at_end)
        self.more.setVisible(self.most > 0)
        self.more.set_spec(_BACK if is_at_end else _MORE)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._box.width, self._box.height)
