"""How large cards and titles beside the axis are, given the room on a side of it."""

from collections.abc import Mapping

from exhibit.content import Milestone
from exhibit.layout.timeline.card_layout import Form
from exhibit.layout.timeline.lane_layout import LaneSpec
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.milestone_card import card_height, card_width, high_enough, wide_enough
from exhibit.ui.timeline.title_chip import chip_height, chip_room, upright_height

CARD_GAP = 28.0
"""Free design units between two cards, along the axis and across it."""

_TITLE_GAP = 16.0
_ANY_HEIGHT = 4000.0


class ChipSizes:
    """The size of each milestone's card and title; lengths are measured once.

    Across the axis all cards are alike, so that they stand in lanes; along it one whose title is long takes more.

    Args:
        view: The visitor's view.
        room: Across the axis, on a side of it, in design units.
        is_upright: The axis runs downwards.
    """

    def __init__(self, view: View, room: float, *, is_upright: bool) -> None:
        self._view, self._is_upright = view, is_upright
        width = card_width(view)
        usual = (
            (min(room, 2 * width), card_height(view, _ANY_HEIGHT)) if is_upright else (width, card_height(view, room))
        )
        self._usual: tuple[float, float] = usual
        self._card_lengths: dict[str, float] = {}
        self._title_lengths: dict[str, float] = {}

    def card_size(self, milestone: Milestone) -> tuple[float, float]:
        """Return width and height of a milestone's card."""
        length, (width, height) = self._card_length(milestone), self._usual
        return (width, length) if self._is_upright else (length, height)

    def title_width(self, milestone: Milestone) -> float:
        """Return the most that a milestone's title may take from left to right."""
        return self._usual[0] if self._is_upright else chip_room(self._view, milestone)

    def lane_specs(self, names: float) -> Mapping[Form, LaneSpec]:
        """Return what stands in the lanes of each form.

        Args:
            names: What the names of the eras take more across the axis while titles are shown.
        """
        width, height = self._usual
        breadth, typical = (width, height) if self._is_upright else (height, width)
        titles = (width, chip_height(self._view)) if self._is_upright else (chip_height(self._view), width)
        return {
            Form.CARD: LaneSpec(breadth, typical, self._card_length, CARD_GAP),
            Form.TITLE: LaneSpec(*titles, self._title_length, _TITLE_GAP, names),
        }

    def _card_length(self, milestone: Milestone) -> float:
        if milestone.id not in self._card_lengths:
            measure = high_enough if self._is_upright else wide_enough
            self._card_lengths[milestone.id] = measure(self._view, milestone, self._usual)
        return self._card_lengths[milestone.id]

    def _title_length(self, milestone: Milestone) -> float:
        if milestone.id not in self._title_lengths:
            view = self._view
            self._title_lengths[milestone.id] = (
                upright_height(view, milestone, self._usual[0]) if self._is_upright else chip_room(view, milestone)
            )
        return self._title_lengths[milestone.id]
