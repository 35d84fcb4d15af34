"""What a visitor prefers wherever they are: one record, what can be asked of it, and how that changes it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from exhibit.settings import TEXT_SCALES


@dataclass(frozen=True, slots=True)
class Preferences:
    """What every screen depends on; where two differ, the screen is built anew.

    Attributes:
        language: Language code of everything on screen.
        beside: Code of a second language beside the first, never the same; None for the first alone.
        text_scale: One of TEXT_SCALES.
        is_strong: Colours stand farther apart.
    """

    language: str
    beside: str | None = None
    text_scale: float = 1.0
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Speak:
    """Show everything in another language."""

    language: str


@dataclass(frozen=True, slots=True)
class SpeakBeside:
    """Show a second language beside the first; None shows the first alone."""

    language: str | None


@dataclass(frozen=True, slots=True)
class ChangeTextSize:
    """Take the next text size; after the largest comes the smallest."""


@dataclass(frozen=True, slots=True)
class ChangeContrast:
    """Show stronger colours, or the usual ones again."""


PreferenceIntent: TypeAlias = Speak | SpeakBeside | ChangeTextSize | ChangeContrast
"""Everything is to be shown in another way, wherever the visitor is."""


def reduce_preferences(preferences: Preferences, intent: PreferenceIntent, languages: Sequence[str]) -> Preferences:
    """Return the preferences after an intent about them.

    Args:
        preferences: As they are.
        intent: What is asked for.
        languages: Codes of those the exhibit speaks; another changes nothing.
    """
    match intent:
        case Speak(language):
            return _speaking(preferences, language) if language in languages else preferences
        case SpeakBeside(language):
            if language is not None and language not in languages:
                return preferences
            return replace(preferences, beside=None if language == preferences.language else language)
        case ChangeTextSize():
            return replace(preferences, text_scale=_next_scale(preferences.text_scale))
        case ChangeContrast():
            return replace(preferences, is_strong=not preferences.is_strong)
        case _:
            assert_never(intent)


def _speaking(preferences: Preferences, language: str) -> Preferences:
    """Return another first language; two stay two: the one that was first takes the other's place."""
    beside = preferences.language if preferences.beside == language else preferences.beside
    return replace(preferences, language=language, beside=beside)


def _next_scale(scale: float) -> float:
    later = [each for each in TEXT_SCALES if each > scale]
    return later[0] if later else TEXT_SCALES[0]
