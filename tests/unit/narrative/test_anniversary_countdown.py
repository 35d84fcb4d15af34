"""The days until an anniversary: of the one that is meant, in the plural of the language, and only of known days."""

import datetime as dt

import pytest

from exhibit.content import Exhibit
from exhibit.dates import Almanac, parse_date
from exhibit.locale import Words
from exhibit.narrative.anniversary_countdown import countdown_text
from hand_made_chart import LANGUAGES, local

KEPT = Almanac([("ferry", parse_date("1950-03-12")), ("bridge", parse_date("1994-06"))])


def _said(years: int, today: dt.date | None, key: str = "ferry") -> dict[str, str]:
    return {each: countdown_text(Words(each), KEPT, key, years, today) for each in LANGUAGES}


@pytest.mark.parametrize(
    ("today", "texts"),
    [
        (dt.date(2024, 4, 11), ("Sau 335 ngày: kỷ niệm 75 năm", "Через 335 дней исполнится 75 лет", "In 335 days: anniversary of 75 years")),
        (dt.date(2025, 3, 10), ("Sau 2 ngày: kỷ niệm 75 năm", "Через 2 дня исполнится 75 лет", "In 2 days: anniversary of 75 years")),
        (dt.date(2025, 3, 11), ("Sau 1 ngày: kỷ niệm 75 năm", "Через 1 день исполнится 75 лет", "In 1 day: anniversary of 75 years")),
        (dt.date(2025, 3, 12), ("Hôm nay: kỷ niệm 75 năm", "Сегодня: 75 лет", "Today: 75 years")),
    ],
)  # fmt: skip
def test_the_days_are_counted_in_the_plural_of_the_language(today: dt.date, texts: tuple[str, ...]) -> None:
    assert _said(75, today) == local(*texts)


@pytest.mark.parametrize(
    ("years", "today", "key"),
    [
        (75, dt.date(2025, 3, 13), "ferry"),
        (75, dt.date(2024, 3, 11), "ferry"),
        (75, None, "ferry"),
        (31, dt.date(2025, 5, 1), "bridge"),
        (75, dt.date(2025, 3, 12), "unknown"),
    ],
    ids=["it is over", "another comes first", "nobody knows the day", "known to its month", "not kept"],
)
def test_nothing_is_said_where(years: int, today: dt.date | None, key: str) -> None:
    assert set(_said(years, today, key).values()) == {""}


@pytest.mark.parametrize(
    "today", [dt.date(2024, 3, 1), dt.date(2025, 3, 12), dt.date(2026, 11, 27), dt.date(2029, 12, 1)]
)
def test_each_slide_counts_down_to_its_own_anniversary_or_to_none(synthetic: Exhibit, today: dt.date) -> None:
    """Regression: the page about 70 years counted the days to 77."""
    almanac, slides = Almanac(synthetic.remembered), [each for each in synthetic.slides if each.layout == "numeral"]
    assert slides
    for slide in slides:
        date = synthetic.milestone(slide.of).date.first
        coming = dt.date(date.year + slide.numeral, date.month, date.day)
        said = countdown_text(Words("en"), almanac, slide.of, slide.numeral, today)
        assert bool(said) == (today <= coming < today.replace(year=today.year + 1)), slide.id
        assert not said or f"{slide.numeral} years" in said
