"""The attract loop's programme: today first, another tour each time, and nothing left to chance or burnt in."""

import datetime as dt
import math

import pytest

from exhibit.content import Exhibit, MilestoneStop
from exhibit.layout.pixel_shift import REACH, pixel_shift
from exhibit.narrative.attract_playlist import PREVIEW_STOPS, attract_playlist

JUBILEE = dt.date(2025, 3, 12)
"""The ferry is 75 years old."""


def _leading(exhibit: Exhibit, day: dt.date) -> object:
    return exhibit.almanac().leading(day, 3, 3)


def test_an_ordinary_day_shows_a_tour_and_then_the_great_milestones(synthetic: Exhibit) -> None:
    rests = attract_playlist(synthetic, None, 0)
    assert [each.tour for each in rests[:PREVIEW_STOPS]] == [synthetic.tours[0].id] * PREVIEW_STOPS
    great = [each.title for each in synthetic.milestones if each.level == 1]
    assert [each.caption for each in rests[PREVIEW_STOPS:]] == great
    assert all(each.jubilee is None and each.numeral is None for each in rests)


def test_every_visit_begins_with_another_tour_and_the_same_number_with_the_same(synthetic: Exhibit) -> None:
    count = len(synthetic.tours)
    assert count > 1
    tours = [attract_playlist(synthetic, None, seed)[0].tour for seed in range(2 * count)]
    assert tours == [tour.id for tour in synthetic.tours] * 2
    assert attract_playlist(synthetic, None, 4) == attract_playlist(synthetic, None, 4)


def test_the_anniversary_of_the_day_is_first_and_not_told_twice(synthetic: Exhibit) -> None:
    jubilee = _leading(synthetic, JUBILEE)
    assert jubilee is not None
    rests = attract_playlist(synthetic, jubilee, 0)  # type: ignore[arg-type]
    milestone = synthetic.milestone("first-ferry")
    assert (rests[0].caption, rests[0].jubilee) == (milestone.title, 75)
    assert (rests[1].caption, rests[1].numeral) == (synthetic.slide("ferry-75").title, 75)
    assert sum(each.caption == milestone.title for each in rests) == 1


def test_a_deck_for_the_anniversary_leads_with_all_its_slides(synthetic: Exhibit) -> None:
    decks = tuple(
        each.model_copy(update={"of": "first-ferry"}) if each.id == "then-and-now" else each for each in synthetic.decks
    )
    rests = attract_playlist(synthetic.model_copy(update={"decks": decks}), _leading(synthetic, JUBILEE), 0)  # type: ignore[arg-type]
    captions = [each.caption for each in rests]
    first = captions.index(synthetic.slide("names-of-the-ferry").title)
    second = synthetic.tours[0].stops[1]
    assert isinstance(second, MilestoneStop)
    assert first < captions.index(synthetic.milestone(second.milestone).title)


def test_an_exhibit_of_little_has_something_to_show(synthetic: Exhibit) -> None:
    small = [each for each in synthetic.milestones if each.level > 1][:1]
    bare = synthetic.model_copy(update={"tours": (), "milestones": tuple(small)})
    assert [each.caption for each in attract_playlist(bare, None, 0)] == [small[0].title]


@pytest.mark.slow
def test_every_day_of_ten_years_has_a_programme(synthetic: Exhibit) -> None:
    day = dt.date(2026, 1, 1)
    while day < dt.date(2036, 1, 1):
        rests = attract_playlist(synthetic, _leading(synthetic, day), day.toordinal())  # type: ignore[arg-type]
        assert all(math.isfinite(each.year) and each.caption for each in rests)
        day += dt.timedelta(days=1)


def test_nothing_stands_still_for_an_hour_and_nothing_is_seen_to_move() -> None:
    places = {pixel_shift(second) for second in range(0, 12 * 3600, 10)}
    assert len(places) > 150
    assert all(abs(x) <= REACH[0] and abs(y) <= REACH[1] for x, y in places)
    for start in range(0, 12 * 3600, 3600):
        assert len({pixel_shift(start + second) for second in range(0, 3600, 10)}) > 8
    for second in range(0, 12 * 3600, 10):
        (x, y), (after_x, after_y) = pixel_shift(second), pixel_shift(second + 10)
        assert abs(after_x - x) <= 1
        assert abs(after_y - y) <= 1


def test_a_tour_is_teased_with_titles_and_never_with_a_caption(synthetic: Exhibit) -> None:
    for seed, tour in enumerate(synthetic.tours):
        captions = {each.caption["en"] for each in tour.stops}
        names = [each.caption["en"] for each in attract_playlist(synthetic, None, seed) if each.tour is not None]
        assert len(names) == len(set(names)) == PREVIEW_STOPS
        assert not captions & set(names)
