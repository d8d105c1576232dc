"""Files for other programs: all briefings as JSON Lines with their schema, and citations for reference managers."""

from __future__ import annotations

import gzip
import json
import zlib
from functools import partial
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.model import Briefing, Quote, Record, SentenceId
from mkdocs_briefing.render.citation_files import CITATION_FILES
from mkdocs_briefing.render.originals import where_to_read
from mkdocs_briefing.render.page import Page, Plan
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode
from mkdocs_briefing.schemas import SCHEMAS, schema_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pydantic import BaseModel

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.render.cache_keys import PageKeys
    from mkdocs_briefing.render.settings import SiteSettings


ALL_BRIEFINGS = "briefings.jsonl.gz"
"""Path of the file of all briefings."""

LINE_SCHEMA = "briefings-line.schema.json"
"""Path of the schema of its lines."""

COMPRESSION_LEVEL = 9
"""Level of gzip at which a sixth of the size is left."""

GROUP_BRIEFINGS = 10
"""Briefings compressed together, on average: a quarter smaller than one by one, and all remade when one changes."""


class Withheld(Record):
    """An item whose text may not be printed, and where to read it."""

    part: str
    """Part of the briefing: `quotes`, for example."""
    id: str
    """Id of the item."""
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


def plan_exports(index: Index, *, site: SiteSettings, keys: PageKeys) -> Iterator[Plan]:
    """Yield the plans of `briefings.jsonl.gz`, of the schemas of its lines and of people's files, and of citations."""
    groups = _groups(index.entries)
    yield Plan.chain(ALL_BRIEFINGS, (_plan_lines(group, site=site, key=keys.lines(group)) for group in groups))
    published: dict[str, type[BaseModel]] = {**SCHEMAS, LINE_SCHEMA: Listed}
    for name, record in published.items():
        yield Plan(name, partial(_schema, name, record))
    for entry in index.entries:
        for ending, (_, write) in CITATION_FILES.items():
            path = f"briefings/{entry.briefing.id}.{ending}"
            yield Plan(path, partial(_citation, path, entry.briefing, write))


def _groups(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Return the briefings in order, in groups.

    The id of a briefing decides whether it begins a group, so that a new briefing divides one group at most.
    """
    groups: list[list[Entry]] = []
    for entry in entries:
        if not groups or zlib.crc32(entry.briefing.id.encode()) % GROUP_BRIEFINGS == 0:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _plan_lines(entries: Sequence[Entry], *, site: SiteSettings, key: str) -> Plan:
    """Return the plan of some briefings, each a line of JSON, as gzip; gzip files may follow one another in one."""
    return Plan(ALL_BRIEFINGS, partial(_lines, entries, site), key)


def _lines(entries: Sequence[Entry], site: SiteSettings) -> Page:
    return Page(ALL_BRIEFINGS, packed=_packed("".join(json_line(one, site=site) for one in entries)))


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), COMPRESSION_LEVEL, mtime=0)


def _schema(name: str, record: type[BaseModel]) -> Page:
    return Page(name, schema_text(record))


def _citation(path: str, briefing: Briefing, write: Callable[[Briefing], str]) -> Page:
    return Page(path, write(briefing))


def json_line(entry: Entry, *, site: SiteSettings) -> str:
    """Return a line of JSON: the briefing, its sentences that may be printed, and where to read withheld items."""
    allowed = printable_sentences(entry.briefing, text_mode(entry.briefing, site.text_mode))
    text = {s.id: entry.article[s.start : s.end] for s in entry.briefing.sentences if s.id in allowed}
    briefing, withheld = _split_withheld(entry.briefing)
    parts = {"briefing": briefing.model_dump_json(), "text": _json(text)}
    if withheld:
        references = [
            {
                "part": part,
                "id": item.id,
                "evidence": item.evidence,
                "original": where_to_read(entry, item.evidence).url,
            }
            for part, item in withheld
        ]
        parts["withheld"] = _json(references)
    return f"{{{','.join(f'{_json(name)}:{value}' for name, value in parts.items())}}}\n"


def _split_withheld(briefing: Briefing) -> tuple[Briefing, list[tuple[str, Any]]]:
    """Return the briefing without the items whose texts are withheld, and those items, each with its part.

    The schema of a briefing allows no item without a text.
    """
    withheld = [(part, item) for part, item in briefing.items() if not _text(item)]
    if not withheld:
        return briefing, []
    ids = {item.id for _, item in withheld}
    parts = {part: tuple(item for item in getattr(briefing, part) if item.id not in ids) for part, _ in withheld}
    return briefing.model_copy(update=parts), withheld


def _text(item: Any) -> str:
    return str(item.content.text if isinstance(item, Quote) else item.text)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
