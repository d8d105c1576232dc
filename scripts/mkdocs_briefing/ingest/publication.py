"""Whether two articles of the same text are one publication, or one text that two outlets published."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from mkdocs_briefing.ingest.article import Metadata
    from mkdocs_briefing.model import Source


def is_same_publication(one: Metadata | Source, other: Metadata | Source) -> bool:
    """Return whether two articles of the same text may be one publication.

    They are two when they name different publishers, or addresses at different hosts. What one of them does not say
    tells nothing apart.
    """
    publishers = [" ".join(said.publisher.split()).casefold() for said in (one, other) if said.publisher]
    hosts = [_host(said) for said in (one, other) if said.url]
    return len(set(publishers)) < 2 and len(set(hosts)) < 2


def publisher_name(said: Metadata) -> str:
    """Return who published an article, else the host of its address; empty when it says neither."""
    return said.publisher or _host(said)


def _host(said: Metadata | Source) -> str:
    try:
        host = urlsplit(said.url or "").hostname
    except ValueError:  # brackets that hold no address
        host = None
    return (host or "").removeprefix("www.")
