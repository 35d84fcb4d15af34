"""What fills the screen at a stop of a tour: something to see, and the words beside or below it."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Stop
from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import Fit, best_trade
from exhibit.layout.timeline.camera import Camera
from exhibit.ui.controls.language_columns import fit_of, language_columns, place_column
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.screen.view import View
from exhibit.ui.slides.slide_layouts import layout_of
from exhibit.ui.tours.stop_visual import StopVisual
from exhibit.ui.tours.stop_words import TITLE_SIZES, StopWords

_WIDE_SHARE = 0.54
_ROUND_SHARE = 0.34
_LINKED_SHARE = 0.55
_UPRIGHT_SHARE = 0.42
_ABOVE_SHARE = 0.34
_FLAT_SHARES = 1.0, 0.92, 0.84, 0.77, 0.7
"""A chart above or below words as wide as the screen is low already."""
_AIR = 76.0


class StopView(GroupItem):
    """One stop.

    Args:
        view: The visitor's view.
        stop: Where the tour is.
        area: Where sight and words may be, in the parent's coordinates.
        strip: Where the axis is, below them.
        parent: The item it belongs to.

    Attributes:
        column: Holds the words; it scrolls where they are too long.
        parts: What comes together when the stop comes up.
    """

    def __init__(self, view: View, stop: Stop, area: Box, strip: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._stop = view, stop
        self._area, self._strip = area, strip
        self._is_low = stop.linked is not None and not view.canvas.is_portrait and view.preferences.beside is None
        is_flat = self._is_low or view.preferences.beside is not None
        share, smaller = best_trade(self._fit, TITLE_SIZES, *([_FLAT_SHARES] if is_flat else []))
        visual, box = self._places(share)
        self._visual = StopVisual(view, stop, visual, self) if visual is not None else None
        self.column = ScrollColumn(view, box, self, arrow_aside=self._is_low)
        words, length = self._set_words(self.column.content, self.column.text_width, smaller)
        self.column.set_length(length, centred=True)
        self.parts: list[list[QGraphicsItem]] = [[item for said in words for item in said.parts[i]] for i in range(2)]
        if self._visual is not None:
            self.parts[0].append(self._visual)

    def grow(self, share: float) -> None:
        """Show what comes about by and by as far as a share, 0-1."""
        if self._visual is not None:
            self._visual.grow(share)

    def show_view(self, camera: Camera) -> None:
        """Go along with the axis."""
        if self._visual is not None:
            self._visual.show_view(camera)

    @property
    def _has_no_sight(self) -> bool:
        """A slide of words is shown as its words."""
        slide = self._stop.slide
        return slide is not None and layout_of(self._view.exhibit.slide(slide)).framing is None

    @property
    def _is_wide(self) -> bool:
        """Charts and maps are wider than high."""
        stop = self._stop
        if stop.slide is not None:
            framing = layout_of(self._view.exhibit.slide(stop.slide)).framing
            return framing is not None and framing.is_wide
        return stop.date is not None

    def _fit(self, share: float, smaller: int) -> Fit:
        """Say how much of the words there is room for."""
        _, box = self._places(share)
        trial = GroupItem(self)
        width = ScrollColumn.width_beside(box.width, arrow_aside=self._is_low)
        words, length = self._set_words(trial, width, smaller)
        fit = fit_of(self._view, words, length, box.height, arrow_aside=self._is_low)
        dispose(trial)
        return fit

    def _set_words(self, parent: QGraphicsItem, width: float, smaller: int) -> tuple[list[StopWords], float]:
        """Set the words of each language; return them and the length of all of them."""
        words, length = [], 0.0
        for group, view, each in language_columns(self._view.in_each_language, parent, width):
            words.append(StopWords(view, self._stop, each, group, is_low=self._is_low, smaller=smaller))
            length = place_column(view, group, words[-1].height, length)
        return words, length

    def _places(self, share: float) -> tuple[Box | None, Box]:
        """Return where the sight is, with a share of its usual size, and where the words are."""
        area, strip = self._area, self._strip
        if self._stop.linked is not None:
            # Right above the axis, because both show the same years.
            height = share * area.height * _LINKED_SHARE / (1 + (self._view.type.text_scale - 1) * 0.4)
            visual = Box(strip.x, strip.y - height, strip.width, height)
            return visual, Box(area.x, area.y, area.width, area.height - height - 12)
        if self._stop.chart is not None and self._view.preferences.beside is not None:
            # What both columns speak of stays in view above them.
            height = share * area.height * _ABOVE_SHARE
            visual = Box(area.x, area.y, area.width, height)
            return visual, Box(area.x, area.y + height + 16, area.width, area.height - height - 16)
        if self._view.preferences.beside is not None or self._has_no_sight:
            return None, area
        shrink = 1 + (self._view.type.text_scale - 1) * 0.5
        if self._view.canvas.is_portrait:
            height = share * area.height * _UPRIGHT_SHARE / shrink
            return Box(area.x, area.y, area.width, height), Box(
                area.x, area.y + height + 36, area.width, area.height - height - 36
            )
        if self._is_wide:
            width = share * area.width * _WIDE_SHARE / (1 + (shrink - 1) * 0.4)
            visual = Box(area.x, area.y + 10, width, area.height - 20)
        else:
            side = share * min(area.height, area.width * _ROUND_SHARE) / (1 + (shrink - 1) * 0.6)
            visual = Box(area.x, area.middle_y - side / 2, side, side)
        left = visual.right + _AIR
        return visual, Box(left, area.y, area.right - left, area.height)
