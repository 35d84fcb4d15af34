"""What follows from failures: time for slow machines, and an end where a display shows nothing."""

import pytest

from exhibit.kiosk.shared.messages import Progress
from exhibit.kiosk.supervisor.escalation import DARK_S, MOST_SPLASHES
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.silence_limit import (
    FIRST_WORD_S,
    LONGEST_FIRST_WORD_S,
    LONGEST_SILENT_S,
    SILENT_S,
    SilenceLimit,
)
from exhibit.kiosk.supervisor.supervisor import WELL_S
from exhibit.kiosk.updates.revision_builder import Prepared
from kiosk_fakes import FakeShow, FakeWorker, Kiosk


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
