"""The timeline: drag, wheel, keys and taps move one camera; cards stand above and below the axis."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.flow import LookAt, OpenMilestone, Select, Session, Timeline, Turn, expect
from exhibit.motion import Tween, ease_in_out
from exhibit.ui.context import Context
from exhibit.ui.items.axis import Axis, AxisView
from exhibit.ui.items.buttons import SECOND_HEIGHT, Button
from exhibit.ui.items.cards import Cards
from exhibit.ui.items.control import Control
from exhibit.ui.items.minimap import Minimap
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import TICK

_GLIDE_S = 0.6
_OPENING_YEARS = 26.0
_REACH = 60.0


class TimelineScreen(Screen):
    """The axis, its cards, the minimap and the zoom."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self.add_bar(context.words.say("Timeline"))
        canvas = context.canvas
        map_height = max(92.0, context.type.line_height(TICK) + 40)
        foot = canvas.height - 56 - map_height
        self._band = Box(0, HEIGHT, canvas.width, foot - 44 - HEIGHT)
        self._camera = self._first_camera()
        self._glide: tuple[Tween, Tween] | None = None
        self._is_grabbing_map = False
        # The axis lies behind the cards, and where it runs is theirs to say.
        self._cards = Cards(context, self._band, self)
        self._cards.added.connect(self.listen)
        self._line_y = self._cards.line_y
        self._axis = Axis(context, self._band, self._line_y, AxisView(self._camera), self)
        self._axis.stackBefore(self._cards)
        buttons = 2 * (SECOND_HEIGHT + 20)
        width = canvas.width - 2 * 60 - buttons
        self._map = Minimap(context, Box(60, foot, width, map_height), self)
        self._add_zoom(canvas.width - 60 - buttons + 20, foot + (map_height - SECOND_HEIGHT) / 2)
        self._show()

    # State -------------------------------------------------------------------------------------------------

    @property
    def _place(self) -> Timeline:
        return expect(self.session.place, Timeline)

    @property
    def camera(self) -> Camera:
        """What the view shows."""
        return self._camera

    def show_session(self, session: Session) -> bool:
        """Glide to another place on the axis."""
        if not isinstance(session.place, Timeline):
            return False
        before, self.session = self._place, session
        if session.place.selected != before.selected:
            self._glide_to(session.place.year if session.place.year is not None else self._camera.year)
        self._show()
        return True

    def _first_camera(self) -> Camera:
        span = self.context.exhibit.about.span
        length = self.context.canvas.width
        years = _OPENING_YEARS * length / 1920 / (1 + (self.context.type.text_scale - 1) * 0.5)
        if self._place.span_years is not None:
            years = self._place.span_years
        camera = Camera(span.first.year, years, length, span.first.year, span.last.year + 1.0)
        if self._place.year is None:
            return camera.looking_at(span.first.year + years * 0.38)
        return camera.looking_at(self._place.year)

    # Time --------------------------------------------------------------------------------------------------

    def beat(self, now_s: float) -> float | None:
        """Glide on."""
        if self._glide is None:
            return None
        year, span = self._glide
        if year.began_s < 0:
            year, span = replace(year, began_s=now_s), replace(span, began_s=now_s)
            self._glide = year, span
        self._camera = replace(self._camera, span_years=span.at(now_s)).looking_at(year.at(now_s))
        is_done = year.is_done(now_s)
        if is_done:
            self._glide = None
        self._show()
        if is_done:
            self._tell()
        return None if is_done else 0.0

    def settle(self) -> None:
        """Be where the glide goes."""
        if self._glide is not None:
            year, span = self._glide
            self._camera = replace(self._camera, span_years=span.end).looking_at(year.end)
            self._glide = None
            self._show()
            self._tell()

    def _glide_to(self, year: float, span_years: float | None = None) -> None:
        span = self._camera.span_years if span_years is None else span_years
        # A start below zero means: from the first frame on.
        self._glide = (
            Tween(self._camera.year, year, -1.0, _GLIDE_S, ease_in_out),
            Tween(self._camera.span_years, span, -1.0, _GLIDE_S, ease_in_out),
        )
        if self.context.is_still:
            self.settle()
        else:
            self.stirred.emit()

    def _tell(self) -> None:
        self.asked.emit(LookAt(self._camera.year, self._camera.span_years))

    # Hands and keys ----------------------------------------------------------------------------------------

    def takes_drag(self, at: QPointF) -> bool:
        """The band pans; the minimap's window follows the hand."""
        self._is_grabbing_map = self._map.contains_scene(at.x(), at.y())
        return self._is_grabbing_map or self._band.y <= at.y() <= self._band.bottom

    def touched(self) -> None:
        """A hand stops the glide where it is."""
        if self._glide is not None:
            self._glide = None
            self._tell()

    def let_go(self) -> None:
        """Say where the view has got to."""
        self._tell()

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Pan with the hand."""
        if self._is_grabbing_map:
            self._camera = self._camera.looking_at(self._map.year_at(at.x()))
        else:
            self._camera = self._camera.panned(by.x())
        self._show()

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Pan with the middle of the fingers and zoom about it: the year under it stays under it."""
        if self._is_grabbing_map:
            return
        self._camera = self._camera.panned(by.x()).zoomed(1 / spread, at.x())
        self._show()

    def double_tap(self, at: QPointF) -> None:
        """Zoom in about the tap."""
        if self._band.y <= at.y() <= self._band.bottom:
            self._zoom(0.5, at.x())

    def drop(self, speed: QPointF) -> None:
        """Glide on as far as the hand's speed carries."""
        if self._is_grabbing_map or abs(speed.x()) < 80:
            self._tell()
        else:
            self._settle_near(self._camera.panned(speed.x() * 0.3).year)

    def _settle_near(self, year: float) -> None:
        """Come to rest on a milestone near a year, the most important of those close by."""
        key = self.context.course.milestone_near(year, self._camera.span_years * 0.06)
        at = self.context.course.milestones[key] if key else year
        # An empty stretch has nothing to rest on; the hand's own year is where it ends.
        is_near = abs(at - year) <= self._camera.span_years * 0.3
        self._glide_to(at if is_near else year)

    def tap(self, at: QPointF) -> None:
        """Jump on the minimap, or light the milestone nearest to a tap on the axis."""
        if self._map.contains_scene(at.x(), at.y()):
            self._glide_to(self._camera.looking_at(self._map.year_at(at.x())).year)
        elif abs(at.y() - self._line_y) <= _REACH:
            reach = _REACH / self._camera.units_per_year
            year = self._camera.year_at(at.x())
            near = self.context.line.between(year - reach, year + reach)
            if near:
                nearest = min(near, key=lambda each: abs(each.date.middle_year - year))
                self.asked.emit(Select(nearest.id))

    def wheel(self, at: QPointF, by: QPointF) -> bool:
        """Turning zooms at the pointer; tilting pans."""
        self.touched()
        if by.y():
            self._camera = self._camera.zoomed(0.85 ** by.y(), at.x())
        if by.x():
            self._camera = self._camera.panned(by.x() * 90)
        self._show()
        self._tell()
        return True

    def key(self, key: Qt.Key) -> bool:
        """Left and right go from milestone to milestone; Enter opens the lit one; plus and minus zoom."""
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self._zoom(0.6 if key != Qt.Key.Key_Minus else 1 / 0.6)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._place.selected:
            self.asked.emit(OpenMilestone(self._place.selected))
        else:
            return False
        return True

    def _zoom(self, factor: float, position: float | None = None) -> None:
        target = self._camera.zoomed(factor, self._camera.length / 2 if position is None else position)
        self._glide_to(target.year, target.span_years)

    def _add_zoom(self, x: float, y: float) -> None:
        words = self.context.words
        for sign, name in (("minus", "Zoom out"), ("plus", "Zoom in")):
            box = Box(x, y, SECOND_HEIGHT, SECOND_HEIGHT)
            button = Button(self.context, box, None, sign=sign, parent=self).named(words.say(name))
            button.activated.connect(self._on_zoom_in if sign == "plus" else self._on_zoom_out)
            x += SECOND_HEIGHT + 20

    def _on_zoom_in(self, _control: Control) -> None:
        self._zoom(0.6)

    def _on_zoom_out(self, _control: Control) -> None:
        self._zoom(1 / 0.6)

    def _show(self) -> None:
        stems = self._cards.show_view(self._camera, self._place.selected)
        self._axis.show_view(AxisView(self._camera, stems, self._place.selected))
        self._map.show_camera(self._camera)
