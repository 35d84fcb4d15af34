"""Easing curves: progress in 0-1 to progress in 0-1, without bounce."""


def linear(progress: float) -> float:
    """Return the progress clamped to 0-1."""
    return min(max(progress, 0.0), 1.0)


def ease_out(progress: float) -> float:
    """Decelerate to rest (cubic); for arrivals."""
    return 1.0 - (1.0 - linear(progress)) ** 3


def ease_in_out(progress: float) -> float:
    """Leave and arrive gently (smoothstep, 3p² - 2p³); for travel between two rests."""
    p = linear(progress)
    return p * p * (3.0 - 2.0 * p)
