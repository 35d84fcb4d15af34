"""Time and state on the stage: silence, transitions, nothing that repaints for nothing, nothing that leaks."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, load
from exhibit.flow import Attract, Home, OpenTimeline, Speak, Timeline
from exhibit.ui.items.text import TextItem
from qt_stage import Visitor
from small_exhibit import WriteExhibit


def test_two_minutes_of_silence_lead_back_to_the_start_in_the_first_language(visitor: Visitor) -> None:
    visitor.open("milestone:1994-treaty", "ru", 1.5)
    visitor.wait(99.0, 1.0)
    assert visitor.director.panel is None
    visitor.wait(2.0, 0.5)
    assert "Возврат к началу через 19 с" in visitor.words() or "Возврат к началу через 20 с" in visitor.words()
    visitor.wait(20.0, 0.5)
    assert visitor.director.session.place == Attract()
    assert (visitor.director.session.language, visitor.director.session.text_scale) == ("vi", 1.0)


def test_the_countdown_counts_each_second(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.wait(100.5, 0.5)
    seen = []
    for _ in range(5):
        seen.append(next(line for line in visitor.words().split("\n") if line.startswith("Back to the start in")))
        visitor.wait(1.0, 0.5)
    assert seen == [f"Back to the start in {left} s" for left in (20, 19, 18, 17, 16)]


def test_a_touch_in_the_countdown_keeps_the_place_and_presses_nothing_behind_it(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Thương mại").scene_box
    visitor.wait(105.0, 0.5)
    assert visitor.director.panel is not None
    visitor.tap_at(box.middle_x, box.middle_y)
    assert visitor.director.panel is None
    assert visitor.director.session.place == Home()
    visitor.wait(90.0, 0.5)
    assert visitor.director.session.place == Home(), "the silence is counted anew"


def test_a_change_of_language_keeps_the_place_and_the_view(visitor: Visitor) -> None:
    visitor.open("timeline:1994")
    visitor.swipe((1400, 560), (900, 560))
    visitor.settle()
    before = visitor.director.session.place
    assert isinstance(before, Timeline)
    visitor.director.ask(Speak("ru"))
    visitor.settle()
    assert visitor.director.session.place == before
    assert "Хронология" in visitor.words()


def test_nothing_is_planned_once_nothing_moves(visitor: Visitor) -> None:
    visitor.open("home")
    visitor.stage.painted = 0
    visitor.wait(50.0, 0.25)
    assert visitor.stage.painted == 0


def test_a_transition_fades_and_ends(visitor: Visitor) -> None:
    visitor.open("home")
    visitor.director.ask(OpenTimeline())
    visitor.wait(0.1)
    during = visitor.stage.picture().toImage()
    visitor.wait(1.0)
    after = visitor.stage.picture().toImage()
    assert during != after or not visitor.director.ticker.is_planned
    visitor.stage.grab()


def test_reduced_motion_shows_the_same_states_without_travel(qapp: QApplication, bundled: Exhibit) -> None:
    still = Visitor(bundled, is_still=True)
    still.open("timeline:1994")
    still.director.ask(OpenTimeline(2019.0))
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


def test_five_hundred_repaints_take_no_reference_of_none(visitor: Visitor) -> None:
    """PySide6 6.12.0 on Python < 3.12 dropped one a call and aborted within seconds."""
    visitor.open("timeline:2001")
    before = sys.getrefcount(None)
    for _ in range(500):
        visitor.stage.viewport().repaint()
    assert abs(sys.getrefcount(None) - before) < 400


def test_a_hundred_visits_leave_no_objects_behind(visitor: Visitor) -> None:
    def count() -> tuple[int, int]:
        visitor.flush()
        gc.collect()
        objects = [each for each in gc.get_objects() if isinstance(each, QObject | TextItem)]
        return len(objects), len(visitor.stage.findChildren(QTimer))

    walk = ("home", "timeline:2001", "milestone:1994-treaty", "chart", "slide:treaty-30", "sources", "attract")
    for address in walk:
        visitor.open(address)
    first = count()
    for _ in range(15):
        for address in walk:
            visitor.open(address)
    objects, timers = count()
    assert objects <= first[0] + 5
    assert timers == first[1]
