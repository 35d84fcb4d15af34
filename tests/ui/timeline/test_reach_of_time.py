"""The timeline of a story of hours, of Rome and of all time: opens on milestones, zooms to their dates, names its axis."""

import re
from collections.abc import Sequence

import pytest

from exhibit.content import Exhibit, load
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.timeline.axis import Axis
from exhibit.ui.timeline.title_chip import TitleChip
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, LOCAL, WriteExhibit
from timeline_scene import milestone_chips, timeline_screen

APOLLO = ("1969-07-16T13:32Z", "1969-07-18T23:12Z", "1969-07-20T20:05Z", "1969-07-20T20:17Z", "1969-07-21T02:56Z",
          "1969-07-21T17:54Z", "1969-07-22T04:55Z", "1969-07-24T16:50Z")  # fmt: skip
ROME = ("-0752", "-0508", "-0389", "-0263", "-0217", "-0145", "-0043-03-15", "-0030", "0014", "0117", "0284", "0476")
COSMOS = ("Y-13800000000", "Y-4600000000", "Y-3700000000", "Y-541000000", "Y-66000000", "Y-300000", "-3200", "1492",
          "1969-07-20", "2019-04-10")  # fmt: skip
TITLE = LOCAL.replace("Один", "Динозавры")
STORIES = {"apollo": APOLLO, "rome": ROME, "cosmos": COSMOS}


def _exhibit(write_exhibit: WriteExhibit, dates: Sequence[str], about: str = "") -> Exhibit:
    rows = "".join(
        f'  - {{id: m{index}, date: "{date}", kind: visit, level: {1 + index % 4}, title: {TITLE}, body: {LOCAL},'
        " sources: [book]}\n"
        for index, date in enumerate(dates)
    )
    # A figure of the same time, so that the time of the exhibit is that of its milestones.
    year = max(int(re.match(r"Y?(-?\d+)", dates[-1])[1]), 1)  # type: ignore[index]  # they all begin with a year
    chart = FILES["charts/turnover.yaml"].replace("period: 2001", f"period: {year:04d}").replace("period: 2002", "X")
    chart = re.sub(r".*period: X.*\n", "", chart)
    files = {
        "exhibit.yaml": FILES["exhibit.yaml"].replace("span: 1950/2025\n", about),
        "milestones/all.yaml": f"milestones:\n{rows}",
        "eras.yaml": f'eras:\n  - {{id: all, span: "{dates[0]}/{dates[-1]}", title: {LOCAL}, tint: gold}}\n',
        "charts/turnover.yaml": chart,
    }
    exhibit = load(write_exhibit(files=files)).exhibit
    assert exhibit is not None
    return exhibit


def _visible(visitor: Visitor) -> int:
    screen = timeline_screen(visitor)
    camera = screen.camera
    return screen.view.milestone_index.count(camera.earliest, camera.latest)


def _axis_names(visitor: Visitor) -> list[str]:
    axis = next(each for each in timeline_screen(visitor).band.childItems() if isinstance(each, Axis))
    items = [each for each in axis.names.childItems() if isinstance(each, TextItem) and each.isVisible()]
    return [" ".join(each.block.lines) for each in items]


@first_fast("story", ["rome", "apollo", "cosmos"])
def test_a_timeline_opens_on_milestones_and_not_on_a_heap(
    qapp: object, write_exhibit: WriteExhibit, story: str
) -> None:
    dates = STORIES[story]
    visitor = Visitor(_exhibit(write_exhibit, dates))
    visitor.open("timeline")
    assert _visible(visitor) >= min(8, len(dates))
    assert len(milestone_chips(visitor)) >= 4
    assert len(_axis_names(visitor)) >= 2
    visitor.close()


@first_fast("start", ["m9", "m0", "m6"])
def test_wherever_it_begins_something_is_in_view(qapp: object, write_exhibit: WriteExhibit, start: str) -> None:
    visitor = Visitor(_exhibit(write_exhibit, ROME, f"span: -0799/0600\nstart: {start}\n"))
    visitor.open("timeline")
    assert _visible(visitor) >= 6
    visitor.close()


def test_a_near_view_of_one_day_is_found_again_from_the_beginning_of_time(
    qapp: object, write_exhibit: WriteExhibit
) -> None:
    visitor = Visitor(_exhibit(write_exhibit, COSMOS, "start: m8\n"))
    visitor.open("timeline")
    screen = timeline_screen(visitor)
    screen.glide_to(1969.55, 0.125)
    visitor.finish_animations()
    before = screen.camera
    visitor.director.open(visitor.director.session)
    assert timeline_screen(visitor).camera == before
    # So far away a float has no days: the view grows on the way.
    timeline_screen(visitor).glide_to(-13.8e9)
    visitor.finish_animations()
    assert timeline_screen(visitor).camera.span_years == pytest.approx(13.8)
    visitor.close()


@first_fast(("story", "least"), [("cosmos", 0.125), ("apollo", 1 / 8766), ("rome", 0.125)])
def test_twenty_presses_lead_to_as_near_as_the_dates_are_known(
    qapp: object, write_exhibit: WriteExhibit, story: str, least: float
) -> None:
    last = len(STORIES[story]) - 1
    visitor = Visitor(_exhibit(write_exhibit, STORIES[story], f"start: m{last}\n"))
    visitor.open("timeline")
    screen = timeline_screen(visitor)
    screen.glide_to(screen.camera.last, screen.camera.widest)
    visitor.finish_animations()
    for _ in range(21):
        screen.zoom_by(1)
        visitor.finish_animations()
    assert screen.camera.span_years == pytest.approx(least)
    assert screen.camera.is_nearest
    visitor.close()


def test_an_hour_of_a_story_is_named_by_its_times_and_day(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor = Visitor(_exhibit(write_exhibit, APOLLO))
    visitor.open("timeline", language="en")
    screen = timeline_screen(visitor)
    touchdown = screen.view.milestone_index.first + 4.281 / 365
    screen.glide_to(touchdown, screen.camera.least_span)
    visitor.finish_animations()
    names = _axis_names(visitor)
    assert "20:15" in names
    assert "20 July 1969 UTC" in names
    assert len(names) == len(set(names))
    visitor.close()


def test_a_long_date_leaves_room_for_its_title(qapp: object, write_exhibit: WriteExhibit) -> None:
    """Regression: upright, 'thirteen milliards of years ago' left titles the width of a letter."""
    visitor = Visitor(_exhibit(write_exhibit, COSMOS), (1080, 1920))
    visitor.open("timeline", language="ru", text_scale=1.5)
    view = timeline_screen(visitor).view
    chip = TitleChip(view, view.exhibit.milestone("m0"), 260.0)
    chip.set_texts()
    texts = [each.block.lines for each in chip.childItems() if isinstance(each, TextItem)]
    assert ["Динозавры"] in [list(lines) for lines in texts]
    visitor.close()


def test_a_title_without_spaces_never_stands_letter_below_letter(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor = Visitor(_exhibit(write_exhibit, COSMOS), (1080, 1920))
    visitor.open("timeline", language="ru", text_scale=1.5)
    view = timeline_screen(visitor).view
    title = "埃及把白昼分为十二份"
    milestone = view.exhibit.milestone("m0").model_copy(update={"title": {"ru": title}})
    for width in range(220, 620, 20):
        chip = TitleChip(view, milestone, float(width))
        chip.set_texts()
        texts = [list(each.block.lines) for each in chip.childItems() if isinstance(each, TextItem)]
        lines = next(each for each in texts if "".join(each) == title)
        assert len(lines) <= 4, (width, lines)
    visitor.close()
