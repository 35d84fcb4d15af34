"""Roots to boot from, kept between runs: a bare Debian, and what README's steps make of it when they are followed."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from container import Machine

TOP = Path(__file__).parents[2]
CACHE = Path(os.environ.get("EXHIBIT_MACHINE_CACHE", "/var/tmp/exhibit-machine"))  # noqa: S108 - only root comes here
MIRROR = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")
PYTHONS = {"bookworm": "3.11", "trixie": "3.13"}
HEADLESS = """\
# No graphics card: the compositor draws in memory. Everything else is as it was installed.
[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
"""
DUMMY = """\
Section "Device"
    Identifier "dummy"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-1000
    VertRefresh 5-200
    Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125
EndSection
Section "Screen"
    Identifier "screen"
    Device "dummy"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1920x1080"
    EndSubSection
EndSection
"""


def bare(release: str) -> Path:
    """Return a minbase Debian with an init system, as an installer leaves it."""
    root = CACHE / release / "bare"
    if not (root / "sbin/init").exists():
        shutil.rmtree(root, ignore_errors=True)
        root.parent.mkdir(parents=True, exist_ok=True)
        made = root.with_name("bare.new")
        shutil.rmtree(made, ignore_errors=True)
        include = "--include=systemd-sysv,udev,dbus,ca-certificates"
        _run("debootstrap", "--variant=minbase", include, release, str(made), MIRROR)
        made.rename(root)
    return root


def installed(release: str, compositor: str = "cage") -> list[Path]:
    """Return the layers of a machine on which README's steps have been followed."""
    layers = [bare(release)]
    mark = f"kiosk-{compositor}-{_fingerprint()}"
    layer = CACHE / release / mark
    if not (layer / "whole").exists():
        for old in layer.parent.glob(f"kiosk-{compositor}-*"):
            shutil.rmtree(old)
        _follow(release, compositor, layer, layers)
        (layer / "whole").touch()
    return [layer / "upper", *layers]


def steps() -> list[str]:
    """Return the commands of README's kiosk section, as they stand there."""
    section = (TOP / "README.md").read_text(encoding="utf-8").split("## On a kiosk")[1].split("\n## ")[0]
    block = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    assert block is not None, "README has lost the steps of a kiosk"
    return [line.split("  #")[0].strip() for line in block[1].splitlines() if line and not line.startswith("#")]


def _follow(release: str, compositor: str, layer: Path, layers: list[Path]) -> None:
    wheels, debs = _wheels(release), CACHE / release / "debs"
    (debs / "partial").mkdir(parents=True, exist_ok=True)
    options = [f"--bind={debs}:/var/cache/apt/archives", f"--bind-ro={wheels}:/root/wheels", "--resolv-conf=copy-host"]
    with Machine(layers, options, layer) as machine:
        machine.boot()
        for step in steps():
            _say(f"{release}: {step}")
            if step == "reboot":
                break
            answer = "2468\n" if step.endswith(" pin") else ""
            # The packages of Python are there already: as without a network.
            asked = step.replace("'.[signing]'", "--no-index --find-links /root/wheels 'exhibit[signing]'")
            asked = asked.replace("kiosk install ", f"kiosk install --compositor {compositor} ")
            machine.does("sh", "-c", f"cd /root && export DEBIAN_FRONTEND=noninteractive && {asked}", stdin=answer)
        if compositor == "x":
            machine.does("apt-get", "install", "-y", "--no-install-recommends", "xserver-xorg-video-dummy")
        machine.power_off()
    if compositor == "x":
        (layer / "upper/etc/X11/xorg.conf.d/99-dummy.conf").write_text(DUMMY)
        return
    # In memory a client's picture can be the screen's own, and then none is left to be read back; no real screen takes
    # pictures of plain memory so. Turned upside down it is not taken here either.
    cage = layer / "upper/usr/bin/cage"
    cage.rename(cage.with_name("cage.real"))
    cage.write_text('#!/bin/sh\nexec /usr/bin/cage.real -r -r "$@"\n')
    cage.chmod(0o755)
    (layer / "upper/etc/systemd/system/exhibit-kiosk.service.d").mkdir()
    (layer / "upper/etc/systemd/system/exhibit-kiosk.service.d/headless.conf").write_text(HEADLESS)


def _wheels(release: str) -> Path:
    """Return a folder with the checkout as a wheel and everything it needs."""
    asked = hashlib.sha256((TOP / "pyproject.toml").read_bytes()).hexdigest()[:12]
    wheels = CACHE / release / f"wheels-{asked}"
    wheels.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    for old in wheels.glob("exhibit-*.whl"):
        old.unlink()
    _run(*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(TOP))
    if not (wheels / "whole").exists():
        own = next(wheels.glob("exhibit-*.whl"))
        _run(*pip, "download", "--only-binary=:all:", f"--python-version={PYTHONS[release]}", "--dest", str(wheels),
             "--find-links", str(wheels), f"{own}[signing]")  # fmt: skip
        (wheels / "whole").touch()
    return wheels


def _fingerprint() -> str:
    told = hashlib.sha256("\n".join(steps()).encode())
    for name in ("pyproject.toml", "exhibit", "assets", "content"):
        top = TOP / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path.suffix != ".pyc":
                told.update(str(path.relative_to(TOP)).encode() + path.read_bytes())
    return told.hexdigest()[:12]


def _run(*words: str) -> None:
    _say(" ".join(words[:6]))
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(words)}: {done.stdout[-2000:]} {done.stderr[-2000:]}"


def _say(what: str) -> None:
    sys.stdout.write(f"    {what}\n")
    sys.stdout.flush()
