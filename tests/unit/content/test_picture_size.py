"""How large pictures are and which way up, from their headers alone."""

import io
import struct
from pathlib import Path

import pytest

from exhibit.content import load, look
from exhibit.content.media.picture_size import orientation_of, upright
from small_exhibit import WriteExhibit
from tiny_pictures import PNG

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><circle cx="4" cy="4" r="3"/></svg>'


def jpeg(order: str, orientation: int) -> bytes:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    tag = mark + struct.pack(order + "IHHHIHH", 8, 1, 0x0112, 3, 1, orientation, 0) + bytes(4)
    head = b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"ab"
    return head + b"\xff\xe1" + struct.pack(">H", len(tag) + 8) + b"Exif\0\0" + tag + b"\xff\xda"


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_as_high_as_it_is_seen(order: str, orientation: int) -> None:
    found = orientation_of(io.BytesIO(jpeg(order, orientation)))
    assert found == orientation
    assert upright((400, 300), found) == ((300, 400) if orientation >= 5 else (400, 300))


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\0\x08Exif\0\0", jpeg("<", 6)[:-20], jpeg("<", 99)]
)
def test_a_header_that_says_nothing_of_it_is_upright(data: bytes) -> None:
    assert orientation_of(io.BytesIO(data)) == 1


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 8 4"', (8, 4)), ('viewBox="0,0,8,4" width="9"', (8, 4)), ('width="30mm" height="20mm"', (30, 20)),
        ("", (1, 1)), ('viewBox="0 0 0 4"', (1, 1)), ('width="100%" height="50%"', (1, 1)), ('viewBox="a b c d"', (1, 1)),
    ],
)  # fmt: skip
def test_a_drawing_is_as_large_as_its_view(tmp_path: Path, attributes: str, size: tuple[int, int]) -> None:
    path = tmp_path / "a.svg"
    path.write_text(SVG.format(attributes))
    assert look(path).size == size


def test_a_photograph_that_is_too_small_for_a_wall_is_a_warning(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    name = folder / "pictures" / "drawing.svg"
    name.write_bytes(PNG)
    loaded = load(folder)
    (problem,) = loaded.problems
    assert problem.is_warning
    assert "is only 12 × 8 pixels" in problem.what
    assert loaded.exhibit is not None
    assert loaded.exhibit.sizes["drawing"] == (12, 8)
