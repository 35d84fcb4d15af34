"""The system's request to end, heard while Qt sleeps."""

import signal

from PySide6.QtCore import QObject, QTimer, Signal


class EndSignals(QObject):
    """Says when the system, or Ctrl+C, asks the program to end.

    Attributes:
        asked: It does; said again until ``stop``, because nobody can end what is still starting.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_asked = False
        # Python sees a signal only between two bytecodes; a slow timer gives it the chance while Qt sleeps.
        self._pulse = QTimer(self)
        self._pulse.setInterval(500)
        self._pulse.timeout.connect(self._on_pulse)
        self._pulse.start()
        self._before = {each: signal.signal(each, self._on_signal) for each in (signal.SIGTERM, signal.SIGINT)}

    def stop(self) -> None:
        """Give the signals back."""
        self._pulse.stop()
        for each, handler in self._before.items():
            signal.signal(each, handler)

    def _on_pulse(self) -> None:
        """Being called is the point; it lets Python see a signal."""
        if self._is_asked:
            self.asked.emit()

    def _on_signal(self, _number: int, _frame: object) -> None:
        self._is_asked = True
        self.asked.emit()
