"""The bar that is on every screen but the first: the way home, the title, languages and text size."""

from dataclasses import dataclass, replace
from itertools import permutations

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.locale.languages import language_of, short_names
from exhibit.navigation import Back, ChangeContrast, ChangeTextSize, GoHome, Speak, SpeakBeside
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import BAR_TITLE, CARD_TITLE, CODE

HEIGHT = 150.0
_EDGE = 48.0
_SIDE = 76.0
_GAP = 16.0
_GROUP_GAP = 24.0
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class TopBarSpec:
    """What is on a top bar.

    Attributes:
        title: Name of the screen; empty on Home.
        languages: Tags of those to choose from; one alone is no choice.
        has_back: Whether the screen was opened from another that is not Home.
        has_home: Whether there is a way home; not on Home itself.
        has_beside: Whether the screen can show two languages side by side.
    """

    title: str
    languages: tuple[str, ...]
    has_back: bool = False
    has_home: bool = True
    has_beside: bool = False


class TopBar(GroupItem):
    """Home, back, title; languages, text size.

    Args:
        style: The visitor's style.
        spec: What is on it.
        parent: The item it belongs to.

    Attributes:
        free: Where the room between its buttons begins and ends, in design units.
    """

    def __init__(self, style: Style, spec: TopBarSpec, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._style, self._languages = style, spec.languages
        self._short = short_names(spec.languages)
        self.controls: list[Button] = []
        x = _EDGE
        for way in self._ways(spec):
            x = self._add(x, _SIDE, way) + _GAP
        left = x - _GAP if self.controls else x
        right = self._add_choices(x, has_beside=spec.has_beside and len(spec.languages) > 1)
        self.free = left + 32, right - 32
        if spec.title:
            self._set_title(spec.title, *self.free)

    def _add(self, x: float, width: float, spec: ButtonSpec) -> float:
        """Put a button at a position; return where it ends."""
        box = Box(x, (HEIGHT - _SIDE) / 2, width, _SIDE)
        self.controls.append(Button(self._style, replace(spec, text_style=CODE), box, self))
        return box.right

    @staticmethod
    def _ways(spec: TopBarSpec) -> list[ButtonSpec]:
        """Return the ways out of the screen, from the left."""
        ways = [ButtonSpec(glyph="home", intent=GoHome())] if spec.has_home else []
        return [*ways, ButtonSpec(glyph="back", intent=Back())] if spec.has_back else ways

    def _add_choices(self, free: float, *, has_beside: bool) -> float:
        """Put what the visitor may prefer at the right end, as much as fits from a place on; return where it begins."""
        looks = [(each, self._width_of(each)) for each in self._looks()]
        beside = [(self._beside_spec(), self._beside_width)] if has_beside else []
        room = self._style.canvas.width - _EDGE - free - _length([*beside, *looks]) - _GROUP_GAP - _GAP
        languages = [*beside, *self._fitting([(each, self._width_of(each)) for each in self._language_specs()], room)]
        groups = [group for group in (languages, looks) if group]
        x = left = self._style.canvas.width - _EDGE - sum(map(_length, groups)) - _GROUP_GAP * (len(groups) - 1)
        for group in groups:
            for spec, width in group:
                x = self._add(x, width, spec) + _GAP
            x += _GROUP_GAP - _GAP
        return left

    def _fitting(self, languages: list[tuple[ButtonSpec, float]], room: float) -> list[tuple[ButtonSpec, float]]:
        """Return all languages, or where they are too many the visitor's own and as many of the next as fit."""
        if _length(languages) <= room:
            return languages
        here = next((index for index, (spec, _) in enumerate(languages) if spec.is_lit), 0)
        turned = languages[here:] + languages[:here]
        # One press shows the next ones, so that every language is a few presses away.
        return next(
            (turned[:count] for count in range(len(turned), 2, -1) if _length(turned[:count]) <= room), turned[:2]
        )

    def _width_of(self, spec: ButtonSpec) -> float:
        return max(self._style.type.advance(spec.label, CODE) + 48, 86.0) if spec.label else _SIDE

    def _language_specs(self) -> list[ButtonSpec]:
        """Return a button for each language; none where there is nothing to choose."""
        words = self._style.words
        return [
            ButtonSpec(
                label=self._short[code],
                intent=Speak(code),
                name=f"{words.say('Language')}: {language_of(code).own_name}",
                is_lit=code == words.language,
            )
            for code in (self._languages if len(self._languages) > 1 else ())
        ]

    def _looks(self) -> list[ButtonSpec]:
        """Return what else can be preferred, from the left."""
        preferences = self._style.preferences
        return [
            ButtonSpec("Aa", intent=ChangeTextSize(), name=self._style.words.say("Text size")),
            ButtonSpec(glyph="contrast", intent=ChangeContrast(), is_lit=preferences.is_strong),
        ]

    @property
    def _beside_width(self) -> float:
        """The width of the widest label the button can have, so that it stays where it is."""
        pairs = (self._beside_label(one, other) for one, other in permutations(self._languages, 2))
        return max((self._style.type.advance(each, CODE) for each in pairs), default=0.0) + 44

    def _beside_label(self, one: str, other: str) -> str:
        return f"{self._short[one]} + {self._short[other]}"

    def _beside_spec(self) -> ButtonSpec:
        """Return the button for a second language; pressed again, it shows the next one, or none."""
        beside, here = self._style.preferences.beside, self._style.preferences.language
        following = [*(each for each in self._languages if each != here), None]
        intent = SpeakBeside(following[(following.index(beside) + 1) % len(following)])
        if beside is None:
            return ButtonSpec(glyph="beside", intent=intent)
        name = self._style.words.say("Two languages side by side")
        return ButtonSpec(self._beside_label(here, beside), intent=intent, name=name, is_lit=True)

    def _set_title(self, title: str, left: float, right: float) -> None:
        width = right - left
        block = self._style.type.fit(title, (BAR_TITLE, CARD_TITLE), width, 1)
        has_room = len(block.lines) <= _MOST_LINES and block.height <= HEIGHT - 16
        if not has_room or not self._style.type.is_whole(title, CARD_TITLE, width):
            # A bar without a name is better than a name in pieces; the screen says below what it is.
            return
        item = TextItem(block, self._style.palette.shell, parent=self)
        item.setPos(left, HEIGHT / 2 - block.height / 2)


def _length(buttons: list[tuple[ButtonSpec, float]]) -> float:
    """Return how long a row of buttons is."""
    return sum(width for _, width in buttons) + _GAP * (len(buttons) - 1)
