"""What becomes of the folder and of updates: which of them is shown, what is said of them, and when they are tried again."""

from pathlib import Path

import pytest

from exhibit.kiosk.shared.messages import Reload
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.revision_builder import ALWAYS, Prepared
from exhibit.kiosk.updates.revision_queue import ROOM_S
from kiosk_fakes import FakeWorker, Kiosk


def test_an_update_that_was_ready_before_a_power_cut_is_shown_after_it(kiosk: Kiosk) -> None:
    """Regression: it was remembered as shown as soon as it was prepared."""
    kiosk.shows("a")
    kiosk.active.is_between_visitors = False
    kiosk.brings("b")
    kiosk.turn(6)
    kiosk.restart()
    kiosk.turn()
    assert kiosk.supervisor.revisions.current == "b"


def test_a_folder_that_is_as_it_was_does_not_take_a_dropped_update_back(kiosk: Kiosk) -> None:
    kiosk.has_taken_an_update("a", "dropped")
    kiosk.restart()
    kiosk.turn(6)
    assert kiosk.supervisor.revisions.current == "dropped"


def test_a_damaged_pointer_is_no_new_start(kiosk: Kiosk) -> None:
    kiosk.has_taken_an_update("a", "dropped")
    kiosk.state.point("known-good", "dropped")
    pointer = kiosk.state.path / "current.json"
    pointer.write_bytes(pointer.read_bytes().replace(b"dropped", b"dropqed"))
    kiosk.restart()
    kiosk.turn(6)
    assert kiosk.active.targets.revision == "dropped"
    kiosk.active.paint()
    kiosk.turn()
    assert kiosk.state.pointed("current") == "dropped"


def test_words_about_a_stick_go_with_it_and_odd_bytes_are_words(kiosk: Kiosk) -> None:
    """Regression: a file name that is no UTF-8 ended the supervisor."""
    stick = Path("/media/caf\udce9.zip")
    FakeWorker.results[str(stick)] = Prepared(revision=None, problems=["caf\udce9.zip is no correct zip file"])
    kiosk.source_watcher.seen.append(stick)
    kiosk.turn(8)
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=[])
    kiosk.turn(8)
    assert " ".join(kiosk.supervisor.problems).encode().startswith(b"caf\\udce9.zip")
    kiosk.source_watcher.gone.add(stick)
    kiosk.turn()
    assert kiosk.supervisor.problems == ()


def test_a_problem_says_whose_it_is(kiosk: Kiosk) -> None:
    stick = Path("/media/STICK/update")
    for source in (stick, kiosk.folder):
        FakeWorker.results[str(source)] = Prepared(revision=None, problems=["theme.yaml:3:1: unknown key"])
    kiosk.source_watcher.seen.append(stick)
    kiosk.turn(8)
    assert sorted(kiosk.supervisor.problems) == ["theme.yaml:3:1: unknown key", "update: theme.yaml:3:1: unknown key"]
    assert kiosk.supervisor.revising.refusal in kiosk.supervisor.problems


def test_a_reload_is_for_the_folder_and_not_for_what_is_being_prepared(tmp_path: Path, kiosk: Kiosk) -> None:
    """Regression: a stick's result took the request, and the folder's was ignored."""
    kiosk.shows("folder")
    stick = Path("/media/a.zip")
    kiosk.has("stick")
    kiosk.state.see(stick, "stick")
    kiosk.source_watcher.first.add(stick)
    FakeWorker.results[str(stick)] = Prepared(revision="stick", problems=[])
    kiosk.source_watcher.seen.append(stick)
    kiosk.active.said.append(Reload())
    kiosk.turn(8)
    assert kiosk.supervisor.revisions.current == "folder"


def test_a_stick_that_comes_back_comes_last(kiosk: Kiosk) -> None:
    """Regression: what had been shown once was never shown again."""
    stick = Path("/media/a.zip")
    kiosk.shows("folder")
    kiosk.has("stick")
    FakeWorker.results[str(stick)] = Prepared(revision="stick", problems=[])
    kiosk.source_watcher.seen.append(stick)
    kiosk.turn(6)
    assert kiosk.supervisor.revisions.current == "stick"
    kiosk.standby.paint()
    kiosk.turn(6)
    kiosk.shows("changed")
    kiosk.source_watcher.seen.append(stick)
    kiosk.turn(6)
    assert kiosk.supervisor.revisions.current == "stick"


def test_another_folder_is_another_exhibit(kiosk: Kiosk) -> None:
    """Regression: a folder that had been shown in a former run was taken for known."""
    kiosk.shows("a")
    for folder, revision in ((Path("/srv/other"), "b"), (Path("/srv/exhibit"), "a")):
        kiosk.folder = folder
        kiosk.has(revision)
        FakeWorker.results[str(folder)] = Prepared(revision=revision, problems=[])
        kiosk.restart()
        kiosk.turn(6)
        assert kiosk.supervisor.revisions.current == revision
        kiosk.active.paint()
        kiosk.turn(6)
        if kiosk.supervisor.standby is not None:
            kiosk.standby.paint()
            kiosk.turn(6)


def test_a_folder_that_vanishes_is_said_and_what_is_shown_stays(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    kiosk.source_watcher.faults = ("/srv/exhibit: the folder is gone",)
    kiosk.turn()
    assert "the folder is gone" in " ".join(kiosk.supervisor.problems)
    assert kiosk.active.targets.revision == "a"


@pytest.mark.slow
def test_what_failed_for_a_reason_that_passes_is_tried_again_and_less_and_less_often(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    FakeWorker.made.clear()
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=["Input/output error"], most_tries=ALWAYS)
    kiosk.source_watcher.seen.append(kiosk.folder)
    kiosk.turn(3600, 1.0)
    assert 8 <= len(FakeWorker.made) <= 12
    kiosk.has("b")
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision="b", problems=[])
    kiosk.turn(700, 1.0)
    assert kiosk.supervisor.revisions.current == "b", "it has stopped trying"
    assert kiosk.supervisor.problems == ()
    made = len(FakeWorker.made)
    kiosk.turn(1300, 1.0)
    assert len(FakeWorker.made) == made, "what is done is tried again"


def test_what_is_wrong_in_itself_is_not_tried_again_and_what_ends_its_worker_not_for_ever(kiosk: Kiosk) -> None:
    for most, times in ((None, 1), (3, 3)):
        FakeWorker.made.clear()
        done = Prepared(revision=None, problems=["wrong"])
        FakeWorker.results[str(kiosk.folder)] = done if most is None else Prepared(**done, most_tries=most)
        kiosk.source_watcher.seen.append(kiosk.folder)
        kiosk.turn(3600, 1.0)
        assert len(FakeWorker.made) == times


@pytest.mark.slow
def test_an_update_without_room_waits_for_room_and_no_longer(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regression: an update that had met a full disk was forgotten until the folder changed again."""
    free = [1000]
    monkeypatch.setattr(StateFolder, "free_bytes", lambda _self: free[0])
    kiosk.shows("a")
    FakeWorker.made.clear()
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=["no room"], most_tries=ALWAYS, room=5000)
    kiosk.source_watcher.seen.append(kiosk.folder)
    kiosk.turn(2000, 1.0)
    assert len(FakeWorker.made) == 1, "a worker was started for nothing"
    kiosk.has("b")
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision="b", problems=[])
    free[0] = 6000
    kiosk.turn(round(ROOM_S) + 2, 1.0)
    assert kiosk.supervisor.revisions.current == "b"


def test_a_first_look_that_failed_does_not_take_a_dropped_update_back(kiosk: Kiosk) -> None:
    kiosk.has_taken_an_update("a", "dropped")
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=["ESTALE"], most_tries=ALWAYS)
    kiosk.restart()
    kiosk.turn(6)
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision="a", problems=[])
    kiosk.turn(100, 1.0)
    assert kiosk.supervisor.problems == ()
    assert kiosk.supervisor.revisions.current == "dropped"


def test_a_source_that_has_gone_is_not_tried_again(kiosk: Kiosk) -> None:
    stick = Path("/media/a.zip")
    FakeWorker.results[str(stick)] = Prepared(revision=None, problems=["EIO"], most_tries=ALWAYS)
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=[])
    kiosk.source_watcher.seen.append(stick)
    kiosk.turn(8)
    kiosk.source_watcher.gone.add(stick)
    FakeWorker.made.clear()
    kiosk.turn(1000, 1.0)
    assert FakeWorker.made == []
