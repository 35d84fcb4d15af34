"""The second bundled exhibit shows what an exhibit of any subject can be, whole in four languages."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exhibit import app
from exhibit.content import Exhibit, load
from exhibit.settings import bundled_exhibit
from first_fast import first_fast
from layout_faults import layout_faults, letter_faults
from qt_stage import Visitor

FOLDER = bundled_exhibit("measuring-time")
LANGUAGES = ("en", "fr", "ar", "zh-Hans")


@pytest.fixture(scope="module")
def measuring_time() -> Exhibit:
    exhibit = load(FOLDER).exhibit
    assert exhibit is not None
    return exhibit


def texts(exhibit: Exhibit) -> Iterator[tuple[str, Mapping[str, str]]]:
    for milestone in exhibit.milestones:
        yield f"{milestone.id} title", milestone.title
        yield f"{milestone.id} body", milestone.body or {}
        yield from ((f"{milestone.id} says", each.says) for each in milestone.accounts)
    for slide in exhibit.slides:
        yield from ((slide.id, each) for each in slide.texts())
    for tour in exhibit.tours:
        yield from ((tour.id, stop.caption) for stop in tour.stops)


def test_it_has_no_problem_no_warning_and_a_sign_for_every_letter(qapp: QApplication) -> None:
    assert [str(each) for each in app.check_letters(load(FOLDER)).problems] == []


def test_everything_is_said_in_four_languages(measuring_time: Exhibit) -> None:
    assert measuring_time.languages == LANGUAGES
    for owner, said in texts(measuring_time):
        assert set(said) == set(LANGUAGES), owner
        assert all(unicodedata.is_normalized("NFC", each) for each in said.values()), owner


def test_each_language_has_its_own_letters_and_marks(measuring_time: Exhibit) -> None:
    for owner, said in texts(measuring_time):
        assert re.search(r"[\u0621-\u064a]", said["ar"]), owner
        assert re.search(r"[\u4e00-\u9fff]", said["zh-Hans"]), owner
        assert not re.search(r"[,;?]", re.sub(r"\d,\d", "", said["ar"])), owner
        assert not re.search(r"[,;:?] |[\u4e00-\u9fff] [\u4e00-\u9fff]", said["zh-Hans"]), owner
        assert not re.search(r"[^\s\d\u00a0\u202f][:;?!»](?!\d)|'", said["fr"]), owner


def test_labels_are_short(measuring_time: Exhibit) -> None:
    for milestone in measuring_time.milestones:
        for language in ("en", "fr", "ar"):
            assert len(milestone.title[language].split()) <= 8, milestone.id
            assert len((milestone.body or {})[language].split()) <= 75, milestone.id


def test_dates_of_every_kind_are_there(measuring_time: Exhibit) -> None:
    written = {each.date.text for each in measuring_time.milestones}
    assert {"-1499~", "13XX", "150X", "1883-11-18T09:00-04:56", "1924-02-05T21:30Z", "2016-12-31T23:59Z"} <= written


def test_every_milestone_has_sources_and_each_source_is_cited(measuring_time: Exhibit) -> None:
    cited = {key for each in measuring_time.milestones for key in each.sources}
    cited |= {key for each in measuring_time.milestones for account in each.accounts for key in account.sources}
    cited |= {key for point in measuring_time.chart().points for key in point.sources}
    cited |= {key for slide in measuring_time.slides for key in slide.sources}
    assert all(each.sources for each in measuring_time.milestones)
    assert all(each.accounts == () or len(each.accounts) > 1 for each in measuring_time.milestones)
    assert set(measuring_time.sources) == cited


def test_derived_errors_are_what_their_sums_give(measuring_time: Exhibit) -> None:
    derived = [each for each in measuring_time.chart().points if each.is_derived]
    assert derived
    for point in derived:
        value = eval(point.derivation or "0", {"__builtins__": {}})  # noqa: S307 - our own sums, to check them
        assert value == pytest.approx(point.value, rel=0.03), point.period.text


def test_only_known_days_come_round(measuring_time: Exhibit) -> None:
    dates = {each.id: each.date for each in measuring_time.milestones}
    found = [each for year in range(2020, 2031) for each in measuring_time.almanac().in_year(year)]
    assert found
    assert all(re.match(r"\d{4}-\d\d-\d\d", dates[each.key].text) for each in found)
    assert {each.key for each in found} >= {"pips", "two-noons", "leap-second-2016", "cgpm-2022"}


def test_drawings_are_small_and_each_is_shown(measuring_time: Exhibit) -> None:
    shown = {each.picture for each in measuring_time.milestones if each.picture}
    assert len(shown) >= 5
    assert shown == set(measuring_time.pictures)
    files = sorted((Path(FOLDER) / "pictures").iterdir())
    assert {f"pictures/{each.name}" for each in files} == {each.file for each in measuring_time.pictures.values()}
    assert all(each.stat().st_size <= 20_000 for each in files)
    assert sum(each.stat().st_size for each in (FOLDER / "fonts").rglob("*.*tf")) <= 400_000


def addresses(exhibit: Exhibit) -> list[str]:
    tours = [f"tour:{each.id}:{number}" for each in exhibit.tours for number in range(1, len(each.stops) + 1)]
    return [
        "attract", "home", "timeline", "timeline:1400", "timeline:1950", "find", "chart", "chart:1955", "chart:table",
        "linked:1955", "tours", "sources",
        *(f"milestone:{each.id}" for each in exhibit.milestones),
        *(f"slide:{each.id}" for each in exhibit.slides),
        *tours,
    ]  # fmt: skip


@first_fast("size", [(1920, 1080), (1080, 1920)])
@first_fast("language", ["ar", "zh-Hans", "fr", "en"])
def test_a_walk_in_large_letters_meets_nothing_over_nothing(
    qapp: QApplication, measuring_time: Exhibit, language: str, size: tuple[int, int]
) -> None:
    visitor = Visitor(measuring_time, size)
    faults = []
    for address in addresses(measuring_time):
        visitor.open(address, language, 1.5)
        foreign = [each for each in letter_faults(visitor) if f"'{FOLDER.name} " not in each]
        faults += [f"{address}: {fault}" for fault in layout_faults(visitor) + foreign]
    visitor.close()
    assert not faults, "\n".join(faults)
