"""A web address to bytes: the one place that uses the network, and only when a person asks for an address."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import urllib.error
import urllib.parse
import urllib.request
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing import __version__
from mkdocs_briefing.diagnostics import InputError, Problem

if TYPE_CHECKING:
    from typing import IO

SERVER_TIMEOUT_SECONDS = 30
"""How long a server may send nothing."""

DEADLINE_SECONDS = 120
"""How long a request may take in all: a server that sends a byte now and then is given up."""

GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
"""Window size by which zlib recognises both formats of compressed answers (RFC 9110, 8.4.1)."""

SAVE_THE_PAGE = "or save the page in your browser and add that file"
"""What a person can do when a page cannot be fetched."""


@dataclass(frozen=True)
class Fetched:
    """What a server answered."""

    data: bytes
    """The body."""
    url: str
    """Where it came from in the end, redirections followed."""
    media_type: str
    """What the server calls its format: `text/html`."""
    charset: str | None
    """The encoding that the server names, if any."""


def fetch(url: str, *, limit: int) -> Fetched:
    """Return what is at `url`, of at most `limit` bytes.

    Raises `InputError` when there is no such server or page, it is not http or https, it is larger, it takes longer
    than `DEADLINE_SECONDS`, or a public address leads to one inside the network.
    """
    found: list[Fetched | BaseException] = []

    def run() -> None:
        try:
            found.append(_fetch(url, limit=limit))
        except BaseException as error:  # raised again below, in the thread that waits
            found.append(error)

    # No timeout of a socket covers the whole request: each byte begins it again.
    request = threading.Thread(target=run, daemon=True)
    request.start()
    request.join(DEADLINE_SECONDS)
    if not found:
        message = f"no whole answer within {DEADLINE_SECONDS} seconds; try again, {SAVE_THE_PAGE}"
        raise InputError([Problem(url, 0, 0, message)])
    if isinstance(found[0], BaseException):
        raise found[0]
    return found[0]


def _fetch(url: str, *, limit: int) -> Fetched:
    headers = {
        "User-Agent": f"mkdocs-briefing/{__version__}",
        "Accept": "text/html, text/*;q=0.9, */*;q=0.1",
        "Accept-Encoding": "gzip",
    }
    try:
        request = urllib.request.Request(url, headers=headers)  # noqa: S310 (the opener knows http and https alone)
        answer = _opener().open(request, timeout=SERVER_TIMEOUT_SECONDS)
        if answer is None:
            raise InputError([Problem(url, 0, 0, "expected an address that begins with http:// or https://")])
        with answer:
            data = answer.read(limit + 1)
            charset, media_type = answer.headers.get_content_charset(), answer.headers.get_content_type()
            final, missing = answer.geturl(), answer.length
            compression = answer.headers.get("Content-Encoding", "identity").strip().lower()
    except urllib.error.HTTPError as error:
        error.close()
        message = f"the server answered {error.code} ({error.reason}); check the address, {SAVE_THE_PAGE}"
        raise InputError([Problem(url, 0, 0, message)]) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error) or type(error).__name__
        message = f"cannot be reached ({reason}); check the address and the connection, {SAVE_THE_PAGE}"
        raise InputError([Problem(url, 0, 0, message)]) from None
    if missing and len(data) <= limit:
        raise InputError([Problem(url, 0, 0, f"the answer ended {missing:,} bytes early; try again, {SAVE_THE_PAGE}")])
    data = _unpacked(data, compression, url, limit=limit)
    if len(data) > limit:
        raise InputError([Problem(url, 0, 0, f"more than the limit of {limit:,} bytes; is it an article?")])
    return Fetched(data, final, media_type, charset)


def _unpacked(data: bytes, compression: str, url: str, *, limit: int) -> bytes:
    """Return an answer without its compression; of one that unpacks to more than `limit` bytes, one byte more."""
    if compression == "identity" or len(data) > limit:
        return data
    if compression not in {"gzip", "x-gzip", "deflate"}:
        message = f"the server sent it compressed as {compression!r}, which was not asked for; {SAVE_THE_PAGE[3:]}"
        raise InputError([Problem(url, 0, 0, message)])
    unpacking = zlib.decompressobj(GZIP_OR_ZLIB)
    try:
        unpacked = unpacking.decompress(data, limit + 1)
    except zlib.error:
        raise _damaged(url) from None
    is_whole = unpacking.eof and not unpacking.unused_data
    if len(unpacked) <= limit and not is_whole:
        raise _damaged(url)
    return unpacked


def _damaged(url: str) -> InputError:
    message = f"the compressed answer is damaged; try again, {SAVE_THE_PAGE}"
    return InputError([Problem(url, 0, 0, message)])


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Redirects, but for one from a public address into the network of the person who asks.

    A page that anybody can publish must not make this machine read what only it can reach.
    """

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request for where the answer leads. Raises `HTTPError` when that is inside the network."""
        if _is_internal(newurl) and not _is_internal(req.full_url):
            reason = f"{msg} - Redirection to {newurl!r}, inside your network; add that address if you mean it"
            raise urllib.error.HTTPError(newurl, code, reason, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_internal(url: str) -> bool:
    """Return whether an address leads to this machine or its network; False when its name is unknown here."""
    host = urllib.parse.urlsplit(url).hostname or ""
    return any(not ipaddress.ip_address(number).is_global for number in _numbers(host))


def _numbers(host: str) -> set[str]:
    """Return the IP addresses of a host, without the zone of a local one."""
    try:
        return {str(found[4][0]).partition("%")[0] for found in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return set()


def _opener() -> urllib.request.OpenerDirector:
    """Return an opener for http and https only: a redirect cannot lead to a file, FTP or a data address."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        urllib.request.HTTPDefaultErrorHandler(),
        _Redirects(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener
