"""What a milestone says: when and where it was, what happened, and who took part in which office."""

from exhibit.content import Milestone
from exhibit.narrative.citations import AccountText, account_texts
from exhibit.narrative.edition import Edition

_NO_BREAK = "\u00a0"


class MilestoneNarrative:
    """One milestone in one language.

    Args:
        edition: The exhibit in the language.
        milestone: What is told of.
    """

    def __init__(self, edition: Edition, milestone: Milestone) -> None:
        self._edition, self._milestone = edition, milestone

    @property
    def when(self) -> str:
        """Its date, as precise as it is known."""
        return self._edition.words.date(self._milestone.date)

    @property
    def where(self) -> str:
        """Its place; nothing where none is given."""
        return self._edition.text(self._milestone.place)

    @property
    def kind(self) -> str:
        """What it is; nothing where the author has no name for that."""
        kind = self._edition.exhibit.kind_of(self._milestone)
        return self._edition.text(kind.title) if kind is not None else ""

    @property
    def title(self) -> str:
        """Its title."""
        return self._edition.text(self._milestone.title)

    @property
    def body(self) -> str:
        """What happened."""
        return self._edition.text(self._milestone.body)

    @property
    def people(self) -> str:
        """Who took part, each with the office held then, as far as one is attested; nothing where nobody is named."""
        return self._edition.words.series(self._person(key) for key in self._milestone.people)

    def accounts(self) -> list[AccountText]:
        """Return what the sources say where they differ."""
        return account_texts(self._edition, self._milestone.accounts)

    def _person(self, key: str) -> str:
        person = self._edition.exhibit.people[key]
        office = person.office_on(self._milestone.date)
        # A name is read in one piece.
        name = self._edition.text(person.name).replace(" ", _NO_BREAK)
        if office is None:
            return name
        return self._edition.words.apposed(name, self._after_name(self._edition.text(office.title)))

    def _after_name(self, title: str) -> str:
        """Write an office after a name; only Russian lowers its first letter, and not that of a proper name."""
        is_russian = self._edition.words.language.partition("-")[0] == "ru"
        return title[:1].lower() + title[1:] if is_russian and title[1:2].islower() else title
