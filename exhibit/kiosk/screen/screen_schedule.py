"""The screen by the hours: light and alive, or black, silent, and switched off where that can be done."""

import datetime as dt
import logging
import os
import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QGuiApplication

from exhibit.kiosk.screen.display_probe import is_wayland
from exhibit.kiosk.shared.opening_hours import OpeningHours
from exhibit.navigation import Session
from exhibit.ui.shell.director import Director

LOOK_MS, AGAIN_LOOKS = 2000, 30

_SWITCH_WAYLAND = """
exec > /dev/null 2>&1
wlopm "--$1" "*" && exit
wlr-randr | sed -n "s/^\\([^ ][^ ]*\\).*/\\1/p" | while read -r output; do wlr-randr --output "$output" "--$1"; done
"""

_LOG = logging.getLogger(__name__)


class ScreenSchedule(QObject):
    """Asks the wall clock every few seconds, so that no jump of it is missed.

    Args:
        director: Whose stage goes dark.
        hours: When it is open.
        wall: Tells date and time, or None where the clock cannot be trusted; it is open then.
        brightness: Of the picture while it is open, 0-1.

    Attributes:
        override: True or False where staff want it open or closed until the hours change by themselves.
    """

    def __init__(
        self, director: Director, hours: OpeningHours, wall: Callable[[], dt.datetime | None], brightness: float
    ) -> None:
        super().__init__()
        self._director, self.hours, self._wall, self._brightness = director, hours, wall, brightness
        self._override: bool | None = None
        self._planned_then = True
        self._is_held = False
        self._dark_looks = 0
        self.is_open = True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._director.stage.dim(1 - self._brightness)
        self.is_open = self._wanted()
        # Whoever was here before may have left it otherwise.
        switch_screen(on=self.is_open)
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more; another show may be in front already, so the screen stays as it is."""
        self._timer.stop()

    def hold_for_staff(self, *, is_held: bool) -> None:
        """Staff are at the screen, so it is lit and nothing changes meanwhile; or they have gone."""
        self._is_held = is_held
        if is_held:
            switch_screen(on=True)
            self._director.stage.dim(0.0)
        else:
            self.look()

    @property
    def is_planned(self) -> bool:
        """Say whether the hours have it open now."""
        now = self._wall()
        return now is None or self.hours.is_open(now)

    @property
    def override(self) -> bool | None:
        """What staff want instead of the hours, or None."""
        return self._override

    def hold(self, wanted: bool | None, planned_then: bool | None = None) -> None:
        """Be open or closed until the hours change by themselves; None goes by the hours.

        Args:
            wanted: What staff want.
            planned_then: What the hours said when they wanted it; what they say now if None.
        """
        self._override = wanted
        self._planned_then = self.is_planned if planned_then is None else planned_then

    @property
    def brightness(self) -> float:
        """Of the picture while it is open, 0-1."""
        return self._brightness

    @brightness.setter
    def brightness(self, share: float) -> None:
        self._brightness = share
        if self.is_open or self._is_held:
            self._director.stage.dim(1 - share)

    def look(self) -> None:
        """Open or close if it is time."""
        wanted = self._wanted()
        if self._is_held:
            return
        was_open, self.is_open = self.is_open, wanted
        if was_open != wanted:
            _LOG.info("the exhibit is %s", "open" if wanted else "closed")
        if wanted:
            self._lighten()
            self._find_screen()
        elif not self._director.stage.is_dark:
            self._darken()
        else:
            self._dark_looks += 1
            if self._dark_looks % AGAIN_LOOKS == 0:
                # A hand in the dark has switched it on.
                switch_screen(on=False)

    def _darken(self) -> None:
        self._dark_looks = 0
        self._director.stage.dim(1.0)
        self._director.sleep()
        switch_screen(on=False)

    def _find_screen(self) -> None:
        if any(not each.geometry().isEmpty() for each in QGuiApplication.screens()):
            self._dark_looks = 0
            return
        self._dark_looks += 1
        if self._dark_looks % AGAIN_LOOKS == 0:
            # One that was switched off has not come back.
            switch_screen(on=True)

    def _wanted(self) -> bool:
        planned = self.is_planned
        if self._override is not None and planned != self._planned_then:
            # The next opening or closing time has come: staff meant the one before it.
            self._override = None
        return planned if self._override is None else self._override

    def _lighten(self) -> None:
        was_dark = self._director.stage.is_dark
        self._director.stage.dim(1 - self._brightness)
        if was_dark:
            switch_screen(on=True)
            self._director.open(Session.fresh(self._director.navigation_index.first_language))


def switch_screen(*, on: bool) -> None:
    """Switch the screen itself, with whatever the session has for it; a black picture is what remains otherwise."""
    word = "on" if on else "off"
    if is_wayland(os.environ):
        # Which of the two a compositor listens to, only trying tells; cage of Debian 12 to neither.
        QProcess.startDetached("/bin/sh", ["-c", _SWITCH_WAYLAND, "sh", word])
    elif os.environ.get("DISPLAY") and (found := shutil.which("xset")):
        # Forcing it turns the saver on that would darken the day.
        QProcess.startDetached(found, ["dpms", "force", word, *(["s", "off", "-dpms"] if on else [])])
