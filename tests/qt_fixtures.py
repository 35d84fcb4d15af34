"""Qt for these tests: offscreen, one application, and no window or timer left behind."""

import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from exhibit.ui.window import make_application
from qt_stage import Visitor


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture
def visitor(qapp: QApplication, bundled: Exhibit) -> Iterator[Visitor]:
    made = Visitor(bundled)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        assert not widget.isVisible(), f"a window was left behind: {widget!r}"
        for timer in widget.findChildren(QTimer):
            assert not timer.isActive(), f"a timer was left running in {widget!r}"
