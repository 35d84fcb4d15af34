"""Where visual and words of a stop share the screen above the axis."""

from exhibit.layout.canvas import Box
from exhibit.ui.screen.view import View

_WIDE_SHARE = 0.54
_ROUND_SHARE = 0.34
_LINKED_SHARE = 0.55
_UPRIGHT_SHARE = 0.42
_ABOVE_SHARE = 0.34
_AIR = 76.0

StopPlaces = tuple[Box | None, Box]
"""Where the visual is, or None where it has no room beside the words; and where the words are."""


def above_axis(view: View, area: Box, strip: Box, share: float) -> StopPlaces:
    """Put the visual right above the axis, because both show the same years.

    Args:
        view: The visitor's view.
        area: Where visual and words may be.
        strip: Where the axis is, below them.
        share: Of the usual size of the visual.
    """
    height = share * area.height * _LINKED_SHARE / (1 + (view.type.text_scale - 1) * 0.4)
    visual = Box(strip.x, strip.y - height, strip.width, height)
    return visual, Box(area.x, area.y, area.width, area.height - height - 12)


def above_words(area: Box, share: float) -> StopPlaces:
    """Put the visual above the words: what both columns speak of stays in view above them."""
    height = share * area.height * _ABOVE_SHARE
    visual = Box(area.x, area.y, area.width, height)
    return visual, Box(area.x, area.y + height + 16, area.width, area.height - height - 16)


def beside_words(view: View, area: Box, share: float, *, is_wide: bool) -> StopPlaces:
    """Put the visual at the left of the words, above them on an upright screen; two languages leave it no room.

    Args:
        view: The visitor's view.
        area: Where visual and words may be.
        share: Of the usual size of the visual.
        is_wide: Whether it is wider than high.
    """
    if view.preferences.beside is not None:
        return None, area
    shrink = 1 + (view.type.text_scale - 1) * 0.5
    if view.canvas.is_portrait:
        height = share * area.height * _UPRIGHT_SHARE / shrink
        words = Box(area.x, area.y + height + 36, area.width, area.height - height - 36)
        return Box(area.x, area.y, area.width, height), words
    if is_wide:
        width = share * area.width * _WIDE_SHARE / (1 + (shrink - 1) * 0.4)
        visual = Box(area.x, area.y + 10, width, area.height - 20)
    else:
        side = share * min(area.height, area.width * _ROUND_SHARE) / (1 + (shrink - 1) * 0.6)
        visual = Box(area.x, area.middle_y - side / 2, side, side)
    left = visual.right + _AIR
    return visual, Box(left, area.y, area.right - left, area.height)
