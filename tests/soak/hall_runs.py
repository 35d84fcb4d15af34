"""Kills, real events and unplugged screens: what is done to a kiosk in a real window on Xvfb.

.venv/bin/python tests/soak/hall_runs.py kills|hangs|events|plugs [--steps N] [--seed 1]
"""

import argparse
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from exhibit.settings import bundled_exhibit
from kiosk_hall import Hall

SLOW = 3
FIRST_FRAME_S, COVERED_S, HUNG_S, ENDED_S = 3.0, 1.0, 20.0, 2.0
WHOLE = (1366, 768, 0, 0)
_KEYS = ("Tab", "Return", "Left", "Right", "Up", "Down", "Home", "Escape", "Prior", "Next", "space", "a", "7", "alt+F4",
         "ctrl+q", "ctrl+w", "super", "F1", "F11", "ctrl+alt+t", "Menu", "Print")  # fmt: skip


def until(condition: Callable[[], bool], seconds: float = 60.0) -> float:
    """Return the seconds until something is so.

    Raises:
        TimeoutError: It never was.
    """
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > seconds:
            raise TimeoutError
        time.sleep(0.01)
    return time.monotonic() - began


def kills(hall: Hall, steps: int, chance: random.Random) -> tuple[str, int]:
    """Kill the show or its supervisor at a random moment, and wait for the next first frame."""
    times: list[float] = []
    for step in range(steps):
        before = hall.wait_until_shown()["pid"]
        time.sleep(chance.uniform(0.0, 1.5))
        # Three crashes within two minutes would lead a rung down: every third kill is the supervisor's.
        if step % 3 == 2:
            hall.kiosk.kill()
            hall.kiosk.wait()
            began = time.monotonic()
            hall.kiosk = hall.start()
        else:
            os.kill(before, signal.SIGKILL)
            began = time.monotonic()

        def is_back(before: int = before) -> bool:
            now = hall.health()
            return now["pid"] not in {None, before} and now["frames"] > 0 and now["level"] == "current"

        until(is_back)
        times.append(time.monotonic() - began)
    times.sort()
    said = f"kills: {steps} kill -9, first frame after {times[len(times) // 2]:.2f} s (median), {times[-1]:.2f} s (longest)"
    return said, 0 if times[-1] <= FIRST_FRAME_S else SLOW


def hangs(hall: Hall, steps: int, chance: random.Random) -> tuple[str, int]:
    """Stop the show where it stands, and wait for the first frame of the next."""
    times: list[float] = []
    for _ in range(steps):
        before = hall.wait_until_shown()["pid"]
        time.sleep(chance.uniform(3.0, 6.0))
        os.kill(before, signal.SIGSTOP)
        times.append(
            until(lambda before=before: hall.health()["pid"] not in {None, before} and hall.health()["frames"] > 0)
        )  # type: ignore[misc]
        # Two in two minutes; the third would lead a rung down.
        if len(times) % 2 == 0:
            hall.kiosk.terminate()
            hall.kiosk.wait()
            hall.kiosk = hall.start()
            until(lambda: hall.health()["uptime_s"] < 5 and hall.health()["frames"] > 0)
    said = f"hangs: {steps} shows stopped, the next first frame after {max(times):.1f} s at most"
    return said, 0 if max(times) <= HUNG_S else SLOW


def events(hall: Hall, steps: int, chance: random.Random) -> tuple[str, int]:
    """Send real mouse and key events through the X server."""
    pid = hall.wait_until_shown()["pid"]
    done = foreign = 0
    while done < steps:
        words: list[str] = []
        for _ in range(min(50, steps - done)):
            if chance.random() < 0.6:
                spot = str(chance.randrange(WHOLE[0])), str(chance.randrange(WHOLE[1]))
                words += [
                    "mousemove",
                    *spot,
                    chance.choice(("click", "click", "mousedown", "mouseup")),
                    chance.choice("11112345"),
                ]
            else:
                words += ["key", chance.choice(_KEYS)]
            done += 1
        hall.do(*words)
        strange = [line.strip() for line in hall.windows().splitlines() if _is_foreign(line)]
        foreign += len(strange)
        for line in strange[:3]:
            sys.stdout.write(f"foreign window: {line}\n")
    until(lambda: hall.health()["frames"] > 0, 20)
    health = hall.health()
    is_same = health["pid"] == pid and health["restarts"] == 0
    hall.do("mouseup", "1")
    said = f"events: {done} real X events, {health['restarts']} restarts, {foreign} foreign windows"
    return said, 0 if is_same and not foreign else 1


def _is_foreign(line: str) -> bool:
    """Say whether a line of the window tree is a window of any size that is neither the exhibit's nor the manager's."""
    found = re.search(r'"[^"]*": \(.*?\)\s+(\d+)x(\d+)\+', line)
    return (
        found is not None
        and int(found[1]) > 10
        and int(found[2]) > 10
        and "Việt Nam" not in line
        and '"Openbox"' not in line
    )


def plugs(hall: Hall, steps: int, chance: random.Random) -> tuple[str, int]:
    """Plug screens in and out, turn them and shrink them, and wait until the one that is left is covered."""
    pid = hall.wait_until_shown()["pid"]
    there: set[str] = set()
    longest, measured = 0.0, 0
    for step in range(steps):
        name = chance.choice("ABC")
        if name in there and chance.random() < 0.5:
            hall.arrange("--delmonitor", name)
            there.discard(name)
        else:
            width, height = chance.choice(((1366, 768), (768, 1366), (683, 768), (320, 200), (1, 1), (0, 0)))
            hall.arrange("--setmonitor", name, f"{width}/300x{height}/200+{chance.choice((0, 683))}+0", "none")
            there.add(name)
        if step % 25 == 24:
            for each in sorted(there):
                hall.arrange("--delmonitor", each)
            there.clear()
            longest = max(longest, until(lambda: hall.place() == "1366x768+0+0"))
            measured += 1
        elif step % 5 == 0:
            time.sleep(chance.uniform(0, 0.6))
    health = hall.health()
    is_same = health["pid"] == pid and health["restarts"] == 0
    said = (f"plugs: {steps} screens plugged, unplugged, turned or shrunk, {health['restarts']} restarts; covered again "
            f"within {longest:.2f} s, {measured} times measured")  # fmt: skip
    if not is_same:
        return said, 1
    return said, 0 if longest <= COVERED_S else SLOW


RUNS = {"kills": (kills, 200), "hangs": (hangs, 6), "events": (events, 3000), "plugs": (plugs, 2000)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", choices=RUNS)
    parser.add_argument("--steps", type=int, default=None)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    do, usual = RUNS[options.run]
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall(Path(folder), bundled_exhibit(), has_manager=options.run == "events")
        try:
            # On a busy machine the worker, which gives way to everything else, takes its time.
            hall.wait_until_shown(seconds=180)
            said, code = do(hall, options.steps or usual, random.Random(options.seed))
            began = time.monotonic()
            hall.kiosk.terminate()
            hall.kiosk.wait()
            ended_s = time.monotonic() - began
            said += f"; it ended {ended_s:.2f} s after SIGTERM"
            code = code or (0 if ended_s <= ENDED_S else SLOW)
        finally:
            hall.close()
    sys.stdout.write(said + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
