"""The letters that lead on to something: keys for languages that nobody can type on a few dozen keys."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from exhibit.locale.collation import sort_key
from exhibit.locale.folding import is_unspaced


def next_letters(texts: Iterable[str], language: str, query: str, most: int) -> tuple[str, ...]:
    """Return the letters with which a word of some texts goes on, in the order of the language.

    Args:
        texts: What can be found.
        language: Their tag.
        query: What is looked for; its last word goes on, and with none a new one begins.
        most: How many letters at most; of more, those that lead to most.
    """
    last = query.casefold().split(" ")[-1]
    times = Counter(letter for text in texts for letter in set(_following(text.casefold(), last)))
    chosen = [letter for letter, _ in times.most_common(most)]
    return tuple(sorted(chosen, key=sort_key(language)))


def _following(text: str, word: str) -> Iterator[str]:
    """Yield each letter that follows a word; without one, each that begins one."""
    place = text.find(word)
    while 0 <= place < len(text) - len(word):
        begins = place == 0 or _is_gap(text[place - 1])
        letter = text[place + len(word)]
        if (begins or (word and is_unspaced(word))) and not _is_gap(letter):
            yield letter
        place = text.find(word, place + 1)


def _is_gap(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "LMN"
