"""One milestone: its text, its picture, who took part, its sources and what they say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone
from exhibit.figures.canvas import Box
from exhibit.flow import Detail, Home, Intent, OpenChart, OpenSlide, Session, Turn, expect
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import SECOND_HEIGHT, Tone
from exhibit.ui.items.dial import Dial
from exhibit.ui.items.notes import Accounts, SourceCard
from exhibit.ui.items.picture import PictureItem
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.items.text import TextItem
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import DATE, DETAIL_TITLE, READING, SECOND, SMALL, Style
from exhibit.ui.typesetter import TextBlock

NO_BREAK = "\u00a0"


class DetailScreen(Screen):
    """Picture at the left (above, upright), text at the right, the neighbours at the foot."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        place = expect(session.place, Detail)
        self._milestone = context.exhibit.milestone(place.milestone)
        self.add_bar(context.words.say("Timeline"), has_back=not isinstance(place.came_from, Home))
        canvas = context.canvas
        if canvas.is_portrait:
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
        if milestone.slide is not None:
            slide = context.exhibit.slide(milestone.slide)
            label = words.say("Anniversary")
            if slide.numeral is not None:
                label = words.anniversary(slide.numeral)
            elif slide.layout == "pair-map":
                label = words.say("Regions")
            elif slide.layout == "quote":
                label = words.say("Voices")
            links.append((label, "", OpenSlide(slide.id), "accent"))
        return links

    def _fill(self, column: ScrollColumn, width: float) -> None:
        context, milestone, palette = self.context, self._milestone, self.context.palette
        holder = column.content
        styles = (
            DETAIL_TITLE,
            Style(DETAIL_TITLE.face, 54, 1.25, 0.4),
            Style(DETAIL_TITLE.face, 46, 1.25, 0.35),
        )
        date = self.set_text(context.words.date(milestone.date), DATE, width)
        title = context.type.fit(context.text(milestone.title), styles, width, 1)
        if len(title.lines) > 1:
            title = context.type.fit(context.text(milestone.title), styles, width, 2)
        body = self.set_text(context.text(milestone.body), READING, min(width, 980 * context.type.text_scale))
        self.add_text(date, 0, 0, palette.gold, holder)
        y = self._add_place(date, width, holder) + 2
        self.add_text(title, 0, y, palette.shell, holder)
        y += title.height + 22
        self.add_text(body, 0, y, palette.shell, holder)
        y += body.height + 22
        people = self._people(milestone)
        if people:
            block = self.set_text(people, SECOND, width)
            self.add_text(block, 0, y, palette.mute, holder)
            y += block.height + 4
        y += 20
        card = SourceCard(context, milestone.sources, 0, y, width, holder)
        self.listen(card)
        y += card.box.height + 32
        if milestone.accounts:
            accounts = Accounts(context, milestone.accounts, width, holder)
            accounts.setPos(0, y)
            y += accounts.height + 32
        column.set_length(y - 24)

    def _add_place(self, date: TextBlock, width: float, holder: QGraphicsItem) -> float:
        """Put the place behind the date, or below it where there is no room; return where the title may begin."""
        place = self.context.text(self._milestone.place)
        if not place:
            return date.height
        block = self.set_text(place, SECOND, width)
        beside = date.width + 28
        is_beside = beside + block.width <= width and len(date.lines) == 1
        x, y = (beside, date.first_baseline - block.first_baseline) if is_beside else (0.0, date.height)
        self.add_text(block, x, y, self.context.palette.mute, holder)
        return date.height if is_beside else date.height + block.height

    def _people(self, milestone: Milestone) -> str:
        context = self.context
        entries = []
        for key in milestone.people:
            person = context.exhibit.people[key]
            office = person.office_on(milestone.date)
            name = context.text(person.name).replace(" ", NO_BREAK)
            entries.append(f"{name}, {_lowered(context.text(office.title))}" if office else name)
        return "; ".join(entries)

    def show_session(self, session: Session) -> bool:
        """A neighbour is another page and is built anew."""
        return session.place == self.session.place and session.text_scale == self.session.text_scale


def _lowered(title: str) -> str:
    """Write an office after a name; only Russian lowers its first letter, and not that of a proper name."""
    cyrillic = "а" <= title[:1].lower() <= "я"
    return title[:1].lower() + title[1:] if cyrillic and title[1:2].islower() else title
