"""Finding milestones: threads to follow, words to look for, and how many that leaves."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.layout.rows import wrapped
from exhibit.locale.hangul import composed
from exhibit.navigation import Find, ShowAll, TimelinePlace, ToggleThread, Type
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.touch_keyboard import GAP, TouchKeyboard
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import BUTTON, READING, TextStyle, faded
from exhibit.ui.screen.view import View

MOST_LETTERS = 32
_PAD = 24.0
_SIDE = 48.0
_KEY_HEIGHT = 64.0
_CHIP = TextStyle(BUTTON.face, 26, 1.3, 0.6)
_CHIP_HEIGHT = 64.0
_LEAST_FIELD = 420.0
_QUERY = TextStyle(READING.face, 32, 1.4, 0.5)


class FindPanel(GroupItem):
    """The lower part of the screen while a visitor looks for something.

    Args:
        view: The visitor's view.
        place: What is looked for.
        parent: The item it belongs to.

    Attributes:
        asked: An intent.
        box: Its place in the parent's coordinates.
    """

    asked = Signal(object)

    def __init__(self, view: View, place: TimelinePlace, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._place = view, place
        canvas = view.canvas
        self._width = canvas.width - 2 * _SIDE
        rows = self._chip_rows()
        keys = TouchKeyboard.row_count(view, self._width)
        head = 2 * SECOND_HEIGHT + GAP if self._is_narrow() else SECOND_HEIGHT
        height = (
            2 * _PAD + head + GAP + len(rows) * (_CHIP_HEIGHT + GAP) + keys * (_KEY_HEIGHT + GAP) - GAP
        )  # fmt: skip
        self.box = Box(0, canvas.height - height, canvas.width, height)
        self.buttons: list[Button] = []
        self._chips: dict[str, Button] = {}
        y = self.box.y + _PAD
        self._field = self._add_head(y)
        y = self._add_chips(rows, y + head + GAP)
        keyboard = Box(_SIDE, y, self._width, keys * (_KEY_HEIGHT + GAP) - GAP)
        self._keyboard = TouchKeyboard(view, keyboard, self)
        self._keyboard.typed.connect(self.write)
        self._keyboard.erased.connect(self._on_erased)
        self.show_place(place)

    def show_place(self, place: TimelinePlace) -> None:
        """Show what is looked for now, and how many milestones that leaves."""
        self._place = place
        words, navigation_index = self._view.words, self._view.navigation_index
        for key, chip in self._chips.items():
            chip.set_lit(key in place.threads)
        self._all.setOpacity(1.0 if place.is_filtered else 0.5)
        found = len(navigation_index.order_of(place, words.language))
        total = len(navigation_index.milestone_order)
        said = words.say("{found} of {total}", found=words.number(found), total=words.number(total))
        self._keyboard.offer(navigation_index.finder.letters_after(words.language, place.query, self._keyboard.offered))
        self._field.show_text(composed(place.query), said if found else words.say("Nothing found"))

    def write(self, text: str) -> None:
        """Look for a letter more."""
        query = (self._place.query + text).lstrip()[:MOST_LETTERS]
        if query != self._place.query:
            self.asked.emit(Type(query))

    def erase(self) -> bool:
        """Look for a letter less; False where there is none."""
        if not self._place.query:
            return False
        self.asked.emit(Type(self._place.query[:-1]))
        return True

    def _on_erased(self) -> None:
        self.erase()

    def _add_head(self, y: float) -> "_Field":
        """Put the field and the buttons in one row, or the buttons below where the field would be too narrow."""
        right = _SIDE + self._width
        if self._is_narrow():
            y += SECOND_HEIGHT + GAP
        made = []
        for spec in self._answers():
            width = spec.width_in(self._view)
            made.append(self._add_button(spec, Box(right - width, y, width, SECOND_HEIGHT)))
            right -= width + GAP
        _, self._all = made
        if self._is_narrow():
            y, right = y - SECOND_HEIGHT - GAP, _SIDE + self._width
        return _Field(self._view, Box(_SIDE, y, right - _SIDE, SECOND_HEIGHT), self)

    def _answers(self) -> tuple[ButtonSpec, ButtonSpec]:
        """Return the way out and the way to everything, from the right."""
        words = self._view.words
        return (
            ButtonSpec(words.say("Done"), intent=Find(is_open=False), tone="gold", text_style=_CHIP),
            ButtonSpec(words.say("Show all"), intent=ShowAll(), tone="solid", text_style=_CHIP),
        )

    def _is_narrow(self) -> bool:
        """Say whether the field beside the buttons would have no room for words and their count."""
        buttons = sum(spec.width_in(self._view) + GAP for spec in self._answers())
        count = self._view.type.advance(self._view.words.say("Nothing found"), _QUERY)
        return self._width - buttons < count + _LEAST_FIELD

    def _add_button(self, spec: ButtonSpec, box: Box) -> Button:
        self.buttons.append(Button(self._view, spec, box, self))
        return self.buttons[-1]

    def _chip_rows(self) -> list[list[tuple[str, ButtonSpec]]]:
        """Put the threads in as many rows as they need: id and button of each."""
        chips = [
            (thread.id, ButtonSpec(self._view.text(thread.title), None, ToggleThread(thread.id), "", "solid", _CHIP))
            for thread in self._view.exhibit.about.threads
        ]
        widths = [spec.width_in(self._view) for _, spec in chips]
        return [[chips[index] for index in row] for row in wrapped(widths, self._width, GAP)]

    def _add_chips(self, rows: list[list[tuple[str, ButtonSpec]]], y: float) -> float:
        for row in rows:
            x = _SIDE
            for key, spec in row:
                self._chips[key] = self._add_button(spec, Box(x, y, spec.width_in(self._view), _CHIP_HEIGHT))
                x = self._chips[key].box.right + GAP
            y += _CHIP_HEIGHT + GAP
        return y

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.box)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette = self._view.palette
        painter.fillRect(self.boundingRect(), faded(palette.ink, 0.72))
        painter.fillRect(QRectF(0, self.box.y, self.box.width, 2), faded(palette.gold, 0.6))


class _Field(QGraphicsItem):
    """The words looked for, or what could be, and at its right how many milestones have them."""

    def __init__(self, view: View, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._box = view, box
        palette, type_ = view.palette, view.type
        empty = type_.set("", _QUERY, box.width)
        self._text = TextItem(empty, palette.shell, parent=self)
        self._count = TextItem(empty, palette.gold, parent=self)
        self._has_words = False

    def show_text(self, query: str, count: str) -> None:
        """Show other words and another count."""
        view, box = self._view, self._box
        self._has_words = bool(query)
        counted = view.type.set(count, _QUERY, box.width)
        self._count.set_block(counted)
        self._count.setPos(box.right - counted.width - 32, box.middle_y - counted.height / 2)
        room = box.width - counted.width - 110
        hints = (view.words.say("Title, place, person or year"), view.words.say("Find"))
        hint = next((each for each in hints if view.type.advance(each, _QUERY) <= room), "")
        text = query or hint
        while text and view.type.advance(text, _QUERY) > room:
            # The end is where the visitor types; the beginning can be got back letter by letter.
            text = text[1:]
        block = view.type.set(text.strip(), _QUERY, box.width)
        self._text.set_block(block)
        self._text.set_colour(view.palette.shell if query else view.palette.mute)
        self._text.setPos(box.x + 36, box.middle_y - block.height / 2)
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._box)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette, box = self._view.palette, self._box
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.gold, 3))
        painter.setBrush(palette.ink)
        corner = palette.corner(box.height / 2)
        painter.drawRoundedRect(rect_of(box).adjusted(2, 2, -2, -2), corner, corner)
        caret = box.x + 36 + (self._text.block.width + 4 if self._has_words else -8)
        height = self._text.block.line_height * 0.62
        painter.fillRect(QRectF(caret, box.middle_y - height / 2, 3, height), palette.gold)
