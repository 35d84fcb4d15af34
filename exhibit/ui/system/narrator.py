"""A voice that tells what a tour says, where the extra ``[media]`` is installed; silence where it is not."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject


class Narrator(Protocol):
    """Plays one sound file at a time."""

    @property
    def is_speaking(self) -> bool:
        """Say whether a file is being played or pauses."""
        ...

    def begin(self, path: Path) -> None:
        """Play a file from its beginning, instead of the one before."""
        ...

    def pause(self) -> None:
        """Be silent, to go on from there."""
        ...

    def go_on(self) -> None:
        """Go on after a pause."""
        ...

    def stop(self) -> None:
        """Forget the file."""
        ...

    def set_volume(self, volume: float) -> None:
        """Speak at a volume of 0-1."""
        ...


class SilentNarrator:
    """Says nothing."""

    is_speaking = False

    def begin(self, path: Path) -> None:
        """Say nothing."""

    def pause(self) -> None:
        """Stay silent."""

    def go_on(self) -> None:
        """Stay silent."""

    def stop(self) -> None:
        """Stay silent."""

    def set_volume(self, volume: float) -> None:
        """Stay silent."""


def make_narrator(parent: QObject, volume: float) -> Narrator:
    """Return a narrator that speaks at a volume of 0-1, or a silent one where Qt's multimedia is not installed."""
    try:
        from exhibit.ui.system.spoken_narrator import SpokenNarrator  # noqa: PLC0415 - only with the extra
    except ImportError:
        return SilentNarrator()
    return SpokenNarrator(parent, volume)
