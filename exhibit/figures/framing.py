"""Where on a slide its sight stands, and where its words."""

from exhibit.figures.canvas import Box, Canvas

_SIDE_SHARE = {"picture": 0.42, "pair-map": 0.64, "figure": 0.42}
_UPRIGHT_SHARE = {"picture": 0.34, "pair-map": 0.40, "figure": 0.22}
_AIR = 24.0
_EDGE = 30.0


def slide_places(canvas: Canvas, layout: str, text_scale: float, rows: tuple[float, float]) -> tuple[Box | None, Box]:
    """Return the place of what is to be seen on a slide, and that of its words.

    Args:
        canvas: The screen.
        layout: Of the slide, where it has something beside its words; empty where it has not.
        text_scale: The visitor's text size; larger words get more room.
        rows: Where the bar at the top ends and where the foot begins, in design units.
    """
    top, foot = rows
    whole = Box(canvas.margin, top + _AIR, canvas.width - 2 * canvas.margin, foot - top - 2 * _AIR)
    if not layout:
        return None, whole
    return (
        _upright(canvas, layout, text_scale, whole)
        if canvas.is_portrait
        else _beside(canvas, layout, text_scale, whole)
    )


def _beside(canvas: Canvas, layout: str, text_scale: float, whole: Box) -> tuple[Box, Box]:
    """Put the sight at the right."""
    if layout == "numeral":
        # Larger words and buttons get their room from the dial.
        side = 2 * min(canvas.height * 0.41, canvas.width * 0.23) / (1 + (text_scale - 1) * 0.3)
        box = Box(canvas.width - side - 60, canvas.height / 2 + 40 - side / 2, side, side)
        return box, Box(whole.x, whole.y, canvas.width - side - 190 - whole.x, whole.height)
    width = whole.width * _SIDE_SHARE[layout] / (1 + (text_scale - 1) * 0.3)
    if layout == "pair-map":
        # The map goes on to the edge of the screen.
        left = canvas.width - width - _EDGE
        box = Box(left, whole.y - _AIR - _EDGE, width + _EDGE, whole.height + 2 * _AIR + 20)
        return box, Box(whole.x, whole.y, left - 40 - whole.x, whole.height)
    box = Box(whole.right - width, whole.y + 20, width, whole.height - 40)
    return box, Box(whole.x, whole.y, box.x - 80 - whole.x, whole.height)


def _upright(canvas: Canvas, layout: str, text_scale: float, whole: Box) -> tuple[Box, Box]:
    """Put the sight above the words."""
    if layout == "numeral":
        side = canvas.width * 0.60
        box = Box((canvas.width - side) / 2, whole.y + 6, side, side)
    else:
        height = canvas.height * _UPRIGHT_SHARE[layout] / (1 + (text_scale - 1) * 0.5)
        margin = _AIR if layout == "pair-map" else canvas.margin
        box = Box(margin, whole.y - 14, canvas.width - 2 * margin, height)
    top = box.bottom + 40
    return box, Box(whole.x, top, whole.width, whole.bottom - top)
