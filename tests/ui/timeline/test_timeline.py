"""The timeline under real touch events, keys and eyes."""

import itertools
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QEventPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit import app
from exhibit.content import Exhibit, load
from exhibit.layout.canvas import Canvas
from exhibit.layout.timeline.milestone_index import Cluster
from exhibit.motion import ManualClock
from exhibit.navigation import HomePlace, MilestonePlace, Select, Speak, TimelinePlace
from exhibit.settings import Settings
from exhibit.ui.timeline.milestone_card import MilestoneCard
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from exhibit.ui.timeline.title_chip import TitleChip
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, WriteExhibit

PRESSED, MOVED, HELD, RELEASED = (
    QEventPoint.State.Pressed, QEventPoint.State.Updated, QEventPoint.State.Stationary, QEventPoint.State.Released,
)  # fmt: skip


FREE_Y = 870.0
"""Below the cards, still on the band."""


def _screen(visitor: Visitor) -> TimelineScreen:
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    return screen


def _place(visitor: Visitor) -> TimelinePlace:
    place = visitor.director.session.place
    assert isinstance(place, TimelinePlace)
    return place


def _plates(visitor: Visitor) -> list[MilestoneChip]:
    return [each for each in visitor.controls() if isinstance(each, MilestoneChip)]


def _axis_y(screen: TimelineScreen) -> float:
    return screen.band.orientation.band.y + screen.band.axis


def _crowds(screen: TimelineScreen) -> dict[Cluster, float]:
    """Return where along the axis a finger finds each crowd, in the middle of its reach."""
    found: dict[Cluster, list[int]] = {}
    for x in range(0, round(screen.camera.length), 4):
        meant = screen.band.at(x, _axis_y(screen))
        if isinstance(meant, Cluster):
            found.setdefault(meant, []).append(x)
    return {crowd: sum(places) / len(places) for crowd, places in found.items()}


@pytest.mark.slow
@pytest.mark.parametrize("way", [-1, 1])
@pytest.mark.parametrize("fast", [30, 90, 240])
def test_a_flick_goes_with_the_finger_and_rests_on_a_milestone_or_the_end(
    visitor: Visitor, way: int, fast: int
) -> None:
    visitor.open("timeline:1985")
    screen = _screen(visitor)
    x = 960.0
    visitor.press(x, 800)
    for _ in range(5):
        x += way * fast / 2
        visitor.move(x, 800)
    left_at = screen.camera.year
    visitor.release(x, 800)
    years = [screen.camera.year]
    while screen.camera_controller.is_gliding:
        visitor.wait(1 / 60, 1 / 60)
        years.append(screen.camera.year)
    assert all((later - year) * -way >= -1e-9 for year, later in itertools.pairwise([left_at, *years]))
    ends = {screen.camera.looking_at(-1e9).year, screen.camera.looking_at(1e9).year}
    rests = {
        screen.camera.looking_at(year).year for year in visitor.director.navigation_index.milestone_order.years
    } | ends
    assert min(abs(screen.camera.year - each) for each in rests) < 1e-6


def test_a_tap_right_after_a_flick_is_not_lost(visitor: Visitor) -> None:
    visitor.open("timeline:1985")
    visitor.swipe((1300, 800), (700, 800))
    visitor.wait(0.2)
    assert _screen(visitor).camera_controller.is_gliding
    plate = next(each for each in _plates(visitor) if 200 < each.scene_box.middle_x < 1700)
    box = plate.scene_box
    visitor.press(box.middle_x, box.middle_y)
    held = _screen(visitor).camera
    visitor.release(box.middle_x, box.middle_y)
    assert isinstance(visitor.director.session.place, MilestonePlace)
    assert visitor.director.session.place.came_from.year == pytest.approx(  # type: ignore[union-attr]
        visitor.director.navigation_index.milestones[visitor.director.session.place.milestone], abs=1e-6
    )
    assert held.span_years > 0


@first_fast("apart", [400.0, 90.0, 40.0, 4.0])
def test_fingers_that_come_very_close_still_zoom_about_their_middle(visitor: Visitor, apart: float) -> None:
    visitor.open("timeline:1988")
    screen = _screen(visitor)
    visitor.press(960 - 300, 800)
    visitor.touch((0, HELD, 660, 800), (1, PRESSED, 1260, 800))
    held = screen.camera.year_at(960)
    for step in range(1, 21):
        half = 300 + (apart / 2 - 300) * step / 20
        visitor.touch((0, MOVED, 960 - half, 800), (1, MOVED, 960 + half, 800))
        assert screen.camera.year_at(960) == pytest.approx(held, abs=0.15)
    assert screen.camera.span_years <= screen.camera.widest
    visitor.touch((0, RELEASED, 960, 800), (1, RELEASED, 960, 800))


def test_ten_fingers_and_a_lost_one_leave_nothing_stuck(visitor: Visitor) -> None:
    visitor.open("timeline:1988")
    screen = _screen(visitor)
    visitor.press(500, 800)
    for count in range(1, 10):
        held = [(finger, HELD, 500 + 90.0 * finger, 800.0) for finger in range(count)]
        visitor.touch(*held, (count, PRESSED, 500 + 90.0 * count, 800.0))
    before = screen.camera
    visitor.touch(*[(finger, MOVED, 500 + 90.0 * finger, 700.0 if finger > 1 else 800.0) for finger in range(10)])
    assert screen.camera == before, "only the first two fingers carry the years"
    # The last event of the touch speaks of one finger only, as some screens do.
    visitor.touch((0, RELEASED, 500, 800))
    visitor.finish_animations()
    before = screen.camera
    visitor.press(700, 800)
    visitor.move(650, 800)
    visitor.move(600, 800)
    assert screen.camera.year == pytest.approx(before.year + 100 / before.units_per_year, abs=0.01)
    visitor.release(600, 800)


@dataclass
class Contact:
    """What a touchscreen tells of one contact; QTest's own points have no size."""

    number: int
    where: QEventPoint.State
    at: QPointF
    size: QSizeF

    def id(self) -> int:
        return self.number

    def state(self) -> QEventPoint.State:
        return self.where

    def globalPosition(self) -> QPointF:
        return self.at

    def ellipseDiameters(self) -> QSizeF:
        return self.size


@dataclass
class Contacts:
    kind: QEvent.Type
    all: list[Contact]

    def type(self) -> QEvent.Type:
        return self.kind

    def timestamp(self) -> int:
        return 5000

    def device(self) -> "Contacts":
        return self

    def systemId(self) -> int:
        return 7

    def points(self) -> list[Contact]:
        return self.all


@first_fast(("size", "moves"), [(0.0, True), (40.0, True), (170.0, True), (210.0, False), (260.0, False)])
def test_a_palm_moves_nothing_and_a_finger_does(visitor: Visitor, size: float, moves: bool) -> None:
    visitor.open("timeline:1988")
    screen = _screen(visitor)
    before, port = screen.camera, visitor.stage.viewport()
    for kind, state, x in (
        (QEvent.Type.TouchBegin, PRESSED, 900), (QEvent.Type.TouchUpdate, MOVED, 700), (QEvent.Type.TouchUpdate, MOVED, 600),
    ):  # fmt: skip
        at = port.mapToGlobal(QPointF(visitor.point(x, FREE_Y)))
        visitor.stage.pointer_input.touch(Contacts(kind, [Contact(0, state, at, QSizeF(size, size))]))  # type: ignore[arg-type]
    assert (screen.camera != before) == moves
    visitor.stage.pointer_input.cancel()


def test_the_mouse_in_the_middle_of_a_touch_takes_over_without_a_jump(visitor: Visitor) -> None:
    visitor.open("timeline:1988")
    screen = _screen(visitor)
    visitor.press(900, FREE_Y)
    visitor.move(850, FREE_Y)
    before = screen.camera
    QTest.mousePress(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=visitor.point(300, FREE_Y))
    visitor.move(500, FREE_Y)
    assert screen.camera == before
    QTest.mouseRelease(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=visitor.point(300, FREE_Y))
    visitor.finish_animations()
    visitor.press(900, FREE_Y)
    visitor.move(850, FREE_Y)
    visitor.move(800, FREE_Y)
    assert screen.camera.year > before.year
    visitor.release(800, FREE_Y)


@pytest.mark.slow
def test_plates_keep_their_lane_while_the_view_is_panned(visitor: Visitor) -> None:
    visitor.open("timeline:1988")
    seen: dict[str, float] = {}
    visitor.press(1500, 800)
    for x in range(1490, 300, -30):
        visitor.move(x, 800)
        for plate in _plates(visitor):
            assert seen.setdefault(plate.name, plate.y()) == plate.y()
    visitor.release(310, 800)
    assert len(seen) > 5


@pytest.mark.slow
def test_from_afar_there_are_titles_and_from_near_cards_and_back_again_the_same(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = _screen(visitor)

    def picture() -> list[tuple[str, str, int, int]]:
        plates = _plates(visitor)
        return sorted((type(each).__name__, each.name, round(each.x()), round(each.y())) for each in plates)

    near, span = picture(), screen.camera.span_years
    assert {type(each) for each in _plates(visitor)} == {MilestoneCard}
    screen.glide_to(1990.0, 88.0)
    visitor.wait(1.5)
    assert {type(each) for each in _plates(visitor)} == {TitleChip}
    assert all(each.opacity() == 1.0 for each in _plates(visitor))
    screen.glide_to(1990.0, span)
    visitor.wait(1.5)
    assert picture() == near


def _crowd(write_exhibit: WriteExhibit, dates: list[str]) -> Exhibit:
    one = FILES["milestones/all.yaml"].removeprefix("milestones:\n")
    rows = [one.replace("id: start", f"id: m{index}").replace("1950-01-30", date) for index, date in enumerate(dates)]
    loaded = load(write_exhibit(files={"milestones/all.yaml": FILES["milestones/all.yaml"] + "".join(rows)}))
    assert loaded.exhibit is not None, loaded.problems
    return loaded.exhibit


def test_a_tap_on_a_counted_crowd_parts_it(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor = Visitor(_crowd(write_exhibit, [f"1990-{month:02d}-05" for month in range(1, 13)]))
    visitor.open("timeline:1990")
    screen = _screen(visitor)
    screen.glide_to(1990.5, 70.0)
    visitor.finish_animations()
    counts = []
    for _ in range(12):
        crowds = _crowds(screen)
        if not crowds:
            break
        crowd = max(crowds, key=lambda each: each.count)
        counts.append(crowd.count)
        visitor.tap_at(crowds[crowd], _axis_y(screen))
        visitor.finish_animations()
        visitor.clock.advance(1.0)
    assert counts[0] >= 8
    assert not _crowds(screen), "every one of them can be reached"
    assert _place(visitor).listed == ()
    visitor.close()


@pytest.mark.slow
def test_those_of_one_day_are_listed_and_the_list_closes(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor = Visitor(_crowd(write_exhibit, ["1990-05-05"] * 9))
    visitor.open("timeline:1990")
    for how in ("close", "outside", "escape"):
        screen = _screen(visitor)
        along = next(iter(_crowds(screen).values()))
        visitor.tap_at(along, _axis_y(screen))
        visitor.finish_animations()
        assert len(_place(visitor).listed) == 9, "those with cards are of that day too"
        if how == "close":
            visitor.tap(visitor.control("Đóng"))
        elif how == "outside":
            visitor.tap_at(30, 500)
        else:
            visitor.key(Qt.Key.Key_Escape)
        visitor.finish_animations()
        visitor.clock.advance(1.0)
        assert _place(visitor).listed == ()
    visitor.tap_at(along, _axis_y(_screen(visitor)))
    visitor.finish_animations()
    card = next(each for each in _plates(visitor) if each.scene_box.y > 250 and each.name == "Một")
    visitor.tap(card)
    assert isinstance(visitor.director.session.place, MilestonePlace)
    visitor.close()


def test_words_are_typed_by_touch_and_found_on_the_axis(visitor: Visitor) -> None:
    visitor.open("timeline:1950", "vi")
    visitor.tap(visitor.control("Tìm"))
    visitor.finish_animations()
    for letter in "PHI":
        visitor.tap(visitor.control(letter))
    visitor.tap(visitor.control("Dấu cách"))
    for letter in "CONG":
        visitor.tap(visitor.control(letter))
    visitor.wait(2.0)
    assert _place(visitor).query == "phi cong"
    found = visitor.director.navigation_index.order_of(_place(visitor), "vi").keys
    assert "balloon" in found
    assert _place(visitor).selected in found
    titles = {visitor.director.exhibit.milestone(key).title["vi"] for key in found}
    assert {each.name for each in _plates(visitor)} <= titles
    assert f"{len(found)} trên {len(visitor.director.exhibit.milestones)}" in visitor.words()
    visitor.tap(visitor.control("Xóa chữ cuối"))
    assert _place(visitor).query == "phi con"
    visitor.tap(visitor.control("Xong"))
    visitor.finish_animations()
    assert (_place(visitor).is_finding, _place(visitor).query) == (False, "phi con")
    assert {each.name for each in _plates(visitor)} <= titles
    visitor.key(Qt.Key.Key_End)
    visitor.wait(2.0)
    assert _place(visitor).selected == found[-1]


@pytest.mark.slow
def test_threads_are_toggles_and_all_can_be_shown_again(visitor: Visitor) -> None:
    visitor.open("find", "en")
    visitor.tap(visitor.control("Science and sky"))
    visitor.finish_animations()
    science = visitor.director.navigation_index.order_of(_place(visitor), "en")
    assert 0 < len(science) < 20
    visitor.tap(visitor.control("People and culture"))
    assert len(visitor.director.navigation_index.order_of(_place(visitor), "en")) > len(science)
    visitor.tap(visitor.control("Science and sky"))
    assert _place(visitor).threads == {"people"}
    visitor.tap(visitor.control("Show all"))
    assert (_place(visitor).threads, _place(visitor).query) == (frozenset(), "")


def test_nothing_found_is_said_and_the_view_stays(visitor: Visitor) -> None:
    visitor.open("find:zzzz", "en")
    assert "Nothing found" in visitor.words()
    assert _plates(visitor) == [] or all(each.is_lit for each in _plates(visitor))


@pytest.mark.slow
def test_a_real_keyboard_writes_too_in_any_script(visitor: Visitor) -> None:
    visitor.open("find", "ru")
    for text in "мельник":
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, visitor.stage, Qt.Key.Key_unknown, text, Qt.KeyboardModifier.NoModifier
        )
    assert _place(visitor).query == "мельник"
    visitor.key(Qt.Key.Key_Backspace)
    assert _place(visitor).query == "мельни"
    visitor.open("timeline")
    visitor.key(Qt.Key.Key_H)
    assert _place(visitor).query == ""


@pytest.mark.slow
def test_what_was_looked_for_stays_when_the_language_changes(visitor: Visitor) -> None:
    visitor.open("find:mayor", "en")
    for language in ("ru", "vi", "en"):
        visitor.director.dispatch(Speak(language))
        assert _place(visitor).query == "mayor"
        assert "mayor" in visitor.words()


@pytest.mark.slow
def test_a_reset_forgets_what_was_looked_for(visitor: Visitor) -> None:
    visitor.open("find:1994", "en")
    visitor.wait(121.0, 1.0)
    visitor.tap(visitor.control("Chạm để bắt đầu"))
    visitor.finish_animations()
    visitor.tap(visitor.control("Dòng thời gian"))
    assert not _place(visitor).is_filtered


@pytest.mark.slow
def test_home_and_end_go_to_the_ends_and_home_again_goes_home(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    keys = visitor.director.navigation_index.milestone_order.keys
    visitor.key(Qt.Key.Key_End)
    visitor.finish_animations()
    assert _place(visitor).selected == keys[-1]
    visitor.key(Qt.Key.Key_Home)
    visitor.finish_animations()
    assert _place(visitor).selected == keys[0]
    visitor.key(Qt.Key.Key_Home)
    assert visitor.director.session.place == HomePlace()


@first_fast("size", [(1920, 1080), (1080, 1920)])
def test_an_empty_view_shows_the_way_to_what_is_near(qapp: object, synthetic: Exhibit, size: tuple[int, int]) -> None:
    visitor = Visitor(synthetic, size)
    visitor.open("timeline:2003", "en")
    screen = _screen(visitor)
    assert not any(button.isVisible() for button in screen._ways.buttons)
    screen.glide_to(2003.55, 0.4)
    visitor.finish_animations()
    before, after = screen._ways.buttons
    assert (before.name, after.name) == ("28 · 2 – 2 · 3 · 2001", "31 · 10 · 2010")
    visitor.tap(after)
    visitor.finish_animations()
    place = _place(visitor)
    assert place.selected is not None
    assert synthetic.milestone(place.selected).date.text == "2010-10-31"
    assert not before.isVisible()
    assert not after.isVisible()
    visitor.close()


def test_upright_some_year_is_always_in_view(qapp: object, synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    visitor.open("timeline:2003", "en")
    for year, span in ((2003.55, 0.2), (2003.9, 0.3), (2003.0, 0.4), (2001.3, 3.0)):
        _screen(visitor).glide_to(year, span)
        visitor.finish_animations()
        names = [item.block.text for item in visitor.texts() if _screen(visitor).band._axis.names.isAncestorOf(item)]
        assert any(name.isdigit() and len(name) == 4 for name in names), (year, span, names)
    visitor.close()


@pytest.mark.slow
def test_upright_time_runs_downwards(qapp: object, synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    visitor.open("timeline:1990")
    screen = _screen(visitor)
    before = screen.camera
    visitor.swipe((300, 1000), (700, 1000))
    visitor.finish_animations()
    assert screen.camera.year == pytest.approx(before.year, abs=0.5), "sideways nothing moves"
    held = screen.camera.year_at(screen.band.orientation.along(300, 1000))
    visitor.press(300, 1000)
    for y in range(990, 690, -10):
        visitor.move(300, y)
    assert screen.camera.year_at(screen.band.orientation.along(300, 700)) == pytest.approx(held, abs=0.06)
    visitor.release(300, 700)
    visitor.finish_animations()
    first = _place(visitor).selected
    visitor.key(Qt.Key.Key_Down)
    visitor.finish_animations()
    assert _place(visitor).selected != first
    strip = screen.minimap
    assert strip is not None
    box = strip.orientation.band
    assert box.height > box.width
    visitor.tap_at(box.middle_x, box.y + strip.position_of(1960.0))
    visitor.finish_animations()
    assert screen.camera.year == pytest.approx(1960.0, abs=0.5)
    visitor.close()


@first_fast(
    ("language", "span", "expected"),
    [("vi", 0.8, "thg 6 1994"), ("ru", 0.8, "июнь 1994"), ("en", 0.8, "Jun 1994"), ("en", 0.125, "16 Jun"),
     ("ru", 0.125, "16 июн."), ("en", 60.0, "1990")],
)  # fmt: skip
def test_ticks_speak_the_visitors_language_at_every_zoom(
    visitor: Visitor, language: str, span: float, expected: str
) -> None:
    visitor.open("milestone:charter-treaty", language)
    visitor.director.dispatch(Select("charter-treaty"))
    visitor.open("timeline:1994", language)
    screen = _screen(visitor)
    screen.glide_to(visitor.director.navigation_index.milestones["charter-treaty"], span)
    visitor.finish_animations()
    assert expected in visitor.words().split("\n")


@pytest.mark.slow
def test_the_same_plates_are_taken_up_again_and_not_made_again_and_again(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = _screen(visitor)
    made = []
    for _ in range(6):
        for span in (80.0, 5.0, 1.0):
            screen.glide_to(1994.5, span)
            visitor.finish_animations()
        made.append(len(screen.band._cards._chips))
    assert made[-1] == made[0]


def test_the_preparing_screen_shows_how_much_is_read_but_only_if_it_takes_long(
    qapp: object, monkeypatch: pytest.MonkeyPatch, synthetic: Exhibit
) -> None:
    monkeypatch.setattr(app, "has_display", lambda: True)
    clock = ManualClock()
    preparation = app.Preparation(Settings(folder=synthetic.folder, width=800, height=600), clock)  # type: ignore[arg-type]
    preparation.report(0.1)
    assert preparation.panel is None
    gold = []
    for share in (0.3, 0.9):
        clock.advance(1.0)
        preparation.report(share)
        assert preparation.panel is not None
        image = preparation.panel.grab().toImage()
        canvas = Canvas.of(image.width(), image.height())
        y = round((canvas.height - 186) * canvas.scale)
        gold.append(sum(image.pixelColor(x, y).red() > 200 for x in range(image.width())) / image.width())
    length = 1 - 2 * canvas.margin / canvas.width
    assert gold == pytest.approx([0.3 * length, 0.9 * length], abs=0.02)
    preparation.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
