"""The doors."""

from dataclasses import replace

from exhibit.dates import Occasion
from exhibit.layout.canvas import Box
from exhibit.narrative.tour_timing import minutes_of
from exhibit.navigation import (
    Intent,
    OpenDeck,
    OpenMilestone,
    OpenSlide,
    OpenSources,
    OpenTour,
    OpenTours,
    Session,
)
from exhibit.ui.controls.buttons import PRIMARY_HEIGHT, ButtonSpec
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.front.door import Door
from exhibit.ui.front.home_doors import door_places, doors_of
from exhibit.ui.kit.theme import BUTTON, READING, SCREEN_TITLE, SECOND, TextStyle
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View

_GAP = 36.0
_ROW_GAP = 20.0
_LOGO = 84.0
_JUBILEE = TextStyle(BUTTON.face, 28, 1.3, 0.5)


class HomeScreen(ExhibitScreen):
    """Title, doors, the first step, and the way to the sources."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        canvas = view.canvas
        self.add_ghost(440, 0.785, 40, strength=0.34)
        self.add_bar("", has_home=False)
        self.add_logo(Box(canvas.margin, (HEIGHT - _LOGO) / 2, _LOGO * 4, _LOGO))
        foot = self._add_foot(canvas.height - (96 if canvas.is_portrait else 70))
        top = self._add_title(HEIGHT + (40 if canvas.is_portrait else 12))
        self._add_doors(Box(canvas.margin, top, canvas.width - 2 * canvas.margin, foot - 48 - top))

    def _add_title(self, top: float) -> float:
        view = self.view
        width = view.canvas.width - 2 * view.canvas.margin
        styles = (
            SCREEN_TITLE,
            TextStyle(SCREEN_TITLE.face, 80, 1.25, 0.3),
            TextStyle(SCREEN_TITLE.face, 64, 1.25, 0.2),
        )
        title = view.type.fit(view.text(view.exhibit.about.title), styles, width, 1)
        self.add_text(title, view.canvas.margin, top, view.palette.shell)
        if view.jubilee is not None:
            return self._add_jubilee(view.jubilee, top + title.height + 12) + 28
        tagline = view.text(view.exhibit.about.tagline)
        if not tagline:
            return top + title.height + 36
        line = self.set_text(tagline, READING, width, balanced=True)
        self.add_text(line, view.canvas.margin, top + title.height, view.palette.mute)
        return top + title.height + line.height + 36

    def _add_jubilee(self, jubilee: Occasion, y: float) -> float:
        """Say whose anniversary it is, as a way there, instead of the line that is always there."""
        view = self.view
        milestone = view.exhibit.milestone(jubilee.key)
        text = f"{view.words.anniversary(jubilee.years)} · {view.text(milestone.title)}"
        room = view.canvas.width - 2 * view.canvas.margin
        styles = (_JUBILEE, TextStyle(_JUBILEE.face, 24, 1.3, 0.3))
        specs = [ButtonSpec(text, None, self._way_to(jubilee), "", "outline", style) for style in styles]
        spec = next((each for each in specs if each.width_in(view) <= room), specs[-1])
        if spec.width_in(view) > room:
            spec = replace(spec, label=view.words.anniversary(jubilee.years))
        box = Box(view.canvas.margin, y, min(spec.width_in(view), room), 72.0)
        self.add_button(spec, box)
        return box.bottom

    def _way_to(self, jubilee: Occasion) -> Intent:
        """Return the way to an anniversary: its deck, its slide, or else the milestone itself."""
        exhibit = self.view.exhibit
        for deck in exhibit.decks:
            if deck.of == jubilee.key:
                return OpenDeck(deck.id)
        for slide in exhibit.slides:
            if slide.of == jubilee.key and slide.anniversary == jubilee.years:
                return OpenSlide(slide.id)
        return OpenMilestone(jubilee.key)

    def _add_doors(self, box: Box) -> None:
        doors = doors_of(self.view)
        places = door_places(len(doors), box, is_upright=self.view.canvas.is_portrait)
        for spec, place in zip(doors, places, strict=True):
            self.listen(Door(self.view, place, spec, self))

    def _add_foot(self, bottom: float) -> float:
        """Put the first step and the sources at the foot; return where the foot begins."""
        canvas = self.view.canvas
        area = Box(canvas.margin, 0.0, canvas.width - 2 * canvas.margin, bottom)
        first, others = self._first_step(), self._other_steps()
        top, made = self.add_row([first, *others], area, PRIMARY_HEIGHT, widened=False)
        if made[-1].y() > made[0].y():
            return top
        # Only where all are in one row: the first at the left, the others at the right, and a line between them.
        x = area.right
        for button in reversed(made[1:]):
            button.resize(Box(x - button.box.width, button.y(), button.box.width, PRIMARY_HEIGHT))
            x -= button.box.width + _ROW_GAP
        left = made[0].box.right + 36
        hint = self.set_text(self._hint(), SECOND, max(x - 16 - left, 1.0))
        if x - left > 300 and len(hint.lines) <= 2:
            self.add_text(hint, left, top + PRIMARY_HEIGHT / 2 - hint.height / 2, self.view.palette.mute)
        return top

    def _first_step(self) -> ButtonSpec:
        """Return the way into the story: the tour that was left, the first tour, or else the first milestone."""
        view, words, left = self.view, self.view.words, self.session.left_tour
        tours = view.exhibit.tours
        if left is not None:
            stops = len(view.navigation_index.tours[left.tour])
            label = words.say("Go on · stop {n} of {all}", n=left.stop + 1, all=stops)
            return ButtonSpec(label, "play", OpenTour(left.tour), tone="gold")
        if tours:
            minutes = minutes_of(view.exhibit, tours[0], words.language)
            label = words.say("Walk with me · {n} min", n=minutes)
            return ButtonSpec(label, "play", OpenTour(tours[0].id), tone="gold")
        first = view.exhibit.milestones[0]
        label = words.say("Start from {year}", year=words.year_number(first.date.first.year))
        return ButtonSpec(label, "right", OpenMilestone(first.id), tone="gold")

    def _other_steps(self) -> list[ButtonSpec]:
        words, exhibit = self.view.words, self.view.exhibit
        has_about = exhibit.about.about is not None or exhibit.sources or exhibit.pictures
        steps = [ButtonSpec(words.say("Sources and about"), intent=OpenSources())] if has_about else []
        if len(exhibit.tours) > 1:
            steps.insert(0, ButtonSpec(words.say("All walks"), intent=OpenTours()))
        return steps

    def _hint(self) -> str:
        words, exhibit, left = self.view.words, self.view.exhibit, self.session.left_tour
        if not exhibit.tours:
            return words.say("Choose a section, or walk through the years one by one.")
        tour = exhibit.tour(left.tour) if left is not None else exhibit.tours[0]
        return f"{self.view.text(tour.title)}. {words.say('Touch at any time to pause.')}"
