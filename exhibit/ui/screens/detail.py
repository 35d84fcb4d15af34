"""One milestone: its text, its picture, who took part, its sources and what they say."""

from PySide6.QtCore import Qt

from exhibit.figures.canvas import Box
from exhibit.flow import Detail, Home, Intent, OpenChart, OpenDeck, OpenSlide, Session, Turn, expect
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import SECOND_HEIGHT, Tone
from exhibit.ui.items.dial import Dial
from exhibit.ui.items.milestone_words import MilestoneWords
from exhibit.ui.items.notes import SourceCard
from exhibit.ui.items.picture import PictureItem
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.items.text import TextItem
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.items.voices import place_column, voice_columns
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import SMALL, Style


class DetailScreen(Screen):
    """Picture at the left (above, upright), text at the right, the neighbours at the foot."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        place = expect(session.place, Detail)
        self._milestone = context.exhibit.milestone(place.milestone)
        self.add_bar(context.words.say("Timeline"), has_back=not isinstance(place.came_from, Home), has_beside=True)
        canvas = context.canvas
        if context.beside is not None:
            # Two languages take the place of the picture.
            area = Box(canvas.margin, HEIGHT + 20, canvas.width - 2 * canvas.margin, 0)
            bottom = canvas.height - 60
        elif canvas.is_portrait:
            side = min(canvas.width * 0.60, canvas.height * 0.34) / (1 + (context.type.text_scale - 1) * 0.7)
            self._add_picture(Box((canvas.width - side) / 2, HEIGHT + 8, side, side))
            area = Box(canvas.margin, HEIGHT + side + 56, canvas.width - 2 * canvas.margin, 0)
            bottom = canvas.height - 72
        else:
            side = min(canvas.height * 0.60, canvas.width * 0.335) / (1 + (context.type.text_scale - 1) * 0.55)
            x = canvas.margin - 10
            self._add_picture(Box(x, HEIGHT + (canvas.height - HEIGHT - side) / 2 - 40, side, side))
            left = x + side + 84
            area = Box(left, HEIGHT + 36, canvas.width - canvas.margin - left, 0)
            bottom = canvas.height - 60
        links = self._links()
        if self.row_width(links) > area.width:
            links = [("", *link[1:]) if link[1] else link for link in links]
        foot, _ = self.add_row(links, Box(area.x, area.y, area.width, bottom - area.y), SECOND_HEIGHT)
        self._fill(self.add_column(Box(area.x, area.y, area.width, foot - 32 - area.y)), area.width)

    def key(self, key: Qt.Key) -> bool:
        """Left and right turn to the neighbours."""
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return False
        self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        return True

    def _add_picture(self, box: Box) -> None:
        context = self.context
        picture = context.exhibit.pictures.get(self._milestone.picture or "")
        if picture is not None:
            PictureItem(context, picture, box.width, self).setPos(box.x, box.y)
            credit = self.set_text(context.text(picture.credit), SMALL, box.width)
            if not context.canvas.is_portrait:
                item = TextItem(credit, context.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
                item.setPos(box.middle_x, box.bottom + 14)
            return
        dial = Dial(context.palette, box.width / 2, strength=0.62, parent=self)
        dial.has_core = False
        dial.setPos(box.middle_x, box.middle_y)
        style = Style("Exhibit Serif Medium", box.width * 0.285, 1.25, 0.0)
        year = self.set_text(str(self._milestone.date.first.year), style, 2000)
        numeral = TextItem(year, context.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        numeral.setPos(box.middle_x, box.middle_y - year.height * 0.51)

    def _links(self) -> list[tuple[str, str, Intent, Tone]]:
        context, words, milestone = self.context, self.context.words, self._milestone
        links: list[tuple[str, str, Intent, Tone]] = []
        for by, sign in ((-1, "left"), (1, "right")):
            beside = context.course.milestone_beside(milestone.id, by)
            if beside != milestone.id:
                links.append((words.short_date(context.exhibit.milestone(beside).date), sign, Turn(by), "plain"))
        if milestone.trade is not None:
            links.append(
                (
                    words.say("Trade in {year}", year=milestone.trade),
                    "",
                    OpenChart(self.context.course.slot_of_year(milestone.trade)),
                    "outline",
                )
            )
        exhibit = context.exhibit
        if milestone.slide is not None:
            slide = exhibit.slide(milestone.slide)
            label = context.text(exhibit.deck(slide.deck).title)
            if slide.numeral is not None:
                label = words.anniversary(slide.numeral)
            links.append((label, "", OpenSlide(slide.id), "accent"))
        if milestone.deck is not None:
            links.append((context.text(exhibit.deck(milestone.deck).title), "", OpenDeck(milestone.deck), "accent"))
        return links

    def _fill(self, column: ScrollColumn, width: float) -> None:
        """Set the words of one language or two, and under them all whose word they are."""
        words, length = [], 0.0
        for holder, voice, each in voice_columns(self.context, column.content, width):
            words.append(MilestoneWords(voice, self._milestone, each, holder))
            length = place_column(self.context, holder, words[-1].height, length)
        card = SourceCard(self.context, self._milestone.sources, 0, length, width, column.content)
        self.listen(card)
        top = length + card.box.height + 32
        if self.context.canvas.is_portrait:
            for said in words:
                top = self._accounts_below(said, top)
        else:
            top = max(self._accounts_below(said, top) for said in words)
        column.set_length(top - 24)

    @staticmethod
    def _accounts_below(words: MilestoneWords, top: float) -> float:
        """Put the accounts of one language at a height of the column; return where they end."""
        above = words.parentItem().y()
        return words.add_accounts(top - above) + above

    def show_session(self, session: Session) -> bool:
        """A neighbour is another page and is built anew."""
        return session.place == self.session.place and session.text_scale == self.session.text_scale
