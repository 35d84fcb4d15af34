"""Makes the view of each new screen from what is read once of an exhibit."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from exhibit.content import Exhibit
from exhibit.fonts.font_files import font_files
from exhibit.layout.chart.chart_indexes import ChartIndexes
from exhibit.layout.contrast import strengthened
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.navigation import NavigationIndex, Preferences
from exhibit.settings import Settings
from exhibit.ui.kit.pictures import Pictures
from exhibit.ui.kit.theme import Palette
from exhibit.ui.kit.typesetter import Typesetter
from exhibit.ui.screen.view import View
from exhibit.ui.shell.stage import Stage
from exhibit.ui.system.narrator import Narrator
from exhibit.ui.system.typefaces import Typefaces


class ViewFactory:
    """Makes views; changes nothing on the stage.

    Args:
        exhibit: What is shown.
        settings: The installation's language and motion.
        stage: Where it is shown.
        narrator: Tells tours.
        today: Tells the day, or None where the clock cannot be trusted.

    Attributes:
        narrator: As given.
        today: As given.
        navigation_index: The exhibit as the state machine knows it.
        milestone_index: All milestones, to be shown.
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
        self.navigation_index = NavigationIndex.of(exhibit, settings.language)
        self.milestone_index = MilestoneIndex(exhibit.milestones)
        self.almanac = exhibit.almanac()
        self.today = today
        self._chart_indexes = ChartIndexes(exhibit)
        self._palettes = {False: stage.background.palette, True: Palette(strengthened(exhibit.theme))}
        self.pictures = Pictures(Path(exhibit.folder))
        self._words = {language: exhibit.words.of(language) for language in exhibit.languages}
        self._typefaces = Typefaces(font_files(exhibit), exhibit.theme.fonts)
        self._typesetters: dict[float, Typesetter] = {}
        self._is_still = settings.reduced_motion

    def make(self, preferences: Preferences) -> View:
        """Return a visitor's view of the exhibit, at the size the stage has now."""
        today, rule = self.today(), self._exhibit.about.anniversaries
        window = (rule.before_days, rule.after_days) if rule is not None else (0, 0)
        return View(
            exhibit=self._exhibit,
            navigation_index=self.navigation_index,
            milestone_index=self.milestone_index,
            chart_indexes=self._chart_indexes,
            palette=self._palettes[preferences.is_strong],
            pictures=self.pictures,
            background=self._stage.background,
            canvas=self._stage.canvas,
            words=self._words[preferences.language],
            type=self._typesetter(preferences.text_scale, preferences.language),
            today=today,
            almanac=self.almanac,
            jubilee=None if today is None else self.almanac.leading(today, *window),
            is_still=self._is_still,
            preferences=preferences,
            narrator=self.narrator,
        )

    def _typesetter(self, text_scale: float, language: str) -> Typesetter:
        if text_scale not in self._typesetters:
            self._typesetters[text_scale] = Typesetter(text_scale, language, self._typefaces)
        return self._typesetters[text_scale].in_language(language)
