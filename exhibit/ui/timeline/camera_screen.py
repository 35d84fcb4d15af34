"""A screen whose band of time is steered by hands and wheel: drag, flick, pinch, double tap, turn and tilt."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.camera_controller import CameraController
from exhibit.layout.timeline.milestone_index import Cluster
from exhibit.motion import soonest
from exhibit.motion.gestures import Way
from exhibit.navigation import MilestoneOrder, Session
from exhibit.ui.controls.control import Control
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.band import Band

ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
"""Keys that zoom in or out by one step."""

_NOTCH = 0.85
_CLUSTER_ROOM = 2.2
_NEAREST = 0.1
_TILT = 90.0
_NEAR = 0.06


class CameraScreen(ExhibitScreen):
    """Owns the one camera of its screen.

    What a screen shows of it, and what resting somewhere means, its own class says in ``show_view`` and ``arrive``.

    Args:
        view: The visitor's view.
        session: What to show.
    """

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        self._camera_controller: CameraController | None = None
        self._band: Band | None = None
        self.resting: str | None = None

    def take(self, band: Band) -> None:
        """Take the band of time; to be called once, while the screen is built."""
        self._band = band
        band.added.connect(self.listen)

    def steer(self, camera: Camera) -> None:
        """Begin with a camera; to be called once, while the screen is built."""
        self._camera_controller = CameraController(camera, is_still=self.view.is_still)

    # What each screen says for itself ----------------------------------------------------------------------

    def show_view(self) -> None:
        """Show what the camera sees."""

    def arrive(self) -> None:
        """The view has come to rest."""

    def milestone_order(self) -> MilestoneOrder:
        """Return the milestones a flick may rest on."""
        return self.view.navigation_index.milestone_order

    def anchor(self) -> float:
        """Return the position of the band that a zoom without a finger keeps where it is."""
        return self.camera.length / 2

    def is_steerable(self, at: QPointF) -> bool:
        """Say whether a hand at a scene position steers."""
        return self.band.orientation.holds(at.x(), at.y())

    # The camera --------------------------------------------------------------------------------------------

    @property
    def camera_controller(self) -> CameraController:
        """What moves the camera.

        Raises:
            RuntimeError: The screen is not built yet.
        """
        if self._camera_controller is None:
            message = "nothing is steered yet"
            raise RuntimeError(message)
        return self._camera_controller

    @property
    def camera(self) -> Camera:
        """What the view shows."""
        return self.camera_controller.camera

    @property
    def band(self) -> Band:
        """The band of time.

        Raises:
            RuntimeError: The screen is not built yet.
        """
        if self._band is None:
            message = "nothing is steered yet"
            raise RuntimeError(message)
        return self._band

    def glide(self, begin: Callable[[], None]) -> None:
        """Begin a movement; where nothing travels, be there at once."""
        begin()
        if not self.camera_controller.is_gliding:
            self.show_view()
            self.arrive()

    def glide_to(self, year: float, span_years: float | None = None) -> None:
        """Move to another view."""
        self.glide(lambda: self.camera_controller.glide_to(year, span_years))

    def zoom(self, factor: float, along: float | None = None) -> None:
        """Move to ``factor`` times the years about a position of the band, or about the anchor."""
        self.glide(lambda: self.camera_controller.zoom(factor, self.anchor() if along is None else along))

    def zoom_by(self, steps: int) -> None:
        """Zoom in by steps about the anchor; out where they are below 0."""
        self.zoom(self.camera.zoom_step**steps)

    def look_into(self, cluster: Cluster) -> None:
        """Zoom in on a cluster, so far at once that the way there can still be seen."""
        span, step = self.camera.span_years, self.camera.zoom_step
        nearer = max((cluster.last - cluster.first) * _CLUSTER_ROOM, span * min(_NEAREST, step**3))
        self.glide_to(cluster.year, min(nearer, span * step))

    def tick(self, now_s: float) -> None:
        """Glide on, and let cards go on to their places."""
        was_gliding = self.camera_controller.is_gliding
        if was_gliding:
            self.camera_controller.tick(now_s)
            self.show_view()
        self.band.tick(now_s)
        if was_gliding and not self.camera_controller.is_gliding:
            self.arrive()

    def due(self, now_s: float) -> float | None:
        """Want frames while the view or a card is on its way."""
        return soonest(self.camera_controller.due(now_s), self.band.due(now_s))

    def tell_target(self) -> None:
        """Say where the view is going to; it need not be seen to get there."""
        while self.camera_controller.is_gliding:
            self.camera_controller.finish()
            self.arrive()

    def finish_animations(self) -> None:
        """Be where the glide goes; from beyond an end it springs back, which is a glide of its own."""
        while self.camera_controller.is_gliding:
            self.camera_controller.finish()
            self.show_view()
            self.arrive()
        self.band.finish()

    # Hands -------------------------------------------------------------------------------------------------

    @property
    def drag_way(self) -> Way:
        """Time runs along it."""
        return "y" if self.band.orientation.is_upright else "x"

    def part_at(self, at: QPointF) -> str:
        """A hand on the band pans."""
        return "band" if self.is_steerable(at) else ""

    def pause(self) -> None:
        """Say where the band has got to."""
        self.arrive()

    def touched(self) -> None:
        """A hand stops the glide where it is."""
        if self.camera_controller.is_gliding:
            self.resting = None
            self.glide(self.camera_controller.spring)

    def let_go(self) -> None:
        """The drag came to nothing: stay where it got to, but for what is beyond an end."""
        self.glide(self.camera_controller.spring)

    def drag(self, at: QPointF, by: QPointF) -> None:  # noqa: ARG002 - where the hand is does not matter here
        """Pan with the hand."""
        self.camera_controller.push(self.band.orientation.way(by.x(), by.y()))
        self.show_view()

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Pan with the middle of the fingers and zoom about it: the year under it stays under it."""
        orientation = self.band.orientation
        self.camera_controller.pinch(orientation.along(at.x(), at.y()), orientation.way(by.x(), by.y()), spread)
        self.show_view()

    def double_tap(self, at: QPointF) -> None:
        """Zoom in about the tap, as the plus button does about the middle."""
        if self.is_steerable(at):
            self.zoom(self.camera.zoom_step, self.band.orientation.along(at.x(), at.y()))

    def drop(self, speed: QPointF) -> None:
        """Coast on as far as the hand's speed carries, to rest on a milestone."""
        if self.camera_controller.flick(self.band.orientation.way(speed.x(), speed.y()), self._rest):
            self.glide(_nothing)
        else:
            self.glide(self.camera_controller.spring)

    def wheel(self, at: QPointF, by: QPointF) -> bool:
        """Turning zooms at the pointer; tilting pans; beside the view neither does anything."""
        if not self.is_steerable(at):
            return False
        self.touched()
        if by.y():
            self.camera_controller.pinch(self.band.orientation.along(at.x(), at.y()), 0.0, _NOTCH ** -by.y())
        if by.x():
            self.camera_controller.pan((-by.x() if self.band.orientation.is_turned else by.x()) * _TILT)
        self.show_view()
        self.arrive()
        return True

    def on_zoom_in(self, _control: Control) -> None:
        """The plus button."""
        self.zoom_by(1)

    def on_zoom_out(self, _control: Control) -> None:
        """The minus button."""
        self.zoom_by(-1)

    def _rest(self, year: float, aim: float) -> float:
        milestone_order = self.milestone_order()
        end = milestone_order.rest(year, aim, self.camera.span_years * _NEAR)
        self.resting = milestone_order.near(end, 0.0)
        return end


def _nothing() -> None:
    """The movement has begun already."""
