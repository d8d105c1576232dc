"""A feed (RSS, Atom or JSON Feed) to its entries."""

from __future__ import annotations

import datetime as dt
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any
from xml.sax import SAXException

from pydantic import BaseModel, BeforeValidator, ValidationError

from mkdocs_briefing.diagnostics import InputError, Problem, count
from mkdocs_briefing.ingest.html.crowded_tags import MAX_ATTRIBUTES, has_crowded_tag
from mkdocs_briefing.project.intake.addresses import has_user, joined
from mkdocs_briefing.project.intake.feed_links import feed_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.project.fetch import Fetched

FEED_LIMIT = 10_000_000
"""Bytes of a feed at most."""

MAX_TAGS = 100_000
"""Tags of a feed, or records and lists of one in JSON: more take longer than ten seconds to read."""

JSON_FEED = "https://jsonfeed.org/version/1"
"""How the version of a JSON Feed begins."""

NEEDS_FEEDPARSER = "needs feedparser to be read; install mkdocs-briefing[formats]"
NO_FEED = "is no feed (RSS, Atom or JSON Feed); look for the address of the feed on the page"
ENTITIES = "declares entities, which could name files or grow without end; a feed needs none, so it is not read"

PARSER_FAULTS = (
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    SAXException,
)
"""What feedparser raises for documents that are damaged on purpose."""


@dataclass(frozen=True)
class Entry:
    """An entry of a feed."""

    address: str
    """The address of its page, as a request sends it."""
    id: str | None = None
    """What the feed calls it, whatever address it has; None when two entries have one id."""
    published: dt.date | None = None
    """Its day, else that of its last change, in UTC."""


@dataclass(frozen=True)
class Feed:
    """What a feed says."""

    entries: tuple[Entry, ...]
    """Its entries that have an address, in its order."""
    doubts: tuple[str, ...] = ()
    """What of it may be missing here."""


def read_feed(found: Fetched) -> Feed:
    """Return the entries of a feed. Raises `InputError` when it is none, or cannot be read safely."""
    data = found.data
    if data.count(b"<") > MAX_TAGS or data.count(b"{") + data.count(b"[") > MAX_TAGS:
        raise _refused(found, f"more than {MAX_TAGS:,} tags; is it a feed?")
    markup = data.replace(b"\0", b"")  # of UTF-16 the letters, as in the other encodings of feeds
    if b"<!ENTITY" in markup.upper():
        raise _refused(found, ENTITIES)
    if has_crowded_tag(markup.decode("latin-1")):
        raise _refused(found, f"a tag with more than {MAX_ATTRIBUTES:,} attributes; is it a feed?")
    is_json = "json" in found.media_type or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    entries, doubts = _from_json(found) if is_json else _from_xml(found)
    with_address = [one for one in entries if one.address]
    if without := len(entries) - len(with_address):
        doubts.append(f"{count(without, 'entry', 'entries')} without an address, so there is no page to add")
    open_to_all = [one for one in with_address if not has_user(one.address) and not has_user(one.id or "")]
    if secret := len(with_address) - len(open_to_all):
        doubts.append(f"{count(secret, 'entry', 'entries')} left out whose address names a user or password")
    return Feed(tuple(_trusted(open_to_all)), tuple(doubts))


# ---------------------------------------------------------------- RSS and Atom
def _from_xml(found: Fetched) -> tuple[list[Entry], list[str]]:
    try:
        import feedparser
    except ImportError:
        raise _refused(found, NEEDS_FEEDPARSER) from None
    charset = f"; charset={found.charset}" if found.charset else ""
    headers = {"content-location": found.url, "content-type": f"{found.media_type}{charset}"}
    stream = io.BytesIO(found.data)  # a text would be taken for a file or an address
    try:
        said = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except PARSER_FAULTS:
        raise _refused(found, NO_FEED) from None
    if not said.get("version"):
        links = feed_links(found)
        raise _refused(found, f"is a page, not a feed; it names {', '.join(links)}" if links else NO_FEED)
    fault = said.get("bozo_exception")
    entries = [_xml_entry(one, found.url) for one in said.entries]
    doubts = []
    if isinstance(fault, SAXException):
        doubts.append(f"is damaged XML ({fault.getMessage()}); {count(len(entries), 'entry', 'entries')} could be read")
    return entries, doubts


def _xml_entry(said: Any, base: str) -> Entry:
    name = "updated_parsed" if "updated_parsed" in said else "published_parsed"  # `get` takes the one for the other
    moment = said.get("published_parsed") or said.get(name)
    published = dt.date(*moment[:3]) if moment and dt.MINYEAR <= moment[0] <= dt.MAXYEAR else None
    return Entry(_address(said.get("link"), base), said.get("id") or None, published)


# ---------------------------------------------------------------- JSON Feed
def _text(value: object) -> object:
    return str(value) if isinstance(value, int | float) else value


class _Item(BaseModel):
    """An item of a JSON Feed, as far as it is used."""

    id: Annotated[str | None, BeforeValidator(_text)] = None
    url: str | None = None
    external_url: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _JsonFeed(BaseModel):
    """A JSON Feed, as far as it is used."""

    version: str
    items: list[Any]


def _from_json(found: Fetched) -> tuple[list[Entry], list[str]]:
    try:
        said = _JsonFeed.model_validate(json.loads(found.data.decode("utf-8-sig")))
    except (ValueError, RecursionError):  # also of pydantic and of the encoding
        raise _refused(found, NO_FEED) from None
    if not said.version.startswith(JSON_FEED):
        raise _refused(found, NO_FEED)
    if len(said.items) > MAX_TAGS:
        raise _refused(found, f"more than {MAX_TAGS:,} entries; is it a feed?")
    entries, wrong = [], 0
    for item in said.items:
        try:
            entries.append(_json_entry(_Item.model_validate(item), found.url))
        except ValidationError:
            wrong += 1
    doubts = [f"{count(wrong, 'entry', 'entries')} that cannot be read"] if wrong else []
    return entries, doubts


def _json_entry(item: _Item, base: str) -> Entry:
    address = _address(item.url or item.external_url, base)
    return Entry(address, item.id or None, _day(item.date_published) or _day(item.date_modified))


def _day(text: str | None) -> dt.date | None:
    """Return the day of a moment in RFC 3339, in UTC."""
    try:
        moment = dt.datetime.fromisoformat(text or "")
        return (moment.astimezone(dt.UTC) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return None


# ---------------------------------------------------------------- what they share
def _address(said: object, base: str) -> str:
    """Return the address of an entry, which may be relative to that of the feed; empty when there is none."""
    return joined(base, said) if isinstance(said, str) and said.strip() else ""


def _trusted(entries: list[Entry]) -> Iterator[Entry]:
    """Yield entries without the ids that several of different addresses have."""
    addresses: dict[str | None, set[str]] = {}
    for one in entries:
        addresses.setdefault(one.id, set()).add(one.address)
    for one in entries:
        yield one if len(addresses[one.id]) == 1 else Entry(one.address, None, one.published)


def _refused(found: Fetched, message: str) -> InputError:
    return InputError([Problem(found.url, 0, 0, message)])
