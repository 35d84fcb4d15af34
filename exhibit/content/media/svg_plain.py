"""A drawing as it is drawn: what the renderer reads otherwise than other programs is put as it understands it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from exhibit.content.media.svg_tree import SVG, XLINK, Element, walk, written

UNDRAWN = {
    "animate", "animateMotion", "animateTransform", "set", "foreignObject", "flowRoot", "filter", "metadata", "title",
    "desc",
}  # fmt: skip
"""Elements that are taken out: the renderer does not draw them, or not within bounds."""

_URL = re.compile(r"url\(\s{0,9}['\"]?\s{0,9}#([^'\")\s]{0,100})\s{0,9}['\"]?\s{0,9}\)")
_FILTER = re.compile(r"(?<![-\w])filter\s*:[^;}]*;?", re.IGNORECASE)
_PAINT = re.compile(r"\s*url\(#([^)]*)\)\s*(\S.*)?")
_INHERITED = {
    "x1", "y1", "x2", "y2", "cx", "cy", "r", "fx", "fy", "gradientUnits", "gradientTransform", "spreadMethod",
}  # fmt: skip
_GRADIENTS = {"linearGradient", "radialGradient"}
_MOST_STEPS = 8


def plain_svg(root: Element) -> bytes:
    """Return a drawing that has been checked as the renderer takes it."""
    by_id = {element.attributes["id"]: element for element in walk(root) if "id" in element.attributes}
    plain = _plain(root, by_id)
    # A style sheet is read for what follows it only.
    styles = list(_taken_out(plain, "style"))
    plain.content[:0] = styles
    plain.attributes = {"xmlns": SVG, "xmlns:xlink": XLINK, **plain.attributes}
    return written(plain).encode()


def _plain(element: Element, by_id: Mapping[str, Element]) -> Element:
    attributes = {name: _value(name, value, by_id) for name, value in element.attributes.items()}
    if element.name in _GRADIENTS:
        attributes = {**_inherited(element, by_id), **attributes}
    attributes.pop("filter", None)
    if "href" in attributes:
        attributes["xlink:href"] = attributes.pop("href")
    content = [
        _plain(each, by_id) if isinstance(each, Element) else _in_style(element, each)
        for each in element.content
        if not (isinstance(each, Element) and _is_undrawn(each, by_id))
    ]
    return replace(element, attributes=attributes, content=content)


def _is_undrawn(element: Element, by_id: Mapping[str, Element]) -> bool:
    if element.name == "use":
        target = by_id.get(element.href.removeprefix("#"))
        return target is None or target.name == "svg"
    return element.name in UNDRAWN or element.name == "svg"


def _in_style(element: Element, text: str) -> str:
    return _FILTER.sub("", _URL.sub(r"url(#\1)", text)) if element.name == "style" else text


def _value(name: str, value: str, by_id: Mapping[str, Element]) -> str:
    """Return an attribute's value with bare references; a paint that refers to nothing is what it says instead."""
    value = _URL.sub(r"url(#\1)", value)
    if name == "style":
        return _FILTER.sub("", value)
    found = _PAINT.fullmatch(value) if name in {"fill", "stroke"} else None
    if found is None:
        return value
    key, otherwise = found.groups()
    return f"url(#{key})" if key in by_id else otherwise or "none"


def _inherited(element: Element, by_id: Mapping[str, Element]) -> dict[str, str]:
    """Return what a gradient takes over from those it refers to; the renderer takes over their colours only."""
    found: dict[str, str] = {}
    for _ in range(_MOST_STEPS):
        target = by_id.get(element.href.removeprefix("#"))
        if target is None or target.name not in _GRADIENTS:
            break
        found = {name: value for name, value in target.attributes.items() if name in _INHERITED} | found
        element = target
    return found


def _taken_out(element: Element, name: str) -> Iterator[Element]:
    kept: list[Element | str] = []
    for each in element.content:
        if isinstance(each, Element):
            yield from _taken_out(each, name)
        if isinstance(each, Element) and each.name == name:
            yield each
        else:
            kept.append(each)
    element.content = kept
