"""What a real X server shows of the mark, and what becomes known of one that stands still."""

import os
import signal
from pathlib import Path

import pytest

from exhibit.kiosk.screen import display_probe, x_image
from exhibit.kiosk.screen.display_probe import Blind, Silent, look, picture
from kiosk_hall import Hall
from x_server import XServer, needs_x, wait_for

pytestmark = [needs_x, pytest.mark.slow]


def test_the_mark_changes_with_the_beats_and_nobody_sees_it(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        hall.wait_until_shown()
        seen: set[bytes] = set()

        def has_changed() -> bool:
            seen.add(look(hall.environment, (0, 0)))
            return len(seen) > 2

        wait_for(has_changed, "another shade of the mark")
        assert all(max(each[0::4]) < 40 for each in seen)
        whole = picture(hall.environment)
        assert whole.startswith(b"\x89PNG")
    finally:
        hall.close()


def test_a_server_that_stands_still_is_silent_and_one_that_is_gone_or_shut_is_blind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = XServer(tmp_path)
    monkeypatch.setattr(display_probe, "ANSWER_S", 0.2)
    try:
        os.kill(server.pid, signal.SIGSTOP)
        with pytest.raises(Silent):
            look(server.environment, (0, 0))
        os.kill(server.pid, signal.SIGCONT)
        with pytest.raises(Blind):
            look(server.environment, (5000, 0))
    finally:
        os.kill(server.pid, signal.SIGCONT)
        server.close()
    for display in (server.environment["DISPLAY"], "elsewhere:0", ""):
        with pytest.raises(Blind):
            look({"DISPLAY": display}, (0, 0))


def test_the_pixels_are_those_of_the_screen(tmp_path: Path) -> None:
    server = XServer(tmp_path)
    try:
        server.do("mousemove", "700", "400")
        taken = x_image.take(server.environment["DISPLAY"], None, 10)
        assert (taken.width, taken.height, len(taken.data)) == (1366, 768, 1366 * 768 * 4)
    finally:
        server.close()
