"""The encoding of a web page: what its bytes prove, what a person, the server or the page says."""

from __future__ import annotations

import re

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.decoding import has_byte_order_mark, is_known_encoding

CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
"""Where a page says its encoding (HTML Living Standard, 4.2.5.4), within its first 1024 bytes."""

WEB_NAMES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Labels that mean Windows-1252 on the web (WHATWG Encoding Standard, 4.2)."""

UTF_NAMES = frozenset({"utf8", "utf16", "utf16le", "utf16be"})
"""Labels of which a page cannot be trusted: it is read as UTF-8 (HTML Living Standard, 13.2.3.2), or has a mark."""

MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
"""A character of UTF-8 that is not ASCII."""

MIN_MULTIBYTE_ASIAN = 12
"""Such characters from which a page that says an Asian encoding is UTF-8 all the same: pairs of bytes of GBK or Big5
may be UTF-8 by chance, a whole text of them is not."""


def page_encoding(data: bytes, charset: str | None, path: str) -> str:
    """Return the encoding of a page: what the server says goes before what the page says.

    A byte-order mark goes before both; `decode` finds it again. A page of valid UTF-8 is UTF-8 whatever it says: text
    in another encoding is not UTF-8 by chance. Raises `InputError` when the encoding is unknown.
    """
    if has_byte_order_mark(data):
        return "utf-8"
    in_page = CHARSET.search(data[:1024])
    label = (charset or (in_page[1].decode("ascii") if in_page else "utf-8")).strip().lower()
    name = WEB_NAMES.get(label, label)
    if not is_known_encoding(name):
        message = f"says that its encoding is {label!r}, which is unknown; save it as UTF-8"
        raise InputError([Problem(path, 0, 0, message)])
    is_utf = name.replace("-", "").replace("_", "") in UTF_NAMES
    return "utf-8" if is_utf or _is_utf8(data, name) else name


def _is_utf8(data: bytes, name: str) -> bool:
    """Return whether bytes of the encoding `name` are UTF-8 in truth."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    found = len(MULTIBYTE.findall(data))
    return found >= (1 if _is_single_byte(name) else MIN_MULTIBYTE_ASIAN)


def _is_single_byte(name: str) -> bool:
    return len(bytes(range(0xE0, 0xF0)).decode(name, "replace")) == 16 and "2022" not in name
