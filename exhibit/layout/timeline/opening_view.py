"""What a timeline shows at first: as many years as hold some milestones."""

from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import MilestoneIndex

FEW = 6
"""Milestones with whole cards for which the usual years are kept, and that the first view holds where it can."""

_WANTED = 10
MOST = 24
"""Milestones beyond which the usual years are too many; some ten of these have cards."""

_ROOM = 1.35
"""How much wider than all milestones together the usual view may be."""
_APART = 1 / 24
"""The part of a view between two milestones that stand apart from each other."""
_FEW_APART = 4
"""With fewer milestones apart the view is one heap."""
_STEPS = 48


def opening(camera: Camera, line: MilestoneIndex, year: float | None, most: int = MOST) -> Camera:
    """Return the view that a timeline opens with.

    The usual years are shown where they hold neither too few milestones nor too many; else as few as hold some ten.
    Where these would be a heap, those are shown of the years with some milestones in which the most stand apart.

    Args:
        camera: A view with the usual number of years.
        line: The milestones.
        year: Decimal year in the middle of it; None begins with the first milestone.
        most: Milestones beyond which the usual years are too many.
    """
    if not len(line):
        return camera.spanning(camera.span_years).looking_at(camera.first if year is None else year)
    usual = _at(camera, line, year, min(camera.span_years, line.duration * _ROOM))
    wanted, few_apart = min(_WANTED, len(line)), min(_FEW_APART, len(line))
    if FEW <= _count(usual, line) <= most and _apart(usual, line) >= few_apart:
        return usual
    views = _views(camera, line, year)
    index = next((index for index, view in enumerate(views) if _count(view, line) >= wanted), len(views) - 1)
    enough = _narrowed(views[max(index - 1, 0)], views[index], line, year)
    if _apart(enough, line) >= few_apart:
        return enough
    held = [view for view in views if _count(view, line) >= min(FEW, len(line))]
    return max([enough, *held], key=lambda view: _apart(view, line))


def _views(camera: Camera, line: MilestoneIndex, year: float | None) -> list[Camera]:
    """Return views from the narrowest to the widest."""
    low, high = camera.spanning(0.0).span_years, camera.widest
    return [_at(camera, line, year, low * (high / low) ** (step / _STEPS)) for step in range(_STEPS + 1)]


def _narrowed(narrow: Camera, wide: Camera, line: MilestoneIndex, year: float | None) -> Camera:
    """Return the narrowest view between two that holds as many milestones as are wanted."""
    low, high = narrow.span_years, wide.span_years
    for _ in range(_STEPS // 4):
        view = _at(wide, line, year, (low * high) ** 0.5)
        low, high = (low, view.span_years) if _count(view, line) >= min(_WANTED, len(line)) else (view.span_years, high)
    return _at(wide, line, year, high)


def _at(camera: Camera, line: MilestoneIndex, year: float | None, years: float) -> Camera:
    view = camera.spanning(years)
    return view.looking_at(line.first + view.span_years * (0.5 - view.beyond) if year is None else year)


def _bounds(camera: Camera) -> tuple[float, float]:
    """Return the decimal years between which a card is whole."""
    rim = camera.span_years * camera.rim * 0.999
    return camera.earliest + rim, camera.latest - rim


def _count(camera: Camera, line: MilestoneIndex) -> int:
    return line.count(*_bounds(camera))


def _apart(camera: Camera, line: MilestoneIndex) -> int:
    """Return how many milestones stand so far from the one before that both can be told apart."""
    return sum(1 for _ in line.clusters(*_bounds(camera), camera.span_years * _APART))
