"""What rendering gives: a file of the site, below the folder of its pages."""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from markupsafe import Markup

from mkdocs_briefing.render.escape import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mkdocs_briefing.render.dossiers import Dossier

PLAIN = re.compile(r"[A-Za-z0-9./#-]+")
"""Links without a character that any reader of markup acts on inside a quoted attribute."""

Item = TypeVar("Item")

TextMode = Literal["full", "excerpts", "links"]

MANY = 200
"""Briefings; on a site of more, an actor that one of them names has no page, and search has an index in parts, since a
browser takes over a second to load the theme's (benchmarks/site.py). A list of more items comes in parts, too."""


@dataclass(frozen=True)
class Page:
    """A file of the site: Markdown, or a feed or other data to be copied as it is."""

    path: str
    """Below the folder of pages, with forward slashes: `actors/ana-duarte.md`."""
    text: str = ""
    """Its content, to be written as UTF-8."""
    packed: bytes | None = None
    """Its content, where that is no text."""

    @property
    def data(self) -> bytes:
        """What is written."""
        return self.text.encode() if self.packed is None else self.packed


@dataclass(frozen=True)
class Plan:
    """A page that can be made, so that whoever has it already need not."""

    path: str
    """As of the page."""
    make: Callable[[], Page]
    """Makes it."""
    key: str | None = None
    """Digest of everything it is made from; None where that is not worth the telling."""
    pieces: tuple[Plan, ...] = ()
    """What it is a chain of, where it is one: each piece has a key of its own, and is kept by that."""

    @property
    def address(self) -> str:
        """The file that a site has of it."""
        return built(self.path)

    @classmethod
    def chain(cls, path: str, pieces: Iterable[Plan]) -> Plan:
        """A file of pieces, one after the other, of which those that did not change need not be made."""
        parts = tuple(pieces)
        key = hashlib.sha256(repr([path, *(one.key for one in parts)]).encode()).hexdigest()
        return cls(path, partial(_joined, path, parts), key, parts)

    def text(self) -> str:
        """The page's text, made now."""
        return self.make().text


def _joined(path: str, pieces: tuple[Plan, ...]) -> Page:
    pages = [piece.make() for piece in pieces]
    if all(page.packed is None for page in pages):
        return Page(path, "".join(page.text for page in pages))
    return Page(path, packed=b"".join(page.data for page in pages))


@dataclass(frozen=True)
class Part(Generic[Item]):
    """A page of a list that is too long for one."""

    path: str
    """`archive/timeline-2015.md`."""
    label: str
    """What is on it, in words that stay while others change."""
    lead: str
    """`timeline.md`: the page that names all of them; each of them names that and those beside it."""
    items: tuple[Item, ...]
    """In order."""


@dataclass(frozen=True)
class SiteSettings:
    """What the whole site has in common."""

    title: str = "Briefings"
    """Heading of the home page and name of the feeds."""
    site_url: str | None = None
    """Where the site will be, ending in a slash; only feeds and structured data need it, pages never do."""
    text_mode: TextMode = "full"
    """How much of an article is printed when its briefing does not say."""
    pdf: bool = False
    """Whether `pdf/<id>.pdf` will exist for each briefing."""
    search_page: bool = False
    """Whether there is a search page on an index in parts, instead of the theme's search."""
    cards: bool = False
    """Whether `cards/<id>.png` will exist for each briefing."""
    dossiers: tuple[Dossier, ...] = ()
    """PDFs of many briefings that will exist in `pdf/`."""
    accuracy: Mapping[str, object] = field(default_factory=dict)
    """What was measured of each kind of item: `{"quotes": {"precision": 0.93, …}}`; shown on the method page."""
    forwarded: Mapping[str, str] = field(default_factory=dict)
    """The briefing that stands for an actor without a page of its own (see `forwarding`); by ids."""


@dataclass(frozen=True)
class Links:
    """Relative links from one page, so that the site works below any path and from the disk.

    Pages become `.html` files beside one another (`use_directory_urls: false`).
    """

    here: str
    """Path of the page that holds the links."""
    forwarded: Mapping[str, str] = field(default_factory=dict)
    """The briefing that stands for an actor without a page; by ids."""

    def to(self, path: str, anchor: str | None = None) -> Markup:
        """A link to a page or file by its path; to a place in this page when the path is its own."""
        fragment = f"#{anchor}" if anchor else ""
        if path == self.here and anchor:
            return _link(fragment)
        return _link(_relative(built(path), self.here.rpartition("/")[0]) + fragment)

    def briefing(self, which: str, anchor: str | None = None) -> Markup:
        """A link to a briefing, or to an item or sentence of it."""
        return self.to(briefing_path(which), anchor)

    def actor(self, which: str, anchor: str | None = None) -> Markup:
        """A link to an actor: its page, there to `anchor`, or its card in the one briefing that names it."""
        if which in self.forwarded:
            return self.briefing(self.forwarded[which], f"actor-{which}")
        return self.to(actor_path(which), anchor)

    def quotes(self, speaker: str) -> Markup:
        """A link to the list of quotes, filtered by an actor."""
        return _link(f"{self.to('quotes/index.md')}?actor={speaker}")

    def naming(self, actor: str) -> Markup:
        """A link to the list of briefings, filtered by an actor."""
        return _link(f"{self.to('briefings/index.md')}?actors={actor}")


def built(path: str) -> str:
    """The file that a site has of a page."""
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def _relative(target: str, folder: str) -> str:
    """The path from a folder; most pages link to the one beside them."""
    place, _, name = target.rpartition("/")
    if place == folder:
        return name
    if folder and "/" not in folder and not target.startswith(f"{folder}/"):
        return f"../{target}"
    return posixpath.relpath(target, folder or ".")


def _link(link: str) -> Markup:
    """A link made of ids and names of ours needs no escape; anything else gets one."""
    return Markup(link) if PLAIN.fullmatch(link) else inert(link)  # noqa: S704 (nothing in `PLAIN` is markup)


def briefing_path(which: str) -> str:
    """Where a briefing's page is."""
    return f"briefings/{which}.md"


def card_path(which: str) -> str:
    """Where the picture is that stands beside a link to a briefing."""
    return f"cards/{which}.png"


def actor_path(which: str) -> str:
    """Where an actor's page is."""
    return f"actors/{which}.md"
