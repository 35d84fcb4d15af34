"""Makes the context of each new screen from what is read once of an exhibit."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from exhibit.content import Exhibit
from exhibit.dates import Almanac
from exhibit.figures.contrast import strengthened
from exhibit.figures.ledger import Ledger
from exhibit.figures.line import Line
from exhibit.flow import Course, Session
from exhibit.locale import Words
from exhibit.settings import Settings
from exhibit.ui.context import Context
from exhibit.ui.narration import Narrator
from exhibit.ui.pictures import Pictures
from exhibit.ui.stage import Stage
from exhibit.ui.theme import Palette
from exhibit.ui.typesetter import Typesetter


class ContextFactory:
    """Makes contexts; changes nothing on the stage.

    Args:
        exhibit: What is shown.
        settings: The installation's language and motion.
        stage: Where it is shown.
        narrator: Tells tours.
        today: Tells the day, or None where the clock cannot be trusted.

    Attributes:
        narrator: As given.
        today: As given.
        course: The exhibit as the state machine knows it.
        line: All milestones, to be shown.
        almanac: The anniversaries of the exhibit.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        settings: Settings,
        stage: Stage,
        narrator: Narrator,
        today: Callable[[], dt.date | None],
    ) -> None:
        self._exhibit, self._stage, self.narrator = exhibit, stage, narrator
        self.course = Course.of(exhibit, settings.language)
        self.line = Line(exhibit.milestones)
        self.almanac = Almanac(exhibit.remembered, exhibit.about.anniversaries.weights)
        self.today = today
        self._ledger = Ledger(exhibit.chart)
        self._palettes = {False: stage.ground.palette, True: Palette(strengthened(exhibit.theme))}
        self.pictures = Pictures(Path(exhibit.folder))
        self._words = {language: Words(language) for language in exhibit.languages}
        self._typesetters: dict[float, Typesetter] = {}
        self._is_still = settings.reduced_motion

    def make(self, session: Session) -> Context:
        """Return a session's view of the exhibit, at the size the stage has now."""
        today, rule = self.today(), self._exhibit.about.anniversaries
        window = rule.before_days, rule.after_days
        scale = session.text_scale
        return Context(
            exhibit=self._exhibit,
            course=self.course,
            line=self.line,
            ledger=self._ledger,
            palette=self._palettes[session.is_strong],
            pictures=self.pictures,
            ground=self._stage.ground,
            canvas=self._stage.canvas,
            words=self._words[session.language],
            type=self._typesetters.setdefault(scale, Typesetter(scale)),
            today=today,
            jubilee=None if today is None else self.almanac.leading(today, *window),
            is_still=self._is_still,
            beside=session.beside,
            is_strong=session.is_strong,
            narrator=self.narrator,
        )
