"""The checks that look whether a machine is fit to be a kiosk, on machines made of files."""

import datetime as dt
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from exhibit.kiosk.setup import machine_checks
from exhibit.kiosk.setup.doctor import examine
from exhibit.kiosk.setup.findings import ExaminedMachine, Finding
from exhibit.kiosk.setup.installation import Plan, files
from exhibit.kiosk.setup.installed_checks import UNIT
from exhibit.kiosk.setup.running_kiosks import running_kiosks
from exhibit.kiosk.shared.ownership import give_to_owner
from exhibit.kiosk.shared.pin import write_pin
from first_fast import first_fast
from small_exhibit import FILES, WriteExhibit

XSET = "Screen Saver:\n  prefer blanking:  yes\n  timeout:  0    cycle:  600\nDPMS:\n  DPMS is Disabled\n"


NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
NUMBER = os.geteuid()
PROGRAMS = (
    "usr/lib/xorg/Xorg", "usr/bin/xinit", "usr/bin/xauth", "usr/bin/xset", "usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0",
)  # fmt: skip
RUNNING = "LoadState=loaded\nUnitFileState=enabled\nActiveState=active\nResult=success\nNRestarts=0\n"


def ask(command: Sequence[str]) -> str:
    if command[0] == "xset":
        return XSET
    if command[:3] == ["systemctl", "show", UNIT]:
        return RUNNING
    return "Id=chrony.service\nActiveState=active\n" if command[0] == "systemctl" else ""


def say_health(state: Path, **other: object) -> None:
    said = {"written_at": NOW.isoformat(), "level": "current", "problems": [], **other}
    (state / "health.json").write_text(json.dumps(said))


@pytest.fixture
def patient(tmp_path: Path, write_exhibit: WriteExhibit) -> ExaminedMachine:
    """A machine that is fit: what is written for one, and what install.sh does to one."""
    root, state = tmp_path / "root", tmp_path / "state"
    plan = Plan(Path("/opt/exhibit/bin/exhibit"), state=state, drop=tmp_path / "drop", compositor="x")
    made = files(plan) | {
        "/proc/sys/kernel/sysrq": "0\n", "/dev/rtc0": "", "/dev/watchdog0": "",
        "/etc/passwd": f"root:x:0:0::/root:/bin/sh\nkiosk:x:{NUMBER}:998::{state}:/usr/sbin/nologin\n",
        "/etc/group": "video:x:44:kiosk\nrender:x:104:kiosk\naudio:x:29:you,kiosk\ninput:x:101:\n",
    } | {f"/{name}": "" for name in PROGRAMS}  # fmt: skip
    for name, content in made.items():
        path = root / name.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    for name in ("ctrl-alt-del.target", "getty@tty1.service"):
        (root / "etc/systemd/system" / name).symlink_to("/dev/null")
    (tmp_path / "drop").mkdir()
    write_pin(state, "2468")
    say_health(state)
    return ExaminedMachine(root, {"DISPLAY": ":0"}, ask, state, write_exhibit(), NOW, tmp_path / "drop")


def bad(patient: ExaminedMachine) -> list[str]:
    return [finding.name for finding in examine(patient) if finding.verdict == "bad"]


def named(patient: ExaminedMachine, name: str) -> Finding:
    return next(finding for finding in examine(patient) if finding.name == name)


def test_a_fit_machine_has_nothing_bad(patient: ExaminedMachine) -> None:
    assert bad(patient) == []
    assert {finding.name for finding in examine(patient)} == {
        "display", "VT switching", "SysRq", "Ctrl+Alt+Del", "sticky keys", "screen blanking", "clock", "disk", "fonts",
        "audio", "settings", "staff PIN", "exhibit", "service", "health", "programs", "user", "updates", "watchdog",
        "time", "login",
    }  # fmt: skip


def test_everything_that_is_not_right_says_what_to_do(patient: ExaminedMachine) -> None:
    root = patient.root
    (root / "proc/sys/kernel/sysrq").write_text("176")
    (root / "etc/X11/xorg.conf.d/90-exhibit-kiosk.conf").write_text("# nothing\n")
    (root / "etc/systemd/system/ctrl-alt-del.target").unlink()
    (patient.state / "pin.json").unlink()
    (patient.state / "kiosk.toml").write_text("volume = 9")
    (patient.exhibit / "exhibit.yaml").unlink()
    sick = replace(
        patient, now=dt.datetime(1970, 1, 1, tzinfo=dt.UTC), ask=lambda _: XSET.replace("timeout:  0", "timeout:  600")
    )
    assert bad(sick) == [
        "VT switching", "SysRq", "screen blanking", "clock", "settings", "exhibit", "health",
    ]  # fmt: skip
    for finding in examine(sick):
        assert finding.todo or finding.verdict == "ok", finding


def test_a_desktop_behind_the_exhibit_is_bad_and_no_display_too(patient: ExaminedMachine) -> None:
    assert "display" in bad(replace(patient, environment={"DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "GNOME"}))
    assert "display" in bad(replace(patient, environment={}))


def test_cage_that_lets_visitors_switch_is_found(patient: ExaminedMachine) -> None:
    wayland = replace(patient, environment={"WAYLAND_DISPLAY": "wayland-0"})
    process = patient.root / "proc/77"
    process.mkdir()
    (process / "cmdline").write_text("/usr/bin/cage\0-d\0--\0exhibit\0-s")
    assert named(wayland, "VT switching").verdict == "ok", "the -s is the program's own"
    (process / "cmdline").write_text("/usr/bin/cage\0-d\0-s\0--\0exhibit")
    assert named(wayland, "VT switching").verdict == "bad"


def test_a_disk_that_takes_nothing_or_little_is_bad(patient: ExaminedMachine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine_checks, "LEAST_FREE_MIB", 1 << 40)
    assert named(patient, "disk").verdict == "bad"
    (patient.root / "file").write_text("")
    assert "disk" in bad(replace(patient, state=patient.root / "file" / "state"))


def test_without_a_session_no_tool_of_another_display_is_advised(patient: ExaminedMachine) -> None:
    shutil.rmtree(patient.root / "etc/X11")
    found = {each.name for each in examine(replace(patient, environment={})) if each.verdict != "ok"}
    assert "display" in found
    assert not found & {"VT switching", "screen blanking"}


@pytest.mark.skipif(NUMBER != 0, reason="only root writes for others")
@first_fast(("mode", "verdict"), [(0o644, "ok"), (0o600, "bad")])
def test_settings_that_root_has_written_are_right_where_the_kiosk_may_read_them(
    patient: ExaminedMachine, mode: int, verdict: str
) -> None:
    passwd = patient.root / "etc/passwd"
    passwd.write_text(passwd.read_text().replace(f"kiosk:x:{NUMBER}:", "kiosk:x:54321:"))
    settings = patient.state / "kiosk.toml"
    settings.write_text('language = "vi"\n')
    for path in (patient.state, *patient.state.iterdir()):
        os.chown(path, 54321, 54321)
    os.chown(settings, 0, 0)
    settings.chmod(mode)
    assert named(patient, "user").verdict == verdict


def seen(folder: Path) -> dict[Path, tuple[int, int]]:
    return {path: (path.lstat().st_mtime_ns, path.lstat().st_size) for path in folder.rglob("*")}


@first_fast("name", ["state", "none/of/this"])
def test_looking_changes_nothing(patient: ExaminedMachine, tmp_path: Path, name: str) -> None:
    before = seen(tmp_path)
    examine(replace(patient, state=tmp_path / name))
    assert seen(tmp_path) == before


@first_fast(
    ("name", "harm"),
    [
        ("programs", "rm usr/bin/xauth"),
        ("programs", "rm usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0"),
        ("watchdog", "rm etc/systemd/system.conf.d/90-exhibit-kiosk.conf"),
        ("watchdog", "rm dev/watchdog0"),
        ("user", "sed -i s/audio.*/audio:x:29:/ etc/group"),
        ("user", "sed -i s/input.*/input:x:101:kiosk/ etc/group"),
        ("user", "sed -i s,/usr/sbin/nologin,/bin/bash, etc/passwd"),
        ("user", "sed -i s/kiosk:x:[0-9]*/kiosk:x:54321/ etc/passwd"),
        ("login", "rm etc/systemd/system/getty@tty1.service"),
        ("login", "ln -s /dev/null etc/systemd/system/getty@.service"),
        ("updates", "rm etc/udev/rules.d/90-exhibit-kiosk.rules"),
        ("updates", "rmdir ../drop"),
        ("health", "rm ../state/health.json"),
        ("restarts of the machine", "mkdir -p var/lib/exhibit-kiosk; echo 2 > var/lib/exhibit-kiosk/restarts"),
    ],
)
def test_what_is_missing_is_found_and_says_what_to_do(patient: ExaminedMachine, name: str, harm: str) -> None:
    assert not [each for each in examine(patient) if each.name == name and each.verdict != "ok"]
    subprocess.run(["sh", "-c", harm], cwd=patient.root, check=True)
    found = [each for each in examine(patient) if each.verdict != "ok" and each.name == name]
    assert found
    assert all(each.todo for each in found)


@first_fast(
    ("before", "after"),
    [("UnitFileState=enabled", "UnitFileState=disabled"), ("ActiveState=active", "ActiveState=failed"),
     ("NRestarts=0", "NRestarts=4"), ("LoadState=loaded", "LoadState=not-found")],
)  # fmt: skip
def test_a_service_that_is_not_up_or_does_not_come_up_is_found(
    patient: ExaminedMachine, before: str, after: str
) -> None:
    sick = replace(patient, ask=lambda command: ask(command).replace(before, after))
    assert named(sick, "service").verdict != "ok"


@first_fast("other", [{"level": "safe"}, {"written_at": "2026-03-01T11:00:00+00:00"}])
def test_a_kiosk_that_is_not_well_is_bad(patient: ExaminedMachine, other: dict[str, object]) -> None:
    say_health(patient.state, **other)
    assert named(patient, "health").verdict == "bad"


def test_a_kiosk_that_keeps_everything_in_memory_is_found_and_is_bad(patient: ExaminedMachine) -> None:
    """Regression: beside a full disk it was said that no kiosk had ever run."""
    spare = patient.root / "run/exhibit-kiosk/exhibit-spare-996"
    spare.mkdir(parents=True)
    (patient.state / "health.json").unlink()
    say_health(spare)
    assert named(patient, "health").verdict == "bad"
    assert "takes nothing" in named(patient, "health").what


def test_a_key_that_is_not_there_is_bad(patient: ExaminedMachine) -> None:
    assert "keys" in bad(replace(patient, keys=[patient.root / "none.pub"]))


@pytest.mark.skipif(NUMBER != 0, reason="only root writes for others")
def test_a_pin_that_root_has_set_is_the_kiosks(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    os.chown(state, 54321, 54321)
    write_pin(state, "2468")
    write_pin(state / "deep/below", "2468")
    for folder in (state, state / "deep/below"):
        give_to_owner(folder)
    assert {path.stat().st_uid for path in (state, *state.rglob("*"))} == {54321}


def test_the_session_of_a_running_kiosk_is_found_from_outside(tmp_path: Path) -> None:
    for number, words, environment in (
        ("7", ["/usr/bin/cage", "-d", "--", "exhibit", "kiosk", "run"], ["WAYLAND_DISPLAY=wrong"]),
        ("12", ["/opt/exhibit/bin/python3", "/opt/exhibit/bin/exhibit", "kiosk", "run", "/srv/a b", "--lang", "vi"],
         ["HOME=/x", "WAYLAND_DISPLAY=wayland-0", "XDG_RUNTIME_DIR=/run/exhibit-kiosk"]),
        ("99", ["python3", "-m", "exhibit", "kiosk", "show"], ["WAYLAND_DISPLAY=wayland-9"]),
    ):  # fmt: skip
        (tmp_path / number).mkdir()
        (tmp_path / number / "cmdline").write_text("\0".join(words) + "\0")
        (tmp_path / number / "environ").write_text("\0".join(environment) + "\0")
    (found,) = running_kiosks(tmp_path)
    assert found.pid == 12
    assert found.environment == {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/exhibit-kiosk"}
    assert found.words == ["run", "/srv/a b", "--lang", "vi"]
    assert not list(running_kiosks(tmp_path / "none"))


def _speaking(patient: ExaminedMachine, write_exhibit: WriteExhibit, language: str) -> ExaminedMachine:
    files = {name: text.replace("ru:", f"{language}:") for name, text in FILES.items()}
    files["exhibit.yaml"] = files["exhibit.yaml"].replace("[vi, ru, en]", f"[vi, {language}, en]")
    return replace(patient, exhibit=write_exhibit(files=files))


def test_a_language_needs_fonts_and_thai_a_dictionary(patient: ExaminedMachine, write_exhibit: WriteExhibit) -> None:
    thai = _speaking(patient, write_exhibit, "th")
    assert named(thai, "scripts").verdict == "ok"
    assert named(thai, "Thai").todo == "apt install libthai0"
    library = patient.root / "usr/lib/x86_64-linux-gnu/libthai.so.0"
    library.parent.mkdir(parents=True, exist_ok=True)
    library.touch()
    assert "Thai" not in {finding.name for finding in examine(thai)}


@pytest.mark.parametrize("language", ["ja", "zh-Hant"])
def test_a_language_without_fonts_is_bad(patient: ExaminedMachine, write_exhibit: WriteExhibit, language: str) -> None:
    found = named(_speaking(patient, write_exhibit, language), "scripts")
    assert found.verdict == "bad"
    assert language in found.what
