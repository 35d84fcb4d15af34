"""The program's own words, and dates and numbers in each language's form."""

from exhibit.locale.words import Phrase, Words

__all__ = ["Phrase", "Words"]
