"""The settings of one machine: ``kiosk.toml`` by whoever sets it up, ``staff.json`` by staff at its screen."""

import json
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from exhibit.atomic_write import write_atomically
from exhibit.content.problem import did_you_mean
from exhibit.errors import UsageError
from exhibit.kiosk.shared.opening_hours import WEEKDAYS, ClosedDays, OpeningHours, Span, parse_closed, parse_spans
from exhibit.locale.languages import canonical_tag

LEAST_BRIGHTNESS = 0.3


def _spans(text: object) -> object:
    return parse_spans(text) if isinstance(text, str) else text


def _closed(text: object) -> object:
    # TOML reads a bare day as a date of its own.
    return parse_closed(str(text))


_Spans = Annotated[tuple[Span, ...], BeforeValidator(_spans)]


class _Hours(BaseModel):
    """The table ``[hours]``."""

    model_config = ConfigDict(extra="forbid")
    daily: _Spans | None = None
    monday: _Spans | None = None
    tuesday: _Spans | None = None
    wednesday: _Spans | None = None
    thursday: _Spans | None = None
    friday: _Spans | None = None
    saturday: _Spans | None = None
    sunday: _Spans | None = None
    closed: tuple[Annotated[ClosedDays, BeforeValidator(_closed)], ...] = ()

    def hours(self) -> OpeningHours:
        """Return them; a day that is not named is closed once another is, and open where none is."""
        named = [getattr(self, day) for day in WEEKDAYS]
        if self.daily is None and all(spans is None for spans in named):
            return OpeningHours(None, self.closed)
        usual = self.daily or ()
        return OpeningHours(tuple(usual if spans is None else spans for spans in named), self.closed)


class _File(BaseModel):
    """``kiosk.toml``."""

    model_config = ConfigDict(extra="forbid")
    language: Annotated[str, AfterValidator(canonical_tag)] | None = None
    screen: str | None = None
    volume: float = Field(default=1.0, ge=0, le=1)
    brightness: float = Field(default=1.0, ge=LEAST_BRIGHTNESS, le=1)
    hours: _Hours = _Hours()


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """One machine.

    Attributes:
        language: First language, or None for the exhibit's own.
        screen: Name of the screen to cover, or None for the primary one.
        volume: Of narration, 0-1.
        brightness: Of the picture, LEAST_BRIGHTNESS-1.
        hours: When it is open.
    """

    language: str | None = None
    screen: str | None = None
    volume: float = 1.0
    brightness: float = 1.0
    hours: OpeningHours = field(default_factory=OpeningHours)


@dataclass(frozen=True, slots=True)
class Choices:
    """What staff have chosen at the screen; None is left to the file.

    Attributes:
        language: First language.
        volume: Of narration.
        brightness: Of the picture.
        is_open: Whether it is open whatever the hours say, until they change.
        was_planned: What they said when that was chosen.
    """

    language: str | None = None
    volume: float | None = None
    brightness: float | None = None
    is_open: bool | None = None
    was_planned: bool | None = None


def read_machine_settings(folder: Path) -> MachineSettings:
    """Read ``kiosk.toml``; a missing one says nothing.

    Raises:
        UsageError: It is wrong; one line says where and how.
    """
    path = folder / "kiosk.toml"
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        read = _File.model_validate(given)
    except FileNotFoundError:
        return MachineSettings()
    except PermissionError:
        message = f"{path}: the kiosk may not read it; chmod a+r {path.name}"
        raise UsageError(message) from None
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise UsageError(message) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        hint = '; text stands in straight quotes, as in language = "vi"' if "Invalid value" in str(error) else ""
        message = f"{path}: {error}{hint}"
        raise UsageError(message) from None
    except ValidationError as error:
        message = f"{path}: {_said(error)}"
        raise UsageError(message) from None
    return MachineSettings(read.language, read.screen, read.volume, read.brightness, read.hours.hours())


def _said(error: ValidationError) -> str:
    first: Any = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"] if isinstance(part, str) and "[" not in part)
    if first["type"] == "extra_forbidden":
        return _unknown(where)
    if first["type"] == "tuple_type" and isinstance(first["input"], str):
        return f"{where}: a list is wanted, as in [{json.dumps(first['input'])}]"
    if first["type"] in {"model_type", "tuple_type"}:
        return f"{where}: {first['input']!r} is not what belongs there"
    return f"{where}: {str(first['msg']).removeprefix('Value error, ')}"


def _unknown(where: str) -> str:
    table, _, name = where.rpartition(".")
    if not table and name in _Hours.model_fields:
        return f"{name!r} belongs below the line [hours]"
    if table and name in _File.model_fields:
        return f"{name!r} belongs above the line [{table}]"
    hint = did_you_mean(name, _Hours.model_fields if table else _File.model_fields)
    return f"unknown key {where!r}" + (f" ({hint})" if hint else "")


def read_choices(folder: Path) -> Choices:
    """Read what staff have chosen; a missing or damaged file is no choice."""
    try:
        return TypeAdapter(Choices).validate_json((folder / "staff.json").read_bytes())
    except (OSError, ValidationError):
        return Choices()


def write_choices(folder: Path, choices: Choices) -> None:
    """Keep what staff have chosen.

    Raises:
        OSError: The disk is full or read-only.
    """
    write_atomically(folder / "staff.json", TypeAdapter(Choices).dump_json(choices))


def chosen(machine: MachineSettings, choices: Choices) -> MachineSettings:
    """Return the machine as staff want it."""
    return replace(
        machine,
        language=choices.language or machine.language,
        volume=machine.volume if choices.volume is None else min(max(choices.volume, 0.0), 1.0),
        brightness=(
            machine.brightness if choices.brightness is None else min(max(choices.brightness, LEAST_BRIGHTNESS), 1.0)
        ),
    )
