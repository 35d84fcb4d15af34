"""The bar that is on every screen but the first: the way home, the title, languages and text size."""

from dataclasses import dataclass
from itertools import permutations

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.navigation import Back, ChangeContrast, ChangeTextSize, GoHome, Intent, Speak, SpeakBeside
from exhibit.ui.controls.buttons import Button
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import BAR_TITLE, CARD_TITLE, CODE

HEIGHT = 150.0
_EDGE = 48.0
_SIDE = 76.0
_GAP = 16.0


@dataclass(frozen=True, slots=True)
class TopBarSpec:
    """What is on a top bar.

    Attributes:
        title: Name of the screen; empty on Home.
        languages: Codes of those to choose from.
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
        self.controls: list[Button] = []
        words = style.words
        left = self._add(_EDGE, _SIDE, GoHome(), words.say("Home"), sign="home") if spec.has_home else _EDGE
        if spec.has_back:
            left = self._add(left + _GAP, _SIDE, Back(), words.say("Back"), sign="back")
        right = self._add_right(has_beside=spec.has_beside and len(spec.languages) > 1)
        self.free = left + 32, right - 32
        if spec.title:
            self._set_title(spec.title, *self.free)

    def _add(self, x: float, width: float, intent: Intent, name: str, text: str = "", sign: str = "") -> float:
        box = Box(x, (HEIGHT - _SIDE) / 2, width, _SIDE)
        button = Button(self._style, box, intent, text, sign, self).toned("plain", CODE).named(name)
        self.controls.append(button)
        return box.right

    def _add_right(self, *, has_beside: bool) -> float:
        words = self._style.words
        codes = [code.upper() for code in self._languages]
        widths = [max(self._style.type.advance(code, CODE) + 48, 86.0) for code in codes]
        size_width = max(self._style.type.advance("Aa", CODE) + 48, 86.0)
        right = self._style.canvas.width - _EDGE - _SIDE - _GAP
        start = right - size_width - _GAP * 1.5 - sum(widths) - _GAP * (len(codes) - 1)
        if has_beside:
            start = self._add_beside(start)
        x = start + (self._beside_width + _GAP if has_beside else 0.0)
        for code, width in zip(codes, widths, strict=True):
            x = self._add(x, width, Speak(code.lower()), f"{words.say('Language')}: {code}", text=code) + _GAP
            self.controls[-1].set_lit(code.lower() == words.language)
        self._add(x + _GAP * 0.5, size_width, ChangeTextSize(), words.say("Text size"), text="Aa")
        self._add(right + _GAP, _SIDE, ChangeContrast(), words.say("Contrast"), sign="contrast")
        self.controls[-1].set_lit(self._style.preferences.is_strong)
        return start

    @property
    def _beside_width(self) -> float:
        """The width of the widest label the button can have, so that it stays where it is."""
        pairs = (self._beside_label(one, other) for one, other in permutations(self._languages, 2))
        return max((self._style.type.advance(each, CODE) for each in pairs), default=0.0) + 44

    @staticmethod
    def _beside_label(one: str, other: str) -> str:
        return f"{one.upper()} + {other.upper()}"

    def _add_beside(self, right: float) -> float:
        """Put the button for a second language left of the languages; pressed again, it shows the next one, or none."""
        beside, here = self._style.preferences.beside, self._style.preferences.language
        width, others = self._beside_width, [each for each in self._languages if each != here]
        following = [*others, None]
        after = following[(following.index(beside) + 1) % len(following)]
        left = right - width - _GAP
        is_on = beside is not None
        label = self._beside_label(here, beside) if beside is not None else ""
        name = self._style.words.say("Two languages side by side")
        self._add(left, width, SpeakBeside(after), name, text=label, sign="" if is_on else "beside")
        self.controls[-1].set_lit(is_on)
        return left

    def _set_title(self, title: str, left: float, right: float) -> None:
        width = right - left
        block = self._style.type.fit(title, (BAR_TITLE, CARD_TITLE), width, 1)
        if not self._style.type.is_whole(title, CARD_TITLE, width) or block.height > HEIGHT - 16:
            # A bar without a name is better than a name in pieces; the screen says below what it is.
            return
        item = TextItem(block, self._style.palette.shell, parent=self)
        item.setPos(left, HEIGHT / 2 - block.height / 2)
