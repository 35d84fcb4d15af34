"""The guided tours to choose from."""

from exhibit.figures.canvas import Box
from exhibit.flow import Session
from exhibit.ui.context import Context
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.items.tour_card import TourCard
from exhibit.ui.screens.base import Screen

_GAP = 36.0
_COLUMNS = 3


class ToursScreen(Screen):
    """A card for each tour."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        canvas, tours = context.canvas, context.exhibit.tours
        self.add_ghost(440, 0.785, 40, strength=0.34)
        self.add_bar(context.words.say("Walks"), has_back=False)
        area = Box(canvas.margin, HEIGHT + 16, canvas.width - 2 * canvas.margin, canvas.height - HEIGHT - 16 - 72)
        column = self.add_column(area)
        columns = 1 if canvas.is_portrait else min(len(tours), _COLUMNS)
        width = (area.width - _GAP * (columns - 1)) / columns
        cards = [TourCard(context, tour, width, column.content) for tour in tours]
        y = 0.0
        for start in range(0, len(cards), columns):
            row = cards[start : start + columns]
            height = max(card.height for card in row)
            for index, card in enumerate(row):
                card.resize(Box(index * (width + _GAP), y, width, height))
                self.listen(card)
            y += height + _GAP
        column.set_length(y - _GAP, centred=True)
