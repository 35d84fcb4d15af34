"""Where a kiosk keeps its state when its own folder takes nothing."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from exhibit.errors import UsageError
from exhibit.kiosk.shared.machine_settings import Choices, read_choices, read_machine_settings, write_choices
from exhibit.kiosk.shared.pin import has_pin, write_pin
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor import spare_state
from exhibit.kiosk.supervisor.spare_state import usable
from first_fast import first_fast

Refuse = Callable[[int, Path], None]


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Refuse:
    """Let every writing below a folder fail; the spare places are in the test's own folder."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setattr(spare_state.tempfile, "gettempdir", lambda: str(tmp_path / "tmp"))
    for name in ("run", "tmp"):
        (tmp_path / name).mkdir()
    refused: dict[Path, int] = {}
    write = spare_state.write_atomically

    def refusing(path: Path, data: bytes, **how: bool) -> None:
        for folder, number in refused.items():
            if path.is_relative_to(folder):
                raise OSError(number, "no")
        write(path, data, **how)

    monkeypatch.setattr(spare_state, "write_atomically", refusing)

    def refuse(number: int, folder: Path) -> None:
        refused[folder] = number

    return refuse


def test_a_folder_that_takes_everything_is_used(tmp_path: Path) -> None:
    state = StateFolder(tmp_path / "state")
    assert usable(state) == state
    assert list(state.revisions.iterdir()) == []


@first_fast("number", [errno.EROFS, errno.EACCES, errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_one_that_takes_nothing_is_replaced_and_what_it_was_told_still_counts(
    tmp_path: Path, refuse: Refuse, number: int
) -> None:
    state = StateFolder(tmp_path / "state")
    write_pin(state.path, "2468")
    (state.path / "kiosk.toml").write_text('language = "ru"')
    write_choices(state.path, Choices("vi", 0.2, 0.5))
    refuse(number, state.path)
    spare = usable(state)
    assert spare.path.is_relative_to(tmp_path / "run")
    assert spare.path.stat().st_mode & 0o077 == 0
    assert has_pin(spare.path)
    assert read_machine_settings(spare.path).language == "ru"
    assert read_choices(spare.path).language == "vi"
    write_choices(spare.path, Choices("en"))
    assert read_choices(state.path).language == "vi", "it was written where nothing can be written"
    (state.path / "kiosk.toml").write_text('language = "en"')
    assert read_machine_settings(spare.path).language == "en"
    assert usable(state) == spare, "each start leaves another one behind"


def test_what_was_shown_before_is_shown_from_a_folder_that_takes_nothing(tmp_path: Path, refuse: Refuse) -> None:
    state = StateFolder(tmp_path / "state")
    state.folder_of("a").mkdir(parents=True)
    state.point("current", "a")
    refuse(errno.EROFS, state.path)
    assert usable(state) == state


def test_the_next_place_is_tried_and_without_any_it_is_said(tmp_path: Path, refuse: Refuse) -> None:
    state = StateFolder(tmp_path / "state")
    refuse(errno.EROFS, state.path)
    refuse(errno.ENOSPC, tmp_path / "run")
    assert usable(state).path.is_relative_to(tmp_path / "tmp")
    refuse(errno.ENOSPC, tmp_path)
    refuse(errno.ENOSPC, Path("/dev/shm"))  # noqa: S108 - where it would go
    with pytest.raises(UsageError, match="nor anywhere else"):
        usable(state)


def test_a_folder_that_somebody_else_has_made_is_not_trusted(tmp_path: Path, refuse: Refuse) -> None:
    state = StateFolder(tmp_path / "state")
    refuse(errno.EROFS, state.path)
    first = usable(state).path
    elsewhere = tmp_path / "theirs"
    first.rename(elsewhere)
    first.symlink_to(elsewhere)
    assert usable(state).path.is_relative_to(tmp_path / "tmp")


def test_a_slip_in_the_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot make the state folder"):
        usable(StateFolder(tmp_path / "file" / "state"))
