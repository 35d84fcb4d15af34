"""An SVG drawing as a tree with line numbers, and as the plain text that is drawn: nothing but SVG in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from exhibit.content.media.svg_prologue import drawing_text
from exhibit.errors import DrawingError

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
MOST_DEPTH = 60
_PREFIXES = {"": "", SVG: "", XLINK: "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:"}


@dataclass(slots=True, eq=False)
class Element:
    """An element of SVG; what is of other namespaces, as editors leave it, is not in the tree.

    Attributes:
        name: Without a namespace.
        line: Where it begins, from 1.
        attributes: By their names; those of XLink are called ``xlink:href`` and the like.
        content: Elements and text in their order.
    """

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    @property
    def children(self) -> Iterator[Element]:
        """The elements in it."""
        return (each for each in self.content if isinstance(each, Element))

    @property
    def text(self) -> str:
        """The text in it, without that of its elements."""
        return "".join(each for each in self.content if isinstance(each, str))

    @property
    def href(self) -> str:
        """What it refers to; nothing where it refers to nothing."""
        return self.attributes.get("href", self.attributes.get("xlink:href", "")).strip()


def walk(root: Element) -> Iterator[Element]:
    """Yield an element and all in it, in their order."""
    open_ones = [root]
    while open_ones:
        element = open_ones.pop()
        yield element
        open_ones.extend(reversed(list(element.children)))


def read_drawing(data: bytes) -> Element:
    """Read a drawing.

    Raises:
        DrawingError: It is not one, or more than a drawing before its first element.
    """
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, given: builder.open(name, given, parser.CurrentLineNumber)
    parser.EndElementHandler = builder.close
    parser.CharacterDataHandler = builder.add
    try:
        parser.Parse(drawing_text(data).encode("utf-8", "surrogatepass"), True)
    except (expat.ExpatError, ValueError) as error:
        message = f"is not a correct SVG drawing: {error}"
        raise DrawingError(message) from None
    if builder.root is None or builder.root.name != "svg":
        message = "is not an SVG drawing"
        raise DrawingError(message)
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._foreign = 0

    def open(self, name: str, given: dict[str, str], line: int) -> None:
        space, _, local = name.rpartition("}")
        if self._foreign or space not in {"", SVG}:
            self._foreign += 1
            return
        element = Element(local, line, given if "}" not in "".join(given) else dict(_attributes(given)))
        if self._open:
            self._open[-1].content.append(element)
        elif self.root is None:
            self.root = element
        if len(self._open) > MOST_DEPTH:
            message = f"is nested deeper than {MOST_DEPTH}"
            raise DrawingError(message)
        self._open.append(element)

    def close(self, _name: str) -> None:
        if self._foreign:
            self._foreign -= 1
        else:
            self._open.pop()

    def add(self, text: str) -> None:
        if self._open and not self._foreign:
            self._open[-1].content.append(text)


def _attributes(given: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in given.items():
        space, _, local = name.rpartition("}")
        if space in _PREFIXES:
            yield _PREFIXES[space] + local, value


def written(element: Element) -> str:
    """Return an element as XML; what may be in it is at most MOST_DEPTH deep."""
    names = "".join(f" {name}={quoteattr(value)}" for name, value in element.attributes.items())
    inner = "".join(written(each) if isinstance(each, Element) else escape(each) for each in element.content)
    return f"<{element.name}{names}>{inner}</{element.name}>"
