"""Damage of a revision on a disk that rots is found, whatever it is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit.kiosk.shared.manifest import MANIFEST, check_revision, damage_of, write_manifest
from small_exhibit import FILES


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    folder = tmp_path / "revision"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    write_manifest(folder)
    assert damage_of(folder) == ""
    return folder


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_one_bit_anywhere_is_found(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("revision")
    (folder / "milestones").mkdir()
    for name in ("exhibit.yaml", "milestones/all.yaml"):
        (folder / name).write_bytes(data.draw(st.binary(min_size=1, max_size=40)))
    write_manifest(folder)
    path = data.draw(st.sampled_from(sorted(each for each in folder.rglob("*") if each.is_file())))
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) * 8 - 1))
    content[at // 8] ^= 1 << at % 8
    path.write_bytes(content)
    assert damage_of(folder)


@pytest.mark.parametrize("harm", ["cut", "gone", "more", "folder instead", "no manifest", "empty manifest"])
def test_what_is_missing_cut_or_too_much_is_found(whole: Path, harm: str) -> None:
    eras, manifest = whole / "eras.yaml", whole / MANIFEST

    def put_a_folder() -> None:
        eras.unlink()
        eras.mkdir()

    {
        "cut": lambda: eras.write_bytes(eras.read_bytes()[:-1]),
        "gone": eras.unlink,
        "more": lambda: (whole / "milestones" / "more.yaml").write_text("milestones: []"),
        "folder instead": put_a_folder,
        "no manifest": manifest.unlink,
        "empty manifest": lambda: manifest.write_text(""),
    }[harm]()
    assert damage_of(whole)


def test_what_cannot_be_read_is_damaged(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, *_rest: str, **_named: object) -> object:
        raise OSError(5, "Input/output error", str(path))

    monkeypatch.setattr(Path, "open", fail)
    assert "Input/output error" in damage_of(whole)


def test_litter_is_no_damage(whole: Path) -> None:
    (whole / ".nfs0001").write_text("a file server's")
    assert damage_of(whole) == ""
    check_revision(whole, lambda: None)
