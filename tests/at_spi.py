"""A session bus of one's own, and what a screen reader sees, hears and presses over it."""

import shutil
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from x_server import wait_for

_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
needs_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None or not _SERVICE.is_file(),
    reason="needs dbus-daemon and at-spi2-core (sh .ci/bootstrap test)",
)

_ACCESSIBLE, _ACTION, _COMPONENT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Component"))
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ROOT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
_IN_WINDOW = 1


@dataclass(frozen=True, slots=True)
class Node:
    """Something that a reader has found; ``box`` is its place in the window, in pixels."""

    address: tuple[str, str]
    role: str
    name: str
    locale: str
    box: tuple[int, int, int, int]


class SessionBus:
    """A bus daemon; give ``environment`` to the programs that are to be on it."""

    def __init__(self, environment: dict[str, str]) -> None:
        # Not the test's own folder: the name of a socket has at most 107 letters.
        self._runtime = tempfile.TemporaryDirectory(prefix="bus", ignore_cleanup_errors=True)
        folder = self._runtime.name
        self.environment = {**environment, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder}
        self.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.address

    def close(self) -> None:
        self._daemon.terminate()
        self._daemon.wait(timeout=10)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        self._runtime.cleanup()


class ScreenReader:
    """Reads the one program on a session bus, as a reader on the desktop does."""

    def __init__(self, bus: SessionBus) -> None:
        self._session = open_dbus_connection(bus=bus.address)
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = self._session.send_and_get_reply(new_method_call(where, "GetAddress")).body[0]
        self._bus: DBusConnection = open_dbus_connection(bus=address)
        self._heard: deque[Message] = deque()
        rule = MatchRule(type=MessageType.signal.name, interface="org.a11y.atspi.Event.Object")
        self._filter = self._bus.filter(rule, queue=self._heard)
        self._filter.__enter__()
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        for event in ("object:announcement", "object:state-changed", "focus:"):
            self._call(("org.a11y.atspi.Registry", "/org/a11y/atspi/registry"), "org.a11y.atspi.Registry",
                "RegisterEvent", "s", event)  # fmt: skip

    def come(self) -> None:
        """Tell the desktop that a reader is there."""
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", _PROPERTIES)
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            body = ("org.a11y.Status", name, ("b", True))
            self._session.send_and_get_reply(new_method_call(where, "Set", "ssv", body))

    def nodes(self) -> list[Node]:
        """Return everything in the order in which it is read; nothing while no program is there."""
        return list(self._below(_ROOT))

    def find(self, role: str, name: str) -> Node:
        """Wait for a node and return it."""
        found: list[Node] = []

        def is_there() -> bool:
            found[:] = [each for each in self.nodes() if (each.role, each.name) == (role, name)]
            return bool(found)

        wait_for(is_there, f"{role} {name!r}")
        return found[0]

    def press(self, node: Node) -> None:
        """Press a button."""
        self._call(node.address, _ACTION, "DoAction", "i", 0)

    def heard(self, event: str) -> list[tuple[str, str, object]]:
        """Return the events of a kind so far: path of what they are about, detail and value."""
        self.nodes()
        found = [each for each in self._heard if each.header.fields.get(3) == event]
        return [(each.header.fields[1], each.body[0], each.body[3][1]) for each in found]

    def close(self) -> None:
        self._filter.__exit__(None, None, None)
        self._bus.close()
        self._session.close()

    def _below(self, address: tuple[str, str]) -> Iterator[Node]:
        for child in self._call(address, _ACCESSIBLE, "GetChildren"):
            node = self._node(child)
            if node is not None:
                yield node
                yield from self._below(child)

    def _node(self, address: tuple[str, str]) -> Node | None:
        role = self._call(address, _ACCESSIBLE, "GetRoleName")
        name, locale = (self._call(address, _PROPERTIES, "Get", "ss", _ACCESSIBLE, key) for key in ("Name", "Locale"))
        box = self._call(address, _COMPONENT, "GetExtents", "u", _IN_WINDOW)
        if not (role and name and locale):
            # Gone since its parent was asked.
            return None
        return Node(address, role, name[1], locale[1], box or (0, 0, 0, 0))

    def _call(self, address: tuple[str, str], interface: str, method: str, signature: str = "", *body: object) -> Any:
        where = DBusAddress(address[1], address[0], interface)
        asked = new_method_call(where, method, signature or None, tuple(body))
        reply = self._bus.send_and_get_reply(asked, timeout=30.0)
        if reply.header.message_type == MessageType.error:
            return ()
        return reply.body[0] if reply.body else ()


def with_accessibility(environment: dict[str, str]) -> dict[str, str]:
    return {**environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
