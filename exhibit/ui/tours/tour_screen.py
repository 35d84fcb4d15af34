"""A guided tour: it goes along the axis from stop to stop, and a touch pauses it."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt

from exhibit.content import Stop
from exhibit.layout.canvas import Box
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.camera_controller import CameraController
from exhibit.motion import Eased, Stopwatch, Tween, linear, soonest, soonest_due
from exhibit.motion.durations import TRANSITION_S
from exhibit.narrative.reading_time import MOST_S
from exhibit.narrative.tour_timing import TRAVEL_S, stop_time_s, stop_year
from exhibit.navigation import (
    Advance,
    Back,
    Explore,
    GoToStop,
    OpenTimeline,
    OpenTours,
    Play,
    Session,
    TourPlace,
    Turn,
    expect,
)
from exhibit.ui.controls.button_rows import ROW_GAP, rows_height
from exhibit.ui.controls.buttons import PRIMARY_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.reveal import Reveal
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stop_view import StopView
from exhibit.ui.tours.stop_visual import GROWING_S
from exhibit.ui.tours.tour_axis import TourAxis
from exhibit.ui.tours.tour_footer import TourFooter

_SHARE = 26 / 76
"""Of the exhibit's time a wide screen shows so much."""
_BEYOND = 0.5
_PROGRESS_S = 0.1


class TourScreen(ExhibitScreen):
    """Sight and words of a stop, the axis below them, and how far the tour has come at the foot."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        exhibit = view.exhibit
        self._tour = exhibit.tour(self._place.tour)
        self._languages = [each.words.language for each in view.in_each_language]
        self.add_bar(view.text(self._tour.title), has_back=True, has_beside=True)
        self._year = self._year_of(self._stop)
        self._foot = TourFooter(view, self._tour, self)
        for control in self._foot.controls:
            self.listen(control)
        canvas = view.canvas
        strip = self._strip_height()
        self._strip = Box(0.0, self._foot.top - 20 - strip, canvas.width, strip)
        self._axis = TourAxis(view, self._strip, self)
        self._camera_controller = self._first_steering()
        self._choices: list[Button] = []
        self._offered = ""
        self._content: StopView | None = None
        self._reveal, self._growth = Reveal(()), _growth()
        self._watch, self._share, self._is_told = Stopwatch(), 0.0, False
        self._show_stop(TRANSITION_S)
        self._show_state()

    @property
    def _place(self) -> TourPlace:
        return expect(self.session.place, TourPlace)

    @property
    def _stop(self) -> Stop:
        return self._tour.stops[self._place.stop]

    @property
    def _is_playing(self) -> bool:
        return not (self._place.is_paused or self._place.is_over)

    @property
    def is_busy(self) -> bool:
        """A tour that goes on is watched."""
        return self._is_playing

    # Hands and keys ----------------------------------------------------------------------------------------

    def touched(self) -> None:
        """Any touch pauses."""
        if self._is_playing:
            self.asked.emit(Play(is_playing=False))

    def tap(self, at: QPointF) -> None:
        """A tap on the line goes to the nearest stop."""
        stop = self._foot.bar.stop_at(at.x(), at.y())
        if stop is not None:
            self.asked.emit(GoToStop(stop))

    def wheel(self, at: QPointF, by: QPointF) -> bool:
        """Reading on by hand pauses too."""
        self.touched()
        return super().wheel(at, by)

    def key(self, key: Qt.Key) -> bool:
        """Arrows go from stop to stop, or from choice to choice while it pauses; space pauses and goes on."""
        if self._is_playing and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key == Qt.Key.Key_Space:
            self.asked.emit(Play(not self._is_playing))
        else:
            return False
        return True

    # State -------------------------------------------------------------------------------------------------

    def show_session(self, session: Session) -> bool:
        """Go to another stop of the same tour, pause or go on."""
        place, before = session.place, self._place
        if not isinstance(place, TourPlace) or place.tour != before.tour:
            return False
        self.session = session
        if place.stop != before.stop or (before.is_over and not place.is_over):
            self._show_stop()
        self._show_state()
        return True

    def _show_stop(self, delay_s: float = 0.0) -> None:
        """Put up what there is to see and to read at the stop, and begin the way to it."""
        stop, canvas = self._stop, self.view.canvas
        area = Box(canvas.margin, HEIGHT + 4, canvas.width - 2 * canvas.margin, self._strip.y - 20 - HEIGHT - 4)
        # Made before the old one goes: if it cannot be made, the old one is still there.
        made = StopView(self.view, stop, area, self._strip, self)
        if self._content is not None:
            dispose(self._content)
        self._content, self.columns = made, [made.column]
        made.stackBefore(self._axis)
        self._reveal, self._growth = Reveal(self._content.parts, delay_s), _growth()
        self._reveal.begin()
        self._watch, self._share, self._is_told = Stopwatch(), 0.0, False
        self._show_growth()
        year = self._year_of(stop)
        self._camera_controller.glide_to(year, duration_s=TRAVEL_S)
        self._year = year
        cited = dict.fromkeys((*made.presenter.sources, *stop.sources))
        self._foot.show_stop(self._place.stop, tuple(cited))
        self.view.narrator.stop()
        self._show_view()
        if self.view.is_still:
            self.finish_animations()

    def _year_of(self, stop: Stop) -> float:
        """Return where on the axis a stop is; one that is of no time stays where the tour has come to."""
        exhibit, stops = self.view.exhibit, self._tour.stops
        earlier = [stop_year(exhibit, each) for each in stops[: stops.index(stop) + 1]]
        return next((each for each in reversed(earlier) if each is not None), exhibit.extent.first)

    def _begin_narration(self, stop: Stop) -> None:
        self._is_told = True
        name = stop.narration.get(self.session.preferences.language)
        if name is not None:
            self.view.narrator.begin(Path(self.view.exhibit.folder) / name)

    def _show_state(self) -> None:
        """Show the axis while the tour goes on, and what can be done while it does not."""
        self._axis.setVisible(self._is_playing)
        self._foot.show_playing(is_playing=self._is_playing)
        if self._is_playing:
            self.view.narrator.go_on()
            self._show_choices()
            return
        self.view.narrator.pause()
        self._show_choices()

    def _show_choices(self) -> None:
        """Offer what can be done in place of the axis; what is offered already stays under the finger."""
        kind = "" if self._is_playing else "over" if self._place.is_over else "paused"
        if kind == self._offered:
            return
        self._offered = kind
        for button in self._choices:
            dispose(button)
        self._choices = []
        if not kind:
            return
        canvas = self.view.canvas
        area = Box(canvas.margin, self._strip.y, canvas.width - 2 * canvas.margin, self._strip.height - 8)
        _, self._choices = self.add_row(self._answers(is_over=self._place.is_over), area, PRIMARY_HEIGHT, widened=False)

    def _answers(self, *, is_over: bool) -> list[ButtonSpec]:
        words = self.view.words
        if is_over:
            return [
                ButtonSpec(words.say("To the timeline"), None, OpenTimeline(self._year, self.view.today), tone="gold"),
                ButtonSpec(words.say("Once more"), None, Play(is_playing=True), tone="outline"),
                ButtonSpec(words.say("Other walks"), None, OpenTours(), tone="outline"),
            ]
        return [
            ButtonSpec(words.say("Go on"), "play", Play(is_playing=True), tone="gold"),
            ButtonSpec(words.say("Look around here"), None, Explore(), tone="outline"),
            ButtonSpec(words.say("Leave the walk"), None, Back(), tone="outline"),
        ]

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Move along the axis, bring up what is said, and go on when it has been read."""
        if self._camera_controller.is_gliding:
            self._camera_controller.tick(now_s)
            self._show_view()
        self._reveal.tick(now_s)
        if not self._growth.is_done:
            self._growth.tick(now_s)
            self._show_growth()
        told_s = self._watch.tick(now_s, is_running=self._is_playing)
        if not self._is_playing:
            return
        if not self._is_told:
            # Not before: the screen before this one has just fallen silent.
            self._begin_narration(self._stop)
        is_in_turn = self.view.canvas.is_portrait
        self._share = told_s / stop_time_s(self.view.exhibit, self._stop, self._languages, is_in_turn=is_in_turn)
        self._foot.bar.show_stop(self._place.stop, min(self._share, 1.0))
        if self._content is not None:
            self._content.column.read_on(self._share)
        if self._share >= 1.0 and (not self.view.narrator.is_speaking or told_s > MOST_S):
            self.asked.emit(Advance())

    def due(self, now_s: float) -> float | None:
        """Want frames while something comes, grows or scrolls, and now and then while the tour goes on."""
        progress = None
        if self._is_playing:
            is_read_on = self._content is not None and self._content.column.is_read_on(self._share)
            progress = 0.0 if is_read_on else _PROGRESS_S
        return soonest(soonest_due((self._camera_controller, self._reveal, self._growth), now_s), progress)

    def finish_animations(self) -> None:
        """Be at the stop, with everything there."""
        self._camera_controller.finish()
        self._reveal.finish()
        self._growth.finish()
        self._show_growth()
        self._show_view()

    def leave(self) -> None:
        """Be silent."""
        self.view.narrator.stop()

    def _show_growth(self) -> None:
        if self._content is not None:
            self._content.grow(self._growth.value)

    # The axis ----------------------------------------------------------------------------------------------

    def _first_steering(self) -> CameraController:
        extent, canvas = self.view.exhibit.extent, self.view.canvas
        years = extent.years * min(_SHARE * canvas.width / 1920, 1.0)
        least = min(self.view.milestone_index.least_span, years)
        camera = Camera(extent.first, years, canvas.width, extent.first, extent.last, least, beyond=_BEYOND)
        return CameraController(camera.looking_at(self._year_of(self._stop)), is_still=self.view.is_still)

    def _show_view(self) -> None:
        lit = self._content.presenter.lit if self._content is not None else None
        self._axis.show_view(self._camera_controller.camera, lit)
        if self._content is not None:
            self._content.show_view(self._camera_controller.camera)

    def _strip_height(self) -> float:
        """Return the height of the axis, or of the choices that take its place, whichever is more."""
        width = self.view.canvas.width - 2 * self.view.canvas.margin
        answers = (self._answers(is_over=is_over) for is_over in (False, True))
        choices = max(rows_height(self.view, each, width, PRIMARY_HEIGHT) for each in answers)
        return max(TourAxis.height(self.view), choices + ROW_GAP + 8)


def _growth() -> Tween:
    """Return how what comes about by and by does so."""
    return Tween(0.0, 1.0, Eased(GROWING_S, linear))
