"""A list of feeds (OPML) to their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.readers import read_bytes
from mkdocs_briefing.project.articles import FEEDS_NAME, link_fault
from mkdocs_briefing.project.fetch import is_web_address
from mkdocs_briefing.project.intake.addresses import HAS_USER, address_key, has_user, wire_address, without_user

if TYPE_CHECKING:
    from lxml import etree

    from mkdocs_briefing.project.settings import Settings

OPML_LIMIT = 5_000_000
"""Bytes of a list of feeds at most."""

HAS_DTD = "declares entities or a document type, which a list of feeds needs not; delete that"
MISSING = "there is no such file; list your feeds in it (OPML), or name one: briefing add --feed URL"
NEEDS_LXML = "needs lxml to be read; install mkdocs-briefing[formats]"


@dataclass(frozen=True)
class Subscription:
    """A feed that a person wants."""

    address: str
    """As a request sends it."""
    place: str
    """Who named it: the list of feeds, or the address itself."""
    line: int = 0
    """Line in the list, counted from 1; 0 for an address by itself."""


def read_subscriptions(settings: Settings) -> tuple[list[Subscription], list[Problem]]:
    """Return the feeds in `seeds/feeds.opml`, each once, and what is wrong with others.

    Raises `InputError` when the file is missing or no OPML.
    """
    file = settings.seeds / FEEDS_NAME
    path = settings.reported(file)
    if fault := link_fault(file, settings.seeds):
        raise InputError([Problem(path, 0, 0, fault)])
    if not file.exists():
        raise InputError([Problem(path, 0, 0, MISSING)])
    return parse_opml(read_bytes(file, path=path, limit=OPML_LIMIT), path=path)


def parse_opml(data: bytes, *, path: str) -> tuple[list[Subscription], list[Problem]]:
    """Return the feeds in an OPML called `path`, each once, and what is wrong with others.

    Raises `InputError` when it is no OPML.
    """
    found: dict[str, Subscription] = {}
    problems = []
    for outline in _parsed(data, path).iter("outline"):
        address = _attribute(outline, "xmlurl")
        if address is None:  # a folder of feeds, or a note
            continue
        line = int(outline.sourceline or 0)
        if has_user(address):
            problems.append(Problem(path, line, 0, f"{without_user(address)!r:.80}: {HAS_USER}"))
        elif is_web_address(address):
            found.setdefault(address_key(address), Subscription(wire_address(address), path, line))
        else:
            message = f"{address!r:.80}: expected an address that begins with http:// or https://"
            problems.append(Problem(path, line, 0, message))
    if not found and not problems:
        problems.append(Problem(path, 0, 0, "lists no feed; add a line such as <outline xmlUrl='https://…'/>"))
    return list(found.values()), problems


def _parsed(data: bytes, path: str) -> etree._Element:
    """Return the root of an XML document; nothing that it names is read, and no entity of it grows."""
    try:
        from lxml import etree
    except ImportError:
        raise InputError([Problem(path, 0, 0, NEEDS_LXML)]) from None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        message = f"is damaged XML ({error.msg}); correct it, or export it again from your reader of feeds"
        raise InputError([Problem(path, error.lineno or 0, 0, message)]) from None
    if root.tag != "opml":
        raise InputError([Problem(path, 0, 0, "is no list of feeds (OPML); export one from your reader of feeds")])
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError([Problem(path, 0, 0, HAS_DTD)])
    return root


def _attribute(outline: etree._Element, name: str) -> str | None:
    """Return an attribute, whose name readers of feeds write in different cases; None when it is empty."""
    values = (str(value).strip() for key, value in outline.items() if str(key).lower() == name)
    return next((value for value in values if value), None)
