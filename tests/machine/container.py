"""One machine: a booted container over a root that is never written to, with everything it keeps in a folder of its own."""

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

REBOOTED = 133
"""Exit code of systemd-nspawn for a machine that wants to be started again."""

_ENVIRONMENT = {"PATH": "/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}

# A mount namespace of its own holds the overlay, so that nothing is left behind however this ends.
_BOOT = """
set -e
mount -t tmpfs tmpfs /run/systemd
mkdir -p /run/systemd/nspawn "$AT/work" "$AT/root"
mount -t overlay overlay -o "lowerdir=$LAYERS,upperdir=$AT/upper,workdir=$AT/work" "$AT/root"
exec systemd-nspawn -b -D "$AT/root" --register=no --keep-unit --console=pipe --capability=CAP_SYS_ADMIN "$@"
"""


class Machine:
    """A machine that can be booted, again and again, until it is thrown away.

    Args:
        layers: Folders its root is made of, the upper ones first.
        options: Further ones of systemd-nspawn.
        at: Where it keeps what it writes; a temporary folder if None.
    """

    def __init__(
        self, layers: Sequence[Path], options: Sequence[str] = ("--private-network",), at: Path | None = None
    ) -> None:
        self._is_temporary = at is None
        self.at = at or Path(tempfile.mkdtemp(prefix="exhibit-machine-"))
        self.upper = self.at / "upper"
        self.upper.mkdir(parents=True, exist_ok=True)
        self._layers, self._options = layers, options
        self._process: subprocess.Popen[bytes] | None = None
        self.init = 0
        self.state = "/var/lib/exhibit"
        self.boots = 0
        self._booted_s, self._booted_at = 0.0, ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.pull_the_plug()
        if self._is_temporary:
            shutil.rmtree(self.at, ignore_errors=True)

    def write(self, path: str, text: str, mode: int = 0o644) -> None:
        """Write a file before a boot, or while the machine runs."""
        target = (Path(f"/proc/{self.init}/root") if self.init else self.upper) / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        target.chmod(mode)

    def boot(self) -> None:
        """Switch it on, and come back when its system can be spoken to."""
        self.boots += 1
        self._booted_s, self._booted_at = time.monotonic(), dt.datetime.now(dt.UTC).isoformat()
        with (self.at / "console.log").open("ab") as console:
            self._process = subprocess.Popen(
                ["unshare", "-m", "--propagation", "private", "sh", "-c", _BOOT, "sh", *self._options],
                stdin=subprocess.DEVNULL, stdout=console, stderr=subprocess.STDOUT,
                env={**os.environ, "AT": str(self.at), "LAYERS": ":".join(map(str, self._layers)),
                     "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1", "SYSTEMD_NSPAWN_LOCK": "0"},
            )  # fmt: skip
        self.until(self._find_init, 30, "it did not boot")
        self.until(lambda: self.said("systemctl", "show", "-p", "Version") != "", 30, "its system does not answer")

    def _find_init(self) -> bool:
        assert self._process is not None
        code = self._process.poll()
        assert code is None, f"systemd-nspawn ended with {code}: {(self.at / 'console.log').read_text()[-600:]}"
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        named = [each for each in children if Path(f"/proc/{each}/comm").read_text().strip() == "systemd"]
        self.init = int(named[0]) if named else 0
        return bool(named)

    @property
    def on_s(self) -> float:
        """Seconds since it was switched on."""
        return time.monotonic() - self._booted_s

    def run(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command in it as root."""
        entered = ["nsenter", "-t", str(self.init), "-m", "-p", "-n", "-u", "-i", "-C", *words]
        return subprocess.run(entered, capture_output=True, text=True, errors="replace", env=_ENVIRONMENT, check=False, input=stdin,
                              cwd="/")  # fmt: skip

    def said(self, *words: str) -> str:
        """Return what a command prints."""
        return self.run(*words).stdout.strip()

    def does(self, *words: str, stdin: str = "") -> str:
        """Run a command that must succeed; return what it prints."""
        done = self.run(*words, stdin=stdin)
        assert done.returncode == 0, f"{' '.join(words)}: {done.returncode} {done.stdout[-800:]} {done.stderr[-800:]}"
        return done.stdout

    def unit(self, name: str, unit: str = "exhibit-kiosk.service") -> str:
        """Return what systemd says of a unit."""
        found: list[str] = []

        def answers() -> bool:
            # It is deaf for a moment while it reads its files again.
            done = self.run("systemctl", "show", f"--property={name}", "--value", unit)
            found.append(done.stdout.strip())
            return done.returncode == 0

        self.until(answers, 20, f"systemd does not say {name}")
        return found[-1]

    @property
    def health(self) -> dict[str, Any]:
        """The kiosk's own word about itself; nothing where it has not said any since the machine was switched on."""
        try:
            found = json.loads(Path(f"/proc/{self.init}/root{self.state}/health.json").read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) and found.get("up_since", "") > self._booted_at else {}

    def pids(self, words: str) -> list[int]:
        """Return the processes of the kiosk whose command line holds some words, as this side numbers them."""
        found = []
        for each in Path("/proc").glob("[0-9]*"):
            try:
                is_inside = (each / "ns/pid").readlink() == Path(f"/proc/{self.init}/ns/pid").readlink()
                line = (each / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if is_inside and words in line:
                found.append(int(each.name))
        return found

    def stop_process(self, words: str) -> None:
        """Let processes of the kiosk stand still."""
        found = self.pids(words)
        assert found, f"there is no process {words!r}"
        for pid in found:
            os.kill(pid, signal.SIGSTOP)

    def until(self, is_so: Callable[[], bool], within_s: float, otherwise: str) -> float:
        """Wait until something is so; return how long that took, in seconds."""
        began = time.monotonic()
        while not is_so():
            assert time.monotonic() - began < within_s, f"{otherwise} (waited {within_s:.0f} s)\n{self._last_words()}"
            time.sleep(0.1)
        return time.monotonic() - began

    def _last_words(self) -> str:
        return (
            self.said("journalctl", "-u", "exhibit-kiosk*", "-n", "12", "--no-pager", "-o", "cat") if self.init else ""
        )

    def until_off(self, within_s: float) -> bool:
        """Wait for the machine to end by itself; say whether it wants to be started again."""
        assert self._process is not None
        code = self._process.wait(within_s)
        self._process, self.init = None, 0
        return code == REBOOTED

    @property
    def is_on(self) -> bool:
        """Say whether it is running."""
        return self._process is not None and self._process.poll() is None

    def power_off(self) -> None:
        """Let it end in order."""
        self.run("systemctl", "poweroff")
        self.until_off(60)

    def pull_the_plug(self) -> None:
        """End it at once."""
        if self._process is not None:
            if self._process.poll() is None and self.init:
                # nspawn would wait for an orderly end.
                os.kill(self.init, signal.SIGKILL)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process, self.init = None, 0
