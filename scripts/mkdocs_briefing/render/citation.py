"""How to cite a briefing and a quotation, in plain words and in BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.render.source import web_address
from mkdocs_briefing.render.wording import MONTHS, day, passages, sentence_number

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, Quote, Source

TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    c: "\\" + c for c in "{}$&#_%"
}


def source_line(source: Source, *, title: str) -> str:
    """`Mara Lindqvist, “Port loan signed”, The Harbour Gazette, 12 March 2026, https://…`."""
    published = day(source.published) if source.published else None
    parts = (source.author, f"“{title}”", source.publisher, published, web_address(source.url))
    return ", ".join(part for part in parts if part)


def quote_line(quote: Quote, briefing: Briefing) -> str:
    """The quotation with its speaker, its source and its sentences there.

    `briefing.js` makes the same of what a page shows of a quote and of what `unshown` and `where` tell it.
    """
    if not quote.content.text:  # withheld
        said = f"reported, “{quote.cue.text}”" if quote.cue and quote.kind != "direct" else ""
    elif quote.kind == "direct":
        said = " … ".join(f"“{text}”" for text, verbatim in passages(quote) if verbatim)
    else:  # with its cue: `denied` and `refused` turn what follows round
        said = f"reported, “{quote.cue.text}”: {quote.content.text}" if quote.cue else quote.content.text
    speaker = quote.speaker.name if quote.speaker is not None else "unattributed"
    numbers = ", ".join(sentence_number(which) for which in quote.evidence)
    where = source_line(briefing.source, title=briefing.title)
    return f"{said} ({speaker}), {where}, sentence {numbers}".strip()


def unshown(quote: Quote) -> bool:
    """Whether a page shows a reported statement in other marks than the article has, which the citation keeps."""
    shown = "".join(f"“{text}”" if verbatim else text for text, verbatim in passages(quote))
    return bool(quote.content.text) and quote.kind != "direct" and shown != quote.content.text


def where(entry: Entry, told: list[object]) -> str:
    """The source of a briefing, the first time that a page names it, unless title and date beside it say as much.

    `told` holds what has been said in the page.
    """
    key = ("source", entry.briefing.id)
    line = source_line(entry.briefing.source, title=entry.briefing.title)
    if key in told or line == f"“{entry.briefing.title}”, {day(entry.day)}":
        return ""
    told.append(key)
    return line


def bibtex(briefing: Briefing) -> str:
    """The article as an entry for BibTeX."""
    source = briefing.source
    fields = {
        "title": briefing.title,
        "author": source.author,
        "journal": source.publisher,
        "date": source.published and source.published.isoformat(),
        "year": source.published and str(source.published.year),
        "month": source.published and MONTHS[source.published.month - 1][:3].lower(),
        "urldate": source.retrieved and source.retrieved.isoformat(),
        "note": source.note,
    }
    lines = [f"  {name} = {{{_tex(value)}}}," for name, value in fields.items() if value]
    if url := web_address(source.url):  # read verbatim by BibTeX styles, so that only what ends a group is encoded
        lines.append(f"  url = {{{url.replace('{', '%7B').replace('}', '%7D')}}},")
    return "\n".join([f"@article{{{briefing.id},", *lines, "}", ""])


def _tex(text: str) -> str:
    return re.sub(r"\s+", " ", "".join(TEX.get(character, character) for character in text))
