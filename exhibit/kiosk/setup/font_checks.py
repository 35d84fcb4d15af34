"""What of a kiosk's fonts is there: the program's own, and what the languages of its exhibit need besides."""

from collections.abc import Iterator

from exhibit.content import load
from exhibit.fonts.font_files import font_files
from exhibit.fonts.scripts import CORE
from exhibit.kiosk.setup.findings import ExaminedMachine, Finding
from exhibit.locale.languages import language_of
from exhibit.settings import assets_folder

_SHIPPED = 5
_LIBTHAI = "usr/lib/**/libthai.so.0"


def fonts(_examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the shipped fonts are all there."""
    found = [path for path in (assets_folder() / "fonts").glob("*.[ot]tf") if path.stat().st_size]
    if len(found) >= _SHIPPED:
        yield Finding("fonts", "ok", f"{len(found)} shipped")
    else:
        yield Finding("fonts", "bad", f"only {len(found)} of {_SHIPPED} shipped fonts are there",
                      "install the program again")  # fmt: skip


def scripts(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether there are fonts for every language of the exhibit, and whether its lines break."""
    exhibit = load(examined.exhibit, is_whole=False).exhibit
    if exhibit is None:
        return
    files = font_files(exhibit)
    foreign = {each: language_of(each).script for each in exhibit.languages}
    needing = [language for language, script in foreign.items() if script not in CORE]
    lacking = [language for language in needing if not files.of(language)]
    if lacking:
        yield Finding("scripts", "bad", f"no fonts for {', '.join(lacking)}: letters may be boxes",
                      "pip install the wheel exhibit-fonts, or exhibit fonts FOLDER")  # fmt: skip
    elif needing:
        yield Finding("scripts", "ok", f"there are fonts for {', '.join(needing)}")
    if "Thai" in foreign.values() and not any(True for _ in examined.root.glob(_LIBTHAI)):
        yield Finding("Thai", "bad", "no line breaks between its words", "apt install libthai0")
