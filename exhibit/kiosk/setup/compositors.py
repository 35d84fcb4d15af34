"""What can bring up a kiosk's display."""

from typing import Literal, get_args

Compositor = Literal["cage", "x"]
"""A Wayland compositor for one program, or a bare X server."""

COMPOSITORS: tuple[Compositor, ...] = get_args(Compositor)
