"""The bar that is on every screen but the first: the way home, the title, languages and text size."""

from itertools import permutations

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.navigation import Back, ChangeContrast, ChangeTextSize, GoHome, Intent, Speak, SpeakBeside
from exhibit.ui.controls.buttons import Button
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import BAR_TITLE, CARD_TITLE, CODE
from exhibit.ui.kit.view import View

HEIGHT = 150.0
_EDGE = 48.0
_SIDE = 76.0
_GAP = 16.0


class TopBar(GroupItem):
    """Home, back, title; languages, text size.

    Args:
        view: The visitor's view.
        title: Name of the screen; empty on Home.
        has_home: Whether there is a way home; not on Home itself.
        has_back: Whether the screen was opened from another that is not Home.
        has_beside: Whether the screen can show two languages side by side.
        parent: The item it belongs to.

    Attributes:
        free: Where the room between its buttons begins and ends, in design units.
    """

    def __init__(
        self, view: View, title: str, *, has_back: bool, has_home: bool, has_beside: bool, parent: QGraphicsItem
    ) -> None:
        super().__init__(parent)
        self._view = view
        self.controls: list[Button] = []
        words = view.words
        left = self._add(_EDGE, _SIDE, GoHome(), words.say("Home"), sign="home") if has_home else _EDGE
        if has_back:
            left = self._add(left + _GAP, _SIDE, Back(), words.say("Back"), sign="back")
        right = self._add_right(has_beside=has_beside and len(view.exhibit.languages) > 1)
        self.free = left + 32, right - 32
        if title:
            self._set_title(title, *self.free)

    def _add(self, x: float, width: float, intent: Intent, name: str, text: str = "", sign: str = "") -> float:
        box = Box(x, (HEIGHT - _SIDE) / 2, width, _SIDE)
        button = Button(self._view, box, intent, text, sign, self).toned("plain", CODE).named(name)
        self.controls.append(button)
        return box.right

    def _add_right(self, *, has_beside: bool) -> float:
        words = self._view.words
        codes = [code.upper() for code in self._view.exhibit.languages]
        widths = [max(self._view.type.advance(code, CODE) + 48, 86.0) for code in codes]
        size_width = max(self._view.type.advance("Aa", CODE) + 48, 86.0)
        right = self._view.canvas.width - _EDGE - _SIDE - _GAP
        start = right - size_width - _GAP * 1.5 - sum(widths) - _GAP * (len(codes) - 1)
        if has_beside:
            start = self._add_beside(start)
        x = start + (self._beside_width + _GAP if has_beside else 0.0)
        for code, width in zip(codes, widths, strict=True):
            x = self._add(x, width, Speak(code.lower()), f"{words.say('Language')}: {code}", text=code) + _GAP
            self.controls[-1].set_lit(code.lower() == words.language)
        self._add(x + _GAP * 0.5, size_width, ChangeTextSize(), words.say("Text size"), text="Aa")
        self._add(right + _GAP, _SIDE, ChangeContrast(), words.say("Contrast"), sign="contrast")
        self.controls[-1].set_lit(self._view.preferences.is_strong)
        return start

    @property
    def _beside_width(self) -> float:
        """The width of the widest label the button can have, so that it stays where it is."""
        pairs = (self._beside_label(one, other) for one, other in permutations(self._view.exhibit.languages, 2))
        return max((self._view.type.advance(each, CODE) for each in pairs), default=0.0) + 44

    @staticmethod
    def _beside_label(one: str, other: str) -> str:
        return f"{one.upper()} + {other.upper()}"

    def _add_beside(self, right: float) -> float:
        """Put the button for a second language left of the languages; pressed again, it shows the next one, or none."""
        view, beside = self._view, self._view.preferences.beside
        here, width = view.words.language, self._beside_width
        others = [each for each in view.exhibit.languages if each != here]
        following = [*others, None]
        after = following[(following.index(beside) + 1) % len(following)]
        left = right - width - _GAP
        is_on = beside is not None
        label = self._beside_label(here, beside) if beside is not None else ""
        name = view.words.say("Two languages side by side")
        self._add(left, width, SpeakBeside(after), name, text=label, sign="" if is_on else "beside")
        self.controls[-1].set_lit(is_on)
        return left

    def _set_title(self, title: str, left: float, right: float) -> None:
        width = right - left
        block = self._view.type.fit(title, (BAR_TITLE, CARD_TITLE), width, 1)
        if not self._view.type.is_whole(title, CARD_TITLE, width) or block.height > HEIGHT - 16:
            # A bar without a name is better than a name in pieces; the screen says below what it is.
            return
        item = TextItem(block, self._view.palette.shell, parent=self)
        item.setPos(left, HEIGHT / 2 - block.height / 2)
