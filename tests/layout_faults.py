"""What is wrong with how a screen is laid out: what overlaps, leaves the screen, is cut or cannot be pressed."""

import itertools

from PySide6.QtGui import QTextLayout

from exhibit.layout.canvas import Box
from exhibit.ui.controls.control import LEAST_TARGET, Control
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.timeline.band import Band
from qt_stage import Visitor


def _column_of(item: object) -> ScrollColumn | None:
    parent = item.parentItem()  # type: ignore[attr-defined]
    while parent is not None and not isinstance(parent, ScrollColumn):
        parent = parent.parentItem()
    return parent


def _is_on_axis(item: object) -> bool:
    """Cards and years slide out of the view at both ends; only the screen's edge ends them."""
    parent = item  # type: ignore[assignment]
    while parent is not None:
        if isinstance(parent, Band):
            return True
        parent = parent.parentItem()
    return False


def _seen(item: object, box: Box) -> Box:
    """The part of a box that its band of time does not cut off; the band's own edge ends its cards."""
    parent = item
    while parent is not None and not isinstance(parent, Band):
        parent = parent.parentItem()  # type: ignore[attr-defined]
    if parent is None:
        return box
    band = parent.orientation.band
    x, y = max(box.x, band.x), max(box.y, band.y)
    width, height = min(box.right, band.right) - x, min(box.bottom, band.bottom) - y
    return Box(x, y, width, height) if width > 0 and height > 0 else Box(-1e6, -1e6, 0.0, 0.0)


def _texts_outside_columns(visitor: Visitor) -> list[TextItem]:
    return [item for item in visitor.texts() if _column_of(item) is None]


def _name(item: TextItem) -> str:
    return item.block.text.replace("\n", " ")[:40]


def layout_faults(visitor: Visitor) -> list[str]:
    """Return what is wrong with the screen that is shown, a line each."""
    canvas = visitor.stage.canvas
    edge = Box(0, 0, canvas.width, canvas.height)
    texts = _texts_outside_columns(visitor)
    faults = [
        f"{_name(item)!r} leaves the screen"
        for item in texts
        if not _is_on_axis(item) and not _inside(item.ink_box(), edge)
    ]
    for first, second in itertools.combinations(texts, 2):
        # A line's own box is taller than its letters; a tenth of a line is air.
        if _letters(first).meets(_letters(second)) and not _is_hidden_by_card(first, second):
            faults.append(f"{_name(first)!r} overlaps {_name(second)!r}")
    faults += _control_faults(visitor, texts, edge)
    faults += _column_faults(visitor)
    return faults


def _letters(item: TextItem) -> Box:
    box, size = item.ink_box(), item.block.font.pixelSize()
    air = max(item.block.line_height - size * 1.12, 0) / 2
    if item.rotation():
        return _seen(item, Box(box.x + air, box.y, box.width - 2 * air, box.height))
    return _seen(item, Box(box.x, box.y + air, box.width, box.height - 2 * air))


def _inside(box: Box, edge: Box) -> bool:
    return box.x >= edge.x - 1 and box.y >= edge.y - 1 and box.right <= edge.right + 1 and box.bottom <= edge.bottom + 1


def _is_hidden_by_card(first: TextItem, second: TextItem) -> bool:
    """A year below the axis may pass under a stem, never under a card: cards keep clear of the years."""
    return first.parentItem() is second.parentItem() and isinstance(first.parentItem(), Control)


def _control_faults(visitor: Visitor, texts: list[TextItem], edge: Box) -> list[str]:
    faults = []
    controls = [
        control
        for control in visitor.controls()
        if _column_of(control) is None and _seen(control, control.scene_box).width > 0
    ]
    for control in controls:
        box = _seen(control, control.scene_box)
        if not _is_on_axis(control) and not _inside(box, edge):
            faults.append(f"control {control.name!r} leaves the screen")
        if min(control.box.width, control.box.height) < LEAST_TARGET - 0.5:
            faults.append(f"control {control.name!r} is {box.width:.0f}×{box.height:.0f}")
        covered = [item for item in texts if not control.isAncestorOf(item) and box.meets(_letters(item))]
        faults += [f"control {control.name!r} covers {_name(item)!r}" for item in covered]
    for first, second in itertools.combinations(controls, 2):
        if _seen(first, first.scene_box).meets(_seen(second, second.scene_box), 15.5) and not first.isAncestorOf(
            second
        ):
            faults.append(f"controls {first.name!r} and {second.name!r} are closer than 16")
    return faults


def _column_faults(visitor: Visitor) -> list[str]:
    faults = []
    screen = visitor.director.shown
    for column in screen.columns:
        inside = [item for item in visitor.texts() if column.content.isAncestorOf(item)]
        for item in inside:
            box = item.ink_box()
            if (
                box.x < column.scenePos().x() - 1
                or box.right > column.scenePos().x() + column.boundingRect().width() + 1
            ):
                faults.append(f"{_name(item)!r} is wider than its column")
        for first, second in itertools.combinations(inside[:60], 2):
            if _letters(first).meets(_letters(second)):
                faults.append(f"in a column {_name(first)!r} overlaps {_name(second)!r}")
    return faults


def letter_faults(visitor: Visitor) -> list[str]:
    """Return the letters that no font has, or only a font of this machine."""
    faults = []
    for item in visitor.texts():
        for line in item.block.lines:
            layout = QTextLayout(line, item.block.font)
            layout.beginLayout()
            layout.createLine().setLineWidth(1e6)
            layout.endLayout()
            for run in layout.glyphRuns():
                family = run.rawFont().familyName()
                if 0 in run.glyphIndexes() or not family.startswith("Exhibit "):
                    faults.append(f"{line!r} is drawn with {family!r}")
    return faults
