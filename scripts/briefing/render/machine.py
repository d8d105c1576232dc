"""The briefings for machines: one list with the schema of its items beside it, and citations for reference managers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from briefing.model import Briefing, Record, SentenceId
from briefing.render.citation import bibtex
from briefing.render.page import Page
from briefing.render.source import printed, text_mode
from briefing.schemas import SCHEMAS, json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from briefing.link import Entry, Index
    from briefing.render.page import SiteSettings


LISTED = "briefings.schema.json"


class Listed(Record):
    """One briefing with the sentences that may be printed."""

    briefing: Briefing
    """As in its YAML."""
    text: dict[SentenceId, str]
    """Those sentences, in the article's words."""


class Listing(Record):
    """What `briefings.json` holds."""

    schema_: Annotated[str, Field(alias="$schema")]
    """Where its schema is, beside it."""
    title: str
    """Of the site."""
    briefings: tuple[Listed, ...]
    """All of them."""


def pages(index: Index, *, site: SiteSettings) -> Iterator[Page]:
    """`briefings.json`, which holds all of them, and the schemas of it and of what people write."""
    records = [_record(entry, site=site) for entry in index.entries]
    listed = {"$schema": LISTED, "title": site.title, "briefings": records}
    yield Page("briefings.json", _json(listed))
    published: dict[str, type[BaseModel]] = {**SCHEMAS, LISTED: Listing}
    for name, record in published.items():
        yield Page(name, _json(json_schema(record)))


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
