"""What a kiosk says: messages between its processes, its logs, its health."""

import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.kiosk.shared import logs, messages
from exhibit.kiosk.shared.messages import (
    BecomeVisible,
    Heartbeat,
    Leave,
    Progress,
    Quit,
    Ready,
    Reload,
    Restart,
    ShowMessage,
    StatusReport,
    SupervisorMessage,
    Visit,
)
from exhibit.kiosk.supervisor.systemd_notifier import tell_systemd

FROM_SHOW: list[ShowMessage] = [
    Progress(), Ready(), Heartbeat(3, is_between=False, is_blind=True, rss_mib=1.5, mark=(2, 3), is_open=False),
    Visit(is_there=True), Restart(), Reload(), Quit(),
]  # fmt: skip
FROM_SUPERVISOR: list[SupervisorMessage] = [BecomeVisible(), Leave(), StatusReport({"a": "Việt"}, ("x",))]


@pytest.mark.parametrize("message", [*FROM_SHOW, *FROM_SUPERVISOR], ids=lambda each: type(each).__name__)
def test_a_message_is_read_as_it_was_written_and_only_by_whom_it_is_for(
    message: ShowMessage | SupervisorMessage,
) -> None:
    line = messages.encode(message)
    assert line.count(b"\n") == 1
    is_from_show = message in FROM_SHOW
    assert messages.decode_show_message(line) == (message if is_from_show else None)
    assert messages.decode_supervisor_message(line) == (None if is_from_show else message)


def test_every_kind_of_message_is_among_these() -> None:
    assert {type(each) for each in FROM_SHOW} == set(get_args(ShowMessage))
    assert {type(each) for each in FROM_SUPERVISOR} == set(get_args(SupervisorMessage))


@pytest.mark.slow
@given(st.binary() | st.text().map(str.encode))
def test_anything_else_is_no_message(line: bytes) -> None:
    assert messages.decode_show_message(line) is None
    assert messages.decode_supervisor_message(line) is None


@pytest.mark.parametrize(
    "line",
    [
        b"{}",
        b"[]",
        b"3",
        b'{"is": "heartbeat"}',
        b'{"is": "heartbeat", "frames": "many"}',
        b'{"is": []}',
        b'{"is": "staffrequest", "what": "restart"}',
        b'{"is": "reboot"}',
        b"null",
        b"[" * 100_000,
    ],
)
def test_half_a_message_is_none(line: bytes) -> None:
    assert messages.decode_show_message(line) is None
    assert messages.decode_supervisor_message(line) is None


def test_a_system_that_takes_no_word_holds_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as system:
        system.bind(str(tmp_path / "notify"))
        for _ in range(2000):
            tell_systemd("WATCHDOG=1")
        assert system.recv(100) == b"WATCHDOG=1"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logging.Logger]:
    root = logging.getLogger()
    level = root.level
    handler = logs.log_to(tmp_path, "show")
    assert handler is not None
    yield logging.getLogger("test.flood")
    root.removeHandler(handler)
    handler.close()
    root.setLevel(level)


@pytest.mark.slow
def test_a_flood_of_one_line_is_a_few_lines_that_say_how_many(log: logging.Logger, tmp_path: Path) -> None:
    for _ in range(10_000):
        log.warning("the same again")
    log.warning("something else")
    text = (tmp_path / "show.log").read_text()
    assert text.count("\n") < 20
    assert "again, 9999 times: the same again" in text
    assert text.rstrip().endswith("something else")


@pytest.mark.slow
def test_a_flood_of_different_lines_stays_small(
    log: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logs.FoldedHandler):
            monkeypatch.setattr(handler.target, "maxBytes", 20_000)
    for number in range(3000):
        log.warning("line %d %s", number, "x" * 100)
    log.warning("y" * 1_000_000)
    files = list(tmp_path.glob("show.log*"))
    assert len(files) == logs.FILES
    assert sum(file.stat().st_size for file in files) < 20_000 * (logs.FILES + 1)
    assert 2 * logs.FILES * logs.FILE_BYTES + logs.CRASH_REPORTS * logs.REPORT_BYTES <= 20_000_000


def test_a_disk_that_takes_nothing_costs_only_the_line(log: logging.Logger, tmp_path: Path) -> None:
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logs.FoldedHandler):
            assert isinstance(handler.target, logging.FileHandler)
            handler.target.baseFilename = str(tmp_path / "nowhere" / "show.log")
    log.warning("nobody will read this")


def test_crash_reports_are_kept_and_the_oldest_go(tmp_path: Path) -> None:
    for number in range(logs.CRASH_REPORTS + 5):
        logs.keep_crash_report(tmp_path, f"{number:06}", "x" * (logs.REPORT_BYTES + 10) + f" end {number}")
    found = sorted(tmp_path.glob("*.txt"))
    assert len(found) == logs.CRASH_REPORTS
    assert found[0].stem == "000005"
    assert found[-1].read_text().endswith(f"end {logs.CRASH_REPORTS + 4}")
    assert found[-1].stat().st_size == logs.REPORT_BYTES
