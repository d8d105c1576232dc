"""What a text mode keeps off pages is taken away before anything is rendered, so that no sink has to remember it.

Every way out (pages, feeds, data, PDFs, pictures) begins with `printable` or `shown`. After it a withheld text is empty
and the article holds `BLANK` where it may not be printed; offsets, numbers and anchors stay what they are. What is left
of an article under `links` are its title and its short facts: names, roles, dates, figures, the word that reports.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.link import Unredacted
from mkdocs_briefing.render.source import original, printed, text_mode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.link import Entry, Index
    from mkdocs_briefing.model import Quote, Selector
    from mkdocs_briefing.render.page import TextMode

BLANK = "\0"
"""Stands for each character of a sentence that is not printed; in no output, or a sink forgot to look."""

SENTENCES = ("key_points", "background", "timeline", "watch")
"""Parts whose items are sentences of the article; what a person typed in them is not."""


def printable(entry: Entry, default: TextMode) -> Entry:
    """The briefing as it may be printed, its mode settled; the same again when it is one already."""
    mode = text_mode(entry.briefing, default)
    if mode == "full" or entry.unredacted is not None:
        return entry
    allowed = printed(entry.briefing, mode)
    article = _blanked(entry, allowed)
    handling = entry.briefing.handling.model_copy(update={"text_mode": mode})
    parts: dict[str, Any] = {"handling": handling, "quotes": tuple(_quote(q, article) for q in entry.briefing.quotes)}
    if mode == "links":
        parts |= _without_sentences(entry)
    briefing = entry.briefing.model_copy(update=parts)
    return replace(
        entry, briefing=briefing, article=article, unredacted=Unredacted(_originals(entry, allowed), entry.own_date)
    )


def shown(index: Index, default: TextMode) -> Index:
    """The index with every briefing as it may be printed; ties between briefings stay what the whole texts say."""
    entries = tuple(printable(entry, default) for entry in index.entries)
    if all(one is other for one, other in zip(entries, index.entries, strict=True)):
        return index
    now = {entry.briefing.id: entry for entry in entries}
    parts = {
        entry.briefing.id: {item.id: item for part in ("quotes", "timeline") for item in getattr(entry.briefing, part)}
        for entry in entries
    }

    def moved(one: Any, name: str) -> Any:
        which = one.entry.briefing.id
        return replace(one, entry=now[which], **{name: parts[which][getattr(one, name).id]})

    return replace(
        index,
        entries=entries,
        actors=tuple(
            replace(
                actor,
                appearances=tuple(replace(one, entry=now[one.entry.briefing.id]) for one in actor.appearances),
                quotes=tuple(moved(said, "quote") for said in actor.quotes),
            )
            for actor in index.actors
        ),
        tags=tuple(replace(tag, entries=tuple(now[one.briefing.id] for one in tag.entries)) for tag in index.tags),
        quotes=tuple(moved(said, "quote") for said in index.quotes),
        timeline=tuple(moved(one, "event") for one in index.timeline),
    )


def _blanked(entry: Entry, allowed: frozenset[str]) -> str:
    """The article with `BLANK` for each mark and letter of what may not be printed."""
    made = list(re.sub(r"\S", BLANK, entry.article))
    for sentence in entry.briefing.sentences:
        if sentence.id in allowed:
            made[sentence.start : sentence.end] = entry.article[sentence.start : sentence.end]
    return "".join(made)


def _originals(entry: Entry, allowed: frozenset[str]) -> Mapping[str, str]:
    """Where each sentence that is not printed is at its publisher's, if that is known."""
    found = {s.id: original(entry, s) for s in entry.briefing.sentences if s.id not in allowed}
    return {which: address for which, address in found.items() if address}


def _quote(quote: Quote, article: str) -> Quote:
    """The quotation, if all of it may be printed, and as much of the text around it."""
    parts: dict[str, Any] = {"selector": _selector(quote, article)}
    if BLANK in article[quote.content.start : quote.content.end]:
        parts |= {"content": quote.content.model_copy(update={"text": ""}), "quoted": ()}
    return quote.model_copy(update=parts)


def _selector(quote: Quote, article: str) -> Selector:
    selector, start, end = quote.selector, quote.content.start, quote.content.end
    prefix = article[max(0, start - len(selector.prefix)) : start].rpartition(BLANK)[2]
    suffix = article[end : end + len(selector.suffix)].partition(BLANK)[0]
    return selector.model_copy(update={"prefix": prefix, "suffix": suffix})


def _without_sentences(entry: Entry) -> dict[str, Any]:
    """The parts that hold sentences, each text that the article holds left empty."""
    return {
        part: tuple(
            item.model_copy(update={"text": ""}) if item.text in entry.article else item
            for item in getattr(entry.briefing, part)
        )
        for part in SENTENCES
    }
