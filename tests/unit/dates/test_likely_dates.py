"""What people write instead of a date is answered with the date they meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.dates import parse_date
from exhibit.dates.likely_dates import explained, likely_dates


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("04/10/1957", ["1957-10-04", "1957-04-10"]), ("4.10.1957", ["1957-10-04"]), ("13/10/1957", ["1957-10-13"]),
        ("1957-10-4", ["1957-10-04"]), ("1957/10/04", ["1957-10-04"]), ("1957-13-04", ["1957-04-13"]), ("10/1957", ["1957-10"]),
        ("19571004", ["1957-10-04"]), ("21097", ["1957-10-04"]), ("1957-00-00", ["1957"]), ("1957-10-??", ["1957-10-XX"]),
        ("4 October 1957", ["1957-10-04"]), ("October 4, 1957", ["1957-10-04"]), ("Oct. 1957", ["1957-10"]),
        ("4. Oktober 1957", ["1957-10-04"]), ("4 de octubre de 1957", ["1957-10-04"]), ("4 октября 1957 года", ["1957-10-04"]),
        ("4 tháng 10 năm 1957", ["1957-10-04"]), ("1957年10月4日", ["1957-10-04"]), ("١٩٥٧", ["1957"]),
        ("c. 1957", ["1957~"]), ("~1957", ["1957~"]), ("около 1957", ["1957~"]), ("khoảng 1957", ["1957~"]), ("1957 ?", ["1957?"]),
        ("1957–1958", ["1957/1958"]), ("1914–18", ["1914/1918"]), ("1957 to 1958", ["1957/1958"]), ("1991/1950", ["1950/1991"]),
        ("4 October – 6 November 1957", ["1957-10-04/1957-11-06"]), ("4–6 October 1957", ["1957-10-04/1957-10-06"]),
        ("4.–6. Oktober 1957", ["1957-10-04/1957-10-06"]), ("October–November 1957", ["1957-10/1957-11"]), ("4 October 1957 – 6 October 1957", ["1957-10-04/1957-10-06"]),
        ("500 BC", ["-0499"]), ("500 B.C.E.", ["-0499"]), ("500 v. Chr.", ["-0499"]), ("500 до н. э.", ["-0499"]),
        ("500 tr.CN", ["-0499"]), ("500 av. J.-C.", ["-0499"]), ("公元前500年", ["-0499"]), ("c. 500 BC", ["-0499~"]),
        ("500–300 BC", ["-0499/-0299"]), ("12,000 BC", ["Y-12000"]), ("AD 79", ["0079"]), ("602", ["0602"]), ("79", ["0079", "1979"]),
        ("-753", ["-0753", "-0752"]), ("13.8 billion years ago", ["Y-13800000000"]), ("66 млн лет назад", ["Y-66000000"]),
        ("vor 13,8 Milliarden Jahren", ["Y-13800000000"]), ("66 Ma", ["Y-66000000"]), ("300,000 years ago", ["Y-300000"]),
        ("the 1980s", ["198X"]), ("1980-е годы", ["198X"]), ("19th century", ["18XX"]), ("5th century BC", ["-04XX"]), ("19??", ["19XX"]),
        ("spring 1950", ["1950-21"]), ("mùa xuân 1950", ["1950-21"]), ("Q1 1950", ["1950-01/1950-03"]),
        ("1969-07-20 20:17", ["1969-07-20T20:17"]), ("20 July 1969, 8:17 pm UTC", ["1969-07-20T20:17Z"]),
        ("1950–present", ["1950/.."]), ("since 1950", ["1950/.."]), ("until 1453", ["../1453"]), ("Y1950", ["1950"]),
        ("soon", []), ("", []), ("1950-02-30", []), ("1957 or never", []),
    ],
)  # fmt: skip
def test_a_slip_is_answered_with_what_to_write(text: str, offers: list[str]) -> None:
    assert list(likely_dates(text)) == offers


@given(st.text("0123456789-/.~?: TXcabvdChr年", max_size=24))
def test_whatever_is_offered_is_a_date(text: str) -> None:
    for offer in likely_dates(text):
        parse_date(offer)


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    assert len(likely_dates(text)) <= 3


def test_an_era_is_explained_where_years_are_counted_backwards() -> None:
    assert explained("-0499") == "-0499 (500 BC; the year 0 is 1 BC)"
    assert explained("1957") == "1957"
