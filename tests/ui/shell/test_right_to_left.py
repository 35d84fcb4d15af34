"""A screen that is read from right to left is the other one in a mirror, but for what nobody could read there."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from both_directions import LTR, RTL, write_both_directions
from exhibit.content import Exhibit, load
from exhibit.navigation import ChartPlace, LinkedPlace, MilestonePlace, SlidePlace, TimelinePlace
from exhibit.ui.controls.reveal import Reveal
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.timeline.camera_screen import CameraScreen
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from first_fast import first_fast
from mirror_watch import seen_in_a_mirror
from qt_stage import ADDRESSES, Visitor

_SLIDES = (
    "slide:ferry-70", "slide:names-of-the-ferry", "slide:treaties-compared", "slide:statue", "slide:crossings-peak",
    "slide:ferry-to-bridge", "slide:voice-mayor",
)  # fmt: skip
_MAP = "slide:twin-pairs"
_Seen = dict[tuple[str, int], list[tuple[float, float]]]
_ROUNDING_PX = 3


def _written(folder: Path, *languages: str) -> Exhibit:
    loaded = load(write_both_directions(folder, languages))
    assert loaded.exhibit is not None, loaded.problems
    return loaded.exhibit


@pytest.fixture(scope="session")
def from_left(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """Its first language, and so its time, begins at the left."""
    return _written(tmp_path_factory.mktemp("left") / "exhibit", LTR, RTL)


@pytest.fixture(scope="session")
def from_right(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """Its first language, and so its time, begins at the right."""
    return _written(tmp_path_factory.mktemp("right") / "exhibit", RTL, LTR)


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["wide", "upright"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Of the window."""
    found: tuple[int, int] = request.param
    return found


@pytest.fixture
def reader(qapp: QApplication, from_right: Exhibit, size: tuple[int, int]) -> Iterator[Visitor]:
    """Looks at the exhibit whose time begins at the right."""
    made = Visitor(from_right, size)
    yield made
    made.close()


@pytest.fixture
def other(qapp: QApplication, from_left: Exhibit, size: tuple[int, int]) -> Iterator[Visitor]:
    """Looks at the exhibit whose time begins at the left."""
    made = Visitor(from_left, size)
    yield made
    made.close()


def _seen(reader: Visitor, *, is_turned: bool) -> _Seen:
    """Return where each text of a width has its middle in the window, or in a mirror of it."""
    stage = reader.stage
    found: _Seen = {}
    for item in reader.texts():
        box = item.ink_box()
        x, y = stage.viewportTransform().map(box.middle_x, box.middle_y)
        found.setdefault((item.block.text, round(box.width)), []).append((stage.width() - x if is_turned else x, y))
    return {key: sorted(each) for key, each in found.items()}


@first_fast("address", [*ADDRESSES, *_SLIDES])
def test_every_text_stands_where_the_mirror_shows_it(reader: Visitor, other: Visitor, address: str) -> None:
    other.open(address, LTR)
    expected = _seen(other, is_turned=False)
    reader.open(address, RTL)
    found = _seen(reader, is_turned=True)
    # Capitals are spaced where a script bears it, and a few dates have words of the language.
    same = found.keys() & expected.keys()
    assert len(same) >= len(expected) * 0.6
    for each in same:
        places = [place for one in (found[each], expected[each]) for at in one for place in at]
        half = len(places) // 2
        assert places[:half] == pytest.approx(places[half:], abs=_ROUNDING_PX), each


@first_fast("address", [*ADDRESSES, *_SLIDES, _MAP])
def test_no_letter_and_no_picture_is_painted_in_a_mirror(reader: Visitor, other: Visitor, address: str) -> None:
    for visitor, language in itertools.product((reader, other), (RTL, LTR)):
        visitor.open(address, language)
        for item in visitor.items():
            assert seen_in_a_mirror(item, visitor.stage.viewportTransform()) == [], type(item).__name__


@first_fast("address", ["timeline", "find", "linked", "chart", "tour:counting", "slide:crossings-peak"])
@pytest.mark.parametrize("size", [(1920, 1080)], indirect=True)
def test_time_runs_one_way_in_every_language_of_an_exhibit(reader: Visitor, other: Visitor, address: str) -> None:
    for visitor, is_rising in ((reader, False), (other, True)):
        for language in (RTL, LTR):
            visitor.open(address, language)
            assert _is_rising(visitor) is is_rising, (language, address)


def _is_rising(visitor: Visitor) -> bool:
    """Say whether the first of two years in a row, where their names stand, is left of the second, or above it."""
    names = [item for item in visitor.texts() if re.fullmatch(r"(19|20)\d\d", item.block.text)]
    to_window = visitor.stage.viewportTransform()
    rows: dict[int, dict[int, float]] = {}
    for item in names:
        at = to_window.map(QPointF(item.ink_box().middle_x, item.ink_box().middle_y))
        rows.setdefault(round(at.y() / 6), {})[int(item.block.text)] = at.x()
    row = max(rows.values(), key=len)
    assert len(row) > 1, "no years are named in a row"
    first, *_, last = sorted(row)
    return row[first] < row[last]


def test_east_is_at_the_right_of_a_map_in_every_language(reader: Visitor) -> None:
    places = []
    for language in (LTR, RTL):
        reader.open(_MAP, language)
        names = [item for item in reader.texts() if type(item.parentItem()).__name__ == "PairMap"]
        ends = {
            each.block.text: reader.stage.viewportTransform().map(each.ink_box().middle_x, 0.0)[0] for each in names
        }
        places.append(sorted(ends, key=ends.__getitem__))
    assert places[0] == places[1]
    assert len(places[0]) > 2


def _finger(reader: Visitor, start_px: tuple[int, int], end_px: tuple[int, int]) -> None:
    """Swipe from one position of the window to another, whatever is shown there."""
    ends = [reader.stage.mapToScene(QPoint(*each)) for each in (start_px, end_px)]
    reader.swipe(*((each.x(), each.y()) for each in ends))
    reader.finish_animations()


def _slide(reader: Visitor) -> str:
    place = reader.director.session.place
    assert isinstance(place, SlidePlace)
    return place.slide


@pytest.mark.parametrize(("language", "onwards"), [(LTR, -1), (RTL, 1)])
def test_a_slide_is_pulled_in_from_the_side_where_reading_ends(reader: Visitor, language: str, onwards: int) -> None:
    reader.open("slides", language)
    first = _slide(reader)
    _finger(reader, (540, 170), (540 + onwards * 400, 170))
    second = _slide(reader)
    assert second != first
    _finger(reader, (540, 170), (540 - onwards * 400, 170))
    assert _slide(reader) == first
    QTest.keyClick(reader.stage, Qt.Key.Key_Right if onwards < 0 else Qt.Key.Key_Left)
    assert _slide(reader) == second, "an arrow key goes to where the arrow on the screen points"
    QTest.keyClick(reader.stage, Qt.Key.Key_PageUp)
    QTest.keyClick(reader.stage, Qt.Key.Key_PageDown)
    assert _slide(reader) == second, "a clicker's next is next in every language"


def test_a_milestone_is_turned_the_same_way(reader: Visitor) -> None:
    reader.open("milestone:charter-treaty", RTL)
    before = reader.director.session.place
    QTest.keyClick(reader.stage, Qt.Key.Key_Left)
    after = reader.director.session.place
    assert isinstance(before, MilestonePlace)
    assert isinstance(after, MilestonePlace)
    dates = [reader.director.exhibit.milestone(each.milestone).date.middle_year for each in (before, after)]
    assert dates[0] < dates[1]


def _year_under(visitor: Visitor, x: int) -> float:
    screen, at = visitor.director.shown, visitor.stage.mapToScene(QPoint(x, 500))
    assert isinstance(screen, CameraScreen)
    return screen.camera.year_at(screen.band.orientation.along(at.x(), at.y()))


@pytest.mark.parametrize("size", [(1920, 1080)], indirect=True)
@first_fast(("language", "address"), [*itertools.product((RTL, LTR), ("timeline", "linked"))])
def test_what_a_finger_holds_stays_under_it(reader: Visitor, other: Visitor, language: str, address: str) -> None:
    for visitor in (reader, other):
        visitor.open(f"{address}:2008" if address == "linked" else address, language)
        held = visitor.stage.mapToScene(QPoint(1000, 300))
        visitor.press(held.x(), held.y())
        span = abs(_year_under(visitor, 1200) - _year_under(visitor, 700))
        before = _year_under(visitor, 1000)
        for x in (1030, 1060, 1100, 1060, 1040, 900):
            at = visitor.stage.mapToScene(QPoint(x, 300))
            visitor.move(at.x(), at.y())
        assert _year_under(visitor, 900) == pytest.approx(before, abs=0.2 * span), "but for what a press may wander"
        visitor.release(at.x(), at.y())
        visitor.finish_animations()


@pytest.mark.parametrize("size", [(1920, 1080)], indirect=True)
@first_fast("language", [RTL, LTR])
def test_arrow_keys_point_to_where_time_goes(reader: Visitor, other: Visitor, language: str) -> None:
    for visitor, later in ((reader, Qt.Key.Key_Left), (other, Qt.Key.Key_Right)):
        for address in ("timeline", "chart:2010", "linked:2010"):
            visitor.open(address, language)
            before = _when(visitor)
            QTest.keyClick(visitor.stage, later)
            visitor.finish_animations()
            assert _when(visitor) > before, address


def _when(visitor: Visitor) -> float:
    place = visitor.director.session.place
    if isinstance(place, TimelinePlace):
        return visitor.director.exhibit.milestone(place.selected).date.middle_year if place.selected else 0.0
    assert isinstance(place, ChartPlace | LinkedPlace)
    return float(place.slot or 0)


@pytest.mark.parametrize("size", [(1920, 1080)], indirect=True)
def test_a_tap_on_a_chart_means_the_year_that_stands_there(reader: Visitor, other: Visitor) -> None:
    for visitor, language in itertools.product((reader, other), (RTL, LTR)):
        visitor.open("chart:2020", language)
        names = [each for each in visitor.texts() if each.block.text == "2010"]
        box = names[0].ink_box()
        visitor.tap_at(box.middle_x, box.y - 100)
        assert _when(visitor) == 2010
        foot = visitor.director.shown._foot  # type: ignore[attr-defined]
        knob = foot.scrub.mapToScene(foot.scrub.box.width, foot.scrub.box.height / 2)
        visitor.tap_at(knob.x(), knob.y())
        assert _when(visitor) == visitor.director.view().of_chart(None).slots.on_chart[-1]


def test_a_key_of_a_bar_is_where_it_is_seen(reader: Visitor) -> None:
    """The focus walks to the left where a key points there, and home is at the right."""
    reader.open("timeline", RTL)
    home = reader.control("Home")
    box = reader.stage.viewportTransform().mapRect(home.sceneBoundingRect())
    assert box.center().x() > reader.stage.width() / 2
    QTest.mouseClick(reader.stage.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    reader.finish_animations()
    assert type(reader.director.session.place).__name__ == "HomePlace"


def test_the_screen_turns_round_with_the_language_and_back(reader: Visitor, tmp_path: Path) -> None:
    for language, is_left in ((LTR, True), (RTL, False), (LTR, True)):
        reader.open("timeline", language)
        box = reader.stage.viewportTransform().mapRect(reader.control("Home").sceneBoundingRect())
        assert (box.center().x() < reader.stage.width() / 2) is is_left


def test_keys_stand_as_on_every_keyboard_and_what_they_write_begins_at_the_right(reader: Visitor) -> None:
    reader.open("find", RTL)
    to_window = reader.stage.viewportTransform()
    first, last = (to_window.mapRect(reader.control(each).sceneBoundingRect()).center().x() for each in ("Q", "P"))
    assert first < last
    reader.tap(reader.control("F"))
    reader.tap(reader.control("E"))
    written = next(each for each in reader.texts() if each.block.text == "fe")
    assert to_window.map(written.ink_box().right, 0.0)[0] > reader.stage.width() * 0.4


@pytest.mark.parametrize("size", [(1920, 1080)], indirect=True)
def test_a_card_is_painted_where_it_is_touched(reader: Visitor, other: Visitor) -> None:
    for visitor, language in itertools.product((reader, other), (RTL, LTR)):
        visitor.open("timeline", language)
        card = next(each for each in visitor.controls() if isinstance(each, MilestoneChip) and each.is_lit)
        box, picture = rect_of(card.scene_box), visitor.stage.picture().toImage()
        frame = visitor.stage.viewportTransform().mapRect(box)
        for at in (frame.bottomLeft() + QPointF(24, -12), frame.bottomRight() + QPointF(-24, -12)):
            assert picture.pixelColor(at.toPoint()) == visitor.director.shown.style.palette.shell


def test_what_is_turned_comes_up_turned(qapp: QApplication) -> None:
    item = GroupItem()
    turn(item, 50.0)
    reveal = Reveal([[item]])
    reveal.begin()
    reveal.finish()
    assert item.mapToParent(10.0, 5.0) == QPointF(90.0, 5.0)


@pytest.mark.parametrize("size", [(1920, 1080)], indirect=True)
def test_a_wheel_that_is_tilted_moves_the_picture_the_same_way_everywhere(reader: Visitor, other: Visitor) -> None:
    for visitor, language in itertools.product((reader, other), (RTL, LTR)):
        visitor.open("timeline:1990", language)
        before, at = _year_under(visitor, 960), QPointF(960, 300)
        for _ in range(3):
            event = QWheelEvent(
                at, at, QPoint(), QPoint(120, 0), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(visitor.stage.viewport(), event)
        visitor.finish_animations()
        assert (_year_under(visitor, 960) < before) is (visitor is other), language
