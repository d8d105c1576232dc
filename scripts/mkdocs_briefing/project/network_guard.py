"""What is inside the network of the person who asks, and requests that do not reach there.

A page that anybody can publish must not make this machine read what only it can reach.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import urllib.parse
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.request import HTTPHandler, HTTPSHandler

if TYPE_CHECKING:
    from urllib.request import Request


@cache
def tls_context() -> ssl.SSLContext:
    """Return how certificates of servers are checked, which takes a while to read."""
    return ssl.create_default_context()


def is_internal(url: str) -> bool:
    """Return whether an address leads to this machine or its network; False when its name is unknown here."""
    try:
        host = urllib.parse.urlsplit(url).hostname or ""
    except ValueError:  # brackets that hold no address
        return False
    return any(map(_is_internal_number, _numbers(host)))


def _is_internal_number(number: str) -> bool:
    return not ipaddress.ip_address(number).is_global


def _numbers(host: str) -> set[str]:
    """Return the IP addresses of a host, without the zone of a local one."""
    try:
        return {str(found[4][0]).partition("%")[0] for found in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return set()


class _GuardedConnection(http.client.HTTPConnection):
    """A connection that ends at a public address, whatever its name was resolved to a moment before."""

    def connect(self) -> None:
        super().connect()
        _refuse_internal_peer(self.sock)


class _GuardedSecureConnection(http.client.HTTPSConnection, _GuardedConnection):
    """A connection as `_GuardedConnection` that begins TLS only once it has ended at a public address."""


def _refuse_internal_peer(connection: socket.socket) -> None:
    number = str(connection.getpeername()[0]).partition("%")[0]
    if _is_internal_number(number):
        connection.close()
        message = f"its name leads to {number}, inside your network; add that address if you mean it"
        raise OSError(message)


class GuardedHandler(HTTPHandler):
    """Requests over http, which do not reach into the network except through a proxy that the person set."""

    def http_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(http.client.HTTPConnection if req.has_proxy() else _GuardedConnection, req)


class GuardedSecureHandler(HTTPSHandler):
    """Requests over https, as `GuardedHandler`."""

    def https_open(self, req: Request) -> http.client.HTTPResponse:
        is_tunnel = getattr(req, "_tunnel_host", None)
        connection: Any = http.client.HTTPSConnection if is_tunnel else _GuardedSecureConnection
        return self.do_open(connection, req, context=tls_context())
