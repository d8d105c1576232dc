"""The briefings for machines: one file with the schema of its lines beside it, and citations for reference managers."""

from __future__ import annotations

import gzip
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from briefing.model import Briefing, Quote, Record, SentenceId
from briefing.render.citation import bibtex
from briefing.render.page import Page, Plan
from briefing.render.source import elsewhere, printed, text_mode
from briefing.schemas import SCHEMAS, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from briefing.link import Entry, Index
    from briefing.render.keys import Keys
    from briefing.render.page import SiteSettings


ALL = "briefings.jsonl.gz"

LINE = "briefings-line.schema.json"

LEVEL = 6
"""Of compression: gzip's own, a fifth of the text."""


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
    """A line of `briefings.jsonl.gz`: one briefing with the sentences that may be printed."""

    briefing: Briefing
    """As in its YAML, without what is withheld."""
    text: dict[SentenceId, str]
    """Those sentences, in the article's words."""
    withheld: tuple[Withheld, ...] = ()
    """What the text mode leaves out."""


def plans(index: Index, *, site: SiteSettings, keys: Keys) -> Iterator[Plan]:
    """`briefings.jsonl.gz`, which holds all of them, the schemas of its lines and of what people write, citations."""
    yield Plan.chain(ALL, (_line(entry, site=site, key=keys.line(entry)) for entry in index.entries))
    published: dict[str, type[BaseModel]] = {**SCHEMAS, LINE: Listed}
    for name, record in published.items():
        yield Plan(name, partial(_schema, name, record))
    for entry in index.entries:
        path = f"briefings/{entry.briefing.id}.bib"
        yield Plan(path, partial(_citation, path, entry.briefing))


def _line(entry: Entry, *, site: SiteSettings, key: str) -> Plan:
    """A briefing as a line of JSON and a file of gzip by itself; such files are one when they follow one another."""
    return Plan(ALL, lambda: Page(ALL, packed=gzip.compress(record(entry, site=site).encode(), LEVEL, mtime=0)), key)


def _schema(name: str, record: type[BaseModel]) -> Page:
    return Page(name, written(record))


def _citation(path: str, briefing: Briefing) -> Page:
    return Page(path, bibtex(briefing))


def record(entry: Entry, *, site: SiteSettings) -> str:
    """The briefing, of its sentences those that may be printed, and where to read the items that may not."""
    allowed = printed(entry.briefing, text_mode(entry.briefing, site.text_mode))
    text = {s.id: entry.article[s.start : s.end] for s in entry.briefing.sentences if s.id in allowed}
    told, left_out = _told(entry.briefing)
    parts = {"briefing": told.model_dump_json(), "text": _json(text)}
    if left_out:
        places = (
            {"part": part, "id": item.id, "evidence": item.evidence, "original": elsewhere(entry, item.evidence).url}
            for part, item in left_out
        )
        parts["withheld"] = _json(list(places))
    return f"{{{','.join(f'{_json(name)}:{value}' for name, value in parts.items())}}}\n"


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
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
