"""Joins the visitor's state, the clock and the stage: intents in, screens out."""

import datetime as dt
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPixmap

from exhibit.content import Exhibit
from exhibit.dates import Almanac
from exhibit.figures.contrast import strengthened
from exhibit.figures.ledger import Ledger
from exhibit.figures.line import Line
from exhibit.flow import Attract, Course, IdleRule, Intent, Reset, Session, StillHere, Warn, name_of, step
from exhibit.locale import Words
from exhibit.motion import Clock
from exhibit.settings import Settings
from exhibit.ui.context import Context
from exhibit.ui.grip import Grip
from exhibit.ui.items.holder import discard
from exhibit.ui.items.idle_panel import IdlePanel
from exhibit.ui.keys import Keyboard
from exhibit.ui.narration import Narrator, SilentNarrator, make_narrator
from exhibit.ui.pictures import Pictures
from exhibit.ui.screens.base import Screen
from exhibit.ui.stage import Stage
from exhibit.ui.theme import Palette
from exhibit.ui.ticker import Ticker
from exhibit.ui.transition import Transition
from exhibit.ui.typesetter import Typesetter

_LOG = logging.getLogger(__name__)

ScreenMaker = Callable[[Context, Session], Screen]


class Director(QObject):
    """Runs one exhibit on one stage.

    Args:
        exhibit: What to show.
        settings: The installation's language and motion.
        stage: Where to show it.
        clock: What time it is for everything that moves.
        makers: How to build the screen of each kind of place.
        today: Tells the day, or None where the clock cannot be trusted; asked for each new screen.

    Attributes:
        changed: The session has changed.
        looped: The attract loop has come round once more.
        almanac: The anniversaries of the exhibit.
        narrator: Tells tours.
    """

    changed = Signal(object)
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
        self.course = Course.of(exhibit, settings.language)
        self.line = Line(exhibit.milestones)
        self._ledger = Ledger(exhibit.chart)
        self.almanac = Almanac(exhibit.remembered, exhibit.about.anniversaries.weights)
        self.session = Session(Attract(), self.course.first_language)
        self.screen: Screen | None = None
        self._makers = makers
        self._palettes = {False: stage.ground.palette, True: Palette(strengthened(exhibit.theme))}
        self._pictures = Pictures(Path(exhibit.folder))
        self._words = {language: Words(language) for language in exhibit.languages}
        self._today, self._is_still = today, settings.reduced_motion
        self._idle = IdleRule(exhibit.about.idle.timeout_s, exhibit.about.idle.warning_s)
        self._panel: IdlePanel | None = None
        self._transition = Transition(stage)
        has_voice = any(stop.narration for tour in exhibit.tours for stop in tour.stops)
        self.narrator: Narrator = make_narrator(self, settings.volume) if has_voice else SilentNarrator()
        self._typesetters: dict[float, Typesetter] = {}
        self.ticker = Ticker(clock, self._beat, self)
        self.ticker.failed.connect(self._on_failed)
        self._touched_s = clock.now()
        self.keyboard = Keyboard(self)
        stage.hand.act_on(Grip(self))
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
        self._transition.end()

    def ask(self, intent: Intent) -> None:
        """Do what a visitor asks for."""
        before, after = self.session, step(self.session, intent, self.course)
        if after == before:
            return
        is_same_kind = type(after.place) is type(before.place) and _view(after) == _view(before)
        self.session = after
        try:
            if not (is_same_kind and self.screen is not None and self.screen.show_session(after)):
                self._build(None if self._is_still else self.stage.picture())
        except Exception:  # noqa: BLE001 - a screen must not take the show down with it
            _LOG.exception("%s cannot be shown", name_of(after.place, self.course))
            self.session = before
            return
        if not after.is_warned:
            self._show_panel(None)
        self.changed.emit(after)
        self.ticker.wake()

    def interpose(self, make: ScreenMaker) -> Screen:
        """Show a screen that is no place of the exhibit, over the start; ``open`` ends it."""
        self.session = Session(Attract(), self.course.first_language, visits=self.session.visits)
        self._put(make(self.context(), self.session))
        self.changed.emit(self.session)
        return self.shown

    def sleep(self) -> None:
        """Go back to the start and stand still until ``open``."""
        self.open(Session(Attract(), self.course.first_language, visits=self.session.visits))
        self.ticker.stop()

    def settle(self) -> None:
        """Go to the end of every movement."""
        self._transition.end()
        if self.screen is not None:
            self.screen.settle()

    # Building ----------------------------------------------------------------------------------------------

    def context(self) -> Context:
        """Return the visitor's view of the exhibit."""
        today, rule = self._today(), self.exhibit.about.anniversaries
        window = rule.before_days, rule.after_days
        return Context(
            exhibit=self.exhibit,
            course=self.course,
            line=self.line,
            ledger=self._ledger,
            palette=self.stage.ground.palette,
            pictures=self._pictures,
            ground=self.stage.ground,
            canvas=self.stage.canvas,
            words=self._words[self.session.language],
            type=self._typesetters.setdefault(self.session.text_scale, Typesetter(self.session.text_scale)),
            today=today,
            jubilee=None if today is None else self.almanac.leading(today, *window),
            is_still=self._is_still,
            beside=self.session.beside,
            is_strong=self.session.is_strong,
            narrator=self.narrator,
        )

    def _build(self, before: QPixmap | None = None) -> None:
        """Put the session's screen on the stage, fading from a picture of the old one."""
        self.stage.refit()
        self.stage.ground.use(self._palettes[self.session.is_strong])
        # Made before the old one goes: if it cannot be made, the old one is still there.
        self._put(self._makers[type(self.session.place)](self.context(), self.session), before)

    def _put(self, screen: Screen, before: QPixmap | None = None) -> None:
        player = None if self.screen is None or type(screen) is not type(self.screen) else self.screen.player
        if player is not None and player.is_begun:
            # Another language, text size or colour is no reason to stop what plays.
            screen.go_on_with(player)
        self._drop_screen()
        screen.asked.connect(self.ask)
        screen.stirred.connect(self.ticker.wake)
        screen.looped.connect(self._on_looped)
        self.screen = screen
        self.stage.scene().addItem(screen)
        self.keyboard.forget()
        if self.session.is_warned:
            self._show_panel(self._idle.phase(self._quiet_s()).left_s or 1)
        if before is None:
            self._transition.end()
        else:
            self._transition.begin(before, self.ticker.clock.now())
        self.ticker.wake()

    def _drop_screen(self) -> None:
        self.stage.hand.cancel()
        self._show_panel(None)
        if self.screen is not None:
            self.screen.leave()
            discard(self.screen)
            self.screen = None

    def show_scene(self) -> None:
        """End a transition at once, because a hand moves what is behind it."""
        self._transition.end()

    # Time --------------------------------------------------------------------------------------------------

    def _beat(self, now_s: float) -> float | None:
        waits = [self._beat_idle(now_s), self._transition.beat(now_s)]
        if self.screen is not None:
            waits.append(self.screen.beat(now_s))
        planned = [wait for wait in waits if wait is not None]
        return min(planned) if planned else None

    def _beat_idle(self, now_s: float) -> float | None:
        if isinstance(self.session.place, Attract):
            return None
        if self.shown.is_busy:
            # What plays is watched, and ends by itself.
            self._touched_s = now_s
        phase = self._idle.phase(now_s - self._touched_s)
        if phase.is_warning or phase.is_over:
            # Only now does it matter how much there is to read.
            phase = self._idle.while_reading(self.shown.reading_s).phase(now_s - self._touched_s)
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

    def _on_looped(self) -> None:
        """The loop has come round; a new day has another programme."""
        self.looped.emit()
        if self.shown.context.today != self._today():
            self._build()

    def _on_failed(self) -> None:
        """A screen has failed while it moved: begin again where nothing has gone wrong yet."""
        if not isinstance(self.session.place, Attract):
            self.ask(Reset())

    def _on_resized(self) -> None:
        if self.screen is not None and self.stage.canvas != self.screen.context.canvas:
            self._build()

    def _on_wheeled(self, at: QPointF, by: QPointF) -> None:
        if self.screen is not None:
            self.screen.wheel(at, by)


def _view(session: Session) -> tuple[str, str | None, float, bool]:
    """Return what every screen depends on, wherever the visitor is."""
    return session.language, session.beside, session.text_scale, session.is_strong
