"""One milestone: its text, its picture, who took part, its sources and what they say."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import ChartTime
from exhibit.layout.canvas import Box, Canvas
from exhibit.layout.picture_frame import framed, sides_of
from exhibit.layout.slides.framing import Fit, best_trade
from exhibit.narrative.citations import short_names
from exhibit.navigation import HomePlace, MilestonePlace, OpenChart, OpenDeck, OpenSlide, Session, Turn, expect
from exhibit.ui.controls.button_rows import row_width, rows_height
from exhibit.ui.controls.buttons import SECOND_HEIGHT, ButtonSpec
from exhibit.ui.controls.language_columns import fit_of, language_columns, place_column
from exhibit.ui.controls.picture_item import PictureItem, credit_line
from exhibit.ui.controls.source_cards import SourceCard
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.kit.dial import Dial
from exhibit.ui.kit.emblem import numeral_block
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SMALL, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.milestone.milestone_words import TITLE_SIZES, MilestoneWords
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View

_ABOVE_FOOT = 32.0
_AIR = 14.0


class MilestoneScreen(ExhibitScreen):
    """Picture at the left (above, upright), text at the right, the neighbours at the foot."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        place = expect(session.place, MilestonePlace)
        self._milestone = view.exhibit.milestone(place.milestone)
        self._picture = view.exhibit.pictures.get(self._milestone.picture or "")
        self._size = view.exhibit.sizes[self._picture.id] if self._picture is not None else (1, 1)
        self.add_bar(view.words.say("Timeline"), has_back=not isinstance(place.came_from, HomePlace), has_beside=True)
        share, smaller = best_trade(self._fit, TITLE_SIZES, *([(1.0,)] if view.preferences.beside is not None else []))
        picture, area = self._places(share)
        if picture is not None:
            self._add_picture(picture)
        foot, _ = self.add_row(self._links(area.width), area, SECOND_HEIGHT)
        column = self.add_column(Box(area.x, area.y, area.width, foot - _ABOVE_FOOT - area.y))
        _, card, length = self._set_words(column.content, area.width, smaller)
        if card is not None:
            self.listen(card)
        column.set_length(length)

    def _places(self, share: float) -> tuple[Box | None, Box]:
        """Return the places of the picture and of words and buttons, with a share of the picture's usual size."""
        canvas, larger = self.view.canvas, self.view.type.text_scale - 1
        if self.view.preferences.beside is not None:
            # Two languages take the place of the picture.
            return None, _between(canvas, canvas.margin, HEIGHT + 20, canvas.height - 60)
        if canvas.is_portrait:
            side = share * min(canvas.width * 0.60, canvas.height * 0.34) / (1 + larger * 0.7)
            width, height = sides_of(self._size, side, canvas.width - 2 * canvas.margin, canvas.height * 0.34)
            picture = Box((canvas.width - width) / 2, HEIGHT + 8, width, height)
            below = self._credit(canvas.width - 2 * canvas.margin).height + _AIR if self._picture else 24.0
            return picture, _between(canvas, canvas.margin, picture.bottom + below + 24, canvas.height - 72)
        side = share * min(canvas.height * 0.60, canvas.width * 0.335) / (1 + larger * 0.55)
        # In large letters a wide picture leaves them the width that a square one would.
        widest = min(canvas.width * 0.42, side * 1.45 / (1 + larger * 0.9))
        width, height = sides_of(self._size, side, widest, canvas.height * 0.62)
        picture = Box(canvas.margin - 10, HEIGHT + (canvas.height - HEIGHT - height) / 2 - 40, width, height)
        return picture, _between(canvas, picture.right + 84, HEIGHT + 36, canvas.height - 60)

    def _fit(self, share: float, smaller: int) -> Fit:
        """Say how much of the words there is room for."""
        _, area = self._places(share)
        foot = rows_height(self.view, self._links(area.width), area.width, SECOND_HEIGHT) + _ABOVE_FOOT
        trial = GroupItem(self)
        words, _, length = self._set_words(trial, area.width, smaller)
        dispose(trial)
        return fit_of(self.view, words, length, area.height - foot)

    def key(self, key: Qt.Key) -> bool:
        """Left and right turn to the neighbours."""
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return False
        self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        return True

    def _add_picture(self, box: Box) -> None:
        view = self.view
        if self._picture is not None:
            PictureItem(view, view.pictures, self._picture, framed(self._size, box), self)
            width = view.canvas.width - 2 * view.canvas.margin if view.canvas.is_portrait else box.width
            item = TextItem(self._credit(width), view.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
            item.setPos(box.middle_x, box.bottom + _AIR)
            return
        dial = Dial(view.palette, box.width / 2, strength=0.62, parent=self)
        dial.has_core = False
        dial.setPos(box.middle_x, box.middle_y)
        said = view.words.brief(self._milestone.date, view.milestone_index.duration, has_doubt=False)
        style = TextStyle("Exhibit Serif Medium", box.width * 0.285, 1.25, 0.0)
        year = numeral_block(view.type, said, style)
        numeral = TextItem(year, view.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        numeral.setPos(box.middle_x, box.middle_y - year.height * 0.51)

    def _credit(self, width: float) -> TextBlock:
        """Set whose the picture is."""
        return self.set_text("" if self._picture is None else credit_line(self.view, self._picture), SMALL, width)

    def _links(self, width: float) -> list[ButtonSpec]:
        """Return the buttons at the foot; where one row is too narrow neighbours have no dates, and a chart no name."""
        links = self._all_links()
        if row_width(self.view, links) <= width:
            return links
        links = [link if link.glyph is None else replace(link, label="") for link in links]
        if row_width(self.view, links) <= width:
            return links
        chart = self.view.words.say("Chart")
        return [replace(link, label=chart) if isinstance(link.intent, OpenChart) else link for link in links]

    def _figure_link(self, time: ChartTime) -> ButtonSpec:
        """Return the button that leads to a time of a chart, called by both."""
        view = self.view.of_chart(time.chart)
        slot = view.slots.nearest(view.slots.periodicity.slot_of(time.period))
        label = view.words.say(
            "{series}, {year}", series=view.text(view.chart.title), year=view.words.date_inside(time.period)
        )
        return ButtonSpec(label, intent=OpenChart(view.chart.id, slot), tone="outline")

    def _all_links(self) -> list[ButtonSpec]:
        view, words, milestone = self.view, self.view.words, self._milestone
        links: list[ButtonSpec] = []
        for spec, by in (ButtonSpec(glyph="left", intent=Turn(-1)), -1), (ButtonSpec(glyph="right", intent=Turn(1)), 1):
            beside = view.navigation_index.milestone_beside(milestone.id, by)
            if beside != milestone.id:
                label = words.short_date(view.exhibit.milestone(beside).date)
                links.append(replace(spec, label=label))
        if milestone.figure is not None:
            links.append(self._figure_link(milestone.figure))
        exhibit = view.exhibit
        if milestone.slide is not None:
            slide = exhibit.slide(milestone.slide)
            label = view.text(exhibit.deck(slide.deck).title)
            if slide.anniversary is not None:
                label = words.anniversary(slide.anniversary)
            links.append(ButtonSpec(label, intent=OpenSlide(slide.id), tone="accent"))
        if milestone.deck is not None:
            label = view.text(exhibit.deck(milestone.deck).title)
            links.append(ButtonSpec(label, intent=OpenDeck(milestone.deck), tone="accent"))
        return links

    def _set_words(
        self, parent: QGraphicsItem, width: float, smaller: int
    ) -> tuple[list[MilestoneWords], SourceCard | None, float]:
        """Set the words of one language or two, and under them all whose word they are.

        Returns:
            The words of each language, the card with their sources if there are any, and the length of all of it.
        """
        words, length = [], 0.0
        for group, view, each in language_columns(self.view.in_each_language, parent, width):
            words.append(MilestoneWords(view, self._milestone, each, group, smaller=smaller))
            length = place_column(self.view, group, words[-1].height, length)
        card, top = None, length
        if self._milestone.sources:
            names = short_names(self.view.edition, self._milestone.sources)
            card = SourceCard(self.view, names, self._milestone.sources, Box(0, length, width, 0), parent)
            top = length + card.box.height + 32
        if self.view.canvas.is_portrait:
            for said in words:
                top = self._accounts_below(said, top)
        else:
            top = max(self._accounts_below(said, top) for said in words)
        return words, card, top - 24

    @staticmethod
    def _accounts_below(words: MilestoneWords, top: float) -> float:
        """Put the accounts of one language at a height of the column; return where they end."""
        above = words.parentItem().y()
        return words.add_accounts(top - above) + above

    def show_session(self, session: Session) -> bool:
        """A neighbour is another page and is built anew."""
        return session.place == self.session.place


def _between(canvas: Canvas, left: float, top: float, bottom: float) -> Box:
    """Return the place from a left edge to the right margin."""
    return Box(left, top, canvas.width - canvas.margin - left, bottom - top)
