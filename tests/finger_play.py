"""Fingers on a bar with buttons, a band with cards, and a column: played by a test, or drawn at random."""

from collections.abc import Hashable

from hypothesis import strategies as st

from exhibit.motion.contacts import Under
from exhibit.motion.gestures import (
    Deliberate,
    Gesture,
    Point,
)
from exhibit.motion.routing import ContactRouter

BUTTONS = {"back": (0.0, 0.0, 200.0, 80.0), "home": (300.0, 0.0, 500.0, 80.0), "zoom": (900.0, 900.0, 1000.0, 980.0)}


CARDS = {"first": (200.0, 450.0, 600.0, 600.0), "second": (1000.0, 450.0, 1200.0, 600.0)}


BAND = (0.0, 300.0, 1400.0, 1000.0)


COLUMN = (1500.0, 100.0, 1900.0, 1000.0)


def holds(box: tuple[float, float, float, float], at: Point) -> bool:
    left, top, right, bottom = box
    return left <= at[0] <= right and top <= at[1] <= bottom


def under(at: Point) -> Under:
    """A bar with two buttons on bare ground, a band with cards and a button, and beside it a column."""
    surface = "band" if holds(BAND, at) else "column" if holds(COLUMN, at) else None
    way = "y" if surface == "column" else "x"
    for name, box in {**BUTTONS, **CARDS}.items():
        if holds(box, at):
            return Under(name, box, surface, way, is_in_view=name in CARDS)  # type: ignore[arg-type]
    return Under(surface=surface, way=way)  # type: ignore[arg-type]


def on_band(_at: Point) -> Under:
    return Under(surface="band")


def meant(found: list[Gesture]) -> list[Gesture]:
    return [each for each in found if not isinstance(each, Deliberate)]


class Hands:
    """Plays fingers and remembers what came of them."""

    def __init__(self) -> None:
        self.router = ContactRouter(under)
        self.now_s = 0.0
        self.found: list[Gesture] = []

    def wait(self, seconds: float) -> "Hands":
        self.now_s += seconds
        return self

    def _add(self, found: list[Gesture]) -> list[Gesture]:
        self.found += found
        self.now_s += 0.016
        return meant(found)

    def down(self, finger: Hashable, x: float, y: float) -> list[Gesture]:
        return self._add(self.router.down(finger, (x, y), self.now_s))

    def move(self, finger: Hashable, x: float, y: float) -> list[Gesture]:
        return self._add(self.router.move({finger: (x, y)}, self.now_s))

    def both(self, first: Point, second: Point) -> list[Gesture]:
        return self._add(self.router.move({0: first, 1: second}, self.now_s))

    def up(self, finger: Hashable, x: float, y: float) -> list[Gesture]:
        return self._add(self.router.up(finger, (x, y), self.now_s))


SPOTS = [
    st.tuples(st.floats(box[0], box[2]), st.floats(box[1], box[3])) for box in (*BUTTONS.values(), *CARDS.values())
]


PLACES = st.one_of(st.tuples(st.floats(0, 1920), st.floats(0, 1080)), *SPOTS)


Steps = list[tuple[str, int, Point, float]]


@st.composite
def draw_steps(draw: st.DrawFn) -> Steps:
    """Draw what up to five fingers do; most go no farther than a finger that presses, some far."""
    where: dict[int, Point] = {}
    steps: Steps = []
    for _ in range(draw(st.integers(0, 50))):
        finger = draw(st.integers(0, 4))
        what = draw(st.sampled_from(["move", "move", "up", "up", "cancel"])) if finger in where else "down"
        at = draw(PLACES)
        if what != "down" and draw(st.booleans()):
            at = where[finger][0] + draw(st.floats(-30, 30)), where[finger][1] + draw(st.floats(-30, 30))
        steps.append((what, finger, at, draw(st.sampled_from([0.0, 0.01, 0.1, 0.4, 2.0, 12.0]))))
        if what in {"up", "cancel"}:
            del where[finger]
        else:
            where[finger] = at
    return steps


STEPS = draw_steps()


def play(steps: Steps) -> list[tuple[str, int, Point, list[Gesture]]]:
    router, now, answers = ContactRouter(under), 0.0, []
    for what, finger, at, after in steps:
        now += after
        if what == "cancel":
            found = router.cancel([finger])
        elif what == "move":
            found = router.move({finger: at}, now)
        else:
            found = getattr(router, what)(finger, at, now)
        answers.append((what, finger, at, found))
    answers.append(("cancel", -1, (0.0, 0.0), router.cancel()))
    assert not router.fingers
    return answers
