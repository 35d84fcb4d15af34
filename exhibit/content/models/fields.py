"""The kinds of values content is written in, each checked as text: no scalar is re-typed behind the author's back."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo

from exhibit.content.problem import did_you_mean
from exhibit.dates import HistoricDate, parse_date
from exhibit.errors import DateError
from exhibit.locale.languages import canonical_tag, tag_or_none

MAX_MAGNITUDE = 1e15

ONLY_LANGUAGE = "only language"
"""Key of a validation's context: the language of an exhibit that has one, in which texts may be written plainly."""
_WIDE_GAPS = ("  ", "\n", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?", re.ASCII)


def _number(text: object) -> float:
    if not isinstance(text, str) or not _NUMBER.fullmatch(text):
        raise ValueError(_not_a_number(text))
    value = float(text)
    if not math.isfinite(value) or abs(value) > MAX_MAGNITUDE:
        message = f"{text} is not a finite number below 10^15"
        raise ValueError(message)
    return value


def _not_a_number(text: object) -> str:
    """Return what is wrong with a number, and how it is written."""
    digits = re.sub(r"[\s\u00a0\u202f'_%,]", "", text).removeprefix("+") if isinstance(text, str) else ""
    digits = f"0{digits}" if digits.startswith(".") else digits
    if isinstance(text, str) and text.count(",") == 1 and not re.search(r",\d{3}$", text):
        digits = text.replace(",", ".").rstrip("% ")
    if not _NUMBER.fullmatch(digits):
        return f"{text!r} is not a number such as 1234.5"
    why = "the unit says what it counts" if "%" in str(text) else "with a point and no other sign"
    return f"{text!r} is not a number: write {digits}, {why}"


def _whole(text: object) -> int:
    if not isinstance(text, str) or not re.fullmatch(r"[+-]?\d{1,9}", text, re.ASCII):
        message = f"{text!r} is not a whole number"
        raise ValueError(message)
    return int(text)


def _flag(text: object) -> bool:
    if text is False or text is True:
        return text
    if text not in {"yes", "no"}:
        message = f"{text!r} is neither yes nor no"
        raise ValueError(message)
    return text == "yes"


def _date(text: object) -> HistoricDate:
    if not isinstance(text, str):
        message = "a date is text such as 1950-01-30"
        raise ValueError(message)  # noqa: TRY004 - pydantic reports ValueError with its place
    try:
        return parse_date(text)
    except DateError as error:
        from exhibit.dates.likely_dates import explained, likely_dates  # noqa: PLC0415 - only a slip needs it

        offers = [explained(each) for each in likely_dates(text)]
        if not offers:
            raise
        message = f"{text!r} is not a date; did you mean {' or '.join(offers)}?"
        raise ValueError(message) from error


def _closed(date: HistoricDate) -> HistoricDate:
    if date.is_open:
        message = f"{date.text!r} has an open end; write both ends, such as 1453/1922"
        raise ValueError(message)
    return date


def _colour(text: str) -> str:
    short = re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", text.lower())
    full = "#" + "".join(each * 2 for each in short.groups()) if short else text.lower()
    if not re.fullmatch(r"#[0-9a-f]{6}", full):
        message = f'{text!r} is not a colour: write "#" and six of 0-9 and a-f in quotes, such as "#e0b252"'
        raise ValueError(message)
    return full


def _tint(text: str) -> str:
    if text in TINTS:
        return text
    if text.startswith("#"):
        return _colour(text)
    hint = did_you_mean(text, TINTS) or f"known: {', '.join(TINTS)}"
    message = f'unknown {text!r} ({hint}, or a colour such as "#e0b252")'
    raise ValueError(message)


def _in_the_only_language(value: object, info: ValidationInfo) -> object:
    """Return a plain text as one in the exhibit's only language, where it has only one."""
    language = (info.context or {}).get(ONLY_LANGUAGE)
    return {language: value} if isinstance(value, str) and language else value


def _frozen(entries: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(by_language({key: _folded(text) for key, text in entries.items()}))


def _frozen_prose(entries: Mapping[str, str]) -> Mapping[str, str]:
    paragraphs = {key: map(_folded, _lines_in(text)) for key, text in entries.items()}
    return MappingProxyType(by_language({key: "\n".join(filter(None, each)) for key, each in paragraphs.items()}))


def _lines_in(text: str) -> list[str]:
    # Looking for signs costs a tenth of what a pattern costs, and most texts have none.
    return re.split(r"[\r\n]+", text) if "\n" in text or "\r" in text else [text]


def _folded(text: str) -> str:
    # To single spaces; a no-break space is the author's and stays.
    stripped = text.strip(" \t\r\n")
    has_wide_gap = any(gap in stripped for gap in _WIDE_GAPS)
    return re.sub(r"[ \t\r\n]+", " ", stripped) if has_wide_gap else stripped


def by_language(entries: Mapping[str, str]) -> dict[str, str]:
    """Return what is given by language, by canonical tags; a key that is no tag stays, for the check to name it.

    Raises:
        ValueError: Two keys are the same language.
    """
    found: dict[str, str] = {}
    written: dict[str, str] = {}
    for key, text in entries.items():
        tag = tag_or_none(key) or key
        if tag in found:
            message = f"{written[tag]!r} and {key!r} are the same language"
            raise ValueError(message)
        found[tag], written[tag] = text, key
    return found


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks an id as that of something else in the exhibit.

    Attributes:
        kind: What it names, such as ``source``.
    """

    kind: str


Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
SourceId = Annotated[Id, Reference("source")]
PersonId = Annotated[Id, Reference("person")]
PictureId = Annotated[Id, Reference("picture")]
MilestoneId = Annotated[Id, Reference("milestone")]
KindId = Annotated[Id, Reference("kind")]
ThreadId = Annotated[Id, Reference("thread")]
SlideId = Annotated[Id, Reference("slide")]
DeckId = Annotated[Id, Reference("deck")]
ChartId = Annotated[Id, Reference("chart")]
LanguageTag = Annotated[str, AfterValidator(canonical_tag)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
LocalText = Annotated[Mapping[str, str], BeforeValidator(_in_the_only_language), AfterValidator(_frozen)]
Prose = Annotated[Mapping[str, str], BeforeValidator(_in_the_only_language), AfterValidator(_frozen_prose)]
"""A text that may have several paragraphs, with a line's end between each two."""
Number = Annotated[float, BeforeValidator(_number)]
Whole = Annotated[int, BeforeValidator(_whole)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Date = Annotated[HistoricDate, BeforeValidator(_date)]
ClosedDate = Annotated[HistoricDate, BeforeValidator(_date), AfterValidator(_closed)]
"""A date that is measured: how long it is has to be known."""
Colour = Annotated[str, AfterValidator(_colour)]
TINTS = ("gold", "red", "blue", "jade", "shell", "mute")
"""Colours of the theme that others may name."""
Tint = Annotated[str, AfterValidator(_tint)]
"""One of ``TINTS``, or a colour as #rrggbb."""


class Record(BaseModel):
    """A frozen record that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
