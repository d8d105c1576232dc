"""Citations of an article and of a quote in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.render.originals import web_address
from mkdocs_briefing.render.wording import DOUBT, byline, date_in_words, quote_parts, sentence_number

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, Quote, Source


def source_line(source: Source, *, title: str) -> str:
    """Return `Mara Lindqvist, “Port loan signed”, The Harbour Gazette, 12 March 2026, https://…`."""
    published = date_in_words(source.published) if source.published else None
    parts = (byline(source), f"“{title}”", source.publisher, published, web_address(source.url))
    return ", ".join(part for part in parts if part)


def quote_line(quote: Quote, briefing: Briefing, *, site_url: str = "") -> str:
    """Return the quote with its speaker, its source and sentences there, its place on the site, and its doubt.

    No page calls it: it specifies the line that `sharing.js` copies, which that makes from the page and from what
    `differs_from_page` and `source_line_once` add to it; tests compare the two.
    """
    speaker = quote.speaker.name if quote.speaker is not None else "unattributed"
    numbers = ", ".join(map(sentence_number, quote.evidence))
    source = source_line(briefing.source, title=briefing.title)
    place = f", {site_url}briefings/{briefing.id}.html#{quote.id}" if site_url else ""
    doubt = f" [{DOUBT}]" if quote.certainty == "doubtful" else ""
    return f"{_words(quote)} ({speaker}), {source}, sentence {numbers}{place}{doubt}".strip()


def _words(quote: Quote) -> str:
    """Return what is quoted; of a report with its cue, since `denied` and `refused` negate what follows."""
    if quote.kind == "direct":
        return (
            " … ".join(f"“{text}”" for text, verbatim in quote_parts(quote) if verbatim) if quote.content.text else ""
        )
    if quote.cue is None:
        return quote.content.text
    reported = f"reported, “{quote.cue.text}”"
    return f"{reported}: {quote.content.text}" if quote.content.text else reported  # without text it is withheld


def differs_from_page(quote: Quote) -> bool:
    """Return whether a page prints a reported statement with other marks than the article, which citations keep."""
    on_page = "".join(f"“{text}”" if verbatim else text for text, verbatim in quote_parts(quote))
    return bool(quote.content.text) and quote.kind != "direct" and on_page != quote.content.text


def source_line_once(entry: Entry, seen: list[object]) -> str:
    """Return the source of a briefing the first time that a page needs it, and an empty text from then on.

    It is empty too when the title and date beside the quote say all of it. `seen` has what the page holds already; the
    source is added to it.
    """
    key = ("source", entry.briefing.id)
    line = source_line(entry.briefing.source, title=entry.briefing.title)
    if key in seen or line == f"“{entry.briefing.title}”, {date_in_words(entry.day)}":
        return ""
    seen.append(key)
    return line
