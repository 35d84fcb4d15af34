"""Finding milestones by thread and by words, whatever marks and capitals the visitor leaves out."""

from __future__ import annotations

import datetime as dt

from exhibit.content import Exhibit, Milestone
from exhibit.dates import days_apart
from exhibit.locale.folding import fold, is_unspaced
from exhibit.navigation.milestone_order import MilestoneOrder
from exhibit.navigation.next_letters import next_letters

_MOST_KEPT = 16


class Finder:
    """Finds milestones of one exhibit; what it has read of a language is kept.

    Args:
        exhibit: Where to find them.
        milestone_order: All its milestones.
    """

    def __init__(self, exhibit: Exhibit, milestone_order: MilestoneOrder) -> None:
        self._exhibit, self._all = exhibit, milestone_order
        self._entries: dict[tuple[str, ...], list[str]] = {}
        self._found: dict[tuple[str, str, frozenset[str]], MilestoneOrder] = {}

    def find(self, language: str, query: str, threads: frozenset[str]) -> MilestoneOrder:
        """Return the milestones that belong to a thread and have every word of a query.

        Args:
            language: Whose titles, places and people are searched, besides the year; where they have nothing, all
                languages are, so that a name is found however it is written.
            query: Beginnings of words in any order, or parts of them in scripts without spaces; empty asks for all.
            threads: Ids of threads; empty asks for all.
        """
        words = fold(query)
        if not words and not threads:
            return self._all
        asked = (language, words, threads)
        if asked not in self._found:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            self._found[asked] = MilestoneOrder.along(self._matching(language, words.split(), threads))
        return self._found[asked]

    def letters_after(self, language: str, query: str, most: int) -> tuple[str, ...]:
        """Return the letters with which what is looked for goes on in titles, places and people of a language.

        Args:
            language: Its tag.
            query: What is looked for.
            most: How many letters at most; of none nothing is read.
        """
        if not most:
            return ()
        texts = (text for each in self._exhibit.milestones for text in self._texts(each, language))
        return next_letters(texts, language, query, most)

    def nearest_day(self, today: dt.date) -> str | None:
        """Return the milestone whose day of the year is nearest to a day, the more important of two.

        Returns:
            An id; None where no milestone's day is known.
        """
        known = ((days_apart(each.date, today), each) for each in self._exhibit.milestones)
        apart = [(days, each.level, each.id) for days, each in known if days is not None]
        return min(apart)[2] if apart else None

    def _matching(self, language: str, words: list[str], threads: frozenset[str]) -> list[Milestone]:
        found = [
            (index, each)
            for index, each in enumerate(self._exhibit.milestones)
            if not threads or self._exhibit.thread_of(each) in threads
        ]
        if not words:
            return [each for _, each in found]
        # A word begins where its beginning is looked for; where scripts have no spaces, that is anywhere.
        parts = [word if is_unspaced(word) else f" {word}" for word in words]
        for languages in ((language,), self._exhibit.languages):
            entries = self._entries_in(languages)
            matching = [each for index, each in found if all(part in entries[index] for part in parts)]
            if matching:
                return matching
        return []

    def _entries_in(self, languages: tuple[str, ...]) -> list[str]:
        if languages not in self._entries:
            self._entries[languages] = [
                "".join(self._entry(each, language) for language in languages) for each in self._exhibit.milestones
            ]
        return self._entries[languages]

    def _entry(self, milestone: Milestone, language: str) -> str:
        years = {figures for end in (milestone.date.first, milestone.date.last) for figures in _years_typed(end.year)}
        return " " + fold(" ".join([*self._texts(milestone, language), *sorted(years)]))

    def _texts(self, milestone: Milestone, language: str) -> list[str]:
        people = [self._exhibit.people[key].name[language] for key in milestone.people]
        place = [milestone.place[language]] if milestone.place is not None else []
        return [milestone.title[language], *place, *people]


def _years_typed(year: int) -> tuple[str, ...]:
    """Return what a visitor types who looks for a year: 44 for 44 BC, 13800000000 or 13 for thousands of millions."""
    return (str(year),) if year > 0 else (str(1 - year), str(-year))
