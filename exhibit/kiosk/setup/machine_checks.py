"""What a machine must be like to stand in a hall, check by check. Each looks, and leaves nothing behind."""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from exhibit.content import counted, load
from exhibit.errors import ExhibitError, UsageError
from exhibit.kiosk.setup.findings import ExaminedMachine, Finding
from exhibit.kiosk.setup.font_checks import fonts, scripts
from exhibit.kiosk.setup.installed_checks import INSTALLED
from exhibit.kiosk.shared.machine_settings import read_machine_settings
from exhibit.kiosk.shared.pin import has_pin
from exhibit.settings import BUILT_IN_YEAR

LEAST_FREE_MIB = 500


def session(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look at the display and what else is on it."""
    wayland, display = examined.environment.get("WAYLAND_DISPLAY"), examined.environment.get("DISPLAY")
    desktop = examined.environment.get("XDG_CURRENT_DESKTOP", "")
    if not wayland and not display:
        yield Finding("display", "bad", "none in this session", "exhibit-kiosk start, or look in the kiosk's session")
        return
    if desktop:
        yield Finding("display", "bad", f"the desktop {desktop} is behind the exhibit",
                      "use a session without one: exhibit kiosk install --print")  # fmt: skip
        return
    yield Finding("display", "ok", f"Wayland ({wayland})" if wayland else f"X ({display}), no desktop")


def vt_switching(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether Ctrl+Alt+F2 leads out of the exhibit."""
    if examined.environment.get("WAYLAND_DISPLAY"):
        is_loose = any(
            words[:1]
            and Path(words[0]).name == "cage"
            and "-s" in words[: words.index("--") if "--" in words else None]
            for words in _processes(examined)
        )
        if is_loose:
            yield Finding("VT switching", "bad", "cage was started with -s", "start cage without -s")
        else:
            yield Finding("VT switching", "ok", "the compositor was not told to allow it")
        return
    if not examined.environment.get("DISPLAY"):
        return
    folder = examined.root / "etc/X11/xorg.conf.d"
    texts = [examined.read(str(path.relative_to(examined.root))) for path in sorted(folder.glob("*.conf"))]
    if any(re.search(r'Option\s+"DontVTSwitch"\s+"(on|true|1|yes)"', text, re.IGNORECASE) for text in texts):
        yield Finding("VT switching", "ok", "DontVTSwitch is set")
    else:
        yield Finding("VT switching", "bad", "Ctrl+Alt+F2 leads to a login",
                      "exhibit kiosk install --compositor x --write DIR, then sh DIR/install.sh")  # fmt: skip


def _processes(examined: ExaminedMachine) -> Iterator[list[str]]:
    for path in (examined.root / "proc").glob("[0-9]*/cmdline"):
        yield [word for word in examined.read(str(path.relative_to(examined.root))).split("\0") if word]


def magic_keys(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look at SysRq and Ctrl+Alt+Del."""
    value = examined.read("/proc/sys/kernel/sysrq")
    if value in {"", "0"}:
        yield Finding("SysRq", "ok", "off")
    else:
        yield Finding("SysRq", "bad", f"kernel.sysrq is {value}", "echo kernel.sysrq=0 > /etc/sysctl.d/90-kiosk.conf")
    target = examined.root / "etc/systemd/system/ctrl-alt-del.target"
    if target.is_symlink() and str(target.readlink()) == "/dev/null":
        yield Finding("Ctrl+Alt+Del", "ok", "masked")
    else:
        yield Finding("Ctrl+Alt+Del", "look", "reboots the machine", "systemctl mask ctrl-alt-del.target")


def sticky_keys(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether five presses of Shift bring something up."""
    if examined.environment.get("XDG_CURRENT_DESKTOP"):
        yield Finding("sticky keys", "look", "the desktop may ask after five presses of Shift",
                      "turn accessibility keys off in the desktop's settings")  # fmt: skip
    else:
        yield Finding("sticky keys", "ok", "nothing in this session asks for them")


def blanking(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the screen goes black by itself."""
    if examined.environment.get("WAYLAND_DISPLAY"):
        yield Finding("screen blanking", "ok", "cage does not blank; another compositor may")
        return
    if not examined.environment.get("DISPLAY"):
        return
    said = examined.ask(["xset", "q"])
    saver = re.search(r"timeout:\s+(\d+)", said)
    if not said:
        yield Finding("screen blanking", "look", "xset is not there to ask", "apt install x11-xserver-utils")
    elif saver is not None and saver[1] == "0" and "DPMS is Enabled" not in said:
        yield Finding("screen blanking", "ok", "off")
    else:
        yield Finding("screen blanking", "bad", "the screen goes black by itself", "xset s off -dpms in the session")


def clock(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the machine knows the day."""
    if examined.now.year < BUILT_IN_YEAR:
        yield Finding("clock", "bad", f"says {examined.now:%Y-%m-%d}", "set it; a battery for the clock may be missing")
        return
    is_kept = (examined.root / "dev/rtc0").exists()
    is_set = "NTPSynchronized=yes" in examined.ask(["timedatectl", "show"])
    if is_kept or is_set:
        yield Finding("clock", "ok", f"says {examined.now:%Y-%m-%d %H:%M}")
    else:
        yield Finding("clock", "look", "is neither kept over a power cut nor set from the network",
                      "add a real-time clock: anniversaries need the day")  # fmt: skip


def disk(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether the state folder takes anything, and how much; nothing is made."""
    # Where it does not exist yet, it will be made in what does.
    there = next((each for each in (examined.state, *examined.state.parents) if each.exists()), examined.root)
    try:
        free = shutil.disk_usage(there).free >> 20
        is_read_only = bool(os.statvfs(there).f_flag & os.ST_RDONLY) if hasattr(os, "statvfs") else False
    except OSError as error:
        yield Finding("disk", "bad", f"{examined.state}: {error.strerror}", "choose another with --state-dir")
        return
    if is_read_only or not os.access(there, os.W_OK | os.X_OK):
        yield Finding("disk", "bad", f"{examined.state} cannot be written to; what is kept is forgotten at each start",
                      "make it writable, or choose another with --state-dir")  # fmt: skip
    elif free < LEAST_FREE_MIB:
        yield Finding("disk", "bad", f"{free} MiB free at {examined.state}", f"make room for {LEAST_FREE_MIB} MiB")
    else:
        yield Finding("disk", "ok", f"{free} MiB free at {examined.state}")


def audio(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look whether narration can be heard."""
    try:
        from PySide6 import QtMultimedia  # noqa: F401, PLC0415 - only with the extra
    except ImportError:
        yield Finding("audio", "look", "tours are silent", "pip install 'exhibit[media]' where narration is wanted")
        return
    cards = examined.read("/proc/asound/cards")
    if cards and "no soundcards" not in cards:
        yield Finding("audio", "ok", "there is a sound card")
    else:
        yield Finding("audio", "look", "no sound card", "tours will be silent")


def settings(examined: ExaminedMachine) -> Iterator[Finding]:
    """Look at ``kiosk.toml``, the PIN and the exhibit itself."""
    machine = None
    try:
        machine = read_machine_settings(examined.state)
        yield Finding("settings", "ok", "kiosk.toml is right or left out")
    except UsageError as error:
        yield Finding(
            "settings", "bad", str(error), "until then what runs keeps the old ones, and what starts has none"
        )
    if has_pin(examined.state):
        yield Finding("staff PIN", "ok", "set")
    else:
        yield Finding("staff PIN", "look", "none: the staff panel stays shut", "exhibit-kiosk pin")
    try:
        loaded = load(examined.exhibit)
    except (ExhibitError, OSError) as error:
        yield Finding("exhibit", "bad", str(error), "name the exhibit's folder")
        return
    if loaded.exhibit is None:
        yield Finding("exhibit", "bad", counted(len(loaded.errors), "problem"), f"exhibit check {examined.exhibit}")
        return
    yield Finding("exhibit", "ok", f"{len(loaded.exhibit.milestones)} milestones")
    if machine is not None and machine.language not in {None, *loaded.exhibit.languages}:
        yield Finding("language", "bad", f"the exhibit does not speak {machine.language!r}",
                      f"one of {', '.join(loaded.exhibit.languages)}")  # fmt: skip


ALL: Sequence[Callable[[ExaminedMachine], Iterator[Finding]]] = (
    session, vt_switching, magic_keys, sticky_keys, blanking, clock, disk, fonts, scripts, audio, settings, *INSTALLED,
)  # fmt: skip
"""Every check, in the order in which they are read."""
