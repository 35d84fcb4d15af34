"""The invented exhibit in English twice: once as it is read everywhere, and once as if it were read from the right."""

import shutil
from pathlib import Path

import yaml

from synthetic_exhibit import SYNTHETIC

LTR, RTL = "en", "en-Mend"
"""The same words, numbers and dates; English in the letters of Mende would be read from the right."""

_WORDS = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "keyboard rows"
msgstr "qwertyuiop asdfghjkl zxcvbnm"
"""


def write_both_directions(folder: Path, languages: tuple[str, ...] = (LTR, RTL)) -> Path:
    """Write the invented exhibit with the English texts in both languages and no others; return its folder."""
    shutil.copytree(SYNTHETIC, folder)
    for path in folder.rglob("*.yaml"):
        root = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
        _say_twice(root)
        if path.name == "exhibit.yaml":
            root["languages"] = list(languages)
        path.write_text(yaml.safe_dump(root, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    (folder / "words").mkdir()
    (folder / "words" / f"{RTL}.po").write_text(_WORDS, encoding="utf-8")
    return folder


def _say_twice(value: object) -> None:
    if isinstance(value, dict):
        if LTR in value:
            said = value[LTR]
            value.clear()
            value.update({LTR: said, RTL: said})
        for each in value.values():
            _say_twice(each)
    elif isinstance(value, list):
        for each in value:
            _say_twice(each)
