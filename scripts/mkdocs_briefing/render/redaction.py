"""Take away what a text mode keeps off pages before anything is rendered, so that no output has to remember it.

Every output (pages, feeds, data, PDFs, pictures) begins with `redact_entry` or `redact_index`. After it a withheld text
is empty and the article holds `BLANK` where it may not be printed; offsets, numbers and anchors do not change. What is
left of an article in the mode `links` are its title and its short facts: names, roles, dates, figures, and the cues of
quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.link import Unredacted
from mkdocs_briefing.render.originals import original
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.link import Entry, Index, IndexedEvent, IndexedQuote, LinkedActor
    from mkdocs_briefing.model import Event, Quote, Selector, TextMode

BLANK = "\0"
"""Character that stands for each one of a sentence that is not printed; in an output it shows that a text leaked."""

SENTENCE_PARTS = ("key_points", "background", "timeline", "watch")
"""Parts of a briefing whose items are sentences of the article, unless a person typed them."""


def redact_entry(entry: Entry, default: TextMode) -> Entry:
    """Return the briefing as it may be printed, with its text mode set; a redacted one is returned as it is.

    `default` is the text mode of briefings that have none of their own.
    """
    mode = text_mode(entry.briefing, default)
    if mode == "full" or entry.unredacted is not None:
        return entry
    allowed = printable_sentences(entry.briefing, mode)
    article = _blank_article(entry, allowed)
    handling = entry.briefing.handling.model_copy(update={"text_mode": mode})
    quotes = tuple(_redact_quote(quote, article) for quote in entry.briefing.quotes)
    parts: dict[str, Any] = {"handling": handling, "quotes": quotes}
    if mode == "links":
        parts |= _without_sentences(entry)
    briefing = entry.briefing.model_copy(update=parts)
    unredacted = Unredacted(_originals(entry, allowed), entry.own_date)
    return replace(entry, briefing=briefing, article=article, unredacted=unredacted)


def redact_index(index: Index, default: TextMode) -> Index:
    """Return the index with every briefing redacted; ties between briefings stay those of the whole texts."""
    entries = tuple(redact_entry(entry, default) for entry in index.entries)
    if all(one is other for one, other in zip(entries, index.entries, strict=True)):
        return index
    redacted = _Redacted(entries)
    return replace(
        index,
        entries=entries,
        actors=tuple(map(redacted.actor, index.actors)),
        tags=tuple(replace(tag, entries=tuple(map(redacted.entry, tag.entries))) for tag in index.tags),
        quotes=tuple(map(redacted.quote, index.quotes)),
        timeline=tuple(map(redacted.event, index.timeline)),
    )


@dataclass(frozen=True)
class _Redacted:
    """Redacted briefings, and the way from a record of the whole briefings to that of the redacted ones."""

    entries: Sequence[Entry]

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {entry.briefing.id: entry for entry in self.entries}

    @cached_property
    def _quotes(self) -> Mapping[tuple[str, str], Quote]:
        return {(entry.briefing.id, quote.id): quote for entry in self.entries for quote in entry.briefing.quotes}

    @cached_property
    def _events(self) -> Mapping[tuple[str, str], Event]:
        return {(entry.briefing.id, event.id): event for entry in self.entries for event in entry.briefing.timeline}

    def entry(self, whole: Entry) -> Entry:
        return self._by_id[whole.briefing.id]

    def quote(self, whole: IndexedQuote) -> IndexedQuote:
        return replace(
            whole, entry=self.entry(whole.entry), quote=self._quotes[whole.entry.briefing.id, whole.quote.id]
        )

    def event(self, whole: IndexedEvent) -> IndexedEvent:
        return replace(
            whole, entry=self.entry(whole.entry), event=self._events[whole.entry.briefing.id, whole.event.id]
        )

    def actor(self, whole: LinkedActor) -> LinkedActor:
        appearances = tuple(replace(one, entry=self.entry(one.entry)) for one in whole.appearances)
        return replace(whole, appearances=appearances, quotes=tuple(map(self.quote, whole.quotes)))


def _blank_article(entry: Entry, allowed: frozenset[str]) -> str:
    """Return the article with `BLANK` for each character, but white space, of sentences that are not `allowed`."""
    characters = list(re.sub(r"\S", BLANK, entry.article))
    for sentence in entry.briefing.sentences:
        if sentence.id in allowed:
            characters[sentence.start : sentence.end] = entry.article[sentence.start : sentence.end]
    return "".join(characters)


def _originals(entry: Entry, allowed: frozenset[str]) -> Mapping[str, str]:
    """Return the addresses of the sentences that are not printed, by their ids; only those that are known."""
    found = {s.id: original(entry, s) for s in entry.briefing.sentences if s.id not in allowed}
    return {id_: address for id_, address in found.items() if address}


def _redact_quote(quote: Quote, article: str) -> Quote:
    """Return the quote with its words if all of them may be printed, and with as much of the text around it."""
    parts: dict[str, Any] = {"selector": _redact_selector(quote, article)}
    if BLANK in article[quote.content.start : quote.content.end]:
        parts |= {"content": quote.content.model_copy(update={"text": ""}), "quoted": ()}
    return quote.model_copy(update=parts)


def _redact_selector(quote: Quote, article: str) -> Selector:
    selector, start, end = quote.selector, quote.content.start, quote.content.end
    prefix = article[max(0, start - len(selector.prefix)) : start].rpartition(BLANK)[2]
    suffix = article[end : end + len(selector.suffix)].partition(BLANK)[0]
    return selector.model_copy(update={"prefix": prefix, "suffix": suffix})


def _without_sentences(entry: Entry) -> dict[str, Any]:
    """Return the parts that hold sentences, each with an empty text where the article has it."""
    return {
        part: tuple(
            item.model_copy(update={"text": ""}) if item.text in entry.article else item
            for item in getattr(entry.briefing, part)
        )
        for part in SENTENCE_PARTS
    }
