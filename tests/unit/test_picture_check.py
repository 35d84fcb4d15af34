"""Pictures are told by what is in them; what is not safe to draw is refused before anything draws it."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import load, picture_fault
from exhibit.content.picture_check import _raster_fault, kind_of
from exhibit.content.svg_check import MOST_ELEMENTS, svg_fault
from exhibit.settings import bundled_exhibit
from small_exhibit import WriteExhibit

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">{}</svg>'


def png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    app0 = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    return b"\xff\xd8" + app0 + b"\xff\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\0" * 9


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(body) + 12) + b"WEBP" + kind + struct.pack("<I", len(body)) + body


def fault_of(data: bytes, path: Path) -> str:
    path.write_bytes(data)
    return picture_fault(path)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(7000, 2000), "png"),
        (jpeg(3000, 5000), "jpeg"),
        (webp(b"VP8 ", b"\0" * 6 + struct.pack("<HH", 300, 200) + b"\0" * 8), "webp"),
        (webp(b"VP8L", b"\x2f" + struct.pack("<I", 299 | 199 << 14) + b"\0" * 8), "webp"),
        (webp(b"VP8X", b"\0" * 4 + (299).to_bytes(3, "little") + (199).to_bytes(3, "little") + b"\0" * 8), "webp"),
        (SVG.format("").encode(), "svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>" + SVG.format("").encode(), "svg"),
    ],
)
def test_a_right_picture_is_known_by_its_bytes_whatever_its_name(tmp_path: Path, data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
    assert fault_of(data, tmp_path / "picture.txt") == ""


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (png(65_000, 65_000), "65000 × 65000 pixels"),
        (png(4097, 4096), "4097 × 4096 pixels"),
        (jpeg(65_000, 65_000), "65000 × 65000 pixels"),
        (webp(b"VP8X", b"\0" * 4 + b"\xff" * 6 + b"\0" * 8), "16777216 × 16777216"),
        (png(0, 5), "damaged PNG"),
        (png(5, 5)[:18], "damaged PNG"),
        (jpeg(5, 5)[:25], "damaged JPEG"),
        (b"\xff\xd8\xff\x00\x00\x00\x00\x00\x00\x00\x00\x00", "damaged JPEG"),
        (webp(b"ALPH", b"\0" * 20), "damaged WEBP"),
        (b"II*\0" + b"\0" * 40, "not a PNG, JPEG, WebP or SVG"),
        (b"GIF89a" + b"\0" * 40, "not a PNG, JPEG, WebP or SVG"),
        (b"BM" + b"\0" * 40, "not a PNG, JPEG, WebP or SVG"),
        (b"\x1f\x8b" + b"\0" * 40, "not a PNG, JPEG, WebP or SVG"),
        (b"", "not a PNG, JPEG, WebP or SVG"),
    ],
)
def test_anything_else_is_named(tmp_path: Path, data: bytes, what: str) -> None:
    assert what in fault_of(data, tmp_path / "picture.png")


@given(st.binary(max_size=200), st.sampled_from([png(9, 9), jpeg(9, 9), webp(b"VP8 ", b"\0" * 20)]), st.integers(0, 80))
def test_no_bytes_raise(noise: bytes, real: bytes, at: int) -> None:
    kind_of(real[:at] + noise)
    assert isinstance(_raster_fault(real[:at] + noise), str)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('<image href="/etc/passwd"/>', "<image>"),
        ('<g><image xlink:href="http://127.0.0.1:9/x.png"/></g>', "<image>"),
        ('<use href="other.svg#a"/>', "outside itself"),
        ('<use xlink:href="file:///etc/passwd#a"/>', "outside itself"),
        ('<a href="https://example.org"><circle r="1"/></a>', "outside itself"),
        ('<circle r="1" fill="url(http://127.0.0.1/x)"/>', "outside itself in a style"),
        ("<style>@import 'a.css';</style>", "outside itself in a style"),
        ("<style>circle{fill:url(b.svg#x)}</style>", "outside itself in a style"),
        ("<script>1</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<filter id='f'><feImage href='#a'/></filter>", "<filter>"),
        ('<animate attributeName="r" dur="1s" repeatCount="indefinite"/>', "<animate>"),
        ('<g id="a"><use href="#b"/></g><g id="b"><circle r="1"/></g><use href="#a"/>', "<use> of something"),
        ('<g id="a"><use href="#a"/></g>', "<use> of something"),
        ('<g id="a">' + "<circle/>" * 200 + "</g>" + "<use href='#a'/>" * 200, "elements, more than"),
        ("<circle/>" * (MOST_ELEMENTS + 1), "elements, more than"),
        ("<g>" * 100 + "</g>" * 100, "nested deeper"),
        ("<g>", "not a correct SVG"),
    ],
)
def test_a_drawing_that_is_more_than_a_drawing_is_refused(body: str, what: str) -> None:
    assert what in svg_fault(SVG.format(body).encode())


def test_entities_and_document_types_are_refused_before_they_are_read() -> None:
    bomb = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>]>" + SVG.format("&a;")
    assert "entities" in svg_fault(bomb.encode())
    assert "not an SVG" in svg_fault(b"<html/>")


def test_gradients_clips_and_plain_copies_are_drawings() -> None:
    body = ('<defs><linearGradient id="g"/><circle id="c" r="1"/></defs><use href="#c" x="2"/>'
            '<rect fill="url(#g)" clip-path="url(\'#g\')"/><style>rect{fill:url(#g)}</style><!-- said -->')  # fmt: skip
    assert svg_fault(SVG.format(body).encode()) == ""
    for path in (bundled_exhibit() / "pictures").glob("*.svg"):
        assert picture_fault(path) == "", path.name


def test_a_bad_picture_is_one_problem_and_the_exhibit_runs(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"pictures/drawing.svg": SVG.format('<image href="/etc/passwd"/>')})
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert [str(each) for each in loaded.left_out] == [
        "pictures.yaml:2:25: picture 'pictures/drawing.svg' has a <image>, which is refused"
    ]
