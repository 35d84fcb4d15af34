"""What supervisor and show tell each other: one line of JSON each, over the show's standard input and output."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TypeAlias, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError


@dataclass(frozen=True, slots=True)
class Progress:
    """The show is being made; it is alive, but nothing is on the screen yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The show is made and waits to be put on the screen."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The show is alive.

    Attributes:
        frames: Frames painted since it was put on the screen.
        is_between: No visitor is there.
        is_blind: No screen is there to paint on; only then may a beat come without a new frame.
        rss_mib: Memory in use.
        mark: Where the screen shows a mark that changes with every beat, or None.
        is_open: It is open, by its hours or its staff.
    """

    frames: int
    is_between: bool = True
    is_blind: bool = False
    rss_mib: float = 0.0
    mark: tuple[int, int] | None = None
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Visit:
    """A visitor has come, or has gone."""

    is_there: bool


@dataclass(frozen=True, slots=True)
class Restart:
    """Staff want another show in the place of this one."""


@dataclass(frozen=True, slots=True)
class Reload:
    """Staff want the folder to be read again, and what is in it to be shown."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Staff want the kiosk to end."""


@dataclass(frozen=True, slots=True)
class BecomeVisible:
    """Come to the screen."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close and end."""


@dataclass(frozen=True, slots=True)
class StatusReport:
    """What the staff may know.

    Attributes:
        facts: What is known, as it is shown: name and value.
        problems: One line for each.
    """

    facts: Mapping[str, str]
    problems: tuple[str, ...] = ()


StaffRequest: TypeAlias = Restart | Reload | Quit
ShowMessage: TypeAlias = Progress | Ready | Heartbeat | Visit | StaffRequest
SupervisorMessage: TypeAlias = BecomeVisible | Leave | StatusReport

_Message = TypeVar("_Message")

_SHOW_KINDS: Mapping[str, type[ShowMessage]] = {kind.__name__.lower(): kind for kind in get_args(ShowMessage)}
_SUPERVISOR_KINDS: Mapping[str, type[SupervisorMessage]] = {
    kind.__name__.lower(): kind for kind in get_args(SupervisorMessage)
}


def encode(message: ShowMessage | SupervisorMessage) -> bytes:
    """Return a message as a line."""
    return json.dumps({"is": type(message).__name__.lower(), **asdict(message)}).encode() + b"\n"


def decode_show_message(line: bytes) -> ShowMessage | None:
    """Return what a show has said in a line; None for anything else that a library may have printed."""
    return _decode(line, _SHOW_KINDS)


def decode_supervisor_message(line: bytes) -> SupervisorMessage | None:
    """Return what a supervisor has said in a line; None for anything else."""
    return _decode(line, _SUPERVISOR_KINDS)


def _decode(line: bytes, kinds: Mapping[str, type[_Message]]) -> _Message | None:
    try:
        fields = json.loads(line)
        return TypeAdapter(kinds[fields.pop("is")]).validate_python(fields)
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError, RecursionError):
        return None
