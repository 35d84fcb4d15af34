"""Screens of more pixels than points: a fade is as sharp as what rests, and both use every pixel."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage

from synthetic_exhibit import SYNTHETIC

ADDRESSES = ("home", "timeline:1990", "milestone:bridge-plan", "chart:2016", "sources")

_SCRIPT = """
import sys
from pathlib import Path
from exhibit.content import load
from exhibit.navigation import OpenTimeline
from exhibit.ui.shell.stage import Fade
from exhibit.ui.shell.window import make_application
from qt_stage import Visitor
from synthetic_exhibit import SYNTHETIC

application = make_application()
sharpness, folder, addresses = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
visitor = Visitor(load(SYNTHETIC).exhibit, (round(1920 / sharpness), round(1080 / sharpness)))
stage = visitor.stage
assert stage.devicePixelRatioF() == sharpness
pictures = []
for number, address in enumerate(addresses):
    visitor.open(address, "en")
    visitor.wait(2.0)
    pictures.append(stage.picture())
    assert pictures[-1].size().toTuple() == (1920, 1080), pictures[-1].size()
    assert pictures[-1].toImage() == stage.grab().toImage(), address
    pictures[-1].save(str(folder / f"{sharpness}-{number}.png"))
for before, after in zip(pictures, pictures[1:]):
    for share, whole in ((1.0, before), (0.0, after)):
        stage.show_fade(Fade(before, after, share))
        assert stage.grab().toImage() == whole.toImage(), "a fade begins or ends with a jump"
stage.show_fade(None)
visitor.open("home", "en")
rest = stage.picture().toImage()
visitor.director.dispatch(OpenTimeline())
assert stage.grab().toImage() == rest, "the fade begins with a jump"
visitor.close()
"""


def _run(sharpness: float, folder: Path) -> None:
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": str(sharpness),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    command = [sys.executable, "-c", _SCRIPT, str(sharpness), str(folder), *ADDRESSES]
    subprocess.run(command, check=True, env=environment)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same on a screen of one pixel a point."""
    folder = tmp_path_factory.mktemp("plain")
    _run(1.0, folder)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("sharpness", [1.5, 2.0])
def test_a_fade_is_what_rests_pixel_for_pixel_and_as_sharp_as_a_screen_of_so_many_points(
    sharpness: float, plain: Path, tmp_path: Path
) -> None:
    _run(sharpness, tmp_path)
    for number, address in enumerate(ADDRESSES):
        found = QImage(str(tmp_path / f"{sharpness}-{number}.png"))
        assert _unlike(found, QImage(str(plain / f"1.0-{number}.png"))) < 0.01, address


@pytest.mark.slow
def test_a_picture_that_is_asked_for_has_the_pixels_it_was_asked_for_on_any_desktop(tmp_path: Path) -> None:
    file = tmp_path / "home.png"
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    command = [
        sys.executable,
        "-m",
        "exhibit",
        "shot",
        str(SYNTHETIC),
        "--open",
        "home",
        "--size",
        "1280x720",
        "-o",
        str(file),
    ]
    subprocess.run(command, check=True, env=environment)
    assert QImage(str(file)).size().toTuple() == (1280, 720)  # type: ignore[attr-defined]


def _unlike(first: QImage, second: QImage) -> float:
    """Return the share of pixels whose grey differs plainly."""
    return float((np.abs(_greys(first) - _greys(second)) > 40).mean())


def _greys(image: QImage) -> npt.NDArray[np.int16]:
    """Return height x width levels."""
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    levels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return levels[:, : image.width()].astype(np.int16)
