"""What no restart mends: the kiosk comes up all the same, says what is wrong, and goes on by itself once it is mended."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from bundles import public, sign, zipped
from kiosk_hall import Hall
from small_exhibit import FILES, WriteExhibit
from x_server import needs_x, wait_for

pytestmark = [needs_x, pytest.mark.slow]

_CAPABILITIES = "-dac_override,-dac_read_search"
ORDINARY = ("setpriv", f"--bounding-set={_CAPABILITIES}", f"--inh-caps={_CAPABILITIES}")
"""Whatever the tests run as, permissions count."""


@pytest.fixture
def before() -> tuple[str, ...]:
    if shutil.which("setpriv") is None or subprocess.run([*ORDINARY, "true"], check=False).returncode:
        pytest.skip("needs setpriv, and the right to give rights away")
    return ORDINARY


def problems(hall: Hall) -> str:
    return " ".join(hall.health().get("problems", []))


def test_a_folder_that_may_not_be_read_is_said_and_shown_when_it_may(
    tmp_path: Path, write_exhibit: WriteExhibit, before: tuple[str, ...]
) -> None:
    """Regression: it was an internal fault, and the machine restarted for ever."""
    source = write_exhibit()
    source.chmod(0)
    hall = Hall(tmp_path, source, before=before)
    try:
        hall.wait_until_shown("safe", seconds=60)
        wait_for(lambda: "Permission denied" in problems(hall), "what is wrong, in the health file")
        assert f"{source}: it cannot be looked at: Permission denied" in hall.said(), "what is wrong, in the journal"
        source.chmod(0o755)
        hall.wait_until_shown("current", seconds=60)
        wait_for(lambda: not hall.health()["problems"], "no problem")
        assert hall.health()["restarts"] == 0
        assert "internal fault" not in hall.said()
    finally:
        source.chmod(0o755)
        hall.close()


def test_a_key_that_is_missing_stops_updates_and_nothing_else(tmp_path: Path, write_exhibit: WriteExhibit) -> None:
    """Regression: the kiosk ended, and the machine restarted for ever."""
    media, key, signing = tmp_path / "media", tmp_path / "museum.pub", SigningKey.generate()
    media.mkdir()
    sign(zipped(media / "update.zip", {**FILES, "note.txt": "new"}), signing)
    hall = Hall(tmp_path, write_exhibit(), options=("--drop", str(media), "--key", str(key)))
    try:
        first = hall.wait_until_shown(seconds=60)
        wait_for(lambda: f"there is no key {key}" in problems(hall), "what is wrong, in the health file")
        assert "every update is refused" in hall.said(), "what is wrong, in the journal"
        wait_for(lambda: hall.health()["refused"] is not None, "the update to be refused")
        public(signing, key)
        after = hall.wait_until_shown(not_by=first["pid"], seconds=90)
        assert after["content_hash"] != first["content_hash"]
        wait_for(lambda: not hall.health()["problems"], "no problem")
    finally:
        hall.close()


@pytest.mark.parametrize("name", ["kiosk.toml", "staff.json", "pin.json", "pin-lock.json", "seen.json", "signed.json"])
def test_files_that_are_nonsense_or_may_not_be_read_keep_nothing_off_the_screen(
    tmp_path: Path, write_exhibit: WriteExhibit, before: tuple[str, ...], name: str
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / name).write_bytes(b"\xff nonsense [")
    (state / name).chmod(0)
    hall = Hall(tmp_path, write_exhibit(), before=before)
    try:
        hall.wait_until_shown(seconds=60)
        assert ("kiosk.toml" in problems(hall)) == (name == "kiosk.toml")
        assert "internal fault" not in hall.said()
    finally:
        hall.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_the_whole_kiosk_works_where_the_machine_allows_less_and_keeps_its_files_to_its_group(
    tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    limits = 'ulimit -n 128; ulimit -v 2500000; ulimit -c 0; exec "$@"'
    hall = Hall(tmp_path, write_exhibit(), before=("sh", "-c", limits, "sh"))
    try:
        assert hall.wait_until_shown(seconds=60)["restarts"] == 0
        open_to_all = [
            path for path in hall.state.rglob("*") if not path.is_symlink() and path.stat().st_mode & stat.S_IRWXO
        ]
        assert open_to_all == []
    finally:
        hall.close()
