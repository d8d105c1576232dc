"""The search index of the Material theme, made of what there is to find instead of the pages' HTML."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.memo import NONE
from mkdocs_briefing.site.search.typed import ascii_words, bare_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.render.search_documents import SearchDocument, SearchPassage

HIDDEN_FIELD = "also"
"""A field of the index that is searched and not shown: aliases, and words as people type them."""

HIDDEN_FIELD_BOOST = 1e3
"""Weight of that field: the theme's own for titles."""

BOOSTS = {"Actor": 3, "Briefing": 2}
"""Weights by the kind of a page: who types a name wants the actor first."""

REFERENCE = re.compile(r"&[^\s&<>]{1,32}")
"""What a browser may read as a character reference; the longest that HTML has is of 32 characters."""


def add_entries(index: object, documents: Iterable[SearchDocument], memo: Memo = NONE) -> bool:
    """Add what there is to find to the index of the theme's search plugin, and return whether `index` is one."""
    listed, config = getattr(index, "entries", None), getattr(index, "config", None)
    if not isinstance(listed, list) or not isinstance(config, dict):
        return False
    config["fields"][HIDDEN_FIELD] = {"boost": HIDDEN_FIELD_BOOST}
    for document in documents:
        # the memo holds the document beside its entries, so that no other one gets its id meanwhile
        _, found = memo(("entries", id(document)), partial(_with_entries, document))
        listed.extend(found)
    return True


def _with_entries(document: SearchDocument) -> tuple[SearchDocument, list[dict[str, Any]]]:
    return document, entries(document)


def entries(document: SearchDocument) -> list[dict[str, Any]]:
    """Return an entry for a page and for each of its passages, in the order that the theme needs: the page first."""
    text = " · ".join(filter(None, (document.date, document.names, document.text)))
    title = f"{document.kinds[-1]} · {document.title}" if document.place else document.title  # a passage says its kind
    page = {
        **_entry(document.address, title, text, f"{document.names} {_as_typed(document.title, text)}"),
        "tags": [_escape(tag) for tag in (*document.kinds, *document.topics)],
        "boost": BOOSTS.get(document.kinds[0], 1),
    }
    return [page, *(_passage_entry(document, passage) for passage in document.passages)]


def _passage_entry(document: SearchDocument, passage: SearchPassage) -> dict[str, Any]:
    place = f"{document.address}#{passage.anchor}"
    return _entry(place, passage.title, passage.text, _as_typed(passage.name, passage.text))


def _entry(location: str, title: str, text: str, hidden: str) -> dict[str, Any]:
    entry = {"location": location, "title": _escape(title), "text": _escape(text)}
    return {**entry, HIDDEN_FIELD: hidden.strip()} if hidden.strip() else entry


def _escape(text: str) -> str:
    """Return the text as HTML. An ampersand that a browser reads as one stays: `AT&T` is searched as it is typed."""
    text = REFERENCE.sub(lambda found: found[0] if unescape(found[0]) == found[0] else f"&amp;{found[0][1:]}", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _as_typed(*texts: str) -> str:
    """Return the words that people type in another way than the texts have them."""
    return " ".join(sorted(ascii_words(*texts) | bare_words(*texts)))
