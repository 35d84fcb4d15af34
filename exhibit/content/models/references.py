"""What the ids of a record name, as its fields say."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from exhibit.content.models.fields import Record, Reference


@cache
def references_of(model: type[Record]) -> Mapping[str, str]:
    """Return the kind of what each field of a record names, by the field; fields that name nothing are not there."""
    kinds = {name: _kind((info.annotation, *info.metadata)) for name, info in model.model_fields.items()}
    return MappingProxyType({name: kind for name, kind in kinds.items() if kind is not None})


def references_in(record: Record, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield every reference of a record and of the records in it.

    Yields:
        Where it stands, in the words of the file, the kind of what it names, and the id.
    """
    kinds = references_of(type(record))
    for name, info in type(record).model_fields.items():
        value, here = getattr(record, name), (*path, info.alias or name)
        for place, each in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            at = here if place is None else (*here, place)
            if isinstance(each, Record):
                yield from references_in(each, at)
            elif name in kinds and each is not None:
                yield at, kinds[name], each


def is_enough(model: type[Record], name: str, value: object) -> bool:
    """Say whether a value is what a field needs, once some of what it referred to is gone."""
    info = model.model_fields[name]
    least = max((getattr(each, "min_length", 0) for each in info.metadata), default=0)
    if isinstance(value, tuple):
        return len(value) >= least
    return value is not None or not info.is_required()


def _kind(parts: tuple[Any, ...]) -> str | None:
    """Return the kind that an annotation or what it is made of names."""
    for part in parts:
        found = part.kind if isinstance(part, Reference) else _kind(get_args(part))
        if found is not None:
            return str(found)
    return None
