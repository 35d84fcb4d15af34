"""What of a kiosk's installation is there and works, check by check: its unit, its user, and what both need."""

import datetime as dt
import json
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from exhibit.content import counted
from exhibit.kiosk.setup.findings import ExaminedMachine, Finding
from exhibit.kiosk.shared.signature import key_faults

UNIT, USER, GROUPS = "exhibit-kiosk.service", "kiosk", ("video", "render", "audio")
OLD_S = 60

_AGAIN = "exhibit kiosk install --write DIR, then sh DIR/install.sh"
_NEEDED = {
    "wayland": {
        "cage": ("usr/bin/cage", "cage"),
        "Xwayland, without which cage does not start": ("usr/bin/Xwayland", "xwayland"),
        "seatd": ("usr/sbin/seatd", "seatd"),
        "grim, which proves the picture": ("usr/bin/grim", "grim"),
        "libwayland-cursor, without which nothing is shown": (
            "usr/lib/**/libwayland-cursor.so.0",
            "libwayland-cursor0",
        ),
    },
    "xcb": {
        "Xorg": ("usr/lib/xorg/Xorg", "xserver-xorg-core"),
        "xinit": ("usr/bin/xinit", "xinit"),
        "xauth": ("usr/bin/xauth", "xauth"),
        "xset": ("usr/bin/xset", "x11-xserver-utils"),
        "libxcb-cursor, without which nothing is shown": ("usr/lib/**/libxcb-cursor.so.0", "libxcb-cursor0"),
    },
}


def service(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the exhibit comes up by itself, and is up."""
    said = examined.ask(["systemctl", "show", UNIT, "--property=LoadState,UnitFileState,ActiveState,Result,NRestarts"])
    state = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
    if state.get("LoadState") != "loaded":
        yield Finding("service", "look", "nothing starts the exhibit with this machine", _AGAIN)
        return
    if state.get("UnitFileState") != "enabled":
        yield Finding("service", "bad", "it does not start with the machine", f"systemctl enable {UNIT}")
    if state.get("ActiveState") != "active":
        how = f"{state.get('ActiveState')} ({state.get('Result')})"
        yield Finding("service", "bad", how, "exhibit-kiosk logs; exhibit-kiosk start")
    elif state.get("NRestarts", "0") not in {"", "0"}:
        how = f"running, after {state['NRestarts']} restarts"
        yield Finding("service", "look", how, "exhibit-kiosk logs")
    else:
        yield Finding("service", "ok", "running")


def restarts(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the machine was restarted because the exhibit could not be shown."""
    counted = examined.read("/var/lib/exhibit-kiosk/restarts")
    if counted:
        yield Finding("restarts of the machine", "look", f"{counted}, as the exhibit could not be shown",
                      "exhibit-kiosk logs --boot=-1; exhibit-kiosk start forgets them")  # fmt: skip


def health(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the kiosk says that it is well, and has said so lately."""
    spares = examined.root.glob("run/exhibit-kiosk/exhibit-spare-*")
    try:
        there = [path for folder in (examined.state, *spares) if (path := folder / "health.json").exists()]
        newest = max(there, key=lambda path: path.stat().st_mtime_ns)
        said = json.loads(newest.read_bytes())
        written = dt.datetime.fromisoformat(said["written_at"])
        level, problems = str(said["level"]), list(said["problems"])
    except PermissionError:
        yield Finding("health", "look", "it may not be read by you", "ask as root")
        return
    except (OSError, ValueError, KeyError, TypeError):
        yield Finding("health", "look", f"no kiosk has run on {examined.state} yet", "exhibit-kiosk start")
        return
    age_s = (examined.now - written).total_seconds()
    if abs(age_s) > OLD_S:
        yield Finding("health", "bad", f"nothing was said for {age_s:.0f} s", "exhibit-kiosk logs")
    elif level != "current":
        yield Finding("health", "bad", f"shows {level} instead of the exhibit", "; ".join(problems) or "see the logs")
    elif newest.parent != examined.state:
        yield Finding("health", "bad", f"shows the exhibit, and {examined.state} takes nothing of what is to be kept",
                      "make it writable and make room; then exhibit-kiosk start")  # fmt: skip
    elif problems:
        yield Finding("health", "look", counted(len(problems), "problem"), str(problems[0]))
    else:
        yield Finding("health", "ok", "shows the exhibit")


def programs(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether everything is there that the display needs."""
    unit = examined.read(f"/etc/systemd/system/{UNIT}")
    found = re.search(r"QT_QPA_PLATFORM=(wayland|xcb)", unit)
    if found is None:
        return
    lacking = {name: package for name, (path, package) in _NEEDED[found[1]].items() if not _is_there(examined, path)}
    for name, package in lacking.items():
        yield Finding("programs", "bad", f"there is no {name}", f"apt install {package}")
    if not lacking:
        yield Finding("programs", "ok", "all that the display needs is there")


def _is_there(examined: ExaminedMachine, path: str) -> bool:
    return any(True for _ in examined.root.glob(path))


def user(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look at the user the exhibit runs as, and whether what it keeps belongs to it."""
    accounts = {line.split(":")[0]: line.split(":") for line in examined.read("/etc/passwd").splitlines()}
    if USER not in accounts:
        return
    members = {line.split(":")[0]: line.split(":")[-1].split(",") for line in examined.read("/etc/group").splitlines()}
    lacking = [group for group in GROUPS if group in members and USER not in members[group]]
    if lacking:
        yield Finding(
            "user", "bad", f"{USER} is not in {', '.join(lacking)}", f"usermod -aG {','.join(lacking)} {USER}"
        )
    if USER in members.get("input", []):
        yield Finding("user", "look", f"{USER} may read every key press", f"gpasswd -d {USER} input")
    if not accounts[USER][-1].endswith(("nologin", "false")):
        yield Finding("user", "look", f"{USER} can log in", f"usermod -s /usr/sbin/nologin {USER}")
    foreign = _foreign(examined.state, int(accounts[USER][2]))
    if foreign:
        yield Finding("user", "bad", f"{foreign[0]} does not belong to {USER}, which cannot use it",
                      f"chown -R {USER}: {examined.state}")  # fmt: skip
    elif not lacking:
        yield Finding("user", "ok", f"{USER}, and what the kiosk keeps belongs to it")


def _foreign(state: Path, number: int) -> list[Path]:
    try:
        found = [(path, path.lstat()) for path in (state, *state.iterdir())]
    except OSError:
        return []
    return sorted(path for path, seen in found if seen.st_uid != number and not _is_settings_file(path, seen.st_mode))


def _is_settings_file(path: Path, mode: int) -> bool:
    """Say whether root has written it for the kiosk, which only reads it."""
    return path.name == "kiosk.toml" and bool(mode & stat.S_IROTH)


def updates(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look at the place for updates and the keys they must be signed with."""
    faults = list(key_faults(examined.keys))
    for fault in faults:
        yield Finding("keys", "bad", fault, "until then no signed update is taken")
    if examined.keys and not faults:
        yield Finding("keys", "ok", "updates must be signed")
    if examined.drop is None:
        return
    if not examined.drop.is_dir():
        yield Finding("updates", "bad", f"there is no {examined.drop}", f"mkdir -p {examined.drop}")
    elif not _is_there(examined, "etc/udev/rules.d/90-exhibit-kiosk.rules"):
        yield Finding("updates", "look", "nothing mounts a stick there", f"{_AGAIN}, with --drop")
    else:
        yield Finding("updates", "ok", f"sticks are mounted in {examined.drop}")


def watchdog(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether a kernel that hangs is reset."""
    places = ["/etc/systemd/system.conf"]
    folder = examined.root / "etc/systemd/system.conf.d"
    places += [str(path.relative_to(examined.root)) for path in sorted(folder.glob("*.conf"))]
    timeouts = re.findall(r"^RuntimeWatchdogSec=(\S+)", "\n".join(map(examined.read, places)), re.MULTILINE)
    if not timeouts or timeouts[-1] in {"0", "off"}:
        yield Finding("watchdog", "bad", "a machine that hangs stays so", "RuntimeWatchdogSec=14s in system.conf.d")
    elif not _is_there(examined, "dev/watchdog*"):
        yield Finding("watchdog", "look", "this machine has none", "without one a machine that hangs stays so")
    else:
        yield Finding("watchdog", "ok", f"resets the machine after {timeouts[-1]}")


def time_sync(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether something sets the clock."""
    clients = ["systemd-timesyncd.service", "chrony.service", "ntpsec.service"]
    said = examined.ask(["systemctl", "show", "--property=Id,ActiveState", *clients])
    if not said:
        return
    if "ActiveState=active" in said:
        yield Finding("time", "ok", "is set from the network where there is one")
    else:
        yield Finding("time", "look", "nothing sets the clock",
                      "apt install systemd-timesyncd; systemctl enable --now systemd-timesyncd")  # fmt: skip


def login(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether visitors get no login where the exhibit is, and staff get one when it is not."""
    if not _is_null(examined, "getty@tty1.service"):
        yield Finding("login", "look", "tty1 has a login under the exhibit", "systemctl mask getty@tty1 autovt@tty1")
    elif _is_null(examined, "getty@.service"):
        yield Finding("login", "bad", "no console lets staff in", "systemctl unmask getty@.service")
    else:
        yield Finding("login", "ok", "none under the exhibit, one on the other consoles")


def _is_null(examined: ExaminedMachine, name: str) -> bool:
    link = examined.root / "etc/systemd/system" / name
    return link.is_symlink() and str(link.readlink()) == "/dev/null"


INSTALLED: Sequence[Callable[[ExaminedMachine], Iterator[Finding]]] = (
    service, restarts, health, programs, user, updates, watchdog, time_sync, login,
)  # fmt: skip
"""Every check of an installation, in the order in which they are read."""
