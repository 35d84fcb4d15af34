"""The timeline: one camera along a band of time, with a minimap, and a panel to find something."""

from PySide6.QtCore import QPointF, Qt

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import Cluster, MilestoneIndex
from exhibit.layout.timeline.opening_view import opening
from exhibit.navigation import (
    Find,
    GoHome,
    GoToEnd,
    ListTogether,
    LookAt,
    MilestoneOrder,
    OpenMilestone,
    Select,
    Session,
    TimelinePlace,
    Turn,
    expect,
)
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.band import Band
from exhibit.ui.timeline.camera_screen import ZOOM_KEYS, CameraScreen
from exhibit.ui.timeline.find_panel import FindPanel
from exhibit.ui.timeline.minimap import Minimap
from exhibit.ui.timeline.offscreen_indicators import OffscreenIndicators
from exhibit.ui.timeline.overlap_list import OverlapList
from exhibit.ui.timeline.timeline_footer import TimelineFooter

_OPENING_YEARS = 26.0
_BEYOND = 0.12
_ONE_SIDED_FROM = 1.25
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TimelineScreen(CameraScreen):
    """The band of time with its minimap and zoom, or with the panel to find something."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        bar = self.add_bar(view.words.say("Timeline"))
        self._foot: TimelineFooter | None = None
        self._panel: FindPanel | None = None
        self._together: OverlapList | None = None
        self._is_grabbing_map = False
        self._held_aside = 0.0
        area = self._add_panel() if self._place.is_finding else self._add_foot()
        orientation = AxisOrientation(area, view.canvas.is_portrait, view.is_time_turned)
        is_one_sided = orientation.is_upright and view.type.text_scale >= _ONE_SIDED_FROM
        band = Band(view, orientation, self, sides="after" if is_one_sided else "both")
        band.stackBefore(bar)
        self.take(band)
        self._ways = OffscreenIndicators(view, orientation, band.axis, self)
        for button in self._ways.buttons:
            self.listen(button)
        self._line = self._line_of(self._place)
        self.steer(self._first_camera(orientation.length))
        if self._place.listed:
            self._add_together(orientation.band)
        self.show_view()

    # State -------------------------------------------------------------------------------------------------

    @property
    def _place(self) -> TimelinePlace:
        return expect(self.session.place, TimelinePlace)

    @property
    def minimap(self) -> Minimap | None:
        """The strip of the whole time; none while something is being looked for."""
        return self._foot.minimap if self._foot is not None else None

    def show_session(self, session: Session) -> bool:
        """Glide to another place on the axis, or show other milestones."""
        if not isinstance(session.place, TimelinePlace):
            return False
        before, place = self._place, session.place
        if (place.is_finding, place.listed) != (before.is_finding, before.listed):
            return False
        self.session = session
        if (place.query, place.threads) != (before.query, before.threads):
            self._line = self._line_of(place)
            if self._panel is not None:
                self._panel.show_place(place)
            if place.is_filtered and place.year is not None and place.span_years is not None:
                self.glide_to(place.year, place.span_years * (1.0 if place.is_whole else self._share))
        elif place.year not in {None, self.camera_controller.target.year} and place != before:
            # The lit milestone may be asked for again from where the view is not on it.
            self.glide_to(place.year)
        self.show_view()
        return True

    def show_view(self) -> None:
        """Show what the camera sees."""
        place, exhibit = self._place, self.view.exhibit
        selected = exhibit.milestone(place.selected) if place.selected is not None else None
        self.band.show_view(self.camera, self._line, selected)
        self._ways.show_view(self.camera, self._line, self.milestone_order())
        if self.minimap is not None:
            self.minimap.show_view(self.camera, self._line)

    def arrive(self) -> None:
        """Say where the view has come to rest, and light the milestone it rests on."""
        resting, self.resting = self.resting, None
        self.asked.emit(LookAt(self.camera_controller.target.year, self.camera.span_years / self._share))
        if resting is not None:
            self.asked.emit(Select(resting))

    def milestone_order(self) -> MilestoneOrder:
        """Return the milestones that are shown."""
        return self.view.navigation_index.order_of(self._place, self.view.words.language)

    @property
    def _share(self) -> float:
        """How much of a whole screen the band is long; less upright, and less while something is looked for."""
        orientation, canvas = self.band.orientation, self.view.canvas
        return orientation.length / (canvas.height if orientation.is_upright else canvas.width)

    def _line_of(self, place: TimelinePlace) -> MilestoneIndex:
        if not place.is_filtered:
            return self.view.milestone_index
        return MilestoneIndex(map(self.view.exhibit.milestone, self.milestone_order()))

    def _first_camera(self, length: float) -> Camera:
        extent = self.view.exhibit.extent
        years = _OPENING_YEARS * length / 1920 / (1 + (self.view.type.text_scale - 1) * 0.5)
        rim, line = self.band.rim, self.view.milestone_index
        camera = Camera(extent.first, years, length, extent.first, extent.last, line.least_span, rim, max(rim, _BEYOND))
        year, years_seen = self._place.year, self._place.span_years
        if year is None or years_seen is None:
            # Of all milestones: words that find none leave the view where it is.
            return opening(camera, line, year)
        return camera.spanning(years_seen * (1.0 if self._place.is_whole else self._share)).looking_at(year)

    # Hands and keys ----------------------------------------------------------------------------------------

    def is_steerable(self, at: QPointF) -> bool:
        """The band is, while nothing lies over it."""
        return self._together is None and super().is_steerable(at)

    def part_at(self, at: QPointF) -> str:
        """The band pans; the minimap's window follows the hand."""
        return "map" if self._together is None and self._is_on_map(at) else super().part_at(at)

    def takes_drag(self, at: QPointF) -> bool:
        """Take hold of the minimap's window, or of the band."""
        self._is_grabbing_map = self.part_at(at) == "map"
        if self._is_grabbing_map and self.minimap is not None:
            # The window is held where the hand has taken it; beside it, its middle comes to the hand.
            year = self.minimap.year_at(at.x(), at.y())
            is_on_window = self.camera.earliest <= year <= self.camera.latest
            self._held_aside = self.camera.year - year if is_on_window else 0.0
        return super().takes_drag(at)

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Pan with the hand."""
        if self._is_grabbing_map and self.minimap is not None:
            self.camera_controller.look(self.minimap.year_at(at.x(), at.y()) + self._held_aside)
            self.show_view()
        else:
            super().drag(at, by)

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Zoom with two fingers, on the band only."""
        if not self._is_grabbing_map:
            super().pinch(at, by, spread)

    def drop(self, speed: QPointF) -> None:
        """Coast on, unless it was the minimap's window that the hand moved."""
        super().drop(QPointF() if self._is_grabbing_map else speed)

    def tap(self, at: QPointF) -> None:
        """Jump on the minimap, light a milestone, or look into a crowd of them."""
        if self._together is not None:
            if not self._together.holds(at.x(), at.y()):
                self.asked.emit(ListTogether())
        elif self._is_on_map(at) and self.minimap is not None:
            self.glide_to(self.minimap.year_at(at.x(), at.y()))
        else:
            meant = self.band.at(at.x(), at.y())
            if isinstance(meant, Milestone):
                self.asked.emit(Select(meant.id))
            elif meant is not None:
                self._look_into(meant)

    def _look_into(self, cluster: Cluster) -> None:
        """Zoom in until its milestones part, or list them where no zoom can part them."""
        if cluster.last == cluster.first or self.camera.is_nearest:
            self.arrive()
            self.asked.emit(ListTogether(tuple(each.id for each in self._line.held_by(cluster))))
        else:
            self.look_into(cluster)

    def wheel(self, at: QPointF, by: QPointF) -> bool:
        """Zoom and pan; over a list, scroll it."""
        column = self.drag_column_at(at)
        if self._together is None or column is None:
            return self._together is None and super().wheel(at, by)
        column.scroll_to(column.offset - by.y() * 120)
        return True

    def anchor(self) -> float:
        """Zoom about the lit milestone where it is in view, so that it stays there."""
        year = self.view.navigation_index.milestones.get(self._place.selected or "")
        camera = self.camera
        is_in_view = year is not None and camera.earliest < year < camera.latest
        return camera.position_of(year) if year is not None and is_in_view else camera.length / 2

    def write(self, text: str) -> bool:
        """Letters of a real keyboard are looked for while the panel is open."""
        if self._panel is not None:
            self._panel.write(text)
        return self._panel is not None

    def key(self, key: Qt.Key) -> bool:
        """Arrows go from milestone to milestone, Home and End to the first and last; Enter opens, ± zoom."""
        if self._together is not None:
            return False
        if self._panel is not None:
            return self._key_in_panel(key)
        ways = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if self.band.orientation.is_upright:
            ways = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        back, forward = ways[::-1] if self.band.orientation.is_turned else ways
        if key in {back, forward}:
            self.asked.emit(Turn(-1 if key == back else 1))
        elif key in ZOOM_KEYS:
            self.zoom_by(ZOOM_KEYS[key])
        elif key in _ENTERS and self._place.selected:
            self.asked.emit(OpenMilestone(self._place.selected))
        else:
            return self._go_to_end(key)
        return True

    def _key_in_panel(self, key: Qt.Key) -> bool:
        """Backspace takes a letter back; a key that means done ends the search."""
        if self._panel is None:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit(Find(is_open=False))
            return True
        return key == Qt.Key.Key_Backspace and self._panel.erase()

    def _go_to_end(self, key: Qt.Key) -> bool:
        """Home goes to the first milestone, and from there to the three doors: a keypad has no other way out."""
        if key not in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return False
        shown = self.milestone_order()
        is_at_first = not shown or self._place.selected == shown.keys[0]
        if key == Qt.Key.Key_Home and is_at_first:
            self.asked.emit(GoHome())
        else:
            self.asked.emit(GoToEnd(-1 if key == Qt.Key.Key_Home else 1))
        return True

    # Building ----------------------------------------------------------------------------------------------

    def _is_on_map(self, at: QPointF) -> bool:
        return self.minimap is not None and self.minimap.orientation.holds(at.x(), at.y())

    def _add_foot(self) -> Box:
        """Put minimap and buttons on the screen; return what is left for the band."""
        self._foot = TimelineFooter(self.view, self._place, self)
        self.listen(self._foot.find)
        if self._foot.linked is not None:
            self.listen(self._foot.linked)
        self._foot.zoom_in.activated.connect(self.on_zoom_in)
        self._foot.zoom_out.activated.connect(self.on_zoom_out)
        return self._foot.band

    def _add_panel(self) -> Box:
        """Put the panel on the screen; return what is left for the band."""
        self._panel = FindPanel(self.view, self._place, self)
        self._panel.asked.connect(self.asked)
        for button in self._panel.buttons:
            self.listen(button)
        return Box(0, HEIGHT, self.view.canvas.width, self._panel.box.y - HEIGHT)

    def _add_together(self, area: Box) -> None:
        milestones = [self.view.exhibit.milestone(key) for key in self._place.listed]
        self._together = OverlapList(self.view, milestones, area, self)
        self.columns.append(self._together.column)
        self._together.close.activated.connect(self._on_close)
        for card in self._together.cards:
            self.listen(card)
        if self._foot is not None:
            # What is behind the list stays as it is.
            self._foot.setVisible(False)

    def _on_close(self, _control: Control) -> None:
        self.asked.emit(ListTogether())
