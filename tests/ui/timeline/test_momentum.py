"""Columns and the band go on after a flick, give beyond their ends, and come to rest; in real frames."""

import pytest

from exhibit.content import Exhibit
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from qt_stage import Visitor
from timeline_scene import timeline_screen


def _column(visitor: Visitor) -> ScrollColumn:
    visitor.open("sources", "en")
    column = visitor.director.shown.columns[0]
    assert column.most > 2000
    return column


def _flick(visitor: Visitor, by: float) -> None:
    visitor.press(900, 700)
    for step in range(1, 7):
        visitor.move(900, 700 + by * step / 6)
    visitor.release(900, 700 + by)


def _drag_from_the_first_year(visitor: Visitor, end_x: int) -> TimelineScreen:
    """Drag the band beyond its beginning, and hold it there."""
    visitor.open("timeline:1950", "en")
    screen = timeline_screen(visitor)
    visitor.press(600, 545)
    for x in range(620, end_x + 1, 20):
        visitor.move(x, 545)
    return screen


def _rest(visitor: Visitor) -> None:
    """Let everything move to its rest; then nothing is drawn any more."""
    visitor.wait(3.0)
    visitor.stage.painted = 0
    visitor.wait(3.0)
    assert visitor.stage.painted == 0, "something is drawn although nothing moves"


@pytest.mark.slow
def test_a_column_coasts_on_after_a_flick_and_rests(visitor: Visitor) -> None:
    column = _column(visitor)
    _flick(visitor, -300)
    left = column.offset
    assert left == pytest.approx(300, abs=2)
    visitor.wait(0.1)
    going = column.offset
    assert going > left + 20
    _rest(visitor)
    assert column.offset > going + 50
    assert column.due(visitor.clock.now()) is None


@pytest.mark.slow
def test_a_column_moves_by_whole_pixels_so_that_its_letters_stay_as_sharp(synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1600, 900))
    column = _column(visitor)
    scale = visitor.stage.canvas.scale
    assert scale < 1
    _flick(visitor, -300)
    places = set()
    while column.due(visitor.clock.now()) is not None:
        visitor.wait(1 / 30)
        places.add(round(column.content.y() * scale, 6) % 1)
    assert places <= {0.0, 1.0}
    visitor.close()


@pytest.mark.slow
def test_a_button_beside_the_band_does_not_stop_it_and_the_band_itself_does(visitor: Visitor) -> None:
    visitor.open("timeline:1960", "en")
    screen = timeline_screen(visitor)
    zoom = visitor.control("Zoom in").scene_box
    for place, is_stopped in (((zoom.middle_x, zoom.middle_y), False), ((900.0, 560.0), True)):
        screen.glide_to(screen.camera.year + 20)
        visitor.wait(0.1)
        visitor.press(*place)
        held = screen.camera.year
        visitor.wait(0.1)
        assert (screen.camera.year == held) == is_stopped
        visitor.cancel_touch()
        visitor.wait(2.0)


def test_a_finger_stops_a_column_that_coasts(visitor: Visitor) -> None:
    column = _column(visitor)
    _flick(visitor, -300)
    visitor.wait(0.1)
    visitor.press(900, 600)
    held = column.offset
    visitor.wait(1.0)
    assert column.offset == held
    visitor.release(900, 600)
    visitor.wait(1.0)
    assert column.offset == held


@pytest.mark.slow
@pytest.mark.parametrize("is_at_end", [False, True])
def test_a_column_gives_beyond_its_end_and_springs_back(visitor: Visitor, is_at_end: bool) -> None:
    column = _column(visitor)
    end, by = (column.most, -400) if is_at_end else (0.0, 400)
    column.scroll_to(end)
    visitor.press(900, 600)
    for step in range(1, 9):
        visitor.move(900, 600 + by * step / 8)
    assert 20 < abs(column.offset - end) < 120
    visitor.release(900, 600 + by)
    _rest(visitor)
    assert column.offset == end


def test_a_column_that_coasts_is_at_its_end_when_everything_is_to_be_settled(visitor: Visitor) -> None:
    column = _column(visitor)
    column.scroll_to(column.most - 100)
    _flick(visitor, -90)
    visitor.finish_animations()
    assert column.due(visitor.clock.now()) is None
    assert 0 < column.offset <= column.most


@pytest.mark.slow
def test_the_band_gives_beyond_its_end_and_springs_back_to_where_a_new_screen_would_be(visitor: Visitor) -> None:
    screen = _drag_from_the_first_year(visitor, 1400)
    end = screen.camera_controller.target
    assert 20 < (end.year - screen.camera.year) * end.units_per_year < 120
    visitor.move(1401, 545)
    visitor.release(1401, 545)
    _rest(visitor)
    rested = screen.camera
    assert rested == rested.looking_at(rested.year)
    visitor.director.open(visitor.director.session)
    visitor.finish_animations()
    again = timeline_screen(visitor)
    assert again.camera.year == pytest.approx(rested.year, abs=1e-6)


def test_a_tap_while_the_band_springs_back_leaves_it_within_its_ends(visitor: Visitor) -> None:
    screen = _drag_from_the_first_year(visitor, 1200)
    visitor.release(1220, 545)
    visitor.wait(0.1)
    visitor.tap_at(600, screen.band.orientation.band.bottom - 8)
    _rest(visitor)
    assert screen.camera == screen.camera.looking_at(screen.camera.year)


@pytest.mark.slow
def test_with_reduced_motion_nothing_coasts_and_nothing_gives(synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, is_still=True)
    column = _column(visitor)
    _flick(visitor, -300)
    assert column.offset == pytest.approx(300, abs=2)
    visitor.wait(1.0)
    assert column.offset == pytest.approx(300, abs=2)
    visitor.open("timeline:1950", "en")
    screen = timeline_screen(visitor)
    before = screen.camera
    visitor.press(600, 545)
    for x in range(620, 1220, 20):
        visitor.move(x, 545)
        assert screen.camera == before
    visitor.release(1220, 545)
    visitor.close()
