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
from exhibit.ui.tours.stop_words import TITLE_SIZES, StopWords
from exhibit.ui.tours.stops.presenters import presenter_of

_FLAT_SHARES = 1.0, 0.92, 0.84, 0.77, 0.7
"""A chart above or below words as wide as the screen is low already."""


class StopView(GroupItem):
    """One stop.

    Args:
        view: The visitor's view.
        stop: Where the tour is.
        area: Where visual and words may be, in the parent's coordinates.
        strip: Where the axis is, below them.
        parent: The item it belongs to.

    Attributes:
        presenter: What the stop says of itself.
        column: Holds the words; it scrolls where they are too long.
        parts: What comes together when the stop comes up.
    """

    def __init__(self, view: View, stop: Stop, area: Box, strip: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._stop = view, stop
        self._area, self._strip = area, strip
        self.presenter = presenter_of(view, stop)
        is_low = self.presenter.is_low
        is_flat = is_low or view.preferences.beside is not None
        share, smaller = best_trade(self._fit, TITLE_SIZES, *([_FLAT_SHARES] if is_flat else []))
        visual, box = self.presenter.places(area, strip, share)
        self._visual = self.presenter.visual(visual, self) if visual is not None else None
        self.column = ScrollColumn(view, box, self, arrow_aside=is_low)
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

    def _fit(self, share: float, smaller: int) -> Fit:
        """Say how much of the words there is room for."""
        is_low = self.presenter.is_low
        _, box = self.presenter.places(self._area, self._strip, share)
        trial = GroupItem(self)
        width = ScrollColumn.width_beside(box.width, arrow_aside=is_low)
        words, length = self._set_words(trial, width, smaller)
        fit = fit_of(self._view, words, length, box.height, arrow_aside=is_low)
        dispose(trial)
        return fit

    def _set_words(self, parent: QGraphicsItem, width: float, smaller: int) -> tuple[list[StopWords], float]:
        """Set the words of each language; return them and the length of all of them."""
        words, length = list[StopWords](), 0.0
        for group, view, each in language_columns(self._view.in_each_language, parent, width):
            words.append(self._words_of(view, each, group, smaller))
            length = place_column(view, group, words[-1].height, length)
        return words, length

    def _words_of(self, view: View, width: float, parent: QGraphicsItem, smaller: int) -> StopWords:
        """Set the words of one language."""
        words = StopWords(view, width, parent, is_low=self.presenter.is_low, smaller=smaller)
        presenter = presenter_of(view, self._stop)
        presenter.set_words(words)
        words.add_caption(view.text(self._stop.caption))
        presenter.set_words_below(words)
        return words
