"""The show's line to its supervisor. A supervisor that is gone ends the show, so that none is left behind alone."""

import os
import threading

from PySide6.QtCore import QObject, Signal

from exhibit.kiosk.shared import messages
from exhibit.kiosk.shared.messages import ShowMessage

_CHUNK = 1 << 16


class SupervisorLink(QObject):
    """Speaks on the process' standard output and hears on its standard input.

    Attributes:
        heard: The supervisor has sent a message, a ``SupervisorMessage``.
        lost: The supervisor is gone.
    """

    heard = Signal(object)
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        # What a library prints must not end up among the messages.
        self._out = os.dup(1)
        os.dup2(2, 1)
        self._reader = threading.Thread(target=self._listen, daemon=True)

    def begin(self) -> None:
        """Begin to hear; what listens is connected by now."""
        self._reader.start()

    def send(self, message: ShowMessage) -> None:
        """Send a message to the supervisor."""
        try:
            os.write(self._out, messages.encode(message))
        except OSError:
            self.lost.emit()

    def _listen(self) -> None:
        # Not through sys.stdin: its lock, held by a thread that waits, ends the interpreter with an abort.
        rest = b""
        try:
            while chunk := os.read(0, _CHUNK):
                *lines, rest = (rest + chunk).split(b"\n")
                for message in map(messages.decode_supervisor_message, lines):
                    if message is not None:
                        self.heard.emit(message)
        finally:
            # A show that hears nothing any more, for whatever reason, makes room for one that does.
            self.lost.emit()
