"""Every soak, one after another; ``--short`` is the form for every change, about four minutes.

.venv/bin/python tests/soak/run.py [--short]
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
SLOW = 3

LONG = [
    ["corpus.py"], ["uptime.py"], ["transitions.py"], ["monkey.py"], ["hall_runs.py", "kills"], ["hall_runs.py", "hangs"],
    ["hall_runs.py", "events"], ["hall_runs.py", "plugs"], ["slow_machine.py"], ["plays.py"],
]  # fmt: skip
SHORT = [
    ["corpus.py", "--generated", "300", "--shown-every", "40"], ["uptime.py", "--days", "40"],
    ["transitions.py", "--steps", "250"], ["monkey.py", "--events", "12000"], ["hall_runs.py", "kills", "--steps", "6"], ["hall_runs.py", "hangs", "--steps", "1"],
    ["hall_runs.py", "events", "--steps", "300"], ["hall_runs.py", "plugs", "--steps", "50"],
]  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent), "PYTHONUNBUFFERED": "1"}
    failed = []
    for words in SHORT if options.short else LONG:
        began = time.monotonic()
        # A short run warms up no caches and shares its machine: only what breaks counts, not what it took.
        done = subprocess.run([sys.executable, str(HERE / words[0]), *words[1:]], env=environment, check=False)
        sys.stdout.write(f"    {' '.join(words)}: {time.monotonic() - began:.0f} s, code {done.returncode}\n")
        sys.stdout.flush()
        if done.returncode and not (options.short and done.returncode == SLOW):
            failed.append(words[0])
    sys.stdout.write(f"failed: {', '.join(failed)}\n" if failed else "all soaks passed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
