"""The cards of the timeline: which stand, in which lane, and where they are while the view moves."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone
from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.figures.lanes import Candidate, Placing, light_card, place_cards
from exhibit.ui.context import Context
from exhibit.ui.items.axis import Axis
from exhibit.ui.items.card import MilestoneCard, card_size
from exhibit.ui.items.holder import Holder, discard
from exhibit.ui.theme import TICK

_GAP = 28.0
_ABOVE = 46.0
_BELOW = 30.0
_EDGE = 16.0
_MOST_KEPT = 80


class Cards(Holder):
    """Cards above and below the axis.

    Args:
        context: The visitor's view.
        band: The ground of the timeline, in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        added: A card is new and wants to be listened to.
        line_y: Where the axis runs so that both sides have the same room.
    """

    added = Signal(object)

    def __init__(self, context: Context, band: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context = context
        names, years = Axis.name_height(context), context.type.line_height(TICK) + 18
        room = (band.height - names - _ABOVE - years - _BELOW - _EDGE) / 2
        self._size = card_size(context, room)
        self.line_y = band.y + names + room + _ABOVE
        self._lanes = self._lane_tops(band.y + names - 1, band.bottom - _EDGE, self.line_y + years + _BELOW)
        self._cards: dict[str, MilestoneCard] = {}
        self._crowd: dict[str, Milestone] = {}
        self._unlit: dict[str, Placing] = {}
        self._placings: dict[str, Placing] = {}
        self._laid_out_for: tuple[float, str | None] | None = None

    def _lane_tops(self, ceiling: float, floor: float, below: float) -> list[float]:
        """Return the upper edges of the lanes: next to the axis first, above and below in turn."""
        height = self._size[1]
        above = self.line_y - _ABOVE - height
        tops: list[float] = []
        while above >= ceiling or below + height <= floor:
            if above >= ceiling:
                tops.append(above)
            if below + height <= floor:
                tops.append(below)
            above -= height + _GAP
            below += height + _GAP
        return tops or [self.line_y - _ABOVE - height]

    def show_view(self, camera: Camera, selected: str | None) -> Mapping[str, float]:
        """Put the cards where a camera sees them.

        Returns:
            Where the stem of each card in view ends, as y in the parent's coordinates, by milestone id.
        """
        self._lay_out(camera, selected)
        width, height = self._size
        shift = (camera.first - camera.earliest) * camera.units_per_year
        near = {
            key: placing for key, placing in self._placings.items() if -width < placing.start + shift < camera.length
        }
        for key, card in self._cards.items():
            card.setVisible(key in near)
        stems: dict[str, float] = {}
        for key, placing in near.items():
            card = self._cards.get(key) or self._add(key)
            top = self._lanes[placing.lane]
            card.setPos(placing.start + shift, top)
            card.set_lit(key == selected)
            stems[key] = top + height if top < self.line_y else top
        return stems

    def _lay_out(self, camera: Camera, selected: str | None) -> None:
        """Place the cards anew for another zoom; light another one without moving the rest."""
        scale = camera.units_per_year
        if (scale, selected) == self._laid_out_for:
            return
        if self._laid_out_for is None or scale != self._laid_out_for[0]:
            # Half a card can show no more than a few; the rest of a crowd need not be tried.
            crowd = self._context.line.weightiest(self._size[0] / 2 / scale, 2 * len(self._lanes))
            self._crowd = {each.id: each for each in crowd}
            self._unlit = place_cards(self._candidates(camera), len(self._lanes), _GAP)
        self._laid_out_for = scale, selected
        self._placings = self._unlit
        if selected is not None and selected not in self._unlit:
            if selected not in self._crowd:
                self._crowd[selected] = self._context.exhibit.milestone(selected)
            self._placings = light_card(self._unlit, self._candidates(camera), selected, len(self._lanes), _GAP)

    def _candidates(self, camera: Camera) -> list[Candidate]:
        scale, width = camera.units_per_year, self._size[0]
        return [
            Candidate(each.id, (each.date.middle_year - camera.first) * scale, width, each.level)
            for each in self._crowd.values()
        ]

    def _add(self, key: str) -> MilestoneCard:
        """Make a card; of many seen and gone all are given up."""
        if len(self._cards) >= _MOST_KEPT:
            for old in [each for each, card in self._cards.items() if not card.isVisible()]:
                discard(self._cards.pop(old))
        card = MilestoneCard(self._context, self._context.exhibit.milestone(key), self._size, self)
        self._cards[key] = card
        self.added.emit(card)
        return card
