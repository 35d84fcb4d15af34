"""The files that make a machine a kiosk, as text: who installs them reads them first."""

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

USER = "kiosk"


def files(folder: Path, options: Sequence[str]) -> dict[str, str]:
    """Return the content of each file by where it belongs.

    Args:
        folder: The exhibit's folder.
        options: Further options of ``exhibit kiosk run``.
    """
    command = shlex.join([_program(), "kiosk", "run", str(folder), *options])
    return {
        f"/home/{USER}/.config/systemd/user/exhibit.service": _UNIT.format(command=command.replace("%", "%%")),
        f"/home/{USER}/exhibit-session": _SESSION,
        "/etc/systemd/system/exhibit-cage.service": _display(_CAGE, tty=1),
        "/etc/systemd/system/exhibit-x.service": _display(_X, tty=7),
        "/etc/X11/xorg.conf.d/90-kiosk.conf": _XORG,
        "/etc/sysctl.d/90-kiosk.conf": "kernel.sysrq = 0\n",
    }


def text(folder: Path, options: Sequence[str]) -> str:
    """Return all files one after another, with what to do with them, and the notes for Windows."""
    parts = [_STEPS]
    for path, content in files(folder, options).items():
        parts.append(f"# ---- {path}\n{content}")
    parts.append(_WINDOWS.format(folder=folder))
    return "\n".join(parts)


def _program() -> str:
    beside = Path(sys.executable).with_name("exhibit")
    return str(beside if beside.is_file() else Path(sys.argv[0]).absolute())


def _display(start: str, tty: int) -> str:
    return _DISPLAY.format(start=start, tty=tty, user=USER)


_STEPS = f"""\
# A kiosk on Debian or Raspberry Pi OS, without a desktop.
#   1. adduser --disabled-password {USER}; usermod -aG video,input,render,audio {USER}
#   2. Wayland (preferred): apt install cage            X: apt install xserver-xorg xinit x11-xserver-utils
#   3. Write the files below; chmod +x /home/{USER}/exhibit-session; chown -R {USER}: /home/{USER}
#   4. loginctl enable-linger {USER}
#      systemctl mask ctrl-alt-del.target getty@tty1.service
#      systemctl enable --now exhibit-cage.service      (or exhibit-x.service)
#   5. In that session, or with its environment: exhibit kiosk pin; exhibit kiosk doctor
# The supervisor puts the show right; systemd puts the supervisor right; when that fails five times in five minutes
# the session ends and the display is begun again; when that fails five times in ten minutes the machine restarts.
"""

_UNIT = """\
[Unit]
Description=Exhibit
StartLimitIntervalSec=300
StartLimitBurst=5

[Service]
Type=notify
NotifyAccess=main
ExecStart={command}
Restart=on-failure
RestartSec=2
WatchdogSec=30
TimeoutStartSec=120
TimeoutStopSec=10
KillMode=mixed
"""

_SESSION = """\
#!/bin/sh
# Runs the exhibit in the user's own systemd, with the display it has been given, and ends when it has ended for good.
[ -n "${DISPLAY:-}" ] && xset s off -dpms
[ -n "${WAYLAND_DISPLAY:-}" ] && export QT_QPA_PLATFORM='wayland;xcb'
systemctl --user import-environment DISPLAY WAYLAND_DISPLAY XAUTHORITY QT_QPA_PLATFORM
systemctl --user reset-failed exhibit.service 2>/dev/null
systemctl --user restart exhibit.service
quiet=0
while [ "$quiet" -lt 2 ]; do
    sleep 3
    case "$(systemctl --user show --property=ActiveState --value exhibit.service)" in
        failed) exit 1 ;;
        inactive) quiet=$((quiet + 1)) ;;
        *) quiet=0 ;;
    esac
done
# Staff have ended it: nothing is shown until the display or the machine is started again.
exec sleep infinity
"""

_CAGE = "/usr/bin/cage -d -- /home/kiosk/exhibit-session"
_X = "/usr/bin/startx /home/kiosk/exhibit-session -- :0 vt7 -nolisten tcp"

_DISPLAY = """\
[Unit]
Description=The display of the exhibit
After=systemd-user-sessions.service systemd-logind.service
Wants=dbus.socket systemd-logind.service
Conflicts=getty@tty{tty}.service
StartLimitIntervalSec=600
StartLimitBurst=5
StartLimitAction=reboot

[Service]
User={user}
PAMName=login
TTYPath=/dev/tty{tty}
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
ExecStart={start}
Restart=always
RestartSec=3

[Install]
WantedBy=multi-user.target
"""

_XORG = """\
Section "ServerFlags"
    Option "DontVTSwitch" "on"
    Option "DontZap" "on"
    Option "BlankTime" "0"
    Option "StandbyTime" "0"
    Option "SuspendTime" "0"
    Option "OffTime" "0"
EndSection
"""

_WINDOWS = """\
# ---- Windows 10/11 (notes)
# Professional: Assigned Access needs a packaged app, so give the exhibit an account of its own and let it log on by
#   itself (Autologon of Sysinternals); in its Task Scheduler start at log-on, restart every minute on failure:
#     exhibit kiosk run "{folder}"
# Enterprise, Education, IoT: Shell Launcher replaces the desktop, so that there is none to come back to:
#     Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher
#     $s = [wmiclass]"\\\\localhost\\root\\standardcimv2\\embedded:WESL_UserSetting"
#     $s.SetCustomShell((New-Object Security.Principal.NTAccount "kiosk").Translate(
#         [Security.Principal.SecurityIdentifier]).Value, 'exhibit kiosk run "{folder}"', ($null), ($null), 0)
#     $s.SetEnabled($true)
#   The last 0 restarts the shell whenever it ends.
# On all: turn sticky, filter and toggle keys off (Settings > Accessibility > Keyboard), edge swipes off
#   (HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI AllowEdgeSwipe=0), notifications and automatic restarts off,
#   the screen never off (powercfg /change monitor-timeout-ac 0), Ctrl+Alt+Del filtered with Keyboard Filter.
# Limits on memory and processing time of the worker that reads new content need Linux; here only its time is limited.
"""
