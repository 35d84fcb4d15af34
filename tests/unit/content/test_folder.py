"""What counts as a file of an exhibit is the same for the check, the show and the kiosk's copy, on every system."""

import unicodedata
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import load
from exhibit.content.reading.folder import chosen, composed, entries, find, is_litter, is_litter_path
from exhibit.kiosk.updates.bundle import unpack
from exhibit.kiosk.updates.folder_copy import copy_folder
from exhibit.kiosk.updates.folder_watcher import LOOK_S, REST_S, FolderWatcher
from small_exhibit import FILES, LOCAL, WriteExhibit

LITTER = [
    "._{}", ".{}", ".~lock.{}#", ".#{}", "#{}#", "{}~", "{}.~1~", ".{}.swp", "{}.swp", "{}.swo", "{}.tmp", "{}.TMP",
    "{}.part", "{}.crdownload", "~${}", "{}.bak", "{}.orig", "{}___jb_tmp___", "~{}.tmp",
    "a.sync-conflict-20240131-101112-ABCDEF7.yaml", ".syncthing.{}.tmp", ".{}.12.new",
]  # fmt: skip
WHOLE = ["Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store", "__MACOSX", "Icon\r", "@eaDir"]
RUBBISH = "\0\x05\x16\x07\0\2\0\0Mac OS X"
SVG = FILES["pictures/drawing.svg"]


def pictures(file: str) -> str:
    return f"pictures:\n  - {{id: drawing, file: {file}, alt: {LOCAL}, credit: {LOCAL}, licence: CC0}}\n"


@pytest.mark.slow
@given(st.sampled_from(LITTER), st.from_regex(r"[a-zàệж][a-zàệж0-9 _-]{0,12}\.(yaml|svg|jpg)", fullmatch=True))
def test_litter_is_known_by_its_name_and_content_is_not_litter(pattern: str, name: str) -> None:
    assert is_litter(pattern.format(name))
    assert is_litter_path(PurePosixPath("slides", pattern.format(name)))
    assert is_litter_path(PurePosixPath(pattern.format("x"), name))
    assert not is_litter(name)
    assert not is_litter(unicodedata.normalize("NFD", name))


@pytest.mark.parametrize(
    "name", ["tmp.yaml", "part.svg", "a~b.yaml", "#1.yaml", "a.tmp.yaml", "swp", "~.yaml", "$a.svg"]
)
def test_names_that_only_look_like_litter_are_content(name: str) -> None:
    assert not is_litter(name)


def strewn(folder: Path) -> Path:
    """Leave behind in every folder what systems and editors leave."""
    for at in [folder, *(each for each in folder.iterdir() if each.is_dir())]:
        for name in [*(pattern.format("all.yaml") for pattern in LITTER), *WHOLE]:
            (at / name).write_text(RUBBISH, encoding="utf-8")
    (folder / "__MACOSX").unlink()
    (folder / "__MACOSX" / "slides").mkdir(parents=True)
    (folder / "__MACOSX" / "slides" / "all.yaml").write_text(RUBBISH)
    return folder


def test_litter_changes_nothing_wherever_the_exhibit_is_read(tmp_path: Path, write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    revision = copy_folder(folder, made(tmp_path / "clean"))
    watch = FolderWatcher.of(folder)
    strewn(folder)
    assert load(folder).problems == ()
    assert not any(watch.has_changed(now_s * (LOOK_S + REST_S)) for now_s in range(4))
    assert copy_folder(folder, made(tmp_path / "copy")) == revision
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in folder.rglob("*"):
            if path.is_file():
                archive.write(path, path.relative_to(folder))
    root = unpack(tmp_path / "a.zip", made(tmp_path / "unpacked"))
    assert copy_folder(root, made(tmp_path / "again")) == revision
    assert sorted(each.name for each in root.rglob("*")) == sorted(each.name for each in (tmp_path / "copy").rglob("*"))


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
def test_pictures_and_sounds_are_found_in_both_forms_and_so_are_folders(
    tmp_path: Path, write_exhibit: WriteExhibit, written: str, on_disk: str
) -> None:
    name, sound = "ảnh/cầu-Thăng-Long й.svg", "tiếng/một.ogg"
    tours = FILES["tours.yaml"].replace(
        "stops:\n      - milestone: start",
        f"stops:\n      - milestone: start\n        narration: {{vi: {unicodedata.normalize(written, sound)}}}",
    )
    folder = write_exhibit(
        files={
            "pictures.yaml": pictures(unicodedata.normalize(written, name)),
            "tours.yaml": tours,
            unicodedata.normalize(on_disk, name): SVG,
            unicodedata.normalize(on_disk, sound): "OggS and so on",
            f"milestones/{unicodedata.normalize(on_disk, 'một.yaml')}": "milestones: []\n",
        }
    )
    loaded = load(folder)
    assert loaded.problems == ()
    assert loaded.exhibit is not None
    assert (folder / loaded.exhibit.pictures["drawing"].file).is_file()
    assert (folder / loaded.exhibit.tours[0].stops[0].narration["vi"]).is_file()
    copy_folder(folder, made(tmp_path / "copy"))
    assert load(tmp_path / "copy").problems == ()
    assert all(composed(each.name) == each.name for each in (tmp_path / "copy").rglob("*"))


def test_a_folder_is_the_same_revision_in_both_forms_and_as_a_zip_of_a_mac(
    tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    folder = write_exhibit()
    (folder / "ảnh").mkdir()
    (folder / "ảnh" / "cầu.svg").write_text(SVG)
    revision = copy_folder(folder, made(tmp_path / "composed"))
    (folder / "ảnh" / "cầu.svg").unlink()
    (folder / "ảnh").rmdir()
    (folder / unicodedata.normalize("NFD", "ảnh")).mkdir()
    (folder / unicodedata.normalize("NFD", "ảnh/cầu.svg")).write_text(SVG)
    assert copy_folder(folder, made(tmp_path / "decomposed")) == revision
    assert (
        copy_folder(unpack(mac_zip(tmp_path / "b.zip", folder), made(tmp_path / "unpacked")), made(tmp_path / "c"))
        == revision
    )


def mac_zip(path: Path, folder: Path) -> Path:
    """Pack as the Finder does: names in UTF-8, which is not said."""

    class Entry(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:
            return self.filename.encode(), self.flag_bits & ~(1 << 11)

    with zipfile.ZipFile(path, "w") as archive:
        for each in folder.rglob("*"):
            if each.is_file():
                archive.writestr(Entry(each.relative_to(folder).as_posix()), each.read_bytes())
    with zipfile.ZipFile(path) as archive:
        assert not any(entry.flag_bits & 1 << 11 for entry in archive.infolist())
    return path


def test_where_both_forms_are_there_the_composed_one_is_taken_everywhere_and_it_is_said(
    tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    name = "pictures/cầu.svg"
    other = unicodedata.normalize("NFD", name)
    folder = write_exhibit(files={"pictures.yaml": pictures(other), name: SVG, other: SVG + "<!-- other -->"})
    if len(list((folder / "pictures").glob("c*"))) == 1:
        pytest.skip("this file system has one form only")
    assert find(folder, other).read_text() == SVG
    (said,) = map(str, load(folder).problems)
    assert said.startswith("pictures/cầu.svg: warning: there are 2 files of this name")
    assert said.endswith("(the composed one is taken; remove the other)")
    copy_folder(folder, made(tmp_path / "copy"))
    assert (tmp_path / "copy" / name).read_text() == SVG
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for each in (name, other, "exhibit.yaml"):
            archive.write(folder / each, each)
    assert (unpack(tmp_path / "a.zip", made(tmp_path / "unpacked")) / name).read_text() == SVG


@given(st.lists(st.text(st.sampled_from("aé\u0301eệ\u0323\u0302й\u0306и"), min_size=1, max_size=4), max_size=8))
def test_of_several_forms_one_counts_whatever_their_order(names: list[str]) -> None:
    found = chosen(names)
    assert found == chosen(reversed(names))
    assert set(found) == {composed(name) for name in names}
    assert all(composed(name) == key for key, name in found.items())
    assert all(found[name] == name for name in names if composed(name) == name)


def test_a_picture_that_is_called_as_litter_is_said_and_not_lost_in_the_kiosk(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"pictures.yaml": pictures("pictures/~$a.svg"), "pictures/~$a.svg": SVG})
    assert "give it another name" in str(load(folder).errors[0])


@pytest.mark.parametrize("name", ["milestones/b.yml", "milestones/a.yaml.txt", "milestones/more/a.yaml", "era.yaml"])
def test_no_yaml_is_ignored_without_a_word(write_exhibit: WriteExhibit, name: str) -> None:
    (problem,) = load(write_exhibit(files={name: "milestones: []\n"})).problems
    assert (problem.place.file, problem.what, problem.is_warning) == (name, "nothing reads this file", True)


def test_where_no_file_is_read_it_is_said_which_is_there(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    (folder / "milestones" / "all.yaml").rename(folder / "milestones" / "all.yml")
    assert any("(there is 'milestones/all.yml')" in str(each) for each in load(folder).errors)
    (folder / "milestones").rename(folder / "milestone")
    assert any("(there is 'milestone')" in str(each) for each in load(folder).errors)


def test_a_yaml_file_in_capitals_is_read(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    (folder / "milestones" / "all.yaml").rename(folder / "milestones" / "ALL.YAML")
    assert load(folder).problems == ()
    assert list(entries(folder / "milestones")) == ["ALL.YAML"]
