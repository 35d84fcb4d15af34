"""The loop that plays while nobody is there: the dial sweeps the years and rests at what is worth a look."""

import itertools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem

from exhibit.dates import year_in_figures
from exhibit.layout.canvas import Box
from exhibit.layout.pixel_shift import pixel_shift
from exhibit.locale.languages import Direction, language_of
from exhibit.motion import Eased, Stopwatch, Tween, ease_in_out
from exhibit.narrative.attract_playlist import PlaylistEntry, attract_playlist
from exhibit.narrative.reading_time import reading_time_s
from exhibit.navigation import Begin, Session
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.front.attract_frame import frame_for
from exhibit.ui.front.attract_words import HEAD_GAP, LEAST_GAP, OTHER_GAP, AttractWords
from exhibit.ui.kit.dial import Dial, DialYears
from exhibit.ui.kit.emblem import numeral_block
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View

_SWEEP_S = 1.1
_REST_STILL_S = 6.0
_LOGO, _LOGO_TOP, _LOGO_AIR = 84.0, 26.0, 10.0
_NUMERAL = TextStyle("Exhibit Serif Medium", 132, 1.25, 0.0)


class AttractScreen(ExhibitScreen):
    """Title, a caption, a button in each language, and the dial; it loops over the day's programme."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        exhibit = view.exhibit
        self._round = 0
        self._rests = self._playlist()
        self._index = 0
        self._sweep: Tween | None = None
        self._rested = Stopwatch()
        self._words = {language: exhibit.words.of(language) for language in exhibit.languages}
        self._language = session.preferences.language
        self._texts: list[TextItem] = []
        self._head_count = 0
        self._said = AttractWords(view, self._words, self._all_rests())
        self._frame = frame_for(view, self._words, (self._said.fit_large, self._said.fit))
        self._add_dial()
        # In large letters the title begins higher up.
        logo = min(_LOGO, self._frame.top - _LOGO_TOP - _LOGO_AIR)
        self.add_logo(Box(self._frame.left, _LOGO_TOP, logo * 4, logo))
        for code, label, box in self._frame.buttons:
            style = self._frame.button_style
            self.add_button(ButtonSpec(label, intent=Begin(code), tone="outline", text_style=style), box)
        self._bar = QGraphicsRectItem(self)
        self._bar.setPen(QPen(Qt.PenStyle.NoPen))
        self._bar.setBrush(view.palette.red)
        self._rest_s = self._reading_s()
        self._show(self._rest.year)
        self._add_texts()

    # Building ----------------------------------------------------------------------------------------------

    def _playlist(self) -> tuple[PlaylistEntry, ...]:
        """Return what this round shows; every visit and every round begins with another tour."""
        today = self.view.today
        day = 0 if today is None else today.toordinal()
        return attract_playlist(self.view.exhibit, self.view.jubilee, day + self.session.visits + self._round)

    def _all_rests(self) -> list[PlaylistEntry]:
        """Return what any round may show: there has to be room for it."""
        exhibit, jubilee = self.view.exhibit, self.view.jubilee
        rounds = (attract_playlist(exhibit, jubilee, seed) for seed in range(max(len(exhibit.tours), 1)))
        return list(itertools.chain.from_iterable(rounds))

    def _add_dial(self) -> None:
        extent = self.view.exhibit.extent
        great = (each for each in self.view.exhibit.milestones if each.level == 1)
        marks = tuple(each.date.middle_year for each in great)
        years = DialYears(extent.first, extent.last, marks)
        self._dial = Dial(self.view.palette, self._frame.radius, years, parent=self)
        self._dial.setPos(*self._frame.dial_at)
        scale = self._frame.radius / 441
        block = self.set_text("0000", TextStyle(_NUMERAL.face, _NUMERAL.size * scale, 1.25, 0.0), 2000)
        self._said_number = ""
        self._numeral = TextItem(block, self.view.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        self._numeral.setPos(self._frame.dial_at[0], self._frame.dial_at[1] - block.height * 0.51)

    def _add_texts(self) -> None:
        """Set title, subtitle and caption in the language of the moment."""
        for item in self._texts:
            dispose(item)
        palette, frame = self.view.palette, self._frame
        title, subtitle = self._said.head(self._language, frame)
        y = frame.top
        self._texts = []
        way = language_of(self._language).direction
        self._put(title, way, (frame.left, y), palette.shell)
        y += title.height + HEAD_GAP
        if subtitle.text:
            self._put(subtitle, way, (frame.left, y), palette.mute)
            y += subtitle.height
        self._head_count = len(self._texts)
        told = self._said.told(self._rest, self._language, frame, frame.foot - y - LEAST_GAP)
        y += min(max((frame.foot - y - told.height) * 0.45, LEAST_GAP), 110)
        self._bar.setRect(frame.left, y + 4, 6, told.height - 8)
        self._face(self._bar, way, frame.left + frame.column / 2)
        texts = [(told.date, way, palette.gold, 0.0), (told.caption, way, palette.shell, 0.0)]
        others = (language_of(each).direction for each in self._words if each != self._language)
        texts += [(block, each, palette.mute, OTHER_GAP) for block, each in zip(told.others, others, strict=False)]
        for block, direction, colour, gap in texts:
            y += gap
            self._put(block, direction, (frame.left + 36, y), colour).kept()
            y += block.height

    def _put(self, block: TextBlock, direction: Direction, at: tuple[float, float], colour: QColor) -> TextItem:
        """Put a text on the screen; read the other way, it begins at the other side of the column."""
        item = self.add_text(block, *at, colour)
        self._face(item, direction, self._frame.left + self._frame.column / 2 - at[0])
        self._texts.append(item)
        return item

    def _face(self, item: QGraphicsItem, direction: Direction, about: float) -> None:
        item.resetTransform()
        if (direction == "rtl") != self.view.is_mirrored:
            turn(item, about)

    # Time --------------------------------------------------------------------------------------------------

    def tap(self, at: QPointF) -> None:  # noqa: ARG002 - anywhere will do
        """Begin in the language of the moment."""
        self.asked.emit(Begin(self._language))

    def show_session(self, session: Session) -> bool:  # noqa: ARG002 - the loop is the same for everybody
        """Stay the same loop, whoever has gone."""
        return True

    def tick(self, now_s: float) -> None:
        """Sweep, rest, sweep on; all of it stands a little elsewhere from minute to minute."""
        self.setPos(*pixel_shift(now_s))
        if self._sweep is not None:
            self._sweep.tick(now_s)
            self._follow(self._sweep)
        elif self._rested.tick(now_s) >= self._rest_s:
            self._go_on()

    def due(self, now_s: float) -> float:
        """Want every frame of a sweep, and none of a rest."""
        if self._sweep is not None or not self._rested.is_running:
            return 0.0
        return max(self._rest_s - self._rested.at(now_s), 0.0)

    def finish_animations(self) -> None:
        """Rest at the milestone."""
        self._sweep = None
        self._show(self._rest.year)
        self._set_caption_opacity(1.0)

    @property
    def _rest(self) -> PlaylistEntry:
        return self._rests[self._index]

    def _reading_s(self) -> float:
        return reading_time_s(self._rest.caption[self._language], self._language)

    def _go_on(self) -> None:
        start = self._dial.year
        self._index = (self._index + 1) % len(self._rests)
        if self._index == 0:
            self._round += 1
            self._rests = self._playlist()
            codes = self.view.exhibit.languages
            self._language = codes[(codes.index(self._language) + 1) % len(codes)]
        self._add_texts()
        self._rested, self._rest_s = Stopwatch(), self._reading_s()
        if self.view.is_still:
            self.finish_animations()
            self._rest_s = max(_REST_STILL_S, self._rest_s)
        else:
            self._sweep = Tween(start, self._rest.year, Eased(_SWEEP_S, ease_in_out))
            self._set_caption_opacity(0.0)
        if self._index == 0:
            self.looped.emit()

    def _follow(self, sweep: Tween) -> None:
        self._show(sweep.value)
        self._set_caption_opacity(min(max((sweep.progress - 0.55) / 0.45, 0.0), 1.0))
        if sweep.is_done:
            self.finish_animations()

    def _set_caption_opacity(self, opacity: float) -> None:
        for item in (*self._texts[self._head_count :], self._bar):
            item.setOpacity(opacity)

    def _show(self, year: float) -> None:
        self._dial.set_year(year)
        is_there = year == self._rest.year
        words = self.view.words
        is_numeral = is_there and self._rest.numeral is not None
        number = words.number(self._rest.numeral or 0) if is_numeral else words.year_number(year_in_figures(year))
        if number != self._said_number:
            self._said_number = number
            scale = self._frame.radius / 441
            style = TextStyle(_NUMERAL.face, _NUMERAL.size * scale, 1.25, 0.0)
            block = numeral_block(self.view.type, number, style)
            self._numeral.set_block(block)
            self._numeral.setY(self._frame.dial_at[1] - block.height * 0.51)
