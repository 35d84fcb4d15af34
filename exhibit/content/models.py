"""What an exhibit is made of. All records are frozen; all text is NFC; all dates know their precision."""

import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from exhibit.dates import HistoricDate, parse_date

MAX_MAGNITUDE = 1e15
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?", re.ASCII)


def _number(text: object) -> float:
    if not isinstance(text, str) or not _NUMBER.fullmatch(text):
        message = f"{text!r} is not a number"
        raise ValueError(message)
    value = float(text)
    if not math.isfinite(value) or abs(value) > MAX_MAGNITUDE:
        message = f"{text} is not a finite number below 10^15"
        raise ValueError(message)
    return value


def _whole(text: object) -> int:
    if not isinstance(text, str) or not re.fullmatch(r"[+-]?\d{1,9}", text, re.ASCII):
        message = f"{text!r} is not a whole number"
        raise ValueError(message)
    return int(text)


def _date(text: object) -> HistoricDate:
    if not isinstance(text, str):
        message = "a date is text such as 1950-01-30"
        raise ValueError(message)  # noqa: TRY004 - pydantic reports ValueError with its place
    return parse_date(text)


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        message = f"{text!r} is not a colour such as #e0b252"
        raise ValueError(message)
    return text


def _frozen(entries: Mapping[str, str]) -> Mapping[str, str]:
    # Folded to single spaces; a no-break space is the author's and stays.
    return MappingProxyType(
        {key: " ".join(re.split(r"[ \t\r\n]+", text.strip(" \t\r\n"))) for key, text in entries.items()}
    )


Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
LocalText = Annotated[Mapping[str, str], AfterValidator(_frozen)]
Number = Annotated[float, BeforeValidator(_number)]
Whole = Annotated[int, BeforeValidator(_whole)]
Date = Annotated[HistoricDate, BeforeValidator(_date)]
Colour = Annotated[str, AfterValidator(_colour)]
Tint = Literal["gold", "red", "blue", "jade", "shell", "mute"]


class Record(BaseModel):
    """A frozen record that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


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
    language: Text
    kind: SourceKind
    licence: Text | None = None
    note: LocalText | None = None


class Account(Record):
    """What some sources say, where sources differ."""

    sources: tuple[Id, ...] = Field(min_length=1)
    says: LocalText


class Office(Record):
    """An office a person held, over the time the sources attest it."""

    during: Date
    title: LocalText


class Person(Record):
    """A person and the offices held."""

    id: Id
    name: LocalText
    offices: tuple[Office, ...] = Field(min_length=1)

    def office_on(self, date: HistoricDate) -> Office | None:
        """Return the office held at a date, or None where no source attests one."""
        for office in self.offices:
            if office.during.first <= date.last and date.first <= office.during.last:
                return office
        return None


class Picture(Record):
    """An illustration with what it shows and whose it is."""

    id: Id
    file: Text
    alt: LocalText
    credit: LocalText
    licence: Text


class Era(Record):
    """A stretch of time with a name; it tints the timeline's ground."""

    id: Id
    span: Date
    title: LocalText
    tint: Tint


Kind = Literal[
    "diplomacy", "treaty", "agreement", "declaration", "visit", "trade", "energy", "science", "education",
    "culture", "space", "project", "health", "anniversary", "society", "transition", "parliament",
]  # fmt: skip


class Milestone(Record):
    """One dated thing that happened."""

    id: Id
    date: Date
    kind: Kind
    level: Annotated[Whole, Field(ge=1, le=4)]
    title: LocalText
    body: LocalText
    place: LocalText | None = None
    people: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)
    accounts: tuple[Account, ...] = ()
    trade: Annotated[Whole, Field(ge=1, le=9999)] | None = None
    slide: Id | None = None
    picture: Id | None = None


class Part(Record):
    """A part of every point's value that the chart can show by itself, such as exports one way."""

    id: Id
    label: LocalText


class Series(Record):
    """Figures of one reporter in one unit; series are never joined.

    Attributes:
        role: ``reporter`` is drawn as bars or marks, ``background`` pale, ``target`` as goals, ``separate``
            in a panel of its own because its unit cannot be compared.
    """

    id: Id
    label: LocalText
    reporter: LocalText
    note: LocalText | None = None
    unit: Id
    role: Literal["reporter", "background", "target", "separate"]
    tint: Tint


class Unit(Record):
    """How a value reads: ``{value}`` is replaced by the number in the visitor's format."""

    id: Id
    label: LocalText
    format: LocalText


class Point(Record):
    """One figure.

    Attributes:
        period: The year, or the part of a year it covers.
        value: In the unit of its series.
        qualifier: How exactly the source states it.
        basis: ``derived`` where it was computed from what the source states.
        derivation: The sum that gives a derived value.
        parts: Values of the chart's parts, where the source gives them.
    """

    series: Id
    period: Date
    value: Number
    qualifier: Literal["exact", "about", "over", "nearly"] = "exact"
    basis: Literal["stated", "derived"] = "stated"
    derivation: Text | None = None
    parts: dict[Id, Number] = Field(default_factory=dict)
    sources: tuple[Id, ...] = Field(min_length=1)
    note: LocalText | None = None

    @property
    def year(self) -> int:
        """The year in which the period starts."""
        return self.period.first.year

    @property
    def is_partial(self) -> bool:
        """True where the period is only a part of its year."""
        return self.period.last_year - self.period.first_year < 0.99


class ChartEvent(Record):
    """A milestone or a year that explains a figure."""

    period: Date
    label: LocalText
    milestone: Id | None = None
    sources: tuple[Id, ...] = ()


class Chart(Record):
    """A trade chart."""

    id: Id
    title: LocalText
    subtitle: LocalText
    method: LocalText
    main: Id
    units: tuple[Unit, ...] = Field(min_length=1)
    parts: tuple[Part, ...] = ()
    series: tuple[Series, ...] = Field(min_length=1)
    points: tuple[Point, ...] = Field(min_length=1)
    events: tuple[ChartEvent, ...] = ()


class Pair(Record):
    """Two linked places; positions are longitude and latitude in degrees."""

    start: LocalText = Field(alias="from")
    end: LocalText = Field(alias="to")
    kind: LocalText
    start_at: tuple[Number, Number] = Field(alias="from_at")
    end_at: tuple[Number, Number] = Field(alias="to_at")
    note: LocalText | None = None
    sources: tuple[Id, ...] = ()


class Slide(Record):
    """One full-screen slide."""

    id: Id
    deck: Id
    layout: Literal["numeral", "pairs", "quote"]
    title: LocalText | None = None
    body: LocalText | None = None
    numeral: Whole | None = None
    of: Id | None = None
    on: Date | None = None
    pairs: tuple[Pair, ...] = ()
    speaker: Id | None = None
    occasion: LocalText | None = None
    gist: LocalText | None = None
    note: LocalText | None = None
    sources: tuple[Id, ...] = Field(min_length=1)
    accounts: tuple[Account, ...] = ()


class Theme(Record):
    """The colours of an exhibit as #rrggbb; their names are those of the design."""

    ink: Colour
    ground: tuple[Colour, Colour, Colour]
    panel: Colour
    line: Colour
    shell: Colour
    mute: Colour
    gold: Colour
    red: Colour
    blue: Colour
    jade: Colour


class Idle(Record):
    """When an unused screen goes back to the start, in seconds."""

    timeout_s: Annotated[Number, Field(ge=30, le=3600)]
    warning_s: Annotated[Number, Field(ge=20, le=120)]


class About(Record):
    """The facts of the whole exhibit: ``exhibit.yaml``."""

    id: Id
    title: LocalText
    subtitle: LocalText
    tagline: LocalText
    about: LocalText
    languages: tuple[Id, ...] = Field(min_length=1)
    span: Date
    idle: Idle


class Exhibit(Record):
    """Everything the screens show, checked and complete."""

    about: About
    theme: Theme
    eras: tuple[Era, ...]
    milestones: tuple[Milestone, ...]
    chart: Chart
    slides: tuple[Slide, ...]
    sources: Mapping[str, Source]
    people: Mapping[str, Person]
    pictures: Mapping[str, Picture]
    folder: str

    @property
    def languages(self) -> tuple[str, ...]:
        """Language codes in the order of the buttons."""
        return self.about.languages

    def milestone(self, key: str) -> Milestone:
        """Return a milestone by its id.

        Raises:
            KeyError: There is none.
        """
        return _by_id(self.milestones, key)

    def slide(self, key: str) -> Slide:
        """Return a slide by its id.

        Raises:
            KeyError: There is none.
        """
        return _by_id(self.slides, key)


R = TypeVar("R", Milestone, Slide)


def _by_id(records: tuple[R, ...], key: str) -> R:
    for record in records:
        if record.id == key:
            return record
    raise KeyError(key)
