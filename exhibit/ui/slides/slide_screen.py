"""Full-screen slides: one at a time, turned by hand or by themselves."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import Fit, Sizes, best_trade, slide_places
from exhibit.motion import Eased, Stopwatch, Tween, linear, soonest
from exhibit.motion.durations import TRANSITION_S
from exhibit.narrative.reading_time import MOST_S, reading_time_s
from exhibit.navigation import (
    Advance,
    HomePlace,
    OpenDeck,
    OpenMilestone,
    OpenSources,
    Play,
    Session,
    SlidePlace,
    Turn,
    expect,
)
from exhibit.ui.controls.buttons import SECOND_HEIGHT, ButtonSpec, play_spec
from exhibit.ui.controls.language_columns import fit_of, language_columns, place_column
from exhibit.ui.controls.progress_dots import ProgressDots
from exhibit.ui.controls.reveal import Reveal
from exhibit.ui.controls.top_bar import HEIGHT, TopBar
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.kit.theme import CODE
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View
from exhibit.ui.slides.slide_layout import SlideVisual
from exhibit.ui.slides.slide_layouts import layout_of
from exhibit.ui.slides.word_column import WordColumn

_GROWING_S = 1.6
_CHIP = 72.0
_GAP = 16.0
_LEAST_S = 6.0
_SIZES = 5
"""How many sizes of the title are tried."""

_PROGRESS_S = 0.1
"""How often the progress of the reading time is shown."""


class SlideScreen(ExhibitScreen):
    """One slide; swipe, arrows or a clicker turn to the next, and a playing deck turns by itself."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        self._slide = found = view.exhibit.slide(self._place.slide)
        self._layout = layout_of(found)
        self._deck = view.exhibit.slides_of(found.deck)
        self._swiped = 0.0
        self._watch, self._share = Stopwatch(), 0.0
        bar = self.add_bar("", has_beside=True, has_back=not isinstance(self._place.came_from, HomePlace))
        self._foot = self._add_decks(bar, self._add_foot())
        self._visual: SlideVisual | None = None
        self._words = self._add_sight_and_words()
        self._reveal = Reveal(self._parts(), TRANSITION_S)
        self._growth = Tween(0.0, 1.0, Eased(_GROWING_S, linear))
        if self._visual is None or not self._visual.grows:
            self._growth.finish()
        self._show_growth()
        self._reveal.begin()
        if view.is_still:
            self.finish_animations()

    @property
    def _place(self) -> SlidePlace:
        return expect(self.session.place, SlidePlace)

    @property
    def is_busy(self) -> bool:
        """A deck that plays is watched, until it has come round."""
        return self._place.is_playing and self._place.rounds == 0

    # Hands and keys ----------------------------------------------------------------------------------------

    def key(self, key: Qt.Key) -> bool:
        """Arrows turn the slides, space lets them play."""
        if key == Qt.Key.Key_Space:
            self.asked.emit(Play(not self._place.is_playing))
            return True
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return False
        self.asked.emit(Turn(-1 if key == Qt.Key.Key_Left else 1))
        return True

    def touched(self) -> None:
        """A hand on the slide keeps it there."""
        if self._place.is_playing:
            self.asked.emit(Play(is_playing=False))

    def wheel(self, at: QPointF, by: QPointF) -> bool:
        """Reading on by hand keeps the slide too."""
        self.touched()
        return super().wheel(at, by)

    def part_at(self, at: QPointF) -> str:
        """A swipe may begin anywhere but on a column that scrolls."""
        return "slide" if self.drag_column_at(at) is None else ""

    def drag(self, at: QPointF, by: QPointF) -> None:  # noqa: ARG002 - the hand's position does not matter
        """Gather the way of the swipe."""
        self._swiped += by.x()

    def let_go(self) -> None:
        """Forget the way of a swipe that came to nothing."""
        self._swiped = 0.0

    def drop(self, speed: QPointF) -> None:
        """Turn if the hand went far or fast enough."""
        way, self._swiped = self._swiped + speed.x() * 0.15, 0.0
        if abs(way) > 120:
            self.asked.emit(Turn(-1 if way > 0 else 1))

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Build the slide up, and turn it when it has been read."""
        self._reveal.tick(now_s)
        if self._reveal.is_done and not self._growth.is_done:
            self._growth.tick(now_s)
            self._show_growth()
        is_playing = self._place.is_playing
        self._share = self._watch.tick(now_s, is_running=is_playing) / self._reading_s
        if not is_playing:
            return
        self._dots.show_share(min(self._share, 1.0))
        self.columns[0].read_on(self._share)
        if self._share >= 1.0:
            # A deck of one slide shows it again.
            self._watch, self._share = Stopwatch(), 0.0
            self.asked.emit(Advance())

    def due(self, now_s: float) -> float | None:
        """Want frames while something comes, grows or scrolls, and now and then while the deck plays."""
        progress = None
        if self._place.is_playing:
            progress = 0.0 if self.columns[0].is_read_on(self._share) else _PROGRESS_S
        return soonest(self._reveal.due(now_s), self._growth.due(now_s), progress)

    def finish_animations(self) -> None:
        """Have everything there."""
        self._reveal.finish()
        self._growth.finish()
        self._show_growth()

    def show_session(self, session: Session) -> bool:
        """Another slide is built anew; this one plays or rests."""
        place = session.place
        if not isinstance(place, SlidePlace) or place.slide != self._slide.id:
            return False
        if not place.is_playing:
            self._dots.show_share(None)
        self.session = session
        self._play.set_spec(play_spec(is_playing=place.is_playing))
        return True

    @property
    def _reading_s(self) -> float:
        if self._slide.reading_s is not None:
            return self._slide.reading_s
        times = [
            reading_time_s(" ".join(text[each] for text in self._slide.texts()), each, _LEAST_S)
            for each in (view.words.language for view in self.view.in_each_language)
        ]
        # Upright, one language is read below the other.
        return min(sum(times) if self.view.canvas.is_portrait else max(times), MOST_S)

    def _show_growth(self) -> None:
        if self._visual is not None:
            self._visual.grow(self._growth.value)

    # Building ----------------------------------------------------------------------------------------------

    def _parts(self) -> list[list[QGraphicsItem]]:
        """Return what comes together: the words of both languages at once, the visual with the first of them."""
        longest = max(len(each.parts) for each in self._words)
        parts = [
            [item for each in self._words if index < len(each.parts) for item in each.parts[index]]
            for index in range(longest)
        ]
        if self._visual is not None:
            parts[0].append(self._visual)
        return parts

    def _add_sight_and_words(self) -> list[WordColumn]:
        """Put what stands beside the words, or else the pale dial behind them, as large as leaves them room."""
        share, smaller = best_trade(self._fit, _SIZES, *([(1.0,)] if self._is_alone else []))
        visual, box = self._places(share)
        if visual is None:
            self.add_ghost(520, 1.031, -60, strength=0.26)
        else:
            self._visual = SlideVisual(self._layout, self.view, visual, self)
        column = self.add_column(box)
        words, length = self._set_words(column.content, box.width, smaller)
        column.set_length(length, centred=True)
        return words

    @property
    def _is_alone(self) -> bool:
        """Say whether nothing stands beside the words."""
        return self._layout.framing is None or self.view.preferences.beside is not None

    def _places(self, share: float) -> tuple[Box | None, Box]:
        """Return the places of the visual and of the words, with a share of the visual's usual size."""
        framing = None if self._is_alone else self._layout.framing
        sizes = Sizes(self.view.type.text_scale, share)
        return slide_places(self.view.canvas, framing, sizes, (HEIGHT, self._foot))

    def _fit(self, share: float, smaller: int) -> Fit:
        """Say how much of the words there is room for."""
        _, box = self._places(share)
        trial = GroupItem(self)
        fit = fit_of(self.view, *self._set_words(trial, box.width, smaller), box.height)
        dispose(trial)
        return fit

    def _set_words(self, parent: QGraphicsItem, width: float, smaller: int) -> tuple[list[WordColumn], float]:
        """Set the words of one language, or of two beside each other (upright: below each other).

        Returns:
            The words of each language, and the length of all of them.
        """
        words, length = [], 0.0
        for group, view, each in language_columns(self.view.in_each_language, parent, width):
            words.append(WordColumn(view, group, each, is_alone=self._is_alone, smaller=smaller))
            self._layout.set_words(words[-1])
            length = place_column(self.view, group, words[-1].height, length)
        return words, length

    def _add_foot(self) -> float:
        view, canvas = self.view, self.view.canvas
        area = Box(canvas.margin, 0.0, canvas.width - 2 * canvas.margin, canvas.height - 72)
        turns = self._turns()
        play = play_spec(is_playing=self._place.is_playing)
        top, made = self.add_row([*turns, play, *self._links()], area, SECOND_HEIGHT, widened=False)
        self._play = made[len(turns)]
        self._dots = ProgressDots(view.palette, len(self._deck), self._deck.index(self._slide), self)
        self._dots.setPos(canvas.margin + 12, canvas.height - 32)
        self._dots.setVisible(len(self._deck) > 1)
        return top

    def _add_decks(self, bar: TopBar, foot: float) -> float:
        """Put a way to each deck into the bar, or above the foot where that is too narrow; return where the foot is."""
        view, decks = self.view, self.view.exhibit.decks
        if len(decks) < 2:
            return foot
        specs = [
            ButtonSpec(view.text(each.title), intent=OpenDeck(each.id), is_lit=each.id == self._slide.deck)
            for each in decks
        ]
        left, right = bar.free
        widths = [view.type.advance(spec.label, CODE) + 52 for spec in specs]
        if sum(widths) + _GAP * (len(widths) - 1) > right - left:
            area = Box(view.canvas.margin, 0.0, view.canvas.width - 2 * view.canvas.margin, foot - 20)
            return self.add_row(specs, area, SECOND_HEIGHT, widened=False)[0]
        for spec, width in zip(specs, widths, strict=True):
            self.add_button(replace(spec, text_style=CODE), Box(left, (HEIGHT - _CHIP) / 2, width, _CHIP))
            left += width + _GAP
        return foot

    def _turns(self) -> list[ButtonSpec]:
        navigation_index, key = self.view.navigation_index, self._slide.id
        specs = (ButtonSpec(glyph="left", intent=Turn(-1)), -1), (ButtonSpec(glyph="right", intent=Turn(1)), 1)
        return [spec for spec, by in specs if navigation_index.slide_beside(key, by) != key]

    def _links(self) -> list[ButtonSpec]:
        words = self.view.words
        sources = f"{words.say('Sources')} · {len(self._slide.sources)}"
        links = [ButtonSpec(sources, intent=OpenSources(self._slide.sources))]
        if self._slide.of is not None:
            timeline = words.say("On the timeline")
            links.insert(0, ButtonSpec(timeline, intent=OpenMilestone(self._slide.of), tone="outline"))
        return links
