"""The briefings for machines: one file with the schema of its lines beside it, and citations for reference managers."""

from __future__ import annotations

import gzip
import json
import zlib
from functools import partial
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.model import Briefing, Quote, Record, SentenceId
from mkdocs_briefing.render.citation import bibtex
from mkdocs_briefing.render.page import Page, Plan
from mkdocs_briefing.render.source import elsewhere, printed, text_mode
from mkdocs_briefing.schemas import SCHEMAS, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import BaseModel

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.render.cache_keys import Keys
    from mkdocs_briefing.render.page import SiteSettings


ALL = "briefings.jsonl.gz"

LINE = "briefings-line.schema.json"

LEVEL = 9
"""Of compression: a sixth of the text is left."""

TOGETHER = 10
"""Briefings compressed together, on average: they take a quarter less than one by one, and all change with one."""


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
    yield Plan.chain(ALL, (_lines(some, site=site, key=keys.lines(some)) for some in _together(index.entries)))
    published: dict[str, type[BaseModel]] = {**SCHEMAS, LINE: Listed}
    for name, record in published.items():
        yield Plan(name, partial(_schema, name, record))
    for entry in index.entries:
        path = f"briefings/{entry.briefing.id}.bib"
        yield Plan(path, partial(_citation, path, entry.briefing))


def _together(entries: Iterable[Entry]) -> list[list[Entry]]:
    """In order; which of them a group begins with is told by their ids, so that one more divides no other group."""
    groups: list[list[Entry]] = []
    for entry in entries:
        if not groups or zlib.crc32(entry.briefing.id.encode()) % TOGETHER == 0:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _lines(entries: Sequence[Entry], *, site: SiteSettings, key: str) -> Plan:
    """Some briefings, each a line of JSON, as a file of gzip; such files are one when they follow one another."""
    return Plan(ALL, lambda: Page(ALL, packed=_packed("".join(record(one, site=site) for one in entries))), key)


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), LEVEL, mtime=0)


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
