"""The exhibit of an author: what its files say, as data, and the folder they are written to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from typing_extensions import override

Record = dict[str, Any]

BOOK = {"id": "book", "title": "A book", "publisher": "A press", "language": "en", "kind": "reference"}
CHARTS = "charts"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an author has written.

    Attributes:
        about: All of ``exhibit.yaml``.
        charts: One file each.
        files: Text or data of other files, by their names.
        warnings: What ``exhibit check`` says of it, in its order: the beginning of each line.
    """

    about: Record
    charts: Sequence[Record] = ()
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def write(self, folder: Path) -> Path:
        """Write the files and return their folder."""
        texts = {"exhibit.yaml": _yaml(self.about)}
        texts |= {f"{CHARTS}/{each['id']}.yaml": _yaml(each) for each in self.charts}
        for name, text in {**texts, **self.files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder


class _Dumper(yaml.SafeDumper):
    """Writes a text again where it stands twice."""

    @override
    def ignore_aliases(self, data: object) -> bool:
        return True


def _yaml(record: Record) -> str:
    return yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def about(title: object, languages: Iterable[str], milestones: Sequence[Record], **more: object) -> Record:
    """Return an ``exhibit.yaml`` in which everything stands."""
    return {"title": title, "languages": list(languages), "sources": [BOOK], "milestones": list(milestones), **more}


def milestone(key: str, date: str, title: object, **more: object) -> Record:
    """Return a milestone with a source."""
    return {"id": key, "date": date, "title": title, "sources": ["book"], **more}


def told(rows: str, **more: object) -> list[Record]:
    """Return a milestone for each line of ``date level title``, in plain texts of one language."""
    split = [row.split(maxsplit=2) for row in rows.splitlines() if row]
    return [
        milestone(
            f"m{number}", date, title, level=int(level), body=f"{title}. What is known of it fills a line.", **more
        )
        for number, (date, level, title) in enumerate(split)
    ]
