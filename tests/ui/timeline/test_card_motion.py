"""What cards do on their way: judged in every frame, not only where they come to rest."""

import pytest

from exhibit.navigation import ToggleThread
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from qt_stage import Visitor
from timeline_scene import timeline_screen

_SEEN = 0.02
"""Less of a card than this share is not seen."""


def _crossing(visitor: Visitor) -> list[str]:
    """Return the cards in view that lie over the axis."""
    screen = timeline_screen(visitor)
    axis = screen.band.orientation.band.y + screen.band.axis
    chips = [each for each in visitor.controls() if isinstance(each, MilestoneChip) and each.opacity() > _SEEN]
    assert chips
    return [each.name for each in chips if each.scene_box.y < axis < each.scene_box.bottom]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_a_card_that_changes_its_side_never_crosses_the_axis(visitor: Visitor, language: str) -> None:
    """Fewer milestones may share the sides otherwise; a card goes and comes up anew on the other one."""
    visitor.open("find", language)
    for thread in visitor.director.exhibit.about.threads * 2:
        visitor.director.dispatch(ToggleThread(thread.id))
        for _ in range(40):
            visitor.wait(1 / 30, 1 / 30)
            assert _crossing(visitor) == []
