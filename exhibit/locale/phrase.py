"""Phrases that are kept before they are said."""

from typing import NewType

Phrase = NewType("Phrase", str)
"""A phrase that is kept before it is said: ``Phrase("…")``, always around a literal, so that it can be found."""
