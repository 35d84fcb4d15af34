"""One figure in words: forms of numbers, units, qualifiers and the names of its time, in three languages."""

import pytest

from exhibit.content import Exhibit
from exhibit.locale import Words
from exhibit.narrative.figure_text import point_caption, point_text, qualified, slot_text, value_text
from hand_made_chart import LANGUAGES, chart_of, edition_of, figure, local


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("0", ("0 bao", "0 мешков", "0 sacks")),
        ("0.0005", ("0,0005 bao", "0,0005 мешков", "0.0005 sacks")),
        ("1.50", ("1,5 bao", "1,5 мешков", "1.5 sacks")),
        ("12345", ("12.345 bao", "12\u00a0345 мешков", "12,345 sacks")),
        ("1234567.25", ("1.234.567,25 bao", "1\u00a0234\u00a0567,25 мешков", "1,234,567.25 sacks")),
    ],
)
def test_a_value_is_in_the_languages_digits_and_the_series_unit(
    synthetic: Exhibit, value: str, texts: tuple[str, ...]
) -> None:
    chart = chart_of(figure("mill", "2002", value))
    point, series = chart.points[0], chart.main_series
    for language, text in local(*texts).items():
        edition = edition_of(synthetic, language, chart)
        assert value_text(edition, series, point.value) == point_text(edition, point) == text


def test_a_figure_of_another_series_is_in_its_own_unit(synthetic: Exhibit) -> None:
    chart = chart_of(figure("boats", "2002", "7", qualifier="nearly"))
    texts = {each: point_text(edition_of(synthetic, each, chart), chart.points[0]) for each in LANGUAGES}
    assert texts == local("gần 7 thuyền", "почти 7 лодок", "nearly 7 boats")


@pytest.mark.parametrize(
    ("qualifier", "texts"),
    [
        ("about", ("khoảng 7", "около 7", "about 7")),
        ("over", ("hơn 7", "более 7", "over 7")),
        ("nearly", ("gần 7", "почти 7", "nearly 7")),
        ("under", ("dưới 7", "менее 7", "less than 7")),
        ("exact", ("7", "7", "7")),
        (None, ("7", "7", "7")),
    ],
)
def test_a_value_is_said_with_what_is_known_of_it(qualifier: str | None, texts: tuple[str, ...]) -> None:
    assert {each: qualified(Words(each), "7", qualifier) for each in LANGUAGES} == local(*texts)


def test_a_caption_says_whose_figure_and_of_which_part_of_a_year(synthetic: Exhibit) -> None:
    chart = chart_of(figure("guild", "2002", "7"), figure("guild", "2003-01/2003-03", "7"))
    whole, part = (
        {each: point_caption(edition_of(synthetic, each, chart), point) for each in LANGUAGES} for point in chart.points
    )
    assert whole == local("Phường hội, năm 2002", "Гильдия, 2002 год", "Guild, 2002")
    assert part == local(
        "Phường hội, năm 2003 · chưa trọn năm: tháng 1 – tháng 3 năm 2003",
        "Гильдия, 2003 год · неполный год: январь – март 2003 года",
        "Guild, 2003 · partial year: January – March 2003",
    )


@pytest.mark.parametrize(
    ("step", "period", "texts"),
    [
        ("year", "2002", ("2002", "2002", "2002")),
        ("quarter", "2002-01/2002-03", ("Quý 1/2002", "1 кв. 2002", "Q1 2002")),
        ("quarter", "2002-10/2002-12", ("Quý 4/2002", "4 кв. 2002", "Q4 2002")),
        ("month", "2002-01", ("thg 1 2002", "янв. 2002", "Jan 2002")),
        ("month", "2002-12", ("thg 12 2002", "дек. 2002", "Dec 2002")),
    ],
)
def test_years_quarters_and_months_have_names(
    synthetic: Exhibit, step: str, period: str, texts: tuple[str, ...]
) -> None:
    chart = chart_of(figure("mill", period, "10"), step=step)
    slot = chart.slot_of(chart.points[0])
    assert {each: slot_text(edition_of(synthetic, each, chart), slot) for each in LANGUAGES} == local(*texts)
