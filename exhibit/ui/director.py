"""Joins the visitor's state, the clock and the stage: intents in, screens out."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPixmap

from exhibit.content import Exhibit
from exhibit.flow import Attract, Course, IdleRule, Intent, Reset, Session, StillHere, Warn, step
from exhibit.locale import Words
from exhibit.motion import Clock, Tween
from exhibit.ui.context import Context
from exhibit.ui.items.holder import discard
from exhibit.ui.items.idle_panel import IdlePanel
from exhibit.ui.keys import Keyboard
from exhibit.ui.pictures import Pictures
from exhibit.ui.screens.base import Screen
from exhibit.ui.stage import Fade, Stage
from exhibit.ui.theme import Palette
from exhibit.ui.ticker import Ticker
from exhibit.ui.typesetter import Typesetter

TRANSITION_S = 0.35

ScreenMaker = Callable[[Context, Session], Screen]


class Director(QObject):
    """Runs one exhibit on one stage.

    Args:
        exhibit: What to show.
        stage: Where to show it.
        clock: What time it is for everything that moves.
        makers: How to build the screen of each kind of place.
        today: The day, or None where the clock cannot be trusted.
        is_still: Show states without travel.

    Attributes:
        changed: The session has changed.
        looped: The attract loop has come round once more.
    """

    changed = Signal(object)
    looped = Signal()

    def __init__(
        self, exhibit: Exhibit, stage: Stage, clock: Clock, makers: Mapping[type, ScreenMaker], *,
        today: dt.date | None, is_still: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.exhibit, self.stage = exhibit, stage
        self.course = Course.of(exhibit)
        self.session = Session(Attract(), exhibit.languages[0])
        self.screen: Screen | None = None
        self._makers = makers
        self._palette = Palette(exhibit.theme)
        self._pictures = Pictures(Path(exhibit.folder))
        self._words = {language: Words(language) for language in exhibit.languages}
        self._today, self._is_still = today, is_still
        self._idle = IdleRule(exhibit.about.idle.timeout_s, exhibit.about.idle.warning_s)
        self._panel: IdlePanel | None = None
        self._pictures_faded: tuple[QPixmap, QPixmap] | None = None
        self._fade: Tween | None = None
        self._typesetters: dict[float, Typesetter] = {}
        self.ticker = Ticker(clock, self._beat, self)
        self._touched_s = clock.now()
        self.keyboard = Keyboard(self)
        stage.hand.act_on(self)
        stage.stirred.connect(self._on_stirred)
        stage.resized.connect(self._on_resized)
        stage.wheeled.connect(self._on_wheeled)
        stage.key_pressed.connect(self.keyboard.on_key)

    def open(self, session: Session) -> None:
        """Show a session at once, without a transition."""
        self.session = session
        self._touched_s = self.ticker.clock.now()
        self._build()
        self.changed.emit(session)

    @property
    def shown(self) -> Screen:
        """The screen on the stage.

        Raises:
            RuntimeError: Nothing is open.
        """
        if self.screen is None:
            message = "no screen is open"
            raise RuntimeError(message)
        return self.screen

    def close(self) -> None:
        """Stop everything that moves and clear the stage."""
        self.ticker.stop()
        self._drop_screen()
        self._lift_veil()
        self._show_panel(None)

    def ask(self, intent: Intent) -> None:
        """Do what a visitor asks for."""
        before, after = self.session, step(self.session, intent, self.course)
        if after == before:
            return
        self.session = after
        same_view = (after.language, after.text_scale) == (before.language, before.text_scale)
        is_same_kind = type(after.place) is type(before.place) and same_view
        if not (is_same_kind and self.screen is not None and self.screen.show_session(after)):
            self._build(veil=None if self._is_still else self.stage.picture())
        if not after.is_warned:
            self._show_panel(None)
        self.changed.emit(after)
        self.ticker.wake()

    def settle(self) -> None:
        """Go to the end of every movement."""
        self._lift_veil()
        if self.screen is not None:
            self.screen.settle()

    # Building ----------------------------------------------------------------------------------------------

    def context(self) -> Context:
        """Return the visitor's view of the exhibit."""
        return Context(
            exhibit=self.exhibit,
            course=self.course,
            palette=self._palette,
            pictures=self._pictures,
            ground=self.stage.ground,
            canvas=self.stage.canvas,
            words=self._words[self.session.language],
            type=self._typesetter(),
            today=self._today,
            is_still=self._is_still,
        )

    def _typesetter(self) -> Typesetter:
        scale = self.session.text_scale
        return self._typesetters.setdefault(scale, Typesetter(scale))

    def _build(self, veil: QPixmap | None = None) -> None:
        self._drop_screen()
        self.stage.refit()
        screen = self._makers[type(self.session.place)](self.context(), self.session)
        screen.asked.connect(self.ask)
        screen.stirred.connect(self.ticker.wake)
        if hasattr(screen, "looped"):
            screen.looped.connect(self.looped)
        self.screen = screen
        self.stage.scene().addItem(screen)
        self.keyboard.forget()
        if self.session.is_warned:
            self._show_panel(self._idle.phase(self._quiet_s()).left_s or 1)
        self._lift_veil()
        if veil is not None:
            self._pictures_faded = veil, self.stage.picture()
            self._fade = Tween(1.0, 0.0, self.ticker.clock.now(), TRANSITION_S)
            self.stage.show_fade(Fade(*self._pictures_faded, 1.0))
        self.ticker.wake()

    def _drop_screen(self) -> None:
        self.stage.hand.cancel()
        if self.screen is not None:
            discard(self.screen)
            self.screen = None

    def _lift_veil(self) -> None:
        if self._fade is not None:
            self.stage.show_fade(None)
        self._pictures_faded = self._fade = None

    # Time --------------------------------------------------------------------------------------------------

    def _beat(self, now_s: float) -> float | None:
        waits = [self._beat_idle(now_s), self._beat_veil(now_s)]
        if self.screen is not None:
            waits.append(self.screen.beat(now_s))
        planned = [wait for wait in waits if wait is not None]
        return min(planned) if planned else None

    def _beat_veil(self, now_s: float) -> float | None:
        if self._fade is None or self._pictures_faded is None:
            return None
        if self._fade.is_done(now_s):
            self._lift_veil()
            return None
        self.stage.show_fade(Fade(*self._pictures_faded, self._fade.at(now_s)))
        return 0.0

    def _beat_idle(self, now_s: float) -> float | None:
        if isinstance(self.session.place, Attract):
            return None
        phase = self._idle.phase(now_s - self._touched_s)
        if phase.is_over:
            self.ask(Reset())
            return None
        if phase.is_warning:
            self.ask(Warn())
            self._show_panel(phase.left_s)
        elif self.session.is_warned:
            self.ask(StillHere())
        return phase.next_s

    def _quiet_s(self) -> float:
        return self.ticker.clock.now() - self._touched_s

    def _show_panel(self, left_s: int | None) -> None:
        if left_s is None:
            if self._panel is not None:
                discard(self._panel)
                self._panel = None
        elif self._panel is None:
            self._panel = IdlePanel(self.context(), left_s)
            self.stage.scene().addItem(self._panel)
        else:
            self._panel.count(left_s)

    @property
    def panel(self) -> IdlePanel | None:
        """The countdown, while it is shown."""
        return self._panel

    def _on_stirred(self) -> None:
        self._touched_s = self.ticker.clock.now()
        if self.session.is_warned or not self.ticker.is_planned:
            self.ticker.wake()

    def _on_resized(self) -> None:
        if self.screen is not None and self.stage.canvas != self.screen.context.canvas:
            self._build()

    # Hands -------------------------------------------------------------------------------------------------

    def takes_press(self) -> bool:
        """Say whether a press acts on the screen; during the countdown it only says that somebody is there."""
        if self.session.is_warned:
            self.ask(StillHere())
            return False
        return True

    def takes_drag(self, at: QPointF) -> bool:
        """Say whether a drag moves the screen or a column of it."""
        return self.screen is not None and (self.screen.takes_drag(at) or self.screen.drag_column_at(at) is not None)

    def tap(self, at: QPointF) -> None:
        """Pass a tap on to the screen."""
        if self.screen is not None:
            self.screen.tap(at)

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Pass a drag on to the column under the hand, or to the screen."""
        if self.screen is None:
            return
        column = self.screen.drag_column_at(at)
        if column is not None:
            column.scroll_to(column.offset - by.y())
        else:
            self.screen.drag(at, by)

    def drop(self, speed: QPointF) -> None:
        """Pass the end of a drag on to the screen."""
        if self.screen is not None:
            self.screen.drop(speed)

    def _on_wheeled(self, at: QPointF, by: QPointF) -> None:
        if self.screen is not None:
            self.screen.wheel(at, by)
