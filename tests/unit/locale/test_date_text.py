"""Dates as a dozen languages write them, in any year."""

import datetime as dt
import re

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from exhibit.dates import Day, parse_date
from exhibit.locale import Words
from exhibit.locale.calendar_text import CalendarText
from exhibit.locale.date_text import DateText
from exhibit.locale.languages import language_of

LANGUAGES = ("vi", "ru", "en", "de", "fr", "es", "zh-Hans", "ja", "ko", "ar", "he", "th")
YEAR_FIRST = {"zh-Hans", "ja", "ko"}
HOUSE = {"vi", "ru", "en"}
"""Languages in which the house has forms of its own."""


def _unworded(language: str) -> DateText:
    """Return the dates of a language that has no words of the program."""
    return DateText(CalendarText(language_of(language).locale), lambda _phrase: None)


@pytest.mark.parametrize(
    ("language", "day", "before"),
    [
        ("vi", "12 tháng 4 năm 1961", "15 tháng 3 năm 44 tr.CN"), ("ru", "12 апреля 1961 года", "15 марта 44 года до н. э."),
        ("en", "12 April 1961", "15 March 44 BC"), ("en-US", "April 12, 1961", "March 15, 44 BC"),
        ("de", "12. April 1961", "15. März 44 v. Chr."), ("fr", "12 avril 1961", "15 mars 44 av. J.-C."),
        ("es", "12 de abril de 1961", "15 de marzo de 44 a. C."), ("zh-Hans", "1961年4月12日", "公元前44年3月15日"),
        ("ja", "1961年4月12日", "紀元前44年3月15日"), ("ko", "1961년 4월 12일", "BC 44년 3월 15일"),
        ("ar", "12 أبريل 1961", "15 مارس 44 ق.م"), ("th", "12 เมษายน ค.ศ. 1961", "15 มีนาคม ก่อน ค.ศ. 44"),
        ("hu", "1961. április 12.", "I. e. 44. március 15."), ("pt-BR", "12 de abril de 1961", "15 de março de 44 a.C."),
    ],
)  # fmt: skip
def test_a_day_is_written_as_the_language_writes_it(language: str, day: str, before: str) -> None:
    words = Words(language)
    said = [words.date(parse_date(text)).replace("\u00a0", " ") for text in ("1961-04-12", "-0043-03-15")]
    assert said == [day, before]


@pytest.mark.parametrize(
    ("text", "en", "ru", "de", "ja"),
    [
        ("-0499", "500 BC", "500 год до н. э.", "500 v. Chr.", "紀元前500年"),
        ("-0004-02-29", "29 February 5 BC", "29 февраля 5 года до н. э.", "29. Februar 5 v. Chr.", "紀元前5年2月29日"),
        ("-0499/-0300", "500–301 BC", "500–301 годы до н. э.", "500–301 v. Chr.", "紀元前500年～301年"),
        ("-0499/0300", "500 BC – 300 AD", "500 до н. э. – 300 н. э.", "500 v. Chr. – 300 n. Chr.", "紀元前500年～西暦300年"),
        ("-05XX", "600–501 BC", "600–501 до н. э.", "600–501 v. Chr.", "紀元前600–501"),
        ("1961-04-12/1961-04-14", "12–14 April 1961", "12–14 апреля 1961 года", "12.–14. April 1961", "1961年4月12日～14日"),
        ("1961-03-30/1961-04-14", "30 March – 14 April 1961", "30 марта – 14 апреля 1961 года", "30. März – 14. April 1961",
         "1961年3月30日～4月14日"),
        ("1961-03~/1961-04", "C. March 1961 – April 1961", "Ок. март 1961 года – апрель 1961 года", "~März 1961 – April 1961",
         "~1961年3月～1961年4月"),
        ("1453/..", "Since 1453", "1453 год – настоящее время", "1453 –", "1453年 –"),
        ("../1453-05-29", "Until 29 May 1453", "По 29 мая 1453 года", "– 29. Mai 1453", "– 1453年5月29日"),
        ("1453/", "1453 – ?", "1453 год – ?", "1453 – ?", "1453年 – ?"),
        ("1950-21", "Spring 1950", "Весна 1950", "März–Mai 1950", "1950年3月～5月"),
        ("198X", "1980s", "1980-е годы", "1980–1989", "1980–1989"),
        ("1969-07-20T20:17Z", "20 July 1969, 20:17 UTC", "20 июля 1969 года, 20:17 UTC", "20. Juli 1969, 20:17 UTC",
         "1969年7月20日 20:17 UTC"),
        ("1969-07-20T20", "20 July 1969, 20 h", "20 июля 1969 года, 20 ч", "20. Juli 1969, 20 Uhr", "1969年7月20日 20時"),
        ("1969-07-20T20:17:40-05:30", "20 July 1969, 20:17:40 UTC−5:30", "20 июля 1969 года, 20:17:40 UTC−5:30",
         "20. Juli 1969, 20:17:40 UTC−5:30", "1969年7月20日 20:17:40 UTC−5:30"),
        ("1969-07-20T20:17Z/1969-07-20T20:40Z", "20 July 1969, 20:17–20:40 UTC", "20 июля 1969 года, 20:17–20:40 UTC",
         "20. Juli 1969, 20:17–20:40 UTC", "1969年7月20日 20:17–20:40 UTC"),
        ("Y-66000000", "66 million years ago", "66 миллионов лет назад", "vor 66 Millionen Jahren", "6600万 年前"),
        ("Y-13800000000", "13.8 billion years ago", "13,8 миллиарда лет назад", "vor 13,8 Milliarden Jahren", "138億 年前"),
        ("Y-66000000/Y-65000000", "66–65 million years ago", "66–65 миллионов лет назад", "vor 66–65 Millionen Jahren",
         "6600–6500万 年前"),
        ("Y-300000~", "C. 300,000 years ago", "Ок. 300 000 лет назад", "~vor 300.000 Jahren", "~300,000 年前"),
        ("Y-12000", "12,000 BC", "12 000 год до н. э.", "12.000 v. Chr.", "紀元前12,000年"),
    ],
)  # fmt: skip
def test_every_kind_of_date_has_its_form(text: str, en: str, ru: str, de: str, ja: str) -> None:
    said = [_unworded(code).full(parse_date(text)) for code in ("de", "ja")]
    assert [each.replace("\u00a0", " ") for each in said] == [de, ja]
    assert [Words(code).date(parse_date(text)).replace("\u00a0", " ") for code in ("en", "ru")] == [en, ru]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "il y a 66 millions d’années"), ("es", "hace 66 millones de años"), ("pt", "há 66 milhões de anos"),
     ("it", "66 milioni di anni fa"), ("zh-Hans", "6600万年前"), ("ar", "قبل 66 مليون سنة"), ("vi", "66 triệu năm trước")],
)  # fmt: skip
def test_deep_time_is_said_in_words(language: str, text: str) -> None:
    assert Words(language).year_number(-66_000_000).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("text", "figures", "year"),
    [
        ("-0043-03-15", "15 · 3 · 44 BC", "44 BC"), ("-0499/-0300", "500–301 BC", "500 BC"), ("1453/..", "1453–", "1453"),
        ("../1453-05-29", "– 29 · 5 · 1453", "1453"), ("1453/", "1453–?", "1453"), ("/1453-05-29", "? – 29 · 5 · 1453", "1453"), ("1950-24~", "c. winter 1950", "c. 1950"),
        ("1969-07-20T20:17Z", "20 · 7 · 1969, 20:17 UTC", "1969"), ("1955?", "1955 (?)", "1955?"), ("1955%", "c. 1955 (?)", "c. 1955?"),
        ("1969-07-20T20:17Z/1969-07-20T20:40Z", "20 · 7 · 1969, 20:17–20:40 UTC", "1969"),
        ("1969-07-16T13:32Z/1969-07-24T16:50Z", "16 · 7 · 1969, 13:32 UTC – 24 · 7 · 1969, 16:50 UTC", "1969"),
        ("Y-66000000/Y-65000000", "66–65 million years ago", "66 million years ago"), ("-050X", "510–501 BC", "510–501 BC"),
    ],
)  # fmt: skip
def test_short_forms_keep_era_time_and_doubt(text: str, figures: str, year: str) -> None:
    date = parse_date(text)
    assert (Words("en").short_date(date), Words("en").brief(date)) == (figures, year)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1969-07-20", "1969 · 7 · 20"), ("1969-07", "1969 · 7"), ("1969", "1969"), ("1969/1972", "1969–1972"),
        ("1969-07-16/1969-07-24", "1969 · 7 · 16–24"), ("1969-07-16/1969-08-02", "1969 · 7 · 16 – 8 · 2"),
        ("1969-07/1969-09", "1969 · 7–9"), ("1969-12-30/1970-01-02", "1969 · 12 · 30 – 1970 · 1 · 2"),
        ("1969-07-20~/1969-07-20~", "约1969 · 7 · 20"),
    ],
)  # fmt: skip
def test_figures_begin_with_the_year_where_dates_do(text: str, said: str) -> None:
    assert Words("zh-Hans").short_date(parse_date(text)) == said


@pytest.mark.parametrize(
    ("text", "span", "said"),
    [("1969-07-20T20:17:40Z", 50.0, "1969"), ("1969-07-20T20:17:40Z", 0.02, "20 · 7"), ("1969-07-20T20:17Z", 0.001, "20:17"),
     ("1969-07-20", 0.001, "20 · 7"), ("1969-07", 0.001, "1969"), ("1969-07-20~", 0.5, "c. 20 · 7"), ("1969~", 0.5, "c. 1969")],
)  # fmt: skip
def test_in_a_short_story_what_is_brief_still_tells_dates_apart(text: str, span: float, said: str) -> None:
    assert Words("en").brief(parse_date(text), span) == said


@given(st.sampled_from(sorted({*LANGUAGES} - HOUSE)), st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)))
def test_in_our_own_era_a_day_is_that_of_babel(language: str, day: dt.date) -> None:
    said = Words(language).day(day)
    expected = format_date(day, format="long", locale=language_of(language).locale)
    assert said == expected.replace("\u202f", "\u00a0").replace("\u2009", " ")


@given(st.sampled_from(LANGUAGES), st.integers(-9998, 9999), st.integers(1, 12), st.integers(1, 28))
def test_day_and_year_can_be_read_back_from_every_form(language: str, year: int, month: int, day: int) -> None:
    words, known = Words(language), Day(year, month, day)
    figure = str(year if year > 0 else 1 - year)
    full = words.day(known)
    assert {figure, str(day)} <= set(re.findall(r"\d+", full))
    assert words.day(known) != words.day(Day(1 - year, month, day)) or year == 1 - year, "an era tells them apart"
    sign = "-" if year < 0 else ""
    figures = re.findall(r"\d+", words.short_date(parse_date(f"{sign}{abs(year):04}-{month:02}-{day:02}")))[:3]
    assert figures[:: -1 if language in YEAR_FIRST else 1] == [str(day), str(month), figure]


@given(st.sampled_from(LANGUAGES), st.integers(100_000, 13_800_000_000))
def test_a_number_of_years_ago_keeps_its_figures(language: str, years: int) -> None:
    text = Words(language).year_number(-years)
    digits = "".join(each for each in text if each.isdigit())
    assert digits.rstrip("0") == str(years).rstrip("0")


def test_twelve_hours_where_the_language_has_them() -> None:
    date = parse_date("1969-07-20T20:17Z")
    assert Words("en-US").date(date).replace("\u00a0", " ") == "July 20, 1969, 8:17 PM UTC"
    assert "8:17" in Words("ar").date(date)
    assert "20:17" in Words("fr").date(date)


@pytest.mark.parametrize(
    ("language", "year", "quarter", "month"),
    [("en", "500 BC", "Q2 2020", "April 2020"), ("ru", "500 год до н. э.", "2 кв. 2020", "апрель 2020 года"),
     ("vi", "năm 500 tr.CN", "Quý 2/2020", "tháng 4 năm 2020"), ("ja", "紀元前500年", "2020/Q2", "2020年4月")],
)  # fmt: skip
def test_a_slot_stands_inside_a_sentence(language: str, year: str, quarter: str, month: str) -> None:
    words = Words(language)
    said = [words.slot_inside(-499, 0, 1), words.slot_inside(2020, 1, 4), words.slot_inside(2020, 3, 12)]
    assert [each.replace("\u00a0", " ") for each in said] == [year, quarter, month]


def test_in_a_short_story_the_month_comes_first_where_the_year_does() -> None:
    assert Words("ja").brief(parse_date("1969-07-20"), 0.02) == "7 · 20"
