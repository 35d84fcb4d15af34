"""Which milestones stand beside the axis at a zoom, as cards or as titles, and in which lane."""

from __future__ import annotations

import enum
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from exhibit.content import Milestone
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.lane_packing import Candidate, Limits, Placing, light_card, place_cards
from exhibit.layout.timeline.milestone_index import MilestoneIndex

RUNGS = 4
"""Layouts per doubling of the scale; between two rungs nothing is laid out anew, things only part."""

IMPORTANT = 2
"""The least important level that decides whether there is room for cards."""

AIR = 14.0
"""Design units between a card at an end of the exhibit and the edge of the view that shows that end."""

_ENOUGH = 0.62
_WHOLE = 400
_CHUNK = 4800.0
_MOST_KEPT = 48


class Form(enum.Enum):
    """How much of a milestone is shown beside the axis."""

    TITLE = enum.auto()
    CARD = enum.auto()


@dataclass(frozen=True, slots=True)
class LaneSet:
    """Room for one form.

    Attributes:
        lanes: Where each lane begins across the axis; next to the axis first.
        breadth: Of a lane, across the axis.
        typical: Length of one along the axis, on an average.
        length_of: Length of a milestone's along the axis.
        after: How many lanes, the last of them, are after the axis.
    """

    lanes: tuple[float, ...]
    breadth: float
    typical: float
    length_of: Callable[[Milestone], float]
    after: int = 0

    @property
    def sides(self) -> tuple[range, ...]:
        """Which lanes are on each side of the axis that has any."""
        count, before = len(self.lanes), len(self.lanes) - self.after
        return tuple(each for each in (range(before), range(before, count)) if each)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one milestone stands.

    Attributes:
        milestone: Which one.
        lane: Index of its lane.
        offset: From the milestone's own place on the axis to where its card begins; negative.
    """

    milestone: Milestone
    lane: int
    offset: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything beside the axis near a view.

    Attributes:
        form: Of all of them.
        scale: Design units per year that it was laid out for; the view's own is up to a rung larger.
        lit: Id of the milestone that surely has a place; None for none.
        placements: By milestone id; those beyond the view's ends are among them.
    """

    form: Form
    scale: float
    lit: str | None
    placements: Mapping[str, Placement]

    def is_beside(self, other: Arrangement) -> bool:
        """Say whether another one is the same seen from another year, so that nothing in it is new."""
        return (self.scale, self.lit) == (other.scale, other.lit)


@dataclass(slots=True)
class _Chunk:
    candidates: dict[str, tuple[Candidate, Milestone]] = field(default_factory=dict)
    placings: dict[str, Placing] = field(default_factory=dict)


class CardLayout:
    """Lays out what stands beside the axis.

    The same zoom gives the same lanes wherever the view is, so panning moves no card to another lane, and no zoom
    moves one to the other side of the axis. Few milestones are laid out at once; many in chunks of the axis, so that
    a zoom costs the same however many there are.

    Args:
        line: The milestones.
        lane_sets: The room of each form; one without lanes is never used.
        gap: Free design units between two cards of a lane.
    """

    def __init__(self, line: MilestoneIndex, lane_sets: Mapping[Form, LaneSet], gap: float) -> None:
        self._line, self._lane_sets, self._gap = line, lane_sets, gap
        self._important = line.count_of(IMPORTANT)
        self._chunks: dict[tuple[float, int], _Chunk] = {}
        self._last: tuple[tuple[float, range, str | None], Arrangement] | None = None

    def arrange(self, camera: Camera, selected: Milestone | None = None) -> Arrangement:
        """Return what stands beside the axis in a view, the selected one always among it."""
        scale = 2.0 ** (math.floor(math.log2(camera.units_per_year) * RUNGS + 1e-9) / RUNGS)
        form = self.form_at(scale, camera)
        asked = scale, self._indices(camera, scale, form), None if selected is None else selected.id
        if self._last is None or self._last[0] != asked:
            self._last = asked, self._arranged(camera, scale, form, asked[1], selected)
        return self._last[1]

    def _arranged(
        self, camera: Camera, scale: float, form: Form, indices: range, selected: Milestone | None
    ) -> Arrangement:
        lane_set, limits = self._lane_sets[form], _limits(camera, scale)
        placings: dict[str, Placing] = {}
        known: dict[str, tuple[Candidate, Milestone]] = {}
        for index in indices:
            chunk = self._chunk(scale, form, index, limits)
            placings |= chunk.placings
            known |= chunk.candidates
        if selected is not None and selected.id not in placings and lane_set.lanes:
            if selected.id not in known:
                known[selected.id] = self._candidate(selected, self._line.index_of(selected), scale, lane_set), selected
            candidates = {key: candidate for key, (candidate, _) in known.items()}
            placings = light_card(placings, candidates, selected.id, lane_set.sides, (self._gap, limits))
        placements = {
            key: Placement(known[key][1], placing.lane, placing.start - known[key][0].position)
            for key, placing in placings.items()
        }
        return Arrangement(form, scale, None if selected is None else selected.id, placements)

    def form_at(self, scale: float, camera: Camera) -> Form:
        """Return the form at a scale: cards where most of the important milestones would find room for one."""
        cards, titles = self._lane_sets[Form.CARD], self._lane_sets[Form.TITLE]
        if not cards.lanes or not titles.lanes:
            return Form.CARD if cards.lanes else Form.TITLE
        room = (camera.last - camera.first) * scale / (cards.typical + self._gap) * len(cards.lanes)
        return Form.CARD if room >= self._important * _ENOUGH else Form.TITLE

    def _indices(self, camera: Camera, scale: float, form: Form) -> range:
        """Return which chunks of the axis a view touches; few milestones are one chunk."""
        if len(self._line) <= _WHOLE:
            return range(1)
        years = _CHUNK / scale
        reach = 2 * self._lane_sets[form].typical / scale
        return range(math.floor((camera.earliest - reach) / years), math.floor((camera.latest + reach) / years) + 1)

    def _chunk(self, scale: float, form: Form, index: int, limits: Limits) -> _Chunk:
        if (scale, index) not in self._chunks:
            if len(self._chunks) >= _MOST_KEPT:
                self._chunks.clear()
            years = index * _CHUNK / scale, (index + 1) * _CHUNK / scale
            if len(self._line) <= _WHOLE:
                # All of the axis, and whatever is dated beyond it.
                years = -math.inf, math.inf
            self._chunks[scale, index] = self._lay_out(scale, self._lane_sets[form], years, limits)
        return self._chunks[scale, index]

    def _lay_out(self, scale: float, lane_set: LaneSet, years: tuple[float, float], limits: Limits) -> _Chunk:
        if not lane_set.lanes:
            return _Chunk()
        if years[0] == -math.inf:
            found: Iterator[tuple[int, Milestone]] = iter(enumerate(self._line))
        else:
            # Half a card can show no more than a few; the rest of a crowd need not be tried.
            step = lane_set.typical / 2 / scale
            found = self._line.weightiest(*years, step, len(lane_set.lanes) // 2 + 2)
        chunk = _Chunk()
        for index, milestone in found:
            chunk.candidates[milestone.id] = self._candidate(milestone, index, scale, lane_set), milestone
        candidates = [candidate for candidate, _ in chunk.candidates.values()]
        limits = max(limits[0], years[0] * scale), min(limits[1], years[1] * scale - self._gap)
        chunk.placings = place_cards(candidates, lane_set.sides, self._gap, limits)
        return chunk

    def _candidate(self, milestone: Milestone, index: int, scale: float, lane_set: LaneSet) -> Candidate:
        position, length = milestone.date.middle_year * scale, lane_set.length_of(milestone)
        return Candidate(milestone.id, position, length, milestone.level, self._line.side_of(index), index)


def _limits(camera: Camera, scale: float) -> Limits:
    """Return where cards may be so that a view at an end of the exhibit has them whole, at every zoom of a rung."""
    rim = camera.rim * camera.length - AIR
    return camera.first * scale - rim, camera.last * scale + rim
