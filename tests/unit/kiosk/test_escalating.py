"""The scripts that follow when the exhibit cannot be shown, run with a systemd that the test plays."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from exhibit.kiosk.setup.installation import Plan, files

LIB = "/usr/local/lib/exhibit-kiosk"
SYSTEMCTL = """#!/bin/sh
case "$*" in
    *ExecMainStatus*) echo "$STATUS" ;;
    *ActiveState*) echo "$ACTIVE" ;;
    *ActiveEnterTimestampMonotonic*) echo "$SINCE" ;;
    *) echo "$*" >> "$TOLD" ;;
esac
"""


class Machine:
    """A machine whose scripts can be run."""

    def __init__(self, folder: Path) -> None:
        self.kept, self.why, self._told = folder / "restarts", folder / "why", folder / "told"
        self._folder, self._scripts = folder, files(Plan(Path("/opt/exhibit/bin/exhibit")))
        for name, script in (("systemctl", SYSTEMCTL), ("journalctl", "#!/bin/sh\necho 'it said \\n why'\n")):
            (folder / name).write_text(script)
            (folder / name).chmod(0o755)

    def run(self, name: str, **told: str) -> list[str]:
        """Run a script, and return what it has asked of systemd."""
        script = self._scripts[f"{LIB}/{name}"].replace("/var/lib/exhibit-kiosk/restarts", str(self.kept))
        (self._folder / "script").write_text(script.replace("/run/exhibit-kiosk-why", str(self.why)))
        self._told.write_text("")
        environment: Mapping[str, str] = {
            **os.environ, "PATH": f"{self._folder}:{os.environ['PATH']}", "TOLD": str(self._told), **told,
        }  # fmt: skip
        subprocess.run(["sh", str(self._folder / "script")], env=environment, check=True, capture_output=True)
        return self._told.read_text().splitlines()


STILL = ["--no-block restart exhibit-kiosk-still.service"]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.slow
def test_the_machine_is_restarted_three_times_and_never_again(machine: Machine) -> None:
    told = [machine.run("escalate", STATUS="1") for _ in range(100)]
    assert told == [["reboot"]] * 3 + [STILL] * 97
    said = machine.why.read_text()
    assert "after 3 restarts" in said
    assert "it said" in said
    assert "\\4" in said, "agetty says its address there"


@pytest.mark.slow
@pytest.mark.parametrize("status", ["2", "126", "127"])
def test_what_no_restart_can_mend_leads_to_none(machine: Machine, status: str) -> None:
    assert [machine.run("escalate", STATUS=status) for _ in range(100)] == [STILL] * 100
    assert not machine.kept.exists()


@pytest.mark.parametrize("content", ["many", "3 4", "-1", "9" * 30])
def test_a_count_that_cannot_be_read_is_the_last(machine: Machine, content: str) -> None:
    machine.kept.write_text(content)
    assert machine.run("escalate", STATUS="1") == STILL


def test_a_restart_that_cannot_be_counted_is_not_made(machine: Machine) -> None:
    machine.kept = machine.kept / "none" / "restarts"
    assert machine.run("escalate", STATUS="1") == STILL


def test_only_an_hour_without_a_failure_forgets_them(machine: Machine) -> None:
    machine.kept.write_text("3")
    up_s = int(float(Path("/proc/uptime").read_text().split()[0]))
    for active, since_s in (("failed", up_s - 4000), ("activating", up_s - 4000), ("active", up_s - 3000)):
        machine.run("well", ACTIVE=active, SINCE=str(since_s * 1_000_000))
        assert machine.kept.exists(), (active, since_s)
    machine.run("well", ACTIVE="active", SINCE=str((up_s - 3700) * 1_000_000))
    assert not machine.kept.exists()
