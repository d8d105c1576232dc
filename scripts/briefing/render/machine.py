"""The briefings for machines: one list with the schema of its items beside it, and citations for reference managers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing.model import Briefing
from briefing.render.citation import bibtex
from briefing.render.page import Page
from briefing.render.source import printed, text_mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.link import Entry, Index
    from briefing.render.page import SiteSettings


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """`briefings.json`, which holds all of them, and `briefing.schema.json`."""
    records = [_record(entry, site=site) for entry in index.entries]
    listed = {"$schema": "briefing.schema.json", "title": site.title, "briefings": records}
    yield Page("briefings.json", _json(listed))
    yield Page("briefing.schema.json", _json(Briefing.model_json_schema()))


def bibliography(index: Index) -> Iterator[Page]:
    """A BibTeX file of each briefing."""
    for entry in index.entries:
        yield Page(f"briefings/{entry.briefing.id}.bib", bibtex(entry.briefing))


def _record(entry: Entry, *, site: SiteSettings) -> dict[str, Any]:
    """The briefing, and of its sentences those that may be printed."""
    allowed = printed(entry.briefing, text_mode(entry.briefing, site.text_mode))
    text = {s.id: entry.article[s.start : s.end] for s in entry.briefing.sentences if s.id in allowed}
    return {"briefing": entry.briefing.model_dump(mode="json"), "text": text}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
