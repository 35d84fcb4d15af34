"""Signs of kinds: each name has one, it fills its square, and it is the same in a mirror."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exhibit.content.models.milestone import SIGNS, SignName
from exhibit.ui.controls.kind_sign import LINES, draw_sign


def drawn(name: SignName, *, is_mirrored: bool = False) -> QImage:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    if is_mirrored:
        painter.translate(80, 0)
        painter.scale(-1, 1)
    draw_sign(painter, name, QRectF(0, 0, 80, 80), QColor("white"))
    painter.end()
    return image


def test_every_name_has_a_sign_that_fills_its_square_and_stays_in_it() -> None:
    assert set(LINES) == set(SIGNS)
    for name, lines in LINES.items():
        xs, ys = zip(*(point for line in lines for point in line), strict=True)
        assert min((*xs, *ys)) >= -0.5, name
        assert max((*xs, *ys)) <= 0.5, name
        assert max(max(xs) - min(xs), max(ys) - min(ys)) > 0.6, name


def test_no_two_signs_are_alike_and_a_mirror_changes_none(qapp: QApplication) -> None:
    pictures = {name: drawn(name) for name in SIGNS}
    assert len({bytes(each.constBits()) for each in pictures.values()}) == len(SIGNS)
    for name, picture in pictures.items():
        assert drawn(name, is_mirrored=True) == picture, name
