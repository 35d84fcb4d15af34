"""Timeline above, chart below, one axis, one camera, one playhead."""

from PySide6.QtCore import QPointF, Qt

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.layout.chart.playhead import Player
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import Cluster
from exhibit.layout.timeline.opening_view import opening
from exhibit.motion import soonest
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.navigation import (
    HomePlace,
    LinkedPlace,
    LookAt,
    MoveTo,
    OpenChart,
    OpenLinked,
    OpenMilestone,
    Select,
    Session,
    expect,
)
from exhibit.ui.chart.chart_choice import ChartChoice
from exhibit.ui.chart.chart_footer import ChartFooter
from exhibit.ui.chart.playback_controller import PlaybackController
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.linked.linked_chart import LinkedChart
from exhibit.ui.screen.view import ChartView, View
from exhibit.ui.timeline.band import Band
from exhibit.ui.timeline.camera_screen import ZOOM_KEYS, CameraScreen

_OPENING_YEARS = 25.0
_LEAST_SLOTS = 3
_TIMELINE_SHARE = 0.47
_BEYOND = 0.45
"""So far the view goes beyond the last year: the words beside the playhead need that room."""
_AHEAD = 0.58
"""How far across the view the playhead goes before the view goes along with it."""
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LinkedScreen(CameraScreen):
    """A band of time and the chart's panels, both showing what one camera sees."""

    view: ChartView

    def __init__(self, view: View, session: Session) -> None:
        place = expect(session.place, LinkedPlace)
        view = view.of_chart(place.chart)
        super().__init__(view, session)
        self.subject, self._selected = place.chart, place.selected
        title = f"{view.words.say('Timeline')} · {view.text(view.chart.title)}"
        bar = self.add_bar(title, has_back=not isinstance(place.came_from, HomePlace))
        self._foot = ChartFooter(view, [ButtonSpec(view.words.say("Chart"), intent=OpenChart(place.chart))], self)
        choice = ChartChoice(view, view.navigation_index.linked, OpenLinked, HEIGHT, self)
        for chip in choice.chips:
            self.listen(chip)
        self._playback = PlaybackController(self, self._foot, view.slots.on_both, place)
        area = Box(0, choice.bottom, view.canvas.width, self._foot.top - 20 - choice.bottom)
        height = area.height * _TIMELINE_SHARE
        orientation = AxisOrientation(Box(0, area.y, area.width, height), is_against_reading=view.is_time_turned)
        band = Band(view, orientation, self, sides="before", has_names=False)
        self._chart = LinkedChart(view, Box(0, area.y + height, area.width, area.height - height), self)
        for item in (band, self._chart):
            item.stackBefore(bar)
        self.take(band)
        self.steer(self._first_camera(area.width))
        self._show_slot()

    # State -------------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Figures that grow are watched."""
        return self.player.is_playing

    @property
    def player(self) -> Player:
        """What moves or holds the playhead."""
        return self._playback.player

    @property
    def _slot(self) -> int:
        return self._playback.slot

    @property
    def _place(self) -> LinkedPlace:
        return expect(self.session.place, LinkedPlace)

    def show_session(self, session: Session) -> bool:
        """Move the playhead, and the view with it where it would leave it."""
        place, before = session.place, self._place
        if not isinstance(place, LinkedPlace) or (place.chart, place.came_from) != (before.chart, before.came_from):
            return False
        self.session = session
        if (place.slot, place.selected) != (self._slot, self._selected) and place.slot is not None:
            self._playback.slot, self._selected = place.slot, place.selected
            self._show_slot()
            self._follow_by_gliding()
        return True

    def go_on_with(self, player: Player) -> None:
        """Let both halves be where they were; the session knows slot and view."""
        self._playback.go_on_with(player)
        self.show_view()

    @property
    def playhead(self) -> float:
        """Where the playhead is, as a decimal year: at its event's own day, or in the middle of its slot."""
        if (year := self.player.shown_year) is not None:
            return year
        periodicity, navigation_index = self.view.slots.periodicity, self.view.navigation_index
        year = navigation_index.milestones.get(self._selected or "")
        is_inside = year is not None and periodicity.start(self._slot) <= year <= periodicity.end(self._slot)
        return year if year is not None and is_inside else periodicity.middle(self._slot)

    def _first_camera(self, length: float) -> Camera:
        extent, place, periodicity = self.view.exhibit.extent, self._place, self.view.slots.periodicity
        years = _OPENING_YEARS * length / 1920 / (1 + (self.view.type.text_scale - 1) * 0.5)
        least = _LEAST_SLOTS / periodicity.per_year
        camera = Camera(extent.first, years, length, extent.first, extent.last, least, beyond=_BEYOND)
        year = self.playhead if place.year is None else place.year
        if place.span_years is None:
            # Its figures need their years, however many milestones these hold.
            return opening(camera, self.view.milestone_index, year, most=len(self.view.milestone_index))
        return camera.spanning(place.span_years).looking_at(year)

    def show_view(self) -> None:
        """Show what the camera sees on both halves."""
        exhibit = self.view.exhibit
        selected = exhibit.milestone(self._selected) if self._selected is not None else None
        self.band.show_view(self.camera, self.view.milestone_index, selected)
        self._chart.show_view(self.camera, self.playhead, self._slot)
        if (year := self.player.shown_year) is not None:
            self._chart.show_growing(year)

    def arrive(self) -> None:
        """Say where the view has come to rest; an event it rests on takes the playhead."""
        resting, self.resting = self.resting, None
        self.asked.emit(LookAt(self.camera_controller.target.year, self.camera.span_years))
        if resting is not None:
            self.asked.emit(Select(resting))

    def _show_slot(self) -> None:
        """Show everything that depends on where the playhead is."""
        narrative = ChartNarrative(self.view.chart_edition, self._slot, is_brief=True)
        self._chart.show_reading(narrative)
        self._foot.show_sources(narrative.sources())
        is_charted = self._slot in self.view.slots.on_chart
        self._foot.links[0].intent = OpenChart(self.view.chart.id, self._slot if is_charted else None)
        self._playback.show_slot()
        self.show_view()

    def _follow_by_gliding(self) -> None:
        along = self.camera.position_of(self.playhead) / self.camera.length
        if not 0.08 <= along <= _AHEAD + 0.1:
            self.glide_to(self.playhead + self.camera.span_years * 0.08)

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Let the view move, and the playhead go on through both halves."""
        super().tick(now_s)
        self._playback.tick(now_s)

    def due(self, now_s: float) -> float | None:
        """Want frames while the view moves or the playhead goes on."""
        return soonest(super().due(now_s), self._playback.due(now_s))

    def finish_animations(self) -> None:
        """Be where everything goes."""
        super().finish_animations()
        self._playback.stop()

    def enter_slot(self) -> None:
        """Light what happened in the slot under the playhead; playing begins where it can be seen."""
        periodicity = self.view.slots.periodicity
        self._selected = self.view.navigation_index.milestone_in(self.view.chart.id, self._slot)
        self._show_slot()
        start = periodicity.start(self._slot)
        if self.player.reached is None and not self.camera.earliest <= start <= self.camera.latest:
            self.camera_controller.look(start + self.camera.span_years * 0.3)

    def follow_playhead(self) -> None:
        """Show both halves as far as the playhead, and let the view go along with it."""
        camera, year = self.camera, self.player.shown_year
        if year is not None and not self.camera_controller.is_gliding:
            ahead = year + camera.span_years * (0.5 - _AHEAD)
            if ahead > camera.year:
                self.camera_controller.look(ahead)
        self.show_view()

    def show_stopped(self) -> None:
        """Have everything grown."""
        self._show_slot()

    def tell_playhead(self) -> None:
        """Say where playhead and view are."""
        self.asked.emit(MoveTo(self._slot))
        self.asked.emit(LookAt(self.camera.year, self.camera.span_years))

    # Hands and keys ----------------------------------------------------------------------------------------

    def is_steerable(self, at: QPointF) -> bool:
        """Both halves are."""
        return super().is_steerable(at) or self._chart.holds(at.x(), at.y())

    def part_at(self, at: QPointF) -> str:
        """A hand on either half pans both; on the scrub bar it takes the playhead."""
        return "scrub" if self._playback.is_on_scrub(at) else super().part_at(at)

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Pan both halves, or move the playhead."""
        if self.held == "scrub":
            self._playback.scrub(at)
            return
        self._playback.stop()
        super().drag(at, by)

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Zoom both halves about the fingers' middle."""
        self._playback.stop()
        if self.held != "scrub":
            super().pinch(at, by, spread)

    def drop(self, speed: QPointF) -> None:
        """Coast on, unless it was the playhead that the hand moved."""
        super().drop(QPointF() if self.held == "scrub" else speed)

    def tap(self, at: QPointF) -> None:
        """Take the playhead to a slot or a milestone, or look into a crowd."""
        if self._playback.is_on_scrub(at):
            self._playback.scrub(at)
        elif self._chart.holds(at.x(), at.y()):
            along = self.band.orientation.along(at.x(), at.y())
            self._playback.move_to(self.view.slots.linked_at(self.camera.year_at(along)))
        else:
            self._tap_band(self.band.at(at.x(), at.y()))

    def _tap_band(self, meant: Milestone | Cluster | None) -> None:
        if isinstance(meant, Milestone):
            self._playback.stop()
            self.asked.emit(Select(meant.id))
        elif meant is not None:
            self.look_into(meant)

    def key(self, key: Qt.Key) -> bool:
        """Left and right move the playhead, space plays, Enter opens the lit milestone, ± zoom."""
        if self._playback.key(key):
            return True
        if key in ZOOM_KEYS:
            self.zoom_by(ZOOM_KEYS[key])
        elif key in _ENTERS and self._selected is not None:
            self.asked.emit(OpenMilestone(self._selected))
        else:
            return False
        return True
