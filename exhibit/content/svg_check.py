"""Whether an SVG drawing is only a drawing: it reads no other file, nothing runs, and it does not grow."""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

MOST_ELEMENTS = 20_000
"""Of a drawing, each copy that a ``<use>`` makes counted."""

MOST_DEPTH = 60

_REFUSED = {"image", "feImage", "foreignObject", "script", "iframe", "audio", "video", "animate", "animateMotion",
            "animateTransform", "set", "filter"}  # fmt: skip
_OUTSIDE = re.compile(r"url\((?!\s*['\"]?\s*#)|@import|javascript:", re.IGNORECASE)


def svg_fault(data: bytes) -> str:
    """Say why a drawing is refused, as the end of a sentence; nothing where it is right."""
    if re.search(rb"<!(DOCTYPE|ENTITY)", data):
        # Entities can grow without end, and a document type is read from somewhere else.
        return "has a document type or entities, which are refused"
    try:
        root = ET.fromstring(data)  # noqa: S314 - without entities there is nothing that grows
    except (ET.ParseError, ValueError, RecursionError) as error:
        return f"is not a correct SVG drawing: {error}"
    if _name(root) != "svg":
        return "is not an SVG drawing"
    return next(_faults(root), "")


def _faults(root: ET.Element) -> Iterator[str]:
    for element, depth in _walk(root):
        if depth > MOST_DEPTH:
            yield f"is nested deeper than {MOST_DEPTH}"
            return
        name = _name(element)
        if name in _REFUSED:
            yield f"has a <{name}>, which is refused"
        hrefs = _hrefs(element) or ["#"]
        if not all(href.startswith("#") for href in hrefs):
            yield f"refers to something outside itself: {max(hrefs, key=len)[:60]!r}"
        words = [*element.attrib.values(), element.text or "" if name == "style" else ""]
        if any(_OUTSIDE.search(word) for word in words):
            yield "refers to something outside itself in a style"
    yield from _growth(root)


def _growth(root: ET.Element) -> Iterator[str]:
    """Find a ``<use>`` within a ``<use>``, which multiplies, and too many elements in all."""
    by_id: dict[str, ET.Element] = {}
    for element, _ in _walk(root):
        key = element.get("id", "")
        if key in by_id:
            yield f"has the id {key[:60]!r} twice"
            return
        if key:
            by_id[key] = element
    uses = Counter(_target(element) for element, _ in _walk(root) if _name(element) == "use")
    total = sum(1 for _ in _walk(root))
    for key, times in uses.items():
        target = by_id.get(key)
        if target is None:
            continue
        copied = [_name(element) for element, _ in _walk(target)]
        if "use" in copied:
            yield "has a <use> of something with a <use> in it, which is refused"
            return
        total += times * len(copied)
    if total > MOST_ELEMENTS:
        yield f"has {total} elements, more than {MOST_ELEMENTS}"


def _walk(root: ET.Element) -> Iterator[tuple[ET.Element, int]]:
    open_ones = [(root, 0)]
    while open_ones:
        element, depth = open_ones.pop()
        yield element, depth
        open_ones.extend((child, depth + 1) for child in reversed(element))


def _name(element: ET.Element) -> str:
    """Return an element's name without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _hrefs(element: ET.Element) -> list[str]:
    """Return what an element refers to, by whatever name its namespace goes: Qt looks at the written name only."""
    return [value.strip() for key, value in element.attrib.items() if key.rpartition("}")[2] == "href"]


def _target(element: ET.Element) -> str:
    return next(iter(_hrefs(element)), "").removeprefix("#")
