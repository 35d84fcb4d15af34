"""The drawings of the bundled exhibit are seen as they were written: what is taken out of them changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from exhibit.content import look
from exhibit.settings import bundled_exhibit

DRAWINGS = sorted((bundled_exhibit() / "pictures").glob("*.svg"))


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_is_drawn_as_it_is_written(qapp: QApplication, path: Path) -> None:
    seen = look(path)
    assert (seen.fault, seen.losses) == ("", ())
    assert _rendered(path.read_bytes()) == _rendered(seen.drawing)


def _rendered(data: bytes) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(data).render(painter)
    painter.end()
    return image
