"""The files that make a machine a kiosk."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from exhibit.errors import UsageError
from exhibit.kiosk.setup.compositors import COMPOSITORS, Compositor
from exhibit.kiosk.setup.installation import Plan, files, text, write
from exhibit.kiosk.supervisor.escalation import MOST_SPLASHES
from exhibit.kiosk.supervisor.ladder import LONGEST_PAUSE_S
from exhibit.kiosk.supervisor.silence_limit import FIRST_WORD_S, LONGEST_FIRST_WORD_S
from first_fast import first_fast


def unit(content: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(content)
    return parser


def plan(**told: Any) -> Plan:
    return Plan(Path("/opt/exhibit/bin/exhibit"), **told)


HOSTILE = "/srv/a b/%h $HOME ${PATH} `id` \"q\" 'q' \\t\t;#é"
SERVICE = "/etc/systemd/system/exhibit-kiosk.service"
LIB = "/usr/local/lib/exhibit-kiosk"


def seconds(section: configparser.SectionProxy, *names: str) -> int:
    return sum(int(section[name]) for name in names)


@pytest.mark.parametrize("compositor", COMPOSITORS)
def test_failures_of_every_kind_reach_the_start_limit(compositor: Compositor) -> None:
    """A compositor that never starts, a display that hangs when it is shown, and a machine on which no picture lives."""
    content = unit(files(plan(compositor=compositor))[SERVICE])
    service, starts = content["Service"], int(content["Unit"]["StartLimitBurst"])
    ending_s = seconds(service, "TimeoutStopSec", "RestartSec")
    slow_s, first_s = 0.0, FIRST_WORD_S
    while first_s < LONGEST_FIRST_WORD_S:
        slow_s, first_s = slow_s + first_s + LONGEST_PAUSE_S, first_s * 2
    hopeless_s = slow_s + MOST_SPLASHES * (LONGEST_FIRST_WORD_S + LONGEST_PAUSE_S)
    for longest in (
        seconds(service, "TimeoutStartSec"),
        seconds(service, "TimeoutStartSec", "WatchdogSec"),
        seconds(service, "TimeoutStartSec") + hopeless_s,
    ):
        assert starts * (longest + ending_s) < int(content["Unit"]["StartLimitIntervalSec"])


@pytest.mark.parametrize("compositor", COMPOSITORS)
def test_nothing_is_left_to_fill_in_and_scripts_are_right(compositor: Compositor, tmp_path: Path) -> None:
    told = plan(
        folder=Path(HOSTILE),
        drop=Path(HOSTILE),
        keys=(Path(HOSTILE), Path("/srv/new.pub")),
        state=Path(HOSTILE),
        compositor=compositor,
    )
    write(told, tmp_path / "kiosk")
    made = [path for path in (tmp_path / "kiosk").rglob("*") if path.is_file()]
    for path in made:
        content = path.read_text()
        assert not re.search(r"@[A-Z_]+@", content), path
        assert os.access(path, os.X_OK) == content.startswith("#!"), path
        if content.startswith("#!"):
            subprocess.run(["sh", "-n", str(path)], check=True)
    assert {path.name for path in made} >= {"install.sh", "uninstall.sh", "README.txt", "exhibit-kiosk.service"}


def test_any_path_reaches_the_program_as_it_is(tmp_path: Path) -> None:
    """The script is run, with a program that prints what it was given."""
    program = tmp_path / "a program"
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\nexit 7\n')
    program.chmod(0o755)
    told = Plan(
        program,
        folder=Path(HOSTILE),
        state=Path(HOSTILE),
        drop=Path(HOSTILE),
        keys=(Path(HOSTILE), Path("/srv/new.pub")),
        language="vi",
    )
    session = tmp_path / "session"
    session.write_text(files(told)[f"{LIB}/session"])
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(["sh", str(session)], capture_output=True, text=True, check=True, env=environment)
    told_words = ["kiosk", "run", HOSTILE, "--state-dir", HOSTILE, "--drop", HOSTILE, "--key", HOSTILE]
    told_words += ["--key", "/srv/new.pub", "--lang", "vi"]
    assert done.stdout.splitlines() == told_words
    assert (tmp_path / "code").read_text() == "7\n", "how the program ended is told"


@pytest.mark.parametrize(
    ("is_active", "old_s", "said"),
    [(True, 0, ""), (True, 200, "Nothing was said for more than a minute"), (False, 0, "It is not running")],
)
def test_status_says_when_its_health_is_not_of_now(tmp_path: Path, is_active: bool, old_s: int, said: str) -> None:
    health = tmp_path / "health.json"
    health.write_text("{}")
    moment = health.stat().st_mtime - old_s
    os.utime(health, (moment, moment))
    command, systemctl = tmp_path / "exhibit-kiosk", tmp_path / "systemctl"
    command.write_text(files(plan(state=tmp_path))["/usr/local/sbin/exhibit-kiosk"])
    systemctl.write_text(f"#!/bin/sh\n[ $1 != --quiet ] || exit {int(not is_active)}\n")
    systemctl.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(["sh", str(command), "status"], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[-2:] == [str(health), "{}"]
    told = "".join(done.stdout.splitlines()[:-2])
    assert told.startswith(said)
    assert bool(told) == bool(said)


@pytest.mark.parametrize("script", ["install.sh", "uninstall.sh"])
def test_a_script_without_its_files_says_so_and_does_nothing(tmp_path: Path, script: str) -> None:
    """Regression: it said that all was done."""
    write(plan(), tmp_path / "written")
    shutil.rmtree(tmp_path / "written/target")
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "id").write_text("#!/bin/sh\necho 0\n")
    (tools / "id").chmod(0o755)
    found = shutil.which("dirname")
    assert found is not None
    (tools / "dirname").symlink_to(found)
    shell = shutil.which("sh")
    assert shell is not None
    # No other program is to be found, so that nothing can be done to the machine that tests.
    done = subprocess.run([shell, str(tmp_path / "written" / script)], capture_output=True, text=True, check=False,
                          env={"PATH": str(tools)})  # fmt: skip
    assert done.returncode == 1
    assert "the folder target is not beside it" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("path", ["/srv/a\nb", "/srv/a\rb", "/srv/\x1b[2J"])
def test_a_path_that_no_file_can_hold_is_refused(path: str) -> None:
    with pytest.raises(UsageError, match="cannot be in a file"):
        plan(folder=Path(path))


def test_a_folder_with_other_things_is_left_alone_and_an_old_plan_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(UsageError, match="holds other things"):
        write(plan(), tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["mine"]
    place = tmp_path / "kiosk"
    write(plan(compositor="x", drop=Path("/media/kiosk")), place)
    write(plan(), place)
    assert not list((place / "target").rglob("*X11*")), "files of the plan before would be installed too"
    assert not list((place / "target").rglob("*stick*"))


def test_what_is_printed_has_every_file() -> None:
    told = plan(drop=Path("/media/kiosk"))
    said = text(told)
    for content in files(told).values():
        assert content in said
    assert "WESL_UserSetting" in said


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
@first_fast("compositor", COMPOSITORS)
def test_systemd_finds_nothing_wrong_with_the_units(compositor: Compositor, tmp_path: Path) -> None:
    told = plan(compositor=compositor, state=Path("/srv/a b%c\td"), drop=Path("/media/kiosk"))
    units = []
    for path, content in files(told).items():
        made = tmp_path / path.lstrip("/")
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(content.replace(LIB, f"{tmp_path}{LIB}"))
        made.chmod(0o755)
        if made.suffix in {".service", ".timer"}:
            made.chmod(0o644)
            units.append(str(made).replace("@.service", "@sda1.service"))
            made.rename(units[-1])
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if "exhibit" in line]
    assert (done.returncode, said) == (0, [])
