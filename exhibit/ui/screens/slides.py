"""Full-screen slides: an anniversary with its numeral, linked regions, a voice."""

from PySide6.QtCore import QPointF, Qt

from exhibit.content import Slide
from exhibit.dates import Almanac, Precision
from exhibit.figures.canvas import Box
from exhibit.flow import Intent, OpenMilestone, OpenSources, Session, Slides, Turn, expect
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import SECOND_HEIGHT, Button, Tone
from exhibit.ui.items.dial import Dial
from exhibit.ui.items.dots import Dots
from exhibit.ui.items.notes import Accounts
from exhibit.ui.items.pair_arcs import PairArcs
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.items.text import TextItem
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import BUTTON, DATE, DISPLAY, EYEBROW, LABEL, READING, SECOND, SMALL, Style

_TITLES = (
    Style(DISPLAY.face, 96, 1.25, 0.25),
    Style(DISPLAY.face, 84, 1.25, 0.25),
    Style(DISPLAY.face, 72, 1.25, 0.25),
    Style(DISPLAY.face, 60, 1.25, 0.25),
    Style(DISPLAY.face, 50, 1.25, 0.25),
)
_GISTS = (
    Style(DISPLAY.face, 58, 1.3, 0.35),
    Style(DISPLAY.face, 50, 1.3, 0.35),
    Style(DISPLAY.face, 42, 1.3, 0.35),
)


class SlideScreen(Screen):
    """One slide; swipe, arrows or a clicker turn to the next."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        place = expect(session.place, Slides)
        self._slide = found = context.exhibit.slide(place.slide)
        self._swiped = 0.0
        self.add_bar("", has_back=True)
        canvas = context.canvas
        foot = self._add_foot()
        if canvas.is_portrait:
            radius = canvas.width * (0.30 if found.layout == "numeral" else 0.0)
            top = HEIGHT + (radius * 2 + 90 if radius else 60)
            area = Box(canvas.margin, top, canvas.width - 2 * canvas.margin, foot - 40 - top)
            self._add_emblem(radius, canvas.width / 2, HEIGHT + 30 + radius)
        else:
            radius = min(canvas.height * 0.41, canvas.width * 0.23) if found.layout == "numeral" else 0.0
            right = canvas.width - (radius * 2 + 190 if radius else canvas.margin)
            area = Box(canvas.margin, HEIGHT + 30, right - canvas.margin, foot - 24 - HEIGHT - 30)
            self._add_emblem(radius, canvas.width - radius - 60, canvas.height / 2 + 40)
        if not radius and found.layout != "pairs":
            self._add_ghost()
        if found.layout == "pairs" and not canvas.is_portrait:
            area = self._add_pairs_beside(area)
        self._fill(self.add_column(area), area)

    # Hands and keys ----------------------------------------------------------------------------------------

    def key(self, key: Qt.Key) -> bool:
        """Arrows turn the slides."""
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return False
        self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        return True

    def takes_drag(self, at: QPointF) -> bool:
        """A swipe may begin anywhere but on a column that scrolls."""
        return self.drag_column_at(at) is None

    def drag(self, at: QPointF, by: QPointF) -> None:  # noqa: ARG002 - the hand's position does not matter
        """Gather the way of the swipe."""
        self._swiped += by.x()

    def let_go(self) -> None:
        """Forget the way of a swipe that came to nothing."""
        self._swiped = 0.0

    def drop(self, speed: QPointF) -> None:
        """Turn if the hand went far or fast enough."""
        way, self._swiped = self._swiped + speed.x() * 0.15, 0.0
        if abs(way) > 120:
            self.asked.emit(Turn(-1 if way > 0 else 1))

    # Building ----------------------------------------------------------------------------------------------

    def _add_emblem(self, radius: float, x: float, y: float) -> None:
        if not radius or self._slide.numeral is None:
            return
        dial = Dial(self.context.palette, radius, strength=0.85, parent=self)
        dial.setPos(x, y)
        block = self.set_text(str(self._slide.numeral), Style(DISPLAY.face, radius * 0.46, 1.25, 0.0), 2000)
        numeral = TextItem(block, self.context.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        numeral.setPos(x, y - block.height * 0.51)

    def _add_ghost(self) -> None:
        canvas = self.context.canvas
        dial = Dial(self.context.palette, 520, strength=0.26, parent=self)
        dial.has_core = False
        dial.setPos(canvas.width + 60 if not canvas.is_portrait else canvas.width / 2, canvas.height - 60)

    def _add_foot(self) -> float:
        context, canvas = self.context, self.context.canvas
        slides = context.exhibit.slides
        current = slides.index(self._slide)
        deck = [each for each in slides if each.deck == self._slide.deck]
        y = canvas.height - 72 - SECOND_HEIGHT
        words = context.words
        x = canvas.margin
        for by, sign, name in ((-1, "left", "Previous"), (1, "right", "Next")):
            if 0 <= current + by < len(slides):
                button = Button(context, Box(x, y, SECOND_HEIGHT, SECOND_HEIGHT), Turn(by), sign=sign, parent=self)
                self.add_button(button.named(words.say(name)))
            x += SECOND_HEIGHT + 20
        sources: Intent = OpenSources(self._slide.sources)
        links: list[tuple[str, Intent, Tone]] = [
            (f"{words.say('Sources')} · {len(self._slide.sources)}", sources, "plain")
        ]
        if self._slide.of is not None:
            links.insert(0, (words.say("On the timeline"), OpenMilestone(self._slide.of), "outline"))
        for label, intent, tone in links:
            width = Button.width_for(context, label)
            button = Button(context, Box(x, y, width, SECOND_HEIGHT), intent, label, parent=self)
            self.add_button(button.toned(tone, BUTTON))
            x += width + 20
        if len(deck) > 1:
            dots = Dots(context.palette, len(deck), deck.index(self._slide), self)
            dots.setPos(canvas.margin + 12, canvas.height - 32)
        return y

    def _add_pairs_beside(self, area: Box) -> Box:
        """Put the pairs at the right of the text; return what is left for the text."""
        width = area.width * 0.56
        arcs = PairArcs(self.context, self._slide, width, self)
        arcs.setPos(area.right - width, area.y + max((area.height - arcs.height) * 0.42, 0))
        return Box(area.x, area.y, area.width - width - 90, area.height)

    def _fill(self, column: ScrollColumn, area: Box) -> None:
        y = {"numeral": self._fill_numeral, "pairs": self._fill_pairs, "quote": self._fill_quote}[self._slide.layout](
            column, area
        )
        context, slide = self.context, self._slide
        if slide.note is not None:
            block = self.set_text(context.text(slide.note), SECOND, min(area.width, 1100 * context.type.text_scale))
            self.add_text(block, 0, y, context.palette.mute, column.content)
            y += block.height + 24
        if slide.accounts:
            accounts = Accounts(
                context, slide.accounts, min(area.width, 1000 * context.type.text_scale), column.content
            )
            accounts.setPos(0, y)
            y += accounts.height + 28
        column.set_length(y - 20, centred=True)

    def _eyebrow(self, text: str, column: ScrollColumn) -> float:
        block = self.set_text(text.upper(), EYEBROW, 4000)
        self.add_text(block, 0, 0, self.context.palette.gold, column.content)
        return block.height + 6

    def _fill_numeral(self, column: ScrollColumn, area: Box) -> float:
        context, slide, palette = self.context, self._slide, self.context.palette
        y = self._eyebrow(context.words.say("Anniversary"), column)
        if slide.of is not None and slide.on is not None:
            milestone = context.exhibit.milestone(slide.of)
            dates = (context.words.dotted_date(each) for each in (milestone.date, slide.on))
            days = " – ".join(dates)
            block = self.set_text(days, SECOND, area.width)
            self.add_text(block, 0, y, palette.mute, column.content)
            y += block.height + 14
        title = context.type.fit(context.text(slide.title), _TITLES, area.width, 2)
        self.add_text(title, 0, y, palette.shell, column.content)
        y += title.height + 20
        body = self.set_text(context.text(slide.body), READING, area.width)
        self.add_text(body, 0, y, palette.shell, column.content)
        y += body.height + 20
        coming = self._coming()
        if coming:
            block = self.set_text(coming, LABEL, area.width)
            self.add_text(block, 0, y, palette.gold, column.content)
            y += block.height + 20
        return y + 8

    def _coming(self) -> str:
        """Return the countdown to the next anniversary; nothing where today or the day is not known."""
        context = self.context
        if context.today is None or self._slide.of is None:
            return ""
        milestone = context.exhibit.milestone(self._slide.of)
        coming = Almanac([(milestone.id, milestone.date)]).next_of(milestone.id, context.today)
        if coming is None or coming.precision != Precision.DAY:
            return ""
        words, days = context.words, coming.days_from(context.today)
        if days == 0:
            return words.count("Today: {n} year", "Today: {n} years", coming.years)
        wait = words.count("In {n} day", "In {n} days", days)
        return f"{wait}: {words.count('{n} year', '{n} years', coming.years)}"

    def _fill_pairs(self, column: ScrollColumn, area: Box) -> float:
        context, slide, palette = self.context, self._slide, self.context.palette
        width = min(area.width, 1300 * context.type.text_scale)
        y = self._eyebrow(context.words.say("Regions"), column)
        title = context.type.fit(context.text(slide.title), _TITLES[1:], width, 3)
        self.add_text(title, 0, y, palette.shell, column.content)
        y += title.height + 16
        body = self.set_text(context.text(slide.body), READING, min(width, 1100 * context.type.text_scale))
        self.add_text(body, 0, y, palette.shell, column.content)
        y += body.height + 28
        if context.canvas.is_portrait:
            arcs = PairArcs(context, slide, width, column.content)
            arcs.setPos(0, y + 32)
            y += arcs.height + 68
        for note in [context.text(pair.note) for pair in slide.pairs if pair.note is not None]:
            block = self.set_text(note, SMALL, width)
            self.add_text(block, 0, y, palette.mute, column.content)
            y += block.height + 10
        return y

    def _fill_quote(self, column: ScrollColumn, area: Box) -> float:
        context, slide, palette = self.context, self._slide, self.context.palette
        width = min(area.width, 1360 * context.type.text_scale)
        y = self._eyebrow(f"{context.words.say('Voices')} · {context.words.say('quoted in substance')}", column) + 24
        gist = context.type.fit(context.text(slide.gist), _GISTS, width, 5)
        self.add_text(gist, 0, y, palette.shell, column.content)
        y += gist.height + 36
        for text, style, colour in zip(
            self._speaker(slide), (DATE, SECOND, SECOND), ("gold", "mute", "mute"), strict=False
        ):
            block = self.set_text(text, style, width)
            self.add_text(block, 0, y, palette.tint(colour), column.content)
            y += block.height
        return y + 36

    def _speaker(self, slide: Slide) -> list[str]:
        context = self.context
        person = context.exhibit.people[slide.speaker or ""]
        lines = [context.text(person.name)]
        if slide.on is not None:
            office = person.office_on(slide.on)
            if office is not None:
                lines.append(context.text(office.title))
            lines.append(f"{context.text(slide.occasion)} · {context.words.date(slide.on)}")
        return lines

    def show_session(self, session: Session) -> bool:
        """Another slide is built anew."""
        return session.place == self.session.place
