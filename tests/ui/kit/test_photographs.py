"""Photographs as pixels: drawn beside the event loop, upright, whole and small enough."""

import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exhibit.content import Picture
from exhibit.ui.kit import picture_drawing
from exhibit.ui.kit import pictures as pictures_module
from exhibit.ui.kit.picture_drawing import DRAWN, DRAWN_PX, HEAVY_PX, draw, heavy_size
from exhibit.ui.kit.pictures import Pictures
from first_fast import first_fast

RED = QColor("#ff0000")


def square(side: int) -> QSize:
    return QSize(side, side)


def red_share(image: QImage) -> float:
    seen = [image.pixelColor(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    return seen.count(RED) / len(seen)


def photograph(path: Path, width: int, height: int, *, turned: bool = False, kind: str = "JPEG") -> Path:
    """Write a photograph, red on its left and blue on its right; turned as a camera that is held upright says it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000ff"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, RED)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 90)
    data = bytes(buffer.data().data())
    if turned:
        tag = b"II*\0" + struct.pack("<IHHHII", 8, 1, 0x112, 3, 1, 6) + bytes(4)
        data = data[:2] + b"\xff\xe1" + struct.pack(">H", len(tag) + 8) + b"Exif\0\0" + tag + data[2:]
    path.write_bytes(data)
    return path


@first_fast("kind", ["JPEG", "PNG", "WEBP"])
def test_a_large_photograph_is_a_frame_of_its_shape_until_it_is_drawn_beside_the_event_loop(
    qapp: QApplication, tmp_path: Path, kind: str
) -> None:
    photograph(tmp_path / "large.jpg", 3600, 1800, kind=kind)
    pictures, arrivals = Pictures(tmp_path), list[int]()
    pictures.arrived.connect(lambda: arrivals.append(1))
    shown = pictures.shown(Picture.model_construct(id="a", file="large.jpg"), square(200))
    before = shown.pixmap.toImage()
    assert red_share(before) == 0
    assert before.size().toTuple() == (200, 100), "the frame has not the shape of the picture"
    assert before.pixelColor(100, 1).alpha() > 0, "no frame"
    assert pictures.shown(Picture.model_construct(id="a", file="large.jpg"), square(200)) is shown
    pictures.wait()
    assert arrivals == [1]
    after = shown.pixmap.toImage()
    assert after.size() == before.size()
    assert after.pixelColor(50, 50).red() > 200
    assert after.pixelColor(150, 50).blue() > 200
    qapp.processEvents()
    assert arrivals == [1]


def test_photographs_come_by_themselves_through_the_event_loop(qapp: QApplication, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    loop = QEventLoop()
    left = {"a.jpg", "b.jpg"}
    shown = {}
    for name in sorted(left):
        photograph(tmp_path / name, 3000, 2000)
        shown[name] = pictures.shown(Picture.model_construct(id=name, file=name), square(100))

    def on_arrived() -> None:
        left.difference_update(
            name for name, each in shown.items() if each.pixmap.toImage().pixelColor(20, 30).red() > 200
        )
        if not left:
            loop.quit()

    pictures.arrived.connect(on_arrived)
    loop.exec()
    pictures.stop()


@pytest.mark.slow
def test_what_is_not_drawn_yet_is_forgotten_at_the_end(qapp: QApplication, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    for name in "abc":
        photograph(tmp_path / name, 3000, 2000)
        pictures.shown(Picture.model_construct(id=name, file=name), square(100))
    pictures.stop()
    qapp.processEvents()
    assert not [each for each in threading.enumerate() if each is not threading.main_thread()]


def _drawing_order(monkeypatch: pytest.MonkeyPatch, held: threading.Event) -> list[str]:
    """Return the names of what is drawn, as it is drawn; the first waits until it is let go, and cannot be drawn."""
    order, whole = list[str](), picture_drawing.drawn

    def draw_held(path: Path, room: QSize) -> picture_drawing.Drawing:
        order.append(path.name)
        if len(order) == 1:
            held.wait()
            message = "a fault of a reader"
            raise ValueError(message)
        return whole(path, room)

    monkeypatch.setattr(pictures_module, "drawn", draw_held)
    return order


@pytest.mark.slow
def test_who_leafs_through_photographs_waits_for_none_that_has_gone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    held = threading.Event()
    order, pictures = _drawing_order(monkeypatch, held), Pictures(tmp_path)
    for name in "abcdefgh":
        photograph(tmp_path / name, 3000, 2000)
        last = pictures.shown(Picture.model_construct(id=name, file=name), square(100))
    held.set()
    pictures.wait()
    assert order == ["a", "h", "g", "f", "e"], "b, c and d were shown by nobody any more"
    assert last.pixmap.toImage().pixelColor(20, 30).red() > 200
    assert "a fault of a reader" in caplog.text


@first_fast("turned", [False, True])
def test_a_large_photograph_is_upright_and_whole(qapp: QApplication, tmp_path: Path, turned: bool) -> None:
    path = photograph(tmp_path / "a.jpg", 3600, 1800, turned=turned)
    assert heavy_size(path).toTuple() == ((1800, 3600) if turned else (3600, 1800))
    image, fault = draw(path, square(200))
    assert fault == ""
    assert image.size().toTuple() == ((100, 200) if turned else (200, 100))
    first, last = ((50, 30), (50, 170)) if turned else ((30, 50), (170, 50))
    assert image.pixelColor(*first).red() > 200
    assert image.pixelColor(*last).blue() > 200


@pytest.mark.slow
def test_the_worker_leaves_large_photographs_small_and_says_which_are_cut_off(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "revision"
    folder.mkdir()
    photograph(folder / "large.jpg", 3000, 2000)
    photograph(folder / "small.jpg", 300, 200)
    whole = photograph(folder / "cut.jpg", 3000, 2000).read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    # A process of its own, as in the kiosk: what has scaled pictures in threads cannot fork and scale more.
    script = (
        "import sys\nfrom pathlib import Path\nfrom exhibit.content import Picture\nfrom exhibit.kiosk.updates.picture_cache import draw_all\n"
        "names = ('large.jpg', 'small.jpg', 'cut.jpg')\n"
        "pictures = [Picture.model_construct(id=name, file=name) for name in names]\n"
        "print(draw_all(Path(sys.argv[1]), pictures, Path(sys.argv[2])))\n"
    )
    command = [sys.executable, "-c", script, str(folder), str(tmp_path / "kept")]
    done = subprocess.run(command, timeout=60, check=False, capture_output=True, text=True)
    assert done.stdout == "['cut.jpg is damaged']\n", done.stderr
    small = QImage(str(folder / f"large.jpg{DRAWN}"))
    assert (small.width(), small.height()) == (DRAWN_PX, DRAWN_PX * 2 // 3)
    assert DRAWN_PX**2 < HEAVY_PX, "what the worker leaves would be drawn beside the event loop again"
    assert not (folder / f"small.jpg{DRAWN}").exists()
    assert len(list((tmp_path / "kept").iterdir())) == 1


@pytest.mark.slow
def test_a_frame_of_twelve_thousand_by_nine_thousand_is_drawn(qapp: QApplication, tmp_path: Path) -> None:
    path = photograph(tmp_path / "a.jpg", 12_000, 9_000)
    image, fault = draw(path, square(400))
    assert fault == ""
    assert image.pixelColor(100, 200).red() > 200
