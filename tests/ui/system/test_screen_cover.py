"""Which screen a window covers, on screens that are made up."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from exhibit.ui.shell import screen_cover
from exhibit.ui.shell.screen_cover import ScreenCover

LAPTOP, WALL = QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)


class Screen:
    def __init__(self, name: str, place: QRect) -> None:
        self._name, self._place = name, place

    def name(self) -> str:
        return self._name

    def geometry(self) -> QRect:
        return self._place


class Desk:
    """Screens that come and go; the first is the primary one, and a window manager may have a will of its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.found: list[Screen] = []
        self.insists: QRect | None = None
        self.plain = 0
        self.window = QWidget()
        monkeypatch.setattr(screen_cover, "QGuiApplication", self)
        monkeypatch.setattr(screen_cover, "cover", self._cover)
        monkeypatch.setattr(screen_cover, "cover_plainly", self._cover_plainly)

    def _cover(self, window: QWidget, screen: Screen) -> None:
        window.show()
        window.setGeometry(self.insists or screen.geometry())

    def _cover_plainly(self, window: QWidget, screen: Screen) -> None:
        self.plain += 1
        window.show()
        window.setGeometry(screen.geometry())

    def screens(self) -> list[Screen]:
        return self.found

    def primaryScreen(self) -> Screen | None:
        return self.found[0] if self.found else None

    def plug(self, **places: QRect) -> None:
        self.found = [Screen(name, place) for name, place in places.items()]


@pytest.fixture
def desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(monkeypatch)


def look(cover: ScreenCover, times: int = 2) -> None:
    for _ in range(times):
        cover.look()


def test_a_window_that_was_moved_to_another_screen_keeps_to_that(desk: Desk) -> None:
    desk.plug(laptop=LAPTOP, wall=WALL)
    cover = ScreenCover(desk.window, follows=True)
    look(cover)
    assert desk.window.geometry() == LAPTOP
    desk.window.setGeometry(WALL)
    look(cover)
    assert desk.window.geometry() == WALL, "taken away from where it was put"
    desk.plug(laptop=LAPTOP)
    look(cover)
    assert desk.window.geometry() == LAPTOP, "nowhere, while its screen is unplugged"
    smaller = QRect(1366, 0, 1280, 720)
    desk.plug(laptop=LAPTOP, wall=smaller)
    look(cover)
    assert desk.window.geometry() == smaller, "not back on the screen it was moved to"
    desk.window.close()


def test_a_window_that_a_screen_took_along_comes_back(desk: Desk) -> None:
    desk.plug(laptop=LAPTOP, wall=WALL)
    cover = ScreenCover(desk.window, follows=True)
    look(cover)
    desk.plug(wall=QRect(WALL))
    desk.window.setGeometry(WALL)
    cover.look()
    desk.plug(laptop=LAPTOP, wall=WALL)
    look(cover)
    assert desk.window.geometry() == LAPTOP
    desk.window.close()


def test_a_screen_that_comes_back_at_once_with_another_size_is_still_its_own(desk: Desk) -> None:
    """Regression: it was no longer the primary one then."""
    desk.plug(beamer=LAPTOP, whole=QRect(0, 0, 1920, 1080))
    cover = ScreenCover(desk.window, follows=True)
    look(cover)
    assert desk.window.geometry() == LAPTOP
    desk.plug(whole=QRect(0, 0, 1920, 1080), beamer=QRect(0, 0, 1024, 768))
    look(cover)
    assert desk.window.geometry() == QRect(0, 0, 1024, 768)
    desk.plug(whole=QRect(0, 0, 1920, 1080))
    look(cover)
    assert desk.window.geometry() == QRect(0, 0, 1920, 1080)
    desk.plug(whole=QRect(0, 0, 1920, 1080), beamer=QRect(0, 0, 800, 600))
    look(cover)
    assert desk.window.geometry() == QRect(0, 0, 800, 600)
    desk.window.close()


def test_the_screen_that_is_made_the_primary_one_is_covered(desk: Desk) -> None:
    desk.plug(laptop=LAPTOP)
    cover = ScreenCover(desk.window, follows=True)
    look(cover)
    desk.plug(wall=WALL, laptop=LAPTOP)
    look(cover)
    assert desk.window.geometry() == WALL
    desk.window.close()


def test_a_kiosks_window_may_not_be_moved(desk: Desk) -> None:
    desk.plug(laptop=LAPTOP, wall=WALL)
    cover = ScreenCover(desk.window, "wall")
    look(cover)
    desk.window.setGeometry(LAPTOP)
    look(cover)
    assert desk.window.geometry() == WALL
    desk.window.close()


def test_a_window_manager_that_knows_another_size_is_gone_round_and_asked_again(desk: Desk) -> None:
    desk.plug(laptop=LAPTOP)
    desk.insists = QRect(0, 0, 1920, 1080)
    cover = ScreenCover(desk.window)
    look(cover, 3)
    assert desk.window.geometry() == LAPTOP
    look(cover, 5)
    assert desk.plain == 1, "what fits is left alone"
    desk.insists = None
    desk.plug(laptop=QRect(0, 0, 1280, 720))
    look(cover)
    assert desk.window.geometry() == QRect(0, 0, 1280, 720)
    assert desk.plain == 1
    desk.window.close()


@pytest.mark.parametrize("places", [{}, {"gone": QRect()}])
def test_without_a_screen_nothing_is_covered(desk: Desk, places: dict[str, QRect]) -> None:
    desk.plug(**places)
    look(ScreenCover(desk.window, follows=True))
    assert not desk.window.isVisible()
