"""Boots machines that were set up by README's steps and nothing else, harms them, and looks what becomes of the exhibit.

.venv/bin/python tests/machine/run.py [--short] [--only NAME]

Needs root, debootstrap and systemd-container; says so and ends with 0 where they are missing. What it has downloaded
and installed is kept in /var/tmp/exhibit-machine, so that a second run is fast.
"""

import argparse
import datetime as dt
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import trials


def missing() -> str:
    """Return why no machine can be booted here; nothing where one can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "needs root on Linux"
    tools = [each for each in ("debootstrap", "systemd-nspawn", "nsenter", "unshare") if shutil.which(each) is None]
    if tools:
        return f"needs {', '.join(tools)}: apt install debootstrap systemd-container"
    command = ["unshare", "-m", "--propagation", "private", "sh", "-c", "mount -t tmpfs tmpfs /run/systemd"]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return "may not make namespaces and mount in them"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="the trials that every change runs")
    parser.add_argument("--only", default="", help="those whose name holds this")
    options = parser.parse_args()
    why = missing()
    if why:
        sys.stdout.write(f"machine: SKIPPED, {why}\n")
        return 0
    rows, failed = [], 0
    for trial in trials.ALL:
        if options.only not in trial.name or (options.short and not trial.is_short):
            continue
        began = time.monotonic()
        try:
            happened = trial.run()
        except (AssertionError, OSError, subprocess.SubprocessError) as error:
            happened, failed = f"FAILED: {error}", failed + 1
        took = time.monotonic() - began
        sys.stdout.write(f"{trial.name}: {happened} [{took:.0f} s]\n")
        sys.stdout.flush()
        rows.append(f"| {trial.what} | {happened} |")
    said = f"{dt.datetime.now(dt.UTC):%d %B %Y}, {os.cpu_count()} cores, Linux {os.uname().release}"
    sys.stdout.write("\n".join(["", said, "", "| what was done | what happened |", "|---|---|", *rows, ""]))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
