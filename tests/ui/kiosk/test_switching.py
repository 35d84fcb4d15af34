"""How a Wayland screen is switched off: with whatever program the compositor listens to."""

import os
import subprocess
from pathlib import Path

import pytest

from exhibit.kiosk.screen import screen_schedule

LISTING = """HDMI-A-1 "Samsung 43 inch (HDMI-A-1)"
  Make: Samsung
  Enabled: yes
  Modes:
    1920x1080 px, 60.000000 Hz (preferred, current)
DP-2 "(null) (null) (DP-2)"
  Enabled: yes
"""


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def switched(folder: Path, word: str) -> list[str]:
    environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "TOLD": str(folder / "told")}
    subprocess.run(["sh", "-c", screen_schedule._SWITCH_WAYLAND, "sh", word], env=environment, check=False)
    return (folder / "told").read_text().splitlines()


@pytest.mark.parametrize("word", ["on", "off"])
def test_every_output_is_switched_by_its_name(tmp_path: Path, word: str) -> None:
    program(tmp_path, "wlopm", "exit 1")
    program(tmp_path, "wlr-randr", f"[ $# = 0 ] && cat <<'END' || echo $* >> $TOLD\n{LISTING}END")
    assert switched(tmp_path, word) == [f"--output HDMI-A-1 --{word}", f"--output DP-2 --{word}"]


def test_power_alone_is_switched_where_that_is_understood(tmp_path: Path) -> None:
    program(tmp_path, "wlopm", 'echo "$@" >> $TOLD')
    program(tmp_path, "wlr-randr", "echo wrong >> $TOLD")
    assert switched(tmp_path, "off") == ["--off *"]
