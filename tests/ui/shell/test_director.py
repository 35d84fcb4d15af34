"""Time and state on the stage: silence, transitions, nothing that repaints for nothing, nothing that leaks."""

import datetime as dt
import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, MilestoneStop, load
from exhibit.navigation import AttractPlace, HomePlace, OpenTimeline, Preferences, Speak, TimelinePlace
from exhibit.ui.controls.picture_item import PictureItem
from exhibit.ui.kit.text_item import TextItem
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import WriteExhibit


@pytest.mark.slow
def test_two_minutes_of_silence_lead_back_to_the_start_in_the_first_language(visitor: Visitor) -> None:
    visitor.open("milestone:charter-treaty", "ru", 1.5)
    visitor.wait(99.0, 1.0)
    assert visitor.director.panel is None
    visitor.wait(2.0, 0.5)
    assert "Возврат к началу через 19 с" in visitor.words() or "Возврат к началу через 20 с" in visitor.words()
    visitor.wait(20.0, 0.5)
    assert visitor.director.session.place == AttractPlace()
    assert visitor.director.session.preferences == Preferences("vi")


@pytest.mark.slow
def test_the_countdown_counts_each_second(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.wait(100.5, 0.5)
    seen = []
    for _ in range(5):
        seen.append(next(line for line in visitor.words().split("\n") if line.startswith("Back to the start in")))
        visitor.wait(1.0, 0.5)
    assert seen == [f"Back to the start in {left} s" for left in (20, 19, 18, 17, 16)]


@pytest.mark.slow
def test_a_touch_in_the_countdown_keeps_the_place_and_presses_nothing_behind_it(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Lượt qua sông").scene_box
    visitor.wait(105.0, 0.5)
    assert visitor.director.panel is not None
    visitor.tap_at(box.middle_x, box.middle_y)
    assert visitor.director.panel is None
    assert visitor.director.session.place == HomePlace()
    visitor.wait(90.0, 0.5)
    assert visitor.director.session.place == HomePlace(), "the silence is counted anew"


@pytest.mark.slow
def test_a_change_of_language_keeps_the_place_and_the_view(visitor: Visitor) -> None:
    visitor.open("timeline:1994")
    visitor.swipe((1400, 560), (900, 560))
    visitor.finish_animations()
    before = visitor.director.session.place
    assert isinstance(before, TimelinePlace)
    visitor.director.dispatch(Speak("ru"))
    visitor.finish_animations()
    assert visitor.director.session.place == before
    assert "Хронология" in visitor.words()


def test_nothing_is_planned_once_nothing_moves(visitor: Visitor) -> None:
    visitor.open("home")
    visitor.wait(0.5)
    visitor.stage.painted, visitor.beats = 0, 0
    visitor.wait(50.0, 0.25)
    assert visitor.stage.painted == 0
    assert visitor.beats == 0, "something beats although nothing moves"


@pytest.mark.slow
def test_a_transition_fades_from_the_old_screen_to_the_new_one_and_ends(visitor: Visitor) -> None:
    visitor.open("home")
    before = visitor.stage.picture().toImage()
    visitor.director.dispatch(OpenTimeline())
    assert visitor.stage.picture().toImage() == before, "the fade begins with the old screen"
    visitor.wait(0.15)
    during = visitor.stage.picture().toImage()
    visitor.wait(1.0)
    after = visitor.stage.picture().toImage()
    assert during not in (before, after)
    visitor.beats = 0
    visitor.wait(2.0)
    assert visitor.beats == 0
    visitor.finish_animations()
    assert visitor.stage.picture().toImage() == after


@pytest.mark.slow
def test_the_fade_of_a_reset_ends_without_the_countdown(visitor: Visitor) -> None:
    visitor.open("home")
    visitor.wait(120.2, 0.1)
    assert visitor.director.session.place == AttractPlace()
    visitor.wait(0.3)
    fading = visitor.stage.picture().toImage()
    visitor.wait(0.3)
    settled = visitor.stage.picture().toImage()
    at = visitor.point(960, 560)
    near = abs(fading.pixelColor(at).lightness() - settled.pixelColor(at).lightness())
    assert near < 12, "the countdown is still in the picture that the fade ends with"


@pytest.mark.slow
def test_the_countdown_turns_with_the_screen(visitor: Visitor) -> None:
    visitor.open("home")
    visitor.wait(105.0, 0.5)
    visitor.stage.resize(1080, 1920)
    visitor.flush()
    panel = visitor.director.panel
    assert panel is not None
    assert panel.boundingRect().width() == pytest.approx(visitor.stage.canvas.width)
    visitor.stage.resize(1920, 1080)


@pytest.mark.slow
def test_a_new_day_is_noticed_by_the_next_screen(visitor: Visitor) -> None:
    visitor.today = dt.date(2024, 4, 11)
    visitor.open("slide:ferry-75", "en")
    assert "In 335 days: anniversary of 75 years" in visitor.words()
    visitor.today = dt.date(2025, 3, 12)
    visitor.open("slide:ferry-75", "en")
    assert "Today: 75 years" in visitor.words()
    visitor.today = None
    visitor.open("slide:ferry-75", "en")
    assert "days" not in visitor.words()


def test_a_screen_that_cannot_be_built_leaves_the_old_one(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.open("home")

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setitem(visitor.director._makers, TimelinePlace, fail)
    visitor.tap(visitor.control("Dòng thời gian"))
    assert visitor.director.session.place == HomePlace()
    assert "Lượt qua sông" in visitor.words()


@pytest.mark.slow
def test_a_beat_that_fails_does_not_stop_time(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.open("chart")
    monkeypatch.setattr(visitor.director.shown, "tick", _fail)
    visitor.director.ticker.fire()
    visitor.wait(0.1)
    visitor.wait(3.0)
    assert visitor.director.session.place == AttractPlace(), "a failing screen gives way to the start"
    visitor.beats = 0
    visitor.wait(8.0)
    assert visitor.beats > 0, "the attract loop plays on"


def _fail(_now_s: float) -> float:
    raise RuntimeError


@pytest.mark.slow
def test_the_first_language_of_the_installation_is_the_one_after_a_reset(
    qapp: QApplication, synthetic: Exhibit
) -> None:
    russian = Visitor(synthetic, language="ru")
    russian.open("home", "en")
    russian.wait(121.0, 0.5)
    assert (russian.director.session.place, russian.director.session.preferences.language) == (AttractPlace(), "ru")
    russian.close()


@pytest.mark.slow
def test_reduced_motion_shows_the_same_states_without_travel(qapp: QApplication, synthetic: Exhibit) -> None:
    still = Visitor(synthetic, is_still=True)
    still.open("timeline:1994")
    still.director.dispatch(OpenTimeline(2019.0))
    pictures = []
    for _ in range(4):
        still.wait(0.1)
        pictures.append(still.stage.grab().toImage())
    assert all(picture == pictures[0] for picture in pictures)
    still.close()


def test_markup_in_content_is_shown_as_it_is_written(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    markup = "<b>bold</b> <img src='/etc/passwd'>"
    folder = write_exhibit({"milestones/all.yaml": ("body: {vi: Một,", f'body: {{vi: "{markup}",')})
    exhibit = load(folder).exhibit
    assert exhibit is not None
    visitor = Visitor(exhibit)
    visitor.open("milestone:start")
    assert markup in visitor.words()
    visitor.close()


@pytest.mark.slow
def test_five_hundred_repaints_take_no_reference_of_none(visitor: Visitor) -> None:
    """PySide6 6.12.0 on Python < 3.12 dropped one a call and aborted within seconds."""
    visitor.open("timeline:2001")
    before = sys.getrefcount(None)
    for _ in range(500):
        visitor.stage.viewport().repaint()
    assert abs(sys.getrefcount(None) - before) < 400


@pytest.mark.slow
def test_a_hundred_visits_leave_no_objects_behind(visitor: Visitor) -> None:
    def count() -> tuple[int, int]:
        visitor.flush()
        gc.collect()
        objects = [each for each in gc.get_objects() if isinstance(each, QObject | TextItem)]
        return len(objects), len(visitor.stage.findChildren(QTimer))

    addresses = (
        "home",
        "timeline:2001",
        "milestone:charter-treaty",
        "chart",
        "slide:charter-30",
        "sources",
        "attract",
    )
    for address in addresses:
        visitor.open(address)
    first = count()
    for _ in range(15):
        for address in addresses:
            visitor.open(address)
    objects, timers = count()
    assert objects <= first[0] + 5
    assert timers == first[1]


def test_a_drawing_is_drawn(visitor: Visitor) -> None:
    visitor.open("milestone:balloon")
    item = next(each for each in visitor.items() if isinstance(each, PictureItem))
    box = item.sceneBoundingRect()
    image = visitor.stage.picture().toImage()
    colours = {
        image.pixelColor(visitor.point(box.x() + box.width() * x / 20, box.y() + box.height() * y / 20)).name()
        for x in range(1, 20)
        for y in range(1, 20)
    }
    assert len(colours) > 60


@pytest.mark.slow
def test_the_attract_loop_changes_its_language_after_a_round(visitor: Visitor) -> None:
    visitor.open("attract", "vi")
    seen = set()
    for _ in range(2200):
        visitor.wait(0.1, 0.1)
        words = [item.block for item in visitor.texts() if not item.block.text.isdigit()]
        title = max(words, key=lambda block: block.font.pixelSize()).text
        seen.add(title.replace("\n", " "))
        if len(seen) == 3:
            break
    assert seen == set(visitor.director.exhibit.about.title.values())


@pytest.mark.slow
def test_the_attract_loop_without_travel_jumps_and_rests(qapp: QApplication, synthetic: Exhibit) -> None:
    still = Visitor(synthetic, is_still=True)
    still.open("attract")
    years = []
    for _ in range(240):
        still.wait(0.1, 0.1)
        years.append(next(item.block.text for item in still.texts() if item.block.text.isdigit()))
    told = {stop.milestone for tour in synthetic.tours for stop in tour.stops if isinstance(stop, MilestoneStop)}
    stops = {str(each.date.first.year) for each in synthetic.milestones if each.level == 1 or each.id in told}
    assert set(years) <= stops
    assert len(set(years)) >= 3
    still.close()


@pytest.mark.slow
def test_a_resized_window_is_laid_out_anew(visitor: Visitor) -> None:
    visitor.open("home")
    visitor.stage.resize(1080, 1920)
    visitor.flush()
    assert visitor.director.shown.view.canvas.is_portrait
    visitor.stage.resize(1920, 1080)
    visitor.flush()
    assert not visitor.director.shown.view.canvas.is_portrait


def _nudge_by_touch(visitor: Visitor) -> None:
    visitor.press(1300, 870)
    for x in range(1290, 900, -40):
        visitor.move(x, 870)
    visitor.touch((0, QEventPoint.State.Released, 900, 870))


def _nudge_by_wheel(visitor: Visitor) -> None:
    at = QPointF(visitor.point(960, 870))
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(visitor.stage.viewport(), event)


def _nudge_by_key(visitor: Visitor) -> None:
    QTest.keyClick(visitor.stage, Qt.Key.Key_Minus)


@first_fast("nudge", [_nudge_by_touch, _nudge_by_wheel, _nudge_by_key])
def test_frames_are_due_as_soon_as_a_hand_has_moved_something(
    visitor: Visitor, nudge: Callable[[Visitor], None]
) -> None:
    """Not only once the event loop has nothing else to do: a hand that keeps it busy would see nothing move."""
    visitor.open("timeline:1985")
    visitor.wait(1)
    idle_s = visitor.director.ticker.due_s
    nudge(visitor)
    due_s = visitor.director.ticker.due_s
    assert due_s is not None
    assert due_s <= visitor.clock.now() + 1e-9 < (idle_s or float("inf"))
