"""Where a picture stands that must not burn into a screen: it wanders, too slowly to be seen."""

import math

REACH = (10.0, 7.0)
"""How far it wanders to each side, across and down, in design units."""

_PERIODS_S = (5400.0, 7900.0)
"""An hour and a half one way, and a time that does not go into it the other, so that it takes all places."""


def pixel_shift(now_s: float) -> tuple[int, int]:
    """Return how far to the right and down a picture stands at a clock time, in whole design units."""
    across, down = (
        reach * math.sin(2 * math.pi * now_s / period) for reach, period in zip(REACH, _PERIODS_S, strict=True)
    )
    return round(across), round(down)
