"""``python -m exhibit``: note when the process began, then hand over to the command line."""

import contextlib
import faulthandler
import os
import sys
import time

_PROCESS_BEGAN = time.perf_counter()


def main() -> None:
    """Run the command line and leave with its exit code."""
    with contextlib.suppress(RuntimeError, ValueError, AttributeError, OSError):
        # A crash inside Qt says where Python was; a kiosk keeps it with the crash report. Some streams cannot take it.
        faulthandler.enable()
    # Pydantic would look for plugins of its own in all that is installed, at each start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Imported late so that the start time is the process's own.
    from exhibit.garbage_collection import importing  # noqa: PLC0415

    with importing():
        from exhibit.cli import run  # noqa: PLC0415

    sys.exit(run(sys.argv[1:], began=_PROCESS_BEGAN))


if __name__ == "__main__":
    main()
