"""A slide of a stretch of the timeline: three milestones, each to be read whole, wherever and however near they are."""

import itertools

import pytest
from PySide6.QtCore import QRectF

from exhibit.content import Exhibit, TimelineStripSlide, load
from exhibit.dates import HistoricDate, parse_date
from exhibit.navigation import OpenSlide, SpeakBeside
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.slides.layouts.timeline_strip import TimelineStrip
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, LOCAL, WriteExhibit

SLIDE = "ferry-to-bridge"
LANGUAGES = ("vi", "ru", "en")
FAR = ("1950-03-12", "1978-11-03", "2012-07-27")
NEAR = ("2024-06-19/2024-06-20", "2024-06-20", "2025-01")
SAME = ("1978-11-03", "1978-11-03", "1978-11-03")
ROOMS = list(itertools.product([(1920, 1080), (1080, 1920), (1024, 768)], [1.0, 1.5], LANGUAGES))
LONG = "Подписание всеобъемлющего соглашения о сотрудничестве железнодорожных управлений обоих берегов реки"


def _dated(exhibit: Exhibit, dates: tuple[str, ...], more: str = "") -> Exhibit:
    """Return an exhibit whose marked milestones are of other dates, and longer."""
    slide = exhibit.slide(SLIDE)
    assert isinstance(slide, TimelineStripSlide)
    given = dict(zip(slide.milestones, map(parse_date, dates), strict=True))

    def changed(key: str, date: HistoricDate) -> dict[str, object]:
        title = exhibit.milestone(key).title
        return {"date": date, "title": {each: more or text for each, text in title.items()}}

    milestones = tuple(
        each.model_copy(update=changed(each.id, given[each.id])) if each.id in given else each
        for each in exhibit.milestones
    )
    parts = {name: getattr(exhibit, name) for name in Exhibit.model_fields}
    return Exhibit.model_construct(**{**parts, "milestones": milestones})


def _strip(visitor: Visitor) -> TimelineStrip:
    return next(item for item in visitor.items() if isinstance(item, TimelineStrip))


def _texts(visitor: Visitor) -> list[TextItem]:
    return [item for pair in _strip(visitor)._texts for item in pair]


def _place(item: TextItem) -> QRectF:
    block, at = item.block, item.scenePos()
    return QRectF(at.x(), at.y(), block.width, block.height)


@first_fast(("size", "text_scale", "language"), ROOMS)
@pytest.mark.parametrize(("dates", "title"), [(FAR, ""), (NEAR, ""), (SAME, LONG)], ids=["far", "near", "same-long"])
def test_each_milestone_is_read_whole_beside_the_axis(
    synthetic: Exhibit, size: tuple[int, int], text_scale: float, language: str, dates: tuple[str, ...], title: str
) -> None:
    visitor = Visitor(_dated(synthetic, dates, title), size)
    visitor.open(f"slide:{SLIDE}", language, text_scale)
    strip, texts = _strip(visitor), _texts(visitor)
    slide = visitor.director.exhibit.slide(SLIDE)
    assert isinstance(slide, TimelineStripSlide)
    for key in slide.milestones:
        assert visitor.director.exhibit.milestone(key).title[language] in visitor.words()
    room = strip.boundingRect()
    for item in texts:
        assert room.contains(_place(item)), item.block.text
        assert item.opacity() == 1.0
    for one, other in itertools.combinations(texts, 2):
        assert not _place(one).intersects(_place(other)), (one.block.text, other.block.text)
    column = visitor.director.shown.columns[0]
    words = column.mapRectToScene(column.boundingRect())
    assert not words.intersects(strip.mapRectToScene(room)), "the words reach into the strip"
    visitor.close()


def test_milestones_stand_in_the_order_of_time_and_at_their_years(visitor: Visitor) -> None:
    visitor.open(f"slide:{SLIDE}", "en")
    strip = _strip(visitor)
    years = [each.date.middle_year for each in strip._milestones]
    assert years == sorted(years)
    first, last = strip._at(strip._milestones[0]), strip._at(strip._milestones[2])
    middle = strip._at(strip._milestones[1])
    assert (middle - first) / (last - first) == pytest.approx((years[1] - years[0]) / (years[2] - years[0]))
    named = {item.block.text for item in strip.childItems() if isinstance(item, TextItem)}
    assert {"1950", "1960", "1970", "1980", "1990", "2000", "2010"} <= named


def test_the_strip_comes_about_from_its_beginning_and_ends_in_full(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.director.dispatch(OpenSlide(SLIDE))
    visitor.wait(2.1)
    seen = [item.opacity() for item in _texts(visitor)]
    assert seen[0] > seen[-1] == 0.0, seen
    visitor.wait(4.0)
    due_s = visitor.director.ticker.due_s
    assert due_s is None or due_s > visitor.clock.now() + 1.0, "it never comes to rest"
    assert all(item.effectiveOpacity() == 1.0 for item in _texts(visitor))
    assert _strip(visitor)._share == 1.0


def test_in_two_languages_the_milestones_are_told_instead_of_drawn(visitor: Visitor) -> None:
    visitor.open(f"slide:{SLIDE}", "vi")
    visitor.director.dispatch(SpeakBeside("ru"))
    visitor.finish_animations()
    assert not any(isinstance(item, TimelineStrip) for item in visitor.items())
    for key in ("first-ferry", "river-treaty", "bridge-opened"):
        for language in ("vi", "ru"):
            assert visitor.director.exhibit.milestone(key).title[language] in visitor.words()


def test_its_sources_are_shown_like_those_of_any_slide(visitor: Visitor) -> None:
    visitor.open(f"slide:{SLIDE}", "en")
    visitor.tap(visitor.control("Sources · 2"))
    visitor.finish_animations()
    cited = visitor.director.exhibit.slide(SLIDE).sources
    assert all(visitor.director.exhibit.sources[key].title in visitor.words() for key in cited)


STRIP = f"    layout: timeline-strip\n    title: {LOCAL}\n    milestones: [start, second, third]\n"
MORE = "".join(
    f"  - {{id: {key}, date: {date}, kind: visit, level: 2, title: {LOCAL}, body: {LOCAL}, sources: [book]}}\n"
    for key, date in (("second", "1960-05"), ("third", "1970"))
)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("third]", "thrid]", "5:33: unknown milestone 'thrid' (did you mean 'third'?)"),
        ("third]", "second]", "5:17: milestones: the milestones must be different ones"),
        (", third]", "]", "5:17: milestones needs at least 3 entries"),
        ("third]", "third, fourth]", "5:17: milestones has more than 3 entries"),
        ("third]\n", "third]\n    from: 1955\n", "5:18: milestone 'start' of 1950-01-30 is before 1955"),
        ("third]\n", "third]\n    to: 1965\n", "5:33: milestone 'third' of 1970 is after 1965"),
        ("third]\n", "third]\n    from: 1975\n    to: 1940\n", "7:9: to: 1940 is not after 1975"),
        (
            "    milestones: [start, second, third]\n",
            "",
            "2:5: a slide with layout 'timeline-strip' needs 'milestones'",
        ),
        ("third]\n", "third]\n    form: 1940\n", "6:5: unknown key 'form' (did you mean 'from'?)"),
    ],
)
def test_what_is_wrong_with_a_strip_is_named(write_exhibit: WriteExhibit, old: str, new: str, said: str) -> None:
    loaded = load(write_exhibit(files=_files(STRIP.replace(old, new))))
    assert any(f"slides/strip.yaml:{said}" in str(each) for each in loaded.left_out), [*map(str, loaded.problems)]
    assert loaded.exhibit is not None
    assert [each.id for each in loaded.exhibit.slides] == ["ten"]


@pytest.mark.parametrize("more", ["", "    from: 1950\n    to: 1970\n"])
def test_a_strip_that_is_right_is_shown(write_exhibit: WriteExhibit, more: str) -> None:
    loaded = load(write_exhibit(files=_files(STRIP + more)))
    assert loaded.problems == ()


def test_a_strip_of_which_a_milestone_is_left_out_goes_too(write_exhibit: WriteExhibit) -> None:
    files = _files(STRIP)
    files["milestones/more.yaml"] = files["milestones/more.yaml"].replace("level: 2", "level: 9", 1)
    exhibit = load(write_exhibit(files=files)).exhibit
    assert exhibit is not None
    assert [each.id for each in exhibit.slides] == ["ten"]


def _files(strip: str) -> dict[str, str]:
    slide = f"slides:\n  - id: strip\n{strip}    deck: all\n    sources: [book]\n"
    return {**FILES, "slides/strip.yaml": slide, "milestones/more.yaml": f"milestones:\n{MORE}"}


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        (("1969-07-20T17:44Z", "1969-07-20T20:17:40Z", "1969-07-21T02:56Z"), ["18:00", "21:00", "21 Jul", "03:00"]),
        (("1969-07-04", "1969-07-16", "1969-07-24"), ["Jul", "6 Jul", "11 Jul", "16 Jul", "21 Jul", "26 Jul"]),
    ],
    ids=["hours", "days"],
)
def test_a_strip_of_hours_or_days_is_as_long_as_they_are(
    synthetic: Exhibit, dates: tuple[str, ...], names: list[str]
) -> None:
    visitor = Visitor(_dated(synthetic, dates))
    visitor.open(f"slide:{SLIDE}", "en")
    beside = [item for item in _strip(visitor).childItems() if isinstance(item, TextItem)]
    assert [item.block.text for item in beside if item not in _texts(visitor)] == names
    visitor.close()
