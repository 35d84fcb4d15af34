"""What every kind of stop says of itself to the screen of a tour."""

from abc import ABC, abstractmethod

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stop_places import StopPlaces
from exhibit.ui.tours.stop_visual import StopVisual
from exhibit.ui.tours.stop_words import StopWords


class StopPresenter(ABC):
    """Sight, words, name and sources of one stop, in one language.

    Args:
        view: The visitor's view, in the language of the words.

    Attributes:
        is_low: Whether the words have more room beside each other than below each other.
        lit: The milestone that is lit on the axis.
    """

    is_low: bool = False
    lit: Milestone | None = None

    def __init__(self, view: View) -> None:
        self.view = view

    @property
    @abstractmethod
    def name(self) -> str:
        """What the stop is called on the bar of the tour."""

    @property
    @abstractmethod
    def sources(self) -> tuple[str, ...]:
        """Whose word its place takes."""

    @abstractmethod
    def places(self, area: Box, strip: Box, share: float) -> StopPlaces:
        """Return where visual and words are.

        Args:
            area: Where they may be.
            strip: Where the axis is, below them.
            share: Of the usual size of the visual.
        """

    @abstractmethod
    def visual(self, box: Box, parent: QGraphicsItem) -> StopVisual:
        """Make the visual in a box that it has been given a place in."""

    @abstractmethod
    def set_words(self, words: StopWords) -> None:
        """Set what stands above the caption."""

    @abstractmethod
    def set_words_below(self, words: StopWords) -> None:
        """Set what stands below the caption."""
