"""Updates from outside: bundles unpacked as if an enemy had sent them, signatures, and the place they are dropped in."""

import os
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundles import zipped
from exhibit.errors import ContentError
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates import bundle
from exhibit.kiosk.updates.bundle import unpack
from exhibit.kiosk.updates.drop_folder import LOOK_S, DropFolder
from exhibit.kiosk.updates.revision_builder import prepare
from small_exhibit import FILES, WriteExhibit, draw_nothing


@pytest.fixture
def state(tmp_path: Path) -> StateFolder:
    made = StateFolder(tmp_path / "state")
    made.make()
    return made


@pytest.mark.parametrize("top", ["", "small/"])
def test_a_bundle_is_the_same_revision_as_its_folder(
    tmp_path: Path, state: StateFolder, write_exhibit: WriteExhibit, top: str
) -> None:
    made = zipped(tmp_path / "a.zip", {**FILES, "__MACOSX/._x": b"", ".DS_Store": b""}, top)
    done = prepare(made, state, draw_nothing)
    assert done["problems"] == []
    assert done["revision"] == prepare(write_exhibit(), state, draw_nothing)["revision"]


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "a/../../evil.yaml",
        "/etc/evil.yaml",
        "C:\\evil.yaml",
        "..\\evil.yaml",
        "a/../b.yaml",
        "con/a.yaml",
    ],
)
def test_a_name_that_leads_out_is_refused_and_writes_nothing(tmp_path: Path, name: str) -> None:
    target = tmp_path / "deep" / "target"
    target.mkdir(parents=True)
    with pytest.raises(ContentError):
        unpack(zipped(tmp_path / "a.zip", {**FILES, name: "x"}), target)
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    path = zipped(tmp_path / "a.zip", FILES)
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo("pictures/odd.svg")
        entry.external_attr = (kind | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    (tmp_path / "t").mkdir()
    with pytest.raises(ContentError, match="link or a device"):
        unpack(path, tmp_path / "t")


@pytest.mark.slow
def test_what_grows_too_much_is_stopped_while_it_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped(tmp_path / "a.zip", {**FILES, "pictures/bomb.png": b"\0" * (64 << 20)})
    (tmp_path / "t").mkdir()
    with pytest.raises(ContentError, match=r"bomb\.png unpacks to more"):
        unpack(bomb, tmp_path / "t")
    assert (tmp_path / "t" / "pictures" / "bomb.png").stat().st_size < (20 << 20)
    monkeypatch.setattr(bundle, "MOST_BYTES", 1000)
    (tmp_path / "u").mkdir()
    with pytest.raises(ContentError, match="more than it may"):
        unpack(zipped(tmp_path / "b.zip", FILES), tmp_path / "u")
    monkeypatch.setattr(bundle, "MOST_FILES", 3)
    with pytest.raises(ContentError, match="more than 3 files"):
        unpack(tmp_path / "b.zip", tmp_path / "u")


@pytest.mark.parametrize("is_told", [False, True])
def test_folders_count_too(tmp_path: Path, *, is_told: bool) -> None:
    """Regression: a bundle of 9,900 files in eight folders each kept the worker for minutes."""
    junk = {f"{number}/b/c/d/e/f/g/h{'/' if is_told else '.yaml'}": "" for number in range(bundle.MOST_FOLDERS // 6)}
    (tmp_path / "t").mkdir()
    with pytest.raises(ContentError, match="more than 1000 folders"):
        unpack(zipped(tmp_path / "a.zip", {**FILES, **junk}), tmp_path / "t")
    assert list((tmp_path / "t").iterdir()) == []


def test_what_is_no_bundle_is_said_in_one_line(tmp_path: Path, state: StateFolder) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 not really")
    assert "no correct zip file" in prepare(tmp_path / "a.zip", state, draw_nothing)["problems"][0]
    assert (
        "holds no exhibit.yaml"
        in prepare(zipped(tmp_path / "b.zip", {"readme.txt": "x"}), state, draw_nothing)["problems"][0]
    )
    assert list(state.revisions.iterdir()) == []


@pytest.mark.slow
def test_a_bundle_cut_at_any_byte_is_refused(tmp_path: Path, state: StateFolder) -> None:
    path = zipped(tmp_path / "a.zip", FILES)
    whole = path.read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        done = prepare(path, state, draw_nothing)
        assert done["revision"] is None
        assert len(done["problems"]) == 1


@pytest.mark.slow
@settings(max_examples=60)
@given(st.data())
def test_a_bundle_with_wrong_bytes_is_refused_or_whole(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("bundle")
    path = zipped(folder / "a.zip", FILES)
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole)
    target = folder / "target"
    target.mkdir()
    try:
        root = unpack(path, target)
    except ContentError:
        return
    assert root.is_relative_to(target)


def test_updates_are_told_once_they_have_come_to_rest_and_again_when_they_come_back(tmp_path: Path) -> None:
    place, now_s = tmp_path / "media", 0.0
    drop = DropFolder(place)

    def looks(times: int = 3) -> list[str]:
        nonlocal now_s
        found = []
        for _ in range(times):
            now_s += LOOK_S
            found += [path.name for path in drop.new(now_s)]
        return found

    assert looks() == []
    stick = place / "STICK"
    stick.mkdir(parents=True)
    assert looks() == []
    growing = stick / "a.zip"
    for size in (1, 2, 3):
        growing.write_bytes(b"x" * size)
        assert looks(1) == [], "told while it is being copied"
    assert looks() == ["a.zip"]
    (stick / "small").mkdir()
    (stick / "small" / "exhibit.yaml").write_text("id: small")
    (stick / "other").mkdir()
    (stick / "link.zip").symlink_to(growing)
    assert looks() == ["small"]
    os.utime(growing, (1, 1))
    assert looks() == ["a.zip"]
    growing.rename(tmp_path / "a.zip")
    assert looks() == []
    (tmp_path / "a.zip").rename(growing)
    assert looks() == ["a.zip"]
    assert looks() == []
