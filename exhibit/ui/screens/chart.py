"""The trade chart: reporters side by side, never joined; gaps stay gaps; every figure has its source."""

from PySide6.QtCore import QPointF, Qt

from exhibit.figures.canvas import Box
from exhibit.flow import Chart, Home, OpenChart, OpenSources, Session, Turn, expect
from exhibit.motion import Tween, linear
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import SECOND_HEIGHT, Button
from exhibit.ui.items.chart_face import ChartFace
from exhibit.ui.items.control import Control
from exhibit.ui.items.holder import discard
from exhibit.ui.items.legend import LegendEntry, QualifierKey
from exhibit.ui.items.reading import YearReading
from exhibit.ui.items.scrub import Scrub
from exhibit.ui.items.text import TextItem
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import FIGURE, SECOND, SMALL, Style
from exhibit.ui.typesetter import TextBlock

_YEARS_PER_S = 1.4
_REST_S = 3.5
_FIGURES = tuple(Style(FIGURE.face, size, 1.25, 0.1) for size in (108, 96, 84, 72, 60, 52, 44))


class ChartScreen(Screen):
    """Figure and notes above, the plot in the middle, play and scrub at the foot."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        place = expect(session.place, Chart)
        self._years = context.course.years
        self._year = place.year if place.year is not None else context.course.latest
        self._playing: Tween | None = None
        self._rest_until_s: float | None = None
        self._shown = self._shown_series(place)
        self._dragging = ""
        self._head: list[TextItem] = []
        self.add_bar(context.text(context.exhibit.chart.title), has_back=not isinstance(place.came_from, Home))
        foot = self._add_foot()
        legend = self._add_legend(foot - 24)
        self._head_box, notes = self._head_boxes()
        top = self._head_box.bottom + 16
        margin = context.canvas.margin
        self._box = Box(margin, top, context.canvas.width - 2 * margin, legend - 20 - top)
        self._notes = self.add_column(notes, arrow_aside=True)
        self._figure_style = self._common_figure_style()
        self._face = ChartFace(context, self._box, self._shown, self)
        self._show_year()

    # State -------------------------------------------------------------------------------------------------

    def show_session(self, session: Session) -> bool:
        """Move the playhead to another year."""
        place, before = session.place, expect(self.session.place, Chart)
        if not isinstance(place, Chart) or place.came_from != before.came_from:
            return False
        self.session = session
        has_moved = place.year is not None and place.year != self._year
        if place.year is not None:
            self._year = place.year
        if place.toggled != before.toggled:
            self._redraw(place)
        elif has_moved:
            self._show_year()
        return True

    def _shown_series(self, place: Chart) -> dict[str, bool]:
        """Return whether each series is shown: all but the targets, unless the visitor wants it otherwise."""
        return {
            each.id: (each.role != "target") != (each.id in place.toggled) for each in self.context.exhibit.chart.series
        }

    def _redraw(self, place: Chart) -> None:
        self._shown = self._shown_series(place)
        for entry in self._entries:
            entry.set_shown(self._shown[entry.series.id])
        discard(self._face)
        self._face = ChartFace(self.context, self._box, self._shown, self)
        self._show_year()

    def _first_main_year(self) -> int:
        main = self.context.exhibit.chart.main
        return min(
            (each.year for each in self.context.exhibit.chart.points if each.series == main), default=self._years[0]
        )

    # Time --------------------------------------------------------------------------------------------------

    def beat(self, now_s: float) -> float | None:
        """Let the bars grow; rest where an event explains a figure."""
        if self._playing is None:
            return None
        if self._rest_until_s is not None:
            if now_s < self._rest_until_s:
                return self._rest_until_s - now_s
            self._rest_until_s = None
            self._playing = self._journey(float(self._year), now_s)
        if self._playing.began_s < 0:
            self._playing = self._journey(self._playing.start, now_s)
        reached = self._playing.at(now_s)
        year = min(max(int(reached), self.context.course.axis[0]), self.context.course.axis[1])
        if year != self._year:
            self._year = year
            self._show_year()
            if any(each.period.first.year == year for each in self.context.exhibit.chart.events):
                self._rest_until_s = now_s + _REST_S
                reached = float(year)
        self._face.show_until(reached)
        if self._playing.is_done(now_s):
            self.settle()
            return None
        return 0.0

    def settle(self) -> None:
        """Stop playing; show everything with the playhead where it is."""
        if self._playing is not None:
            self._playing = None
            self._rest_until_s = None
            self._name_play(is_playing=False)
            self._face.show_until(float("inf"))
            self.asked.emit(OpenChart(self._year))

    def _journey(self, start: float, now_s: float) -> Tween:
        end = float(self.context.course.axis[1]) + 1.0
        return Tween(start, end, now_s, max(end - start, 0.01) / _YEARS_PER_S, linear)

    def _on_play(self, _control: Control) -> None:
        if self._playing is not None:
            self.settle()
            return
        first, last = self.context.course.axis
        is_over = self._year >= self.context.course.latest or self._year < first
        self._year = self._first_main_year() if is_over else self._year
        # A start below zero means: from the first frame on.
        self._playing = Tween(float(self._year), last + 1.0, -1.0, 1.0, linear)
        self._name_play(is_playing=True)
        self._show_year()
        self.stirred.emit()

    def _name_play(self, *, is_playing: bool) -> None:
        self._play.set_sign("pause" if is_playing else "play")
        self._play.named(self.context.words.say("Pause" if is_playing else "Play"))

    # Hands and keys ----------------------------------------------------------------------------------------

    def takes_drag(self, at: QPointF) -> bool:
        """The playhead follows a hand on the plot or the scrub bar."""
        if self._scrub.contains_scene(at.x(), at.y()):
            self._dragging = "scrub"
        elif self._box.x <= at.x() <= self._box.right and self._box.y <= at.y() <= self._box.bottom + 40:
            self._dragging = "plot"
        else:
            self._dragging = ""
        return bool(self._dragging)

    def drag(self, at: QPointF, by: QPointF) -> None:  # noqa: ARG002 - only where the hand is matters
        """Move the playhead."""
        self.settle()
        if self._dragging == "scrub":
            year: int | None = self._years[round(self._scrub.share_at(at.x()) * (len(self._years) - 1))]
        else:
            year = self._face.year_at(at.x(), at.y())
        if year is not None:
            self.asked.emit(OpenChart(year))

    def tap(self, at: QPointF) -> None:
        """Go to the year under the tap."""
        if self.takes_drag(at):
            self.drag(at, QPointF())

    def key(self, key: Qt.Key) -> bool:
        """Left and right change the year, space plays."""
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.settle()
            self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key == Qt.Key.Key_Space:
            self._play.activate()
        else:
            return False
        return True

    # Building ----------------------------------------------------------------------------------------------

    def _add_foot(self) -> float:
        context, canvas, words = self.context, self.context.canvas, self.context.words
        y = canvas.height - 60 - SECOND_HEIGHT
        place = Box(canvas.margin, y, SECOND_HEIGHT, SECOND_HEIGHT)
        self._play = Button(context, place, None, sign="play", parent=self).toned("gold").named(words.say("Play"))
        self._play.activated.connect(self._on_play)
        widest = f"{words.say('Sources')} · 00"
        width = Button.width_for(context, widest)
        box = Box(canvas.width - canvas.margin - width, y, width, SECOND_HEIGHT)
        self._cited = self.add_button(Button(context, box, None, widest, parent=self))
        left = canvas.margin + SECOND_HEIGHT + 44
        self._scrub = Scrub(context.palette, Box(left, y, box.x - 44 - left, SECOND_HEIGHT), self)
        return y

    def _add_legend(self, bottom: float) -> float:
        """Put one entry a series above the foot, in as many rows as they need; return where they begin."""
        canvas = self.context.canvas
        entries: list[tuple[LegendEntry, float, int]] = []
        x, row = canvas.margin, 0
        # A series in a panel of its own is named there.
        for series in [each for each in self.context.exhibit.chart.series if each.role != "separate"]:
            entry = LegendEntry(self.context, series, 0, 0, self)
            if x > canvas.margin and x + entry.box.width > canvas.width - canvas.margin:
                x, row = canvas.margin, row + 1
            entries.append((entry, x, row))
            entry.set_shown(self._shown[series.id])
            self.listen(entry)
            x += entry.box.width + 16
        self._entries = [entry for entry, _, _ in entries]
        height = entries[0][0].box.height + 16
        key = QualifierKey(self.context, self)
        is_beside = row == 0 and x + 24 + key.width <= canvas.width - canvas.margin
        bottom -= 0.0 if is_beside else key.height + 14
        top = bottom - (row + 1) * height + 16
        for entry, left, line in entries:
            entry.setPos(left, top + line * height)
        if is_beside:
            key.setPos(canvas.width - canvas.margin - key.width, top + (height - 16 - key.height) / 2)
        else:
            key.setPos(canvas.margin, bottom + 14)
        return top

    def _head_boxes(self) -> tuple[Box, Box]:
        """Return the place of the figure and that of the notes; side by side, or one above the other upright."""
        canvas, type_ = self.context.canvas, self.context.type
        width = canvas.width - 2 * canvas.margin
        line = type_.line_height(SMALL)
        figure = type_.line_height(_FIGURES[0]) + type_.line_height(SECOND) + 8
        if canvas.is_portrait:
            head = Box(canvas.margin, HEIGHT + 8, width, figure + 4 * line + 16)
            return head, Box(canvas.margin, HEIGHT + 8 + figure, width, 4 * line)
        head = Box(canvas.margin, HEIGHT - 12, width * 0.58, figure)
        return head, Box(canvas.margin + width * 0.61, HEIGHT + 6, width * 0.39, figure - 12)

    def _common_figure_style(self) -> Style:
        """Return the largest style in which every figure of the main series stays on one line; none jumps."""
        main = self.context.exhibit.chart.main
        years = {each.year for each in self.context.exhibit.chart.points if each.series == main}
        headlines = [YearReading(self.context, year).headline for year in years]
        for style in _FIGURES:
            if all(self.context.type.advance(text, style) <= self._head_box.width for text in headlines):
                return style
        return _FIGURES[-1]

    def _set_headline(self, text: str) -> tuple[TextBlock, float]:
        """Set a headline; return it with the room above it, so that what follows is always at one height."""
        slot = self.context.type.line_height(self._figure_style)
        styles = tuple(style for style in _FIGURES if style.size <= self._figure_style.size)
        block = self.context.type.fit(text, styles, self._head_box.width, 1)
        return block, max(slot - block.height, 0.0) * 0.8

    def _show_year(self) -> None:
        context, reading, palette = self.context, YearReading(self.context, self._year), self.context.palette
        for item in self._head:
            discard(item)
        box = self._head_box
        figure, above = self._set_headline(reading.headline)
        caption = self.set_text(reading.caption, SECOND, box.width)
        slot = self.context.type.line_height(self._figure_style)
        self._head = [
            self.add_text(figure, box.x, box.y + above, palette.gold if reading.main else palette.mute),
            self.add_text(caption, box.x, box.y + slot, palette.mute),
        ]
        self._show_notes(reading)
        self._cited.intent = OpenSources(reading.sources()) if reading.sources() else None
        self._cited.setVisible(bool(reading.sources()))
        self._cited.set_text(f"{context.words.say('Sources')} · {len(reading.sources())}")
        self._scrub.set_share(self._years.index(self._year) / max(len(self._years) - 1, 1))
        self._face.set_year(self._year)

    def _show_notes(self, reading: YearReading) -> None:
        for child in self._notes.content.childItems():
            discard(child)
        y, width = 0.0, self._notes.text_width
        palette = self.context.palette
        entries = [(text, palette.tint(series.tint)) for series, text in reading.lines()]
        entries += [(text, palette.shell) for text in reading.notes()]
        if not entries:
            entries = [(self.context.text(self.context.exhibit.chart.subtitle), palette.mute)]
        for text, colour in entries:
            block = self.set_text(text, SMALL, width)
            self.add_text(block, 0, y, colour, self._notes.content)
            y += block.height + 8
        self._notes.scroll_to(0)
        self._notes.set_length(y)
