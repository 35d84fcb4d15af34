"""The loop that plays while nobody is there: the dial sweeps the years and rests at what is worth a look."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsRectItem

from exhibit.figures.canvas import Box
from exhibit.figures.drift import drift
from exhibit.figures.programme import Rest, programme
from exhibit.figures.reading import reading_time_s
from exhibit.figures.touring import minutes_of
from exhibit.flow import Attract, Begin, Session
from exhibit.locale import Words
from exhibit.motion import Tween, ease_in_out
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import PRIMARY_HEIGHT, Button
from exhibit.ui.items.dial import Dial, DialYears
from exhibit.ui.items.holder import discard
from exhibit.ui.items.text import TextItem
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import DATE, DISPLAY, READING, SECOND, Style
from exhibit.ui.typesetter import TextBlock

_SWEEP_S = 1.1
_REST_STILL_S = 6.0
_CAPTIONS = (
    Style(READING.face, READING.size, 1.45, 0.8),
    Style(READING.face, 32, 1.45, 0.5),
    Style(READING.face, 28, 1.4, 0.3),
    Style(READING.face, 24, 1.35, 0.2),
)
_OTHER = Style(SECOND.face, 25, 1.4, 0.5)
_NUMERAL = Style("Exhibit Serif Medium", 132, 1.25, 0.0)


class AttractScreen(Screen):
    """Title, a caption, a button in each language, and the dial; it loops over the day's programme."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        exhibit = context.exhibit
        self._round = 0
        self._rests = self._programme()
        self._index = 0
        self._sweep: Tween | None = None
        self._rest_until_s: float | None = None
        self._words = {language: Words(language) for language in exhibit.languages}
        self._language = session.language
        self._texts: list[TextItem] = []
        canvas = context.canvas
        self._left = canvas.margin
        if canvas.is_portrait:
            shrink = 1 + (context.type.text_scale - 1) * 0.5
            self._radius = min(canvas.width * 0.40, canvas.height * 0.235) / shrink
            self._dial_at = canvas.width / 2, canvas.height * 0.07 + self._radius * 1.17
            self._column = canvas.width - 2 * canvas.margin
            self._top = self._dial_at[1] + self._radius * 1.17 + canvas.height * 0.025
        else:
            shrink = 1 + (context.type.text_scale - 1) * 0.35
            self._radius = min(canvas.height * 0.398, canvas.width * 0.24) / shrink
            self._dial_at = canvas.width - self._radius * 1.17 - 100, canvas.height / 2 - 20
            self._column = self._dial_at[0] - self._radius * 1.17 - self._left - 40
            self._top = canvas.height * (0.14 if context.type.text_scale < 1.2 else 0.07)
        self._add_dial()
        self._buttons_top = self._add_buttons()
        self._bar = QGraphicsRectItem(self)
        self._bar.setPen(QPen(Qt.PenStyle.NoPen))
        self._bar.setBrush(context.palette.red)
        self._show(self._rest.year)
        self._add_texts()

    # Building ----------------------------------------------------------------------------------------------

    def _programme(self) -> tuple[Rest, ...]:
        """Return what this round shows; every visit and every round begins with another tour."""
        today = self.context.today
        day = 0 if today is None else today.toordinal()
        return programme(self.context.exhibit, self.context.jubilee, day + self.session.visits + self._round)

    def _add_dial(self) -> None:
        span = self.context.exhibit.about.span
        great = (each for each in self.context.exhibit.milestones if each.level == 1)
        marks = tuple(each.date.middle_year for each in great)
        years = DialYears(span.first.year, span.last.year, marks)
        self._dial = Dial(self.context.palette, self._radius, years, parent=self)
        self._dial.setPos(*self._dial_at)
        scale = self._radius / 441
        block = self.set_text("0000", Style(_NUMERAL.face, _NUMERAL.size * scale, 1.25, 0.0), 2000)
        self._numeral = TextItem(block, self.context.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        self._numeral.setPos(self._dial_at[0], self._dial_at[1] - block.height * 0.51)

    def _add_buttons(self) -> float:
        """Put one button a language at the bottom; they are where they are in every language."""
        context = self.context
        gap = 20.0
        # The dial is round: at its foot the buttons may reach farther to the right than the texts.
        room = self._column + (0 if context.canvas.is_portrait else 205)
        labels = [(code, self._words[code].say("Touch to begin")) for code in context.exhibit.languages]
        rows: list[list[tuple[str, str, float]]] = [[]]
        for code, label in labels:
            width = Button.width_for(context, label)
            used = sum(each[2] + gap for each in rows[-1])
            if rows[-1] and used + width > room:
                rows.append([])
            rows[-1].append((code, label, width))
        top = context.canvas.height - 72 - len(rows) * PRIMARY_HEIGHT - (len(rows) - 1) * gap
        y = top
        for row in rows:
            x = self._left
            for code, label, width in row:
                box = Box(x, y, width, PRIMARY_HEIGHT)
                self.add_button(Button(context, box, Begin(code), label, parent=self).toned("outline"))
                x += width + gap
            y += PRIMARY_HEIGHT + gap
        return top

    def _add_texts(self) -> None:
        """Set title, subtitle and caption in the language of the moment."""
        for item in self._texts:
            discard(item)
        palette, about = self.context.palette, self.context.exhibit.about
        styles = (DISPLAY, Style(DISPLAY.face, 88, 1.25, 0.2), Style(DISPLAY.face, 74, 1.25, 0.1))
        title = self.context.type.fit(about.title[self._language], styles, self._column, 2)
        subtitle = self.set_text(about.subtitle[self._language], SECOND, self._column, balanced=True)
        date = self.set_text(self._when(self._language), DATE, self._column - 40)
        room = self._buttons_top - 48 - self._top - title.height - subtitle.height - date.height
        captions = (self._caption(style) for style in _CAPTIONS)
        caption = next((each for each in captions if each.height <= room), self._caption(_CAPTIONS[-1]))
        room -= caption.height
        texts = [(date, palette.gold), (caption, palette.shell)]
        for block in self._other_captions():
            if block.height + 6 <= room:
                texts.append((block, palette.mute))
                room -= block.height + 6
        y = self._top
        self._texts = [self.add_text(title, self._left, y, palette.shell)]
        y += title.height + 6
        self._texts.append(self.add_text(subtitle, self._left, y, palette.mute))
        y += subtitle.height + min(max(room * 0.45, 8), 110)
        height = sum(block.height + (6 if index > 1 else 0) for index, (block, _) in enumerate(texts))
        self._bar.setRect(self._left, y + 4, 6, height - 8)
        for index, (block, colour) in enumerate(texts):
            y += 6 if index > 1 else 0
            self._texts.append(self.add_text(block, self._left + 36, y, colour).kept())
            y += block.height

    def _caption(self, style: Style) -> TextBlock:
        width = min(self._column - 40, 720)
        return self.set_text(self._rest.caption[self._language], style, width, balanced=True)

    def _when(self, language: str) -> str:
        """Return when the rest was, or what it belongs to."""
        rest, words = self._rest, self._words[language]
        when = words.short_date(rest.date) if rest.date is not None else ""
        if rest.jubilee is not None:
            when = f"{when} · {words.anniversary(rest.jubilee)}"
        elif rest.numeral is not None:
            when = f"{when} · {words.say('Anniversary')}"
        elif rest.tour is not None:
            tour = self.context.exhibit.tour(rest.tour)
            minutes = minutes_of(self.context.exhibit, tour, language)
            when = f"{tour.title[language]} · {words.count('{n} minute', '{n} minutes', minutes)}"
        return when

    def _other_captions(self) -> list[TextBlock]:
        """Set the caption in the other languages, for whoever reads one of them."""
        others = [each for each in self.context.exhibit.languages if each != self._language]
        width = min(self._column - 40, 760)
        return [self.set_text(self._rest.caption[each], _OTHER, width, balanced=True) for each in others]

    # Time --------------------------------------------------------------------------------------------------

    def tap(self, at: QPointF) -> None:  # noqa: ARG002 - anywhere will do
        """Begin in the language of the moment."""
        self.asked.emit(Begin(self._language))

    def show_session(self, session: Session) -> bool:
        """Stay the same loop for the same language."""
        return isinstance(session.place, Attract) and session.language == self.session.language

    def beat(self, now_s: float) -> None:
        """Sweep, rest, sweep on; all of it stands a little elsewhere from minute to minute."""
        self.setPos(*drift(now_s))
        if self._sweep is not None:
            self._beat_sweep(self._sweep, now_s)
        elif self._rest_until_s is None:
            self._rest_until_s = now_s + self._rest_s()
        elif now_s >= self._rest_until_s:
            self._go_on(now_s)

    def due(self, now_s: float) -> float:
        """Want every frame of a sweep, and none of a rest."""
        if self._sweep is not None or self._rest_until_s is None:
            return 0.0
        return max(self._rest_until_s - now_s, 0.0)

    def settle(self) -> None:
        """Rest at the milestone."""
        self._sweep = None
        self._show(self._rest.year)
        self._set_caption_opacity(1.0)

    @property
    def _rest(self) -> Rest:
        return self._rests[self._index]

    def _rest_s(self) -> float:
        return reading_time_s(self._rest.caption[self._language], self._language)

    def _go_on(self, now_s: float) -> None:
        start = self._dial.year
        self._index = (self._index + 1) % len(self._rests)
        if self._index == 0:
            self._round += 1
            self._rests = self._programme()
            codes = self.context.exhibit.languages
            self._language = codes[(codes.index(self._language) + 1) % len(codes)]
        self._add_texts()
        self._rest_until_s = None
        if self.context.is_still:
            self.settle()
            self._rest_until_s = now_s + max(_REST_STILL_S, self._rest_s())
        else:
            self._sweep = Tween(start, self._rest.year, now_s, _SWEEP_S, ease_in_out)
            self._set_caption_opacity(0.0)
        if self._index == 0:
            self.looped.emit()

    def _beat_sweep(self, sweep: Tween, now_s: float) -> None:
        self._show(sweep.at(now_s))
        progress = (now_s - sweep.began_s) / sweep.duration_s
        self._set_caption_opacity(min(max((progress - 0.55) / 0.45, 0.0), 1.0))
        if sweep.is_done(now_s):
            self.settle()
            self._rest_until_s = now_s + self._rest_s()

    def _set_caption_opacity(self, opacity: float) -> None:
        for item in (*self._texts[2:], self._bar):
            item.setOpacity(opacity)

    def _show(self, year: float) -> None:
        self._dial.set_year(year)
        is_there = year == self._rest.year
        number = str(self._rest.numeral if is_there and self._rest.numeral is not None else int(year + 1e-6))
        if number != self._numeral.block.text:
            scale = self._radius / 441
            self._numeral.set_block(self.set_text(number, Style(_NUMERAL.face, _NUMERAL.size * scale, 1.25, 0.0), 2000))
