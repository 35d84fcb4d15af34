"""Word to systemd, where it has started us: ready, alive, going."""

import os
import socket


def tell_systemd(state: str) -> None:
    """Send a line such as ``READY=1`` to the socket systemd has named; nothing where there is none.

    The protocol is that of sd_notify(3): one datagram, an ``@`` standing for the abstract namespace.
    """
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        # A system that takes nothing must not hold what it watches.
        channel.setblocking(False)
        try:
            channel.connect("\0" + address[1:] if address.startswith("@") else address)
            channel.send(state.encode())
        except OSError:
            # Whoever listened has gone or is busy; the show goes on without it.
            return
