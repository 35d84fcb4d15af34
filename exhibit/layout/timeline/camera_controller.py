"""What moves the camera: a hand, a glide to a place, or a flick that coasts to a rest."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from exhibit.layout.timeline.camera import Camera
from exhibit.motion import CARRY_S, LEAST_SPEED, Coast, Course, Eased, Tween, ease_in_out
from exhibit.motion.scrolling import SPRING_S, give, pull_of

GLIDE_S = 0.6
_FARTHEST = 2.0


@dataclass(frozen=True, slots=True)
class _Glide:
    """From one view to another, and how much of the way is done."""

    year: tuple[float, float]
    span: tuple[float, float]
    share: Tween


class CameraController:
    """Holds the camera that a screen shows; whatever moves years on it goes through here.

    Args:
        camera: What the view shows at first.
        is_still: Every movement is at its end at once.
    """

    def __init__(self, camera: Camera, *, is_still: bool = False) -> None:
        self._camera, self._is_still = camera, is_still
        self._glide: _Glide | None = None
        self._pull = 0.0

    @property
    def camera(self) -> Camera:
        """What the view shows now; while a hand pulls it beyond an end, somewhat of what is there."""
        if not self._pull:
            return self._camera
        return replace(self._camera, year=self._camera.year - give(self._pull) / self._camera.units_per_year)

    @property
    def target(self) -> Camera:
        """What the view will show when it has come to rest."""
        if self._glide is None:
            return self._camera
        return replace(self._camera, year=self._glide.year[1], span_years=self._glide.span[1])

    @property
    def is_gliding(self) -> bool:
        """Say whether the view moves by itself."""
        return self._glide is not None

    def push(self, by: float) -> None:
        """Follow a hand along the axis by design units; beyond an end the view gives only a little."""
        self.stop()
        here = self._camera
        year = here.year - (self._pull + by) / here.units_per_year
        self._camera = here.looking_at(year)
        self._pull = 0.0 if self._is_still else (self._camera.year - year) * here.units_per_year

    def pan(self, by: float) -> None:
        """Move along the axis by design units, as far as there is anything to see."""
        self.stop()
        self._camera, self._pull = self._camera.panned(by), 0.0

    def pinch(self, along: float, by: float, spread: float) -> None:
        """Follow two fingers: their middle is at ``along`` and has moved ``by``; the year under it stays under it."""
        self.stop()
        self._camera = self._camera.panned(by).zoomed(1.0 / spread, along)

    def look(self, year: float) -> None:
        """Be at a year at once."""
        self.stop()
        self._camera, self._pull = self._camera.looking_at(year), 0.0

    def stop(self) -> None:
        """Stay where the view has got to; beyond an end it is held there, and ``spring`` lets it go."""
        if self._glide is None:
            return
        self._glide, shown = None, self._camera
        self._camera = shown.looking_at(shown.year)
        self._pull = pull_of((self._camera.year - shown.year) * shown.units_per_year)

    def spring(self) -> None:
        """Begin to go back from beyond an end; where the view is not beyond one, nothing moves."""
        self.stop()
        if self._pull:
            self.glide_to(self._camera.year, duration_s=SPRING_S)

    def glide_to(self, year: float, span_years: float | None = None, duration_s: float = GLIDE_S) -> None:
        """Begin to move to another view; a year too near to an end becomes that end."""
        here = self.camera
        there = (here if span_years is None else here.spanning(span_years)).looking_at(year)
        self._begin(here, there, Eased(duration_s, ease_in_out))

    def zoom(self, factor: float, along: float | None = None) -> None:
        """Begin to show ``factor`` times the years; the year at ``along`` (or in the middle) stays there."""
        # Quick presses add up: each counts from where the one before it leads.
        start = self.target
        there = start.zoomed(factor, start.length / 2 if along is None else along)
        self.glide_to(there.year, there.span_years)

    def flick(self, speed: float, rest: Callable[[float, float], float]) -> bool:
        """Coast on after a hand has left, to a rest that is never behind.

        Args:
            speed: Of the hand along the axis, in design units per second; forward in time is negative.
            rest: Returns the decimal year to rest at, given the year in the middle and the year aimed at.

        Returns:
            False where the hand was too slow to flick; nothing moves then.
        """
        if abs(speed) < LEAST_SPEED:
            return False
        here = self.camera
        # The view's years go against the hand: pushing to the left shows later ones.
        # An aim beyond the end still says which way it is.
        aim = here.year - speed * CARRY_S / here.units_per_year
        there = here.looking_at(rest(here.year, aim))
        way = (there.year - here.year) * here.units_per_year
        # So far that it would be a blur at any finger's speed: go there gently instead.
        is_far = abs(way) > _FARTHEST * here.length
        self._begin(here, there, Eased(GLIDE_S, ease_in_out) if is_far else Coast(way, -speed))
        return True

    def tick(self, now_s: float) -> None:
        """Move to a clock time."""
        if self._glide is not None:
            self._glide.share.tick(now_s)
            self._show(self._glide)

    def due(self, now_s: float) -> float | None:
        """Want every frame while the view moves by itself."""
        return None if self._glide is None else self._glide.share.due(now_s)

    def finish(self) -> None:
        """Be at once where the glide goes."""
        if self._glide is not None:
            self._glide.share.finish()
            self._show(self._glide)

    def _begin(self, here: Camera, there: Camera, course: Course) -> None:
        years, spans = (here.year, there.year), (here.span_years, there.span_years)
        self._glide, self._pull = _Glide(years, spans, Tween(0.0, 1.0, course)), 0.0
        self._camera = replace(self._camera, year=here.year, span_years=here.span_years)
        if self._is_still:
            self.finish()

    def _show(self, glide: _Glide) -> None:
        (year, last_year), (span, last_span), share = glide.year, glide.span, glide.share.value
        if glide.share.is_done:
            self._glide = None
            self._camera = replace(self._camera, span_years=last_span, year=last_year)
            return
        # The span changes by factors, so that zooming in and out look alike.
        self._camera = replace(
            self._camera,
            span_years=span * math.pow(last_span / span, share),
            year=_held_way(year, last_year, (span, last_span), share),
        )


def _held_way(year: float, last_year: float, spans: tuple[float, float], share: float) -> float:
    """Return the year in the middle while the span goes from one to the other.

    Of two views that share a fixed position the middle moves with the span, not with time: what both show under that
    position then stays under it all the way.
    """
    first, last = spans
    if abs(last / first - 1.0) < 1e-6:
        return year + (last_year - year) * share
    span = first * math.pow(last / first, share)
    return year + (last_year - year) * (span - first) / (last - first)
