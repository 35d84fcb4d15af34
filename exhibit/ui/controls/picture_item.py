"""An illustration on the stage."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Picture
from exhibit.layout.canvas import Box
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SMALL
from exhibit.ui.kit.view import View

_GAP = 12.0


class PictureItem(QGraphicsItem):
    """A square picture with its top left at the item's position.

    Args:
        view: The visitor's view.
        picture: What to show.
        side: Of the square, in design units.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, picture: Picture, side: float, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._side, self._scale = side, view.canvas.scale * view.background.sharpness
        self._shown = view.pictures.shown(picture, round(side * self._scale))
        self.alt = view.text(picture.alt)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._side, self._side)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        # One pixel to one: a fraction of a unit would have every frame resample the picture.
        side = self._shown.pixmap.width() / self._scale
        painter.drawPixmap(QRectF(0, 0, side, side), self._shown.pixmap, QRectF(self._shown.pixmap.rect()))


class CreditedPicture(GroupItem):
    """A picture as large as a box allows, and whose it is below it.

    Args:
        view: The visitor's view.
        picture: What to show.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, picture: Picture, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        credit = view.type.set(view.text(picture.credit), SMALL, box.width)
        side = min(box.width, box.height - credit.height - _GAP)
        PictureItem(view, picture, side, self).setPos(box.middle_x - side / 2, box.y)
        item = TextItem(credit, view.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
        item.setPos(box.middle_x, box.y + side + _GAP)
