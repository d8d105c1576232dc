"""Web pages: the article in a page, found by Trafilatura, with what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Metadata, Reading
from mkdocs_briefing.ingest.decoding import decode, has_byte_order_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_LIMIT = 20_000_000
"""Bytes of a page or document: markup and pictures come on top of the text, which has its own limit."""

CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
"""Where a page says its encoding (HTML Living Standard, 4.2.5.4), within its first 1024 bytes."""

WEB_NAMES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Labels that mean Windows-1252 on the web (WHATWG Encoding Standard, 4.2)."""

LATEST = "9999-12-31"
"""No date is too late: what a page says of itself must not depend on the day it is read."""

MIN_WORDS = 20
"""Words of an article; a text with fewer is a caption or a notice."""

MAX_TAGS = 200_000
"""Tags of a page: the longest of the web have some 50,000, and Trafilatura's time grows faster than their number."""

NEEDS_TRAFILATURA = "needs Trafilatura to be read; install mkdocs-briefing[formats], or put the text into a .txt file"

UTF_NAMES = frozenset({"utf8", "utf16", "utf16le", "utf16be"})
"""Labels of which a page cannot be trusted: it is read as UTF-8 (HTML Living Standard, 13.2.3.2), or has a mark."""


class WebPage:
    """HTML in the encoding that it says, or in UTF-8."""

    endings = (".html", ".htm", ".xhtml")
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the article's text, a paragraph a line, without menus, adverts and comments."""
        return read_page(data, path=path)


def read_page(data: bytes, *, path: str, charset: str | None = None, url: str | None = None) -> Reading:
    """Return the article of the page in `data`; `charset` is what its server says, `url` its address.

    Raises `InputError` when the page cannot be decoded or holds no article.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise InputError([Problem(path, 0, 0, f"{NEEDS_TRAFILATURA} ({error.name} is missing)")]) from None
    if data.count(b"<") > MAX_TAGS:
        message = f"has more than the limit of {MAX_TAGS:,} tags; copy its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    try:
        found: Any = bare_extraction(
            decode(data, path=path, encoding=_encoding(data, charset, path)),
            url=url,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": LATEST},
        )
    except AssertionError:  # of lxml, where what is to be cut away is the root: `<svg>`
        found = None
    lines = [] if found is None or found.body is None else [line for line in _lines(found.body) if line]
    if sum(len(line.split()) for line in lines) < MIN_WORDS:
        message = "no article was found in this page; copy its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    text = "\n\n".join(lines) + "\n"
    return Reading(text, _metadata(found, url))


def _encoding(data: bytes, charset: str | None, path: str) -> str:
    """Return the encoding of a page: what the server says goes before what the page says.

    A byte-order mark goes before both; `decode` finds it again. Raises `InputError` when the encoding is unknown.
    """
    if has_byte_order_mark(data):
        return "utf-8"
    in_page = CHARSET.search(data[:1024])
    label = (charset or (in_page[1].decode("ascii") if in_page else "utf-8")).strip().lower()
    name = WEB_NAMES.get(label, label)
    try:
        "".encode(name)
    except LookupError:
        message = f"says that its encoding is {label!r}, which is unknown; save it as UTF-8"
        raise InputError([Problem(path, 0, 0, message)]) from None
    return "utf-8" if name.replace("-", "").replace("_", "") in UTF_NAMES else name


def _lines(element: Any, prefix: str = "") -> Iterator[str]:
    """Yield the lines of Trafilatura's tree: headings and items of lists with their marks, a table row a line."""
    if element.tag == "row":
        cells = (" ".join("".join(cell.itertext()).split()) for cell in element)
        yield "\t".join(cell for cell in cells if cell)
        return
    prefix = _prefix(element) or prefix
    parts: list[str] = [element.text or ""]
    for child in element:
        if child.tag in BLOCKS:
            yield from _marked("".join(parts), prefix)
            yield from _lines(child)
            parts = []
        elif child.tag == "lb":
            yield from _marked("".join(parts), prefix)
            parts = []
        else:
            parts.append("".join(child.itertext()))
        parts.append(child.tail or "")
    yield from _marked("".join(parts), prefix)


def _prefix(element: Any) -> str:
    """Return the mark with which the line of an element begins: `## ` for a heading of level 2."""
    if element.tag == "head":
        level = str(element.get("rend") or "h2")[-1]
        return "#" * (int(level) if level.isdigit() else 2) + " "
    return "- " if element.tag == "item" else ""


BLOCKS = frozenset({"body", "p", "head", "list", "item", "quote", "table", "row", "cell", "div", "code", "main"})


def _marked(text: str, prefix: str) -> Iterator[str]:
    words = " ".join(text.split())
    if words:
        yield prefix + words


def _metadata(found: Any, url: str | None) -> Metadata:
    """Return what the page says of itself; a value that `Metadata` does not accept is left out."""
    in_page = {
        "title": found.title,
        "publisher": found.sitename,
        "author": found.author,
        "url": found.url or url,
        "published": found.date,
    }
    texts = {name: " ".join(str(value).split()) for name, value in in_page.items() if value}
    return Metadata.model_validate({name: text for name, text in texts.items() if _is_accepted(name, text)})


def _is_accepted(name: str, text: str) -> bool:
    try:
        Metadata.model_validate({name: text})
    except ValidationError:
        return False
    return True
