"""What is done to a machine, and what must become of the exhibit."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import roots
from container import Machine

MOST_REBOOTS = 3
MANY_COLOURS = 50
UNIT = "/etc/systemd/system/exhibit-kiosk.service.d"
SESSION = "/usr/local/lib/exhibit-kiosk/session"


@dataclass(frozen=True)
class Trial:
    """One trial.

    Attributes:
        name: To choose it by.
        what: What is done, for the table.
        run: Does it, and says what has happened.
        is_short: Every change runs it.
    """

    name: str
    what: str
    run: Callable[[], str]
    is_short: bool = False


def machine(release: str = "bookworm", compositor: str = "cage") -> Machine:
    """Return a machine that was set up by README's steps, switched off."""
    return Machine(roots.installed(release, compositor))


def until_shown(hall: Machine, within_s: float = 90, level: str = "current") -> float:
    """Wait for painted frames at a level; return the seconds since the machine was switched on."""

    def is_shown() -> bool:
        health = hall.health
        is_there = level != "current" or health.get("content_hash") is not None
        return health.get("level") == level and health.get("frames", 0) > 0 and is_there

    hall.until(is_shown, within_s, f"nothing was shown at level {level}; health {hall.health}")
    return hall.on_s


def colours(hall: Machine) -> int:
    """Return how many colours a picture of the display has, taken as staff do over ssh."""
    hall.does("exhibit-kiosk", "picture", "--output", "/root/now.png")
    program = "import sys; from PySide6.QtGui import QImage; i = QImage(sys.argv[1]); print(len({i.pixel(x, y) for x in range(0, i.width(), 7) for y in range(0, i.height(), 7)}))"
    return int(hall.does("/opt/exhibit/bin/python", "-c", program, "/root/now.png"))


def until_colourful(hall: Machine) -> None:
    """Wait for a picture of the display that has more in it than a ground; the exhibit fades in."""
    hall.until(lambda: colours(hall) > MANY_COLOURS, 20, "there is no picture on the display")


def told(hall: Machine, words: str) -> bool:
    """Say whether the journal of this start holds some words."""
    return words in hall.said("journalctl", "--boot", "--unit=exhibit-kiosk*", "--no-pager", "--output=cat")


def until_still(hall: Machine, within_s: float = 150) -> str:
    """Wait for the console that says why; return what it says."""
    hall.until(
        lambda: hall.unit("ActiveState", "exhibit-kiosk-still.service") == "active", within_s, "no still picture"
    )
    return " ".join(hall.does("cat", "/run/exhibit-kiosk-why").split())


def stays(hall: Machine, for_s: float, is_so: Callable[[], bool], otherwise: str) -> None:
    """See that something stays as it is."""
    before = hall.unit("NRestarts")
    until = hall.on_s + for_s

    def is_over() -> bool:
        assert hall.is_on, "the machine was restarted"
        assert is_so(), (
            f"{otherwise}: {hall.unit('ActiveState')} {hall.unit('Result')} {hall.said('exhibit-kiosk', 'logs', '--no-pager', '-n', '15')}"
        )
        return hall.on_s >= until

    hall.until(is_over, for_s + 30, "")
    assert hall.unit("NRestarts") == before, "the unit was restarted"


def cold_boot(release: str = "bookworm", compositor: str = "cage") -> str:
    """Boot twice: the first start prepares the exhibit, the second one has it."""
    with machine(release, compositor) as hall:
        hall.boot()
        first_s = until_shown(hall)
        until_colourful(hall)
        show = hall.pids("kiosk show")[-1]
        library = "libqwayland" if compositor == "cage" else "libqxcb"
        assert library in Path(f"/proc/{show}/maps").read_text(), f"the show does not use {library}"
        hall.power_off()
        hall.boot()
        again_s = until_shown(hall)
    return f"the exhibit {first_s:.1f} s after power-on, {again_s:.1f} s at the second start, on {library}"


def display_that_cannot_start(harm: Callable[[Machine], None]) -> str:
    """Follow a display that never starts to the end of the escalation."""
    with machine() as hall:
        harm(hall)
        for start in range(1 + MOST_REBOOTS):
            hall.boot()
            if start < MOST_REBOOTS:
                assert hall.until_off(120), "the machine was switched off and not restarted"
                took_s = hall.on_s
        said = until_still(hall)
        still_s = hall.on_s
        assert f"again after {MOST_REBOOTS} restarts" in said, said
        stays(hall, 10, lambda: hall.unit("ActiveState") == "failed", "it was tried again")
        assert not hall.said("systemctl", "list-jobs", "--no-legend").startswith("exhibit"), "something is due"
        assert hall.unit("LoadState", "getty@tty2.service") != "masked", "there is no way in"
        boots = hall.boots
    return f"{boots - 1} restarts of the machine, each after {took_s:.0f} s, then the console says why after {still_s:.0f} s"


def no_graphics(hall: Machine) -> None:
    """Take the graphics card out."""
    hall.write(f"{UNIT}/headless.conf", "[Service]\nEnvironment=WLR_BACKENDS=drm\n")


def no_xwayland(hall: Machine) -> None:
    """Take away what cage cannot start without."""
    hall.write("/usr/bin/Xwayland", "", 0o000)
    (hall.upper / "usr/bin/Xwayland").unlink()
    # A character device 0/0 is how an overlay says that a file is gone.
    os.mknod(hall.upper / "usr/bin/Xwayland", 0o020000, 0)


def stopped(words: str, name: str, within_s: float, compositor: str = "cage") -> str:
    """Let a process stand still, and wait for the exhibit to come back."""
    with machine(compositor=compositor) as hall:
        hall.boot()
        until_shown(hall)
        before = hall.health["supervisor_pid"]
        began = hall.on_s
        hall.stop_process(words)
        hall.until(lambda: hall.unit("NRestarts") == "1", within_s, f"a stopped {name} was not noticed")
        noticed_s = hall.on_s - began
        hall.until(lambda: hall.health.get("supervisor_pid") not in {before, None}, 30, "it did not come back")
        until_shown(hall)
        back_s = hall.on_s - began
        until_colourful(hall)
    return f"noticed after {noticed_s:.0f} s, the exhibit is back after {back_s:.0f} s"


def permanent(harm: Callable[[Machine], None], level: str, words: str) -> str:
    """See that what no restart can mend leads to none, and is said."""
    with machine() as hall:
        harm(hall)
        hall.boot()
        shown_s = until_shown(hall, level=level)
        hall.until(lambda: told(hall, words), 30, f"the journal does not say {words!r}")
        assert any(words in problem for problem in hall.health["problems"]), hall.health["problems"]
        stays(hall, 30, lambda: hall.unit("ActiveState") == "active", "it has ended")
        assert hall.health["restarts"] == 0
        pictured = colours(hall)
        assert not (hall.upper / "var/lib/exhibit-kiosk/restarts").exists(), "a restart of the machine was counted"
    return f"level {level} after {shown_s:.0f} s ({pictured} colours); journal, health and screen say why; no restart"


def tell(hall: Machine, options: str) -> None:
    """Change the options of the kiosk as a technician does."""
    layer = next(each for each in roots.installed("bookworm") if (each / SESSION.lstrip("/")).exists())
    script = (layer / SESSION.lstrip("/")).read_text(encoding="utf-8")
    changed = script.replace("kiosk run ", f"kiosk run {options} ")
    assert changed != script
    hall.write(SESSION, changed, 0o755)


def unreadable(hall: Machine) -> None:
    """Name a folder that the user kiosk may not read."""
    tell(hall, "/root/exhibit")
    source = hall.upper / "root/exhibit"
    shutil.copytree(roots.TOP / "content/vietnam-russia", source)
    source.chmod(0o700)
    source.parent.chmod(0o700)


def wrong_option() -> str:
    """Misspell an option: nothing can be shown, no restart can help, and the console says so."""
    with machine() as hall:
        tell(hall, "--langg ru")
        hall.boot()
        said = until_still(hall)
        assert "what it was told is wrong" in said, said
        assert "--langg" in said, said
        stays(hall, 20, lambda: hall.unit("ActiveState") == "failed", "it was tried again")
        tell(hall, "--lang ru")
        hall.does("exhibit-kiosk", "start")
        until_shown(hall)
        assert hall.unit("ActiveState", "exhibit-kiosk-still.service") == "inactive"
    return "the console says which word is wrong; no restart; mended and started again it is shown"


def dropped() -> str:
    """Copy a bundle to the place for updates, as a stick brings it."""
    with machine() as hall:
        hall.boot()
        until_shown(hall)
        before = hall.health["content_hash"]
        place = Path(f"/proc/{hall.init}/root/media/kiosk")
        hall.does("mkdir", "-p", "/media/kiosk/sda1")
        # A mount that comes after the start must reach the unit, which has a file system of its own.
        hall.does("mount", "-t", "tmpfs", "tmpfs", "/media/kiosk/sda1")
        changed = hall.at / "changed"
        shutil.copytree(roots.TOP / "content/vietnam-russia", changed)
        (changed / "note.txt").write_text("changed")
        shutil.copy(shutil.make_archive(str(hall.at / "changed-update"), "zip", changed), place / "sda1/changed.zip")
        began = hall.on_s
        hall.until(lambda: hall.health.get("content_hash") not in {before, None}, 90, "the update was not shown")
        took_s = hall.on_s - began
        hall.does("umount", "/media/kiosk/sda1")
        after = hall.health["content_hash"]
        stays(hall, 5, lambda: hall.health.get("content_hash") == after, "it has gone with its stick")
    return f"shown after {took_s:.0f} s, and stays when the stick is gone"


def full_disk() -> str:
    """Start on a disk that holds not one byte more, and has never shown anything."""
    with machine() as hall:
        hall.boot()
        hall.does("exhibit-kiosk", "stop")
        hall.does(
            "sh",
            "-c",
            "rm -rf /var/lib/exhibit/* && mount -t tmpfs -o size=64k,mode=0755,uid=$(id -u kiosk) t /var/lib/exhibit",
        )
        hall.run("sh", "-c", "cat /dev/zero > /var/lib/exhibit/filler")
        hall.does("exhibit-kiosk", "start")
        began = hall.on_s
        hall.until(lambda: len(hall.pids("exhibit-spare")) > 0, 60, "no spare state folder was used")
        hall.until(
            lambda: any("built-in" not in " ".join(cmdline(pid)) for pid in hall.pids("kiosk show")), 90, "no exhibit"
        )
        took_s = hall.on_s - began
        until_colourful(hall)
    return f"the exhibit is shown from memory after {took_s:.0f} s"


def by_hours(release: str) -> str:
    """Close and open again, as the clock does."""
    outputs = "XDG_RUNTIME_DIR=/run/exhibit-kiosk WAYLAND_DISPLAY=wayland-0 wlr-randr"
    with machine(release) as hall:
        hall.boot()
        until_shown(hall)
        hall.write("/var/lib/exhibit/kiosk.toml", '[hours]\ndaily = "closed"\n')
        hall.until(lambda: "Enabled: no" in hall.said("sh", "-c", outputs), 60, "the screen was not switched off")
        stays(
            hall, 60, lambda: hall.unit("ActiveState") == "active", "a screen that is off was taken for one that hangs"
        )
        hall.write("/var/lib/exhibit/kiosk.toml", '[hours]\ndaily = "00:00-24:00"\n')
        hall.until(lambda: "Enabled: yes" in hall.said("sh", "-c", outputs), 60, "the screen was not switched on")
        until_colourful(hall)
    return "the screen itself is switched off, stays so, and comes back"


def odd_paths() -> str:
    """Install again, with names that mean something to a shell or to systemd."""
    odd = "a b\t%i $HOME ${PATH} 'q' \"d\" \\n é;#"
    with machine() as hall:
        hall.boot()
        hall.does("exhibit-kiosk", "stop")
        for place in ("srv", "media"):
            hall.does("mkdir", "-p", f"/{place}/{odd}")
        shutil.copytree(roots.TOP / "content/vietnam-russia", Path(f"/proc/{hall.init}/root/srv/{odd}/exhibit"))
        hall.state = f"/srv/{odd}/state"
        hall.does("/opt/exhibit/bin/exhibit", "kiosk", "install", f"/srv/{odd}/exhibit", "--state-dir", hall.state,
                  "--drop", f"/media/{odd}", "--write", "/root/odd")  # fmt: skip
        hall.does("sh", "/root/odd/install.sh")
        hall.does("exhibit-kiosk", "start")
        until_shown(hall)
        assert not [each for each in hall.health["problems"] if odd in each], hall.health["problems"]
        place = Path(f"/proc/{hall.init}/root/media/{odd}/update")
        shutil.copytree(roots.TOP / "content/vietnam-russia", place)
        before = hall.health["content_hash"]
        (place / "note.txt").write_text("changed")
        hall.until(lambda: hall.health.get("content_hash") not in {before, None}, 90, "the update was not shown")
        hall.does("exhibit-kiosk", "doctor")
    return "the exhibit, what it keeps and an update are all found"


def cmdline(pid: int) -> list[str]:
    """Return the words of a process."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return ["built-in"]


def uninstalled() -> str:
    """Take everything away again."""
    with machine() as hall:
        hall.boot()
        until_shown(hall)
        hall.does("sh", "/root/kiosk/install.sh")
        hall.does("sh", "/root/kiosk/uninstall.sh")
        left = hall.said(
            "sh", "-c", "find /etc /usr/local -name '*exhibit-kiosk*' -not -path '*/exhibit-kiosk.service.d*'"
        )
        assert left == "", left
        assert hall.unit("LoadState", "getty@tty1.service") == "loaded"
        assert not hall.pids("kiosk run")
    return "nothing is left, and the login of tty1 is back"


NO_KEY = "there is no key"

ALL = (
    Trial("cold-boot", "README's steps on a minbase Debian 12, then power on", cold_boot, is_short=True),
    Trial("stopped-compositor", "`kill -STOP` of cage", lambda: stopped("/usr/bin/cage", "compositor", 60), is_short=True),
    Trial("stopped-parent", "`kill -STOP` of the supervisor", lambda: stopped("kiosk run", "supervisor", 60)),
    Trial("no-graphics", "no graphics card", lambda: display_that_cannot_start(no_graphics)),
    Trial("no-xwayland", "Xwayland taken away", lambda: display_that_cannot_start(no_xwayland)),
    Trial("no-key", "`--key` that is not there", lambda: permanent(lambda hall: tell(hall, "--key /srv/none.pub"), "current", "/srv/none.pub")),
    Trial("unreadable", "an exhibit that the user kiosk may not read", lambda: permanent(unreadable, "safe", "/root/exhibit"), is_short=True),
    Trial("wrong-option", "an option misspelt", wrong_option),
    Trial("dropped", "a zip on a stick that comes after the start", dropped),
    Trial("full-disk", "started on a full disk that has never shown anything", full_disk),
    Trial("x-boot", "the same with `--compositor x`", lambda: cold_boot(compositor="x")),
    Trial("x-stopped", "`kill -STOP` of Xorg", lambda: stopped("/usr/lib/xorg/Xorg :0", "X server", 60, "x")),
    Trial("trixie-boot", "the same on Debian 13", lambda: cold_boot("trixie")),
    Trial("trixie-hours", "closing and opening time on Debian 13", lambda: by_hours("trixie")),
    Trial("odd-paths", "folders named with tab, blanks, quotes, %, $ and backslash", odd_paths),
    Trial("uninstalled", "install.sh again, then uninstall.sh", uninstalled),
)  # fmt: skip
