"""What is shown while the exhibit is read."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from exhibit import app
from exhibit.content import Exhibit
from exhibit.layout.canvas import Canvas
from exhibit.motion import ManualClock
from exhibit.settings import Settings


def test_the_preparing_screen_shows_how_much_is_read_but_only_if_it_takes_long(
    qapp: object, monkeypatch: pytest.MonkeyPatch, synthetic: Exhibit
) -> None:
    monkeypatch.setattr(app, "has_display", lambda: True)
    clock = ManualClock()
    preparation = app.Preparation(Settings(folder=synthetic.folder, width=800, height=600), clock)  # type: ignore[arg-type]
    preparation.report(0.1)
    assert preparation.panel is None
    gold = []
    for share in (0.3, 0.9):
        clock.advance(1.0)
        preparation.report(share)
        assert preparation.panel is not None
        image = preparation.panel.grab().toImage()
        canvas = Canvas.of(image.width(), image.height())
        y = round((canvas.height - 186) * canvas.scale)
        gold.append(sum(image.pixelColor(x, y).red() > 200 for x in range(image.width())) / image.width())
    length = 1 - 2 * canvas.margin / canvas.width
    assert gold == pytest.approx([0.3 * length, 0.9 * length], abs=0.02)
    preparation.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
