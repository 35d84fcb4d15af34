"""Every visible item of a screen as a line of text, in the order in which they are painted."""

import difflib
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractGraphicsShapeItem, QGraphicsItem

from exhibit.ui.controls.control import Control
from exhibit.ui.kit.text_item import TextItem

Eye = Callable[[QGraphicsItem], str]
"""Says more of one item."""


def dump(root: QGraphicsItem, digits: int = 1, eye: Eye | None = None) -> list[str]:
    """Return type, scene box, opacity, colour and text of all that is shown of an item, deeper ones indented.

    Args:
        root: A screen, or any part of one.
        digits: Decimals of positions, in design units.
        eye: What else to say at the end of each line; nothing if None.
    """
    return list(_lines(root, digits, 0, eye))


def difference(shown: list[str], wanted: list[str]) -> str:
    """Return where two dumps differ; nothing where they do not."""
    return "\n".join(difflib.unified_diff(shown, wanted, "shown", "built anew", lineterm="", n=2))


def _lines(item: QGraphicsItem, digits: int, depth: int, eye: Eye | None) -> Iterator[str]:
    if not item.isVisible() or item.effectiveOpacity() <= 0.0:
        return
    box = item.sceneBoundingRect()
    numbers = " ".join(_number(each, digits) for each in (box.x(), box.y(), box.width(), box.height()))
    more = "" if eye is None else eye(item)
    yield f"{'  ' * depth}{type(item).__name__} {numbers}{_opacity(item)}{_looks(item)}{more}"
    # Qt gives children in the order in which they are painted.
    for child in item.childItems():
        yield from _lines(child, digits, depth + 1, eye)


def _number(value: float, digits: int) -> str:
    # No minus zero.
    return f"{round(value, digits) + 0.0:.{digits}f}"


def _opacity(item: QGraphicsItem) -> str:
    opacity = item.effectiveOpacity()
    return "" if opacity >= 1.0 else f" opacity {opacity:.3f}"


def _looks(item: QGraphicsItem) -> str:
    match item:
        case TextItem():
            return f" {_colour(item.colour)} {item.block.text!r}"
        case Control():
            is_lit = " lit" if getattr(item, "is_lit", False) else ""
            return f" {item.name!r} {item.intent}{is_lit}"
        case QAbstractGraphicsShapeItem():
            drawn = [item.brush().color()] if item.brush().style() != Qt.BrushStyle.NoBrush else []
            drawn += [item.pen().color()] if item.pen().style() != Qt.PenStyle.NoPen else []
            return "".join(f" {_colour(each)}" for each in drawn)
        case _:
            return ""


def _colour(colour: QColor) -> str:
    return colour.name(QColor.NameFormat.HexArgb if colour.alpha() < 255 else QColor.NameFormat.HexRgb)
