"""The files that make a machine a kiosk, and the checks that look whether it is one."""

import configparser
import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from exhibit.kiosk import checks
from exhibit.kiosk.checks import Finding, Patient
from exhibit.kiosk.doctor import examine
from exhibit.kiosk.installing import files, text
from exhibit.kiosk.pin import write_pin
from exhibit.settings import bundled_exhibit
from small_exhibit import WriteExhibit

XSET = "Screen Saver:\n  prefer blanking:  yes\n  timeout:  0    cycle:  600\nDPMS:\n  DPMS is Disabled\n"


def unit(content: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(content)
    return parser


def test_the_supervisor_is_watched_and_gives_up_in_time_to_be_noticed() -> None:
    content = unit(
        files(Path("/srv/my exhibit"), ["--drop", "/media"])["/home/kiosk/.config/systemd/user/exhibit.service"]
    )
    service = content["Service"]
    assert service["Type"] == "notify"
    assert int(service["WatchdogSec"]) > 0
    assert service["ExecStart"].endswith("kiosk run '/srv/my exhibit' --drop /media")
    starts = int(content["Unit"]["StartLimitBurst"])
    longest = int(service["WatchdogSec"]) + int(service["RestartSec"])
    assert starts * longest < int(content["Unit"]["StartLimitIntervalSec"]), (
        "a supervisor that hangs each time is restarted for ever"
    )


@pytest.mark.parametrize("name", ["cage", "x"])
def test_the_display_comes_back_and_the_machine_restarts_when_it_cannot(name: str) -> None:
    content = unit(files(Path("/srv/exhibit"), [])[f"/etc/systemd/system/exhibit-{name}.service"])
    assert content["Service"]["Restart"] == "always"
    assert content["Unit"]["StartLimitAction"] == "reboot"
    assert "-s" not in content["Service"]["ExecStart"].split(), "cage -s lets visitors switch to a login"


def test_what_is_printed_has_every_file_and_says_what_to_do() -> None:
    said = text(Path("/srv/exhibit"), [])
    for path in files(Path("/srv/exhibit"), []):
        assert path in said
    for word in ("DontVTSwitch", "kernel.sysrq = 0", "WESL_UserSetting", "Assigned Access", "xset s off -dpms"):
        assert word in said


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    made = tmp_path / "exhibit.service"
    made.write_text(files(bundled_exhibit(), [])["/home/kiosk/.config/systemd/user/exhibit.service"])
    command = ["systemd-analyze", "--user", "verify", str(made)]
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def patient(tmp_path: Path, write_exhibit: WriteExhibit) -> Patient:
    """A machine that is fit."""
    root, state = tmp_path / "root", tmp_path / "state"
    for folder in ("etc/X11/xorg.conf.d", "etc/systemd/system", "proc/sys/kernel", "dev"):
        (root / folder).mkdir(parents=True)
    (root / "etc/X11/xorg.conf.d/90-kiosk.conf").write_text(
        'Section "ServerFlags"\n Option "DontVTSwitch" "on"\nEndSection\n'
    )
    (root / "etc/systemd/system/ctrl-alt-del.target").symlink_to("/dev/null")
    (root / "proc/sys/kernel/sysrq").write_text("0\n")
    (root / "dev/rtc0").write_text("")
    write_pin(state, "2468")

    def ask(command: Sequence[str]) -> str:
        return XSET if command[0] == "xset" else ""

    now = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    return Patient(root, {"DISPLAY": ":0"}, ask, state, write_exhibit(), now)


def bad(patient: Patient) -> list[str]:
    return [finding.name for finding in examine(patient) if finding.verdict == "bad"]


def named(patient: Patient, name: str) -> Finding:
    return next(finding for finding in examine(patient) if finding.name == name)


def test_a_fit_machine_has_nothing_bad(patient: Patient) -> None:
    assert bad(patient) == []
    assert {finding.name for finding in examine(patient)} == {
        "display", "VT switching", "SysRq", "Ctrl+Alt+Del", "sticky keys", "screen blanking", "clock", "disk", "fonts",
        "audio", "settings", "staff PIN", "exhibit",
    }  # fmt: skip


def test_everything_that_is_not_right_says_what_to_do(patient: Patient) -> None:
    root = patient.root
    (root / "proc/sys/kernel/sysrq").write_text("176")
    (root / "etc/X11/xorg.conf.d/90-kiosk.conf").write_text("# nothing\n")
    (root / "etc/systemd/system/ctrl-alt-del.target").unlink()
    (patient.state / "pin.json").unlink()
    (patient.state / "kiosk.toml").write_text("volume = 9")
    (patient.exhibit / "theme.yaml").unlink()
    sick = replace(
        patient, now=dt.datetime(1970, 1, 1, tzinfo=dt.UTC), ask=lambda _: XSET.replace("timeout:  0", "timeout:  600")
    )
    assert bad(sick) == ["VT switching", "SysRq", "screen blanking", "clock", "settings", "exhibit"]
    for finding in examine(sick):
        assert finding.todo or finding.verdict == "ok", finding


def test_a_desktop_behind_the_exhibit_is_bad_and_no_display_too(patient: Patient) -> None:
    assert "display" in bad(replace(patient, environment={"DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "GNOME"}))
    assert "display" in bad(replace(patient, environment={}))


def test_cage_that_lets_visitors_switch_is_found(patient: Patient) -> None:
    wayland = replace(patient, environment={"WAYLAND_DISPLAY": "wayland-0"})
    process = patient.root / "proc/77"
    process.mkdir()
    (process / "cmdline").write_text("/usr/bin/cage\0-d\0--\0exhibit\0-s")
    assert named(wayland, "VT switching").verdict == "ok", "the -s is the program's own"
    (process / "cmdline").write_text("/usr/bin/cage\0-d\0-s\0--\0exhibit")
    assert named(wayland, "VT switching").verdict == "bad"


def test_a_disk_that_takes_nothing_or_little_is_bad(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "LEAST_FREE_MIB", 1 << 40)
    assert named(patient, "disk").verdict == "bad"
    (patient.root / "file").write_text("")
    assert "disk" in bad(replace(patient, state=patient.root / "file" / "state"))
