"""What a screen reader is told of each screen, and when."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.narrative.table_cells import TableCells
from exhibit.navigation import AttractPlace, ChartPlace, LinkedPlace, Session, TimelinePlace
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.shell.accessible_nodes import AccessibleNodes, SpokenNode
from exhibit.ui.shell.director import Director
from exhibit.ui.shell.drag_targets import DragTargets
from exhibit.ui.system.exception_guard import guarded

LOOK_MS = 1000
_SEEN = 0.05
"""Opacity from which on something can be seen."""
_ROW = 40.0
_EVERY_S = 5
_HEADINGS = 2
"""How many of the largest texts say what a screen is about, such as a year and what happened in it."""


class ScreenReader(QObject):
    """Tells names, words and controls of each screen, and what changes; nothing but the name while nobody listens.

    Once a second it looks whether a reader has come, because that is not told, and whether what is told has moved.

    Args:
        director: Whose screens are told.
    """

    def __init__(self, director: Director) -> None:
        super().__init__(director)
        self._director = director
        self._nodes = AccessibleNodes(director.stage, self._press)
        self._drag_targets = DragTargets(director)
        self._announced: tuple[str, ...] = ()
        self._counted: int | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        director.changed.connect(self._on_changed)
        director.keyboard.moved.connect(self._on_moved)
        director.closing.connect(self.stop)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._nodes.clear()

    @guarded(None)
    def look(self) -> None:
        """Tell what is on the screen now, if anybody listens."""
        if not QAccessible.isActive():
            self._nodes.clear()
            self._announced, self._counted = (), None
        elif self._director.screen is not None:
            self._nodes.show(self._told())
            self._announce()

    @guarded(None)
    def _on_changed(self, session: Session) -> None:
        stage, screen = self._director.stage, self._director.shown
        about = screen.style.text(self._director.exhibit.about.title)
        stage.setAccessibleName(f"{screen.title} – {about}" if screen.title else about)
        stage.setLocale(QLocale(session.preferences.language))
        if self._director.keyboard.focus is None:
            stage.setAccessibleDescription("")
        if not self._timer.isActive():
            self._timer.start()
        self.look()

    @guarded(None)
    def _on_moved(self, control: Control) -> None:
        if QAccessible.isActive():
            self.look()
            self._director.stage.setAccessibleDescription(control.name)
            self._nodes.focus(control)

    def _press(self, control: Control) -> None:
        """Do what a hand would that presses a control."""
        stage = self._director.stage
        if stage.is_dark:
            return
        stage.visitor_active.emit()
        box = control.scene_box
        if self._drag_targets.takes_press(QPointF(box.middle_x, box.middle_y), control):
            control.activate()

    # What is there -----------------------------------------------------------------------------------------

    def _told(self) -> list[SpokenNode]:
        """Return words and controls in reading order, and a chart's figures as a table, a line for each row."""
        screen, panel = self._director.shown, self._director.panel
        place = screen.session.place
        # The rows of a table are told as lines; cell by cell they would be told a second time.
        is_table = isinstance(place, ChartPlace) and place.is_table
        rows = [each.content for each in screen.columns] if is_table else []
        found = [each for child in _children(screen if panel is None else panel) for each in _told_at(child, rows)]
        found.sort(key=lambda each: (round(each.box.y / _ROW), each.box.x))
        if panel is None and isinstance(place, (ChartPlace, LinkedPlace)):
            canvas = screen.style.canvas
            whole = Box(0, 0, canvas.width, canvas.height)
            view = self._director.view().of_chart(place.chart)
            cells = TableCells(view.chart_edition, view.slots.on_chart)
            found += [SpokenNode(line, whole) for line in cells.lines()]
        return found

    # What has changed --------------------------------------------------------------------------------------

    def _announce(self) -> None:
        panel = self._director.panel
        left = None if panel is None else panel.left_s
        if panel is not None and left is not None and (self._counted is None or left <= self._counted - _EVERY_S):
            self._nodes.announce(panel.words(), urgent=True)
            self._counted = left
        elif panel is None:
            self._counted = None
        said = tuple(dict.fromkeys(self._subjects()))
        # The name of the screen is said once, and then only what is new on it.
        fresh = [each for each in said if each not in self._announced]
        if fresh and panel is None:
            self._nodes.announce(". ".join(fresh))
        self._announced = said

    def _subjects(self) -> Iterator[str]:
        """Yield what the screen is about: its title, and the figure, milestone or heading that it shows now."""
        screen = self._director.shown
        place, view = screen.session.place, self._director.view()
        yield screen.title or view.text(view.exhibit.about.title)
        if isinstance(place, ChartPlace):
            # While the years run by, each would be talked over by the next.
            if not screen.is_busy:
                figures = view.of_chart(place.chart)
                slot = figures.slots.latest if place.slot is None else place.slot
                yield ChartNarrative(figures.chart_edition, slot).summary
        elif isinstance(place, TimelinePlace) and place.selected is not None:
            yield view.text(view.exhibit.milestone(place.selected).title)
        elif not isinstance(place, AttractPlace):
            texts = [each for each in _texts_below(screen) if each.block.text != screen.title]
            texts.sort(key=_size_of, reverse=True)
            yield from map(_words_of, texts[:_HEADINGS])


def _children(item: QGraphicsItem) -> Iterator[QGraphicsItem]:
    """Yield what can be seen of an item's children."""
    return (each for each in item.childItems() if each.isVisible() and each.effectiveOpacity() >= _SEEN)


def _texts_below(item: QGraphicsItem) -> Iterator[TextItem]:
    for child in _children(item):
        if isinstance(child, TextItem) and child.block.text.strip():
            yield child
        yield from _texts_below(child)


def _told_at(item: QGraphicsItem, left_out: Sequence[QGraphicsItem]) -> Iterator[SpokenNode]:
    """Yield what an item and those below it say, but for some items."""
    if isinstance(item, Control):
        words = [_words_of(each) for each in _texts_below(item)]
        note = ", ".join(each for each in words if each != item.name)
        yield SpokenNode(item.name, item.scene_box, item, note)
    elif isinstance(item, TextItem) and item.block.text.strip():
        yield SpokenNode(_words_of(item), item.ink_box())
    elif not any(item is each for each in left_out):
        for child in _children(item):
            yield from _told_at(child, left_out)


def _size_of(item: TextItem) -> float:
    return item.block.line_height


def _words_of(item: TextItem) -> str:
    return item.block.text.replace("\n", " ")
