"""What the figures of a year say, and in which order, in three languages; the chart is made by hand."""

import pytest

from exhibit.content import Chart, Exhibit
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.narrative.figure_text import point_text
from hand_made_chart import LANGUAGES, chart_of, edition_of, figure, local


def _told(exhibit: Exhibit, chart: Chart, language: str = "en", slot: int = 2002) -> ChartNarrative:
    return ChartNarrative(edition_of(exhibit, language, chart), slot)


def _lines(exhibit: Exhibit, chart: Chart, language: str = "en", slot: int = 2002) -> list[str]:
    return [line.text for line in _told(exhibit, chart, language, slot).lines()]


@pytest.mark.parametrize(
    ("qualifier", "texts"),
    [
        ("exact", ("1.234,5 bao", "1\u00a0234,5 мешков", "1,234.5 sacks")),
        ("about", ("Khoảng 1.234,5 bao", "Около 1\u00a0234,5 мешков", "About 1,234.5 sacks")),
        ("over", ("Hơn 1.234,5 bao", "Более 1\u00a0234,5 мешков", "Over 1,234.5 sacks")),
        ("nearly", ("Gần 1.234,5 bao", "Почти 1\u00a0234,5 мешков", "Nearly 1,234.5 sacks")),
    ],
)
def test_the_large_figure_says_how_exact_it_is(synthetic: Exhibit, qualifier: str, texts: tuple[str, ...]) -> None:
    chart = chart_of(figure("mill", "2002", "1234.5", qualifier=qualifier))
    assert local(*texts) == {each: _told(synthetic, chart, each).headline for each in LANGUAGES}


def test_a_year_without_a_figure_says_so_and_whose_is_looked_for(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2001", "5"), figure("mill", "2003", "5"))
    told = {each: _told(synthetic, chart, each) for each in LANGUAGES}
    assert {each: one.headline for each, one in told.items()} == local(
        "Không tìm thấy số liệu năm 2002", "Данных за 2002 год не найдено", "No figure found for 2002"
    )
    assert {each: one.caption for each, one in told.items()} == local(
        "Cối xay, năm 2002", "Мельница, 2002 год", "Mill, 2002"
    )
    assert told["en"].summary == "2002: No figure found for 2002"
    assert all(
        one.main is None and not one.lines() and not one.notes() and one.sources() == () for one in told.values()
    )


def test_a_part_of_a_year_is_named_and_stays_in_one_piece(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2002-01/2002-11", "5"), figure("guild", "2002-02", "4"))
    told = {each: _told(synthetic, chart, each) for each in LANGUAGES}
    assert {each: one.caption for each, one in told.items()} == local(
        "Cối xay, năm 2002 · chưa trọn năm: tháng\u00a01\u00a0–\u00a0tháng\u00a011\u00a0năm\u00a02002",
        "Мельница, 2002 год · неполный год: январь\u00a0–\u00a0ноябрь\u00a02002\u00a0года",
        "Mill, 2002 · partial year: January\u00a0–\u00a0November\u00a02002",
    )
    assert [line.text for line in told["en"].lines()] == ["Guild: 4 sacks · partial year: February\u00a02002"]


def test_a_figure_that_was_worked_out_says_how_with_the_signs_of_the_language(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2002", "5", basis="derived", derivation="(4.5 + 0.5) * 2 / (3 - 1)"))
    assert {each: _told(synthetic, chart, each).caption for each in LANGUAGES} == local(
        "Cối xay, năm 2002 · suy ra: (4,5 + 0,5) × 2 : (3 − 1)",
        "Мельница, 2002 год · рассчитано: (4,5 + 0,5) × 2 : (3 − 1)",
        "Mill, 2002 · derived: (4.5 + 0.5) × 2 ÷ (3 − 1)",
    )
    brief = [ChartNarrative(edition_of(synthetic, each, chart), 2002, is_brief=True).caption for each in LANGUAGES]
    assert brief == ["Cối xay, năm 2002 · suy ra", "Мельница, 2002 год · рассчитано", "Mill, 2002 · derived"]


def test_a_gap_of_another_reporter_is_said_and_only_inside_its_figures(synthetic: Exhibit) -> None:
    figures = [figure("mill", str(year), "10") for year in range(2000, 2005)]
    chart = chart_of(*figures, figure("guild", "2001", "8"), figure("guild", "2003", "8"))
    assert {each: _lines(synthetic, chart, each)[1:] for each in LANGUAGES} == {
        "vi": ["Phường hội: không có"], "ru": ["Гильдия: нет данных"], "en": ["Guild: no figure"]
    }  # fmt: skip
    for outside in (2000, 2004):
        assert not any("no figure" in line for line in _lines(synthetic, chart, slot=outside))


def test_a_gap_of_the_main_series_is_said_once(synthetic: Exhibit) -> None:
    chart = chart_of(figure("mill", "2001", "10"), figure("mill", "2003", "10"), figure("guild", "2002", "8"))
    assert _lines(synthetic, chart) == ["Guild: 8 sacks"]


def test_parts_are_said_as_far_as_they_are_known(synthetic: Exhibit) -> None:
    both, one = (
        chart_of(figure("mill", "2002", "10", parts=each)) for each in ({"oats": "4", "rye": "6"}, {"oats": "4"})
    )
    assert {each: _lines(synthetic, both, each) for each in LANGUAGES} == {
        "vi": ["Lúa mạch: 6 bao · Yến mạch: 4 bao"],
        "ru": ["Рожь: 6 мешков · Овёс: 4 мешков"],
        "en": ["Rye: 6 sacks · Oats: 4 sacks"],
    }
    assert _lines(synthetic, one) == ["Oats: 4 sacks"]


def test_what_is_said_comes_in_one_order_and_in_the_colour_of_whom_it_is_about(synthetic: Exhibit) -> None:
    chart = chart_of(
        figure("plan", "2002", "20"), figure("river", "2002", "7"), figure("guild", "2002", "12"),
        figure("toll", "2001", "8"), figure("toll", "2003", "8"),
        figure("mill", "2001", "10"), figure("mill", "2002", "10", parts={"rye": "6"}),
        events=[{"period": "2002-05", "label": local("A new wheel"), "sources": ["letters"]}],
    )  # fmt: skip
    told = [
        (line.text.split(" ")[0], line.series.id if line.series else "") for line in _told(synthetic, chart).lines()
    ]
    assert told == [
        ("A", ""), ("+0%", "mill"), ("Guild:", "guild"), ("River:", "river"), ("Toll", "toll"), ("The", ""),
        ("Rye:", ""), ("Target", "plan"),
    ]  # fmt: skip


def test_sources_are_those_of_figures_then_targets_then_events_each_once(synthetic: Exhibit) -> None:
    chart = chart_of(
        figure("plan", "2002", "20", sources=["town-roll", "survey"]),
        figure("guild", "2002", "12", sources=["letters", "town-roll"]),
        figure("mill", "2002", "10", sources=["study", "letters"]),
        figure("mill", "2003", "10", sources=["yard-book"]),
        events=[
            {"period": "2002", "label": local("A new wheel"), "sources": ["broadcast"]},
            {"period": "2003", "label": local("Another"), "sources": ["lexicon"]},
        ],
    )
    assert _told(synthetic, chart).sources() == ("study", "letters", "town-roll", "survey", "broadcast")


def test_notes_are_those_of_the_figures_the_main_series_first(synthetic: Exhibit) -> None:
    chart = chart_of(
        figure("guild", "2002", "12", note=local("Ước lượng", "Оценка", "An estimate")),
        figure("mill", "2002", "10", note=local("Ai đếm?", "Кто считал?", "Who counted?")),
    )
    assert {each: _told(synthetic, chart, each).notes() for each in LANGUAGES} == {
        "vi": ["Ai đếm?", "Ước lượng"], "ru": ["Кто считал?", "Оценка"], "en": ["Who counted?", "An estimate"]
    }  # fmt: skip


def test_where_only_another_unit_speaks_it_is_large(synthetic: Exhibit) -> None:
    chart = chart_of(figure("boats", "1981", "12", qualifier="about"), figure("mill", "2002", "10"))
    told = _told(synthetic, chart, slot=1981)
    assert (told.headline, told.caption) == ("About 12 boats", "Boats, 1981")
    both = chart_of(figure("boats", "2002", "12"), figure("mill", "2002", "10"))
    assert _told(synthetic, both).headline == "10 sacks"
    assert _lines(synthetic, both) == ["Boats: 12 boats"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_an_exhibit_is_said_at_its_time_with_its_qualifier(synthetic: Exhibit, language: str) -> None:
    edition = edition_of(synthetic, language)
    for point in synthetic.chart().points:
        told = ChartNarrative(edition, synthetic.chart().slot_of(point))
        said = [told.headline, told.caption, *(line.text for line in told.lines())]
        assert any(
            point_text(edition, point) in text or edition.words.beginning(point_text(edition, point)) == text
            for text in said
        )
        assert not any("{" in text or not text.strip() for text in said)
        assert set(point.sources) <= set(told.sources())
