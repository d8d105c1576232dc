"""Files of the site, and plans to make them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.hashing import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


INDEX = "index"
"""Name of the page of a folder, whose address is that of the folder."""


@dataclass(frozen=True)
class Page:
    """A file of the site: Markdown, or a feed or other data to be copied as it is."""

    path: str
    """Path below the folder of pages, with forward slashes: `actors/ana-duarte.md`."""
    text: str = ""
    """Content, to be written as UTF-8."""
    packed: bytes | None = None
    """Content that is no text; None where `text` is the content."""

    @property
    def data(self) -> bytes:
        """The bytes to write."""
        return self.text.encode() if self.packed is None else self.packed


@dataclass(frozen=True)
class Plan:
    """A page that can be made, with a key by which a cache can tell that it need not be."""

    path: str
    """Path of the page."""
    make: Callable[[], Page]
    """Function that makes the page."""
    key: str | None = None
    """Digest of everything that the page is made from; None for pages that are cheaper to make than to key."""
    pieces: tuple[Plan, ...] = ()
    """Plans of the pieces that the file is a chain of, each cached by its own key; empty for a page in one piece."""

    @classmethod
    def chain(cls, path: str, pieces: Iterable[Plan]) -> Plan:
        """Return the plan of a file that is its pieces one after the other; unchanged pieces need not be made."""
        parts = tuple(pieces)
        return cls(path, partial(_joined, path, parts), digest_of(path, *(one.key for one in parts)), parts)

    def text(self) -> str:
        """Make the page and return its text."""
        return self.make().text


def _joined(path: str, pieces: tuple[Plan, ...]) -> Page:
    pages = [piece.make() for piece in pieces]
    if all(page.packed is None for page in pages):
        return Page(path, "".join(page.text for page in pages))
    return Page(path, packed=b"".join(page.data for page in pages))


def output_path(path: str, *, directory_urls: bool = False) -> str:
    """Return the path in the built site of the file made from a page.

    It is `a/b.html` for `a/b.md`; with `directory_urls`, `a/b/index.html`. Files that are no pages keep their paths.
    """
    if not path.endswith(".md"):
        return path
    return f"{page_address(path, directory_urls=True)}{INDEX}.html" if directory_urls else f"{path[:-3]}.html"


def page_address(path: str, *, directory_urls: bool = False) -> str:
    """Return the address of a page or file below that of the site.

    It is `a/b.html` for `a/b.md`; with `directory_urls`, `a/b/`, and empty for the home page.
    """
    if not path.endswith(".md"):
        return path
    name = path[:-3]
    if not directory_urls:
        return f"{name}.html"
    folder, _, last = name.rpartition("/")
    if last != INDEX:
        return f"{name}/"
    return f"{folder}/" if folder else ""
