"""What follows from damage: a revision is made again, replaced by a good one, or done without."""

import json
from pathlib import Path

import pytest

from exhibit.kiosk.shared.manifest import damage_of
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.revision_shelf import MOST_MENDINGS
from exhibit.kiosk.supervisor.show_process import ShowTargets
from exhibit.kiosk.supervisor.supervisor import WELL_S
from exhibit.kiosk.updates.revision_builder import Prepared, prepare
from kiosk_fakes import FakeWorker, Kiosk
from small_exhibit import WriteExhibit, draw_nothing


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


def test_the_pointers_are_read_as_they_were_written(kiosk: Kiosk) -> None:
    kiosk.has("a")
    kiosk.state.point("good-before", "a")
    assert json.loads((kiosk.state.path / "good-before.json").read_bytes()) == {"revision": "a"}
    assert kiosk.state.goods() == ["a"]
