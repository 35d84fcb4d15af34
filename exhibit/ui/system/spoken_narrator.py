"""The narrator that is heard; importing this module needs the extra ``[media]``."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QAudio, QAudioOutput, QMediaPlayer

_LOG = logging.getLogger(__name__)


class SpokenNarrator(QObject):
    """Plays narration through the machine's audio output.

    A file that cannot be played is logged in one line and counts as silence: the tour goes on.

    Args:
        parent: Owns it.
        volume: 0-1, as the ear hears it.
    """

    def __init__(self, parent: QObject, volume: float) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(self)
        self.set_volume(volume)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.errorOccurred.connect(self._on_error)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._path: Path | None = None

    @property
    def is_speaking(self) -> bool:
        """Say whether a file is being played or pauses."""
        return self._path is not None

    def begin(self, path: Path) -> None:
        """Play a file from its beginning, instead of the one before."""
        self._path = path
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.play()

    def pause(self) -> None:
        """Be silent, to go on from there."""
        self._player.pause()

    def go_on(self) -> None:
        """Go on after a pause."""
        if self.is_speaking:
            self._player.play()

    def stop(self) -> None:
        """Forget the file."""
        if self.is_speaking:
            self._path = None
            self._player.stop()
            self._player.setSource(QUrl())

    def set_volume(self, volume: float) -> None:
        """Speak at a volume of 0-1, as the ear hears it: loudness is felt as the logarithm of power."""
        scales = QAudio.VolumeScale
        self._output.setVolume(QAudio.convertVolume(volume, scales.LogarithmicVolumeScale, scales.LinearVolumeScale))

    def _on_error(self, _error: QMediaPlayer.Error, text: str) -> None:
        if self._path is not None:
            _LOG.warning("narration %s cannot be played: %s", self._path.name, text)
            self._path = None

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in {QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia}:
            self._path = None
