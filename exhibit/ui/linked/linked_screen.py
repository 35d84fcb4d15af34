"""Timeline above, chart below, one axis, one camera, one playhead."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.layout.chart.playhead import Player
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import Cluster
from exhibit.motion import soonest
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.navigation import (
    ChangeSpeed,
    HomePlace,
    LinkedPlace,
    LookAt,
    MoveTo,
    OpenChart,
    OpenMilestone,
    Select,
    Session,
    Turn,
    expect,
)
from exhibit.ui.chart.chart_footer import ChartFooter
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.linked.linked_chart import LinkedChart
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.band import Band
from exhibit.ui.timeline.camera_screen import ZOOM, CameraScreen

_OPENING_YEARS = 25.0
_LEAST_SLOTS = 3
_TIMELINE_SHARE = 0.47
_BEYOND = 0.45
"""So far the view goes beyond the last year: the words beside the playhead need that room."""
_AHEAD = 0.58
"""How far across the view the playhead goes before the view goes along with it."""
_CLUSTER_ROOM = 2.2
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ZOOMS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}


class LinkedScreen(CameraScreen):
    """A band of time and the chart's panels, both showing what one camera sees."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        place = self._place
        self._slot = view.navigation_index.latest if place.slot is None else place.slot
        self._selected = place.selected
        self.player = self._player = Player.of(view.exhibit.chart, place.speed)
        bar = self.add_bar(view.words.say("Timeline and trade"), has_back=not isinstance(place.came_from, HomePlace))
        self._foot = self._add_foot()
        area = Box(0, HEIGHT, view.canvas.width, self._foot.top - 20 - HEIGHT)
        height = area.height * _TIMELINE_SHARE
        band = Band(view, AxisOrientation(Box(0, area.y, area.width, height)), self, sides="before", has_names=False)
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
        return self._player.is_playing

    @property
    def _place(self) -> LinkedPlace:
        return expect(self.session.place, LinkedPlace)

    def show_session(self, session: Session) -> bool:
        """Move the playhead, and the view with it where it would leave it."""
        place, before = session.place, self._place
        if not isinstance(place, LinkedPlace) or place.came_from != before.came_from:
            return False
        self.session = session
        if (place.slot, place.selected) != (self._slot, self._selected) and place.slot is not None:
            self._slot, self._selected = place.slot, place.selected
            self._show_slot()
            self._follow_by_gliding()
        return True

    def go_on_with(self, player: Player) -> None:
        """Let both halves be where they were; the session knows slot and view."""
        self.player = self._player = player
        self._foot.show_playing(is_playing=player.is_playing)
        self.show_view()

    @property
    def playhead(self) -> float:
        """Where the playhead is, as a decimal year: at its event's own day, or in the middle of its slot."""
        if self._player.reached is not None:
            return self._player.reached.year
        rhythm, navigation_index = self.view.navigation_index.rhythm, self.view.navigation_index
        year = navigation_index.milestones.get(self._selected or "")
        is_inside = year is not None and rhythm.start(self._slot) <= year <= rhythm.end(self._slot)
        return year if year is not None and is_inside else rhythm.middle(self._slot)

    def _first_camera(self, length: float) -> Camera:
        span, place, rhythm = self.view.exhibit.about.span, self._place, self.view.navigation_index.rhythm
        years = _OPENING_YEARS * length / 1920 / (1 + (self.view.type.text_scale - 1) * 0.5)
        years = place.span_years if place.span_years is not None else years
        least = _LEAST_SLOTS / rhythm.per_year
        ends = span.first.year, span.last.year + 1.0
        camera = Camera(span.first.year, max(years, least), length, *ends, least_span=least, beyond=_BEYOND)
        return camera.looking_at(place.year if place.year is not None else self.playhead)

    def show_view(self) -> None:
        """Show what the camera sees on both halves."""
        exhibit = self.view.exhibit
        selected = exhibit.milestone(self._selected) if self._selected is not None else None
        self.band.show_view(self.camera, self.view.line, selected)
        self._chart.show_view(self.camera, self.playhead, self._slot)
        if self._player.reached is not None:
            self._chart.show_growing(self._player.reached.year)

    def arrive(self) -> None:
        """Say where the view has come to rest; an event it rests on takes the playhead."""
        resting, self.resting = self.resting, None
        self.asked.emit(LookAt(self.camera_controller.target.year, self.camera.span_years))
        if resting is not None:
            self.asked.emit(Select(resting))

    def _show_slot(self) -> None:
        """Show everything that depends on where the playhead is."""
        narrative = ChartNarrative(self.view.edition, self._slot, is_brief=True)
        self._chart.show_reading(narrative)
        self._foot.show_sources(narrative.sources())
        slots = self.view.navigation_index.all_slots
        is_charted = self._slot in self.view.navigation_index.chart_slots
        self._foot.links[0].intent = OpenChart(self._slot if is_charted else None)
        self._foot.scrub.set_share((self._slot - slots[0]) / max(len(slots) - 1, 1))
        self.show_view()

    def _follow_by_gliding(self) -> None:
        along = self.camera.position_of(self.playhead) / self.camera.length
        if not 0.08 <= along <= _AHEAD + 0.1:
            self.glide_to(self.playhead + self.camera.span_years * 0.08)

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Let the playhead go on through both halves; rest where an event explains a figure."""
        super().tick(now_s)
        reached = self._player.tick(now_s)
        if reached is None:
            return
        slot, navigation_index = reached.slot, self.view.navigation_index
        if self.view.is_still:
            self._player.reached = reached = replace(reached, year=navigation_index.rhythm.end(slot))
        has_moved, self._slot = slot != self._slot, slot
        if has_moved:
            self._selected = navigation_index.milestone_in(slot)
            self._show_slot()
        camera = self.camera
        ahead = reached.year + camera.span_years * (0.5 - _AHEAD)
        if ahead > camera.year and not self.camera_controller.is_gliding:
            self.camera_controller.look(ahead)
        self.show_view()
        if has_moved:
            self._tell()
        if not self._player.is_playing:
            self._stop()

    def due(self, now_s: float) -> float | None:
        """Want frames while the view moves or the playhead goes on."""
        return soonest(super().due(now_s), self._player.due(now_s))

    def finish_animations(self) -> None:
        """Be where everything goes."""
        super().finish_animations()
        self._stop()

    def _stop(self) -> None:
        was_playing = self._player.is_begun
        self._player.stop()
        if was_playing:
            self._foot.show_playing(is_playing=False)
            self._show_slot()
            self._tell()

    def _on_play(self, _control: Control) -> None:
        self._foot.show_playing(is_playing=not self._player.is_playing)
        if self._player.is_playing:
            # Everything stays as far as it has grown, and goes on from there.
            self._player.pause()
            self._tell()
        elif not self._player.resume(self.view.navigation_index.axis[1]):
            self._begin()

    def _begin(self) -> None:
        """Play from where the playhead is; from the first figure where nothing is left to play."""
        navigation_index = self.view.navigation_index
        first, last = navigation_index.axis
        is_over = self._slot >= navigation_index.latest or self._slot < first
        self._slot = first if is_over else self._slot
        self._selected = navigation_index.milestone_in(self._slot)
        self._player.start(self._slot, last)
        self._show_slot()
        start = navigation_index.rhythm.start(self._slot)
        if not self.camera.earliest <= start <= self.camera.latest:
            self.camera_controller.look(start + self.camera.span_years * 0.3)
        self._tell()

    def _tell(self) -> None:
        """Let whatever is opened or changed meanwhile find playhead and view where they are."""
        self.asked.emit(MoveTo(self._slot))
        self.asked.emit(LookAt(self.camera.year, self.camera.span_years))

    def _on_speed(self, _control: Control) -> None:
        self._player.change_speed(self.view.navigation_index.axis[1])
        self._foot.show_speed(self._player.speed)
        self.asked.emit(ChangeSpeed(self._player.speed))

    # Hands and keys ----------------------------------------------------------------------------------------

    def is_steerable(self, at: QPointF) -> bool:
        """Both halves are."""
        return super().is_steerable(at) or self._chart.holds(at.x(), at.y())

    def part_at(self, at: QPointF) -> str:
        """A hand on either half pans both; on the scrub bar it takes the playhead."""
        return "scrub" if self._foot.scrub.contains_scene(at.x(), at.y()) else super().part_at(at)

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Pan both halves, or move the playhead."""
        self._stop()
        if self.held == "scrub":
            self._scrub(at)
        else:
            super().drag(at, by)

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Zoom both halves about the fingers' middle."""
        self._stop()
        if self.held != "scrub":
            super().pinch(at, by, spread)

    def drop(self, speed: QPointF) -> None:
        """Coast on, unless it was the playhead that the hand moved."""
        super().drop(QPointF() if self.held == "scrub" else speed)

    def tap(self, at: QPointF) -> None:
        """Take the playhead to a slot or a milestone, or look into a crowd."""
        if self._foot.scrub.contains_scene(at.x(), at.y()):
            self._stop()
            self._scrub(at)
        elif self._chart.holds(at.x(), at.y()):
            self._stop()
            slot = self.view.navigation_index.linked_slot_of(self.camera.year_at(at.x()))
            self.asked.emit(MoveTo(slot))
        else:
            self._tap_band(self.band.at(at.x(), at.y()))

    def _tap_band(self, meant: Milestone | Cluster | None) -> None:
        if isinstance(meant, Milestone):
            self._stop()
            self.asked.emit(Select(meant.id))
        elif meant is not None:
            span = max((meant.last - meant.first) * _CLUSTER_ROOM, self.camera.span_years * 0.1)
            self.glide_to(meant.year, min(span, self.camera.span_years * ZOOM))

    def _scrub(self, at: QPointF) -> None:
        slots = self.view.navigation_index.all_slots
        self.asked.emit(MoveTo(slots[round(self._foot.scrub.share_at(at.x()) * (len(slots) - 1))]))

    def key(self, key: Qt.Key) -> bool:
        """Left and right move the playhead, space plays, Enter opens the lit milestone, ± zoom."""
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._stop()
            self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key == Qt.Key.Key_Space:
            self._foot.play.activate()
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _ENTERS and self._selected is not None:
            self.asked.emit(OpenMilestone(self._selected))
        else:
            return False
        return True

    def _add_foot(self) -> ChartFooter:
        foot = ChartFooter(self.view, [ButtonSpec(self.view.words.say("Chart"), intent=OpenChart())], self)
        for button in foot.links:
            self.listen(button)
        foot.play.activated.connect(self._on_play)
        foot.speed.activated.connect(self._on_speed)
        foot.show_speed(self._player.speed)
        return foot
