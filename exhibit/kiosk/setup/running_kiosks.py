"""The sessions of the kiosks that run on this machine, found from outside of them, such as over ssh."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_OF_DISPLAY = ("WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM", "XDG_CURRENT_DESKTOP")


@dataclass(frozen=True, slots=True)
class RunningKiosk:
    """A kiosk that is running.

    Attributes:
        pid: The supervisor.
        environment: What tells where its display is.
        words: Its command line, from ``run`` on.
    """

    pid: int
    environment: Mapping[str, str]
    words: Sequence[str]


def running_kiosks(proc: Path) -> Iterator[RunningKiosk]:
    """Yield the sessions of running kiosks; of none that may not be looked at.

    Args:
        proc: Where the processes are.
    """
    try:
        folders = sorted(proc.glob("[0-9]*"), key=lambda each: int(each.name))
    except OSError:
        return
    for folder in folders:
        words = _strings(folder / "cmdline")
        if "kiosk" not in words[:4] or "run" not in words[:5] or not any("exhibit" in word for word in words[:3]):
            continue
        environment = dict(each.split("=", 1) for each in _strings(folder / "environ") if "=" in each)
        if environment:
            found = {name: environment[name] for name in _OF_DISPLAY if name in environment}
            yield RunningKiosk(int(folder.name), found, words[words.index("run") :])


def _strings(path: Path) -> list[str]:
    try:
        return [each for each in path.read_bytes().decode("utf-8", "surrogateescape").split("\0") if each]
    except OSError:
        # It has ended, or belongs to somebody else.
        return []
