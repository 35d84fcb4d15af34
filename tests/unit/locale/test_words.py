import pytest

from exhibit.dates import parse_date
from exhibit.locale import Words


@pytest.mark.parametrize(
    ("text", "vi", "ru", "en"),
    [
        ("1994-06-16", "16 tháng 6 năm 1994", "16 июня 1994 года", "16 June 1994"),
        ("2006-11", "Tháng 11 năm 2006", "Ноябрь 2006 года", "November 2006"),
        ("1985", "Năm 1985", "1985 год", "1985"),
        ("198X", "Thập niên 1980", "1980-е годы", "1980s"),
        ("2024-06-19/2024-06-20", "19–20 tháng 6 năm 2024", "19–20 июня 2024 года", "19–20 June 2024"),
        ("2001-02-28/2001-03-02", "28 tháng 2 – 2 tháng 3 năm 2001", "28 февраля – 2 марта 2001 года",
         "28 February – 2 March 2001"),
        ("2025-01/2025-11", "Tháng 1 – tháng 11 năm 2025", "Январь – ноябрь 2025 года", "January – November 2025"),
        ("2020/2021", "2020–2021", "2020–2021 годы", "2020–2021"),
    ],
)  # fmt: skip
def test_a_date_reads_as_each_language_writes_it(text: str, vi: str, ru: str, en: str) -> None:
    assert [Words(code).date(parse_date(text)) for code in ("vi", "ru", "en")] == [vi, ru, en]


def test_inside_a_sentence_only_english_months_keep_their_capital() -> None:
    date = parse_date("2006-11")
    assert [Words(code).date_inside(date) for code in ("vi", "ru", "en")] == [
        "tháng 11 năm 2006", "ноябрь 2006 года", "November 2006",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "vi", "ru", "en"),
    [(1234.5, "1.234,5", "1\u00a0234,5", "1,234.5"), (0.00045, "0,00045", "0,00045", "0.00045"), (0.0, "0", "0", "0"),
     (0.5731, "0,5731", "0,5731", "0.5731")],
)  # fmt: skip
def test_no_number_is_shown_as_nothing(value: float, vi: str, ru: str, en: str) -> None:
    assert [Words(code).number(value) for code in ("vi", "ru", "en")] == [vi, ru, en]


@pytest.mark.parametrize(
    ("share", "signed", "text"),
    [(0.07, True, "+7%"), (-0.07, True, "−7%"), (0.0001, True, "less than +1%"), (-0.9999, True, "over −99%"), (-1.0, True, "−100%"),
     (0.0, True, "+0%"), (0.312, False, "31%"), (4.85 / 10, False, "49%"), (0.125, False, "13%")],
)  # fmt: skip
def test_a_rounded_percentage_never_says_none_or_all_where_it_is_not(share: float, signed: bool, text: str) -> None:
    assert Words("en").percent(share, signed=signed) == text


@pytest.mark.parametrize(
    ("text", "figures"),
    [("1994-06-16", "16 · 6 · 1994"), ("2006-11", "11 · 2006"), ("1985", "1985"), ("2024-06-19/2024-06-20", "19–20 · 6 · 2024"),
     ("2001-02-28/2001-03-02", "28 · 2 – 2 · 3 · 2001"), ("2019-02~", "c. 2 · 2019"), ("1985?", "1985 (?)")],
)  # fmt: skip
def test_a_date_in_figures(text: str, figures: str) -> None:
    assert Words("en").short_date(parse_date(text)) == figures


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "“Go”"), ("ru", "«Go»"), ("fr", "«\u00a0Go\u00a0»"), ("de-AT", "„Go“"), ("sv", "”Go”"), ("zh-TW", "「Go」"),
     ("zh-Hans", "“Go”"), ("tlh", "“Go”")],
)  # fmt: skip
def test_what_was_said_stands_between_the_languages_own_marks(language: str, said: str) -> None:
    words = Words(language)
    assert words.quoted("Go") == said
    assert words.quoted(words.quoted("Go")) == said
    assert words.letters.issuperset(said.replace("Go", ""))


def test_marks_at_one_end_alone_are_part_of_what_was_said() -> None:
    assert Words("en").quoted("“Go” is a word") == "““Go” is a word”"


def test_numbers_have_the_languages_decimal_sign() -> None:
    assert [Words(code).number(3.63) for code in ("vi", "ru", "en")] == ["3,63", "3,63", "3.63"]
    assert Words("ru").number(1920) == "1\u00a0920"


@pytest.mark.parametrize(
    ("number", "phrase"), [(1, "1 событие"), (3, "3 события"), (5, "5 событий"), (21, "21 событие")]
)
def test_russian_counts_in_three_forms(number: int, phrase: str) -> None:
    assert Words("ru").plural("{n} milestone", "{n} milestones", number) == phrase


@pytest.mark.parametrize(
    ("share", "text"), [(1e300, "over +1,000,000%"), (-1e300, "over −1,000,000%"), (9_999.0, "+999,900%")]
)
def test_an_immense_percentage_is_said_to_be_over_a_round_one(share: float, text: str) -> None:
    """Regression: growth from next to nothing ended the chart."""
    assert Words("en").percent(share, signed=True) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [("1980-05-01", "1980"), ("1978~", "c. 1978"), ("2012/2014", "2012"), ("198X", "1980–89"), ("19XX", "1900–99")],
)
def test_a_year_is_said_no_more_exactly_than_it_is_known(text: str, said: str) -> None:
    assert Words("en").brief(parse_date(text)) == said


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "a, b"), ("ar", "a، b"), ("fa", "a، b"), ("zh-Hans", "a，b"), ("ja", "a、b"), ("he", "a, b")],
)
def test_what_is_said_of_a_name_stands_behind_the_languages_comma(code: str, text: str) -> None:
    assert Words(code).apposed("a", "b") == text
