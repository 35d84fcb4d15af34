"""``python -m exhibit``: note when the process began, then hand over to the command line."""

import contextlib
import faulthandler
import sys
import time

_PROCESS_BEGAN = time.perf_counter()


def main() -> None:
    """Run the command line and leave with its exit code."""
    with contextlib.suppress(RuntimeError, ValueError, AttributeError, OSError):
        # A crash inside Qt says where Python was; a kiosk keeps it with the crash report. Some streams cannot take it.
        faulthandler.enable()
    from exhibit.cli import run  # noqa: PLC0415 - imported late so that the start time is the process's own

    sys.exit(run(sys.argv[1:], began=_PROCESS_BEGAN))


if __name__ == "__main__":
    main()
