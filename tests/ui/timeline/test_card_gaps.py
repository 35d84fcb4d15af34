"""Cards and titles in a crowd: as near to each other as they may be read, and no nearer."""

import datetime as dt
import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.navigation import Select
from exhibit.ui.timeline.milestone_card import MilestoneCard
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from exhibit.ui.timeline.title_chip import TitleChip
from qt_stage import Visitor
from small_exhibit import WriteExhibit
from small_stage import visit
from timeline_scene import timeline_screen

DATES = [str(dt.date(1989, 1, 1) + dt.timedelta(days=9 * index)) for index in range(120)]
"""So near to each other that everywhere somebody waits for room."""

TITLES, CARDS = 64.0, 512.0
"""Design units per year; the layout is worked out anew just there, so that nothing has parted since."""


@pytest.fixture
def crowd(request: pytest.FixtureRequest, qapp: QApplication, write_exhibit: WriteExhibit) -> Iterator[Visitor]:
    made = visit(write_exhibit, DATES, request.param)
    yield made
    made.close()


def _look(crowd: Visitor, units_per_year: float) -> TimelineScreen:
    crowd.open("timeline:1990", "en")
    screen = timeline_screen(crowd)
    screen.glide_to(1990.4, screen.camera.length / units_per_year * (1 - 1e-6))
    crowd.finish_animations()
    return screen


def _lanes(crowd: Visitor, screen: TimelineScreen) -> dict[float, list[tuple[float, float]]]:
    """Return from where to where the chips of each lane are along the axis; a lane by where it is across it."""
    lanes: dict[float, list[tuple[float, float]]] = {}
    for chip in (each for each in crowd.controls() if isinstance(each, MilestoneChip)):
        box = chip.scene_box
        along, across = (
            ((box.y, box.bottom), box.x) if screen.band.orientation.is_upright else ((box.x, box.right), box.y)
        )
        lanes.setdefault(round(across), []).append(along)
    return {across: sorted(lane) for across, lane in lanes.items()}


def _gaps(lane: list[tuple[float, float]]) -> list[float]:
    return [start - end for (_, end), (start, _) in itertools.pairwise(lane)]


@pytest.mark.slow
@pytest.mark.parametrize("crowd", [(1920, 1080), (1080, 1920)], indirect=True, ids=["wide", "upright"])
@pytest.mark.parametrize(("units_per_year", "kind"), [(TITLES, TitleChip), (CARDS, MilestoneCard)])
def test_in_a_crowd_cards_of_a_lane_are_a_finger_s_breadth_apart(
    crowd: Visitor, units_per_year: float, kind: type[MilestoneChip]
) -> None:
    screen = _look(crowd, units_per_year)
    assert {type(each) for each in crowd.controls() if isinstance(each, MilestoneChip)} == {kind}
    lanes = _lanes(crowd, screen)
    nearest = [min(_gaps(lane)) for lane in lanes.values() if len(lane) > 1]
    assert 24.0 <= min(nearest) <= 36.0, nearest


@pytest.mark.parametrize("crowd", [(1920, 1080)], indirect=True)
def test_lanes_of_titles_on_one_side_are_near_and_do_not_touch(crowd: Visitor) -> None:
    screen = _look(crowd, TITLES)
    height = next(each for each in crowd.controls() if isinstance(each, TitleChip)).scene_box.height
    axis = screen.band.orientation.band.y + screen.band.axis
    across = sorted(_lanes(crowd, screen))
    apart = [below - above - height for above, below in itertools.pairwise(across) if (above < axis) == (below < axis)]
    assert len(apart) >= 2
    assert all(12.0 <= each <= 22.0 for each in apart), apart


@pytest.mark.slow
@pytest.mark.parametrize("crowd", [(1920, 1080), (1080, 1920)], indirect=True, ids=["wide", "upright"])
@pytest.mark.parametrize("units_per_year", [TITLES, CARDS])
def test_the_card_that_is_lit_takes_a_place_and_keeps_as_far_from_its_neighbours(
    crowd: Visitor, units_per_year: float
) -> None:
    _look(crowd, units_per_year)
    for index in range(40, 60, 2):
        crowd.director.dispatch(Select(f"m{index}"))
        crowd.finish_animations()
        screen = timeline_screen(crowd)
        assert [each.is_lit for each in crowd.controls() if isinstance(each, MilestoneChip)].count(True) == 1
        for lane in _lanes(crowd, screen).values():
            assert all(each >= 24.0 for each in _gaps(lane)), (index, lane)
