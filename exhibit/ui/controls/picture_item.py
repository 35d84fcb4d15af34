"""An illustration on the stage."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Picture
from exhibit.layout.canvas import Box
from exhibit.layout.picture_frame import CALM, PictureFrame, framed
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import upright
from exhibit.ui.kit.pictures import Pictures
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SMALL

_GAP = 12.0


class PictureItem(QGraphicsItem):
    """A picture in a frame; its position is the top left of the frame's box.

    Args:
        style: The visitor's style.
        pictures: Where it comes from.
        picture: What to show.
        frame: Its box in the parent's coordinates, and what of it is shown.
        parent: The item it belongs to.
    """

    def __init__(
        self, style: Style, pictures: Pictures, picture: Picture, frame: PictureFrame, parent: QGraphicsItem
    ) -> None:
        super().__init__(parent)
        self._frame, self._scale = frame, style.canvas.scale * style.background.sharpness
        # As large as the whole picture would be of which a part fills the box.
        whole = frame.box.width / frame.part.width, frame.box.height / frame.part.height
        room = QSize(*(max(round(side * self._scale), 1) for side in whole))
        self._shown = pictures.shown(picture, room)
        self.alt = style.text(picture.alt)
        self.setPos(frame.box.x, frame.box.y)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._frame.box.width, self._frame.box.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        pixmap, part = self._shown.pixmap, self._frame.part
        source = QRectF(
            part.x * pixmap.width(), part.y * pixmap.height(),
            part.width * pixmap.width(), part.height * pixmap.height(),
        )  # fmt: skip
        # One pixel to one: a fraction of a unit would have every frame resample the picture.
        box = QRectF(0, 0, source.width() / self._scale, source.height() / self._scale)
        with upright(painter, self._frame.box.width / 2):
            painter.drawPixmap(box, pixmap, source)


class CreditedPicture(GroupItem):
    """A picture as large as a box allows, and whose it is below it.

    Args:
        style: The visitor's style.
        pictures: Where it comes from.
        picture: What to show.
        size: Its width and height.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(
        self, style: Style, pictures: Pictures, picture: Picture, size: tuple[int, int], box: Box, parent: QGraphicsItem
    ) -> None:
        super().__init__(parent)
        credit = style.type.set(credit_line(style, picture), SMALL, box.width)
        room = Box(box.x, box.y, box.width, max(box.height - credit.height - _GAP, 1.0))
        frame = framed(size, room, picture.focus, CALM)
        PictureItem(style, pictures, picture, frame, self)
        item = TextItem(credit, style.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
        item.setPos(box.middle_x, frame.box.bottom + _GAP)


def credit_line(style: Style, picture: Picture) -> str:
    """Return whose a picture is and under which licence it is shown."""
    return style.words.apposed(style.text(picture.credit), picture.licence)
