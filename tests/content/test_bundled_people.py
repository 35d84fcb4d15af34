"""The people of the bundled exhibit are named with the offices they held, and no others."""

import pytest

from exhibit.content import Exhibit
from exhibit.dates import parse_date


@pytest.mark.parametrize(
    ("person", "date", "office"),
    [
        ("medvedev", "2010-10-31", "President"),
        ("medvedev", "2018-11-19", "Prime Minister"),
        ("to_lam", "2024-06-20", "President"),
        ("to_lam", "2025-05-08", "General Secretary"),
        ("nguyen_xuan_phuc", "2018-11-19", "Prime Minister"),
        ("nguyen_xuan_phuc", "2021-11-30", "President"),
    ],
)
def test_a_person_is_named_with_the_office_held_at_the_time(
    bundled: Exhibit, person: str, date: str, office: str
) -> None:
    held = bundled.people[person].office_on(parse_date(date))
    assert held is not None
    assert held.title["en"].startswith(office)


def test_no_office_is_given_for_a_time_nobody_attests(bundled: Exhibit) -> None:
    assert bundled.people["pham_tuan"].office_on(parse_date("2025")) is None
