"""Corners as round or as square as a theme wants them, and a picture behind everything."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from exhibit.content import Theme, contrast
from exhibit.layout.contrast import strengthened
from exhibit.ui.kit.background import Background
from exhibit.ui.kit.theme import Palette


@pytest.mark.parametrize(("corners", "radii"), [("round", (6, 40)), ("soft", (6, 10)), ("square", (0, 0))])
def test_a_corner_is_as_round_as_the_theme_wants(corners: str, radii: tuple[float, float]) -> None:
    palette = Palette(Theme.model_validate({"corners": corners}))
    assert (palette.corner(6), palette.corner(40)) == radii


def test_a_picture_lies_below_the_ground_and_not_in_the_strong_colours(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(path))
    theme = Theme.model_validate({"background": "wall"})

    def corner(theme: Theme, picture: Path | None) -> int:
        ground = Background(Palette(theme), picture).pixmap(QSize(160, 90)).toImage()
        return ground.pixelColor(159, 89).lightness()

    bare = corner(Theme(), None)
    assert bare + 15 < corner(theme, path) < 90
    assert corner(strengthened(theme), path) == 0


LIGHT = {
    "ink": "#ffffff",
    "ground": ["#f7f1e6", "#efe6d6", "#e6dac6"],
    "panel": "#fffaf2",
    "shell": "#1f2430",
    "red": "#a3221f",
}


@pytest.mark.parametrize("theme", [{}, LIGHT, {"red": "#6f0d0a"}])
def test_a_date_on_a_lit_card_can_be_read_in_dark_and_light_themes(theme: dict[str, object]) -> None:
    palette = Palette(Theme.model_validate(theme))
    assert contrast(palette.date_on_shell.name(), palette.shell.name()) >= 7
