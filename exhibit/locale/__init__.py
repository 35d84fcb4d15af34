"""The program's own words, and dates and numbers in each language's form."""

from exhibit.locale.words import Words

__all__ = ["Words"]
