"""Right-to-left text as it is painted: the full stop at the left end, in a mirror and without one."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from exhibit.ui.kit.mirroring import turned_about
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import READING
from exhibit.ui.kit.typesetter import Typesetter

_WIDTH, _HEIGHT = 600, 120


def _painted(text: str, language: str, mirror: QTransform) -> tuple[int, int]:
    """Return how high the ink is at the left end of a text and at its right end, in pixels."""
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setWorldTransform(mirror)
    painter.translate(100, 20)
    TextItem(Typesetter(1.0, language).set(text, READING, 400), QColor("white")).draw(painter)
    painter.end()
    ink = np.frombuffer(image.constBits(), np.uint8).reshape(_HEIGHT, image.bytesPerLine()) > 100
    columns = np.flatnonzero(ink.any(axis=0))
    return int(ink[:, columns[:4]].any(axis=1).sum()), int(ink[:, columns[-4:]].any(axis=1).sum())


@pytest.mark.parametrize("mirror", [QTransform(), turned_about(_WIDTH / 2)], ids=["plain", "mirrored"])
@pytest.mark.parametrize(("text", "language", "is_stop_left"), [
    ("םםםםםםם.", "he", True), ("HHH םםם.", "he", True), ("םםם HHH.", "en", False), ("HHHHHHH.", "he", False), ("HHHHHHH.", "en", False),
])  # fmt: skip
def test_the_full_stop_stands_where_reading_ends(
    qapp: QApplication, text: str, language: str, is_stop_left: bool, mirror: QTransform
) -> None:
    left, right = _painted(text, language, mirror)
    assert (left < right) is is_stop_left, (left, right)
