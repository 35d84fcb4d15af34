"""A chart: reporters side by side, never joined; gaps stay gaps; every figure has its source."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from exhibit.layout.canvas import Box
from exhibit.layout.chart.playhead import Player
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.navigation import (
    ChartPlace,
    HomePlace,
    MoveTo,
    OpenChart,
    OpenLinked,
    Session,
    ShowTable,
    expect,
)
from exhibit.ui.chart.chart_choice import ChartChoice
from exhibit.ui.chart.chart_footer import ChartFooter
from exhibit.ui.chart.chart_header import ChartHeader
from exhibit.ui.chart.chart_legend import ChartLegend, hidden_series
from exhibit.ui.chart.chart_plot import ChartPlot
from exhibit.ui.chart.chart_table import ChartTable
from exhibit.ui.chart.playback_controller import PlaybackController
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import ChartView, View


class ChartScreen(ExhibitScreen):
    """Figure and notes above, the plot in the middle, play and scrub at the foot; or all of it as a table."""

    view: ChartView

    def __init__(self, view: View, session: Session) -> None:
        place = expect(session.place, ChartPlace)
        view = view.of_chart(place.chart)
        super().__init__(view, session)
        self.subject = place.chart
        title = view.text(view.chart.title)
        self._face: ChartPlot | None = None
        self.add_bar(title, has_back=not isinstance(place.came_from, HomePlace) or place.is_table)
        self._foot = ChartFooter(view, self._links(), self)
        self._playback = PlaybackController(self, self._foot, view.slots.on_chart, place)
        self._choice = ChartChoice(view, list(view.navigation_index.charts), OpenChart, HEIGHT, self)
        for chip in self._choice.chips:
            self.listen(chip)
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
        return self.player.is_playing

    @property
    def player(self) -> Player:
        """What moves or holds the playhead."""
        return self._playback.player

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
        if place.slot is not None and place.slot != self._playback.slot:
            self._playback.slot = place.slot
            self._show_slot()
        if place.toggled != before.toggled:
            self._legend.show_place(place)
            self._draw_face()
        return True

    def go_on_with(self, player: Player) -> None:
        """Let everything be grown as far as it was; the session knows the slot."""
        if self._face is not None:
            self._playback.go_on_with(player)
            self.follow_playhead()

    def _show_slot(self) -> None:
        self._head.show_reading(ChartNarrative(self.view.chart_edition, self._playback.slot))
        self._show_common()

    def _show_common(self) -> None:
        """Show on foot and plot where the playhead is."""
        self._foot.show_sources(ChartNarrative(self.view.chart_edition, self._playback.slot).sources())
        self._playback.show_slot()
        if self._face is not None:
            self._face.set_slot(self._playback.slot)

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Let the figures grow; rest where an event explains one."""
        self._playback.tick(now_s)

    def due(self, now_s: float) -> float | None:
        """Want frames while the figures grow."""
        return self._playback.due(now_s)

    def finish_animations(self) -> None:
        """Stop playing; show everything with the playhead where it is."""
        self._playback.stop()

    def enter_slot(self) -> None:
        """Show the figures of the slot under the playhead."""
        self._show_slot()

    def follow_playhead(self) -> None:
        """Let the figures grow as far as the playhead."""
        if self._face is not None and (year := self.player.shown_year) is not None:
            self._face.show_until(year)

    def show_stopped(self) -> None:
        """Have everything grown."""
        if self._face is not None:
            self._face.show_until(float("inf"))
        self._show_slot()

    def tell_playhead(self) -> None:
        """Say which slot the playhead is in."""
        self.asked.emit(MoveTo(self._playback.slot))

    # Hands and keys ----------------------------------------------------------------------------------------

    def part_at(self, at: QPointF) -> str:
        """The playhead follows a hand on the plot or the scrub bar."""
        if self._face is None:
            return ""
        if self._playback.is_on_scrub(at):
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
        if part == "scrub":
            self._playback.scrub(at)
        elif self._face is not None:
            self._playback.move_to(self._face.slot_at(at.x(), at.y()))

    def key(self, key: Qt.Key) -> bool:
        """Left and right change the slot, space plays; a table has no playhead."""
        return self._face is not None and self._playback.key(key)

    # Building ----------------------------------------------------------------------------------------------

    def _links(self) -> list[ButtonSpec]:
        words, is_table = self.view.words, self._place.is_table
        links = [ButtonSpec(words.say("Chart" if is_table else "Table"), intent=ShowTable(not is_table))]
        if self.view.chart.id in self.view.navigation_index.linked:
            links.append(ButtonSpec(words.say("With the timeline"), intent=OpenLinked(self.view.chart.id)))
        return links

    def _add_chart(self) -> None:
        view = self.view
        margin = view.canvas.margin
        self._legend = ChartLegend(view, self._place, self._foot.top - 22, self)
        for control in self._legend.controls:
            self.listen(control)
        self._head = ChartHeader(view, self._choice.bottom, self)
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
        self._face.set_slot(self._playback.slot)
        self.follow_playhead()

    def _add_table(self) -> None:
        margin, canvas = self.view.canvas.margin, self.view.canvas
        top = self._choice.bottom + 8
        box = Box(margin, top, canvas.width - 2 * margin, self._foot.top - 32 - top)
        table = ChartTable(self.view, box, self)
        self.columns.append(table.column)
        for item in (self._foot.play, self._foot.speed, self._foot.scrub):
            item.setVisible(False)
        self._show_common()
        table.reveal(self._playback.slot)
