"""A person, and the offices held."""

from exhibit.content.models.fields import Date, Id, LocalText, Record
from exhibit.dates import HistoricDate


class Office(Record):
    """An office a person held, over the time the sources attest it."""

    during: Date
    title: LocalText


class Person(Record):
    """A person and the offices held."""

    id: Id
    name: LocalText
    offices: tuple[Office, ...] = ()

    def office_on(self, date: HistoricDate) -> Office | None:
        """Return the office held at a date, or None where no source attests one."""
        for office in self.offices:
            if office.during.overlaps(date):
                return office
        return None
