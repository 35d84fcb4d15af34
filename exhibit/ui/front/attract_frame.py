"""Where dial, words and buttons stand on the attract screen: as large as leaves room for all of them."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from exhibit.layout.canvas import Box
from exhibit.locale import Words
from exhibit.ui.controls.buttons import PRIMARY_HEIGHT, ButtonSpec
from exhibit.ui.kit.theme import BUTTON, TextStyle
from exhibit.ui.screen.view import View

_EXTENT = 1.17
"""How far the dial's marks reach beyond its rule, as a factor."""

_FOOT = 72.0
_BESIDE = 24.0
_RIGHT = 100.0


@dataclass(frozen=True, slots=True)
class _Look:
    """How the buttons look; short ones only name their language."""

    style: TextStyle
    height: float
    gap: float
    is_short: bool = False


_FULL = _Look(BUTTON, PRIMARY_HEIGHT, 20.0)
_SMALL = _Look(TextStyle(BUTTON.face, 26, 1.3, 0.4), 76.0, 18.0)
_SHORT = _Look(TextStyle(BUTTON.face, 24, 1.3, 0.2), 70.0, 18.0, is_short=True)
_RUNGS = (
    *((share, _FULL) for share in (1.0, 0.9, 0.8, 0.7)),
    *((share, _SMALL) for share in (0.9, 0.75, 0.6)),
    *((share, _SHORT) for share in (0.75, 0.6, 0.45, 0.3)),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One division of the screen.

    Attributes:
        radius: Of the dial, in design units.
        dial_at: Its middle.
        left: Where words and buttons begin.
        column: Width of the words.
        top: Where the words begin.
        foot: Where they end at the latest.
        buttons: Language code, label and place of each button.
        button_style: What their labels are set in.
    """

    radius: float
    dial_at: tuple[float, float]
    left: float
    column: float
    top: float
    foot: float
    buttons: tuple[tuple[str, str, Box], ...]
    button_style: TextStyle


def frame_for(view: View, words: Mapping[str, Words], wishes: Sequence[Callable[[Frame], bool]]) -> Frame:
    """Return the first frame that has room for the words as they are wished, or else the one with the most room.

    Args:
        view: The visitor's view.
        words: The interface's words in every language of the exhibit, in the order of the buttons.
        wishes: Each says whether all that may be said fits into a frame; a later one is content with less.
    """
    frames = list(_frames(view, words))
    return next((each for has_room in wishes for each in frames if has_room(each)), frames[-1])


def _frames(view: View, words: Mapping[str, Words]) -> Iterator[Frame]:
    for share, look in _RUNGS:
        empty = _upright(view, share) if view.canvas.is_portrait else _wide(view, share)
        buttons = _placed(view, empty, _labels(words, look), look)
        foot = min(box.y for _, _, box in buttons) - 48.0
        yield Frame(empty.radius, empty.dial_at, empty.left, empty.column, empty.top, foot, tuple(buttons), look.style)


def _upright(view: View, share: float) -> Frame:
    """Put the dial above the words."""
    canvas = view.canvas
    shrink = 1 + (view.type.text_scale - 1) * 0.5
    radius = min(canvas.width * 0.40, canvas.height * 0.235) / shrink * share
    middle = canvas.width / 2, canvas.height * 0.07 + radius * _EXTENT
    top = middle[1] + radius * _EXTENT + canvas.height * 0.025
    return Frame(radius, middle, canvas.margin, canvas.width - 2 * canvas.margin, top, canvas.height, (), BUTTON)


def _wide(view: View, share: float) -> Frame:
    """Put the dial right of the words."""
    canvas = view.canvas
    shrink = 1 + (view.type.text_scale - 1) * 0.35
    radius = min(canvas.height * 0.398, canvas.width * 0.24) / shrink * share
    middle = canvas.width - radius * _EXTENT - _RIGHT, canvas.height / 2 - 20
    column = middle[0] - radius * _EXTENT - canvas.margin - 40
    top = canvas.height * (0.14 if view.type.text_scale < 1.2 and share == 1.0 else 0.07)
    return Frame(radius, middle, canvas.margin, column, top, canvas.height, (), BUTTON)


def _labels(words: Mapping[str, Words], look: _Look) -> list[tuple[str, str]]:
    """Return code and label of each button; two languages that say the same are told apart by their names."""
    said = {code: each.say("Touch to begin") for code, each in words.items()}
    count = Counter(said.values())
    return [
        (code, words[code].own_name if look.is_short or count[label] > 1 else label) for code, label in said.items()
    ]


def _placed(view: View, empty: Frame, labels: list[tuple[str, str]], look: _Look) -> list[tuple[str, str, Box]]:
    """Put the buttons into as few rows at the foot as hold them; beside a round dial the lowest is the longest."""
    sized = [(code, label, ButtonSpec(label, text_style=look.style).width_in(view)) for code, label in labels]
    for count in range(1, len(sized) + 1):
        tops = [
            view.canvas.height - _FOOT - look.height - (count - 1 - row) * (look.height + look.gap)
            for row in range(count)
        ]
        rooms = [_row_end(view, empty, y, look.height) - empty.left for y in tops]
        rows = _filled([width for _, _, width in sized], rooms, look.gap)
        if rows is not None or count == len(sized):
            break
    places = rows if rows is not None else [(row, 0.0) for row in range(len(sized))]
    return [
        (code, label, Box(empty.left + x, tops[row], width, look.height))
        for (code, label, width), (row, x) in zip(sized, places, strict=True)
    ]


def _filled(widths: list[float], rooms: list[float], gap: float) -> list[tuple[int, float]] | None:
    """Return row and place in it for each width in turn; None where the rows do not hold them all."""
    places: list[tuple[int, float]] = []
    row, x = 0, 0.0
    for width in widths:
        while row < len(rooms) and x + width > rooms[row]:
            row, x = row + 1, 0.0
        if row == len(rooms):
            return None
        places.append((row, x))
        x += width + gap
    return places


def _row_end(view: View, empty: Frame, y: float, height: float) -> float:
    """Return how far to the right a row of buttons may reach."""
    edge = view.canvas.width - view.canvas.margin
    (x, middle), reach = empty.dial_at, empty.radius * _EXTENT + _BESIDE
    away = max(y - middle, middle - y - height, 0.0)
    if view.canvas.is_portrait or away >= reach:
        return edge
    return min(x - math.sqrt(reach * reach - away * away), edge)
