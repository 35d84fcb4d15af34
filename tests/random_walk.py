"""A visitor who does anything at any time, seeded: hands, keys, wheel, and every door there is."""

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from exhibit import navigation
from exhibit.ui.controls.control import Control
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from qt_stage import Visitor

_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Backspace,
)  # fmt: skip
_PRESSED, _MOVED, _RELEASED = QEventPoint.State.Pressed, QEventPoint.State.Updated, QEventPoint.State.Released


class RandomWalk:
    """Does one thing after another on a visitor's stage.

    Args:
        visitor: Whose hands are moved.
        seed: The same seed does the same things.

    Attributes:
        done: What has been done, for whoever has to do it again.
    """

    def __init__(self, visitor: Visitor, seed: int) -> None:
        self._visitor, self._chance = visitor, random.Random(seed)
        self.done: list[str] = []

    def step(self) -> None:
        """Do one thing, and let some time pass, seldom enough for all to come to rest."""
        chance = self._chance
        acts: tuple[Callable[[], str], ...] = (
            self._press_control, self._touch_somewhere, self._flick, self._drag, self._pinch, self._wheel, self._key,
            self._touch_map, self._go, self._prefer,
        )  # fmt: skip
        act = chance.choices(acts, (8, 4, 5, 3, 3, 2, 4, 2, 3, 1))[0]
        place = type(self._visitor.director.session.place).__name__
        self.done.append(f"{place}: {act()}")
        self._visitor.wait(chance.choice((0.0, 0.02, 0.1, 0.3, 0.7)), chance.choice((1 / 60, 0.05, 0.2)))

    # Things ------------------------------------------------------------------------------------------------

    def _press_control(self) -> str:
        screen = self._visitor.director.screen
        controls = list(screen.controls()) if screen is not None else []
        if not controls:
            return self._touch_somewhere()
        control: Control = self._chance.choice(controls)
        name = control.name
        self._visitor.tap(control)
        return f"press {name!r}"

    def _touch_somewhere(self) -> str:
        x, y = self._spot()
        self._visitor.tap_at(x, y)
        if self._chance.random() < 0.2:
            self._visitor.tap_at(x, y)
        return f"touch {x:.0f},{y:.0f}"

    def _flick(self) -> str:
        start, end = self._spot(), self._spot()
        self._visitor.swipe(start, end)
        return f"flick {start} {end}"

    def _drag(self) -> str:
        """Drag slowly, and come to a stand before letting go."""
        (x, y), (to_x, to_y) = self._spot(), self._spot()
        self._visitor.press(x, y)
        for share in (0.1, 0.4, 0.7, 1.0, 1.0):
            self._visitor.touch((0, _MOVED, x + (to_x - x) * share, y + (to_y - y) * share), after_ms=120)
            self._visitor.wait(self._chance.choice((0.0, 0.1)), 0.05)
        self._visitor.release(to_x, to_y)
        return f"drag {x:.0f},{y:.0f} {to_x:.0f},{to_y:.0f}"

    def _pinch(self) -> str:
        (x, y), wide = self._spot(), self._chance.uniform(60, 200)
        factor = self._chance.choice((0.4, 0.7, 1.5, 2.5))
        visitor = self._visitor
        visitor.touch((0, _PRESSED, x - wide, y))
        visitor.touch((0, QEventPoint.State.Stationary, x - wide, y), (1, _PRESSED, x + wide, y))
        for step in range(1, 5):
            now = wide * (1 + (factor - 1) * step / 4)
            visitor.touch((0, _MOVED, x - now, y), (1, _MOVED, x + now, y))
        end = wide * factor
        visitor.touch((0, _RELEASED, x - end, y), (1, QEventPoint.State.Stationary, x + end, y))
        visitor.release(x + end, y, 1)
        return f"pinch {x:.0f},{y:.0f} by {factor}"

    def _wheel(self) -> str:
        at, port = QPointF(self._visitor.point(*self._spot())), self._visitor.stage.viewport()
        turn = QPoint(self._chance.choice((0, 0, 120, -240)), self._chance.choice((-120, 120, 240)))
        event = QWheelEvent(
            at, port.mapToGlobal(at), QPoint(), turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)
        return f"wheel {turn.x()},{turn.y()} at {at.x():.0f},{at.y():.0f}"

    def _key(self) -> str:
        if self._chance.random() < 0.2:
            letter = self._chance.choice("hmvnтрс")
            event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._visitor.stage, event)
            return f"type {letter}"
        key = self._chance.choice(_KEYS)
        self._visitor.key(key)
        return f"key {key.name}"

    def _touch_map(self) -> str:
        screen = self._visitor.director.screen
        minimap = screen.minimap if isinstance(screen, TimelineScreen) else None
        if minimap is None or not minimap.isVisible():
            return self._flick()
        orientation = minimap.orientation
        start, end = (
            orientation.point(self._chance.uniform(0, orientation.length), orientation.breadth / 2) for _ in range(2)
        )
        if self._chance.random() < 0.5:
            self._visitor.tap_at(*start)
            return f"touch the map at {start}"
        self._visitor.swipe(start, end)
        return f"drag the map {start} {end}"

    def _go(self) -> str:
        """Go where a visitor could have gone by hand."""
        navigation_index, chance = self._visitor.director.navigation_index, self._chance
        years = tuple(navigation_index.milestones.values())
        wishes: list[navigation.Intent] = [
            navigation.Begin(chance.choice(navigation_index.languages)), navigation.GoHome(), navigation.Back(),
            navigation.OpenTimeline(chance.uniform(years[0], years[-1])), navigation.OpenTimeline(chance.uniform(years[0], years[-1])),
            navigation.OpenMilestone(chance.choice(list(navigation_index.milestones))),
            navigation.Find(is_open=True), navigation.OpenSources(),
        ]  # fmt: skip
        wishes += [navigation.OpenChart(each) for each in navigation_index.charts]
        wishes += [navigation.OpenLinked()] if navigation_index.linked else []
        wishes += [navigation.OpenSlide(chance.choice(navigation_index.slides))] if navigation_index.slides else []
        wishes += [navigation.OpenDeck(chance.choice(list(navigation_index.decks)))] if navigation_index.decks else []
        if navigation_index.tours:
            wishes += [navigation.OpenTours(), navigation.OpenTour(chance.choice(list(navigation_index.tours)))]
        wish = chance.choice(wishes)
        self._visitor.director.dispatch(wish)
        return f"ask {wish}"

    def _prefer(self) -> str:
        """Change what every screen depends on, wherever the visitor is."""
        navigation_index, chance = self._visitor.director.navigation_index, self._chance
        wish: navigation.Intent = chance.choice(
            [
                navigation.Speak(chance.choice(navigation_index.languages)), navigation.ChangeTextSize(), navigation.ChangeContrast(),
                navigation.SpeakBeside(chance.choice((None, *navigation_index.languages))),
            ]
        )  # fmt: skip
        self._visitor.director.dispatch(wish)
        return f"ask {wish}"

    def _spot(self) -> tuple[float, float]:
        canvas = self._visitor.stage.canvas
        return self._chance.uniform(0, canvas.width), self._chance.uniform(0, canvas.height)
