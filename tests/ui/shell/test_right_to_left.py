"""A screen that is read from right to left is the other one in a mirror, but for what nobody could read there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from both_directions import LTR, RTL, write_both_directions
from exhibit.content import Exhibit, load
from exhibit.navigation import MilestonePlace, SlidePlace, TimelinePlace
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


@pytest.fixture(scope="session")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    loaded = load(write_both_directions(tmp_path_factory.mktemp("both") / "exhibit"))
    assert loaded.exhibit is not None, loaded.problems
    return loaded.exhibit


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["wide", "upright"])
def reader(request: pytest.FixtureRequest, qapp: QApplication, twice: Exhibit) -> Iterator[Visitor]:
    made = Visitor(twice, request.param)
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
def test_every_text_stands_where_the_mirror_shows_it(reader: Visitor, address: str) -> None:
    reader.open(address, LTR)
    expected = _seen(reader, is_turned=False)
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
def test_no_letter_and_no_picture_is_painted_in_a_mirror(reader: Visitor, address: str) -> None:
    for language in (RTL, LTR):
        reader.open(address, language)
        for item in reader.items():
            assert seen_in_a_mirror(item, reader.stage.viewportTransform()) == [], type(item).__name__


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


@pytest.mark.parametrize("reader", [(1920, 1080)], indirect=True)
def test_the_timeline_follows_the_finger(reader: Visitor) -> None:
    reader.open("timeline", RTL)
    held = reader.stage.mapToScene(QPoint(600, 500))
    reader.press(held.x(), held.y())
    screen = reader.director.shown
    before = screen.camera.year_at(held.x())  # type: ignore[attr-defined]
    for x in (650, 700, 800, 900):
        at = reader.stage.mapToScene(QPoint(x, 500))
        reader.move(at.x(), at.y())
    assert screen.camera.year_at(at.x()) == pytest.approx(before, abs=0.6)  # type: ignore[attr-defined]
    reader.release(at.x(), at.y())
    assert isinstance(reader.director.session.place, TimelinePlace)


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
