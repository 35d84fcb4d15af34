"""What follows from failures: damaged revisions, two to go back to, time for slow machines, and an end."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibit.kiosk.shared.manifest import MANIFEST, check_revision, damage_of, write_manifest
from exhibit.kiosk.shared.messages import Progress
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor.escalation import DARK_S, MOST_SPLASHES
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.revision_shelf import MOST_MENDINGS
from exhibit.kiosk.supervisor.show_process import ShowTargets
from exhibit.kiosk.supervisor.silence_limit import (
    FIRST_WORD_S,
    LONGEST_FIRST_WORD_S,
    LONGEST_SILENT_S,
    SILENT_S,
    SilenceLimit,
)
from exhibit.kiosk.supervisor.supervisor import WELL_S
from exhibit.kiosk.updates.revision_builder import Prepared, prepare
from kiosk_fakes import FakeShow, FakeWorker, Kiosk
from small_exhibit import FILES, WriteExhibit, draw_nothing


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    return Kiosk.made(tmp_path / "state", monkeypatch)


# Revisions on a disk that rots -----------------------------------------------------------------------------


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


def test_a_damaged_revision_is_taken_again_over_what_is_left_of_it(tmp_path: Path, write_exhibit: WriteExhibit) -> None:
    """Regression: the good copy was thrown away because its name was taken by a damaged one."""
    state = StateFolder(tmp_path / "state")
    state.make()
    source = write_exhibit()
    revision = prepare(source, state, draw_nothing)["revision"]
    assert revision is not None
    folder = state.folder_of(revision)
    before = (folder / "exhibit.yaml").stat().st_ino
    assert prepare(source, state, draw_nothing)["revision"] == revision
    assert (folder / "exhibit.yaml").stat().st_ino == before, "an intact one is written again"
    (folder / "exhibit.yaml").write_text("")
    assert damage_of(folder)
    done = prepare(source, state, draw_nothing)
    assert (done["revision"], done["damage"]) == (revision, "exhibit.yaml is not as it was written")
    assert damage_of(folder) == ""
    state.tidy_unfinished()
    assert [each.name for each in state.revisions.iterdir()] == [revision]


def test_a_damaged_revision_is_said_replaced_by_the_last_good_one_and_comes_back_mended(kiosk: Kiosk) -> None:
    kiosk.shows("old")
    kiosk.turn(1, WELL_S + 1)
    kiosk.shows("new")
    kiosk.turn(1, WELL_S + 1)
    FakeWorker.results.clear()
    kiosk.active.finds_damage()
    kiosk.turn(1)
    assert "new is damaged" in " ".join(kiosk.supervisor.problems)
    assert kiosk.active.targets == ShowTargets(Level.CURRENT, "old")
    assert FakeWorker.made[-1] == kiosk.folder, "the intact source was not read again"
    kiosk.active.paint()
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision="new", problems=[])
    kiosk.turn()
    assert kiosk.supervisor.problems == ()
    kiosk.standby.paint()
    kiosk.turn()
    assert kiosk.active.targets == ShowTargets(Level.CURRENT, "new")
    assert kiosk.supervisor.revisions.damages == 1
    kiosk.turn(6)
    assert {each.name for each in kiosk.state.revisions.iterdir()} == {"old", "new"}


def test_a_damaged_revision_that_is_made_again_before_anybody_shows_it_is_told_too(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.shows("a")
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision="a", problems=[], damage="eras.yaml is missing")
    kiosk.source_watcher.seen.append(kiosk.folder)
    kiosk.turn()
    assert kiosk.supervisor.revisions.damages == 1
    assert "revision a was damaged: eras.yaml is missing" in caplog.text
    kiosk.active.finds_damage()
    kiosk.turn()
    assert kiosk.supervisor.revisions.damages == 2, "what was noticed and then mended is one more, and not two"


def test_a_damaged_update_comes_from_its_stick_and_else_the_folder_does(kiosk: Kiosk) -> None:
    stick = Path("/media/a.zip")
    kiosk.shows("folder")
    kiosk.has("update")
    FakeWorker.results[str(stick)] = Prepared(revision="update", problems=[])
    kiosk.source_watcher.seen.append(stick)
    kiosk.turn()
    kiosk.standby.paint()
    kiosk.turn()
    kiosk.active.finds_damage()
    kiosk.turn()
    assert FakeWorker.made[-1] == stick
    assert kiosk.active.targets.revision == "update"
    kiosk.active.paint()
    kiosk.source_watcher.gone.add(stick)
    kiosk.turn()
    kiosk.active.finds_damage()
    kiosk.turn()
    assert FakeWorker.made[-1] == kiosk.folder
    assert kiosk.supervisor.revisions.current == "folder"


def test_a_disk_that_damages_all_it_is_given_ends_at_the_slides_and_not_in_a_circle(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    for _ in range(40):
        if kiosk.supervisor.active is not None and kiosk.active.targets.revision == "a":
            kiosk.active.finds_damage()
        kiosk.turn()
    assert kiosk.active.targets == ShowTargets(Level.SAFE)
    assert len(FakeWorker.made) <= MOST_MENDINGS + 2
    assert "damaged" in " ".join(kiosk.supervisor.problems)


def test_two_good_revisions_are_kept_and_both_are_gone_back_to(kiosk: Kiosk) -> None:
    for revision in ("first", "second", "third"):
        kiosk.shows(revision)
        kiosk.turn(1, WELL_S + 1)
    kiosk.shows("bad")
    kiosk.turn(30)
    assert kiosk.state.goods() == ["third", "second"]
    assert {each.name for each in kiosk.state.revisions.iterdir()} == {"third", "second", "bad"}
    for expected in ("third", "second", None):
        for _ in range(3):
            kiosk.active.crash()
            kiosk.turn(8)
        assert kiosk.active.targets.revision == expected
    assert kiosk.active.targets.level is Level.SAFE


# Slow machines ---------------------------------------------------------------------------------------------


def silent(kiosk: Kiosk) -> None:
    if kiosk.supervisor.active is not None and kiosk.active.silent_since_s is None:
        kiosk.active.silent_since_s = kiosk.now_s


@pytest.mark.parametrize("needs_s", [20.0, 50.0, 110.0, 230.0])
def test_a_machine_that_needs_minutes_for_the_first_word_gets_them(kiosk: Kiosk, needs_s: float) -> None:
    """Regression: at 8 % of a core every show was killed at 12 s before its first word, for ever."""
    for _ in range(1200):
        kiosk.turn(1, 1.0)
        silent(kiosk)
        if kiosk.supervisor.active is not None and kiosk.now_s - (kiosk.active.silent_since_s or 0) >= needs_s:
            kiosk.active.paint()
            kiosk.turn(1)
            break
    assert kiosk.active.has_beaten
    assert not kiosk.supervisor.is_hopeless


def test_the_silence_limit_is_bounded_and_goes_with_the_machine() -> None:
    silence_limit = SilenceLimit()
    for _ in range(20):
        silence_limit = silence_limit.after_silence()
    assert silence_limit.first_word_s == LONGEST_FIRST_WORD_S
    assert silence_limit.after_word(0.6) == SilenceLimit(FIRST_WORD_S, SILENT_S), (
        "a fast machine is waited for like a slow one"
    )
    assert silence_limit.after_word(10.0).silent_s == 30.0
    assert silence_limit.after_word(10_000.0) == SilenceLimit(LONGEST_FIRST_WORD_S, LONGEST_SILENT_S)


def test_a_slow_start_behind_the_show_is_no_fault_of_the_content(kiosk: Kiosk) -> None:
    kiosk.shows("old")
    kiosk.brings("new")
    kiosk.turn()
    for _ in range(3):
        kiosk.standby.silent_since_s = kiosk.now_s
        while kiosk.supervisor.standby is not None:
            kiosk.turn(1, 5.0)
        kiosk.turn(6)
    assert kiosk.standby.targets.revision == "new"
    kiosk.standby.paint()
    kiosk.turn()
    assert kiosk.active.targets.revision == "new"


# A display that shows nothing ------------------------------------------------------------------------------


def test_a_display_that_hangs_ends_the_supervisor_within_minutes(kiosk: Kiosk) -> None:
    """Regression: it told systemd for ever that all was well, over a screen that was frozen."""
    kiosk.shows("a")
    kiosk.turn(1, WELL_S + 1)
    began_s = kiosk.now_s
    kiosk.active.silent_since_s = kiosk.now_s
    while not kiosk.supervisor.is_hopeless:
        kiosk.turn(1, 1.0)
        if kiosk.supervisor.active is not None and kiosk.active.silent_since_s is None:
            kiosk.active.said.append(Progress())
            kiosk.active.silent_since_s = kiosk.now_s
        assert kiosk.now_s - began_s < 180
    assert kiosk.now_s - began_s > DARK_S
    assert [show.targets.level for show in FakeShow.made[-MOST_SPLASHES:]] == [Level.SPLASH] * MOST_SPLASHES


def test_a_display_that_refuses_every_show_ends_the_supervisor(kiosk: Kiosk) -> None:
    for _ in range(200):
        if kiosk.supervisor.active is not None:
            kiosk.active.crash()
        kiosk.turn(1)
        if kiosk.supervisor.is_hopeless:
            break
    assert kiosk.supervisor.is_hopeless


def test_content_that_hangs_before_its_first_frame_does_not_end_the_supervisor(kiosk: Kiosk) -> None:
    kiosk.has("hangs")
    kiosk.state.point("current", "hangs")
    kiosk.restart()
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision="hangs", problems=[])
    for _ in range(2000):
        kiosk.turn(1, 1.0)
        for show in (kiosk.supervisor.active, kiosk.supervisor.standby):
            if not isinstance(show, FakeShow) or show.has_ended:
                continue
            if show.targets.revision is None:
                show.paint()
            elif show.silent_since_s is None:
                show.said.append(Progress())
                show.silent_since_s = kiosk.now_s
        assert not kiosk.supervisor.is_hopeless
    assert kiosk.active.targets.revision is None
    assert kiosk.active.has_beaten


def test_content_is_tried_again_as_soon_as_the_picture_lives(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    kiosk.active.silent_since_s = kiosk.now_s
    for _ in range(200):
        kiosk.turn(1, 1.0)
        if kiosk.supervisor.active is None or kiosk.active.silent_since_s is not None:
            continue
        if kiosk.active.targets.level is Level.SPLASH:
            break
        kiosk.active.said.append(Progress())
        kiosk.active.silent_since_s = kiosk.now_s
    kiosk.active.paint()
    kiosk.turn(3)
    assert [show.targets.level for show in FakeShow.made[-2:]] == [Level.SPLASH, Level.CURRENT]


def test_a_damaged_revision_that_nobody_has_is_no_problem_once_another_is_shown(kiosk: Kiosk) -> None:
    kiosk.shows("old")
    kiosk.turn(1, WELL_S + 1)
    kiosk.shows("new")
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=[])
    kiosk.active.finds_damage()
    kiosk.turn()
    assert "new is damaged" in " ".join(kiosk.supervisor.problems)
    kiosk.active.paint()
    kiosk.turn(8)
    assert kiosk.active.targets == ShowTargets(Level.CURRENT, "old")
    assert kiosk.supervisor.problems == ()
    assert {each.name for each in kiosk.state.revisions.iterdir()} == {"old"}


def test_a_frame_in_between_makes_everything_well_again(kiosk: Kiosk) -> None:
    for _ in range(10):
        kiosk.turn()
        if kiosk.active.targets.level is Level.SPLASH and not kiosk.active.has_beaten:
            kiosk.active.paint()
            kiosk.turn(1)
        kiosk.active.crash()
        kiosk.turn(1)
    assert not kiosk.supervisor.is_hopeless


def test_systemd_waits_longer_until_the_first_show_lives_and_no_longer(kiosk: Kiosk) -> None:
    kiosk.turn()
    assert "EXTEND_TIMEOUT_USEC=60000000" in kiosk.systemd_messages
    kiosk.shows("a")
    kiosk.systemd_messages.clear()
    kiosk.turn()
    assert set(kiosk.systemd_messages) == {"WATCHDOG=1"}


def test_the_pointers_are_read_as_they_were_written(kiosk: Kiosk) -> None:
    kiosk.has("a")
    kiosk.state.point("good-before", "a")
    assert json.loads((kiosk.state.path / "good-before.json").read_bytes()) == {"revision": "a"}
    assert kiosk.state.goods() == ["a"]
