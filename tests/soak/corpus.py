"""Breaks an exhibit in every way somebody thought of, at every byte, and at random, and shows what can still be shown.

.venv/bin/python tests/soak/corpus.py [--generated 3000] [--shown-every 1]
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kit import SLOW, ManualClock, QApplication, make_application, make_director, say

from exhibit.content import Loaded, load
from exhibit.errors import UsageError
from exhibit.navigation import Preferences, Session, parse_route
from exhibit.settings import Settings
from small_exhibit import FILES

ADDRESSES = ("attract", "home", "timeline", "find", "chart", "chart:table", "linked", "tours", "sources")
SLOWEST_S = 1.0

Break = Callable[[str], str]

BREAKS: dict[str, Break] = {
    # What an editor or a bad copy does to a whole file.
    "empty": lambda _: "", "blank": lambda _: "\n\n  \n", "comment only": lambda _: "# nothing\n",
    "bom": lambda t: "\ufeff" + t, "twice": lambda t: t + t, "second document": lambda t: t + "---\n" + t,
    "windows ends": lambda t: t.replace("\n", "\r\n"), "old mac ends": lambda t: t.replace("\n", "\r"),
    "no last end": str.rstrip, "tabs": lambda t: t.replace("  ", "\t"), "nul": lambda t: t[:40] + "\0" + t[40:],
    "bell": lambda t: t.replace("Один", "Од\aин", 1), "upper": str.upper, "reversed": lambda t: t[::-1],
    "first half": lambda t: t[: len(t) // 2], "second half": lambda t: t[len(t) // 2 :],
    "lines reversed": lambda t: "\n".join(reversed(t.splitlines())), "one line": lambda t: t.replace("\n", " "),
    "indented": lambda t: "".join(f"  {line}\n" for line in t.splitlines()), "merge marks": lambda t: "<<<<<<< ours\n" + t + ">>>>>>> theirs\n",
    "json": lambda _: "{}", "list root": lambda _: "- a\n- b\n", "text root": lambda _: "hello\n", "number root": lambda _: "42\n", "null root": lambda _: "~\n",
    # What YAML can do and an exhibit must not.
    "anchor": lambda t: "a: &a 1\n" + t, "alias": lambda t: t.replace("{vi:", "&x {vi:", 1) + "z: *x\n",
    "merge": lambda t: "base: &b {a: 1}\nz:\n  <<: *b\n" + t, "python tag": lambda t: "z: !!python/object:os.system [ls]\n" + t,
    "binary tag": lambda t: "z: !!binary aGVsbG8=\n" + t, "own tag": lambda t: t.replace("id:", "!id id:", 1),
    "directive": lambda t: "%YAML 9.9\n---\n" + t, "bomb": lambda t: "a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n" + t,
    "deep list": lambda t: "z: " + "[" * 3000 + "]" * 3000 + "\n" + t, "deep map": lambda t: "z: " + "{a: " * 3000 + "}" * 3000 + "\n" + t,
    "duplicate key": lambda t: t + t.splitlines()[0] + "\n", "complex key": lambda t: "? [a, b]\n: c\n" + t,
    "unclosed quote": lambda t: t.replace("{vi: Một", '{vi: "Một', 1), "unclosed brace": lambda t: t.replace("}", "", 1),
    "extra brace": lambda t: t.replace("}", "}}", 1), "block text": lambda t: t.replace("One}", "|\n One}", 1),
    # What an author may mean by a value.
    "unknown key": lambda t: t.replace("id:", "idd:", 1), "no ids": lambda t: t.replace("id: ", "id: ~ #"),
    "empty id": lambda t: t.replace("id: ", "id: '' #", 1), "odd id": lambda t: t.replace("id: ", "id: '../../x' #", 1),
    "no language": lambda t: t.replace("ru: Один, ", ""), "other language": lambda t: t.replace("ru:", "de:", 1),
    "empty text": lambda t: t.replace("Один", "''", 1), "list text": lambda t: t.replace("Один", "[a]", 1),
    "number text": lambda t: t.replace("Один", "1.0e3", 1), "norway": lambda t: t.replace("Один", "NO", 1),
    "long text": lambda t: t.replace("Один", "слово " * 3000, 1), "long word": lambda t: t.replace("Один", "ы" * 5000, 1),
    "marks": lambda t: t.replace("Một", "M" + "\u0302\u0323" * 400, 1), "right to left": lambda t: t.replace("One", "\u202eOne\u202c", 1),
    "zero width": lambda t: t.replace("One", "O\u200bn\u2060e", 1), "emoji": lambda t: t.replace("One", "👩‍👩‍👧‍👦" * 40, 1),
    "markup": lambda t: t.replace("One", "'<img src=\"/etc/passwd\"><a href=x>y</a>&amp;'", 1), "percent": lambda t: t.replace("One", "'%s %(x)s {x} {0}'", 1),
    "private use": lambda t: t.replace("One", "\ue000\uf8ff", 1), "noncharacter": lambda t: t.replace("One", '"\\uFFFF"', 1),
    "surrogate": lambda t: t.replace("One", '"\\uD800"', 1),
    # Dates, numbers, colours, references.
    "bad date": lambda t: t.replace("1950-01-30", "1950-02-30"), "far date": lambda t: t.replace("1950-01-30", "99999-01-01"),
    "first date": lambda t: t.replace("1950-01-30", "0001-01-01"), "word date": lambda t: t.replace("1950-01-30", "soon"),
    "backward span": lambda t: t.replace("1950/2025", "2025/1950"), "huge span": lambda t: t.replace("1950/2025", "0001/9999"),
    "one day span": lambda t: t.replace("1950/2025", "1950-01-30/1950-01-30"), "nan": lambda t: t.replace("1.5", ".nan"),
    "inf": lambda t: t.replace("1.5", ".inf"), "negative": lambda t: t.replace("1.5", "-1.5"), "huge": lambda t: t.replace("1.5", "1e300"),
    "tiny": lambda t: t.replace("1.5", "1e-300"), "huge int": lambda t: t.replace("1.5", "9" * 400), "hex": lambda t: t.replace("1.5", "0x10"),
    "comma": lambda t: t.replace("1.5", "'1,5'"), "zero": lambda t: t.replace("1.5", "0").replace("2.5", "0"),
    "colour": lambda t: t.replace("#12100f", "black"), "short colour": lambda t: t.replace("#12100f", "#fff"), "dark": lambda t: t.replace("#f5ecdd", "#12100f"),
    "lost source": lambda t: t.replace("[book]", "[boook]"), "no source": lambda t: t.replace("[book]", "[]"), "source twice": lambda t: t.replace("[book]", "[book, book]"),
    "lost slide": lambda t: t.replace("slide: ten", "slide: eleven"), "lost unit": lambda t: t.replace("unit: usd", "unit: eur"),
    "same period": lambda t: t.replace("2002", "2001"), "level": lambda t: t.replace("level: 1", "level: 9"), "kind": lambda t: t.replace("kind: diplomacy", "kind: party"),
    "layout": lambda t: t.replace("layout: numeral", "layout: movie"), "idle": lambda t: t.replace("warning_s: 20", "warning_s: 500"),
    "timeout": lambda t: t.replace("timeout_s: 120", "timeout_s: -1"), "path": lambda t: t.replace("pictures/drawing.svg", "../../../etc/passwd"),
    "absolute": lambda t: t.replace("pictures/drawing.svg", "/etc/passwd"), "folder": lambda t: t.replace("pictures/drawing.svg", "pictures"),
}  # fmt: skip


class Exhibits:
    """Writes the small exhibit with one file changed, and tries what is left of it."""

    def __init__(self, folder: Path, shown_every: int) -> None:
        self.folder, self._every = folder, shown_every
        self.tried = self.ran = self.shown = 0
        self.slowest_s = 0.0
        for name, text in FILES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    def attempt(self, name: str, data: bytes) -> None:
        """Try the exhibit with other bytes in one file; whatever is wrong must come as problems."""
        path = self.folder / name
        path.write_bytes(data)
        began = time.perf_counter()
        loaded = load(self.folder)
        self.slowest_s = max(self.slowest_s, time.perf_counter() - began)
        self.tried += 1
        _look(loaded, name, data)
        if loaded.exhibit is not None:
            self.ran += 1
            if self.ran % self._every == 0:
                self._show(loaded)
        path.write_text(FILES[name], encoding="utf-8")

    def _show(self, loaded: Loaded) -> None:
        exhibit = loaded.exhibit
        if exhibit is None:
            return
        settings = Settings(folder=self.folder, width=640, height=360)
        director = make_director(exhibit, settings, ManualClock(), lambda: None)
        director.stage.show()
        for address in ADDRESSES:
            try:
                place = parse_route(address, director.navigation_index)
            except UsageError:
                # What it is about was left out.
                continue
            director.open(Session(place, Preferences(exhibit.languages[0])))
            director.finish_animations()
            director.stage.viewport().repaint()
        director.close()
        director.stage.may_close = True
        director.stage.close()
        director.stage.deleteLater()
        director.deleteLater()
        QApplication.sendPostedEvents(None, 52)
        self.shown += 1


def _look(loaded: Loaded, name: str, data: bytes) -> None:
    """Raise where a problem is not one line with its place, or an exhibit came of nothing."""
    for problem in loaded.problems:
        if "\n" in str(problem) or not problem.place.file or len(str(problem)) > 2000:
            message = f"{name}: a problem that does not help: {str(problem)[:300]!r} for {data[:200]!r}"
            raise AssertionError(message)
    if loaded.exhibit is None and not loaded.errors:
        message = f"{name}: nothing came of it and nothing is said: {data[:200]!r}"
        raise AssertionError(message)


def hand_made() -> Iterator[tuple[str, bytes]]:
    """Yield every file broken in every way that changes it."""
    for name, text in FILES.items():
        if not name.endswith(".yaml"):
            continue
        for change in BREAKS.values():
            broken = change(text)
            if broken != text:
                yield name, broken.encode("utf-8", "surrogatepass")
        yield name, text.encode("utf-16")
        yield name, text.encode("cp1251", "replace")
        yield name, b"\xff\xfe\xfd" + text.encode()
        yield name, os.urandom(400)


def cuts() -> Iterator[tuple[str, bytes]]:
    """Yield every file cut at every byte."""
    for name, text in FILES.items():
        data = text.encode()
        for length in range(len(data)):
            yield name, data[:length]


def generated(number: int, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield files with bytes, words and lines changed at random."""
    names = list(FILES)
    words = [word for text in FILES.values() for word in text.split()]
    for _ in range(number):
        name = chance.choice(names)
        data = bytearray(FILES[name].encode())
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    data[at:at] = chance.choice(words).encode()
                case 2:
                    del data[at : at + chance.randrange(1, 20)]
                    data = data or bytearray(b"x")
                case _:
                    lines = bytes(data).splitlines(keepends=True)
                    chance.shuffle(lines)
                    data = bytearray(b"".join(lines)) or bytearray(b"x")
        yield name, bytes(data)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generated", type=int, default=3000)
    parser.add_argument("--shown-every", type=int, default=1, help="show every n-th exhibit that can still be shown")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    make_application()
    folder = Path(tempfile.mkdtemp())
    try:
        exhibits = Exhibits(folder, options.shown_every)
        kinds = {
            "hand-made": hand_made(),
            "cut at every byte": cuts(),
            "generated": generated(options.generated, random.Random(options.seed)),
        }
        parts = []
        for kind, cases in kinds.items():
            before = exhibits.tried
            for name, data in cases:
                exhibits.attempt(name, data)
            parts.append(f"{exhibits.tried - before} {kind}")
    finally:
        shutil.rmtree(folder)
    say(f"corpus: {', '.join(parts)}; {exhibits.ran} could still run, {exhibits.shown} of them shown on {len(ADDRESSES)} "
        f"screens each; slowest reading {exhibits.slowest_s * 1000:.0f} ms")  # fmt: skip
    return 0 if exhibits.slowest_s <= SLOWEST_S else SLOW


if __name__ == "__main__":
    sys.exit(main())
