"""How much room a picture of any shape takes, and which part of it is shown there."""

import math
from dataclasses import dataclass

from exhibit.layout.canvas import Box

WHOLE = 0.0, math.inf
"""Any shape: nothing of a picture is cut off."""

CALM = 0.5, 2.4
"""Shapes that do not become a thread where room is small: the ends of longer ones are cut off."""


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """A picture in its place.

    Attributes:
        box: Where it is drawn, in the units of the box it was made for.
        part: What of it is drawn there, in shares of its width and height, 0-1.
    """

    box: Box
    part: Box


def framed(
    size: tuple[int, int],
    box: Box,
    focus: tuple[float, float] = (0.5, 0.5),
    shapes: tuple[float, float] = WHOLE,
) -> PictureFrame:
    """Return a picture as large as a box allows, in the middle of it.

    Args:
        size: Width and height of the picture, above 0.
        box: The room.
        focus: What stays where a part is cut off, in shares from the left and from the top.
        shapes: The least and the greatest width a height that are shown; of others the ends are cut off.
    """
    own = size[0] / size[1]
    shape = min(max(own, shapes[0]), shapes[1])
    width = min(box.width, box.height * shape)
    height = width / shape
    across, down = min(shape / own, 1.0), min(own / shape, 1.0)
    part = Box(_start(focus[0], across), _start(focus[1], down), across, down)
    return PictureFrame(Box(box.middle_x - width / 2, box.middle_y - height / 2, width, height), part)


def _start(focus: float, share: float) -> float:
    """Return where a part begins that has the focus in its middle, as far as the ends allow."""
    return min(max(focus - share / 2, 0.0), 1.0 - share)


def sides_of(size: tuple[int, int], side: float, most_width: float, most_height: float) -> tuple[float, float]:
    """Return width and height of a picture that covers as much as a square, but no more than a room allows.

    Args:
        size: Width and height of the picture, above 0.
        side: Of the square.
        most_width: Of the room.
        most_height: Of the room.
    """
    shape = size[0] / size[1]
    width = min(side * math.sqrt(shape), most_width, most_height * shape)
    return width, width / shape
