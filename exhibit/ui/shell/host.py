"""The exhibit on the stage as hands, keys and silence see it: where it is, and how to ask it for something."""

from typing import Protocol

from exhibit.navigation import Intent, Session
from exhibit.ui.controls.screen import Screen
from exhibit.ui.kit.ticker import Ticker
from exhibit.ui.screen.view import View
from exhibit.ui.shell.stage import Stage


class Host(Protocol):
    """What the director is to those that it has made, so that they need not know it."""

    @property
    def session(self) -> Session:
        """Where the visitor is."""

    @property
    def screen(self) -> Screen | None:
        """The screen on the stage, or None before the first one."""

    @property
    def shown(self) -> Screen:
        """The screen on the stage.

        Raises:
            RuntimeError: Nothing is open.
        """

    @property
    def stage(self) -> Stage:
        """Where it is shown."""

    @property
    def ticker(self) -> Ticker:
        """What lets time pass on it."""

    def view(self) -> View:
        """Return the visitor's view of the exhibit."""

    def dispatch(self, intent: Intent) -> None:
        """Do what a visitor asks for."""

    def show_scene(self) -> None:
        """End a transition at once, because a hand moves what is behind it."""
