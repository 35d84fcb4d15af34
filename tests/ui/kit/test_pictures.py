"""Pictures as pixels: what is right is drawn, what is not is a placeholder, and nothing is read from elsewhere."""

import http.server
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from exhibit.content import Picture, load
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.picture_cache import draw_all, sealed
from exhibit.kiosk.updates.revision_builder import prepare
from exhibit.ui.kit.picture_drawing import DRAWN, draw
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
    image, fault = draw(path, QSize(80, 80))
    assert fault == ""
    assert red_share(image) > 0.9


def test_a_kind_that_the_reader_cannot_bear_is_not_read(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(encoded("BMP"))
    image, fault = draw(path, QSize(80, 80))
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
        assert max(draw(path, QSize(16, 16))[0].size().toTuple()) == 16


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
            image, fault = draw(path, QSize(80, 80))
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
    assert red_share(draw(path, QSize(80, 80))[0]) > 0.9


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


@pytest.fixture
def drawn_once(write_exhibit: WriteExhibit, tmp_path: Path) -> tuple[Path, list[Picture], Path]:
    """A folder, its pictures, and where their drawings are kept; all of them are drawn."""
    exhibit = load(write_exhibit()).exhibit
    assert exhibit is not None
    folder, kept = Path(exhibit.folder), tmp_path / "kept"
    pictures = list(exhibit.pictures.values())
    assert draw_all(folder, pictures, kept) == []
    return folder, pictures, kept


@pytest.mark.slow
def test_a_drawing_that_was_drawn_before_is_not_drawn_again(
    qapp: QApplication, drawn_once: tuple[Path, list[Picture], Path]
) -> None:
    folder, pictures, kept = drawn_once
    copies = list(kept.glob("*.png"))
    assert len(copies) == 1
    copies[0].write_bytes(sealed(encoded("PNG")))
    assert draw_all(folder, pictures, kept) == []
    assert red_share(draw(folder / pictures[0].file, QSize(80, 80))[0]) > 0.9, "the kept drawing was not taken"
    (folder / pictures[0].file).write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#00f"/></svg>'
    )
    assert draw_all(folder, pictures, kept) == []
    assert red_share(draw(folder / pictures[0].file, QSize(80, 80))[0]) == 0, "a changed drawing was not drawn anew"


@pytest.mark.slow
def test_a_kept_drawing_that_the_disk_has_damaged_is_drawn_again(
    qapp: QApplication, drawn_once: tuple[Path, list[Picture], Path]
) -> None:
    folder, pictures, kept = drawn_once
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
