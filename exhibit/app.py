"""The composition root: builds every object, connects them, starts and stops them in pairs."""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from exhibit.bench.bench import Figures, measure_exhibit
from exhibit.content import Exhibit, Loaded
from exhibit.desk import font_bundle
from exhibit.desk.font_bundle import CutFont
from exhibit.desk.letter_check import with_letters_checked
from exhibit.motion import Clock, ManualClock
from exhibit.settings import Settings, has_display
from exhibit.ui.front.preparing_panel import PreparingPanel
from exhibit.ui.kit.picture_drawing import png_bytes
from exhibit.ui.kit.ticker import MonotonicClock
from exhibit.ui.shell.deferred_loading import finish_loading
from exhibit.ui.shell.director import Director
from exhibit.ui.shell.screen_cover import ScreenCover
from exhibit.ui.shell.screen_factory import day_teller, make_director, session_at
from exhibit.ui.shell.window import covers_screen, make_application, show_window
from exhibit.ui.system.end_signals import EndSignals

_SCALES = ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS")


class Preparation:
    """Shows the preparing screen, with how much has been read, while an exhibit takes long to read.

    Args:
        settings: Where and in which language to show it.
        clock: Tells how long it has taken; the machine's if none is given.
    """

    DELAY_S = 0.4
    _BETWEEN_S = 0.05

    def __init__(self, settings: Settings, clock: Clock | None = None) -> None:
        self._settings = settings
        self._clock: Clock = clock or MonotonicClock()
        self._next_s = self._clock.now() + self.DELAY_S
        self.panel: PreparingPanel | None = None

    def report(self, share: float) -> None:
        """Show how much has been read, 0-1; nothing before it has taken long, and nothing offscreen."""
        if self._clock.now() < self._next_s or not has_display():
            return
        self._next_s = self._clock.now() + self._BETWEEN_S
        if self.panel is None:
            make_application()
            self.panel = PreparingPanel(self._settings.language)
            show_window(self.panel, self._settings)
        self.panel.show_share(share)
        QApplication.processEvents()

    def end(self) -> None:
        """Take the screen away; the exhibit is in front of it."""
        if self.panel is not None:
            self.panel.close()
            self.panel.deleteLater()
            self.panel = None


def run(
    exhibit: Exhibit, settings: Settings, address: str, today: dt.date | None, preparation: Preparation | None = None
) -> int:
    """Show the exhibit until it is told to end; offscreen it ends after one attract loop."""
    application = make_application()
    loops = settings.loops or (0 if has_display() else 1)
    tell_day = day_teller(today)
    director = make_director(exhibit, settings, MonotonicClock(), tell_day)
    session = session_at(address, settings, director.navigation_index, tell_day())
    loops_left = _Loops(director, loops)
    ending = EndSignals(director)
    ending.asked.connect(application.quit)
    # A window on a desk can be closed like any other; a kiosk's cannot.
    director.stage.may_close = settings.windowed
    director.stage.closed.connect(application.quit)
    show_window(director.stage, settings)
    cover = _cover_of(director.stage, settings)
    director.open(session)
    application.processEvents()
    if preparation is not None:
        preparation.end()
    # Behind the first frame, while the attract loop rests.
    finish_loading()
    code = application.exec()
    ending.stop()
    if cover is not None:
        cover.stop()
    loops_left.stop()
    director.close()
    director.stage.may_close = True
    director.stage.close()
    return code


def _cover_of(window: QWidget, settings: Settings) -> ScreenCover | None:
    """Keep a window over its screen where it covers one, whatever becomes of the screen."""
    if not covers_screen(settings):
        return None
    cover = ScreenCover(window, follows=True)
    cover.start()
    return cover


class _Loops:
    """Ends the program after so many attract loops; 0 is never."""

    def __init__(self, director: Director, loops: int) -> None:
        self._left, self._director = loops, director
        director.looped.connect(self._on_looped)

    def stop(self) -> None:
        """Count no more."""
        self._director.looped.disconnect(self._on_looped)

    def _on_looped(self) -> None:
        self._left -= 1
        if self._left == 0:
            QApplication.quit()


def show_preparing(settings: Settings) -> int:
    """Show the plain screen for an exhibit that cannot start; offscreen there is nobody to show it to."""
    if not has_display():
        return 1
    application = make_application()
    panel = PreparingPanel(settings.language)
    show_window(panel, settings)
    cover = _cover_of(panel, settings)
    ending = EndSignals(panel)
    ending.asked.connect(application.quit)
    application.exec()
    ending.stop()
    if cover is not None:
        cover.stop()
    return 1


def shoot(exhibit: Exhibit, settings: Settings, address: str, today: dt.date | None) -> bytes:
    """Render one settled screen and return it as a PNG file's bytes, of as many pixels as its size says.

    The scale of the desktop takes no part in it.

    Raises:
        UsageError: The address or language is unknown.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in _SCALES:
        os.environ.pop(name, None)
    make_application()
    tell_day = day_teller(today)
    director = make_director(exhibit, settings, ManualClock(), tell_day)
    director.stage.show()
    director.open(session_at(address, settings, director.navigation_index, tell_day()))
    director.finish_animations()
    picture = director.stage.picture()
    director.close()
    return png_bytes(picture.toImage())


def check_letters(loaded: Loaded) -> Loaded:
    """Return what became of a folder, with letters that no font of it has among the problems."""
    if loaded.exhibit is None:
        return loaded
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    return with_letters_checked(loaded)


def cut_fonts(exhibit: Exhibit, given: Sequence[Path]) -> Iterator[CutFont]:
    """Yield the fonts that an exhibit lacks; see ``exhibit fonts``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    return font_bundle.cut_fonts(exhibit, given)


def measure(exhibit: Exhibit, settings: Settings, began: float) -> Figures:
    """Measure the exhibit; see ``exhibit bench``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()

    def make(measured: Exhibit, clock: Clock) -> Director:
        return make_director(measured, settings, clock, day_teller(None))

    clock = ManualClock()
    return measure_exhibit(make(exhibit, clock), clock, began, make)
