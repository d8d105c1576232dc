"""Long sentences that several sections of a briefing have: in full where the page prints them first, then in part.

An event keeps the words around its date, and a figure those around it, so that either can be read where it stands. The
rest is a link to the item that has the sentence in full. What to watch and background stay whole: of them nobody knows
which words could go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.model import Background, Event
from mkdocs_briefing.render.backlinks import backlinks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, Quote, Watch
    from mkdocs_briefing.render.backlinks import Backlink
    from mkdocs_briefing.render.sections import FigureGroup, Sections

MIN_CUT = 160
"""Code points of a sentence from which a part of it is quicker to read than the whole."""

MAX_EXCERPT = 110
"""Code points of an excerpt at most, if what it is about is not longer."""

MIN_FIGURE_CUT, MAX_FIGURE_EXCERPT = 90, 60
"""Code points of the sentence of a figure that is cut, and of its excerpt: its value stands beside it already."""


@dataclass(frozen=True)
class Excerpt:
    """A few words of a sentence that the page prints in full elsewhere."""

    text: str
    """Slice of the sentence, of whole words."""
    is_cut_before: bool
    """Whether the sentence begins earlier."""
    is_cut_after: bool
    """Whether the sentence goes on."""
    full: Backlink
    """The item that has the sentence in full."""


def excerpts(entry: Entry, printed: Sections, *, allowed: frozenset[str]) -> Mapping[str, Excerpt]:
    """Return what to print of each item whose sentence an earlier item of the page has, by the item's id.

    `allowed` has the ids of the sentences that may be printed; without a text there is nothing to repeat.
    """
    briefing = entry.briefing
    texts = {s.id: entry.article[s.start : s.end] for s in briefing.sentences if s.id in allowed}
    names = _names(briefing)
    first: dict[str, Backlink] = {}
    for id_, sentence in (*_points(printed), *_reports(briefing, texts)):
        first.setdefault(sentence, names[id_])
    figures = {group.figures[0].id for group in printed.figures}
    found: dict[str, Excerpt] = {}
    for id_, sentence, words in _context(printed):
        if not sentence:
            continue
        at_least, at_most = (MIN_FIGURE_CUT, MAX_FIGURE_EXCERPT) if id_ in figures else (MIN_CUT, MAX_EXCERPT)
        if sentence in first and words and len(sentence) >= at_least:
            found[id_] = _excerpt(sentence, words, first[sentence], at_most)
        else:
            first.setdefault(sentence, names[id_])
    return found


def _names(briefing: Briefing) -> Mapping[str, Backlink]:
    return {link.anchor: link for links in backlinks(briefing).values() for link in links}


def _points(printed: Sections) -> Iterator[tuple[str, str]]:
    """Yield the texts of the key points and of what supports them, each with the id of its point."""
    for point in printed.points:
        yield from ((point.item.id, text) for text in (point.item.text, point.support) if text)


def _reports(briefing: Briefing, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the sentences that are printed around what somebody is reported to have said."""
    for quote in briefing.quotes:
        if _is_in_one_sentence(quote) and quote.evidence[0] in texts:
            yield quote.id, texts[quote.evidence[0]]


def _is_in_one_sentence(quote: Quote) -> bool:
    return quote.kind != "direct" and len(quote.evidence) == 1


def _context(printed: Sections) -> Iterator[tuple[str, str, str]]:
    """Yield id and sentence of the other items that a program found, with the words that each is about, in order."""
    context: list[Background | Event | Watch] = [item for _, items in printed.background for item in items]
    context += [one.item for one in (*printed.timeline, *printed.watch)]
    for item in context:
        if item.origin != "curated":
            yield item.id, item.text, item.as_written if isinstance(item, Event) else ""
    yield from map(_figures, printed.figures)


def _figures(group: FigureGroup) -> tuple[str, str, str]:
    return group.figures[0].id, group.sentence or "", group.figures[0].text


def _excerpt(sentence: str, words: str, full: Backlink, at_most: int) -> Excerpt:
    """Return the words with as many beside them, before and after, as `at_most` code points hold."""
    start = max(sentence.find(words), 0)
    end = start + len(words)
    beside = max(at_most - len(words), 0) // 2
    first = 0 if start <= beside else sentence.find(" ", start - beside, start) + 1 or start
    room = min(end + beside + (0 if first else beside - start), len(sentence))
    last = room if room == len(sentence) else max(sentence.rfind(" ", end, room + 1), end)
    return Excerpt(sentence[first:last], first > 0, last < len(sentence), full)
