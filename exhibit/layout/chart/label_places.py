"""Where a series can be named on the plot itself without covering anything."""

from collections.abc import Iterable, Sequence

from exhibit.layout.canvas import Box


def free_place(
    size: tuple[float, float], wishes: Sequence[tuple[float, float]], taken: Iterable[Box], area: Box
) -> Box | None:
    """Return the first wished place where a label covers nothing.

    Args:
        size: Width and height of the label.
        wishes: Upper left corners, the best first.
        taken: What must not be covered.
        area: Where the label must stay.

    Returns:
        Its place; None where every wish covers something.
    """
    width, height = size
    obstacles = list(taken)
    for x, y in wishes:
        box = Box(x, y, width, height)
        inside = area.x <= x and area.y <= y and box.right <= area.right and box.bottom <= area.bottom
        if inside and not any(box.meets(each, 4.0) for each in obstacles):
            return box
    return None
