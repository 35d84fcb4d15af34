"""The source watcher lives whatever disks, sticks and shares do to it, and says so when it cannot look."""

import errno
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.drop_folder import LOOK_S, DropFolder
from exhibit.kiosk.updates.folder_scan import scan
from exhibit.kiosk.updates.folder_watcher import REST_S, FolderWatcher
from exhibit.kiosk.updates.revision_builder import prepare
from exhibit.kiosk.updates.source_watcher import OLD_S, SourceWatcher, UpdateSources
from small_exhibit import draw_nothing
from x_server import wait_for

FAULTS = [
    errno.EIO,
    errno.ESTALE,
    errno.EACCES,
    errno.EHOSTDOWN,
    errno.ETIMEDOUT,
    errno.ENOTCONN,
    errno.ENXIO,
    errno.ENODEV,
]


def nothing() -> None:
    """Pulse of nobody."""


def dig(folder: Path, levels: int) -> None:
    """Make a folder so deep that its path is longer than any call takes."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir("d", dir_fd=here)
        deeper = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "place" / "deep"
    folder.mkdir(parents=True)
    (folder / "exhibit.yaml").write_text("id: deep")
    dig(folder, 1500)
    yield folder
    # What cleans up after tests would go down by calling itself.
    subprocess.run(["rm", "-rf", str(folder)], check=True)


@pytest.mark.slow
def test_a_folder_of_1500_levels_is_looked_at_like_any_other(deep: Path) -> None:
    """Regression: it ended the thread, and no update was ever seen again."""
    drop = DropFolder(deep.parent)
    assert [path for look in range(1, 4) for path in drop.new(look * LOOK_S)] == [deep]
    assert drop.faults == ()
    watch = FolderWatcher.of(deep)
    (deep / "new.yaml").write_text("new")
    assert sum(watch.has_changed(float(now_s)) for now_s in range(1, 6)) == 1
    assert watch.fault == ""


@pytest.mark.slow
def test_a_folder_of_1500_levels_is_refused_in_one_line(deep: Path, tmp_path: Path) -> None:
    state = StateFolder(tmp_path / "state")
    state.make()
    done = prepare(deep, state, draw_nothing)
    assert done["revision"] is None
    assert len(done["problems"]) == 1
    assert "deeper than" in done["problems"][0]
    assert "most_tries" not in done, "it is tried again for nothing"
    assert list(state.revisions.iterdir()) == []


def test_a_scan_stops_at_what_an_exhibit_may_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        (tmp_path / f"folder-{number}").mkdir()
        (tmp_path / f"folder-{number}" / "a.yaml").write_text("a")
    assert len(list(scan(tmp_path, nothing))) == 80
    monkeypatch.setattr("exhibit.kiosk.updates.folder_scan.MOST_FILES", 10)
    assert len(list(scan(tmp_path, nothing))) == 11


class Faulty:
    """Calls of the system that fail for one path and all below it, once asked to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path, self.number = "", 0
        for module, name in ((os, "scandir"), (os, "stat"), (os, "lstat")):
            monkeypatch.setattr(module, name, self._wrapped(getattr(module, name)))

    def _wrapped(self, whole: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any = ".", *rest: Any, **named: Any) -> Any:
            if self.number and isinstance(path, str | Path) and str(path).startswith(self.path):
                raise OSError(self.number, os.strerror(self.number), str(path))
            return whole(path, *rest, **named)

        return call


@pytest.mark.parametrize("number", FAULTS)
def test_any_fault_of_a_disk_is_said_and_goes_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    (tmp_path / "stick" / "small").mkdir(parents=True)
    (tmp_path / "stick" / "small" / "exhibit.yaml").write_text("id: small")
    (tmp_path / "other.zip").write_bytes(b"x")
    watch, drop = FolderWatcher.of(tmp_path), DropFolder(tmp_path)
    faulty = Faulty(monkeypatch)
    faulty.path, faulty.number = str(tmp_path / "stick"), number
    assert not watch.has_changed(1.0)
    assert os.strerror(number) in watch.fault
    told = [path.name for look in (1, 2) for path in drop.new(look * LOOK_S)]
    assert told == ["other.zip"], "one bad stick hides the others"
    assert os.strerror(number) in " ".join(drop.faults)
    faulty.number = 0
    assert [path.name for look in (3, 4) for path in drop.new(look * LOOK_S)] == ["small"]
    assert drop.faults == ()
    assert not any(watch.has_changed(float(now_s)) for now_s in range(2, 9)), "the same again is no change"
    assert watch.fault == ""
    (tmp_path / "new.yaml").write_text("new")
    assert sum(watch.has_changed(float(now_s)) for now_s in range(9, 14)) == 1
    assert REST_S < 4


@pytest.mark.slow
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from([0, *FAULTS]), st.booleans()), min_size=1, max_size=12))
def test_a_change_is_told_in_the_end_whatever_fails_meanwhile(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, bool]]
) -> None:
    folder, now_s, changes, told = tmp_path_factory.mktemp("share"), 0.0, 0, 0
    (folder / "a.yaml").write_text("a")
    watch = FolderWatcher.of(folder)
    with pytest.MonkeyPatch.context() as patch:
        faulty = Faulty(patch)
        faulty.path = str(folder)
        for number, changes_now in steps:
            faulty.number = number
            if changes_now:
                changes += 1
                (folder / "a.yaml").write_text("a" * (changes + 1))
            now_s += 1.0
            told += watch.has_changed(now_s)
        faulty.number = 0
        for _ in range(4):
            now_s += 1.0
            told += watch.has_changed(now_s)
    assert bool(told) == bool(changes)
    assert watch.fault == ""


def test_a_drop_of_links_or_a_vanishing_folder_ends_nothing(tmp_path: Path) -> None:
    """Regression: the time of no file at all was asked for."""
    (tmp_path / "real.yaml").write_text("id: x")
    (tmp_path / "place" / "odd").mkdir(parents=True)
    (tmp_path / "place" / "odd" / "exhibit.yaml").symlink_to(tmp_path / "real.yaml")
    drop = DropFolder(tmp_path / "place")
    found = [path for look in range(1, 5) for path in drop.new(look * LOOK_S)]
    assert [path.name for path in found] == ["odd"]


def test_a_folder_that_never_answers_does_not_hide_a_stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, media, stuck, now = tmp_path / "share", tmp_path / "media", threading.Event(), [0.0]
    folder.mkdir()
    (media / "small").mkdir(parents=True)
    (media / "small" / "exhibit.yaml").write_text("id: small")
    whole, asked = os.scandir, threading.Event()

    def hanging(path: Any) -> Any:
        if str(path) == str(folder):
            asked.set()
            stuck.wait(60)
        return whole(path)

    monkeypatch.setattr("os.scandir", hanging)
    monkeypatch.setattr("exhibit.kiosk.updates.source_watcher.LOOK_S", 0.0)
    watcher = SourceWatcher(UpdateSources(folder, media), nothing, lambda: now[0])
    watcher.start()
    assert asked.wait(20)

    def is_told() -> bool:
        now[0] += LOOK_S / 2
        return media / "small" in watcher.news()

    wait_for(is_told, "the update on the stick")
    now[0] += OLD_S
    assert f"{folder}: it could not be looked at" in " ".join(watcher.problems(now[0]))
    assert watcher.age_s(now[0]) > OLD_S
    watcher.turn(now[0])
    assert watcher.replaced >= 1
    stuck.set()

    def is_young() -> bool:
        watcher.turn(now[0])
        return watcher.age_s(now[0]) < OLD_S and not watcher.problems(now[0])

    wait_for(is_young, "a look at the share that is back")
    now[0] += 1
    assert folder not in watcher.news(), "an empty folder is nothing to be told"
    watcher.stop()
