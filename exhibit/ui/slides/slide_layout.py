"""What each layout of a slide can do, so that screens and tours show slides without knowing which there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import Framing
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.screen.view import View
from exhibit.ui.slides.word_column import WordColumn


class Growing(Protocol):
    """What comes about by and by."""

    def grow(self, share: float) -> None:
        """Show it as far as a share, 0-1."""


@dataclass(frozen=True, slots=True)
class StopHeading:
    """What a tour says of a slide before its own caption.

    Attributes:
        text: The title, or what stands for it; empty where there is none.
        byline: Who said it.
        smaller: By how many sizes it is smaller than a title at least.
        most_lines: It is made smaller until it takes no more lines than these.
        gap: Below it, in design units.
    """

    text: str
    byline: str = ""
    smaller: int = 0
    most_lines: int = 2
    gap: float = 16


@dataclass(frozen=True, slots=True)
class StopDetails:
    """What stands below the caption of a tour, from the origin of its parent on.

    Attributes:
        items: What there is.
        height: Of all of it, in design units.
    """

    items: Sequence[QGraphicsItem] = ()
    height: float = 0.0


class SlideLayout(Protocol):
    """One slide in its layout."""

    @property
    def framing(self) -> Framing | None:
        """How what is to be seen shares the screen with the words; None where there are only words."""

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> Growing | None:
        """Draw what is to be seen into a box of the parent; return what of it comes about by and by."""

    def set_words(self, column: WordColumn) -> None:
        """Set all that is read, part after part in the order in which they come up."""

    def stop_heading(self, view: View) -> StopHeading:
        """Return what a tour says of it."""

    def add_stop_details(self, view: View, width: float, parent: QGraphicsItem) -> StopDetails:
        """Draw what a tour shows below its caption, no wider than ``width``."""


class SlideVisual(GroupItem):
    """What stands beside the words of a slide.

    Args:
        layout: Of a slide that has something to be seen.
        view: The visitor's view.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, layout: SlideLayout, view: View, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._growing = layout.add_visual(view, box, self)

    @property
    def grows(self) -> bool:
        """Say whether anything of it comes about by and by."""
        return self._growing is not None

    def grow(self, share: float) -> None:
        """Show what comes about by and by as far as a share, 0-1."""
        if self._growing is not None:
            self._growing.grow(share)
