"""What is said of two figures together: growth or why there is none, disagreement, targets; in three languages."""

import pytest

from exhibit.content import Chart, Exhibit
from exhibit.narrative.chart_narrative import ChartNarrative
from hand_made_chart import LANGUAGES, chart_of, edition_of, figure, local

GAP = local(
    "Không so sánh với 2001: nguồn này không có số liệu",
    "Сравнения с 2001 нет: у этого источника нет цифры",
    "No comparison with 2001: no figure from this reporter",
)
ZERO = local(
    "Không so sánh với 2001: số liệu kỳ đó bằng 0",
    "Сравнения с 2001 нет: там значение 0",
    "No comparison with 2001: that figure is 0",
)
PARTIAL = local(
    "Không so sánh với 2001: một trong hai kỳ chưa trọn",
    "Сравнения с 2001 нет: один из периодов неполный",
    "No comparison with 2001: one of the two periods is not complete",
)
BREAK = local(
    "Không so sánh với 2001: số liệu bị ngắt giữa hai kỳ",
    "Сравнения с 2001 нет: между ними разрыв ряда",
    "No comparison with 2001: the figures break off in between",
)
TORN = [{"at": "2002", "label": local("Torn"), "sources": ["ferry-book"]}]


def _lines(exhibit: Exhibit, chart: Chart, language: str = "en", slot: int = 2002) -> list[str]:
    return [line.text for line in ChartNarrative(edition_of(exhibit, language, chart), slot).lines()]


def test_growth_is_said_with_its_sign(synthetic: Exhibit) -> None:
    more, less, same = (
        chart_of(figure("mill", "2001", "10"), figure("mill", "2002", each)) for each in ["15", "5", "10"]
    )
    assert {each: _lines(synthetic, more, each) for each in LANGUAGES} == {
        "vi": ["+50% so với 2001"], "ru": ["+50\u00a0% к 2001"], "en": ["+50% on 2001"]
    }  # fmt: skip
    assert _lines(synthetic, less) == ["−50% on 2001"]
    assert _lines(synthetic, same) == ["+0% on 2001"]


@pytest.mark.parametrize(
    ("before", "now", "texts"),
    [
        ("exact", "about", ("Khoảng +50% so với 2001", "Около +50\u00a0% к 2001", "About +50% on 2001")),
        ("exact", "over", ("Hơn +50% so với 2001", "Более +50\u00a0% к 2001", "Over +50% on 2001")),
        ("over", "exact", ("Dưới +50% so với 2001", "Менее +50\u00a0% к 2001", "Less than +50% on 2001")),
        ("exact", "nearly", ("Dưới +50% so với 2001", "Менее +50\u00a0% к 2001", "Less than +50% on 2001")),
        ("over", "over", ("Khoảng +50% so với 2001", "Около +50\u00a0% к 2001", "About +50% on 2001")),
    ],
)
def test_growth_is_no_more_certain_than_its_figures(
    synthetic: Exhibit, before: str, now: str, texts: tuple[str, ...]
) -> None:
    chart = chart_of(figure("mill", "2001", "10", qualifier=before), figure("mill", "2002", "15", qualifier=now))
    assert {each: _lines(synthetic, chart, each)[0] for each in LANGUAGES} == local(*texts)


@pytest.mark.parametrize(
    ("chart", "reason"),
    [
        (chart_of(figure("mill", "2000", "10"), figure("mill", "2002", "15")), GAP),
        (chart_of(figure("mill", "2001", "0"), figure("mill", "2002", "15")), ZERO),
        (chart_of(figure("mill", "2001", "10"), figure("mill", "2002-01/2002-06", "15")), PARTIAL),
        (chart_of(figure("mill", "2001-01/2001-06", "10"), figure("mill", "2002", "15")), PARTIAL),
        (chart_of(figure("mill", "2001", "10"), figure("mill", "2002", "15"), breaks=TORN), BREAK),
    ],
    ids=["gap", "zero", "partial", "partial before", "break"],
)
def test_where_there_is_no_growth_it_says_why(synthetic: Exhibit, chart: Chart, reason: dict[str, str]) -> None:
    assert {each: _lines(synthetic, chart, each)[0] for each in LANGUAGES} == reason


def test_the_first_figure_of_all_is_compared_with_nothing_and_needs_no_excuse(synthetic: Exhibit) -> None:
    assert _lines(synthetic, chart_of(figure("mill", "2002", "15"))) == []


def test_growth_is_of_one_reporter_and_of_the_large_figure(synthetic: Exhibit) -> None:
    chart = chart_of(figure("guild", "2001", "10"), figure("mill", "2002", "15"), figure("guild", "2002", "15"))
    assert _lines(synthetic, chart) == ["Guild: 15 sacks"]


def test_quarters_are_compared_with_the_quarter_before(synthetic: Exhibit) -> None:
    periods = ("2001-07/2001-09", "2001-10/2001-12", "2002-01/2002-03", "2002-04/2002-05", "2002-10/2002-12")
    figures = [figure("mill", period, str(10 + 5 * index)) for index, period in enumerate(periods)]
    chart = chart_of(*figures, step="quarter", breaks=TORN)
    said = [_lines(synthetic, chart, slot=chart.slot_of(point))[:1] for point in chart.points]
    assert said == [
        [],
        ["+50% on Q3 2001"],
        ["No comparison with Q4 2001: the figures break off in between"],
        ["No comparison with Q1 2002: one of the two periods is not complete"],
        ["No comparison with Q3 2002: no figure from this reporter"],
    ]


def test_two_reporters_differ_by_so_much(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2002", "10"), figure("guild", "2002", "12.5"))
    assert {each: _lines(synthetic, chart, each) for each in LANGUAGES} == {
        "vi": ["Phường hội: 12,5 bao", "Hai nguồn chênh nhau 2,5 bao (25% của số thấp hơn)."],
        "ru": [
            "Гильдия: 12,5 мешков",
            "Расхождение между двумя статистиками: 2,5 мешков (25\u00a0% от меньшего значения).",
        ],
        "en": ["Guild: 12.5 sacks", "The two reporters differ by 2.5 sacks (25% of the lower figure)."],
    }


def test_of_three_reporters_the_furthest_apart_are_compared(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2002", "10"), figure("guild", "2002", "8"), figure("toll", "2002", "12"))
    assert {each: _lines(synthetic, chart, each)[-1] for each in LANGUAGES} == local(
        "Các nguồn chênh nhau nhiều nhất 4 bao (50% của số thấp hơn).",
        "Наибольшее расхождение между статистиками: 4 мешков (50\u00a0% от меньшего значения).",
        "The reporters differ by up to 4 sacks (50% of the lower figure).",
    )


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("exact", "over", "over 2 sacks"),
        ("over", "exact", "less than 2 sacks"),
        ("about", "exact", "about 2 sacks"),
        ("nearly", "nearly", "about 2 sacks"),
    ],
)
def test_a_difference_is_no_more_certain_than_its_figures(synthetic: Exhibit, low: str, high: str, said: str) -> None:
    chart = chart_of(figure("mill", "2002", "10", qualifier=low), figure("guild", "2002", "12", qualifier=high))
    assert _lines(synthetic, chart)[-1] == f"The two reporters differ by {said} (20% of the lower figure)."


def test_a_difference_from_nothing_has_no_share(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2002", "0"), figure("guild", "2002", "12"))
    assert _lines(synthetic, chart)[-1] == "The two reporters differ by 12 sacks."


@pytest.mark.parametrize(
    "other",
    [
        figure("guild", "2002", "10"),
        figure("guild", "2002-01/2002-06", "5"),
        figure("boats", "2002", "5"),
        figure("river", "2002", "5"),
    ],
    ids=["the same", "a part of the year", "another unit", "the background"],
)
def test_nobody_disagrees_who_says_the_same_or_speaks_of_something_else(
    synthetic: Exhibit, other: dict[str, object]
) -> None:
    said = _lines(synthetic, chart_of(figure("mill", "2002", "10"), other))
    assert len(said) == 1
    assert "differ" not in said[0]


def test_a_target_is_held_against_what_came_of_it(synthetic: Exhibit) -> None:
    chart = chart_of(
        figure("mill", "2002", "10", qualifier="about"), figure("plan", "2002", "20"), figure("plan", "2002", "40")
    )
    assert {each: _lines(synthetic, chart, each)[0] for each in LANGUAGES} == local(
        "Mục tiêu 2002: 20 bao; kết quả: khoảng 10 bao (50%)",
        "Цель на 2002: 20 мешков; итог: около 10 мешков (50\u00a0%)",
        "Target for 2002: 20 sacks; outcome: about 10 sacks (50%)",
    )
    assert _lines(synthetic, chart)[1] == "Target for 2002: 40 sacks; outcome: about 10 sacks (25%)"


@pytest.mark.parametrize(
    "figures", [[], [figure("mill", "2002-01/2002-06", "10")], [figure("guild", "2002", "10")]],
    ids=["none", "a part of the year", "another reporter's"],
)  # fmt: skip
def test_a_target_without_a_whole_figure_of_the_main_series_has_no_outcome(
    synthetic: Exhibit, figures: list[dict[str, object]]
) -> None:
    chart = chart_of(*figures, figure("plan", "2002", "20", qualifier="over"))
    assert {each: _lines(synthetic, chart, each)[-1] for each in LANGUAGES} == local(
        "Mục tiêu 2002: hơn 20 bao", "Цель на 2002: более 20 мешков", "Target for 2002: over 20 sacks"
    )
