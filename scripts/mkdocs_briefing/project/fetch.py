"""A web address to bytes: the one place that uses the network, and only when a person asks for an address."""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass

from mkdocs_briefing import __version__
from mkdocs_briefing.diagnostics import InputError, Problem

SERVER_TIMEOUT_SECONDS = 30
"""Seconds without a byte after which a server is given up."""

OTHERWISE = "or save the page in your browser and add that file"


@dataclass(frozen=True)
class Fetched:
    """What a server answered."""

    data: bytes
    """The body."""
    url: str
    """Where it came from in the end, redirections followed."""
    media_type: str
    """As the server says: `text/html`."""
    charset: str | None
    """Likewise."""


def fetch(url: str, *, limit: int) -> Fetched:
    """What is at `url`, at most `limit` bytes of it.

    Raises `InputError` when there is no such server or page, it is not http or https, or larger.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):  # no handler of files, ftp or data: a redirection leads to another page or nowhere
        opener.add_handler(handler)
    headers = {"User-Agent": f"mkdocs-briefing/{__version__}", "Accept": "text/html, text/*;q=0.9, */*;q=0.1"}
    try:
        request = urllib.request.Request(url, headers=headers)  # noqa: S310 (the opener knows http and https alone)
        answer = opener.open(request, timeout=SERVER_TIMEOUT_SECONDS)
        if answer is None:
            raise InputError([Problem(url, 0, 0, "expected an address that begins with http:// or https://")])
        with answer:
            data = answer.read(limit + 1)
            charset, media_type = answer.headers.get_content_charset(), answer.headers.get_content_type()
            final, missing = answer.geturl(), answer.length
    except urllib.error.HTTPError as error:
        error.close()
        message = f"the server answered {error.code} ({error.reason}); check the address, {OTHERWISE}"
        raise InputError([Problem(url, 0, 0, message)]) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error) or type(error).__name__
        message = f"cannot be reached ({reason}); check the address and the connection, {OTHERWISE}"
        raise InputError([Problem(url, 0, 0, message)]) from None
    if len(data) > limit:
        raise InputError([Problem(url, 0, 0, f"more than the limit of {limit:,} bytes; is it an article?")])
    if missing:
        raise InputError([Problem(url, 0, 0, f"the answer ended {missing:,} bytes early; try again, {OTHERWISE}")])
    return Fetched(data, final, media_type, charset)
