"""Pictures are told by what is in them; what is not safe to draw is refused before anything draws it."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import load
from exhibit.content.media.picture_check import kind_of, look
from exhibit.content.media.raster_check import raster_fault
from exhibit.content.media.svg_check import MOST_ELEMENTS, faults
from exhibit.content.media.svg_tree import read_drawing
from exhibit.errors import DrawingError
from first_fast import first_fast
from small_exhibit import WriteExhibit
from synthetic_exhibit import SYNTHETIC
from tiny_pictures import JPEG, LOSSLESS, LOSSY, PNG, PROGRESSIVE

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">{}</svg>'


def svg_fault(data: bytes) -> str:
    """Say what is wrong with a drawing first; nothing where it is right."""
    try:
        return next(faults(read_drawing(data)), "")
    except DrawingError as error:
        return str(error)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, data: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def grey(width: int, height: int) -> bytes:
    return png(width, height, zlib.compress(bytes((width + 1) * height)))


def jpeg(width: int, height: int, before: bytes = b"") -> bytes:
    app0 = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    frame = b"\xff\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\0" * 3
    return b"\xff\xd8" + app0 + before + frame + b"\xff\xda" + struct.pack(">H", 8) + b"\0" * 6 + b"scan\xff\xd9"


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(body) + 12) + b"WEBP" + kind + struct.pack("<I", len(body)) + body


def fault_of(data: bytes, path: Path) -> str:
    path.write_bytes(data)
    return look(path).fault


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (grey(700, 200), "png"),
        (PNG, "png"),
        (jpeg(3000, 5000), "jpeg"),
        (jpeg(12_000, 9_000), "jpeg"),
        (JPEG, "jpeg"),
        (PROGRESSIVE, "jpeg"),
        (LOSSY, "webp"),
        (LOSSLESS, "webp"),
        (SVG.format("").encode(), "svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>" + SVG.format("").encode(), "svg"),
        (SVG.format("").encode("utf-16"), "svg"),
    ],
)
def test_a_right_picture_is_known_by_its_bytes_whatever_its_name(tmp_path: Path, data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
    assert fault_of(data, tmp_path / "picture.txt") == ""


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (png(65_000, 65_000), "65000 × 65000 pixels, 4225 megapixels"),
        (jpeg(65_000, 65_000), "65000 × 65000 pixels"),
        (webp(b"VP8X", b"\0" * 4 + b"\xff" * 6 + b"\0" * 8), "16777216 × 16777216"),
        (png(0, 5), "damaged PNG"),
        (png(5, 5), "damaged PNG"),
        (png(5, 5, zlib.compress(bytes(29))), "damaged PNG"),
        (png(5, 5, b"no stream"), "damaged PNG"),
        (grey(5, 5)[:18], "cut off"),
        (jpeg(5, 5)[:25], "cut off"),
        (jpeg(5, 5).replace(b"\xff\xc0", b"\xff\xc3"), "rare kind"),
        (b"\xff\xd8\xff\x00\x00\x00\x00\x00\x00\x00\x00\x00", "cut off"),
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


@first_fast("real", [PNG, JPEG, PROGRESSIVE, LOSSY, LOSSLESS, grey(40, 40)])
def test_a_picture_cut_at_any_byte_is_named(tmp_path: Path, real: bytes) -> None:
    path = tmp_path / "picture"
    for length in range(len(real)):
        assert fault_of(real[:length], path), length
    assert fault_of(real + b"what a camera adds", path) == ""


def test_any_wrong_byte_that_a_png_is_drawn_by_is_found(tmp_path: Path) -> None:
    for at in range(len(PNG)):
        data = bytearray(PNG)
        data[at] ^= 0x41
        in_text = any(name in PNG and at - PNG.index(name) + 4 >= 0 for name in (b"tEXt", b"pHYs"))
        assert in_text or fault_of(bytes(data), tmp_path / "picture"), at


@pytest.mark.slow
def test_a_jpeg_is_whole_however_long_its_scan_is(tmp_path: Path) -> None:
    """A marker may begin at the end of what is read at once."""
    start, end = jpeg(8, 8)[:-2], b"\xff\xd9"
    for length in range(600):
        assert fault_of(start + b"s" * length + end, tmp_path / "picture") == "", length


def test_a_png_of_palette_colours_has_its_palette(tmp_path: Path) -> None:
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 3, 0, 0, 0))
    rest = chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    assert fault_of(head + chunk(b"PLTE", b"\xff\0\0") + rest, tmp_path / "picture") == ""
    assert "damaged" in fault_of(head + rest, tmp_path / "picture")


@pytest.mark.parametrize("segments", [1, 6, 200])
def test_a_jpeg_may_have_any_amount_of_metadata_before_its_header(tmp_path: Path, segments: int) -> None:
    thumbnail = b"\xff\xc0\0\x0b\x08\xff\xff\xff\xff\xff\xd9"
    extra = b"\xff\xe1" + struct.pack(">H", 65_002) + thumbnail.ljust(65_000, b"x")
    data = jpeg(400, 300, extra * segments)
    assert fault_of(data, tmp_path / "picture") == ""
    assert look(tmp_path / "picture", is_whole=False).fault == ""
    assert "cut off" in fault_of(data[: len(extra) * segments], tmp_path / "picture")


@given(
    st.binary(max_size=200),
    st.sampled_from([grey(9, 9), jpeg(9, 9), LOSSY, LOSSLESS, PROGRESSIVE]),
    st.integers(0, 200),
    st.booleans(),
)
def test_no_bytes_raise(noise: bytes, real: bytes, at: int, is_whole: bool) -> None:
    data = real[:at] + noise + real[at + len(noise) :]
    kind_of(data)
    for kind in ("png", "jpeg", "webp"):
        assert isinstance(raster_fault(kind, BytesIO(data), len(data), is_whole=is_whole), str)
    assert isinstance(svg_fault(data), str)


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
        ("<filter id='f'><feImage href='#a'/></filter>", "<feImage>"),
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


BOMB = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'aaaaaaaaaa'}'>" for n in range(12))


@pytest.mark.parametrize(
    "subset",
    [
        BOMB,
        "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY a PUBLIC 'x' 'http://127.0.0.1:9/x'>",
        "<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x.dtd'> %a;",
        "<!ENTITY % a 'b'>",
        "<!ENTITY a '<script/>'>",
        "<!ENTITY a '&#60;script/>'>",
        "".join(f"<!ENTITY a{n} 'b'>" for n in range(100)),
    ],
)
def test_entities_that_grow_or_come_from_elsewhere_are_refused_with_advice(subset: str) -> None:
    said = svg_fault(f"<?xml version='1.0'?><!DOCTYPE svg [{subset}]>{SVG.format('&a;')}".encode())
    assert "save it as plain SVG" in said


def test_abbreviations_are_written_out_within_the_size_of_a_drawing() -> None:
    text = "<!DOCTYPE svg [<!ENTITY a 'circle'>]>" + SVG.format('<g id="&a;" class="&lt;&amp;"/>')
    root = read_drawing(text.encode())
    assert next(root.children).attributes == {"id": "circle", "class": "<&"}
    large = f"<!DOCTYPE svg [<!ENTITY a '{'a' * 60_000}'>]>" + SVG.format("&a;" * 100)
    assert "grows beyond" in svg_fault(large.encode())
    assert "undefined entity" in svg_fault(SVG.format("&nbsp;").encode())
    assert "not an SVG" in svg_fault(b"<html/>")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE svg" + " " * 400_000,
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("<!--" * 100_000),
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.format("<![CDATA[" * 50_000),
        "<!DOCTYPE svg [" + "<!ATTLIST a '" * 30_000,
        SVG.format(f"<style>{'a' * 400_000}</style>"),
        SVG.format(f"<style>{'/*' * 200_000}</style>"),
        SVG.format(f"<g style='{'a' * 400_000}'/>"),
        SVG.format(f"<g style='{'url(#' * 80_000}'/>"),
        SVG.format(f"<g style='url({' ' * 400_000}'/>"),
        SVG.format(f"<g style='{'filter ' * 60_000}'/>"),
        SVG.format("<style/>" * 19_000),
        SVG.format("<g>" * 59 + "<path d='M0'/>" * 1000 + "</g>" * 59),
    ],
)
def test_nothing_written_to_take_for_ever_does(tmp_path: Path, text: str) -> None:
    (tmp_path / "drawing.svg").write_text(text)
    look(tmp_path / "drawing.svg")


@given(st.text(st.sampled_from("<!DOCTYPE svg[]>-?'\"%&;aENTITY \n"), max_size=60))
def test_no_prologue_raises_or_takes_long(noise: str) -> None:
    assert isinstance(svg_fault(f"<!DOCTYPE {noise}{SVG.format('')}".encode()), str)
    assert isinstance(svg_fault(f"<!DOCTYPE svg [{noise}]>{SVG.format('')}".encode()), str)


@pytest.mark.slow
def test_gradients_clips_and_plain_copies_are_drawings() -> None:
    body = ('<defs><linearGradient id="g"/><circle id="c" r="1"/></defs><use href="#c" x="2"/>'
            '<rect fill="url(#g)" clip-path="url(\'#g\')"/><style>rect{fill:url(#g)}</style><!-- said -->')  # fmt: skip
    assert svg_fault(SVG.format(body).encode()) == ""
    for path in (SYNTHETIC / "pictures").glob("*.svg"):
        assert look(path).fault == "", path.name


def test_a_bad_picture_is_one_problem_and_the_exhibit_runs(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"pictures/drawing.svg": SVG.format('<image href="/etc/passwd"/>')})
    loaded = load(folder)
    assert loaded.exhibit is not None
    (said,) = map(str, loaded.left_out)
    assert said.startswith(
        "pictures.yaml:2:25: picture 'pictures/drawing.svg' has a <image> on line 1, which is refused"
    )
