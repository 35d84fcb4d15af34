"""The cards and titles beside the axis: which are there, and how they come, part and go while the view moves."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.card_layout import AIR, Arrangement, CardLayout, Form, LaneSet, Placement
from exhibit.layout.timeline.lane_layout import LaneLayout, Sides, lay_out_lanes, room_beside, sides_with_room
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.motion import Eased, Tween, soonest_due, tick_all
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.axis_markers import Standing
from exhibit.ui.timeline.chip_sizes import CARD_GAP, ChipSizes
from exhibit.ui.timeline.milestone_card import MilestoneCard
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.title_chip import TitleChip, chip_height, chip_width

_MOST_KEPT = 120
_MOVE_S = 0.28
_RISE = 26.0
_STAGGER_S = 0.012
"""Cards come up one after the other: calmer to see, and each frame has only a few to draw for the first time."""
_SPARE = 8.0
_LIT = 1_000_000
"""Above every other chip, whatever its rank in time."""


_Place = tuple[float, float, float]
"""Offset along the axis from the milestone's own place, distance across it, opacity."""


@dataclass(slots=True)
class _Shown:
    """One chip on the stage; on its way from one place to another while ``way`` is set."""

    chip: MilestoneChip
    placement: Placement
    start: _Place
    now: _Place
    end: _Place
    way: Tween | None = None

    def go(self, placement: Placement, end: _Place, way: Tween | None) -> None:
        """Set out for another place; without a way, be there."""
        self.placement, self.start, self.end, self.way = placement, self.now, end, way
        if way is None:
            self.now = end

    def tick(self, now_s: float) -> None:
        """Be where it is at a clock time."""
        if self.way is None:
            return
        self.way.tick(now_s)
        share = self.way.value
        at = [low + (high - low) * share for low, high in zip(self.start, self.end, strict=True)]
        self.now = at[0], at[1], at[2]
        if self.way.is_done:
            self.way = None

    def due(self, now_s: float) -> float | None:
        """Want every frame while it is on its way."""
        return None if self.way is None else self.way.due(now_s)


class Cards(GroupItem):
    """Cards, or titles where there is no room for cards.

    Args:
        view: The visitor's view.
        orientation: The band.
        rooms: What the names of eras over cards, those over titles, and the names of years take across the axis.
        sides: Where they may stand.
        parent: The item it belongs to.

    Attributes:
        added: A chip is new and wants to be listened to.
    """

    added = Signal(object)

    def __init__(
        self,
        view: View,
        orientation: AxisOrientation,
        rooms: tuple[float, float, float],
        sides: Sides,
        parent: QGraphicsItem,
    ) -> None:
        super().__init__(parent)
        self._view, self._orientation = view, orientation
        names, title_names, labels = rooms
        taken = names + labels
        if (
            orientation.is_upright
            and sides == "both"
            and room_beside(orientation.breadth, taken, sides) < chip_width(view)
        ):
            sides = "after"
        sides = sides_with_room(orientation.breadth, taken, chip_height(view), sides)
        self._sizes = ChipSizes(view, room_beside(orientation.breadth, taken, sides), is_upright=orientation.is_upright)
        self._lane_layout: LaneLayout = lay_out_lanes(
            orientation.breadth, names, labels, self._sizes.lane_specs(title_names - names), sides
        )
        self._card_layout: CardLayout | None = None
        self._line: MilestoneIndex | None = None
        self._arrangement: Arrangement | None = None
        self._camera: Camera | None = None
        self._chips: dict[tuple[Form, str], MilestoneChip] = {}
        self._shown: dict[tuple[Form, str], _Shown] = {}

    @property
    def axis(self) -> float:
        """Where the axis runs, from the band's top (or left)."""
        return self._lane_layout.line

    @property
    def form(self) -> Form:
        """What stands beside the axis now."""
        return Form.CARD if self._arrangement is None else self._arrangement.form

    @property
    def free_before(self) -> float:
        """What the lanes in use leave free at the band's top (or left), in design units; 0 where none is before it."""
        lanes = self._lane_layout.lane_sets[self.form].lanes
        return min((each for each in lanes if each < self.axis), default=0.0)

    @property
    def reach(self) -> float:
        """How far a card in the middle of its milestone reaches along the axis, with air, in design units."""
        return self._lane_layout.lane_sets[Form.CARD].typical / 2 + AIR + 2.0

    def show_view(self, camera: Camera, line: MilestoneIndex, selected: Milestone | None) -> Mapping[str, Standing]:
        """Put the chips where a camera sees them.

        Returns:
            What stands in view, by milestone id.
        """
        self._camera = camera
        if self._card_layout is None or line is not self._line:
            self._line, self._card_layout = line, CardLayout(line, self._lane_layout.lane_sets, CARD_GAP)
        before, self._arrangement = self._arrangement, self._card_layout.arrange(camera, selected)
        form, lane_set = self._arrangement.form, self._lane_layout.lane_sets[self._arrangement.form]
        near: dict[tuple[Form, str], Placement] = {}
        for key, placement in self._arrangement.placements.items():
            along = camera.position_of(placement.milestone.date.middle_year) + placement.offset
            if -lane_set.length_of(placement.milestone) - _SPARE < along < camera.length + _SPARE:
                near[form, key] = placement
        self._drop_others(near)
        is_new = before is not None and not before.is_beside(self._arrangement) and not self._view.is_still
        risen = 0
        for chip_key, placement in near.items():
            rise = Tween(0.0, 1.0, Eased(_MOVE_S), wait_s=risen * _STAGGER_S) if is_new else None
            risen += self._place(chip_key, placement, lane_set, rise)
            chip, is_lit = self._shown[chip_key].chip, selected is not None and selected.id == chip_key[1]
            if chip.is_lit != is_lit:
                chip.set_lit(is_lit)
                chip.setZValue(self._view.milestone_index.rank(placement.milestone) + (_LIT if is_lit else 0))
        self._put(camera)
        return {
            key: Standing(placement.milestone, self._edge(lane_set, placement)) for (_, key), placement in near.items()
        }

    def tick(self, now_s: float) -> None:
        """Let chips that are on their way go on."""
        if self._camera is not None and self.due(now_s) is not None:
            tick_all(self._shown.values(), now_s)
            self._put(self._camera)

    def due(self, now_s: float) -> float | None:
        """Want every frame while any chip is on its way to a new place."""
        return soonest_due(self._shown.values(), now_s)

    def finish(self) -> None:
        """Let every chip be where it goes."""
        for shown in self._shown.values():
            shown.go(shown.placement, shown.end, None)
        if self._camera is not None:
            self._put(self._camera)

    # Places ------------------------------------------------------------------------------------------------

    def _place(self, key: tuple[Form, str], placement: Placement, lane_set: LaneSet, rise: Tween | None) -> bool:
        """Give a chip its placement; a new one comes up from the axis on its way, or is there where it has none.

        Returns:
            Whether it comes up.
        """
        end: _Place = placement.offset, lane_set.lanes[placement.lane], 1.0
        shown = self._shown.get(key)
        if shown is None:
            chip = self._chips.get(key) or self._add(key, placement.milestone)
            chip.setVisible(True)
            start = end if rise is None else self._below(end)
            shown = self._shown[key] = _Shown(chip, placement, start, start, start)
            shown.go(placement, end, rise)
            return rise is not None
        if shown.end != end:
            if (shown.end[1] < self.axis) != (end[1] < self.axis):
                # Never across the axis: it goes, and comes up anew on the other side.
                shown.now = self._below(end)
            shown.go(placement, end, None if self._view.is_still else Tween(0.0, 1.0, Eased(_MOVE_S)))
        return False

    def _below(self, end: _Place) -> _Place:
        """Return from where a chip comes up, unseen and nearer to the axis."""
        offset, across, _ = end
        return offset, across + (_RISE if across < self.axis else -_RISE), 0.0

    def _put(self, camera: Camera) -> None:
        for (form, _), shown in self._shown.items():
            chip, milestone, (offset, across, opacity) = shown.chip, shown.placement.milestone, shown.now
            chip.setOpacity(opacity)
            if opacity == 0.0:
                continue
            chip.compose()
            lane_set = self._lane_layout.lane_sets[form]
            length, breadth = chip.box.width, chip.box.height
            if self._orientation.is_upright:
                length, breadth = breadth, length
            # A chip shorter than its room keeps its stem at the same share of its length.
            along = camera.position_of(milestone.date.middle_year) + offset * length / lane_set.length_of(milestone)
            if shown.end[1] < self.axis:
                across += lane_set.breadth - breadth
            chip.setPos(*self._orientation.point(along, across))

    def _drop_others(self, near: Mapping[tuple[Form, str], Placement]) -> None:
        for key in [each for each in self._shown if each not in near]:
            chip = self._shown.pop(key).chip
            chip.setVisible(False)
            chip.forget()
        if len(self._chips) > _MOST_KEPT:
            for key in [each for each in self._chips if each not in self._shown]:
                dispose(self._chips.pop(key))

    def _edge(self, lane_set: LaneSet, placement: Placement) -> float:
        """Return where a stem meets its chip, across the axis."""
        lane = lane_set.lanes[placement.lane]
        return lane + lane_set.breadth if lane < self.axis else lane

    def _add(self, key: tuple[Form, str], milestone: Milestone) -> MilestoneChip:
        form, view = key[0], self._view
        if form == Form.CARD:
            chip: MilestoneChip = MilestoneCard(view, milestone, self._sizes.card_size(milestone), self)
        else:
            chip = TitleChip(view, milestone, self._sizes.title_width(milestone), self)
        # Whichever came into view first: the later milestone is painted later, and the lit one last.
        chip.setZValue(view.milestone_index.rank(milestone))
        if self._orientation.is_turned:
            chip.keep_upright()
        self._chips[key] = chip
        self.added.emit(chip)
        return chip

    @staticmethod
    def most_names_room(view: View, orientation: AxisOrientation, labels: float, names: float) -> float:
        """Return the most room that the names of eras can have over a lane of titles, in design units.

        Args:
            view: The visitor's view.
            orientation: The band.
            labels: What the names of years take.
            names: What the names of eras take over cards.
        """
        least = chip_height(view)
        sides = sides_with_room(orientation.breadth, names + labels, least, "both")
        return names + room_beside(orientation.breadth, names + labels, sides) - least
