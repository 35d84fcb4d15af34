"""The trade chart: reporters side by side, never joined; gaps stay gaps; every figure has its source."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from exhibit.layout.canvas import Box
from exhibit.layout.chart.playhead import Player
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.navigation import (
    ChangeSpeed,
    ChartPlace,
    HomePlace,
    MoveTo,
    OpenLinked,
    Session,
    ShowTable,
    Turn,
    expect,
)
from exhibit.ui.chart.chart_footer import ChartFooter
from exhibit.ui.chart.chart_header import ChartHeader
from exhibit.ui.chart.chart_legend import ChartLegend, hidden_series
from exhibit.ui.chart.chart_plot import ChartPlot
from exhibit.ui.chart.chart_table import ChartTable
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View


class ChartScreen(ExhibitScreen):
    """Figure and notes above, the plot in the middle, play and scrub at the foot; or all of it as a table."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        place = self._place
        navigation_index, chart = view.navigation_index, view.exhibit.chart
        self._slots = navigation_index.chart_slots
        self._slot = navigation_index.latest if place.slot is None else place.slot
        self.player = self._player = Player.of(chart, place.speed)
        self._face: ChartPlot | None = None
        self.add_bar(view.text(chart.title), has_back=not isinstance(place.came_from, HomePlace) or place.is_table)
        self._foot = self._add_foot()
        if place.is_table:
            self._add_table()
        else:
            self._add_chart()

    @property
    def _place(self) -> ChartPlace:
        return expect(self.session.place, ChartPlace)

    @property
    def is_busy(self) -> bool:
        """Figures that grow are watched."""
        return self._player.is_playing

    # State -------------------------------------------------------------------------------------------------

    def show_session(self, session: Session) -> bool:
        """Move the playhead, or show other series."""
        place, before = session.place, self._place
        if (
            not isinstance(place, ChartPlace)
            or replace(place, slot=before.slot, toggled=before.toggled, speed=before.speed) != before
        ):
            return False
        if place.is_table:
            # The table shows every year, so the playhead only waits for the chart to come back.
            self.session = session if place.toggled == before.toggled else self.session
            return place.toggled == before.toggled
        self.session = session
        if place.slot is not None and place.slot != self._slot:
            self._slot = place.slot
            self._show_slot()
        if place.toggled != before.toggled:
            self._legend.show_place(place)
            self._draw_face()
        return True

    def go_on_with(self, player: Player) -> None:
        """Let everything be grown as far as it was; the session knows the slot."""
        if self._face is not None:
            self.player = self._player = player
            self._foot.show_playing(is_playing=player.is_playing)
            if player.reached is not None:
                self._face.show_until(player.reached.year)

    def _show_slot(self) -> None:
        self._head.show_reading(ChartNarrative(self.view.edition, self._slot))
        self._show_common()

    def _show_common(self) -> None:
        """Show on foot and plot where the playhead is."""
        self._foot.show_sources(ChartNarrative(self.view.edition, self._slot).sources())
        self._foot.scrub.set_share(self._slots.index(self._slot) / max(len(self._slots) - 1, 1))
        if self._face is not None:
            self._face.set_slot(self._slot)

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Let the figures grow; rest where an event explains one."""
        reached = self._player.tick(now_s)
        if reached is None or self._face is None:
            return
        slot = reached.slot
        if self.view.is_still:
            year = self.view.exhibit.chart.rhythm.end(slot)
            self._player.reached = reached = replace(reached, year=year)
        if slot != self._slot:
            self._slot = slot
            self._show_slot()
            # Whatever is opened or changed meanwhile finds the playhead where it was.
            self.asked.emit(MoveTo(slot))
        self._face.show_until(reached.year)
        if not self._player.is_playing:
            self.finish_animations()

    def due(self, now_s: float) -> float | None:
        """Want frames while the figures grow."""
        return self._player.due(now_s)

    def finish_animations(self) -> None:
        """Stop playing; show everything with the playhead where it is."""
        was_playing = self._player.is_begun
        self._player.stop()
        if was_playing and self._face is not None:
            self._foot.show_playing(is_playing=False)
            self._face.show_until(float("inf"))
            self._face.set_slot(self._slot)
            self._head.show_reading(ChartNarrative(self.view.edition, self._slot))
            self.asked.emit(MoveTo(self._slot))

    def _on_play(self, _control: Control) -> None:
        self._foot.show_playing(is_playing=not self._player.is_playing)
        navigation_index = self.view.navigation_index
        first, last = navigation_index.axis
        if self._player.is_playing:
            # Everything stays as far as it has grown, and goes on from there.
            self._player.pause()
        elif not self._player.resume(last):
            is_over = self._slot >= navigation_index.latest or self._slot < first
            self._slot = first if is_over else self._slot
            self._player.start(self._slot, last)
            self._show_slot()
            self.asked.emit(MoveTo(self._slot))

    def _on_speed(self, _control: Control) -> None:
        self._player.change_speed(self.view.navigation_index.axis[1])
        self._foot.show_speed(self._player.speed)
        self.asked.emit(ChangeSpeed(self._player.speed))

    # Hands and keys ----------------------------------------------------------------------------------------

    def part_at(self, at: QPointF) -> str:
        """The playhead follows a hand on the plot or the scrub bar."""
        if self._face is None:
            return ""
        if self._foot.scrub.contains_scene(at.x(), at.y()):
            return "scrub"
        is_on_plot = self._box.x <= at.x() <= self._box.right and self._box.y <= at.y() <= self._box.bottom + 10
        return "plot" if is_on_plot else ""

    def drag(self, at: QPointF, by: QPointF) -> None:  # noqa: ARG002 - only where the hand is matters
        """Move the playhead."""
        self._move_to(at, self.held)

    def tap(self, at: QPointF) -> None:
        """Go to the slot under the tap."""
        part = self.part_at(at)
        if part:
            self._move_to(at, part)

    def _move_to(self, at: QPointF, part: str) -> None:
        self.finish_animations()
        slot: int | None = None
        if part == "scrub":
            slot = self._slots[round(self._foot.scrub.share_at(at.x()) * (len(self._slots) - 1))]
        elif self._face is not None:
            slot = self._face.slot_at(at.x(), at.y())
        if slot is not None:
            self.asked.emit(MoveTo(slot))

    def key(self, key: Qt.Key) -> bool:
        """Left and right change the slot, space plays."""
        if self._face is None:
            return False
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.finish_animations()
            self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key == Qt.Key.Key_Space:
            self._foot.play.activate()
        else:
            return False
        return True

    # Building ----------------------------------------------------------------------------------------------

    def _add_foot(self) -> ChartFooter:
        words, is_table = self.view.words, self._place.is_table
        links = [
            ButtonSpec(words.say("Chart" if is_table else "Table"), intent=ShowTable(not is_table)),
            ButtonSpec(words.say("With the timeline"), intent=OpenLinked()),
        ]
        foot = ChartFooter(self.view, links, self)
        for button in foot.links:
            self.listen(button)
        foot.play.activated.connect(self._on_play)
        foot.speed.activated.connect(self._on_speed)
        foot.show_speed(self._player.speed)
        return foot

    def _add_chart(self) -> None:
        view = self.view
        margin = view.canvas.margin
        self._legend = ChartLegend(view, self._place, self._foot.top - 22, self)
        for control in self._legend.controls:
            self.listen(control)
        self._head = ChartHeader(view, self)
        self.columns.append(self._head.notes)
        top = self._head.bottom + 8
        self._box = Box(margin, top, view.canvas.width - 2 * margin, self._legend.top - 16 - top)
        self._draw_face()
        self._show_slot()

    def _draw_face(self) -> None:
        if self._face is not None:
            dispose(self._face)
        place = self._place
        hidden = hidden_series(self.view, place)
        self._face = ChartPlot(self.view, self._box, hidden, self, is_split=place.is_split)
        self._face.set_slot(self._slot)
        if self._player.reached is not None:
            self._face.show_until(self._player.reached.year)

    def _add_table(self) -> None:
        margin, canvas = self.view.canvas.margin, self.view.canvas
        box = Box(margin, HEIGHT + 8, canvas.width - 2 * margin, self._foot.top - 32 - HEIGHT - 8)
        table = ChartTable(self.view, box, self)
        self.columns.append(table.column)
        for item in (self._foot.play, self._foot.speed, self._foot.scrub):
            item.setVisible(False)
        self._show_common()
        table.reveal(self._slot)
