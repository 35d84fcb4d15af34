"""What an X server shows, asked over a connection of its own that waits no longer than it is told.

Speaks just enough of the X11 protocol (X Window System Protocol, Appendix B): a library would wait for ever on a server
that stands still.
"""

import re
import socket
import struct
from dataclasses import dataclass
from pathlib import Path

_GET_IMAGE, _Z_PIXMAP, _REPLY, _EVERY_PLANE = 73, 2, 1, 0xFFFFFFFF
_COOKIE = b"MIT-MAGIC-COOKIE-1"


@dataclass(frozen=True, slots=True)
class Image:
    """A part of a screen.

    Attributes:
        width: In pixels.
        height: In pixels.
        data: Rows of 32-bit pixels: blue, green, red, and a byte that says nothing.
    """

    width: int
    height: int
    data: bytes


def take(display: str, area: tuple[int, int, int, int] | None, timeout_s: float, authority: str | None = None) -> Image:
    """Return a part of what is shown.

    Args:
        display: As in the environment variable DISPLAY.
        area: Left, top, width and height in pixels; all of it if None.
        timeout_s: For each answer of the server.
        authority: The file of keys to displays, as in the environment variable XAUTHORITY.

    Raises:
        TimeoutError: The server does not answer.
        OSError: There is no such server, or it refuses.
    """
    with _connected(display, timeout_s) as server:
        root, width, height = _greet(server, _cookie(_number(display), authority))
        left, top, wide, high = area or (0, 0, width, height)
        wide, high = min(wide, width - left), min(high, height - top)
        if left < 0 or top < 0 or wide <= 0 or high <= 0:
            message = "outside the screen"
            raise OSError(message)
        request = struct.pack("<BBHIhhHHI", _GET_IMAGE, _Z_PIXMAP, 5, root, left, top, wide, high, _EVERY_PLANE)
        server.sendall(request)
        data = _image(server)
        if len(data) != wide * high * 4:
            message = "pixels are not of 32 bits"
            raise OSError(message)
        return Image(wide, high, data)


def _number(display: str) -> str:
    found = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if found is None:
        message = f"{display!r} is no display of this machine"
        raise OSError(message)
    return found[1]


def _connected(display: str, timeout_s: float) -> socket.socket:
    path = f"/tmp/.X11-unix/X{_number(display)}"  # noqa: S108 - where X servers listen
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.settimeout(timeout_s)
    try:
        try:
            server.connect(f"\0{path}")
        except (ConnectionRefusedError, FileNotFoundError):
            server.connect(path)
    except OSError:
        server.close()
        raise
    return server


def _greet(server: socket.socket, cookie: bytes) -> tuple[int, int, int]:
    """Return the root window, and its width and height in pixels."""
    name = _COOKIE if cookie else b""
    head = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
    server.sendall(head + _padded(name) + _padded(cookie))
    status, length = struct.unpack("<BxxxxxH", _read(server, 8))
    setup = _read(server, length * 4)
    if status != 1:
        message = "the X server refuses: " + setup.decode("latin-1").strip("\0 \n")
        raise OSError(message)
    (vendor,) = struct.unpack_from("<H", setup, 16)
    formats = setup[21]
    at = 32 + len(_padded(bytes(vendor))) + formats * 8
    (root,) = struct.unpack_from("<I", setup, at)
    width, height = struct.unpack_from("<HH", setup, at + 20)
    return root, width, height


def _image(server: socket.socket) -> bytes:
    while True:
        head = _read(server, 32)
        if head[0] == 0:
            message = f"the X server refuses to show it (error {head[1]})"
            raise OSError(message)
        if head[0] == _REPLY:
            (length,) = struct.unpack_from("<I", head, 4)
            return _read(server, length * 4)


def _cookie(number: str, authority: str | None) -> bytes:
    """Return the key to a display out of the file that xauth(1) keeps; nothing where there is none."""
    try:
        rest = (Path(authority) if authority else Path.home() / ".Xauthority").read_bytes()
    except (OSError, RuntimeError):
        return b""
    while len(rest) > 2:
        fields, rest = [], rest[2:]
        for _ in range(4):
            (length,) = struct.unpack_from(">H", rest.ljust(2, b"\0"))
            fields.append(rest[2 : 2 + length])
            rest = rest[2 + length :]
        if fields[1] in {number.encode(), b""} and fields[2] == _COOKIE:
            return fields[3]
    return b""


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _read(server: socket.socket, length: int) -> bytes:
    data = bytearray()
    while len(data) < length:
        chunk = server.recv(min(length - len(data), 1 << 20))
        if not chunk:
            message = "the X server has hung up"
            raise ConnectionError(message)
        data += chunk
    return bytes(data)
