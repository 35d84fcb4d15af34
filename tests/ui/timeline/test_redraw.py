"""What is drawn on the axis is drawn anew when something about it changes, and only then."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.navigation import Select
from exhibit.ui.kit.sprite_cache import SpriteCache
from exhibit.ui.timeline.axis_markers import AxisMarkers, Standing
from exhibit.ui.timeline.minimap import Minimap
from qt_stage import Visitor
from small_exhibit import WriteExhibit
from small_stage import visit
from timeline_scene import timeline_screen

RED = QColor(200, 0, 0)


@pytest.fixture
def guest(qapp: QApplication, write_exhibit: WriteExhibit) -> Iterator[Visitor]:
    made = visit(write_exhibit, ["1988-01-01", "1992-01-01"], (1920, 1080))
    made.open("timeline:1990", "en")
    yield made
    made.close()


def _marks(guest: Visitor) -> AxisMarkers:
    return next(each for each in guest.items() if isinstance(each, AxisMarkers))


def _select_other(guest: Visitor) -> None:
    exhibit, screen = guest.director.exhibit, timeline_screen(guest)
    _marks(guest).show_view(screen.camera, guest.director.view().milestone_index, {}, exhibit.milestone("m1"))


def _stand_other(guest: Visitor) -> None:
    exhibit, screen = guest.director.exhibit, timeline_screen(guest)
    standing = {"m0": Standing(exhibit.milestone("m0"), 40.0)}
    _marks(guest).show_view(screen.camera, guest.director.view().milestone_index, standing, None)


def _pan_marks(guest: Visitor) -> None:
    screen = timeline_screen(guest)
    _marks(guest).show_view(screen.camera.panned(-200), guest.director.view().milestone_index, {}, None)


def _fewer(guest: Visitor) -> None:
    screen = timeline_screen(guest)
    _marks(guest).show_view(screen.camera, MilestoneIndex([guest.director.exhibit.milestone("m0")]), {}, None)


def _pan_map(guest: Visitor) -> None:
    strip = next(each for each in guest.items() if isinstance(each, Minimap))
    strip.show_view(timeline_screen(guest).camera.spanning(20.0), guest.director.view().milestone_index)


CHANGES = (_select_other, _stand_other, _pan_marks, _fewer, _pan_map)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_a_change_asks_for_a_frame_by_itself_and_can_be_seen(guest: Visitor, change: Callable[[Visitor], None]) -> None:
    guest.wait(1.0)
    before = guest.stage.picture().toImage()
    guest.stage.painted = 0
    guest.flush()
    assert guest.stage.painted == 0, "something is drawn although nothing has changed"
    change(guest)
    guest.flush()
    assert guest.stage.painted > 0, "nobody has asked for a frame"
    assert guest.stage.picture().toImage() != before


def _is_red(guest: Visitor, key: str) -> bool:
    screen = timeline_screen(guest)
    year = guest.director.navigation_index.milestones[key]
    at = guest.point(screen.camera.position_of(year), screen.band.orientation.band.y + screen.band.axis)
    return guest.stage.picture().toImage().pixelColor(at) == guest.director.shown.view.palette.red


def test_the_dot_of_the_lit_milestone_and_no_other_is_red(guest: Visitor) -> None:
    for key, other in (("m0", "m1"), ("m1", "m0"), ("m0", "m1")):
        guest.director.dispatch(Select(key))
        guest.finish_animations()
        assert _is_red(guest, key)
        assert not _is_red(guest, other)


# Drawings that are kept ------------------------------------------------------------------------------------


class _Paper:
    """Draws squares of ten units with stamps, and counts how often one is really drawn."""

    def __init__(self) -> None:
        self.stamps, self.drawn = SpriteCache(), 0

    def put(self, look: object, scale: float = 1.0, sharpness: float = 1.0) -> QImage:
        image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(sharpness)
        image.fill(0)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self.stamps.draw(painter, QPointF(12, 12), look, 6.0, self._paint)
        painter.end()
        return image

    def _paint(self, painter: QPainter) -> None:
        self.drawn += 1
        painter.fillRect(-5, -5, 10, 10, RED)


def _box(image: QImage) -> tuple[int, int, int, int]:
    inked = [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y).alpha() > 127]
    across, down = [x for x, _ in inked], [y for _, y in inked]
    return min(across), min(down), max(across) + 1, max(down) + 1


@pytest.mark.parametrize(
    ("scale", "sharpness", "box"),
    [(1.0, 1.0, (7, 7, 17, 17)), (2.0, 1.0, (14, 14, 34, 34)), (1.0, 2.0, (14, 14, 34, 34)), (2.0, 2.0, (28, 28, 68, 68))],
)  # fmt: skip
def test_a_stamp_is_as_large_and_where_a_drawing_would_be_at_each_scale(
    qapp: QApplication, scale: float, sharpness: float, box: tuple[int, int, int, int]
) -> None:
    paper = _Paper()
    paper.put("square", 1.5)
    paper.put("square", 1.0)
    assert _box(paper.put("square", scale, sharpness)) == box


def test_a_stamp_is_drawn_once_for_each_look_and_scale(qapp: QApplication) -> None:
    paper = _Paper()
    for look, scale, drawn in (
        ("a", 1.0, 1),
        ("a", 1.0, 1),
        ("b", 1.0, 2),
        ("a", 2.0, 3),
        ("a", 1.0, 3),
        ("b", 1.0, 3),
    ):
        paper.put(look, scale)
        assert paper.drawn == drawn


def test_stamps_of_ever_new_looks_are_not_kept_for_ever(qapp: QApplication) -> None:
    paper = _Paper()
    for look in range(1000):
        paper.put(look)
    paper.put(0)
    assert paper.drawn == 1001, "the first is still kept"
    paper.put(0)
    assert paper.drawn == 1001
