"""What stands before an SVG drawing: its encoding, and the document type that drawing programs write.

The document type is taken away before anything else reads the drawing, so nothing is fetched and nothing grows. The
plain abbreviations that Illustrator declares in it are written out here, within the size of a drawing.
"""

import codecs
import re
from collections.abc import Iterator

from exhibit.errors import DrawingError

MOST_BYTES = 4 << 20
"""Of a drawing, abbreviations written out."""

MOST_ENTITIES = 64
ADVICE = "save it as plain SVG: in Illustrator without 'preserve editing capabilities', in Inkscape as 'Plain SVG'"

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARATION = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_QUOTED = r"""(?:"[^"]*"|'[^']*')"""
_NAME = r"[A-Za-z_:][\w:.-]*"
_ADDRESS = rf"PUBLIC\s+{_QUOTED}\s*(?:{_QUOTED}\s*)?|SYSTEM\s+{_QUOTED}\s*"
# No two runs of spaces meet in these, or a long one would be divided in every way there is.
_DOCTYPE = re.compile(rf"<!DOCTYPE\s+({_NAME})\s*(?:{_ADDRESS})?(\[|>)")
_ENTITY = re.compile(rf"""<!ENTITY\s+({_NAME})\s+({_QUOTED})\s*>""")
_SKIPPED = re.compile(rf"""\s+|<!--.*?-->|<\?.*?\?>|<!(?:ATTLIST|ELEMENT|NOTATION)(?:[^>"']|{_QUOTED})*>""", re.DOTALL)
_KEPT = {"<![CDATA[": "]]>", "<!--": "-->"}
_KEPT_BEGINS = re.compile(r"<!\[CDATA\[|<!--")
_REFERENCE = re.compile(rf"&({_NAME});")
_BUILT_IN = {"amp", "lt", "gt", "quot", "apos"}


def drawing_text(data: bytes) -> str:
    """Return a drawing's XML without a declaration and a document type; lines keep their numbers.

    Raises:
        DrawingError: It is no text, or its document type is more than a name and plain abbreviations.
    """
    text = _decoded(data)
    before, doctype, rest = _split(text)
    if not doctype:
        return before + rest
    found = _DOCTYPE.match(doctype)
    if found is None:
        message = f"has a document type that cannot be read; {ADVICE}"
        raise DrawingError(message)
    entities = _entities(doctype[found.end() :]) if found.group(2) == "[" else {}
    return before + "\n" * doctype.count("\n") + _written_out(rest, entities)


def _decoded(data: bytes) -> str:
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "")
    declared = _DECLARATION.match(data)
    if not encoding and declared is not None:
        encoding = declared.group(1).decode("ascii")
    try:
        text = data.decode(encoding or "utf-8").removeprefix("\ufeff")
    except (UnicodeError, LookupError):
        message = f"is not text in {encoding or 'UTF-8'}"
        raise DrawingError(message) from None
    if text.lstrip().startswith("<?xml"):
        end = text.find("?>") + 2
        text = "\n" * text.count("\n", 0, end) + text[end:]
    return text


def _split(text: str) -> tuple[str, str, str]:
    """Return what is before the document type, the document type, and what follows it."""
    at = 0
    while (skipped := _SKIPPED.match(text, at)) is not None:
        at = skipped.end()
    if not text.startswith("<!DOCTYPE", at):
        return text[:at], "", text[at:]
    end = _end_of(text, at)
    return text[:at], text[at:end], text[end:]


def _end_of(text: str, at: int) -> int:
    """Return where a document type ends: at its ``>``, or at the one after the ``]`` of what it declares."""
    head = _DOCTYPE.match(text, at)
    if head is None or head.group(2) == ">":
        return head.end() if head is not None else at + len("<!DOCTYPE")
    here = head.end()
    while (found := _SKIPPED.match(text, here) or _ENTITY.match(text, here)) is not None:
        here = found.end()
    closing = re.compile(r"\]\s*>").match(text, here)
    if closing is None:
        message = f"declares entities or more in its document type, which is refused; {ADVICE}"
        raise DrawingError(message)
    return closing.end()


def _entities(declared: str) -> dict[str, str]:
    """Return the abbreviations of a document type: plain text without abbreviations of its own."""
    entities: dict[str, str] = {}
    for name, quoted in _ENTITY.findall(declared):
        value = quoted[1:-1]
        if "&" in value or "<" in value or "%" in value or len(entities) >= MOST_ENTITIES:
            message = f"declares the entity {name[:40]!r}, which is more than plain text and refused; {ADVICE}"
            raise DrawingError(message)
        entities.setdefault(name, value)
    return entities


def _written_out(text: str, entities: dict[str, str]) -> str:
    size = len(text)

    def value_of(found: re.Match[str]) -> str:
        nonlocal size
        name = found.group(1)
        if name in _BUILT_IN or name not in entities:
            return found.group()
        size += len(entities[name])
        if size > MOST_BYTES:
            message = f"grows beyond {MOST_BYTES >> 20} MiB by its entities, which are refused; {ADVICE}"
            raise DrawingError(message)
        return entities[name].replace('"', "&quot;").replace("'", "&apos;")

    if not entities:
        return text
    return "".join(part if is_kept else _REFERENCE.sub(value_of, part) for part, is_kept in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a drawing's text in parts, and whether each is a comment or a CDATA section, which stays as it is."""
    at = 0
    while (begins := _KEPT_BEGINS.search(text, at)) is not None:
        yield text[at : begins.start()], False
        ending = _KEPT[begins.group()]
        found = text.find(ending, begins.end())
        at = len(text) if found < 0 else found + len(ending)
        yield text[begins.start() : at], True
    yield text[at:], False
