"""The guided tours to choose from."""

from exhibit.layout.canvas import Box
from exhibit.navigation import Session
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View
from exhibit.ui.tours.tour_card import TourCard

_GAP = 36.0
_COLUMNS = 3


class TourListScreen(ExhibitScreen):
    """A card for each tour."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        canvas, tours = view.canvas, view.exhibit.tours
        self.add_ghost(440, 0.785, 40, strength=0.34)
        self.add_bar(view.words.say("Walks"), has_back=False)
        area = Box(canvas.margin, HEIGHT + 16, canvas.width - 2 * canvas.margin, canvas.height - HEIGHT - 16 - 72)
        column = self.add_column(area)
        columns = 1 if canvas.is_portrait else min(len(tours), _COLUMNS)
        width = (area.width - _GAP * (columns - 1)) / columns
        cards = [TourCard(view, tour, width, column.content) for tour in tours]
        y = 0.0
        for start in range(0, len(cards), columns):
            row = cards[start : start + columns]
            height = max(card.height for card in row)
            for index, card in enumerate(row):
                card.resize(Box(index * (width + _GAP), y, width, height))
                self.listen(card)
            y += height + _GAP
        column.set_length(y - _GAP, centred=True)
