"""All that is known of the visitor who is there now."""

from __future__ import annotations

from dataclasses import dataclass

from exhibit.navigation.places import AttractPlace, Place, TourPlace
from exhibit.navigation.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Session:
    """One visitor's state.

    Attributes:
        place: Where they are.
        preferences: How they want to see it.
        is_warned: True while the countdown to the reset is shown.
        left_tour: The tour the visitor has left before its end, where it can go on.
        visits: How many visitors have gone before, counted since the program began.
    """

    place: Place
    preferences: Preferences
    is_warned: bool = False
    left_tour: TourPlace | None = None
    visits: int = 0

    @classmethod
    def fresh(cls, language: str, visits: int = 0) -> Session:
        """Return what the next visitor finds: the attract loop, in a language and otherwise as usual.

        Args:
            language: Its code.
            visits: How many visitors have gone before.
        """
        return cls(AttractPlace(), Preferences(language), visits=visits)
