"""A stop at a slide: what the slide shows, what it is called, and the two sides of a comparison."""

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Slide
from exhibit.layout.canvas import Box
from exhibit.ui.kit.theme import DATE, EYEBROW
from exhibit.ui.screen.view import View
from exhibit.ui.slides.slide_layout import SlideLayout, SlideVisual
from exhibit.ui.slides.slide_layouts import layout_of
from exhibit.ui.tours.stop_places import StopPlaces, beside_words
from exhibit.ui.tours.stop_presenter import StopPresenter
from exhibit.ui.tours.stop_visual import StopVisual
from exhibit.ui.tours.stop_words import TITLES, StopWords


class SlideStopPresenter(StopPresenter):
    """Shows a stop at a slide.

    Args:
        view: The visitor's view, in the language of the words.
        slide: Where the tour is.
    """

    def __init__(self, view: View, slide: Slide) -> None:
        super().__init__(view)
        self._slide, self._layout = slide, layout_of(slide)

    @property
    @override
    def name(self) -> str:
        return self.view.text(self._slide.heading or self.view.exhibit.deck(self._slide.deck).title)

    @property
    @override
    def sources(self) -> tuple[str, ...]:
        return self._slide.sources

    @override
    def places(self, area: Box, strip: Box, share: float) -> StopPlaces:
        framing = self._layout.framing
        if framing is None:
            # A slide of words is shown as its words.
            return None, area
        return beside_words(self.view, area, share, is_wide=framing.is_wide)

    @override
    def visual(self, box: Box, parent: QGraphicsItem) -> StopVisual:
        return SlideStopVisual(self._layout, self.view, box, parent)

    @override
    def set_words(self, words: StopWords) -> None:
        view, heading = self.view, self._layout.stop_heading(self.view)
        deck = view.words.capitals(view.text(view.exhibit.deck(self._slide.deck).title))
        words.add(view.type.set(deck, EYEBROW, words.width), view.palette.gold, 4)
        if heading.text:
            styles = TITLES[max(heading.smaller, words.smaller) :]
            block = view.type.fit(heading.text, styles, words.width, heading.most_lines)
            words.add(block, view.palette.shell, heading.gap)
        if heading.byline:
            words.add(view.type.set(heading.byline, DATE, words.width), view.palette.gold, 16)

    @override
    def set_words_below(self, words: StopWords) -> None:
        """Put what else the slide shows below what is said of it."""
        details = self._layout.add_stop_details(self.view, words.width, words)
        if details.items:
            words.add_gap(28)
            words.add_items(details.items, details.height)


class SlideStopVisual(StopVisual):
    """The visual of a slide.

    Args:
        layout: Of a slide that has a visual.
        view: The visitor's view.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, layout: SlideLayout, view: View, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._visual = SlideVisual(layout, view, box, self)

    @override
    def grow(self, share: float) -> None:
        self._visual.grow(share)
