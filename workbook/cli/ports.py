"""Where the servers that a learner starts may listen."""

import errno
import socket
import sys

from workbook.cli.refusal import Refused

HOST = "127.0.0.1"
TRIES = 50


def choose_port(wanted: int | None, usual: int) -> int:
    """Return the port that was asked for, or the first free one from the usual on."""
    if wanted is not None:
        if not is_free(wanted):
            raise Refused(
                f"Port {wanted} is taken, or not yours to use.",
                "Leave out --port to get a free one.",
            )
        return wanted
    for port in range(usual, usual + TRIES):
        if is_free(port):
            return port
    raise Refused(
        f"Ports {usual} to {usual + TRIES - 1} are all taken.",
        "Name another one, such as --port 9000.",
    )


def taken_note(wanted: int | None, usual: int, chosen: int) -> str:
    """Say why a server is not where it usually is, or nothing."""
    return "" if wanted or chosen == usual else f"port {usual} is taken"


def is_free(port: int) -> bool:
    """True when a server may listen on this port."""
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in {errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL}:
                return False
            raise
    return True
