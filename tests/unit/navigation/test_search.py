"""Finding by words and threads, whatever marks and capitals are left out."""

import datetime as dt

import pytest

from exhibit.content import Exhibit
from exhibit.locale.folding import fold
from exhibit.navigation import NavigationIndex

NOTHING: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("language", "query", "key"),
    [("vi", "hiep uoc nguyen tac", "charter-treaty"), ("vi", "HIỆP ƯỚC", "charter-treaty"), ("ru", "договор основах", "charter-treaty"),
     ("en", "treat found", "charter-treaty"), ("en", "1994 treaty", "charter-treaty"), ("vi", "phi cong may", "balloon")],
)  # fmt: skip
def test_words_in_any_order_find_titles_people_and_years(
    synthetic: Exhibit, language: str, query: str, key: str
) -> None:
    navigation_index = NavigationIndex.of(synthetic)
    assert key in navigation_index.finder.find(language, query, NOTHING).keys


def test_the_visitors_language_is_searched_first_and_the_others_where_it_has_nothing(synthetic: Exhibit) -> None:
    finder = NavigationIndex.of(synthetic).finder
    with_place = next(
        each for each in synthetic.milestones if each.place is not None and each.place["ru"] != each.place["en"]
    )
    assert with_place.place is not None
    assert with_place.id in finder.find("ru", with_place.place["ru"], NOTHING).keys
    mayor = finder.find("ru", "бургомистр речной", NOTHING).keys
    assert mayor
    for language in ("en", "vi"):
        assert finder.find(language, "бургомистр речной", NOTHING).keys == mayor
    # Words that the own language knows find no more because another has them too.
    own = finder.find("en", "underbank", NOTHING).keys
    assert own
    assert all("underbank" in _own_words(synthetic, key) for key in own)


@pytest.mark.parametrize("query", ["加加林", "加林", "林", "尤里", "加林 1994"])
def test_where_words_have_no_spaces_any_part_of_them_is_found(synthetic: Exhibit, query: str) -> None:
    treaty = synthetic.milestone("charter-treaty")
    named = treaty.model_copy(update={"title": {**treaty.title, "en": "尤里·加加林访问"}})
    others = tuple(each for each in synthetic.milestones if each.id != treaty.id)
    exhibit = synthetic.model_copy(update={"milestones": (*others, named)})
    assert NavigationIndex.of(exhibit).finder.find("en", query, NOTHING).keys == (treaty.id,)


def _own_words(exhibit: Exhibit, key: str) -> str:
    milestone = exhibit.milestone(key)
    people = [exhibit.people[each].name["en"] for each in milestone.people]
    return fold(" ".join([milestone.title["en"], milestone.place["en"] if milestone.place else "", *people]))


def test_a_middle_of_a_word_finds_nothing(synthetic: Exhibit) -> None:
    finder = NavigationIndex.of(synthetic).finder
    assert len(finder.find("en", "reaty", NOTHING)) == 0
    assert len(finder.find("en", "treaty", NOTHING)) > 0


def test_every_milestone_belongs_to_one_thread_and_threads_add_up(synthetic: Exhibit) -> None:
    finder = NavigationIndex.of(synthetic).finder
    threads = [each.id for each in synthetic.about.threads]
    found = [finder.find("en", "", frozenset({thread})) for thread in threads]
    assert all(len(keys) > 0 for keys in found)
    assert sum(map(len, found)) == len(synthetic.milestones)
    assert len(finder.find("en", "", frozenset(threads))) == len(synthetic.milestones)
    both = finder.find("en", "overbank", frozenset({"visits"}))
    assert set(both.keys) <= set(finder.find("en", "", frozenset({"visits"})).keys)


def test_today_finds_the_day_of_the_year_that_is_nearest(synthetic: Exhibit) -> None:
    finder = NavigationIndex.of(synthetic).finder
    assert finder.nearest_day(dt.date(2027, 7, 27)) == "bridge-opened"
    assert finder.nearest_day(dt.date(2027, 11, 5)) == "mill-dam"
    assert finder.nearest_day(dt.date(2027, 6, 16)) == "charter-treaty", "its jubilees are less important"
    nearest = finder.nearest_day(dt.date(2028, 2, 29))
    assert nearest is not None
    assert synthetic.milestone(nearest).date.first.month in {2, 3}
