"""The check of a theme: letters that can be read on their grounds, pictures that are there."""

from collections.abc import Iterator

from exhibit.content.checks.draft import Draft
from exhibit.content.media.contrast import contrast
from exhibit.content.models.theme import Theme
from exhibit.content.problem import Problem
from exhibit.content.reading.records import Placed

_LEAST, _SMALL = 7.0, 4.5
_PAIRS = (
    ("shell", "ground", _LEAST), ("shell", "panel", _LEAST), ("mute", "ground", _LEAST), ("mute", "panel", _SMALL),
    ("gold", "ground", _SMALL), ("gold", "panel", _SMALL), ("ink", "shell", _LEAST), ("ink", "gold", _SMALL),
    ("blue", "ground", _SMALL), ("jade", "ground", _SMALL),
)  # fmt: skip
"""Which colour is read on which, and how far apart they must stand (WCAG 2.2, 1.4.6 and 1.4.3)."""


def check_theme(draft: Draft) -> Iterator[Problem]:
    """Yield what makes a theme hard to read, and pictures of it that are not there."""
    for placed in draft.theme:
        yield from _contrasts(placed)
        for name in ("logo", "background"):
            yield from draft.known().unknown("picture", getattr(placed.record, name), placed.place(name))


def _contrasts(placed: Placed[Theme]) -> Iterator[Problem]:
    theme = placed.record
    for letters, ground, least in _PAIRS:
        behind = getattr(theme, ground)
        found = min(contrast(getattr(theme, letters), each) for each in ((behind,) if ground != "ground" else behind))
        if found < least:
            what = f"{letters} is hard to read on {ground}: they stand apart {found:.1f}:1"
            yield Problem(placed.place(letters), what, f"at least {least:g}:1", is_warning=True)
