"""Every place has an address, and an address that is wrong says what may have been meant."""

import dataclasses
import datetime as dt

import pytest

from exhibit import navigation
from exhibit.content import Exhibit
from exhibit.errors import UsageError
from exhibit.navigation import HomePlace, NavigationIndex, Preferences, Session, TimelinePlace, reduce
from small_index import INDEX


@pytest.mark.parametrize(
    ("start", "today", "selected", "year"),
    [(None, None, "a", None), ("c", None, "c", 2012.6), ("1994", None, "b", 1994.0), ("today", None, "a", None),
     ("today", dt.date(2026, 6, 1), "b", 1994.5)],
)  # fmt: skip
def test_the_timeline_opens_where_the_exhibit_says(
    start: str | None, today: dt.date | None, selected: str, year: float | None
) -> None:
    navigation_index = dataclasses.replace(INDEX, start=start)
    for opened in (
        reduce(Session(HomePlace(), Preferences("vi")), navigation.OpenTimeline(today=today), navigation_index).place,
        navigation.parse_route("timeline", navigation_index, today),
    ):
        assert isinstance(opened, TimelinePlace)
        assert (opened.selected, opened.year) == (selected, year)


def test_every_place_can_be_opened_by_its_address(synthetic: Exhibit) -> None:
    navigation_index = NavigationIndex.of(synthetic)
    texts = [
        "attract",
        "home",
        "timeline",
        "timeline:1994",
        "chart",
        "chart:2016",
        "chart:crossings",
        "chart:table",
        "linked",
        "linked:1985",
        "find",
        "find:overbank",
        "slides",
        "sources",
    ]
    texts += [f"milestone:{key}" for key in navigation_index.milestones] + [
        f"slide:{key}" for key in navigation_index.slides
    ]
    places = [navigation.parse_route(text, navigation_index) for text in texts]
    again = [navigation.parse_route(navigation.route_of(place, navigation_index), navigation_index) for place in places]
    assert [navigation.route_of(place, navigation_index) for place in again] == [
        navigation.route_of(place, navigation_index) for place in places
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [("hom", "did you mean 'home'?"), ("milestone:charter-treat", "did you mean 'charter-treaty'?"), ("slide:x", "unknown slide"),
     ("chart:1066", "unknown chart or year"), ("timeline:²⁰²⁴", "unknown place"), ("", "unknown place")],
)  # fmt: skip
def test_an_unknown_address_says_what_may_have_been_meant(synthetic: Exhibit, text: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint.replace("?", r"\?")):
        navigation.parse_route(text, NavigationIndex.of(synthetic))


@pytest.mark.parametrize("year", [-13_800_000_000.0, -499.0, 0.0, 44.0, 1994.0])
def test_years_of_any_age_have_an_address(year: float) -> None:
    address = navigation.route_of(TimelinePlace(year), INDEX)
    opened = navigation.parse_route(address, INDEX, None)
    assert isinstance(opened, TimelinePlace)
    assert opened.year == year


@pytest.mark.parametrize(("start", "year"), [("-0499", -499.0), ("Y-66000000", -66_000_000.0), ("0044", 44.0)])
def test_the_timeline_opens_at_a_year_of_any_age(start: str, year: float) -> None:
    assert dataclasses.replace(INDEX, start=start).opening(None).year == year
