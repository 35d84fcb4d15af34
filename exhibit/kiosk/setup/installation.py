"""The files that make a machine a kiosk, from the plan of that machine: printed, or written ready to be put there."""

import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from exhibit.errors import UsageError
from exhibit.kiosk.setup.compositors import Compositor
from exhibit.kiosk.setup.quoting import unit_word
from exhibit.kiosk.setup.windows import NOTES

USUAL_STATE = Path("/var/lib/exhibit")
"""Where a kiosk keeps its state if nothing else is said."""

_SETUP = Path(__file__).parent
_SCRIPTS = ("README.txt", "install.sh", "uninstall.sh", "prometheus-rules.yml")

_SHARED = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libxkbcommon0 libfontconfig1 dbus procps util-linux systemd-timesyncd"
    " libthai0"
)  # fmt: skip
_PACKAGES: dict[Compositor, str] = {
    # cage as Debian builds it does not start without Xwayland, although nothing is shown through it.
    "cage": f"{_SHARED} cage seatd xwayland libwayland-client0 libwayland-cursor0 libwayland-egl1 grim wlr-randr",
    "x": f"{_SHARED} xserver-xorg-core xserver-xorg-input-libinput xinit xauth x11-xserver-utils libxcb-cursor0"
    " libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-util1 libxcb-xkb1"
    " libxkbcommon-x11-0",
}
_ENVIRONMENT: dict[Compositor, str] = {
    "cage": "LIBSEAT_BACKEND=seatd QT_QPA_PLATFORM=wayland",
    "x": "QT_QPA_PLATFORM=xcb DISPLAY=:0 XAUTHORITY=/run/exhibit-kiosk/authority",
}
_AS_KIOSK = (
    "setpriv --reuid=kiosk --regid=kiosk --init-groups --no-new-privs --inh-caps=-all --bounding-set=-all -- "
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """What a machine is to be.

    Attributes:
        program: The ``exhibit`` it runs.
        folder: The exhibit's folder, or None for the bundled one.
        state: What the kiosk keeps.
        drop: Where updates are dropped, or None.
        keys: Public keys one of which updates must be signed with, and folders of them; none if they need not be.
        language: The first language, or None.
        compositor: What brings up the display.

    Raises:
        UsageError: A path cannot be written in a file of systemd's.
    """

    program: Path
    folder: Path | None = None
    state: Path = USUAL_STATE
    drop: Path | None = None
    keys: tuple[Path, ...] = ()
    language: str | None = None
    compositor: Compositor = "cage"

    def __post_init__(self) -> None:
        for each in (self.program, self.folder, self.state, self.drop, *self.keys, self.language):
            if each is not None and any(not sign.isprintable() and sign != "\t" for sign in str(each)):
                message = f"{str(each)!r}: a line break or control character cannot be in a file of systemd's"
                raise UsageError(message)

    @property
    def command(self) -> list[str]:
        """What is shown, as words."""
        words = [str(self.program), "kiosk", "run", *self._shared]
        if self.language is not None:
            words += ["--lang", self.language]
        return words

    @property
    def doctor_options(self) -> list[str]:
        """What the doctor is told."""
        return self._shared

    @property
    def _shared(self) -> list[str]:
        words = [] if self.folder is None else [str(self.folder)]
        words += ["--state-dir", str(self.state)]
        words += [] if self.drop is None else ["--drop", str(self.drop)]
        for key in self.keys:
            words += ["--key", str(key)]
        return words


def this_program() -> Path:
    """Return the ``exhibit`` that is running."""
    beside = Path(sys.executable).with_name("exhibit")
    return beside if beside.is_file() else Path(sys.argv[0]).absolute()


def files(plan: Plan) -> dict[str, str]:
    """Return the content of each file by where it belongs on the machine."""
    parts = ["all", plan.compositor, *(["sticks"] if plan.drop is not None else [])]
    found: dict[str, str] = {}
    for part in parts:
        top = _SETUP / "target" / part
        found |= {
            f"/{path.relative_to(top).as_posix()}": _filled(path, plan)
            for path in sorted(top.rglob("*"))
            if path.is_file()
        }
    return found


def scripts(plan: Plan) -> dict[str, str]:
    """Return the content of what lies beside the files: how to put them there and to take them away again."""
    return {name: _filled(_SETUP / name, plan) for name in _SCRIPTS}


def text(plan: Plan) -> str:
    """Return all files one after another, and the notes for Windows."""
    parts = [f"# ---- {name}\n{content}" for name, content in (scripts(plan) | files(plan)).items()]
    return "\n".join([*parts, NOTES.format(folder=plan.folder or "FOLDER")])


def write(plan: Plan, folder: Path) -> None:
    """Write all files to a folder: scripts at its top, the rest below ``target`` as it lies on the machine.

    Raises:
        UsageError: The folder holds something else, or cannot be written to.
    """
    try:
        if folder.exists() and any(folder.iterdir()) and not (folder / "install.sh").is_file():
            message = f"{folder} holds other things; name an empty folder or a new one"
            raise UsageError(message)
        shutil.rmtree(folder / "target", ignore_errors=True)
        for name, content in scripts(plan).items():
            _write(folder / name, content)
        for name, content in files(plan).items():
            _write(folder / "target" / name.lstrip("/"), content)
    except OSError as error:
        message = f"cannot write {error.filename or folder}: {error.strerror}"
        raise UsageError(message) from None


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
    path.chmod(0o755 if content.startswith("#!") else 0o644)


def _filled(path: Path, plan: Plan) -> str:
    content = path.read_text(encoding="utf-8")
    for name, value in _values(plan).items():
        content = content.replace(f"@{name}@", value)
    return content


def _values(plan: Plan) -> dict[str, str]:
    is_x = plan.compositor == "x"
    drop = "" if plan.drop is None else shlex.quote(str(plan.drop))
    read = [str(each) for each in (plan.folder, *plan.keys) if each is not None]
    return {
        # Xorg sets the screen's mode, so its script is begun as root and hands down itself.
        "PRIVILEGE": "+" if is_x else "",
        "PREPARE": "xset s off -dpms\n" if is_x else "",
        "AS_KIOSK": _AS_KIOSK if is_x else "",
        "COMMAND": shlex.join(plan.command),
        "DISPLAY_ENVIRONMENT": _ENVIRONMENT[plan.compositor],
        "PACKAGES": _PACKAGES[plan.compositor],
        "SERVICES": "" if is_x else "seatd.service",
        "HOME": unit_word(f"HOME={plan.state}"),
        "STATE_WRITABLE": unit_word(f"-{plan.state}"),
        "PROGRAM": shlex.quote(str(plan.program)),
        "STATE_WORD": shlex.quote(str(plan.state)),
        "READ_WORDS": shlex.join(read) or "/dev/null",
        "DROP_WORD": drop,
        "MAKE_DROP": f'say "the place for updates"\nmkdir -p {drop}\n' if drop else "",
        "DOCTOR_OPTIONS": shlex.join(plan.doctor_options),
        "PROGRAM_PLAIN": str(plan.program),
        "FOLDER_PLAIN": str(plan.folder or "the bundled one"),
        "STATE_PLAIN": str(plan.state),
        "DROP_PLAIN": str(plan.drop or "nowhere (--drop)")
        + (f", signed with {' or '.join(map(str, plan.keys))}" if plan.keys else ""),
        "COMPOSITOR_PLAIN": "X" if is_x else "cage (Wayland)",
    }
