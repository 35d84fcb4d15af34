"""A kiosk on a machine that gives it a small share of one core: it must end in a picture, and not in black.

.venv/bin/python tests/soak/slow_machine.py [--share 0.08] [--seconds 400]
"""

import argparse
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from exhibit.settings import bundled_exhibit
from kiosk_hall import Hall

PERIOD_US = 100_000
_ROOTS = (Path("/sys/fs/cgroup"), Path("/sys/fs/cgroup/cpu"))


def limited(share: float) -> Path | None:
    """Return a control group of one core's share, or None where none can be made."""
    quota_us = round(share * PERIOD_US)
    for root in _ROOTS:
        group = root / "exhibit-slow"
        if not (root / "cgroup.procs").exists():
            continue
        try:
            group.mkdir(exist_ok=True)
            if (group / "cpu.max").exists():
                (group / "cpu.max").write_text(f"{quota_us} {PERIOD_US}")
            elif (group / "cpu.cfs_quota_us").exists():
                (group / "cpu.cfs_period_us").write_text(str(PERIOD_US))
                (group / "cpu.cfs_quota_us").write_text(str(quota_us))
            else:
                continue
        except OSError:
            continue
        return group
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=0.08)
    parser.add_argument("--seconds", type=float, default=400.0)
    options = parser.parse_args()
    group = limited(options.share)
    if group is None:
        sys.stdout.write("slow machine: skipped, no control group of the processor can be made here\n")
        return 0
    join = f'echo $$ > {group}/cgroup.procs && exec "$@"'
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall(Path(folder), bundled_exhibit(), before=("sh", "-c", join, "sh"))
        began = time.monotonic()
        try:
            hall.wait_until_shown("splash", seconds=options.seconds)
            splash_s = time.monotonic() - began
            hall.wait_until_shown(seconds=options.seconds)
            shown_s, health = time.monotonic() - began, hall.health()
        finally:
            hall.close()
            with suppress(OSError):
                group.rmdir()
    sys.stdout.write(f"slow machine, {options.share:.0%} of a core: a picture after {splash_s:.0f} s, the exhibit after "
                     f"{shown_s:.0f} s, {health['hangs']} killed before\n")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
