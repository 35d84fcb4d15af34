"""The composition root: builds every object, connects them, starts and stops them in pairs."""

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from exhibit.errors import UsageError
from exhibit.flow import Course, Session, parse_place
from exhibit.motion import Clock, ManualClock
from exhibit.settings import Settings, assets_folder
from exhibit.ui.bench import Figures, measure_exhibit
from exhibit.ui.director import Director
from exhibit.ui.making import SCREENS
from exhibit.ui.memory import keep_for_good
from exhibit.ui.screens.preparing import PreparingPanel
from exhibit.ui.stage import Stage
from exhibit.ui.theme import Palette, load_fonts
from exhibit.ui.ticker import MonotonicClock

BUILT_IN_YEAR = 2026
"""A clock that shows an earlier year has lost its battery: the date is unknown then."""


def has_display() -> bool:
    """Say whether a window can appear; other systems than Linux always have one."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen not in {"offscreen", "minimal"}
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application() -> QApplication:
    """Return the one QApplication, its fonts loaded; offscreen where there is no display."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["exhibit"])
    application.setApplicationName("Exhibit")
    # A screen that is unplugged takes its window along; the exhibit waits for the next screen.
    application.setQuitOnLastWindowClosed(False)
    if existing is None:
        load_fonts(assets_folder() / "fonts")
    return application


def day_teller(pretended: dt.date | None) -> Callable[[], dt.date | None]:
    """Return what tells the day: the pretended one, or the machine's while its clock is not obviously wrong."""

    def tell() -> dt.date | None:
        if pretended is not None:
            return pretended
        today = dt.datetime.now().astimezone().date()
        return today if today.year >= BUILT_IN_YEAR else None

    return tell


def make_director(exhibit: Exhibit, settings: Settings, clock: Clock, today: Callable[[], dt.date | None]) -> Director:
    """Build a stage and its director; the window is not shown yet.

    Raises:
        UsageError: The settings ask for a language the exhibit does not speak.
    """
    if settings.language is not None and settings.language not in exhibit.languages:
        message = f"unknown language {settings.language!r}; this exhibit speaks {', '.join(exhibit.languages)}"
        raise UsageError(message)
    stage = Stage(Palette(exhibit.theme))
    stage.setWindowTitle(exhibit.about.title[exhibit.languages[0]])
    if settings.width:
        stage.resize(settings.width, settings.height)
    return Director(exhibit, settings, stage, clock, SCREENS, today=today)


def session_at(address: str, settings: Settings, course: Course, today: dt.date | None) -> Session:
    """Return the session a command line asks for.

    Raises:
        UsageError: The address is unknown.
    """
    return Session(parse_place(address, course, today), course.first_language, settings.text_scale)


class Preparation:
    """Shows the preparing screen, with how much has been read, while an exhibit takes long to read.

    Args:
        settings: Where and in which language to show it.
        clock: Tells how long it has taken; the machine's if none is given.
    """

    PATIENCE_S = 0.4
    _BETWEEN_S = 0.05

    def __init__(self, settings: Settings, clock: Clock | None = None) -> None:
        self._settings = settings
        self._clock: Clock = clock or MonotonicClock()
        self._next_s = self._clock.now() + self.PATIENCE_S
        self.panel: PreparingPanel | None = None

    def report(self, share: float) -> None:
        """Show how much has been read, 0-1; nothing before it has taken long, and nothing offscreen."""
        if self._clock.now() < self._next_s or not has_display():
            return
        self._next_s = self._clock.now() + self._BETWEEN_S
        if self.panel is None:
            make_application()
            self.panel = PreparingPanel(self._settings.language)
            _show(self.panel, self._settings)
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
    session = session_at(address, settings, director.course, tell_day())
    ending = _Ending(director, loops)
    # A window on a desk can be closed like any other; a kiosk's cannot.
    director.stage.may_close = settings.windowed
    director.stage.closed.connect(application.quit)
    _show(director.stage, settings)
    director.open(session)
    application.processEvents()
    if preparation is not None:
        preparation.end()
    # Loaded behind the first frame, while the attract loop rests, so that the chart opens at once.
    _preload()
    keep_for_good()
    code = application.exec()
    ending.stop()
    director.close()
    director.stage.may_close = True
    director.stage.close()
    return code


def _preload() -> None:
    import exhibit.ui.screens.chart  # noqa: F401, PLC0415


class _Ending:
    """Ends the program after so many attract loops, or when the system asks it to."""

    def __init__(self, director: Director, loops: int) -> None:
        self._left = loops
        director.looped.connect(self._on_looped)
        # Python sees a signal only between two bytecodes; a slow timer gives it the chance while Qt sleeps.
        self._pulse = QTimer(director)
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
        """Do nothing; being called is the point."""

    def _on_signal(self, _number: int, _frame: object) -> None:
        QApplication.quit()

    def _on_looped(self) -> None:
        self._left -= 1
        if self._left == 0:
            QApplication.quit()


def _show(window: Stage | PreparingPanel, settings: Settings) -> None:
    screen = QGuiApplication.primaryScreen()
    if settings.width or screen is None:
        window.show()
        return
    if settings.windowed:
        available = screen.availableGeometry()
        width = min(1600, available.width())
        window.resize(width, min(900, available.height(), round(width * 9 / 16)))
        window.show()
        return
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    # Without a window manager showFullScreen alone leaves a tiny window.
    window.setGeometry(screen.geometry())
    window.showFullScreen()


def show_preparing(settings: Settings) -> int:
    """Show the plain screen for an exhibit that cannot start; offscreen there is nobody to show it to."""
    if not has_display():
        return 1
    application = make_application()
    panel = PreparingPanel(settings.language)
    _show(panel, settings)
    handlers = {each: signal.signal(each, _quit) for each in (signal.SIGTERM, signal.SIGINT)}
    pulse = QTimer(panel)
    pulse.timeout.connect(panel.update)
    pulse.start(1000)
    application.exec()
    for each, handler in handlers.items():
        signal.signal(each, handler)
    return 1


def _quit(_number: int, _frame: object) -> None:
    QApplication.quit()


def shoot(exhibit: Exhibit, settings: Settings, address: str, today: dt.date | None, output: Path) -> None:
    """Render one settled screen to a PNG.

    Raises:
        UsageError: The address or language is unknown, or the file cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    tell_day = day_teller(today)
    director = make_director(exhibit, settings, ManualClock(), tell_day)
    director.stage.show()
    director.open(session_at(address, settings, director.course, tell_day()))
    director.settle()
    picture = director.stage.picture()
    director.close()
    if not picture.save(str(output), "PNG"):
        message = f"cannot write {output}; is its folder there?"
        raise UsageError(message)


def measure(exhibit: Exhibit, settings: Settings, began: float) -> Figures:
    """Measure the exhibit; see ``exhibit bench``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()

    def make(measured: Exhibit, clock: Clock) -> Director:
        return make_director(measured, settings, clock, day_teller(None))

    clock = ManualClock()
    return measure_exhibit(make(exhibit, clock), clock, began, make)
