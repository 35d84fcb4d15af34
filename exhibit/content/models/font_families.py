"""The fonts that an exhibit names: for what is read, for what is large, and for single languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from exhibit.locale.languages import tag_or_none

ROLES = ("sans", "serif")
"""Which of the program's own fonts a family goes before."""


@dataclass(frozen=True)
class FontFamilies:
    """Families of fonts.

    Attributes:
        entries: ``sans``, ``serif`` or the tag of a language, each with its families in the order of asking.
    """

    entries: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, key: str) -> tuple[str, ...]:
        """Return the families for a role or a language; nothing where none is named."""
        return dict(self.entries).get(key, ())


NO_FAMILIES = FontFamilies()


def _families(written: object) -> FontFamilies:
    if isinstance(written, FontFamilies):
        return written
    if not isinstance(written, Mapping):
        message = "write sans, serif or a language, and the name of a font behind it"
        raise ValueError(message)  # noqa: TRY004 - pydantic reports ValueError with its place
    found = {}
    for key, given in written.items():
        names = tuple(given) if isinstance(given, list) else (given,)
        tag = key if key in ROLES else tag_or_none(str(key))
        if tag is None:
            message = f"{key!r} is neither sans nor serif nor a language"
            raise ValueError(message)
        if not names or not all(isinstance(name, str) and name for name in names):
            message = f"{key} needs the name of a font, or a list of names"
            raise ValueError(message)
        found[tag] = names
    return FontFamilies(tuple(found.items()))


FontNames = Annotated[FontFamilies, BeforeValidator(_families)]
