"""What an author's hand most likely did where YAML cannot be read: the place of the slip, and what to write instead.

YAML's parser says where it gave up, which is often lines after the slip, and says it in its own terms. Here the lines
before that place are looked at with a writer's eyes. What is found is a guess, so it is said only where the parser has
refused the file anyway.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_FIELD = re.compile(r"(?P<indent> *)(?P<dash>(?:- +)*)(?P<key>[A-Za-z_][\w-]*) *:(?: +(?P<value>.*))?$")
_GLUED = re.compile(r" *(?:- +)*(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s/].*)$")
_WORDS = re.compile(r" *(?:- +)*(?P<key>[A-Za-z_][\w-]*) +(?P<value>[^\s:].*)$")
_INNER = re.compile(r"(?P<key>[A-Za-z_][\w-]*): +(?P<value>[^\"'\s{\[][^,{}\[\]]*)")
_PLAIN = re.compile(r"[^\"'|>&*!%@`{\[\s]")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_AFTER_QUOTE = re.compile(r"\s*(?:[,}\]:]|#|$)")
_LOOK_BACK = 40
"""Lines before the parser's place that are looked at; a quote that is open for longer is rare."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A likely slip.

    Attributes:
        line: Counted from 1.
        column: Counted from 1.
        what: What is there.
        hint: What to write instead.
    """

    line: int
    column: int
    what: str
    hint: str


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as YAML counts them."""
    return _LINE_END.split(text)


def slip_before(lines: list[str], line: int) -> Slip | None:
    """Return the slip that most likely made a parser give up.

    Args:
        lines: All lines of the file.
        line: Where the parser gave up, counted from 1.

    Returns:
        The nearest one at that line or before it; None where nothing looks like a slip that authors make.
    """
    last = min(line, len(lines))
    for number in range(last, max(last - _LOOK_BACK, 0), -1):
        if _is_in_block(lines, number):
            continue
        for look in _LOOKS:
            found = look(lines, number)
            if found is not None:
                return found
    return None


def _is_in_block(lines: list[str], number: int) -> bool:
    """Say whether a line belongs to a text that began with ``|`` or ``>``, where nothing has to be quoted."""
    indent = _indent_of(lines[number - 1])
    for above in range(number - 1, 0, -1):
        other = lines[above - 1]
        if other.strip() and _indent_of(other) < indent:
            field = _FIELD.match(other)
            return field is not None and bool(_BLOCK.match(field["value"] or ""))
    return False


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _tab(lines: list[str], number: int) -> Slip | None:
    text = lines[number - 1]
    start = text[: len(text) - len(text.lstrip())]
    if "\t" not in start:
        return None
    return Slip(number, start.index("\t") + 1, "a tab at the beginning of the line", "write spaces instead")


def _space_of_its_own(lines: list[str], number: int) -> Slip | None:
    text = lines[number - 1]
    start = text[: len(text) - len(text.lstrip())]
    other = next((each for each in start if each not in " \t"), None)
    if other is None:
        return None
    what = f"a space at the beginning of the line that is none (U+{ord(other):04X}), as web pages have"
    return Slip(number, start.index(other) + 1, what, "write plain spaces instead")


def _quotes(lines: list[str], number: int) -> Slip | None:
    """Find a text in quotes that ends too early or not at all."""
    for start, mark in _opening_quotes(lines[number - 1]):
        end = _end_of_quote(lines[number - 1], start, mark)
        if end is None:
            if any(mark in later for later in lines[number : number + 3] if not _FIELD.match(later)):
                continue
            return Slip(number, start + 1, f"the text that begins with {mark} has no {mark} at its end", "add it")
        if not _AFTER_QUOTE.match(lines[number - 1], end):
            what = f"the text that begins with {mark} ends at the {mark} inside it"
            hint = 'put the text in "…"' if mark == "'" else "write “…” inside the text, or put all of it in '…'"
            return Slip(number, end, what, hint)
    return None


def _opening_quotes(line: str) -> Iterator[tuple[int, str]]:
    """Yield where values in quotes begin, with their mark."""
    at = 0
    while (match := re.compile(r"(?:^|[:,\[{]|- ) *([\"'])").search(line, at)) is not None:
        start = match.start(1)
        yield start, match[1]
        end = _end_of_quote(line, start, match[1])
        if end is None:
            return
        at = end


def _end_of_quote(line: str, start: int, mark: str) -> int | None:
    """Return the index after the mark that ends a text in quotes; None where it is not on this line."""
    at = start + 1
    while at < len(line):
        pair = line[at : at + 2]
        if pair == "''" if mark == "'" else pair[:1] == "\\":
            at += 2
        elif line[at] == mark:
            return at + 1
        else:
            at += 1
    return None


def _colon_in_text(lines: list[str], number: int) -> Slip | None:
    """Find a colon in a text without quotes, or between braces a comma that is missing before the next key."""
    line = lines[number - 1]
    field = _FIELD.match(line)
    texts = [(field.start("value"), field["value"])] if field is not None and field["value"] else []
    texts += [(each.start("value"), each["value"]) for each in _INNER.finditer(line) if "{" in line[: each.start()]]
    for start, text in texts:
        colon = re.search(r":(?= |$)", text)
        if colon is None or not _PLAIN.match(text):
            continue
        before, _, key = text[: colon.start()].rpartition(" ")
        is_key = re.match(r": +[\"'{\[]", line[start + colon.start() :]) or any(
            re.search(rf"(?:^ *(?:- +)*|[{{,] *){re.escape(key)}: ", each) for each in lines
        )
        if before and is_key and "{" in line[:start]:
            at = start + len(before) + 1
            return Slip(
                number, at, f"no comma before {key!r}", f"write '{before}, {key}: …', or put the text in quotes"
            )
        hint = 'put the text in quotes: "' + text.strip() + '"'
        return Slip(number, start + colon.start() + 1, "a colon inside a text without quotes", hint)
    return None


def _no_space(lines: list[str], number: int) -> Slip | None:
    glued = _GLUED.match(lines[number - 1])
    if glued is None or _FIELD.match(lines[number - 1]):
        return None
    hint = f"write '{glued['key']}: {glued['value'].strip()}'"
    return Slip(number, glued.start("value"), "no space after the colon", hint)


def _no_colon(lines: list[str], number: int) -> Slip | None:
    """Find a key without its colon, where the same word is a key elsewhere in the file."""
    words = _WORDS.match(lines[number - 1])
    if words is None or _FIELD.match(lines[number - 1]):
        return None
    key = words["key"]
    if not any((field := _FIELD.match(each)) is not None and field["key"] == key for each in lines):
        return None
    return Slip(number, words.end("key") + 1, f"no colon after {key!r}", f"write '{key}: {words['value'].strip()}'")


def _indent(lines: list[str], number: int) -> Slip | None:
    """Find a line that does not stand where the one before it does."""
    here = _FIELD.match(lines[number - 1])
    above = next((each for each in reversed(lines[: number - 1]) if each.strip()), "")
    before = _FIELD.match(above)
    if here is None or before is None or not before["value"] or here["dash"]:
        return None
    at, wanted = len(here["indent"]), before.start("key")
    if at <= wanted or not _PLAIN.match(before["value"]):
        return None
    what = f"the line begins {at - wanted} to the right of the one before it"
    return Slip(number, at + 1, what, "let lines that belong together begin under each other")


def _backslash(lines: list[str], number: int) -> Slip | None:
    for start, mark in _opening_quotes(lines[number - 1]):
        end = _end_of_quote(lines[number - 1], start, mark) or len(lines[number - 1])
        odd = re.compile(r"\\(?![0abtnvfre \"/\\N_LPxuU])").search(lines[number - 1], start, end)
        if mark == '"' and odd is not None:
            return Slip(number, odd.start() + 1, 'a backslash inside "…"', "in names of files write /")
    return None


def _bracket(lines: list[str], number: int) -> Slip | None:
    bare = re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'", lambda match: " " * len(match[0]), lines[number - 1])
    for opened, closed in ("{}", "[]"):
        if bare.count(opened) > bare.count(closed) and re.search(rf"[:,\[{{-] *\{opened}|^ *\{opened}", bare):
            # A list may go on in the next lines; one before a new key does not.
            following = next((each for each in lines[number:] if each.strip()), "")
            is_open = bare.rstrip().endswith((",", *"{["))
            if not is_open and (not following or _FIELD.match(following)):
                return Slip(number, bare.rindex(opened) + 1, f"no {closed} for this {opened}", f"add {closed}")
    return None


_LOOKS: tuple[Callable[[list[str], int], Slip | None], ...] = (
    _tab, _space_of_its_own, _backslash, _quotes, _colon_in_text, _no_space, _no_colon, _bracket, _indent,
)  # fmt: skip


def lost_comment(lines: list[str], line: int, column: int, value: str) -> str | None:
    """Return what follows `` #`` after a text without quotes, where it reads as a part of the text.

    A remark after a number, a date or an id is meant as one. After several words, or where no space follows the
    ``#``, the author may have meant it to be shown.

    Args:
        lines: All lines of the file.
        line: Of the end of the text, counted from 0.
        column: Of the end of the text, counted from 0.
        value: The text.
    """
    # Almost no line has the sign.
    if line >= len(lines) or lines[line].find("#", column) < 0:
        return None
    found = re.match(r"(?: *|\s+)(#.*)$", lines[line][column:])
    if found is None or not (" " in value or re.match(r"#[^\s#]", found[1])):
        return None
    return found[1]
