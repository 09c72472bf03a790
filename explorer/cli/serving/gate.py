"""Who may come in: the token in the address, the Host asked for, the Origin of the page that asks.

A web page elsewhere can send requests to this machine, and a name under its owner's control can lead
here (DNS rebinding): the first is known by its Origin, the second by its Host, and neither knows the token.
"""

from __future__ import annotations

import hmac
import secrets
import socket
from collections.abc import Collection
from ipaddress import ip_address

TOKEN_BYTES = 24
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")
DEFAULT_PORT = 80
"""What a Host without a port means."""


def new_token() -> str:
    """A token nobody guesses, for one run of the server."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches that host."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(host: str, port: int) -> str:
    """Host and port as they stand in an address: `127.0.0.1:8000`, `[::1]:8000`."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class Gate:
    """Decides on requests by their path and headers alone."""

    def __init__(self, token: str, host: str, port: int, *, names: Collection[str] | None = None) -> None:
        """`names` are what this machine is called besides; by default its own name where others may come."""
        self.token = token
        self.port = port
        self.remote = not is_loopback(host)
        own = ({socket.gethostname(), socket.getfqdn()} if self.remote else set()) if names is None else names
        self._names = {name.casefold() for name in (*LOOPBACK_NAMES, host, *own)}

    def refusal(self, path: str, host: str, origin: str | None) -> str:
        """Why a request is refused; empty where it may come in. `origin` is None where none was sent."""
        if not self._knows_host(host):
            return "This server is not called that."
        if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
            return "Another site's page asks for this."
        sent = path.lstrip("/").partition("/")[0]
        if not hmac.compare_digest(sent.encode("utf-8", "replace"), self.token.encode()):
            return "The address lacks its token: take the whole address that 'serve' printed."
        return ""

    def _knows_host(self, host: str) -> bool:
        name, port = _split(host.casefold())
        if port != self.port:
            return False
        # An address in figures can't be led here by somebody's name server.
        return name in self._names or (self.remote and _is_address(name))


def _split(host: str) -> tuple[str, int]:
    """A Host header as name and port, (name, 0) where the port is none."""
    if host.startswith("["):
        name, _, rest = host[1:].partition("]")
        port = rest.removeprefix(":")
    else:
        name, _, port = host.partition(":")
    if not port:
        return name, DEFAULT_PORT
    return name, int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
