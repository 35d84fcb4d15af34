"""Every timer that is started from Python, whose line it was, and whether it still runs."""

import itertools
import traceback
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid


class TimerWatch:
    """Sees each ``QTimer.start`` and ``QTimer.singleShot`` while it is entered."""

    def __init__(self) -> None:
        self._started: dict[int, tuple[QTimer, str]] = {}
        self._shots: dict[int, tuple[QObject | None, str]] = {}
        self._numbers = itertools.count()
        self._start, self._single_shot = QTimer.start, QTimer.singleShot

    def running(self) -> list[str]:
        """Return who started each timer that will still fire."""
        timers = [caller for timer, caller in self._started.values() if isValid(timer) and timer.isActive()]
        shots = [caller for receiver, caller in self._shots.values() if receiver is None or isValid(receiver)]
        return timers + shots

    def __enter__(self) -> Self:
        watch = self

        def start(timer: QTimer, *arguments: Any) -> None:
            watch._started[id(timer)] = timer, _caller()
            watch._start(timer, *arguments)

        def single_shot(*arguments: Any) -> None:
            *others, called = arguments
            if not callable(called):
                watch._single_shot(*arguments)
                return
            receiver = next((each for each in others if isinstance(each, QObject)), None)
            number = next(watch._numbers)
            watch._shots[number] = receiver, _caller()

            def fired() -> None:
                del watch._shots[number]
                called()

            watch._single_shot(*others, fired)

        QTimer.start, QTimer.singleShot = start, staticmethod(single_shot)  # type: ignore[method-assign, assignment]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        QTimer.start, QTimer.singleShot = self._start, self._single_shot  # type: ignore[method-assign]


def _caller() -> str:
    """Return the line that has started a timer."""
    return "".join(traceback.format_list(traceback.extract_stack()[-3:-2])).strip()
