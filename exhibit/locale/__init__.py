"""Languages, the program's own words in them, and dates and numbers in each one's form."""

from exhibit.locale.phrase import Phrase
from exhibit.locale.words import Words
from exhibit.locale.words_factory import WordsFactory

__all__ = ["Phrase", "Words", "WordsFactory"]
