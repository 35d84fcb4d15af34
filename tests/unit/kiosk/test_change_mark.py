"""Whatever happens to a file, everything that watches one sees it; what happens to none is no change."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exhibit.kiosk.shared.change_mark import ChangeMark, FileMark, mark_of, mark_of_files
from exhibit.kiosk.shared.signature import ENDING
from exhibit.kiosk.supervisor.config_watcher import ConfigWatcher
from exhibit.kiosk.updates.drop_folder import DropFolder
from exhibit.kiosk.updates.folder_watcher import FolderWatcher

BEFORE, AFTER = "volume = 0.1\n", "volume = 0.2\n"
"""Of one size, so that only the time tells them apart."""

WRITTEN_NS = 1_800_000_000_000_000_000
LOOKS = 6


def write(path: Path, text: str, changed_ns: int) -> None:
    path.write_text(text)
    os.utime(path, ns=(changed_ns, changed_ns))


def edit(path: Path) -> None:
    write(path, AFTER, WRITTEN_NS + 1_000_000)


def edit_on_a_clock_that_was_set_back(path: Path) -> None:
    write(path, AFTER, WRITTEN_NS - 3_600_000_000_000)


def replace(path: Path) -> None:
    beside = path.with_name(f"{path.name}.part")
    write(beside, AFTER, WRITTEN_NS + 1_000_000)
    beside.replace(path)


def replace_by_an_older_one(path: Path) -> None:
    beside = path.with_name(f"{path.name}.part")
    write(beside, AFTER, WRITTEN_NS - 86_400_000_000_000)
    beside.replace(path)


def replace_by_a_longer_one_of_the_same_time(path: Path) -> None:
    beside = path.with_name(f"{path.name}.part")
    write(beside, AFTER + "\n", WRITTEN_NS)
    beside.replace(path)


def remove_and_make_again(path: Path) -> None:
    path.unlink()
    edit(path)


CHANGES = [
    edit, edit_on_a_clock_that_was_set_back, replace, replace_by_an_older_one, replace_by_a_longer_one_of_the_same_time,
    remove_and_make_again,
]  # fmt: skip


class Watched:
    """A file and what watches it, on a clock that goes on with each look.

    Args:
        path: The file.
        look: Says whether the file is another one; takes the clock.
        said: Says what is wrong with it.
        is_new_when_back: What could not be looked at for a while counts as put there again.
    """

    def __init__(
        self, path: Path, look: Callable[[float], bool], said: Callable[[], str], *, is_new_when_back: bool = False
    ) -> None:
        self.path, self._look, self.said, self.is_new_when_back = path, look, said, is_new_when_back
        self._now_s = 0.0

    def changes(self) -> int:
        """Return how often it says that the file has changed, in as many looks as one needs to come to rest."""
        found = 0
        for _ in range(LOOKS):
            self._now_s += 2.0
            found += self._look(self._now_s)
        return found


def watched_folder(folder: Path) -> Watched:
    watcher = FolderWatcher.of(folder)
    return Watched(folder / "a.yaml", watcher.has_changed, lambda: watcher.fault)


def dropped(place: Path, path: Path) -> Watched:
    drop = DropFolder(place)
    return Watched(path, lambda now_s: bool(drop.new(now_s)), lambda: " ".join(drop.faults), is_new_when_back=True)


def watched_settings(folder: Path) -> Watched:
    watcher = ConfigWatcher(folder)
    return Watched(folder / "kiosk.toml", lambda _now_s: watcher.has_changed(), lambda: watcher.problem)


MAKERS: dict[str, Callable[[Path], Watched]] = {
    "the folder": watched_folder,
    "a folder on a stick": lambda folder: dropped(folder.parent, folder / "a.yaml"),
    "a bundle on a stick": lambda folder: dropped(folder, folder / "a.zip"),
    "a signature on a stick": lambda folder: dropped(folder, folder / f"a.zip{ENDING}"),
    "the settings": watched_settings,
}


@pytest.fixture(params=MAKERS)
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Watched:
    folder = tmp_path / "place" / "STICK"
    folder.mkdir(parents=True)
    names = ["a.yaml", "z.yaml", "kiosk.toml", "a.zip", f"a.zip{ENDING}"]
    if request.param == "a folder on a stick":
        names.append("exhibit.yaml")
    for name in names:
        write(folder / name, BEFORE, WRITTEN_NS)
    # What is newer than all else must not hide what happens to the rest.
    write(folder / "z.yaml", BEFORE, WRITTEN_NS + 7_200_000_000_000)
    made = MAKERS[request.param](folder)
    made.changes()
    assert made.changes() == 0, "what is as it was is no change"
    return made


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.__name__)
def test_whatever_changes_a_file_is_seen_once(watched: Watched, change: Callable[[Path], None]) -> None:
    change(watched.path)
    assert watched.changes() == 1
    assert watched.changes() == 0


@pytest.mark.parametrize("is_changed", [False, True])
def test_a_file_that_cannot_be_looked_at_is_said_and_compared_with_what_it_was(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, *, is_changed: bool
) -> None:
    with monkeypatch.context() as patch:
        fail_at(watched.path, patch)
        assert watched.changes() == 0
        assert os.strerror(errno.EIO) in watched.said()
    if is_changed:
        edit(watched.path)
    assert watched.changes() == (is_changed or watched.is_new_when_back)
    assert watched.said() == ""


def fail_at(path: Path, patch: pytest.MonkeyPatch) -> None:
    """Have every call of the system fail for a file and for the folder that it is in."""

    def wrapped(whole: Callable[..., Any]) -> Callable[..., Any]:
        def call(at: Any = ".", *rest: Any, **named: Any) -> Any:
            if isinstance(at, str | Path) and str(at) in {str(path), str(path.parent)}:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(at))
            return whole(at, *rest, **named)

        return call

    for module, name in ((os, "scandir"), (os, "stat"), (os, "lstat"), (Path, "open")):
        patch.setattr(module, name, wrapped(getattr(module, name)))


def test_names_sizes_and_times_are_not_taken_for_each_other() -> None:
    looks = [
        [], [FileMark("a", 1, 11)], [FileMark("a", 11, 1)], [FileMark("a1", 1, 1)], [FileMark("a", -1, 0)],
        [FileMark("a", 1, 1), FileMark("b", 2, 2)], [FileMark("b", 1, 1), FileMark("a", 2, 2)],
        [FileMark("a", 2, 1), FileMark("b", 1, 2)], [FileMark("a", 1, 2), FileMark("b", 2, 1)],
        [FileMark("caf\udce9", 1, 1)],
    ]  # fmt: skip
    assert len({mark_of(each) for each in looks}) == len(looks)
    assert mark_of([]) == ChangeMark()
    assert ChangeMark().is_empty


def test_a_missing_file_is_nothing_and_a_link_is_what_it_leads_to(tmp_path: Path) -> None:
    assert mark_of_files(tmp_path / "a", tmp_path / "b") == ChangeMark()
    write(tmp_path / "real", BEFORE, WRITTEN_NS)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    before = mark_of_files(tmp_path / "link")
    edit(tmp_path / "real")
    assert mark_of_files(tmp_path / "link") != before
