"""Illustrations, rasterised once for the size they are shown at; what takes long is drawn beside the event loop."""

import logging
from collections import OrderedDict, deque
from pathlib import Path
from threading import Thread
from weakref import ref

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QPixmap

from exhibit.content import Picture
from exhibit.ui.kit.picture_drawing import Drawing, draw, drawn, heavy_size, placeholder, source_of

__all__ = ["Pictures", "Shown", "draw"]

_KEPT = 4

_LOG = logging.getLogger(__name__)

_Key = tuple[str, int, int]


class Shown:
    """A picture on the stage, which may be a placeholder until it is drawn.

    Attributes:
        pixmap: The picture in its shape, or what stands for it now.
    """

    def __init__(self, pixmap: QPixmap) -> None:
        self.pixmap = pixmap


class Pictures(QObject):
    """Pictures by file and size; the few last ones are kept.

    A large photograph takes seconds to decode. That is done in a thread, one after another, and a frame of its shape
    stands for it meanwhile. The last one wanted comes first, because who leafs through photographs looks at the last;
    what nobody shows any more is not drawn.
    """

    arrived = Signal()
    """A picture has taken the place of its placeholder; it is to be painted."""

    _done = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._kept: OrderedDict[_Key, Shown] = OrderedDict()
        self._due: list[tuple[Path, QSize, ref[Shown]]] = []
        self._drawn: deque[tuple[Path, Drawing, Shown]] = deque()
        self._thread: Thread | None = None
        self._done.connect(self._on_done)

    def shown(self, picture: Picture, room: QSize) -> Shown:
        """Return a picture as large as a room of device pixels allows; a placeholder where it cannot be drawn."""
        key = picture.file, room.width(), room.height()
        if key not in self._kept:
            self._kept[key] = self._begun(self._folder / picture.file, room)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def wait(self) -> None:
        """Wait until every picture is there."""
        while self._thread is not None:
            self._thread.join()
            self._on_done()

    def stop(self) -> None:
        """Draw nothing more; what is being drawn is waited for."""
        self._due.clear()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._drawn.clear()

    def _begun(self, path: Path, room: QSize) -> Shown:
        size = heavy_size(source_of(path))
        if size.isEmpty():
            drawing = drawn(path, room)
            _report(path, drawing)
            return Shown(QPixmap.fromImage(drawing.image))
        shown = Shown(QPixmap.fromImage(placeholder(size, room)))
        self._due.append((path, room, ref(shown)))
        self._go_on()
        return shown

    def _go_on(self) -> None:
        while self._thread is None and self._due:
            path, room, wanted = self._due.pop()
            shown = wanted()
            if shown is not None:
                self._thread = Thread(target=self._draw, args=(path, room, shown))
                self._thread.start()

    def _draw(self, path: Path, room: QSize, shown: Shown) -> None:
        try:
            drawing = drawn(path, room)
        except MemoryError:
            drawing = Drawing(placeholder(QSize(1, 1), room), "is too large for the memory that is left")
        except Exception as error:  # noqa: BLE001 - whatever one picture does, those after it are drawn
            drawing = Drawing(placeholder(QSize(1, 1), room), f"cannot be drawn: {error!r}")
        self._drawn.append((path, drawing, shown))
        self._done.emit()

    def _on_done(self) -> None:
        """Take over what the thread has drawn; pixmaps are made here only."""
        while self._drawn:
            path, drawing, shown = self._drawn.popleft()
            _report(path, drawing)
            shown.pixmap = QPixmap.fromImage(drawing.image)
            if self._thread is not None:
                self._thread.join()
                self._thread = None
            self._go_on()
            self.arrived.emit()


def _report(path: Path, drawing: Drawing) -> None:
    said = drawing.fault or "; ".join(drawing.losses)
    if said:
        _LOG.warning("picture %s %s", path.name, said)
