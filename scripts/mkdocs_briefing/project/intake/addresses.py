"""Web addresses: as a server is asked for them, and when two of them are one."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

TRACKING_PREFIXES = ("utm_",)
"""Beginnings of parameters that say where a reader came from, never what the page is."""

TRACKING_NAMES = frozenset({"dclid", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "twclid", "yclid"})
"""Further such parameters. Others, such as `id`, `source` or `ref`, choose the article on some sites."""

DEFAULT_PORTS = {"http": 80, "https": 443}
"""Ports that an address need not name."""

SAFE = "%/:=&?~+!$,;'@()*[]|"
"""Characters besides letters and digits that stay as they are in a path or query."""

USER = re.compile(r"[^/]*:[/\\]+([^/\\?#]*@|(?=.*@)[^/\\?#\[]*?:(?!\d*(?:[/\\?#]|\Z)).*@)")
"""The beginning of an address up to its user and password, however badly it is written.

What follows a colon and is no port is a password, though a `/`, `?` or `#` in it would end the host.
"""

HAS_USER = "names a user or password, which would be stored; leave it out of the address"
"""What is wrong with such an address."""


def wire_address(url: str) -> str:
    """Return the address in ASCII, as a request sends it: `https://ex.org/%C3%BC` for `https://ex.org/ü#top`.

    What is no address stays as it is, to be refused with its own words.
    """
    try:
        parts = urlsplit(url.strip())
        netloc = _netloc(parts.netloc)
    except (ValueError, UnicodeError):
        return url
    return urlunsplit((parts.scheme, netloc, quote(parts.path, safe=SAFE), quote(parts.query, safe=SAFE), ""))


def has_user(url: str) -> bool:
    """Return whether an address names a user or password, which must be neither printed nor stored."""
    return USER.match(url) is not None


def without_user(url: str) -> str:
    """Return an address without its user and password, to be shown."""
    found = USER.match(url)
    return f"{url[: found.start(1)]}{url[found.end(1) :]}" if found else url


def joined(base: str, target: str) -> str:
    """Return the address to which a link `target` on the page `base` leads, as a request sends it."""
    try:
        return wire_address(urljoin(base, target.strip()))
    except ValueError:  # brackets that hold no address; it is refused when it is asked for
        return target.strip()


def address_key(url: str) -> str:
    """Return what all addresses of one page have in common.

    They may differ in scheme, in the case of the host, in a port that need not be named, in the place on the page that
    they lead to, and in parameters that follow readers from site to site.
    """
    try:
        parts = urlsplit(wire_address(url))
    except ValueError:
        return url
    query = "&".join(one for one in parts.query.split("&") if one and not _is_tracking(one))
    return f"{host_of(url)}{parts.path or '/'}{'?' if query else ''}{query}"


def host_of(url: str) -> str:
    """Return host and port, which is one server whether it is asked over http or https."""
    return origin_of(url).partition("://")[2]


def origin_of(url: str) -> str:
    """Return scheme, host and port, to which one robots.txt applies: `https://example.org`."""
    try:
        parts = urlsplit(wire_address(url))
        port = parts.port
    except ValueError:
        return url
    host = (parts.hostname or "").rstrip(".")
    named = "" if port in {None, DEFAULT_PORTS.get(parts.scheme)} else f":{port}"
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{named}"


def _netloc(netloc: str) -> str:
    """Return user, host and port, the host as the name system has it."""
    if netloc.isascii():
        return netloc
    user, at, host = netloc.rpartition("@")
    name, colon, port = host.partition(":")
    return f"{quote(user, safe=SAFE)}{at}{name.encode('idna').decode()}{colon}{port}"


def _is_tracking(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in TRACKING_NAMES or name.startswith(TRACKING_PREFIXES)
