"""Joins the visitor's state, the clock and the stage: intents in, screens out."""

import datetime as dt
import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPixmap

from exhibit.content import Exhibit
from exhibit.motion import Animation, Clock, soonest, soonest_due, tick_all
from exhibit.navigation import AttractPlace, IdleRule, Intent, Reset, Session, reduce, route_of
from exhibit.settings import Settings
from exhibit.ui.controls.idle_panel import IdlePanel
from exhibit.ui.controls.screen import Screen
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.kit.ticker import Ticker
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View
from exhibit.ui.shell.drag_targets import DragTargets
from exhibit.ui.shell.idle_watch import IdleWatch
from exhibit.ui.shell.keyboard import KeyboardInput
from exhibit.ui.shell.stage import Stage
from exhibit.ui.shell.transition import Transition
from exhibit.ui.shell.view_factory import ViewFactory
from exhibit.ui.system.narrator import Narrator, SilentNarrator, make_narrator

_LOG = logging.getLogger(__name__)

ScreenMaker = Callable[[View, Session], Screen]


class Director(QObject):
    """Runs one exhibit on one stage; session, screen and colours change together or not at all.

    Args:
        exhibit: What to show.
        settings: The installation's language and motion.
        stage: Where to show it.
        clock: What time it is for everything that moves.
        makers: How to build the screen of each kind of place.
        today: Tells the day, or None where the clock cannot be trusted; asked for each new screen.

    Attributes:
        changed: The session has changed.
        closing: Everything stops.
        looped: The attract loop has come round once more.
        navigation_index: The exhibit as the state machine knows it.
        almanac: The anniversaries of the exhibit.
    """

    changed = Signal(object)
    closing = Signal()
    looped = Signal()

    def __init__(
        self,
        exhibit: Exhibit,
        settings: Settings,
        stage: Stage,
        clock: Clock,
        makers: Mapping[type, ScreenMaker],
        *,
        today: Callable[[], dt.date | None],
    ) -> None:
        super().__init__()
        self.exhibit, self.stage = exhibit, stage
        has_voice = any(stop.narration for tour in exhibit.tours for stop in tour.stops)
        narrator = make_narrator(self, settings.volume) if has_voice else SilentNarrator()
        self.views = ViewFactory(exhibit, settings, stage, narrator, today)
        self.navigation_index, self.almanac = self.views.navigation_index, self.views.almanac
        self.session = Session.fresh(self.navigation_index.first_language)
        self.screen: Screen | None = None
        self._makers, self._is_still = makers, settings.reduced_motion
        self._asked: deque[Intent] = deque()
        self._is_answering = False
        self._transition = Transition(stage)
        self.ticker = Ticker(clock, self, self)
        self.ticker.failed.connect(self._on_failed)
        self.views.pictures.arrived.connect(stage.refresh)
        self._idle = IdleWatch(self, IdleRule(exhibit.about.idle.timeout_s, exhibit.about.idle.warning_s))
        self.keyboard = KeyboardInput(self, self)
        stage.pointer_input.act_on(DragTargets(self))
        stage.visitor_active.connect(self._idle.stir)
        # Frames are due from the moment a hand has moved something, not only once the event loop is idle.
        stage.handled.connect(self.ticker.plan)
        stage.resized.connect(self._on_resized)
        stage.wheeled.connect(self._on_wheeled)
        stage.key_pressed.connect(self.keyboard.on_key)

    def open(self, session: Session) -> None:
        """Show a session at once, without a transition."""
        self._idle.stir()
        self._put(self._make(session), session)
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

    @property
    def narrator(self) -> Narrator:
        """Tells tours."""
        return self.views.narrator

    @property
    def panel(self) -> IdlePanel | None:
        """The countdown, while it is shown."""
        return self._idle.panel

    def close(self) -> None:
        """Stop everything that moves and clear the stage."""
        self.closing.emit()
        self._drop_screen()
        self._transition.end()
        self.ticker.stop()
        self.views.pictures.stop()

    def dispatch(self, intent: Intent) -> None:
        """Do what a visitor asks for; what a screen asks for while it takes this over comes after it."""
        self._asked.append(intent)
        if self._is_answering:
            return
        self._is_answering = True
        try:
            while self._asked:
                self._answer(self._asked.popleft())
        finally:
            self._is_answering = False
        self.ticker.plan()

    def show_overlay(self, make: ScreenMaker) -> Screen:
        """Show a screen that is no place of the exhibit, over the start; ``open`` ends it."""
        session = self._start()
        self._put(self._make(session, make), session)
        self.changed.emit(session)
        return self.shown

    def sleep(self) -> None:
        """Go back to the start; on a dark stage it stands still until the stage is lit."""
        self.open(self._start())

    def finish_animations(self) -> None:
        """Go to the end of every movement, and wait for the pictures."""
        self._transition.end()
        self.views.pictures.wait()
        if self.screen is not None:
            self.screen.finish_animations()
            for column in self.screen.columns:
                column.finish_animations()

    def view(self) -> View:
        """Return the visitor's view of the exhibit."""
        return self.views.make(self.session.preferences)

    def show_scene(self) -> None:
        """End a transition at once, because a hand moves what is behind it."""
        self._transition.end()

    # State -------------------------------------------------------------------------------------------------

    def _start(self) -> Session:
        return Session.fresh(self.navigation_index.first_language, self.session.visits)

    def _answer(self, intent: Intent) -> None:
        """Take the next session over, as a whole or not at all."""
        before, after = self.session, reduce(self.session, intent, self.navigation_index)
        if after == before:
            return
        try:
            if not self._take_over(after):
                self.stage.pointer_input.cancel()
                if self.screen is not None and after.preferences != before.preferences:
                    self.screen.tell_target()
                if self._asked:
                    # What the hand has let go of, or glides, says where it is: that comes first.
                    self._asked.append(intent)
                    return
                self._build(after, None if self._is_still else self.stage.picture())
        except Exception:  # noqa: BLE001 - a screen must not take the show down with it
            _LOG.exception("%s cannot be shown", route_of(after.place, self.navigation_index))
            self._asked.clear()
            return
        if not after.is_warned:
            self._idle.hide()
        self.changed.emit(after)

    def _take_over(self, after: Session) -> bool:
        """Let the screen that is shown go on with the next session; False where another has to be built.

        A screen that fails may have taken over a part of it, so it is built anew for the session it had.
        """
        before, screen = self.session, self.screen
        if screen is None or type(after.place) is not type(before.place) or after.preferences != before.preferences:
            return False
        if replace(after, is_warned=before.is_warned) != before:
            try:
                has_taken = screen.show_session(after)
            except Exception:
                self._build(before)
                raise
            if not has_taken:
                return False
        self.session = after
        return True

    def _make(self, session: Session, maker: ScreenMaker | None = None) -> Screen:
        """Make a session's screen for the window as it is now."""
        view = self.views.make(session.preferences)
        self.stage.refit(is_mirrored=view.is_mirrored)
        maker = self._makers[type(session.place)] if maker is None else maker
        return maker(view, session)

    def _build(self, session: Session, before: QPixmap | None = None) -> None:
        """Put the screen of a visitor's next session on the stage, fading from a picture of the old one."""
        screen = self._make(session)
        # Another language, text size or colour is no reason to stop what plays.
        screen.go_on_from(self.screen)
        self._put(screen, session, before)

    def _renew(self) -> None:
        """Build the screen anew, because the day or the window is another; what cannot be built stays as it was."""
        self.stage.pointer_input.cancel()
        try:
            self._build(self.session)
        except Exception:  # noqa: BLE001 - as for an intent
            _LOG.exception("%s cannot be built anew", route_of(self.session.place, self.navigation_index))

    def _put(self, screen: Screen, session: Session, before: QPixmap | None = None) -> None:
        self._drop_screen()
        self.session, self.screen = session, screen
        self.stage.background.use(screen.style.palette)
        screen.asked.connect(self.dispatch)
        screen.looped.connect(self._on_looped)
        self.stage.scene().addItem(screen)
        self.keyboard.forget()
        self._idle.renew()
        if before is None:
            self._transition.end()
        else:
            self._transition.begin(before)
        self.ticker.plan()

    def _drop_screen(self) -> None:
        self.stage.pointer_input.cancel()
        self._idle.hide()
        if self.screen is not None:
            self.screen.leave()
            dispose(self.screen)
            self.screen = None

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Let everything go on to a clock time."""
        self._idle.tick(now_s)
        tick_all(self._animations(), now_s)

    def due(self, now_s: float) -> float | None:
        """Return the seconds until something changes; None where nothing will, as on a dark stage."""
        if self.screen is None or self.stage.is_dark:
            return None
        return soonest(self._idle.due(now_s), self.moving_due(now_s))

    def moving_due(self, now_s: float) -> float | None:
        """Return the seconds until something moves on the screen, however long nobody has touched it."""
        return soonest_due(self._animations(), now_s)

    def _animations(self) -> tuple[Animation, ...]:
        """Return what moves on the screen: the screen last, because another may take its place."""
        return self._transition, *self.shown.columns, self.shown

    def _on_looped(self) -> None:
        """The loop has come round; a new day has another programme."""
        self.looped.emit()
        if isinstance(self.shown, ExhibitScreen) and self.shown.view.today != self.views.today():
            self._renew()

    def _on_failed(self) -> None:
        """A screen has failed while it moved: begin again where nothing has gone wrong yet."""
        if not isinstance(self.session.place, AttractPlace):
            self.dispatch(Reset())

    def _on_resized(self) -> None:
        if self.screen is not None and self.stage.canvas != self.screen.style.canvas:
            self._renew()

    def _on_wheeled(self, at: QPointF, by: QPointF) -> None:
        if self.screen is not None:
            self.screen.wheel(at, by)
