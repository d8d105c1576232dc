"""The briefings for machines: one list with the schema of its items beside it, and citations for reference managers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from briefing.model import Briefing, Quote, Record, SentenceId
from briefing.render.citation import bibtex
from briefing.render.page import Page
from briefing.render.source import elsewhere, printed, text_mode
from briefing.schemas import SCHEMAS, json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from briefing.link import Entry, Index
    from briefing.render.page import SiteSettings


LISTED = "briefings.schema.json"


class Withheld(Record):
    """An item whose text may not be printed, and where to read it."""

    part: str
    """Of the briefing: `quotes`, for example."""
    id: str
    """The item's."""
    evidence: tuple[SentenceId, ...]
    """The sentences that it rests on."""
    original: str | None
    """The sentence in the publisher's page; None when its address is not known."""


class Listed(Record):
    """One briefing with the sentences that may be printed."""

    briefing: Briefing
    """As in its YAML, without what is withheld."""
    text: dict[SentenceId, str]
    """Those sentences, in the article's words."""
    withheld: tuple[Withheld, ...] = ()
    """What the text mode leaves out."""


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
    """The briefing, of its sentences those that may be printed, and where to read the items that may not."""
    allowed = printed(entry.briefing, text_mode(entry.briefing, site.text_mode))
    text = {s.id: entry.article[s.start : s.end] for s in entry.briefing.sentences if s.id in allowed}
    told, left_out = _told(entry.briefing)
    record: dict[str, Any] = {"briefing": told.model_dump(mode="json"), "text": text}
    if left_out:
        places = (
            {"part": part, "id": item.id, "evidence": item.evidence, "original": elsewhere(entry, item.evidence).url}
            for part, item in left_out
        )
        record["withheld"] = list(places)
    return record


def _told(briefing: Briefing) -> tuple[Briefing, list[tuple[str, Any]]]:
    """The briefing without the items whose texts are withheld, which the schema does not allow; and those."""
    left_out = [(part, item) for part, item in briefing.items() if not _text(item)]
    if not left_out:
        return briefing, []
    gone = {item.id for _, item in left_out}
    parts = {part: tuple(item for item in getattr(briefing, part) if item.id not in gone) for part, _ in left_out}
    return briefing.model_copy(update=parts), left_out


def _text(item: Any) -> str:
    return str(item.content.text if isinstance(item, Quote) else item.text)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
