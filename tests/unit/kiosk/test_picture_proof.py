"""When a display is lost, judged by looks and a clock that the test turns."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.kiosk.screen import picture_proof as proofs
from exhibit.kiosk.screen.picture_proof import LEAST_LOOKS, LOOK_S, LOST_S, OLD_S, Looked, PictureProof, Prober
from exhibit.kiosk.shared.watched_thread import STUCK_S
from x_server import wait_for

SILENT, BLIND = Looked(is_silent=True), Looked(why="no grim")
ANSWER_S = 12.0


def seen(shade: int) -> Looked:
    return Looked(bytes([shade]))


def test_a_display_whose_mark_changes_is_never_lost() -> None:
    proof, now_s = PictureProof(0), 0.0
    for beat in range(500):
        now_s += LOOK_S
        proof.judge(seen(beat % 13), beat, now_s)
        assert not proof.is_lost(now_s)


def test_one_that_answers_with_an_old_picture_while_the_show_paints_is_doubted_for_longer_but_not_for_ever() -> None:
    proof, now_s = PictureProof(0), 0.0
    for shade in (1, 2):
        proof.judge(seen(shade), shade, 0)
    while not proof.is_lost(now_s):
        now_s += LOOK_S
        proof.judge(seen(2), 100 + now_s, now_s)
    assert OLD_S <= now_s <= OLD_S + LOOK_S


def test_one_whose_mark_was_never_seen_to_change_is_not_ended_for_that() -> None:
    """A compositor may read back something else than what it shows."""
    proof = PictureProof(0)
    for now_s in range(0, 600, 8):
        proof.judge(seen(1), now_s, now_s)
    assert not proof.is_lost(600)


def test_one_that_does_not_answer_is_lost_whatever_the_show_does() -> None:
    """It may be killed and started again and again meanwhile, and have painted nothing."""
    proof, now_s = PictureProof(0), 0.0
    while not proof.is_lost(now_s):
        now_s += LOOK_S + ANSWER_S
        proof.judge(SILENT, None, now_s)
    assert LOST_S <= now_s <= 50


def test_a_show_that_paints_nothing_is_no_fault_of_the_display() -> None:
    proof = PictureProof(0)
    for now_s in range(0, 600, 8):
        proof.judge(seen(1), 77, now_s)
        proof.judge(seen(1), None, now_s)
    assert not proof.is_lost(600)


def test_what_cannot_be_seen_is_not_judged() -> None:
    proof = PictureProof(0)
    for now_s in range(0, 600, 8):
        proof.judge(BLIND, now_s, now_s)
    assert not proof.is_lost(600)


def test_a_machine_that_slept_is_not_lost_by_one_look() -> None:
    proof = PictureProof(0)
    proof.judge(seen(1), 1, 1)
    proof.judge(SILENT, 2, 90_000)
    assert not proof.is_lost(90_000)


@pytest.mark.slow
@given(st.lists(st.sampled_from(["new", "old", "silent", "blind"]), max_size=60))
def test_lost_means_that_so_many_looks_in_a_row_have_failed(kinds: list[str]) -> None:
    proof, shade, failed = PictureProof(0), 2, 0
    for before in (1, 2):
        proof.judge(seen(before), -before, 0)
    for index, kind in enumerate(kinds):
        now_s = (index + 1) * LOOK_S
        shade += kind == "new"
        looked = {"silent": SILENT, "blind": BLIND}.get(kind, seen(shade % 13))
        proof.judge(looked, index, now_s)
        failed = failed + 1 if kind in {"silent", "old"} else 0
        limit_s = LOST_S if kind == "silent" else OLD_S
        assert proof.is_lost(now_s) == (failed >= max(LEAST_LOOKS, limit_s / LOOK_S))


def test_a_look_that_never_ends_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "LOOK_S", 0.0)
    now, stuck, asked = [0.0], threading.Event(), threading.Event()

    def look(_place: tuple[int, int]) -> bytes:
        if not asked.is_set():
            asked.set()
            stuck.wait(60)
        return b"seen"

    prober = Prober(look, lambda: now[0])
    prober.start()
    assert asked.wait(20)
    assert prober.news() == []
    now[0] = STUCK_S + 1
    prober.turn(now[0])
    wait_for(lambda: Looked(b"seen") in prober.news(), "a look by another thread")
    prober.stop()
    stuck.set()
