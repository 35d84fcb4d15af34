"""Children that end with their parent, so that none is left behind alone, also after a kill -9."""

import ctypes
import os
import signal
import sys

_PARENT = "EXHIBIT_PARENT"
_PR_SET_PDEATHSIG = 1
"""Of prctl(2)."""


def child_environment() -> dict[str, str]:
    """Return the environment of a child that calls ``die_with_parent``."""
    return {**os.environ, _PARENT: str(os.getpid())}


def die_with_parent(parent: int | None = None) -> None:
    """Let Linux end this process with its parent, also while it is stopped; other systems know no such thing.

    Args:
        parent: The parent's process number; by default the one the environment names, and none to make sure of without.
    """
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    expected = parent or int(os.environ.get(_PARENT, "0"))
    if expected and os.getppid() != expected:
        # It has died before this process could say that it wants to die too.
        os._exit(1)
