"""The worker on machines that allow little, on full disks, and after the end of whoever started it."""

import errno
import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates import revision_builder
from exhibit.kiosk.updates.revision_builder import ALWAYS, SPARE_BYTES, prepare
from exhibit.kiosk.updates.worker import LIMIT_S, Worker
from first_fast import first_fast
from small_exhibit import WriteExhibit, draw_nothing
from x_server import wait_for

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of Unix")


@pytest.fixture
def state(tmp_path: Path) -> StateFolder:
    made = StateFolder(tmp_path / "state")
    made.make()
    return made


@pytest.mark.slow
@pytest.mark.parametrize(
    "limits", ["", "ulimit -v 2000000", "ulimit -t 60", "ulimit -c 0; ulimit -v 1500000; ulimit -t 30"]
)
def test_it_works_where_the_machine_allows_less(state: StateFolder, write_exhibit: WriteExhibit, limits: str) -> None:
    """Regression: it tried to allow itself more, and no content was ever taken."""
    work = f'{limits or ":"} && exec "$0" -m exhibit kiosk prepare "$1" --state-dir "$2"'
    command = ["setpriv", "--bounding-set=-sys_resource", "--inh-caps=-sys_resource", "sh", "-c", work]
    done = subprocess.run(
        [*command, sys.executable, str(write_exhibit()), str(state.path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["problems"] == []


def test_a_lack_of_room_is_told_before_it_fills_the_disk_and_names_the_true_place(
    state: StateFolder, write_exhibit: WriteExhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Regression: the message named the exhibit's folder, whose disk was empty."""
    source = write_exhibit()
    (source / "film.png").write_bytes(b"x" * (3 << 20))
    monkeypatch.setattr(StateFolder, "free_bytes", lambda _self: 5 << 20)
    done = prepare(source, state, draw_nothing)
    assert done["revision"] is None
    assert f"no room for it in {state.revisions}: some 8 MiB are needed, 5 MiB are free" in done["problems"][0]
    assert (3 << 20) + SPARE_BYTES < done["room"] < (4 << 20) + SPARE_BYTES
    assert list(state.revisions.iterdir()) == []


def test_a_bundle_that_says_it_is_too_large_does_not_wait_for_room(
    state: StateFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revision_builder, "MOST_BYTES", 1000)
    monkeypatch.setattr(revision_builder, "MOST_FILES", 1)
    bundle = tmp_path / "a.zip"
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("exhibit.yaml", "x" * 10_000)
    done = prepare(bundle, state, draw_nothing)
    assert "unpacks to more than" in done["problems"][0]
    assert "most_tries" not in done


@first_fast("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ESTALE, errno.EACCES])
def test_what_is_no_fault_of_the_content_is_worth_another_try(
    state: StateFolder, write_exhibit: WriteExhibit, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fail(*_arguments: object) -> str:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(revision_builder, "copy_folder", fail)
    source = write_exhibit()
    done = prepare(source, state, draw_nothing)
    assert done["most_tries"] == ALWAYS
    is_of_state = number in {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
    assert (str(state.path) in done["problems"][0]) == is_of_state
    assert (str(source) in done["problems"][0]) != is_of_state
    assert list(state.revisions.iterdir()) == [], "something was left behind"
    (source / "eras.yaml").write_text("eras: nonsense")
    monkeypatch.undo()
    assert "most_tries" not in prepare(source, state, draw_nothing)


def test_a_disk_without_room_for_a_folder_ends_no_worker(
    state: StateFolder, write_exhibit: WriteExhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_named: object) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("tempfile.mkdtemp", fail)
    assert "no room" in prepare(write_exhibit(), state, draw_nothing)["problems"][0]


PARENT = """\
import subprocess, sys, time
from exhibit.kiosk.shared.process_tree import child_environment
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], env=child_environment())
print(child.pid, flush=True)
time.sleep(60)
"""
CHILD = """\
import os, sys, time
from exhibit.kiosk.shared.process_tree import die_with_parent
{before}
die_with_parent()
open({flag!r}, "w").close()
time.sleep(60)
"""


def runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:1]
    except OSError:
        return False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux alone")
@pytest.mark.parametrize("is_early", [False, True])
def test_a_child_ends_with_its_parent_also_with_one_that_ended_before_it_could_ask(
    tmp_path: Path, *, is_early: bool
) -> None:
    flag = tmp_path / "flag"
    before = "while os.getppid() == int(os.environ['EXHIBIT_PARENT']): time.sleep(0.01)" if is_early else ""
    code = CHILD.format(before=before, flag=str(flag))
    parent = subprocess.Popen([sys.executable, "-c", PARENT, code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    if not is_early:
        wait_for(flag.exists, "the child at work")
        os.kill(pid, signal.SIGSTOP)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    wait_for(lambda: not runs(pid), "the end of the child")
    assert flag.exists() != is_early, "a child works on for nobody"


WORKING = """\
import os, signal, sys
if "prepare" in sys.argv:
    from exhibit.kiosk.updates import revision_builder as preparing
    def prepare(*_):
        open(os.environ["WORK_FLAG"], "w").write(str(os.getpid()))
        signal.pause()
    preparing.prepare = prepare
"""
STARTING = """\
import sys, time
from pathlib import Path
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.worker import Worker
worker = Worker(Path(sys.argv[1]), StateFolder(Path(sys.argv[1])), (), 0.0, lambda: None)
time.sleep(60)
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux alone")
def test_a_worker_at_work_ends_with_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    """Regression: what it finished later stood in the way of the next supervisor's tidying."""
    (tmp_path / "sitecustomize.py").write_text(WORKING)
    flag = tmp_path / "flag"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "WORK_FLAG": str(flag)}
    parent = subprocess.Popen([sys.executable, "-c", STARTING, str(tmp_path / "state")], env=environment)
    wait_for(lambda: flag.exists() and bool(flag.read_text()), "the worker at work", 60)
    pid = int(flag.read_text())
    assert runs(pid)
    parent.kill()
    parent.wait()
    wait_for(lambda: not runs(pid), "the end of the worker")


def test_one_that_is_too_slow_is_gone_before_what_it_leaves_is_removed(
    state: StateFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import signal, sys\nif 'prepare' in sys.argv:\n    signal.pause()\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    worker = Worker(tmp_path, state, (), 0.0, lambda: None)
    assert worker.result(LIMIT_S - 1) is None

    def is_given_up() -> bool:
        done = worker.result(LIMIT_S + 1)
        if done is not None:
            assert worker._process is not None
            assert not runs(worker._process.pid)
            assert "longer than" in done["problems"][0]
        return done is not None

    wait_for(is_given_up, "the end of the worker")
