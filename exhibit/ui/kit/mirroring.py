"""What is turned round on a screen that is read from right to left, and what never is.

The stage shows the scene of a right-to-left language in a mirror: items are placed, touched and moved as everywhere,
from the reading start on, and what stands at the left of a left-to-right screen is seen at the right. Whatever would
be wrong in a mirror (letters, pictures, numbers, most signs) undoes it about its own middle while it is painted, so it
is right in a mirror's mirror as well: that is how a part that is read the other way, or whose time does not turn round
with the language, stands on such a screen.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem


def is_mirrored(painter: QPainter) -> bool:
    """Say whether what is painted would be seen in a mirror."""
    return painter.worldTransform().determinant() < 0


@contextmanager
def upright(painter: QPainter, about: float) -> Iterator[bool]:
    """Paint as if there were no mirror.

    Args:
        painter: In an item's coordinates.
        about: The x that stays where it is; what was at its left is at its right.

    Yields:
        Whether there was one.
    """
    if not is_mirrored(painter):
        yield False
        return
    with turned(painter, about, is_wanted=True):
        yield True


@contextmanager
def turned(painter: QPainter, about: float, *, is_wanted: bool) -> Iterator[None]:
    """Paint in a mirror at an x, or out of it where the painter was in one, if that is wanted."""
    before = painter.worldTransform()
    if is_wanted:
        painter.setWorldTransform(turned_about(about) * before)
    try:
        yield
    finally:
        painter.setWorldTransform(before)


def turn(item: QGraphicsItem, about: float) -> None:
    """Show an item with all that is in it in a mirror, or out of it where it was in one.

    Args:
        item: An item that has no transform of its own.
        about: The x in its coordinates that stays where it is.
    """
    item.setTransform(turned_about(about))


def turned_about(x: float) -> QTransform:
    """Return the mirror that stands at an x."""
    return QTransform(-1.0, 0.0, 0.0, 1.0, 2 * x, 0.0)
