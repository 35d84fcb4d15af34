"""The one window: a scene on the design grid, its ground, and what hands and keys do to it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QContextMenuEvent,
    QEventPoint,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTouchEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView
from typing_extensions import override

from exhibit.layout.canvas import Canvas
from exhibit.ui.kit.background import Background
from exhibit.ui.kit.theme import Palette
from exhibit.ui.shell.pointer_input import PointerInput
from exhibit.ui.system.exception_guard import guarded


@dataclass(frozen=True, slots=True)
class Fade:
    """A moment of a transition.

    Attributes:
        before: The old screen.
        after: The new screen.
        share: How much of the old one is left, 0-1.
    """

    before: QPixmap
    after: QPixmap
    share: float


class Stage(QGraphicsView):
    """Shows the scene at the scale of the design grid and turns events into hands, wheel notches and keys.

    Args:
        palette: For the ground.
        picture: Below the ground; None for nothing.

    Attributes:
        background: What is behind everything.
        pointer_input: What fingers and the mouse do.
        resized: The window has another size.
        wheeled: Scene position and notches, along the axes of the scene.
        key_pressed: A key and its modifiers.
        visitor_active: Somebody is there and has done something on purpose.
        pressed: Where on the glass a finger or a mouse button has come down, in design units from its upper left
            corner in every language, whatever it then does.
        handled: What a hand or a key has done has been dealt with.
        closed: The window has been closed.
        may_close: Whether somebody at the machine may close it; never on a kiosk.
        painted: Paint events so far.
    """

    resized = Signal()
    wheeled = Signal(QPointF, QPointF)
    key_pressed = Signal(QKeyEvent)
    visitor_active = Signal()
    pressed = Signal(QPointF)
    handled = Signal()
    closed = Signal()
    # pyqtgraph items ask their view for these; the scale of the grid only changes with the whole screen.
    sigDeviceRangeChanged = Signal(object, object)  # noqa: N815
    sigDeviceTransformChanged = Signal(object)  # noqa: N815

    def __init__(self, palette: Palette, picture: Path | None = None) -> None:
        super().__init__()
        self.background = Background(palette, picture)
        self.may_close = False
        self.painted = 0
        self._fade: Fade | None = None
        self._dimming = 0.0
        self.pointer_input = PointerInput(self)
        self.setScene(QGraphicsScene(self))
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for widget in (self, self.viewport(), self.horizontalScrollBar(), self.verticalScrollBar()):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
            # Scroll areas grab Qt's two-finger pan; our own hands do that work.
            widget.ungrabGesture(Qt.GestureType.PanGesture)
        self.setAcceptDrops(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAcceptDrops(False)
        # Somebody who moves the mouse is there, even before pressing anything.
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def canvas(self) -> Canvas:
        """The design grid at the window's size."""
        return Canvas.of(self.width(), self.height())

    def refit(self, *, is_mirrored: bool = False) -> Canvas:
        """Scale the scene to the window's size and return the grid.

        Args:
            is_mirrored: Show what is at the left of the scene at the right, for a language that is read that way. Hands
                are told in scene coordinates, so all they do follows what they see.
        """
        canvas = self.canvas
        self.background.sharpness = self.devicePixelRatioF()
        self.setTransform(QTransform.fromScale(-canvas.scale if is_mirrored else canvas.scale, canvas.scale))
        self.scene().setSceneRect(QRectF(0, 0, canvas.width, canvas.height))
        return canvas

    def picture(self) -> QPixmap:
        """Return what is on the stage as a pixmap, pixel for pixel as the window shows it."""
        sharpness = self.devicePixelRatioF()
        pixmap = QPixmap(self.viewport().size() * sharpness)
        pixmap.setDevicePixelRatio(sharpness)
        self.viewport().render(pixmap)
        return pixmap

    @property
    def is_dark(self) -> bool:
        """Say whether the screen is black and deaf but for ``pressed``."""
        return self._dimming >= 1.0

    def dim(self, share: float) -> None:
        """Take light from the picture: 0 leaves it as it is, 1 is black, and nothing can be touched then."""
        if share != self._dimming:
            self._dimming = share
            self.pointer_input.cancel()
            self.viewport().update()

    def refresh(self) -> None:
        """Ask for one more frame, whether or not anything has moved."""
        self.viewport().update()

    def show_fade(self, fade: Fade | None) -> None:
        """Show one picture fading into another instead of the scene; None shows the scene again."""
        self._fade = fade
        self.viewport().update()

    @override
    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        if self._fade is None and not self.is_dark:
            super().paintEvent(event)
        if self._fade is None and not self._dimming:
            return
        painter = QPainter(self.viewport())
        if self._fade is not None:
            painter.drawPixmap(0, 0, self._fade.after)
            painter.setOpacity(self._fade.share)
            painter.drawPixmap(0, 0, self._fade.before)
            painter.setOpacity(1.0)
        if self._dimming:
            painter.fillRect(self.viewport().rect(), QColor.fromRgbF(0, 0, 0, self._dimming))
        painter.end()

    @override
    @guarded(None)
    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(0, 0, self.background.pixmap(self.viewport().size()))
        painter.restore()

    @override
    @guarded(otherwise=True)
    def viewportEvent(self, event: QEvent) -> bool:
        is_taken = self._touch(event) if isinstance(event, QTouchEvent) else super().viewportEvent(event)
        if isinstance(event, QInputEvent):
            self.handled.emit()
        return is_taken

    def _touch(self, event: QTouchEvent) -> bool:
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                at = self.viewport().mapFromGlobal(point.globalPosition())
                self.pressed.emit(QPointF(at) / self.canvas.scale)
        if not self.is_dark and self.pointer_input.touch(event):
            self.visitor_active.emit()
        event.accept()
        return True

    @override
    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(event.position() / self.canvas.scale)
        if self.is_dark:
            return
        self.visitor_active.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer_input.press(self.mapToScene(event.position().toPoint()), event.timestamp() / 1000)

    @override
    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_dark:
            return
        follow = self.pointer_input.move if event.buttons() & Qt.MouseButton.LeftButton else self.pointer_input.hover
        if follow(self.mapToScene(event.position().toPoint()), event.timestamp() / 1000):
            self.visitor_active.emit()

    @override
    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.pointer_input.release(self.mapToScene(event.position().toPoint()), event.timestamp() / 1000):
            self.visitor_active.emit()

    @override
    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    @guarded(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    @override
    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        if self.is_dark:
            return
        self.visitor_active.emit()
        turn = event.angleDelta()
        if self.transform().m11() < 0:
            turn.setX(-turn.x())
        self.wheeled.emit(self.mapToScene(event.position().toPoint()), QPointF(turn.x() / 120, turn.y() / 120))

    @override
    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if self.is_dark:
            return
        if not event.isAutoRepeat():
            # A key that is stuck is nobody.
            self.visitor_active.emit()
        self.key_pressed.emit(event)
        self.handled.emit()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return False

    @override
    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and not self.may_close:
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Never scroll: the scene is the screen."""
