"""Which way a text runs: that of its language, unless all of its letters say otherwise."""

from unicodedata import bidirectional

from exhibit.locale.languages import Direction

_FIRST_RIGHT_TO_LEFT = "\u0590"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def base_direction(text: str, language_direction: Direction) -> Direction:
    """Return the direction in which the parts of a text follow one another.

    A Latin title in an Arabic edition keeps its full stop at its right end, and an Arabic name in an English one at its
    left. Where letters of both kinds meet, and where there is none, the language decides.

    Args:
        text: A paragraph.
        language_direction: Of the language that it is a text of.
    """
    if language_direction == "ltr" and max(text, default="") < _FIRST_RIGHT_TO_LEFT:
        return "ltr"
    classes = {bidirectional(letter) for letter in text}
    has_right_to_left = not _RIGHT_TO_LEFT.isdisjoint(classes)
    if has_right_to_left == ("L" in classes):
        return language_direction
    return "rtl" if has_right_to_left else "ltr"
