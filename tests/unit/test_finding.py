"""Finding by words and threads, whatever marks and capitals are left out."""

import datetime as dt

import pytest

from exhibit.content import Exhibit
from exhibit.flow import Course
from exhibit.flow.finding import fold

NOTHING: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Điện Biên Phủ", "dien bien phu"), ("Артём, Ёлка", "артем елка"), ("КИЙ-Й", "кии и"), ("«Hữu nghị»", "huu nghi"),
     ("STRASSE straße", "strasse strasse"), ("70 лет", "70 лет"), ("", "")],
)  # fmt: skip
def test_marks_and_capitals_do_not_count(text: str, plain: str) -> None:
    assert fold(text) == plain


@pytest.mark.parametrize(
    ("language", "query", "key"),
    [("vi", "hiep uoc nguyen tac", "1994-treaty"), ("vi", "HIỆP ƯỚC", "1994-treaty"), ("ru", "договор основах", "1994-treaty"),
     ("en", "treat fund", "1994-treaty"), ("en", "1994 treaty", "1994-treaty"), ("vi", "pham tuan", "1980-soyuz")],
)  # fmt: skip
def test_words_in_any_order_find_titles_people_and_years(bundled: Exhibit, language: str, query: str, key: str) -> None:
    course = Course.of(bundled)
    assert key in course.finder.find(language, query, NOTHING).keys


def test_the_visitors_language_is_searched_first_and_the_others_where_it_has_nothing(bundled: Exhibit) -> None:
    finder = Course.of(bundled).finder
    with_place = next(
        each for each in bundled.milestones if each.place is not None and each.place["ru"] != each.place["en"]
    )
    assert with_place.place is not None
    assert with_place.id in finder.find("ru", with_place.place["ru"], NOTHING).keys
    putin = finder.find("ru", "путин", NOTHING).keys
    assert putin
    assert finder.find("en", "путин", NOTHING).keys == finder.find("vi", "путин", NOTHING).keys == putin
    # Words that the own language knows find no more because another has them too.
    own = finder.find("en", "hanoi", NOTHING).keys
    assert own
    assert all("hanoi" in _own_words(bundled, key) for key in own)


def _own_words(exhibit: Exhibit, key: str) -> str:
    milestone = exhibit.milestone(key)
    people = [exhibit.people[each].name["en"] for each in milestone.people]
    return fold(" ".join([milestone.title["en"], milestone.place["en"] if milestone.place else "", *people]))


def test_a_middle_of_a_word_finds_nothing(bundled: Exhibit) -> None:
    finder = Course.of(bundled).finder
    assert len(finder.find("en", "reaty", NOTHING)) == 0
    assert len(finder.find("en", "treaty", NOTHING)) > 0


def test_every_milestone_belongs_to_one_thread_and_threads_add_up(bundled: Exhibit) -> None:
    finder = Course.of(bundled).finder
    threads = [each.id for each in bundled.about.threads]
    found = [finder.find("en", "", frozenset({thread})) for thread in threads]
    assert all(len(walk) > 0 for walk in found)
    assert sum(map(len, found)) == len(bundled.milestones)
    assert len(finder.find("en", "", frozenset(threads))) == len(bundled.milestones)
    both = finder.find("en", "vietnam", frozenset({"visits"}))
    assert set(both.keys) <= set(finder.find("en", "", frozenset({"visits"})).keys)


def test_today_finds_the_day_of_the_year_that_is_nearest(bundled: Exhibit) -> None:
    finder = Course.of(bundled).finder
    assert finder.nearest_day(dt.date(2027, 1, 30)) == "1950-relations"
    nearest = finder.nearest_day(dt.date(2028, 2, 29))
    assert nearest is not None
    assert bundled.milestone(nearest).date.first.month in {2, 3}
