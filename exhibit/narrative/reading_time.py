"""How long a text takes to read on a screen in a museum."""

from exhibit.locale.word_count import word_count

MOST_S = 600.0
"""However long a text is, what plays goes on after ten minutes."""

WORDS_PER_S = 2.2
"""Slower than silent reading at a desk (about 4 words a second, Brysbaert 2019): visitors stand and look around."""


def reading_time_s(text: str, language: str, least_s: float = 4.0) -> float:
    """Return the seconds a text stays before it moves on by itself.

    Args:
        text: What is read.
        language: Code of its language.
        least_s: The least it stays, however short it is.
    """
    return max(least_s, 1.5 + word_count(text, language) / WORDS_PER_S)
