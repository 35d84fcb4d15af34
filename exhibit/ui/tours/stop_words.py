"""What is said at a stop of a tour, in one language."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Slide, Stop
from exhibit.layout.slides.framing import LEAST_LINES
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DATE, DISPLAY, EYEBROW, FIGURE, READING, SMALL, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View
from exhibit.ui.slides.slide_layout import SlideLayout
from exhibit.ui.slides.slide_layouts import layout_of

TITLE_SIZES = 4
_TITLES = tuple(TextStyle(DISPLAY.face, size, 1.25, 0.3) for size in (66, 58, 50, 44, 38))
_FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.2) for size in (96, 84, 72, 60, 50))
_CAPTION = TextStyle(READING.face, 38, 1.5)
_MOST_CAPTION = 1060.0
_GAP = 72.0
_LOW_SHARE = 0.42
"""Of the width that figures take where the caption stands beside them."""


class StopWords(GroupItem):
    """Sets what is said at a stop, from its origin on.

    Args:
        view: The visitor's view, in the language of the words.
        stop: Where the tour is.
        width: Of the words, in design units.
        parent: The item it belongs to.
        is_low: Whether there is more room beside each other than below each other.
        smaller: By how many sizes title and figure are smaller than they could be, so that more fits below them.

    Attributes:
        height: Of all of them.
        main_height: Of what is read first: everything but what stands below the caption.
        least_height: Down to the last line that must be seen without scrolling.
        parts: What comes together when they come up.
    """

    def __init__(
        self, view: View, stop: Stop, width: float, parent: QGraphicsItem, *, is_low: bool = False,
        smaller: int = 0,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._view, self._is_low, self._smaller = view, is_low, smaller
        self._width = (width - _GAP) * _LOW_SHARE if is_low else width
        self._caption_width = width - _GAP - self._width if is_low else width
        self.height = 0.0
        self.parts: list[list[QGraphicsItem]] = [[]]
        if stop.milestone is not None:
            self._say_milestone(stop.milestone)
        elif stop.slide is not None:
            self._say_slide(view.exhibit.slide(stop.slide))
        elif stop.date is not None:
            self._say_slot(view.exhibit.chart.rhythm.slot_of(stop.date))
        self._say_caption(view.text(stop.caption))
        self.main_height = self.height
        if stop.slide is not None:
            self._add_details(layout_of(view.exhibit.slide(stop.slide)))

    def _say_caption(self, text: str) -> None:
        """Say what the tour says; where there is little height, beside the rest."""
        type_, palette = self._view.type, self._view.palette
        self.parts.append([])
        block = type_.set(text, _CAPTION, min(self._caption_width, _MOST_CAPTION * type_.text_scale))
        first_lines = block.line_height * min(LEAST_LINES, len(block.lines))
        if not self._is_low:
            self.least_height = self.height + first_lines
            self._add(block, palette.shell, 0)
            return
        self.least_height = first_lines + 8
        item = TextItem(block, palette.shell, parent=self).kept()
        item.setPos(self._width + _GAP, 8)
        self.parts[-1].append(item)
        self.height = max(self.height, block.height + 8)

    def _add_details(self, layout: SlideLayout) -> None:
        """Put what else a slide shows below what is said of it."""
        details = layout.add_stop_details(self._view, self._width, self)
        if not details.items:
            return
        self.height += 28
        for item in details.items:
            item.setY(item.y() + self.height)
            self.parts[-1].append(item)
        self.height += details.height

    def _add(self, block: TextBlock, colour: QColor, gap: float) -> None:
        item = TextItem(block, colour, parent=self).kept()
        item.setPos(0, self.height)
        self.parts[-1].append(item)
        self.height += block.height + gap

    def _add_title(self, text: str) -> None:
        block = self._view.type.fit(text, _TITLES[self._smaller :], self._width, 2)
        self._add(block, self._view.palette.shell, 16)

    def _say_milestone(self, key: str) -> None:
        view = self._view
        milestone = view.exhibit.milestone(key)
        self._add(view.type.set(view.words.date(milestone.date), DATE, self._width), view.palette.gold, 4)
        self._add_title(view.text(milestone.title))

    def _say_slide(self, slide: Slide) -> None:
        view, heading = self._view, layout_of(slide).stop_heading(self._view)
        deck = view.text(view.exhibit.deck(slide.deck).title).upper()
        self._add(view.type.set(deck, EYEBROW, self._width), view.palette.gold, 4)
        if heading.text:
            styles = _TITLES[max(heading.smaller, self._smaller) :]
            block = view.type.fit(heading.text, styles, self._width, heading.most_lines)
            self._add(block, view.palette.shell, heading.gap)
        if heading.byline:
            self._add(view.type.set(heading.byline, DATE, self._width), view.palette.gold, 16)

    def _say_slot(self, slot: int) -> None:
        """Say the figures of a time; where reporters differ, what each of them says."""
        view, narrative = self._view, ChartNarrative(self._view.edition, slot, is_brief=True)
        self._add(view.type.set(narrative.when, DATE, self._width), view.palette.gold, 0)
        is_small = self._is_low or view.preferences.beside is not None
        styles = _FIGURES[min(self._smaller + (2 if is_small else 0), len(_FIGURES) - 1) :]
        self._add(view.type.fit(narrative.headline, styles, self._width, 1), view.palette.shell, 0)
        self._add(view.type.set(narrative.caption, SMALL, self._width), view.palette.mute, 2)
        for line in narrative.figures():
            colour = view.palette.letters(line.series.tint) if line.series is not None else view.palette.shell
            self._add(view.type.set(line.text, SMALL, self._width), colour, 2)
        self.height += 14
