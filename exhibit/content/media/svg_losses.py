"""What a drawing has that is not drawn as its author sees it, told before anybody looks for it on the screen.

Found by trial: each kind was drawn and its pixels looked at (tests/ui/kit/test_drawings.py does it again).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from exhibit.content.media.svg_tree import Element, walk

_PATHS = "in the drawing program, unite or cut the shapes themselves"
_ELEMENTS: Mapping[str, str] = {
    "animate": "an animation stands still; draw it as it is to look",
    "animateMotion": "an animation stands still; draw it as it is to look",
    "animateTransform": "an animation stands still; draw it as it is to look",
    "set": "an animation stands still; draw it as it is to look",
    "flowRoot": "flowed text is not drawn; turn it into plain text or paths",
    "textPath": "text on a path is not drawn; turn it into paths",
}
_PROPERTIES: tuple[tuple[str, str, str], ...] = (
    ("clip-path", r"(?!none\b).+", f"a clip path is not drawn, so nothing is cut; {_PATHS}"),
    ("filter", r"(?!none\b).+", "a filter (shadow, blur) is not drawn; leave it out or flatten it"),
    ("mask-type", r"alpha", "a mask by transparency is not drawn; use one by brightness"),
    ("mix-blend-mode", r"(?!normal\b).+", "a blend mode is not drawn; give the shapes the colours that are meant"),
    (
        "paint-order",
        r"(?!normal\b|fill\b).+",
        "an order of paint is not drawn; make the outline a shape of its own",
    ),
    ("transform-origin", r".+", "a transform-origin is not drawn; apply the transform to the shape"),
    ("marker", r"(?!none\b).+", "the short form of markers is not drawn; name marker-start, marker-mid and marker-end"),
    ("letter-spacing", r"(?!normal\b|0\w*\s*$).+", "letter-spacing is not drawn; turn the text into paths"),
    ("word-spacing", r"(?!normal\b|0\w*\s*$).+", "word-spacing is not drawn; turn the text into paths"),
    ("textLength", r".+", "a length of text is not drawn; turn the text into paths"),
)
_GEOMETRY = {"transform", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "d"}
_IN_STYLE = "a {name} in a style is not drawn; write it as an attribute of the shape"
_COLOURS = {"fill", "stroke", "stop-color", "color"}
_COLOUR = re.compile(
    r"\s*(hsla?\(|rgba\(|hwb\(|lab\(|lch\(|ok|color\(|context-|rebeccapurple|#([0-9a-f]{4}|[0-9a-f]{8})\s*$)",
    re.IGNORECASE,
)
_LENGTHS = {"x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "x2", "y1", "y2", "stroke-width"}
_RELATIVE = re.compile(r"\s*[-+.\d]+(e(?:m|x)|ch|rem|v[wh]|vmin|vmax)\s*", re.IGNORECASE)
_VARIABLE = re.compile(r"var\(", re.IGNORECASE)
_TYPEFACE = "text is drawn in whatever typeface the machine has; turn it into paths"


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that is not drawn as it is meant: the line of the drawing where it is, and what becomes of it."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


def losses(root: Element) -> list[Loss]:
    """Return what is not drawn as it is meant, each kind once, where it comes first."""
    first: dict[str, Loss] = {}
    for loss in _all(root):
        first.setdefault(loss.what, loss)
    return list(first.values())


def _all(root: Element) -> Iterator[Loss]:
    by_id = {each.attributes["id"]: each for each in walk(root) if "id" in each.attributes}
    spared = {id(each) for switch in walk(root) if switch.name == "switch" for each in switch.children}
    for element in walk(root):
        said = [what for find in _FINDERS for what in find(element, by_id)]
        if element.name == "foreignObject" and id(element) not in spared:
            said.append("a foreignObject (a text box or a web page) is not drawn; turn it into text or paths")
        if element.name == "svg" and element is not root:
            said.append("a drawing within the drawing is not drawn; make it a group")
        yield from (Loss(element.line, what) for what in said)


def _of_elements(element: Element, by_id: Mapping[str, Element]) -> Iterator[str]:
    if element.name in _ELEMENTS:
        yield _ELEMENTS[element.name]
    target = by_id.get(element.href.removeprefix("#"))
    if element.name == "use" and target is not None and target.name == "symbol" and "viewBox" in target.attributes:
        yield "a symbol with a size of its own (viewBox) is not drawn in the right size; make it a group"
    if element.name == "use" and target is None:
        yield f"a copy of {element.href[:40]!r}, which is not there, is not drawn"
    if element.name == "pattern" and target is not None:
        yield "a pattern that refers to another is not drawn; give it its own shapes"


def _of_text(element: Element, _by_id: Mapping[str, Element]) -> Iterator[str]:
    if element.name == "text" and any(each.text.strip() for each in walk(element)):
        yield _TYPEFACE
    if element.name in {"tspan", "text"} and "rotate" in element.attributes:
        yield "letters that are turned one by one are not drawn so; turn the text into paths"
    if element.name == "tspan" and {"x", "y", "dx", "dy"} & set(element.attributes):
        yield "a part of a text with a place of its own is not drawn there; make it a text of its own"


def _of_attributes(element: Element, _by_id: Mapping[str, Element]) -> Iterator[str]:
    style = dict(_declared(element.attributes.get("style", "")))
    yield from _of_values({**element.attributes, **style})
    yield from (_IN_STYLE.format(name=name) for name in style if name in _GEOMETRY)


def _of_values(values: Mapping[str, str]) -> Iterator[str]:
    for name, pattern, what in _PROPERTIES:
        if name in values and re.match(pattern, values[name].strip(), re.IGNORECASE):
            yield what
    for name, value in values.items():
        if name in _COLOURS and _COLOUR.match(value):
            yield f"the colour {value.strip()[:30]!r} is drawn black; write it as #rrggbb, and its opacity by itself"
        if name in _LENGTHS and _RELATIVE.fullmatch(value):
            yield f"the length {value.strip()[:30]!r} is not drawn so; write it as a number"
        if _VARIABLE.search(value):
            yield "a variable of a style is not drawn; write the value itself"


def _of_sheets(element: Element, _by_id: Mapping[str, Element]) -> Iterator[str]:
    """Find what is not understood in a style sheet."""
    if element.name != "style":
        return
    sheet = _without_comments(element.text)
    if re.search(r"@(?!charset)", sheet):
        yield "a rule that begins with @ in a style is not understood; write plain rules"
    for rule in sheet.split("}"):
        selector, brace, body = rule.rpartition("{")
        values = dict(_declared(body))
        if brace and ":" in selector:
            yield f"the selector {selector.strip()[:40]!r} is not understood; give the shape a class"
        if "!important" in body:
            yield "!important in a style is not understood; write the value at the shape"
        yield from _of_values(values)
        yield from (_IN_STYLE.format(name=name) for name in values if name in _GEOMETRY)


def _declared(style: str) -> Iterator[tuple[str, str]]:
    """Yield names and values; by cutting, because the patterns for it go over long text again and again."""
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split("/*")
    return first + "".join(each.partition("*/")[2] for each in others)


_FINDERS: tuple[Callable[[Element, Mapping[str, Element]], Iterator[str]], ...] = (
    _of_elements,
    _of_text,
    _of_attributes,
    _of_sheets,
)
