"""The line that says what keeps the exhibit away."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exhibit.kiosk.screen.notice import Notice
from exhibit.ui.front.preparing_panel import PreparingPanel
from exhibit.ui.system.plain_window import PlainWindow


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (640, 480)])
@pytest.mark.parametrize("text", ["/srv/museum: Permission denied", "/srv/" + "long" * 60 + ": the folder is gone"])
def test_it_is_at_the_foot_whole_and_in_nobodys_way(qtbot: QtBot, size: tuple[int, int], text: str) -> None:
    window: PlainWindow = PreparingPanel(None)
    qtbot.addWidget(window)
    window.resize(800, 600)
    notice = Notice(window)
    window.show()
    assert not notice.isVisible()
    bare = window.grab().toImage()
    notice.set_text(text)
    window.resize(*size)
    assert notice.geometry().bottomLeft() == QPoint(0, size[1] - 1)
    assert notice.width() == size[0]
    with_words = window.grab().toImage()
    colours = {with_words.pixel(x, y) for x in range(0, size[0], 2) for y in range(notice.y(), size[1], 2)}
    assert len(colours) > 20, "no words are there"
    rows = [y for y in range(notice.y(), size[1]) if len({with_words.pixel(x, y) for x in range(0, size[0], 2)}) > 8]
    assert rows[0] > notice.y() + 1, "it is cut above"
    assert rows[-1] < size[1] - 2, "it is cut below"
    below: QWidget | None = window.childAt(size[0] // 2, size[1] - 5)
    assert below is None, "it takes touches"
    notice.set_text("")
    window.resize(800, 600)
    assert window.grab().toImage() == bare
