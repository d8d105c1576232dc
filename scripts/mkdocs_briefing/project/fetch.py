"""A web address to bytes: the one place that uses the network, and only when a person asks for an address."""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.parse
import urllib.request
import zlib
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.request import HTTPHandler, HTTPSHandler

from mkdocs_briefing import __version__
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.intake.addresses import has_user, without_user
from mkdocs_briefing.project.network_guard import GuardedHandler, GuardedSecureHandler, is_internal, tls_context

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from email.message import Message
    from typing import IO

SERVER_TIMEOUT_SECONDS = 30
"""How long a server may send nothing."""

DEADLINE_SECONDS = 120
"""How long a request may take in all: a server that sends a byte now and then is given up."""

PASSING_STATUSES = frozenset({408, 425, 429})
"""Statuses below 500 by which a server says that another time may do (RFC 9110, RFC 8470, RFC 6585)."""

USER_AGENT = f"mkdocs-briefing/{__version__}"
"""How requests name who sends them."""

HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, text/*;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip",
}
"""Headers of every request."""

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


@dataclass(frozen=True)
class Answer:
    """What a server said to one request, whatever it was."""

    status: int
    """Its HTTP status: 200, 304, 404."""
    reason: str
    """The status in words."""
    headers: Mapping[str, str]
    """Its headers, by names in lower case."""
    body: Fetched
    """What it sent; without data unless the status is one of success."""

    @property
    def is_success(self) -> bool:
        """Whether the server sent what was asked for."""
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES


class TryLaterError(InputError):
    """An address that may be reached later: the fault is one of the connection or the server, not of the address."""


class NotThereError(InputError):
    """An address at which the server has nothing for this person: a status from 400 to 499 that does not pass."""


def fetch(url: str, *, limit: int) -> Fetched:
    """Return what is at `url`, of at most `limit` bytes.

    Raises `InputError` when there is no such server or page, it is not http or https, it is larger, it takes longer
    than `DEADLINE_SECONDS`, or a public address leads to one inside the network.
    """
    opener = _opener(redirects=True, guarded=False)
    answer = _within_deadline(url, lambda: _ask(opener, url, {}, limit=limit))
    if not answer.is_success:
        raise refusal(url, answer)
    return answer.body


def ask(url: str, *, limit: int, headers: Mapping[str, str], internal: bool) -> Answer:
    """Return what the server at `url` says to one request with further `headers`; no redirection is followed.

    Raises `InputError` as `fetch` does, and unless `internal` where the connection leads into the network.
    """
    opener = _opener(redirects=False, guarded=not internal)
    return _within_deadline(url, lambda: _ask(opener, url, headers, limit=limit))


def refusal(url: str, answer: Answer) -> InputError:
    """Return the error for an answer that is not what was asked for; the server's own faults may pass."""
    message = f"the server answered {answer.status} ({answer.reason}); check the address, {SAVE_THE_PAGE}"
    problems = [Problem(url, 0, 0, message)]
    if answer.status in PASSING_STATUSES or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return TryLaterError(problems)
    return NotThereError(problems) if answer.status >= HTTPStatus.BAD_REQUEST else InputError(problems)


def is_web_address(url: str) -> bool:
    """Return whether an address begins with http:// or https://, and has a host."""
    try:
        parts = urllib.parse.urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # brackets that hold no address
        return False


def _within_deadline(url: str, request: Callable[[], Answer]) -> Answer:
    found: list[Answer | BaseException] = []

    def run() -> None:
        try:
            found.append(request())
        except BaseException as error:  # raised again below, in the thread that waits
            found.append(error)

    # No timeout of a socket covers the whole request: each byte begins it again.
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(DEADLINE_SECONDS)
    if not found:
        message = f"no whole answer within {DEADLINE_SECONDS} seconds; try again, {SAVE_THE_PAGE}"
        raise TryLaterError([Problem(url, 0, 0, message)])
    if isinstance(found[0], BaseException):
        raise found[0]
    return found[0]


def _ask(opener: urllib.request.OpenerDirector, url: str, headers: Mapping[str, str], *, limit: int) -> Answer:
    try:
        request = urllib.request.Request(url, headers={**HEADERS, **headers})  # noqa: S310 (the opener knows http and https alone)
        answer = opener.open(request, timeout=SERVER_TIMEOUT_SECONDS)
        if answer is None:
            raise InputError([Problem(url, 0, 0, "expected an address that begins with http:// or https://")])
        with answer:
            data = answer.read(limit + 1)
            missing = answer.length
    except urllib.error.HTTPError as error:
        error.close()
        return _answer(error.code, str(error.reason), error.headers, b"", error.url)
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error) or type(error).__name__
        message = f"cannot be reached ({reason}); check the address and the connection, {SAVE_THE_PAGE}"
        raise TryLaterError([Problem(url, 0, 0, message)]) from None
    if missing and len(data) <= limit:
        message = f"the answer ended {missing:,} bytes early; try again, {SAVE_THE_PAGE}"
        raise TryLaterError([Problem(url, 0, 0, message)])
    data = _unpacked(data, answer.headers.get("Content-Encoding", "identity").strip().lower(), url, limit=limit)
    if len(data) > limit:
        raise InputError([Problem(url, 0, 0, f"more than the limit of {limit:,} bytes; is it an article?")])
    return _answer(answer.status, answer.reason, answer.headers, data, answer.geturl())


def _answer(status: int, reason: str, headers: Message, data: bytes, url: str) -> Answer:
    body = Fetched(data, url, headers.get_content_type(), headers.get_content_charset())
    return Answer(status, reason, {name.lower(): value for name, value in headers.items()}, body)


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


def _damaged(url: str) -> TryLaterError:
    message = f"the compressed answer is damaged; try again, {SAVE_THE_PAGE}"
    return TryLaterError([Problem(url, 0, 0, message)])


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
        """Return the request for where the answer leads.

        Raises `HTTPError` when that is inside the network, or names a user or password.
        """
        if has_user(newurl):
            reason = f"{msg} - Redirection to {without_user(newurl)!r}, with a user or password"
            raise urllib.error.HTTPError(without_user(newurl), code, reason, headers, fp)
        if is_internal(newurl) and not is_internal(req.full_url):
            reason = f"{msg} - Redirection to {newurl!r}, inside your network; add that address if you mean it"
            raise urllib.error.HTTPError(newurl, code, reason, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(*, redirects: bool, guarded: bool) -> urllib.request.OpenerDirector:
    """Return an opener for http and https only: a redirect cannot lead to a file, FTP or a data address.

    Without `redirects` it follows none; one that is `guarded` connects to public addresses alone.
    """
    opener = urllib.request.OpenerDirector()
    plain, secure = (GuardedHandler, GuardedSecureHandler) if guarded else (HTTPHandler, HTTPSHandler)
    for handler in (
        urllib.request.ProxyHandler(),
        plain(),
        secure(context=tls_context()),
        urllib.request.HTTPDefaultErrorHandler(),
        *((_Redirects(),) if redirects else ()),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener
