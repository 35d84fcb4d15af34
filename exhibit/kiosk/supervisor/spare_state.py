"""A state folder that is forgotten, for a machine whose own one takes nothing: read-only, full, or not to be made."""

import errno
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from exhibit.atomic_write import write_atomically
from exhibit.errors import UsageError
from exhibit.kiosk.shared.state_folder import StateFolder

SETTINGS_FILES = ("kiosk.toml", "pin.json", "pin-lock.json", "staff.json", "signed.json")
"""What sets a machine up, and is still read from the folder that takes nothing."""

PROBE_BYTES = 65536

_PASSING = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.ESTALE}
"""What a disk says that does not take anything; all else is a slip of whoever named the folder."""

_LOG = logging.getLogger(__name__)


def usable(state: StateFolder) -> StateFolder:
    """Return the state folder, or a spare one where nothing can be written and nothing was shown before.

    Raises:
        UsageError: There can be no such folder.
    """
    try:
        state.make()
        _probe(state.revisions)
    except OSError as error:
        if error.errno not in _PASSING:
            message = f"cannot make the state folder {state.path}: {error.strerror}"
            raise UsageError(message) from None
        if state.pointed("current") is not None:
            # It is read, and that is enough.
            return state
        spare = _spare(state)
        if spare is None:
            message = f"cannot write to the state folder {state.path} ({error.strerror}), nor anywhere else"
            raise UsageError(message) from None
        _LOG.warning("%s cannot be written to (%s); this run keeps everything in %s", state.path, error.strerror,
                     spare.path)  # fmt: skip
        return spare
    return state


def _spare(state: StateFolder) -> StateFolder | None:
    for place in _places():
        spare = StateFolder(place)
        with suppress(OSError):
            # Whoever else may write there must not have made it: it holds what is shown.
            place.mkdir(mode=0o700, exist_ok=True)
            found = place.lstat()
            if place.is_symlink() or found.st_uid != _user(found.st_uid):
                continue
            place.chmod(0o700)
            spare.make()
            _probe(spare.revisions)
            _lend(state, spare)
            return spare
    return None


def _places() -> Iterator[Path]:
    """Yield where a spare folder may be, the same at each start, so that none is left behind."""
    name = f"exhibit-spare-{_user(0)}"
    for place in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/dev/shm"):  # noqa: S108 - ours alone
        if place:
            yield Path(place) / name


def _user(otherwise: int) -> int:
    return os.geteuid() if hasattr(os, "geteuid") else otherwise


def _lend(state: StateFolder, spare: StateFolder) -> None:
    for name in SETTINGS_FILES:
        link = spare.path / name
        link.unlink(missing_ok=True)
        # A link, and not a copy: what is changed there later is taken up; what staff choose replaces the link.
        link.symlink_to((state.path / name).absolute())


def _probe(folder: Path) -> None:
    probe = folder / ".writable"
    write_atomically(probe, bytes(PROBE_BYTES), is_lasting=False)
    probe.unlink()
