"""What is shown on a timeline's screen, for the tests that touch and read it."""

from exhibit.navigation import TimelinePlace
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from qt_stage import Visitor

FREE_Y = 870.0
"""Below the cards, still on the band."""


def timeline_screen(visitor: Visitor) -> TimelineScreen:
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    return screen


def timeline_place(visitor: Visitor) -> TimelinePlace:
    place = visitor.director.session.place
    assert isinstance(place, TimelinePlace)
    return place


def milestone_chips(visitor: Visitor) -> list[MilestoneChip]:
    return [each for each in visitor.controls() if isinstance(each, MilestoneChip)]


def axis_y(screen: TimelineScreen) -> float:
    return screen.band.orientation.band.y + screen.band.axis
