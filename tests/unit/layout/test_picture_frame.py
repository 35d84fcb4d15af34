"""Pictures of any shape in their places: whole where there is room, around their focus where they are cut."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.canvas import Box
from exhibit.layout.picture_frame import CALM, WHOLE, framed, sides_of

BOX = Box(100, 50, 600, 400)
SIZES = st.tuples(st.integers(1, 12_000), st.integers(1, 12_000))
FOCI = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(SIZES, FOCI, st.sampled_from([WHOLE, CALM]))
def test_a_frame_is_in_its_box_and_keeps_the_proportions_of_the_picture(
    size: tuple[int, int], focus: tuple[float, float], shapes: tuple[float, float]
) -> None:
    frame = framed(size, BOX, focus, shapes)
    box, part = frame.box, frame.part
    assert box.x >= BOX.x - 1e-6
    assert box.right <= BOX.right + 1e-6
    assert box.y >= BOX.y - 1e-6
    assert box.bottom <= BOX.bottom + 1e-6
    assert box.width == pytest.approx(BOX.width) or box.height == pytest.approx(BOX.height)
    assert box.width / box.height == pytest.approx(size[0] * part.width / (size[1] * part.height))
    assert part.x >= 0
    assert part.right <= 1 + 1e-9
    assert part.y >= 0
    assert part.bottom <= 1 + 1e-9
    if part.width == 1 and part.height == 1:
        return
    assert shapes == CALM
    assert part.x <= focus[0] <= part.right + 1e-9
    assert part.y <= focus[1] <= part.bottom + 1e-9


@given(SIZES)
def test_nothing_is_cut_off_where_any_shape_may_be(size: tuple[int, int]) -> None:
    assert framed(size, BOX).part == Box(0, 0, 1, 1)


def test_a_panorama_is_cut_around_its_focus() -> None:
    part = framed((4800, 1000), BOX, (0.9, 0.5), CALM).part
    assert (part.x, part.width) == (0.5, 0.5)


@given(SIZES, st.floats(10, 900))
def test_a_picture_covers_as_much_as_a_square_as_far_as_the_room_allows(size: tuple[int, int], side: float) -> None:
    width, height = sides_of(size, side, 800, 600)
    assert width <= 800 + 1e-6
    assert height <= 600 + 1e-6
    assert width / height == pytest.approx(size[0] / size[1])
    if width < 799 and height < 599:
        assert math.sqrt(width * height) == pytest.approx(side)
