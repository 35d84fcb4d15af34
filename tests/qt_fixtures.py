"""Qt for these tests: offscreen, one application, and no window or timer left behind."""

import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from exhibit.ui.shell.window import make_application
from qt_stage import Visitor
from timer_watch import TimerWatch


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture
def visitor(qapp: QApplication, visited: Exhibit) -> Iterator[Visitor]:
    """Someone before the exhibit that the tests of a folder name as ``visited``."""
    made = Visitor(visited)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    with TimerWatch() as timers:
        yield
        for widget in QApplication.topLevelWidgets():
            assert not widget.isVisible(), f"a window was left behind: {widget!r}"
        running = timers.running()
    assert not running, "timers were left running:\n" + "\n".join(running)
