"""The bundled exhibit keeps its promises: sources, languages, decades, differences, words, colours."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from exhibit.content import Exhibit, NumeralSlide, PairMapSlide, load
from exhibit.layout.contrast import contrast, strengthened
from exhibit.settings import bundled_exhibit

LANGUAGES = ("vi", "ru", "en")


def _texts(exhibit: Exhibit) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    for milestone in exhibit.milestones:
        yield milestone.id, "title", milestone.title
        yield milestone.id, "body", milestone.body
        for account in milestone.accounts:
            yield milestone.id, "says", account.says
    for slide in exhibit.slides:
        for name in ("title", "body", "gist", "occasion", "note"):
            text = getattr(slide, name, None)
            if text is not None:
                yield slide.id, name, text


def test_it_has_no_problem_and_no_warning() -> None:
    assert [str(problem) for problem in load(bundled_exhibit()).problems] == []


@pytest.mark.slow
def test_it_is_large_enough_and_every_decade_has_something_to_read(bundled: Exhibit) -> None:
    assert len(bundled.milestones) >= 45
    assert len(bundled.eras) >= 5
    decades = {milestone.date.first.year // 10 * 10 for milestone in bundled.milestones}
    assert decades == set(range(1950, 2030, 10))


def test_the_six_anniversaries_and_the_four_pairs_are_there(bundled: Exhibit) -> None:
    numerals = {(slide.of, slide.numeral, slide.on.text) for slide in bundled.slides if isinstance(slide, NumeralSlide)}
    assert numerals == {
        ("1950-relations", 70, "2020-01-30"),
        ("1950-relations", 75, "2025-01-30"),
        ("1994-treaty", 25, "2019-06-16"),
        ("1994-treaty", 30, "2024-06-16"),
        ("2001-strategic-partnership", 20, "2021-03-01"),
        ("2012-comprehensive", 10, "2022-07-27"),
    }
    for slide in bundled.slides:
        if isinstance(slide, NumeralSlide):
            born = bundled.milestone(slide.of).date.first
            assert slide.on.first == replace(born, year=born.year + slide.numeral)
    assert [len(slide.pairs) for slide in bundled.slides if isinstance(slide, PairMapSlide)] == [4]


def test_where_sources_differ_at_least_two_sides_are_named(bundled: Exhibit) -> None:
    told = {milestone.id for milestone in bundled.milestones if milestone.accounts}
    disputed = {
        "1950-relations", "1980-soyuz", "1981-vietsovpetro", "1985-palace", "1986-first-oil", "1994-treaty",
        "2008-rusvietpetro", "2012-comprehensive", "2015-fta-signed", "2016-fta-in-force", "2017-apec", "2018-trade",
        "2018-trong", "2019-twin-regions", "2020-trade", "2021-partnership-20", "2021-sputnik-v", "2021-vision",
        "2023-trade", "2024-agreements", "2024-state-visit", "2024-joint-statement", "2025-relations-75",
    }  # fmt: skip
    assert disputed <= told
    for milestone in bundled.milestones:
        if milestone.id in disputed:
            assert len(milestone.accounts) >= 2, milestone.id
            assert len({key for account in milestone.accounts for key in account.sources}) >= 2 or "oil" in milestone.id


def test_twelve_milestones_have_a_drawing_and_every_file_is_shown(bundled: Exhibit) -> None:
    shown = {milestone.picture for milestone in bundled.milestones if milestone.picture}
    assert len(shown) >= 12
    assert shown == set(bundled.pictures)
    files = {f"pictures/{path.name}" for path in (Path(bundled.folder) / "pictures").iterdir()}
    assert files == {picture.file for picture in bundled.pictures.values()}


def test_every_text_is_composed_and_short_enough_to_read_standing(bundled: Exhibit) -> None:
    for owner, name, text in _texts(bundled):
        for language in LANGUAGES:
            words = text[language]
            assert words == unicodedata.normalize("NFC", words), (owner, name, language)
            limit = 34 if language == "vi" else 27
            for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁĐÀ-Ỹ])", words):
                assert len(sentence.split()) <= limit * 1.25, (owner, name, language, sentence)


def test_each_language_has_its_own_letters(bundled: Exhibit) -> None:
    cyrillic = re.compile(r"[а-яё]", re.IGNORECASE)
    for owner, name, text in _texts(bundled):
        assert not cyrillic.search(text["vi"]), (owner, name)
        assert not cyrillic.search(text["en"]), (owner, name)
        assert cyrillic.search(text["ru"]), (owner, name)
        assert '"' not in text["ru"], (owner, name, "Russian quotes are «ёлочки»")


def test_no_two_reporters_share_a_series_and_every_figure_has_a_source(bundled: Exhibit) -> None:
    chart = bundled.chart()
    units = {series.id: series.unit for series in chart.series}
    assert units["soviet"] != units["vn"], "the Soviet period is never on the dollar axis"
    for point in chart.points:
        assert point.sources
        assert all(key in bundled.sources for key in point.sources)
    derived = [point for point in chart.points if point.basis == "derived"]
    assert derived
    for point in derived:
        value = eval(point.derivation or "0", {"__builtins__": {}})  # noqa: S307 - our own sums, to check them
        assert value == pytest.approx(point.value, rel=0.02), (point.series, point.year)


def test_only_the_running_year_is_a_part_of_a_year(bundled: Exhibit) -> None:
    partial = [point.period.text for point in bundled.chart().points if bundled.chart().is_partial(point)]
    assert partial == ["2025-01/2025-11"]


@pytest.mark.parametrize(
    ("text", "ground"),
    [("shell", "panel"), ("mute", "panel"), ("gold", "panel"), ("shell", "brightest"), ("mute", "brightest"),
     ("gold", "brightest"), ("blue", "brightest"), ("jade", "brightest"), ("ink", "gold"), ("ink", "shell")],
)  # fmt: skip
def test_text_stands_out_seven_to_one(bundled: Exhibit, text: str, ground: str) -> None:
    theme = bundled.theme
    behind = theme.ground[0] if ground == "brightest" else getattr(theme, ground)
    assert contrast(getattr(theme, text), behind) >= 7.0
    strong = strengthened(theme)
    behind = strong.ground[0] if ground == "brightest" else getattr(strong, ground)
    assert contrast(getattr(strong, text), behind) >= 10.0
