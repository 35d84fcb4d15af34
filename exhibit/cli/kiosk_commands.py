"""``exhibit kiosk``: the exhibit on a machine that stands in a hall."""

import argparse
import getpass
import os
import shlex
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from platformdirs import user_state_path

from exhibit.cli.arguments import Command, add_commands, add_folder, add_language
from exhibit.cli.output import console, say, say_error, write_file
from exhibit.errors import UsageError
from exhibit.garbage_collection import importing
from exhibit.kiosk.setup.compositors import COMPOSITORS
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.settings import Settings, bundled_exhibit, wants_reduced_motion

_TRY_AGAIN = 75
"""Of sysexits(3)."""


def add_kiosk(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit kiosk`` can do, and what each of these takes."""
    add_commands(parser, "kiosk_command", _COMMANDS)


def _add_run(parser: argparse.ArgumentParser) -> None:
    add_folder(parser, bundled_exhibit())
    _add_state(parser)
    add_language(parser)
    _add_drop(parser)
    _add_keys(parser)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    add_folder(parser, bundled_exhibit())
    _add_state(parser)
    _add_updates(parser)


def _add_picture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("kiosk.png"), metavar="FILE", help="a PNG; kiosk.png if none is named"
    )
    _add_state(parser)


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=None)
    parser.add_argument("--built-in", choices=("safe", "splash"), default=None)
    _add_state(parser)
    add_language(parser)


def _add_prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("--key", type=Path, action="append", default=[])
    _add_state(parser)


def _add_install(parser: argparse.ArgumentParser) -> None:
    add_folder(parser, None)
    _add_state(parser)
    _add_updates(parser)
    add_language(parser)
    parser.add_argument(
        "--compositor", choices=COMPOSITORS, default="cage", help="what brings up the display: cage (Wayland) or X"
    )
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument("--write", type=Path, default=None, metavar="DIR", help="write them there, with an install.sh")
    ways.add_argument("--print", action="store_true", help="print them; nothing is changed")


def _add_updates(parser: argparse.ArgumentParser) -> None:
    _add_drop(parser)
    _add_keys(parser)


def _add_keys(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--key", type=Path, action="append", default=[], metavar="FILE",
        help="public key that updates are signed with, or a folder of such keys; may be given again",
    )  # fmt: skip


def _add_drop(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--drop", type=Path, default=None, metavar="PLACE", help="where updates are dropped, such as /media/kiosk"
    )


def _add_state(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--state-dir", type=Path, default=None, metavar="DIR", help="what the kiosk keeps")


def kiosk(options: argparse.Namespace, _began: float) -> int:
    """Do what ``exhibit kiosk`` is asked for."""
    state = StateFolder((options.state_dir or user_state_path("exhibit")).absolute())
    return _COMMANDS[options.kiosk_command].run(options, state)


def _run(options: argparse.Namespace, state: StateFolder) -> int:
    from exhibit.kiosk.supervisor import supervisor_process  # noqa: PLC0415 - the other commands do without
    from exhibit.kiosk.updates.source_watcher import UpdateSources  # noqa: PLC0415 - the other commands do without

    shared = [] if options.lang is None else ["--lang", options.lang]
    try:
        sources = UpdateSources(
            options.folder.absolute(), _absolute(options.drop), tuple(each.absolute() for each in options.key)
        )
        return supervisor_process.run(sources, state, shared)
    except supervisor_process.AlreadyRunning as held:
        say_error(str(held))
        # Under systemd nobody reads that, and what is held may be left over from a trial.
        return _TRY_AGAIN if "NOTIFY_SOCKET" in os.environ else 0


def _pin(_options: argparse.Namespace, state: StateFolder) -> int:
    from exhibit.kiosk.shared.ownership import give_to_owner  # noqa: PLC0415 - the other commands do without
    from exhibit.kiosk.shared.pin import write_pin  # noqa: PLC0415 - the other commands do without
    from exhibit.kiosk.shared.pin_lock import unlock  # noqa: PLC0415 - as above

    if sys.stdin.isatty():
        pin, again = (getpass.getpass(f"{what}: ") for what in ("PIN", "The same again"))
    else:
        pin = again = sys.stdin.readline().strip()
    if pin != again:
        message = "the two differ; nothing was changed"
        raise UsageError(message)
    write_pin(state.path, pin)
    with suppress(OSError):
        # The new PIN is right whether or not it has to be waited for.
        unlock(state.path)
    # Root has written it for whom the folder belongs to.
    give_to_owner(state.path)
    say(f"the PIN is set, in {state.path}\n")
    return 0


def _install(options: argparse.Namespace, _state: StateFolder) -> int:
    from exhibit.kiosk.setup import installation  # noqa: PLC0415 - the other commands do without

    # The kiosk's own user has a state folder of its own.
    plan = installation.Plan(
        installation.this_program(), _absolute(options.folder),
        _absolute(options.state_dir) or installation.USUAL_STATE,
        _absolute(options.drop), tuple(each.absolute() for each in options.key),
        options.lang, options.compositor,
    )  # fmt: skip
    if options.write is None:
        say(installation.text(plan))
        return 0
    installation.write(plan, options.write)
    say(f"next, as root: sh {shlex.quote(str(options.write / 'install.sh'))}\n")
    return 0


def _absolute(path: Path | None) -> Path | None:
    return None if path is None else path.absolute()


def _picture(options: argparse.Namespace, _state: StateFolder) -> int:
    from exhibit.kiosk.screen.display_probe import Blind, Silent, picture  # noqa: PLC0415 - the other commands do without
    from exhibit.kiosk.setup.running_kiosks import running_kiosks  # noqa: PLC0415 - the other commands do without

    found = [each.environment for each in running_kiosks(Path("/proc"))]
    why = "" if found else "no kiosk is running here, or it belongs to another user (try it as root)"
    here = [os.environ] if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") else []
    for environment in found or here:
        try:
            write_file(options.output, picture(environment))
        except Silent:
            why = "the display does not answer: it stands still"
        except Blind as blind:
            why = "; ".join(filter(None, [why, str(blind)]))
        else:
            say(f"{options.output}\n")
            return 0
    message = f"no picture can be taken: {why}"
    raise UsageError(message)


def _doctor(options: argparse.Namespace, state: StateFolder) -> int:
    from exhibit.kiosk.setup.doctor import examine, say, this_machine  # noqa: PLC0415 - the other commands do without

    findings = examine(this_machine(state.path, options.folder, options.drop, options.key))
    return say(findings, console())


def _show(options: argparse.Namespace, state: StateFolder) -> int:
    with importing():
        from exhibit.kiosk.show.show import ShowConfig, run_show  # noqa: PLC0415 - Qt is loaded only where a screen is wanted

    folder = options.folder or bundled_exhibit()
    settings = Settings(folder=folder, language=options.lang, reduced_motion=wants_reduced_motion())
    return run_show(ShowConfig(state, settings, options.built_in))


def _prepare(options: argparse.Namespace, state: StateFolder) -> int:
    from exhibit.kiosk.updates.picture_cache import draw_all  # noqa: PLC0415 - as below
    from exhibit.kiosk.updates.revision_builder import work  # noqa: PLC0415 - the other commands do without

    return work(options.folder, state, partial(draw_all, kept=state.drawn), options.key)


_COMMANDS: Mapping[str, Command[StateFolder]] = {
    "run": Command("show the exhibit, watch over it, and take up its changes", _add_run, _run),
    "pin": Command("set the PIN of the staff panel; it is asked for twice", _add_state, _pin),
    "install": Command("write the files that make a machine a kiosk", _add_install, _install),
    "doctor": Command("look whether this machine is fit to be a kiosk", _add_doctor, _doctor),
    "picture": Command("take a picture of what the kiosk on this machine shows now", _add_picture, _picture),
    # How the supervisor calls its own processes.
    "show": Command(None, _add_show, _show),
    "prepare": Command(None, _add_prepare, _prepare),
}
