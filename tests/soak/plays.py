"""Plays the chart and the linked view again and again in a running event loop, and prints what memory that took.

.venv/bin/python tests/soak/plays.py [--plays 10000] [--screens chart linked]
"""

import argparse
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.content import load
from exhibit.motion import ManualClock
from exhibit.navigation import ChartPlace, LinkedPlace, Place, Preferences, Session
from exhibit.settings import Settings, bundled_exhibit
from exhibit.ui.shell.director import Director
from exhibit.ui.shell.screen_factory import day_teller, make_director
from exhibit.ui.shell.window import make_application
from exhibit.ui.system.memory import rss_mib

STEP_S = 8.0
WARM = 0.05
PLACES: dict[str, Place] = {"chart": ChartPlace("crossings"), "linked": LinkedPlace("crossings")}


class Plays(QObject):
    """Drives one screen from its first figure to its last, over and over.

    Args:
        director: With the screen open.
        clock: The director's clock.
        plays: How often.
    """

    def __init__(self, director: Director, clock: ManualClock, plays: int) -> None:
        super().__init__()
        self._director, self._clock, self._plays = director, clock, plays
        self._done = 0
        self.warm_mib = self.end_mib = 0.0
        self.warm_items = self.end_items = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(0)

    def _on_timeout(self) -> None:
        screen = self._director.shown
        if not screen.player.is_playing:  # type: ignore[attr-defined]
            if self._done == round(self._plays * WARM):
                self.warm_mib, self.warm_items = rss_mib(), len(self._director.stage.scene().items())
            if self._done == self._plays:
                self.end_mib, self.end_items = rss_mib(), len(self._director.stage.scene().items())
                self._timer.stop()
                QApplication.quit()
                return
            self._done += 1
            screen._foot.play.activate()  # type: ignore[attr-defined]
        self._clock.advance(STEP_S)
        # Somebody is watching all the time, or the visit would end.
        self._director.stage.woken.emit()
        self._director.ticker.fire()
        self._director.stage.viewport().repaint()


def main() -> int:
    """Run the soak; the exit code says whether memory stayed flat."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plays", type=int, default=10_000)
    parser.add_argument("--screens", nargs="+", choices=sorted(PLACES), default=sorted(PLACES))
    arguments = parser.parse_args()
    plays = arguments.plays
    exhibit = load(bundled_exhibit()).exhibit
    if exhibit is None:
        return 1
    application = make_application()
    is_flat = True
    for place in map(PLACES.__getitem__, arguments.screens):
        clock = ManualClock()
        settings = Settings(folder=Path(exhibit.folder), width=1920, height=1080)
        director = make_director(exhibit, settings, clock, day_teller(None))
        director.stage.show()
        director.open(Session(place, Preferences("vi")))
        soak = Plays(director, clock, plays)
        application.exec()
        grown = soak.end_mib - soak.warm_mib
        sys.stdout.write(
            f"{type(place).__name__}: {plays} plays, {soak.warm_mib:.1f} MiB after the first {plays * WARM:.0f}, "
            f"{soak.end_mib:.1f} at the end ({grown:+.1f}), {soak.warm_items} and {soak.end_items} items\n"
        )
        sys.stdout.flush()
        is_flat = is_flat and grown < 5.0 and soak.end_items <= soak.warm_items + 40
        director.close()
        director.stage.may_close = True
        director.stage.close()
    return 0 if is_flat else 1


if __name__ == "__main__":
    sys.exit(main())
