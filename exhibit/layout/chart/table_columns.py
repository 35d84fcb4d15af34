"""How columns of a table share its width."""

from collections.abc import Sequence


def column_widths(least: Sequence[float], wished: Sequence[float], room: float) -> list[float] | None:
    """Return the width of each column: none narrower than its longest word, the rest as each could use it.

    Args:
        least: Width of the longest piece of each column that must not be broken.
        wished: Width at which nothing in each column would be broken into lines.
        room: Of all columns together.

    Returns:
        Widths that fill the room; None where not even the longest pieces have room beside each other.
    """
    spare = room - sum(least)
    if spare < 0:
        return None
    wants = [max(wish - width, 0.0) for width, wish in zip(least, wished, strict=True)]
    wanted = sum(wants)
    if wanted > spare:
        return [width + spare * want / wanted for width, want in zip(least, wants, strict=True)]
    left = (spare - wanted) / max(len(least), 1)
    return [width + want + left for width, want in zip(least, wants, strict=True)]
