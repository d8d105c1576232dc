"""The search index of the Material theme, made of what there is to find instead of the pages' HTML."""

from __future__ import annotations

import re
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from anyascii import anyascii

from mkdocs_briefing.memo import NONE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.render.search_documents import SearchDocument, SearchPassage

ALSO = "also"
"""A field of the index that is sought and not shown: aliases, and words as they are typed without accents."""

NAME = 1e3
"""Weight of that field: the theme's own for titles."""

BOOSTS = {"Actor": 3, "Briefing": 2}
"""By the kind of a page; whoever types a name wants the actor first."""

ACCENTED = re.compile(r"\w*[^\W\x00-\x7F]\w*")
"""Words with a letter that is not on every keyboard."""


def add_entries(index: object, found: Iterable[SearchDocument], memo: Memo = NONE) -> bool:
    """Adds what there is to find to the index of the theme's search plugin; whether it is one."""
    made, config = getattr(index, "entries", None), getattr(index, "config", None)
    if not isinstance(made, list) or not isinstance(config, dict):
        return False
    config["fields"][ALSO] = {"boost": NAME}
    for page in found:
        made.extend(memo(("entries", id(page)), partial(_with_entries, page))[1])  # the page lasts as long as its id
    return True


def _with_entries(page: SearchDocument) -> tuple[SearchDocument, list[dict[str, Any]]]:
    return page, entries(page)


def entries(page: SearchDocument) -> list[dict[str, Any]]:
    """An entry for a page and for each of its passages, in the order that the theme needs: the page first."""
    told = " · ".join(filter(None, (page.date, page.names, page.text)))
    title = f"{page.kinds[-1]} · {page.title}" if page.place else page.title  # a passage says what it is
    whole = {
        **_entry(page.address, title, told, f"{page.names} {_plain(page.title, told)}"),
        "tags": [escape(tag, quote=False) for tag in (*page.kinds, *page.topics)],
        "boost": BOOSTS.get(page.kinds[0], 1),
    }
    return [whole, *(_passage(page, one) for one in page.passages)]


def _passage(page: SearchDocument, one: SearchPassage) -> dict[str, Any]:
    return _entry(f"{page.address}#{one.anchor}", one.title, one.text, _plain(one.name, one.text))


def _entry(location: str, title: str, text: str, also: str) -> dict[str, Any]:
    entry = {"location": location, "title": escape(title, quote=False), "text": escape(text, quote=False)}
    return {**entry, ALSO: also.strip()} if also.strip() else entry


def _plain(*texts: str) -> str:
    """The accented words in ASCII: `Inés` is sought as `ines` too."""
    words = {anyascii(word).lower() for text in texts if not text.isascii() for word in ACCENTED.findall(text)}
    return " ".join(sorted(words))
