"""What a kiosk keeps: whole revisions by their hash, and pointers that are old or new and never a mix."""

import os
import stat
from pathlib import Path, PurePosixPath

import pytest

from exhibit.atomic_write import write_atomically
from exhibit.errors import ContentError
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.folder_copy import check_name, copy_folder
from exhibit.kiosk.updates.folder_watcher import LOOK_S, REST_S, FolderWatcher
from exhibit.kiosk.updates.revision_builder import prepare
from small_exhibit import WriteExhibit, draw_nothing


@pytest.fixture
def state(tmp_path: Path) -> StateFolder:
    made = StateFolder(tmp_path / "state")
    made.make()
    return made


def copied(source: Path, target: Path) -> str:
    target.mkdir()
    return copy_folder(source, target)


def test_a_copy_is_the_same_and_its_hash_depends_on_names_and_contents(
    tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    source = write_exhibit()
    first = copied(source, tmp_path / "a")
    for name in (path.relative_to(source) for path in source.rglob("*") if path.is_file()):
        assert (tmp_path / "a" / name).read_bytes() == (source / name).read_bytes()
    (source / ".hidden").write_text("an editor's")
    assert copied(source, tmp_path / "b") == first
    (source / "eras.yaml").rename(source / "ages.yaml")
    assert copied(source, tmp_path / "c") != first
    assert not (tmp_path / "b" / ".hidden").exists()


@pytest.mark.parametrize("kind", ["link", "link to a folder", "pipe", "dead link"])
def test_what_is_not_a_plain_file_is_refused(tmp_path: Path, write_exhibit: WriteExhibit, kind: str) -> None:
    source = write_exhibit()
    odd = source / "milestones" / "odd.yaml"
    if kind == "pipe":
        os.mkfifo(odd)
    else:
        odd.symlink_to({"link": "/etc/passwd", "link to a folder": "/etc", "dead link": "/nowhere"}[kind])
    with pytest.raises(ContentError, match=r"milestones/odd\.yaml"):
        copied(source, tmp_path / "a")


@pytest.mark.parametrize(
    "name", ["a/../b", "/etc/passwd", "a:b", "con.yaml", "a\\b", "end.", "end ", "new\nline", "a/LPT1.png"]
)
def test_names_that_mean_something_else_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(ContentError):
        check_name(PurePosixPath(name), set())


def test_names_that_differ_by_capitals_only_are_refused(tmp_path: Path, write_exhibit: WriteExhibit) -> None:
    source = write_exhibit()
    (source / "ERAS.yaml").write_text("eras: []")
    with pytest.raises(ContentError, match="capitals"):
        copied(source, tmp_path / "a")


def test_too_many_and_too_large_are_refused(
    tmp_path: Path, write_exhibit: WriteExhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_exhibit()
    monkeypatch.setattr("exhibit.kiosk.updates.folder_copy.MOST_FILES", 3)
    with pytest.raises(ContentError, match="more than 3 files"):
        copied(source, tmp_path / "a")
    monkeypatch.setattr("exhibit.kiosk.updates.folder_copy.MOST_FILES", 100)
    monkeypatch.setattr("exhibit.kiosk.updates.folder_copy.MOST_FOLDERS", 2)
    with pytest.raises(ContentError, match="more than 2 folders"):
        copied(source, tmp_path / "folders")
    monkeypatch.undo()
    monkeypatch.setattr("exhibit.kiosk.updates.folder_copy.MOST_BYTES", 1000)
    with pytest.raises(ContentError, match="larger than"):
        copied(source, tmp_path / "b")


def test_a_right_folder_becomes_a_revision_and_a_wrong_one_leaves_nothing(
    state: StateFolder, write_exhibit: WriteExhibit
) -> None:
    source = write_exhibit()
    done = prepare(source, state, draw_nothing)
    assert done["problems"] == []
    assert done["revision"] is not None
    assert (state.folder_of(done["revision"]) / "eras.yaml").is_file()
    assert prepare(source, state, draw_nothing)["revision"] == done["revision"]
    (source / "theme.yaml").write_text("nonsense")
    wrong = prepare(source, state, draw_nothing)
    assert wrong["revision"] is None
    assert any("theme.yaml" in problem for problem in wrong["problems"])
    assert [each.name for each in state.revisions.iterdir()] == [done["revision"]]
    gone = prepare(source / "nowhere", state, draw_nothing)
    assert gone["revision"] is None
    assert "nowhere" in gone["problems"][0]


def test_a_pointer_names_only_what_is_there(state: StateFolder) -> None:
    assert state.pointed("current") is None
    state.folder_of("abc").mkdir()
    state.point("current", "abc")
    assert state.pointed("current") == "abc"
    state.folder_of("abc").rmdir()
    assert state.pointed("current") is None
    (state.path / "current.json").write_text('{"revision": "../../etc"}')
    assert state.pointed("current") is None


def test_a_pointer_cut_at_any_byte_is_the_old_one_the_new_one_or_none(state: StateFolder) -> None:
    state.folder_of("0123456789abcdef").mkdir()
    state.point("current", "0123456789abcdef")
    whole = (state.path / "current.json").read_bytes()
    for length in range(len(whole)):
        (state.path / "current.json").write_bytes(whole[:length])
        assert state.pointed("current") is None


@pytest.mark.parametrize("fails_in", ["fsync", "replace"])
def test_a_power_cut_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_in: str
) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    if fails_in == "fsync":
        monkeypatch.setattr("os.fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path], "half a file was left behind"


def test_tidying_removes_what_nothing_names_and_keeps_the_rest(state: StateFolder) -> None:
    for name in ("kept", "old", ".new-half"):
        (state.folder_of(name) / "milestones").mkdir(parents=True)
    state.tidy({"kept"})
    assert [each.name for each in state.revisions.iterdir()] == ["kept"]


def test_what_killed_writers_have_left_is_swept_and_what_is_being_written_is_not(state: StateFolder) -> None:
    state.drawn.mkdir()
    old, young = state.path / ".health.json.77.new", state.drawn / ".abc.png.78.new"
    for path in (old, young, state.path / "staff.json"):
        path.write_text("half")
    os.utime(old, (1000.0, 1000.0))
    os.utime(state.path / "staff.json", (1000.0, 1000.0))
    state.sweep(young.stat().st_mtime + 5)
    assert not old.exists()
    assert young.exists()
    assert (state.path / "staff.json").exists()
    state.sweep(young.stat().st_mtime + 500)
    assert not young.exists()
    StateFolder(state.path / "nowhere").sweep(1e9)


def test_a_missing_place_is_tidied_without_a_word(state: StateFolder) -> None:
    StateFolder(state.path / "nowhere").tidy(set())
    assert stat.S_ISDIR(state.path.stat().st_mode)


def test_a_folder_is_told_once_when_it_has_come_to_rest(tmp_path: Path) -> None:
    watch, now_s = FolderWatcher.of(tmp_path), 0.0

    def looks(times: int) -> list[bool]:
        nonlocal now_s
        found = []
        for _ in range(times):
            now_s += LOOK_S
            found.append(watch.has_changed(now_s))
        return found

    assert not any(looks(3))
    (tmp_path / "a.yaml").write_text("1")
    assert sum(looks(4)) == 1
    for number in range(4):
        (tmp_path / "a.yaml").write_text("1" * (number + 2))
        assert not any(looks(1)), "told while it is being written"
    assert sum(looks(4)) == 1
    (tmp_path / ".a.yaml.swp").write_text("an editor's")
    assert not any(looks(4))
    assert REST_S < 3


def test_a_folder_that_is_gone_is_not_a_change_until_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "a.yaml").write_text("1")
    watch = FolderWatcher.of(folder)
    (folder / "a.yaml").rename(tmp_path / "a.yaml")
    assert not any(watch.has_changed(now_s) for now_s in range(1, 6))
    (tmp_path / "a.yaml").rename(folder / "a.yaml")
    assert not any(watch.has_changed(now_s) for now_s in range(6, 12)), "the same again is no change"
    (folder / "a.yaml").write_text("2 and more")
    assert sum(watch.has_changed(now_s) for now_s in range(12, 20)) == 1
