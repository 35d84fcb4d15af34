"""Whether an SVG drawing is only a drawing: it reads no other file, nothing runs, and it does not grow."""

import re
from collections import Counter
from collections.abc import Iterator

from exhibit.content.media.svg_plain import UNDRAWN
from exhibit.content.media.svg_tree import Element, walk

MOST_ELEMENTS = 20_000
"""Of a drawing, each copy that a ``<use>`` makes counted."""

_REFUSED = {
    "image": "save the photograph as a picture of its own",
    "feImage": "save the photograph as a picture of its own",
    "script": "save it as plain SVG",
    "iframe": "save it as plain SVG",
    "audio": "save it as plain SVG",
    "video": "save it as plain SVG",
}
_SHAPES = {"d", "points", "transform", "id", "class"}
"""Attributes that can be long and hold no reference."""

_OUTSIDE = re.compile(r"url\((?!\s{0,9}['\"]?\s{0,9}#)|@import|javascript:", re.IGNORECASE)


def faults(root: Element) -> Iterator[str]:
    """Yield what makes a drawing more than a drawing, each as the end of a sentence."""
    for element in walk(root):
        if element.name in _REFUSED:
            yield f"has a <{element.name}> on line {element.line}, which is refused; {_REFUSED[element.name]}"
        given = element.attributes
        hrefs = [given[name] for name in ("href", "xlink:href") if name in given]
        if not all(href.strip().startswith("#") for href in hrefs):
            yield f"refers to something outside itself on line {element.line}: {max(hrefs, key=len)[:60]!r}"
        words = [value for name, value in given.items() if name not in _SHAPES]
        words += [element.text] if element.name == "style" else []
        if any(_OUTSIDE.search(word) for word in words):
            yield f"refers to something outside itself in a style on line {element.line}"
    yield from _growth(root)


def _growth(root: Element) -> Iterator[str]:
    """Find a ``<use>`` within a ``<use>``, which multiplies, and too many elements in all."""
    by_id: dict[str, Element] = {}
    elements = list(walk(root))
    for element in elements:
        key = element.attributes.get("id", "")
        if key in by_id:
            yield f"has the id {key[:60]!r} twice"
            return
        if key:
            by_id[key] = element
    uses = Counter(element.href.removeprefix("#") for element in elements if element.name == "use")
    total = len(elements)
    for key, times in uses.items():
        target = by_id.get(key)
        if target is None:
            continue
        copied = [element.name for element in walk(target) if element.name not in UNDRAWN]
        if "use" in copied:
            yield "has a <use> of something with a <use> in it, which is refused"
            return
        total += times * len(copied)
    if total > MOST_ELEMENTS:
        yield f"has {total} elements, more than {MOST_ELEMENTS}"
