"""The axis of values: its round values, where it begins and ends, and how high on it a value is."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from exhibit.content.models.chart_axis import AxisWish
from exhibit.locale.digits import written

_NEARLY = 1 - Decimal("1e-9")
"""What a float lies too high after a sum makes no step more."""
_HEADROOM = 1.04
_FLAT = Decimal("0.05")
"""How far an axis of a free base reaches about figures that are all the same, as a share of them."""


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Values from foot to top.

    Attributes:
        ticks: Round values, ascending; each has a line and, where there is room, a label.
        low: The value at the foot.
        high: The value at the top.
        is_logarithmic: Whether equal heights are equal ratios.
    """

    ticks: tuple[float, ...]
    low: float
    high: float
    is_logarithmic: bool = False

    def place(self, value: float) -> float:
        """Return where a value is, in the plot's own measure: itself, or its power of ten."""
        return math.log10(value) if self.is_logarithmic else value

    @property
    def places(self) -> tuple[float, float]:
        """Foot and top in the plot's own measure."""
        return self.place(self.low), self.place(self.high)

    def share_of(self, value: float) -> float:
        """Return how high a value is, from 0 at the foot to 1 at the top."""
        low, high = self.places
        return (self.place(value) - low) / (high - low)

    @property
    def base(self) -> float:
        """The value that bars and areas begin at: 0 where it is on the axis."""
        return 0.0 if self.low <= 0 <= self.high else self.low

    @property
    def hidden_start(self) -> float | None:
        """The value at the foot where that is no 0, for visitors to be told; None where heights can be compared."""
        return None if self.is_logarithmic or self.low <= 0 <= self.high else self.low

    @property
    def factor(self) -> int | None:
        """How many times the line below each line is, where that is what the lines say."""
        if not self.is_logarithmic or len(self.ticks) < 2:
            return None
        return round(self.ticks[1] / self.ticks[0])


def value_axis(wish: AxisWish, reaches: Iterable[tuple[float, float]], most: int = 5) -> ValueAxis:
    """Return the axis for figures.

    Args:
        wish: What the author says of it.
        reaches: The lowest and highest that is drawn of each figure.
        most: Steps between round values there may be, about.
    """
    lows, highs = zip(*list(reaches) or [(1.0, 1.0)], strict=True)
    low, high = min(lows), max(highs)
    if low == high == 0:
        high = 1.0
    if wish.is_logarithmic:
        return _logarithmic(wish, low, high, most)
    if wish.base == "zero":
        low, high = min(low, 0.0), max(high, 0.0)
        # Room above the highest figure for the mark that it is a bound, and below the lowest.
        low, high = (low * _HEADROOM, high * _HEADROOM)
    elif low == high:
        spare = float(abs(written(low)) * _FLAT) or 1.0
        low, high = low - spare, high + spare
    start, end = wish.start, wish.end
    low, high = low if start is None else start, high if end is None else end
    ticks = value_ticks(low, high, most)
    inside = tuple(each for each in ticks if (start is None or each >= start) and (end is None or each <= end))
    return ValueAxis(inside, ticks[0] if start is None else start, ticks[-1] if end is None else end)


def tight_axis(wish: AxisWish, reaches: Iterable[tuple[float, float]]) -> ValueAxis:
    """Return an axis for a small picture: from the lowest figure, or 0, to the highest, without round values.

    Args:
        wish: What the author says of it; one without a 0 is as large as its round values.
        reaches: The lowest and highest that is drawn of each figure.
    """
    if not wish.has_zero:
        return value_axis(wish, reaches)
    known = [0.0, *(each for reach in reaches for each in reach)]
    low, high = min(known), max(known)
    return ValueAxis((), low, high if high > low else 1.0)


def _logarithmic(wish: AxisWish, low: float, high: float, most: int) -> ValueAxis:
    low = low if wish.start is None else wish.start
    high = high if wish.end is None else wish.end
    # Positive by the check; the whole powers of ten about the figures.
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    last = max(last, first + 1)
    step = math.ceil((last - first) / (3 * most))
    last += -(last - first) % step
    # Written rather than raised, so that 10^-9 has its own digits.
    powers = {power: float(f"1e{power}") for power in range(first, last + 1, step)}
    start = powers[first] if wish.start is None else wish.start
    end = powers[last] if wish.end is None else wish.end
    return ValueAxis(tuple(each for each in powers.values() if start <= each <= end), start, end, is_logarithmic=True)


def value_ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Return round values from at most ``low`` to at least ``high``, in steps of 1, 2 or 5 times a power of ten.

    From 0 up there are at most ``most`` steps; on both sides of it there may be two more. Worked out in decimals, so
    that each value has no more digits than its step.
    """
    if high <= low:
        return [low]
    foot, top = written(low), written(high)
    foot, top = (foot * _NEARLY if foot < 0 else foot), (top * _NEARLY if top > 0 else top)
    rough = (top - foot) / (most + 1 if foot < 0 < top else most)
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return [float(index * step) for index in range(math.floor(foot / step), math.ceil(top / step) + 1)]
