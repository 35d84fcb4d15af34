"""A source: where a claim comes from."""

from typing import Literal

from exhibit.content.models.fields import Date, Id, LocalText, Record, Text

SourceKind = Literal[
    "primary", "official", "archive", "scholarly", "data", "reference", "agency", "broadcaster", "press",
    "industry", "analysis", "weak",
]  # fmt: skip


class Source(Record):
    """Where a claim comes from; ``title`` stays in the language it was published in."""

    id: Id
    title: Text
    publisher: Text | None = None
    author: Text | None = None
    date: Date | None = None
    address: Text | None = None
    accessed: Date | None = None
    language: Text | None = None
    kind: SourceKind | None = None
    licence: Text | None = None
    note: LocalText | None = None
