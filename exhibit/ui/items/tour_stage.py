"""What fills the screen at a stop of a tour: something to see, and the words beside or below it."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Stop
from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.items.slide_sight import LAYOUTS
from exhibit.ui.items.tour_sight import TourSight
from exhibit.ui.items.tour_words import TourWords
from exhibit.ui.items.voices import place_column, voice_columns

_WIDE_SHARE = 0.54
_ROUND_SHARE = 0.34
_LINKED_SHARE = 0.55
_UPRIGHT_SHARE = 0.42
_ABOVE_SHARE = 0.34
_AIR = 76.0


class TourStage(Holder):
    """One stop.

    Args:
        context: The visitor's view.
        stop: Where the tour is.
        area: Where sight and words may be, in the parent's coordinates.
        strip: Where the axis is, below them.
        parent: The item it belongs to.

    Attributes:
        column: Holds the words; it scrolls where they are too long.
        parts: What comes together when the stop comes up.
    """

    def __init__(self, context: Context, stop: Stop, area: Box, strip: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self._stop = context, stop
        sight, words = self._places(area, strip)
        self._sight = TourSight(context, stop, sight, self) if sight is not None else None
        self.column = ScrollColumn(context, words, self)
        length = 0.0
        is_low = stop.linked is not None and not context.canvas.is_portrait and context.beside is None
        self.parts: list[list[QGraphicsItem]] = [[] for _ in range(2)]
        for holder, voice, width in voice_columns(context, self.column.content, words.width):
            said = TourWords(voice, stop, width, holder, is_low=is_low)
            length = place_column(context, holder, said.height, length)
            for part, found in zip(self.parts, said.parts, strict=True):
                part.extend(found)
        self.column.set_length(length, centred=True)
        if self._sight is not None:
            self.parts[0].append(self._sight)

    def grow(self, share: float) -> None:
        """Show what comes about by and by as far as a share, 0-1."""
        if self._sight is not None:
            self._sight.grow(share)

    def show_view(self, camera: Camera) -> None:
        """Go along with the axis."""
        if self._sight is not None:
            self._sight.show_view(camera)

    @property
    def _has_no_sight(self) -> bool:
        """A slide of words is shown as its words."""
        slide = self._stop.slide
        return slide is not None and self._context.exhibit.slide(slide).layout not in LAYOUTS

    @property
    def _is_wide(self) -> bool:
        """Charts and maps are wider than high."""
        stop = self._stop
        if stop.slide is not None:
            return self._context.exhibit.slide(stop.slide).layout in {"pair-map", "figure"}
        return stop.date is not None

    def _places(self, area: Box, strip: Box) -> tuple[Box | None, Box]:
        """Return where the sight is and where the words are."""
        if self._stop.linked is not None:
            # Right above the axis, because both show the same years.
            height = area.height * _LINKED_SHARE / (1 + (self._context.type.text_scale - 1) * 0.4)
            sight = Box(strip.x, strip.y - height, strip.width, height)
            return sight, Box(area.x, area.y, area.width, area.height - height - 12)
        if self._stop.chart is not None and self._context.beside is not None:
            # What both columns speak of stays in view above them.
            height = area.height * _ABOVE_SHARE
            sight = Box(area.x, area.y, area.width, height)
            return sight, Box(area.x, area.y + height + 16, area.width, area.height - height - 16)
        if self._context.beside is not None or self._has_no_sight:
            return None, area
        shrink = 1 + (self._context.type.text_scale - 1) * 0.5
        if self._context.canvas.is_portrait:
            height = area.height * _UPRIGHT_SHARE / shrink
            return Box(area.x, area.y, area.width, height), Box(
                area.x, area.y + height + 36, area.width, area.height - height - 36
            )
        if self._is_wide:
            width = area.width * _WIDE_SHARE / (1 + (shrink - 1) * 0.4)
            sight = Box(area.x, area.y + 10, width, area.height - 20)
        else:
            side = min(area.height, area.width * _ROUND_SHARE) / (1 + (shrink - 1) * 0.6)
            sight = Box(area.x, area.middle_y - side / 2, side, side)
        left = sight.right + _AIR
        return sight, Box(left, area.y, area.right - left, area.height)
