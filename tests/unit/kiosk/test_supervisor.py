"""What the supervisor does with shows that come, wait, crash, hang and stay, without a single real process."""

from pathlib import Path

import pytest

from exhibit.kiosk.shared.messages import Heartbeat, Ready, Reload, Restart
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.show_process import ShowTargets
from exhibit.kiosk.supervisor.supervisor import WELL_S
from exhibit.kiosk.updates.drop_folder import LOOK_S, DropFolder
from exhibit.kiosk.updates.revision_builder import ALWAYS, Prepared
from exhibit.kiosk.updates.revision_queue import ROOM_S
from kiosk_fakes import FakeShow, FakeWorker, Kiosk


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    return Kiosk.made(tmp_path / "state", monkeypatch)


def test_the_picture_comes_first_then_what_the_folder_holds(kiosk: Kiosk) -> None:
    kiosk.turn()
    assert kiosk.active.targets == ShowTargets(Level.SPLASH)
    kiosk.shows("a")
    assert kiosk.state.pointed("current") == "a"
    assert FakeShow.made[0].was_asked


def test_a_revision_is_known_to_be_good_after_a_minute_of_frames_and_not_before(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    kiosk.turn(1, WELL_S - 10)
    assert kiosk.state.pointed("known-good") is None
    kiosk.turn(1, 11)
    assert kiosk.state.pointed("known-good") == "a"


def test_nobody_is_interrupted_by_a_new_revision(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    kiosk.active.is_between_visitors = False
    kiosk.brings("b")
    kiosk.turn()
    kiosk.standby.said.append(Ready())
    kiosk.turn(20)
    assert not kiosk.standby.is_called
    kiosk.active.is_between_visitors = True
    kiosk.turn()
    assert kiosk.standby.is_called


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
    kiosk.shows("a")
    kiosk.state.see(kiosk.folder, "a")
    kiosk.has("dropped")
    kiosk.state.point("current", "dropped")
    kiosk.restart()
    kiosk.turn(6)
    assert kiosk.supervisor.revisions.current == "dropped"


def test_a_damaged_pointer_is_no_new_start(kiosk: Kiosk) -> None:
    kiosk.shows("a")
    kiosk.state.see(kiosk.folder, "a")
    kiosk.has("dropped")
    for name in ("current", "known-good"):
        kiosk.state.point(name, "dropped")
    pointer = kiosk.state.path / "current.json"
    pointer.write_bytes(pointer.read_bytes().replace(b"dropped", b"dropqed"))
    kiosk.restart()
    kiosk.turn(6)
    assert kiosk.active.targets.revision == "dropped"
    kiosk.active.paint()
    kiosk.turn()
    assert kiosk.state.pointed("current") == "dropped"


def test_a_mended_revision_does_not_go_down_with_the_broken_one_before_it(kiosk: Kiosk) -> None:
    """Regression: the broken one died while it waited, and took what had come after it along."""
    kiosk.shows("old")
    kiosk.brings("broken")
    kiosk.turn()
    broken = kiosk.standby
    kiosk.brings("mended")
    kiosk.turn(1)
    broken.crash()
    kiosk.turn(10)
    assert kiosk.supervisor.revisions.current == "mended"
    assert kiosk.standby.targets.revision == "mended"


def test_a_waiting_show_that_is_outdated_makes_room(kiosk: Kiosk) -> None:
    kiosk.shows("old")
    kiosk.brings("a")
    kiosk.turn()
    outdated = kiosk.standby
    kiosk.brings("b")
    kiosk.turn(6)
    assert outdated.was_asked
    assert kiosk.standby.targets.revision == "b"


def test_a_revision_that_cannot_be_shown_is_tried_twice_and_said(kiosk: Kiosk) -> None:
    kiosk.shows("old")
    kiosk.brings("broken")
    for _ in range(2):
        kiosk.turn(8)
        kiosk.standby.crash()
    kiosk.turn(40)
    assert kiosk.supervisor.standby is None
    assert kiosk.active.targets.revision == "old"
    assert "broken ended before it could be shown" in " ".join(kiosk.supervisor.problems)
    kiosk.active.said.append(Reload())
    kiosk.turn(8)
    assert kiosk.standby.targets.revision == "broken", "staff have asked for it"


def test_a_restart_that_fails_rejects_nothing(kiosk: Kiosk) -> None:
    """Regression: what was on the screen was rejected because its second process had no memory."""
    kiosk.shows("a")
    first = kiosk.active
    for _ in range(3):
        first.said.append(Restart())
        kiosk.turn(8)
        kiosk.standby.crash()
        kiosk.turn(8)
    assert kiosk.active is first
    assert kiosk.supervisor.problems == ()
    first.said.append(Restart())
    kiosk.turn(8)
    kiosk.standby.paint()
    kiosk.turn()
    assert kiosk.active is not first
    assert first.was_asked


def test_what_crashes_is_no_way_out_of_its_own_crashes(kiosk: Kiosk) -> None:
    """Regression: after three crashes the same revision came back as the last good one."""
    kiosk.shows("a")
    kiosk.turn(1, WELL_S + 1)
    for _ in range(3):
        kiosk.active.crash()
        kiosk.turn(8)
    assert kiosk.active.targets == ShowTargets(Level.SAFE)


def test_the_last_good_revision_follows_three_crashes_of_a_new_one(kiosk: Kiosk) -> None:
    kiosk.shows("good")
    kiosk.turn(1, WELL_S + 1)
    kiosk.shows("bad")
    for _ in range(3):
        kiosk.active.crash()
        kiosk.turn(8)
    assert kiosk.active.targets == ShowTargets(Level.KNOWN_GOOD, "good")


def test_a_show_that_was_asked_to_leave_and_stays_is_killed(kiosk: Kiosk) -> None:
    """Regression: an old show that hung while it closed stayed for ever, its window above the new one."""
    kiosk.shows("a")
    old = kiosk.active
    kiosk.shows("b")
    assert old.was_asked
    kiosk.turn(20)
    assert old.has_ended
    assert list(kiosk.state.crashes.glob("*.txt"))


def test_crash_reports_sort_by_time_over_restarts(kiosk: Kiosk) -> None:
    """Regression: the names began at 1 with each supervisor, and the newest were removed as the oldest."""
    kiosk.shows("a")
    for _ in range(2):
        kiosk.active.crash()
        kiosk.turn(8)
    names = sorted(path.name for path in kiosk.state.crashes.glob("*.txt"))
    assert len(names) == 2
    assert names[0][:4].isdigit()


def test_a_machine_that_can_start_nothing_tries_again(kiosk: Kiosk) -> None:
    """Regression: the supervisor ended, and took the healthy show along."""
    kiosk.shows("a")
    kiosk.active.crash()
    FakeShow.refusals = 3
    kiosk.turn(30)
    assert kiosk.active.targets.revision == "a"


def test_systemd_is_told_of_a_blind_show_too(kiosk: Kiosk) -> None:
    """Regression: with the monitor switched off the unit was started again and again."""
    kiosk.turn()
    kiosk.active.said.append(Heartbeat(0, is_blind=True))
    kiosk.turn()
    assert "READY=1" in kiosk.systemd_messages
    assert kiosk.systemd_messages.count("WATCHDOG=1") >= 4


def test_slides_are_not_taken_away_for_a_picture_each_time_a_broken_folder_is_saved(kiosk: Kiosk) -> None:
    kiosk.brings(None, "eras.yaml: wrong")
    kiosk.turn(6)
    kiosk.standby.paint()
    kiosk.turn(6)
    assert kiosk.active.targets == ShowTargets(Level.SAFE)
    FakeWorker.results.clear()
    kiosk.source_watcher.seen.append(kiosk.folder)
    kiosk.turn(6)
    assert kiosk.supervisor.standby is None


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


def test_a_drop_of_links_or_a_vanishing_folder_ends_nothing(tmp_path: Path) -> None:
    """Regression: the time of no file at all was asked for."""
    (tmp_path / "real.yaml").write_text("id: x")
    (tmp_path / "place" / "odd").mkdir(parents=True)
    (tmp_path / "place" / "odd" / "exhibit.yaml").symlink_to(tmp_path / "real.yaml")
    drop = DropFolder(tmp_path / "place")
    found = [path for look in range(1, 5) for path in drop.new(look * LOOK_S)]
    assert [path.name for path in found] == ["odd"]


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


def test_changed_settings_are_taken_up_and_wrong_ones_are_said(kiosk: Kiosk) -> None:
    """Regression: a slip in the settings was told to nobody, and a right change waited for the next crash."""
    kiosk.shows("a")
    (kiosk.state.path / "kiosk.toml").write_text('language = "ru"\n')
    kiosk.turn(8)
    assert kiosk.standby.targets.revision == "a"
    kiosk.standby.paint()
    kiosk.turn(8)
    (kiosk.state.path / "kiosk.toml").write_text("volume = 9 # loud\n")
    kiosk.turn(8)
    assert kiosk.supervisor.standby is None, "wrong settings have replaced the show"
    assert "volume" in " ".join(kiosk.supervisor.problems)


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
    kiosk.shows("a")
    kiosk.state.see(kiosk.folder, "a")
    kiosk.has("dropped")
    kiosk.state.point("current", "dropped")
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
