"""The texts of records in their languages; one that is missing is shown in another, marked as such, never blank."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType, NoneType
from typing import TypeVar

from exhibit.content.models.fields import Record
from exhibit.content.reading.nodes import Path
from exhibit.dates import HistoricDate

T = TypeVar("T")

_PLAIN = (str, int, float, NoneType, HistoricDate)

ANY = ""
"""As a fallback: whichever language has the text."""


def marked(text: str, language: str) -> str:
    """Return a text with the language it is in before it, as in ``[EN] Treaty``."""
    return f"[{language.upper()}] {text}"


def completed(value: T, languages: Sequence[str], fallback: str) -> T:
    """Return a record, or a tuple of records, with every text in every language.

    Args:
        value: A record, a text, a tuple of them, or anything else, which stays as it is.
        languages: The languages of the exhibit.
        fallback: Whose text stands in for one that is missing, or ANY.

    Returns:
        The same object where nothing was missing.
    """
    if isinstance(value, MappingProxyType):
        return _completed_text(value, languages, fallback)  # type: ignore[return-value]
    if isinstance(value, Record):
        return _completed_record(value, languages, fallback)  # type: ignore[return-value]
    if isinstance(value, tuple):
        parts = tuple(completed(each, languages, fallback) for each in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts  # type: ignore[return-value]
    return value


def local_texts(value: object, path: Path = ()) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """Yield every text of a record, in whichever languages it has, with its path inside the record."""
    if isinstance(value, MappingProxyType):
        yield path, value
    elif isinstance(value, Record):
        for name, info in type(value).model_fields.items():
            each = getattr(value, name)
            # Most values hold nothing, and 10,000 milestones have 100,000 of them.
            if not isinstance(each, _PLAIN):
                yield from local_texts(each, (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from local_texts(each, (*path, index))


def _completed_text(text: Mapping[str, str], languages: Sequence[str], fallback: str) -> Mapping[str, str]:
    if all(text.get(language) for language in languages):
        return text
    spoken = [fallback] if fallback != ANY else list(text)
    other = next((language for language in spoken if text.get(language)), None)
    if other is None:
        return text
    stand_in = marked(text[other], other)
    return MappingProxyType({language: text.get(language) or stand_in for language in languages})


def _completed_record(record: Record, languages: Sequence[str], fallback: str) -> Record:
    old = {name: getattr(record, name) for name in type(record).model_fields}
    new = {name: completed(each, languages, fallback) for name, each in old.items()}
    if all(new[name] is old[name] for name in old):
        return record
    return type(record).model_construct(_fields_set=record.model_fields_set, **new)
