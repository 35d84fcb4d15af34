import pytest

from exhibit.content import Exhibit
from exhibit.dates import parse_date


@pytest.mark.parametrize(
    ("person", "date", "office"),
    [
        ("clerk", "1950-03-12", "Clerk of the ferry"),
        ("clerk", "1973-07", "Secretary"),
        ("miller", "1956-04", "Owner"),
        ("miller", "1978-11-03", "Chair"),
        ("builder", "1978-11-03", "Master builder"),
        ("builder", "1980-07-23/1980-07-31", "Balloon pilot"),
        ("keeper", "2018", "Keeper of the lamp"),
        ("keeper", "2025-01-14/2025-01-15", "Mayor"),
    ],
)
def test_a_person_is_named_with_the_office_held_at_the_time(
    synthetic: Exhibit, person: str, date: str, office: str
) -> None:
    held = synthetic.people[person].office_on(parse_date(date))
    assert held is not None
    assert held.title["en"].startswith(office)


def test_no_office_is_invented_for_a_time_nobody_attests(synthetic: Exhibit) -> None:
    assert synthetic.people["pilot"].office_on(parse_date("2025")) is None


def test_a_part_of_a_year_is_no_year(synthetic: Exhibit) -> None:
    partial = {point.period.text for point in synthetic.chart().points if synthetic.chart().is_partial(point)}
    assert partial == {"2025-01/2025-11", "2025-01/2025-03"}
