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

HIDDEN_FIELD = "also"
"""A field of the index that is searched and not shown: aliases, and words as they are typed without accents."""

HIDDEN_FIELD_BOOST = 1e3
"""Weight of that field: the theme's own for titles."""

BOOSTS = {"Actor": 3, "Briefing": 2}
"""Weights by the kind of a page: who types a name wants the actor first."""

ACCENTED_WORD = re.compile(r"\w*[^\W\x00-\x7F]\w*")
"""Words with a letter that is not on every keyboard."""


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
        **_entry(document.address, title, text, f"{document.names} {_without_accents(document.title, text)}"),
        "tags": [escape(tag, quote=False) for tag in (*document.kinds, *document.topics)],
        "boost": BOOSTS.get(document.kinds[0], 1),
    }
    return [page, *(_passage_entry(document, passage) for passage in document.passages)]


def _passage_entry(document: SearchDocument, passage: SearchPassage) -> dict[str, Any]:
    place = f"{document.address}#{passage.anchor}"
    return _entry(place, passage.title, passage.text, _without_accents(passage.name, passage.text))


def _entry(location: str, title: str, text: str, hidden: str) -> dict[str, Any]:
    entry = {"location": location, "title": escape(title, quote=False), "text": escape(text, quote=False)}
    return {**entry, HIDDEN_FIELD: hidden.strip()} if hidden.strip() else entry


def _without_accents(*texts: str) -> str:
    """Return the accented words in ASCII: `Inés` is searched as `ines` too."""
    words = {anyascii(word).lower() for text in texts if not text.isascii() for word in ACCENTED_WORD.findall(text)}
    return " ".join(sorted(words))
