"""Web pages: the article in a page, found by Trafilatura, with what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Metadata, Reading
from mkdocs_briefing.ingest.decoding import MARKS, decode

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

WORDS = 20
"""Fewer are a caption or a notice, not an article."""

NEEDED = "needs Trafilatura to be read; install mkdocs-briefing[formats], or put the text into a .txt file"


class WebPage:
    """HTML in the encoding that it says, or in UTF-8."""

    endings = (".html", ".htm", ".xhtml")
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """The article's text, a paragraph a line, without menus, adverts and comments."""
        return read_page(data, path=path)


def read_page(data: bytes, *, path: str, charset: str | None = None, url: str | None = None) -> Reading:
    """The article of the page in `data`; `charset` as its server says, `url` where it was.

    Raises `InputError` when it cannot be decoded or holds no article.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise InputError([Problem(path, 0, 0, f"{NEEDED} ({error.name} is missing)")]) from None
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
    if sum(len(line.split()) for line in lines) < WORDS:
        message = "no article is found in this page; copy its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    text = "\n\n".join(lines) + "\n"
    return Reading(text, _metadata(found, url))


def _encoding(data: bytes, charset: str | None, path: str) -> str:
    """What the server says goes before what the page says; a byte-order mark before both (see `decode`)."""
    said = CHARSET.search(data[:1024])
    label = (charset or (said[1].decode("ascii") if said else "utf-8")).strip().lower()
    name = WEB_NAMES.get(label, label)
    if any(data.startswith(mark) for mark, _ in MARKS):
        return "utf-8"
    try:
        "".encode(name)
    except LookupError:
        message = f"says that it is in {label!r}, which is no known encoding; save it as UTF-8"
        raise InputError([Problem(path, 0, 0, message)]) from None
    return "utf-8" if name.replace("-", "").replace("_", "") in {"utf8", "utf16", "utf16le", "utf16be"} else name


def _lines(element: Any, prefix: str = "") -> Iterator[str]:
    """The lines of Trafilatura's tree: headings and items of lists with their marks."""
    match element.tag:
        case "head":
            level = str(element.get("rend") or "h2")[-1]
            prefix = "#" * (int(level) if level.isdigit() else 2) + " "
        case "item":
            prefix = "- "
        case "row":
            cells = (" ".join("".join(cell.itertext()).split()) for cell in element)
            yield "\t".join(cell for cell in cells if cell)
            return
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


BLOCKS = frozenset({"body", "p", "head", "list", "item", "quote", "table", "row", "cell", "div", "code", "main"})


def _marked(text: str, prefix: str) -> Iterator[str]:
    words = " ".join(text.split())
    if words:
        yield prefix + words


def _metadata(found: Any, url: str | None) -> Metadata:
    """What the page says of itself; what is not as it should be is left out."""
    said = {
        "title": found.title,
        "publisher": found.sitename,
        "author": found.author,
        "url": found.url or url,
        "published": found.date,
    }
    kept = {}
    for name, value in said.items():
        try:
            Metadata.model_validate({name: " ".join(str(value).split()) if value else None})
        except ValidationError:
            continue
        if value:
            kept[name] = " ".join(str(value).split())
    return Metadata.model_validate(kept)
