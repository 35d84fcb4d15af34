"""Signs of other programs in texts: all text is shown as it stands, so visitors would read them."""

import re

_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?: [^<>]*)?/?>|&(?:[a-z]+|#\d+);"), "HTML"),
    (re.compile(r"\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*|(?<!\w)__[^_]+__(?!\w)|^#{1,6} "), "Markdown"),
    (re.compile(r"https?://\S+|\bwww\.\w\S+"), "an address"),
)

_MARKS = ("<", "&", "[", "**", "__", "#", "://", "www.")
"""One of them is in whatever the patterns find; looking for these takes a tenth of the time."""


def markup_in(text: str) -> tuple[str, str] | None:
    """Return what is in a text that reads badly on a wall: the sign, and what it belongs to; None for plain text."""
    if not any(mark in text for mark in _MARKS):
        return None
    for pattern, name in _SIGNS:
        found = pattern.search(text)
        if found is not None:
            return found[0], name
    return None
