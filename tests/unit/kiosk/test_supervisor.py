"""What the supervisor does with shows that come, wait, crash, hang and stay, without a single real process."""

from exhibit.kiosk.shared.messages import Heartbeat, Ready, Reload, Restart
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.show_process import ShowTargets
from exhibit.kiosk.supervisor.supervisor import WELL_S
from kiosk_fakes import FakeShow, FakeWorker, Kiosk


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
