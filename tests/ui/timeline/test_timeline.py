"""The timeline under real touch events, keys and eyes."""

import itertools

import pytest
from PySide6.QtCore import Qt

from exhibit.content import Exhibit, load
from exhibit.layout.timeline.milestone_index import Cluster
from exhibit.navigation import HomePlace, MilestonePlace, Select
from exhibit.ui.timeline.milestone_card import MilestoneCard
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from exhibit.ui.timeline.title_chip import TitleChip
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, WriteExhibit
from timeline_scene import axis_y, milestone_chips, timeline_place, timeline_screen


def _crowds(screen: TimelineScreen) -> dict[Cluster, float]:
    """Return where along the axis a finger finds each crowd, in the middle of its reach."""
    found: dict[Cluster, list[int]] = {}
    for x in range(0, round(screen.camera.length), 4):
        meant = screen.band.at(x, axis_y(screen))
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
    screen = timeline_screen(visitor)
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


@pytest.mark.slow
def test_plates_keep_their_lane_while_the_view_is_panned(visitor: Visitor) -> None:
    visitor.open("timeline:1988")
    seen: dict[str, float] = {}
    visitor.press(1500, 800)
    for x in range(1490, 300, -30):
        visitor.move(x, 800)
        for chip in milestone_chips(visitor):
            assert seen.setdefault(chip.name, chip.y()) == chip.y()
    visitor.release(310, 800)
    assert len(seen) > 5


@pytest.mark.slow
def test_from_afar_there_are_titles_and_from_near_cards_and_back_again_the_same(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = timeline_screen(visitor)

    def picture() -> list[tuple[str, str, int, int]]:
        chips = milestone_chips(visitor)
        return sorted((type(each).__name__, each.name, round(each.x()), round(each.y())) for each in chips)

    near, span = picture(), screen.camera.span_years
    assert {type(each) for each in milestone_chips(visitor)} == {MilestoneCard}
    screen.glide_to(1990.0, 88.0)
    visitor.wait(1.5)
    assert {type(each) for each in milestone_chips(visitor)} == {TitleChip}
    assert all(each.opacity() == 1.0 for each in milestone_chips(visitor))
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
    screen = timeline_screen(visitor)
    screen.glide_to(1990.5, 70.0)
    visitor.finish_animations()
    counts = []
    for _ in range(12):
        crowds = _crowds(screen)
        if not crowds:
            break
        crowd = max(crowds, key=lambda each: each.count)
        counts.append(crowd.count)
        visitor.tap_at(crowds[crowd], axis_y(screen))
        visitor.finish_animations()
        visitor.clock.advance(1.0)
    assert counts[0] >= 8
    assert not _crowds(screen), "every one of them can be reached"
    assert timeline_place(visitor).listed == ()
    visitor.close()


@pytest.mark.slow
def test_those_of_one_day_are_listed_and_the_list_closes(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor = Visitor(_crowd(write_exhibit, ["1990-05-05"] * 9))
    visitor.open("timeline:1990")
    for how in ("close", "outside", "escape"):
        screen = timeline_screen(visitor)
        along = next(iter(_crowds(screen).values()))
        visitor.tap_at(along, axis_y(screen))
        visitor.finish_animations()
        assert len(timeline_place(visitor).listed) == 9, "those with cards are of that day too"
        if how == "close":
            visitor.tap(visitor.control("Đóng"))
        elif how == "outside":
            visitor.tap_at(30, 500)
        else:
            visitor.key(Qt.Key.Key_Escape)
        visitor.finish_animations()
        visitor.clock.advance(1.0)
        assert timeline_place(visitor).listed == ()
    visitor.tap_at(along, axis_y(timeline_screen(visitor)))
    visitor.finish_animations()
    card = next(each for each in milestone_chips(visitor) if each.scene_box.y > 250 and each.name == "Một")
    visitor.tap(card)
    assert isinstance(visitor.director.session.place, MilestonePlace)
    visitor.close()


@pytest.mark.slow
def test_home_and_end_go_to_the_ends_and_home_again_goes_home(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    keys = visitor.director.navigation_index.milestone_order.keys
    visitor.key(Qt.Key.Key_End)
    visitor.finish_animations()
    assert timeline_place(visitor).selected == keys[-1]
    visitor.key(Qt.Key.Key_Home)
    visitor.finish_animations()
    assert timeline_place(visitor).selected == keys[0]
    visitor.key(Qt.Key.Key_Home)
    assert visitor.director.session.place == HomePlace()


@first_fast("size", [(1920, 1080), (1080, 1920)])
def test_an_empty_view_shows_the_way_to_what_is_near(qapp: object, synthetic: Exhibit, size: tuple[int, int]) -> None:
    visitor = Visitor(synthetic, size)
    visitor.open("timeline:2003", "en")
    screen = timeline_screen(visitor)
    assert not any(button.isVisible() for button in screen._ways.buttons)
    screen.glide_to(2003.55, 0.4)
    visitor.finish_animations()
    before, after = screen._ways.buttons
    assert (before.name, after.name) == ("1 · 3 · 2001", "31 · 10 · 2010")
    visitor.tap(after)
    visitor.finish_animations()
    place = timeline_place(visitor)
    assert place.selected is not None
    assert synthetic.milestone(place.selected).date.text == "2010-10-31"
    assert not before.isVisible()
    assert not after.isVisible()
    visitor.close()


def test_upright_some_year_is_always_in_view(qapp: object, synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    visitor.open("timeline:2003", "en")
    for year, span in ((2003.55, 0.2), (2003.9, 0.3), (2003.0, 0.4), (2001.3, 3.0)):
        timeline_screen(visitor).glide_to(year, span)
        visitor.finish_animations()
        names = [
            item.block.text for item in visitor.texts() if timeline_screen(visitor).band._axis.names.isAncestorOf(item)
        ]
        assert any(name.isdigit() and len(name) == 4 for name in names), (year, span, names)
    visitor.close()


@pytest.mark.slow
def test_upright_time_runs_downwards(qapp: object, synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    visitor.open("timeline:1990")
    screen = timeline_screen(visitor)
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
    first = timeline_place(visitor).selected
    visitor.key(Qt.Key.Key_Down)
    visitor.finish_animations()
    assert timeline_place(visitor).selected != first
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
    screen = timeline_screen(visitor)
    screen.glide_to(visitor.director.navigation_index.milestones["charter-treaty"], span)
    visitor.finish_animations()
    assert expected in visitor.words().split("\n")


@pytest.mark.slow
def test_the_same_plates_are_taken_up_again_and_not_made_again_and_again(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = timeline_screen(visitor)
    made = []
    for _ in range(6):
        for span in (80.0, 5.0, 1.0):
            screen.glide_to(1994.5, span)
            visitor.finish_animations()
        made.append(len(screen.band._cards._chips))
    assert made[-1] == made[0]
