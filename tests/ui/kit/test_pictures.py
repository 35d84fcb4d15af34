"""Pictures as pixels: what is right is drawn, what is not is a placeholder, and nothing is read from elsewhere."""

import http.server
import random
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exhibit.content import Picture, load
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.picture_cache import draw_all, sealed
from exhibit.kiosk.updates.revision_builder import prepare
from exhibit.ui.kit import picture_drawing
from exhibit.ui.kit import pictures as pictures_module
from exhibit.ui.kit.picture_drawing import DRAWN, DRAWN_PX, HEAVY_PX, draw, heavy_size
from exhibit.ui.kit.pictures import Pictures
from first_fast import first_fast
from small_exhibit import WriteExhibit
from synthetic_exhibit import SYNTHETIC

RED = QColor("#ff0000")


def red_share(image: QImage) -> float:
    side = image.width()
    reds = sum(image.pixelColor(x, y) == RED for x in range(0, side, 4) for y in range(0, side, 4))
    return reds / (side / 4) ** 2


def encoded(kind: str) -> bytes:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 100)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_fills_its_square_whatever_it_is_called(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(encoded(kind))
    image, fault = draw(path, 80)
    assert fault == ""
    assert red_share(image) > 0.9


def test_a_kind_that_the_reader_cannot_bear_is_not_read(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(encoded("BMP"))
    image, fault = draw(path, 80)
    assert "not a PNG" in fault
    assert red_share(image) == 0
    assert len({image.pixel(x, 6) for x in range(80)}) > 1, "no placeholder"


@pytest.mark.qt_log_level_fail("CRITICAL")
@first_fast("kind", ["PNG", "JPG", "WEBP"])
def test_damaged_pictures_are_drawn_or_not_and_end_nothing(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    chance, whole = random.Random(kind), encoded(kind)
    for number in range(150):
        data = bytearray(whole[: chance.randrange(len(whole))] if number % 3 == 0 else whole)
        for _ in range(chance.randrange(1, 6) if data else 0):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path = tmp_path / "picture.png"
        path.write_bytes(data)
        assert draw(path, 16)[0].width() == 16


def test_a_drawing_reads_no_file_and_asks_no_server(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "red.png").write_bytes(encoded("PNG"))
    hits: list[str] = []

    class Ear(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)

    server = http.server.HTTPServer(("127.0.0.1", 0), Ear)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        for where in (
            f"{tmp_path}/red.png",
            f"file://{tmp_path}/red.png",
            f"http://127.0.0.1:{server.server_port}/red.png",
        ):
            path = tmp_path / "drawing.svg"
            path.write_text(
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><image href="{where}" width="8" height="8"/></svg>'
            )
            image, fault = draw(path, 80)
            assert fault
            assert red_share(image) == 0
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert hits == []


def test_what_the_worker_has_drawn_is_shown_and_not_the_drawing(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "drawing.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#00f"/></svg>'
    )
    path.with_name(path.name + DRAWN).write_bytes(encoded("PNG"))
    assert red_share(draw(path, 80)[0]) > 0.9


@pytest.mark.slow
def test_every_drawing_of_the_exhibit_is_drawn_beforehand(
    qapp: QApplication, tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    state = StateFolder(tmp_path / "state")
    state.make()
    revision = prepare(write_exhibit(), state, draw_all)["revision"]
    assert revision is not None
    assert (state.folder_of(revision) / "pictures" / f"drawing.svg{DRAWN}").is_file()
    exhibit = load(SYNTHETIC).exhibit
    assert exhibit is not None
    assert draw_all(tmp_path, list(exhibit.pictures.values())) == [], "what is missing is named by the check"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("deed", "said"), [("time.sleep(60)", "(-14)"), ("[0 for _ in iter(int, 1)]", "(-27)"), ("os.abort()", "(-6)")]
)
def test_a_drawing_that_takes_for_ever_or_kills_is_named_and_the_rest_is_drawn(
    tmp_path: Path, deed: str, said: str
) -> None:
    script = (
        "import os, sys, time\nfrom pathlib import Path\nimport exhibit.ui.kit.picture_drawing as pictures\n"
        "from exhibit.kiosk.updates import picture_cache as drawing\nfrom exhibit.content import Picture\n"
        "whole = pictures.drawn\n"
        f"pictures.drawn = lambda path, side: {deed} if path.name == 'a.svg' else whole(path, side)\n"
        "drawing.DRAWING_S = 0.2\n"
        "folder = Path(sys.argv[1])\n"
        "for name in 'ab':\n"
        "    (folder / f'{name}.svg').write_text('<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>')\n"
        "print(drawing.draw_all(folder, [Picture.model_construct(id=name, file=f'{name}.svg') for name in 'ab']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], timeout=60, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "a.svg cannot be drawn" in done.stdout
    assert said in done.stdout
    assert (tmp_path / f"b.svg{DRAWN}").is_file()


@pytest.mark.slow
def test_a_drawing_that_was_drawn_before_is_not_drawn_again(
    qapp: QApplication, tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    exhibit = load(write_exhibit()).exhibit
    assert exhibit is not None
    folder, kept = Path(exhibit.folder), tmp_path / "kept"
    pictures = list(exhibit.pictures.values())
    assert draw_all(folder, pictures, kept) == []
    copies = list(kept.glob("*.png"))
    assert len(copies) == 1
    copies[0].write_bytes(sealed(encoded("PNG")))
    assert draw_all(folder, pictures, kept) == []
    assert red_share(draw(folder / pictures[0].file, 80)[0]) > 0.9, "the kept drawing was not taken"
    (folder / pictures[0].file).write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#00f"/></svg>'
    )
    assert draw_all(folder, pictures, kept) == []
    assert red_share(draw(folder / pictures[0].file, 80)[0]) == 0, "a changed drawing was not drawn anew"


@pytest.mark.slow
def test_a_kept_drawing_that_the_disk_has_damaged_is_drawn_again(
    qapp: QApplication, tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    exhibit = load(write_exhibit()).exhibit
    assert exhibit is not None
    folder, kept = Path(exhibit.folder), tmp_path / "kept"
    pictures = list(exhibit.pictures.values())
    assert draw_all(folder, pictures, kept) == []
    (copy,) = kept.glob("*.png")
    whole, drawing = copy.read_bytes(), (folder / f"{pictures[0].file}{DRAWN}").read_bytes()
    for at in (0, len(whole) // 2, len(whole) - 1):
        copy.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert draw_all(folder, pictures, kept) == []
        assert (folder / f"{pictures[0].file}{DRAWN}").read_bytes() == drawing
        assert copy.read_bytes() == whole
    copy.write_bytes(b"")
    assert draw_all(folder, pictures, kept) == []
    assert copy.read_bytes() == whole


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
    shown = pictures.shown(Picture.model_construct(id="a", file="large.jpg"), 200)
    before = shown.pixmap.toImage()
    assert red_share(before) == 0
    assert before.pixelColor(100, 51).alpha() > 0, "no frame"
    assert before.pixelColor(100, 20).alpha() == 0, "the frame has not the shape of the picture"
    assert pictures.shown(Picture.model_construct(id="a", file="large.jpg"), 200) is shown
    pictures.wait()
    assert arrivals == [1]
    after = shown.pixmap.toImage()
    assert after.pixelColor(50, 100).red() > 200
    assert after.pixelColor(150, 100).blue() > 200
    assert after.pixelColor(100, 20).alpha() == 0
    qapp.processEvents()
    assert arrivals == [1]


def test_photographs_come_by_themselves_through_the_event_loop(qapp: QApplication, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    loop = QEventLoop()
    left = {"a.jpg", "b.jpg"}
    shown = {}
    for name in sorted(left):
        photograph(tmp_path / name, 3000, 2000)
        shown[name] = pictures.shown(Picture.model_construct(id=name, file=name), 100)

    def on_arrived() -> None:
        left.difference_update(
            name for name, each in shown.items() if each.pixmap.toImage().pixelColor(20, 50).red() > 200
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
        pictures.shown(Picture.model_construct(id=name, file=name), 100)
    pictures.stop()
    qapp.processEvents()
    assert not [each for each in threading.enumerate() if each is not threading.main_thread()]


def _drawing_order(monkeypatch: pytest.MonkeyPatch, held: threading.Event) -> list[str]:
    """Return the names of what is drawn, as it is drawn; the first waits until it is let go, and cannot be drawn."""
    order, whole = list[str](), picture_drawing.drawn

    def draw_held(path: Path, side_px: int) -> picture_drawing.Drawing:
        order.append(path.name)
        if len(order) == 1:
            held.wait()
            message = "a fault of a reader"
            raise ValueError(message)
        return whole(path, side_px)

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
        last = pictures.shown(Picture.model_construct(id=name, file=name), 100)
    held.set()
    pictures.wait()
    assert order == ["a", "h", "g", "f", "e"], "b, c and d were shown by nobody any more"
    assert last.pixmap.toImage().pixelColor(20, 50).red() > 200
    assert "a fault of a reader" in caplog.text


@first_fast("turned", [False, True])
def test_a_large_photograph_is_upright_and_whole(qapp: QApplication, tmp_path: Path, turned: bool) -> None:
    path = photograph(tmp_path / "a.jpg", 3600, 1800, turned=turned)
    assert heavy_size(path).toTuple() == ((1800, 3600) if turned else (3600, 1800))
    image, fault = draw(path, 200)
    assert fault == ""
    first, last = ((100, 30), (100, 170)) if turned else ((30, 100), (170, 100))
    assert image.pixelColor(*first).red() > 200
    assert image.pixelColor(*last).blue() > 200
    assert image.pixelColor(20, 100).alpha() == (0 if turned else 255)


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
    assert (small.width(), small.height()) == (DRAWN_PX, DRAWN_PX)
    assert DRAWN_PX**2 < HEAVY_PX, "what the worker leaves would be drawn beside the event loop again"
    assert not (folder / f"small.jpg{DRAWN}").exists()
    assert len(list((tmp_path / "kept").iterdir())) == 1


@pytest.mark.slow
def test_a_frame_of_twelve_thousand_by_nine_thousand_is_drawn(qapp: QApplication, tmp_path: Path) -> None:
    path = photograph(tmp_path / "a.jpg", 12_000, 9_000)
    image, fault = draw(path, 400)
    assert fault == ""
    assert image.pixelColor(100, 200).red() > 200
