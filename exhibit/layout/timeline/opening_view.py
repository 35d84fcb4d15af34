"""What a timeline shows at first: as many years as hold some milestones."""

from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import MilestoneIndex

FEW = 6
"""Milestones that the first view holds at the least, where there are so many."""

_ROOM = 1.35
"""How much wider than all milestones together the first view may be."""

_STEPS = 40


def opening(camera: Camera, line: MilestoneIndex, year: float | None) -> Camera:
    """Return the view that a timeline opens with.

    Args:
        camera: A view with the usual number of years.
        line: The milestones.
        year: Decimal year in the middle of it; None begins with the first milestone.

    Returns:
        A view of more years where the usual ones hold too little, and of fewer where all milestones are of a much
        shorter time.
    """
    if not len(line):
        return camera.looking_at(camera.first if year is None else year)
    usual = camera.spanning(min(camera.span_years, line.duration * _ROOM))
    wanted = min(FEW, len(line))
    if _count(_at(usual, line, year), line) >= wanted:
        return _at(usual, line, year)
    low, high = usual.span_years, usual.widest
    for _ in range(_STEPS):
        middle = (low * high) ** 0.5
        held = _count(_at(usual.spanning(middle), line, year), line)
        low, high = (middle, high) if held < wanted else (low, middle)
    return _at(usual.spanning(high), line, year)


def _at(camera: Camera, line: MilestoneIndex, year: float | None) -> Camera:
    return camera.looking_at(line.first + camera.span_years * (0.5 - camera.beyond) if year is None else year)


def _count(camera: Camera, line: MilestoneIndex) -> int:
    """Return how many milestones are so far inside that a card of theirs is whole."""
    rim = camera.span_years * camera.rim
    return line.count(camera.earliest + rim * 0.999, camera.latest - rim * 0.999)
