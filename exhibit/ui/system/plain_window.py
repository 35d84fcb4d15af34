"""A window that depends on no content: its colours are its own, and it has nothing that a visitor could press."""

from typing import TypeGuard

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.layout.canvas import Canvas
from exhibit.locale import Words
from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import built_in_tag

GROUND, TEXT, MUTE = QColor("#19120f"), QColor("#f5ecdd"), QColor("#b9a893")
LINE, GOLD = QColor("#4a3a30"), QColor("#e0b252")

SPOKEN = ("vi", "ru", "en")
"""Languages that are spoken where none is asked for."""

_OWN_SCRIPTS = {"Latn", "Cyrl"}
"""Scripts that the program can set without the fonts of an exhibit or a pack."""


def _is_spoken(tag: str | None) -> TypeGuard[str]:
    return tag is not None and language_of(tag).script in _OWN_SCRIPTS and built_in_tag(language_of(tag)) is not None


class PlainWindow(QWidget):
    """Paints itself on the design grid.

    Args:
        language: The only language to speak, if the program does; or None for several.

    Attributes:
        painted: Paint events so far.
    """

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.words = [Words(code) for code in ([language] if _is_spoken(language) else SPOKEN)]
        self.painted = 0

    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw on the ground, in design units."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask for one more frame."""
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        canvas = Canvas.of(self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), GROUND)
        painter.scale(canvas.scale, canvas.scale)
        self.draw(painter, canvas)
        painter.end()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            event.ignore()
