"""Decks: slides that are shown one after another."""

from exhibit.content.models.fields import Flag, Id, LocalText, MilestoneId, Record


class Deck(Record):
    """Slides that are shown one after another.

    Attributes:
        of: The milestone whose anniversary the deck is for; on that day it leads.
        loop: After the last slide comes the first.
    """

    id: Id
    title: LocalText
    of: MilestoneId | None = None
    loop: Flag = False
