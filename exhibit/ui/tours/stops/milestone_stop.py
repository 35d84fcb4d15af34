"""A stop at a milestone: its picture or the dial, its date and its title."""

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.dates import year_in_figures
from exhibit.layout.canvas import Box
from exhibit.layout.timeline.camera import Camera
from exhibit.ui.controls.picture_item import CreditedPicture
from exhibit.ui.kit.emblem import Emblem
from exhibit.ui.kit.theme import DATE
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stop_places import StopPlaces, beside_words
from exhibit.ui.tours.stop_presenter import StopPresenter
from exhibit.ui.tours.stop_visual import StopVisual
from exhibit.ui.tours.stop_words import StopWords


class MilestoneStopPresenter(StopPresenter):
    """Shows a stop at a milestone.

    Args:
        view: The visitor's view, in the language of the words.
        milestone: Where the tour is.
    """

    def __init__(self, view: View, milestone: Milestone) -> None:
        super().__init__(view)
        self.lit = self._milestone = milestone

    @property
    @override
    def name(self) -> str:
        return f"{self.view.words.short_date(self._milestone.date)}: {self.view.text(self._milestone.title)}"

    @property
    @override
    def sources(self) -> tuple[str, ...]:
        return self._milestone.sources

    @override
    def places(self, area: Box, strip: Box, share: float) -> StopPlaces:
        return beside_words(self.view, area, share, is_wide=False)

    @override
    def visual(self, box: Box, parent: QGraphicsItem) -> StopVisual:
        return MilestoneVisual(self.view, self._milestone, box, parent)

    @override
    def set_words(self, words: StopWords) -> None:
        view = self.view
        words.add(view.type.set(view.words.date(self._milestone.date), DATE, words.width), view.palette.gold, 4)
        words.add_title(view.text(self._milestone.title))

    @override
    def set_words_below(self, words: StopWords) -> None:
        """Set nothing: all has been said."""


class MilestoneVisual(StopVisual):
    """The picture of a milestone, or a dial that counts the years of the axis.

    Args:
        view: The visitor's view.
        milestone: What it shows.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, milestone: Milestone, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._emblem: Emblem | None = None
        self._words = view.words
        picture = view.exhibit.pictures.get(milestone.picture) if milestone.picture is not None else None
        if picture is None:
            self._emblem = Emblem(view, box, view.words.year_number(milestone.date.first.year), 0.7, self)
        else:
            CreditedPicture(view, view.pictures, picture, view.exhibit.sizes[picture.id], box, self)

    @override
    def show_view(self, camera: Camera) -> None:
        if self._emblem is not None:
            self._emblem.show_text(self._words.year_number(year_in_figures(camera.year)))
