"""The fixture that looks for timers sees every one of them, and says whose it is."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from qt_stage import Visitor
from timer_watch import TimerWatch


def test_a_timer_that_still_runs_is_named_by_the_line_that_started_it(qapp: QApplication) -> None:
    with TimerWatch() as watch:
        own, owned = QTimer(), QTimer(QObject(qapp))
        own.start(10_000)
        owned.setInterval(10_000)
        owned.start()
        assert len(watch.running()) == 2
        assert all("test_timer_watch.py" in each for each in watch.running())
        own.stop()
        assert "owned.start()" in watch.running()[0]
        owned.stop()
        assert watch.running() == []


def test_a_single_shot_that_has_not_come_is_seen_until_it_has(qapp: QApplication) -> None:
    came: list[str] = []
    with TimerWatch() as watch:
        QTimer.singleShot(0, lambda: came.append("came"))
        assert len(watch.running()) == 1
        while not came:
            qapp.processEvents()
        assert watch.running() == []


def test_the_director_s_own_timer_is_seen_and_its_close_stops_it(visitor: Visitor) -> None:
    with TimerWatch() as watch:
        visitor.open("home")
        visitor.director.ticker.stop()
        visitor.director.ticker.plan()
        assert any("ticker.py" in each for each in watch.running())
        visitor.director.close()
        assert watch.running() == []
