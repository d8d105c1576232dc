"""Documents for search indexes: texts, each with the page and the place that it leads to.

The theme's index and the one in parts are both made of these: an excerpt shows content and nothing of the page around
it, and a sentence of an article is indexed once, with the item that it is best known as.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.memo import NONE
from mkdocs_briefing.model import Background, Event, Watch
from mkdocs_briefing.render.gloss import glossed
from mkdocs_briefing.render.links import Links, actor_path, briefing_path
from mkdocs_briefing.render.page import output_path, page_address
from mkdocs_briefing.render.redaction import redact_index
from mkdocs_briefing.render.redirects import find_redirects
from mkdocs_briefing.render.source import text_around
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode
from mkdocs_briefing.render.wording import ACTOR_TYPES, PART_NAMES, byline, date_in_words, quote_parts, speaker_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Entry, Index, LinkedActor, Tag
    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.model import Quote
    from mkdocs_briefing.render.settings import SiteSettings

TOPIC_TITLES = 3
"""Briefings, the newest, whose titles a topic is shown with."""


@dataclass(frozen=True)
class SearchPassage:
    """A place in a page that search finds by its text."""

    anchor: str
    """`q5`."""
    kind: str
    """`Quote`."""
    name: str
    """Name that tells it from others of its kind: `Inés Okafor`; may be empty."""
    text: str
    """Text that is searched, and shown around what is found."""

    @property
    def title(self) -> str:
        """`Quote · Inés Okafor`."""
        return f"{self.kind} · {self.name}" if self.name else self.kind


@dataclass(frozen=True)
class SearchDocument:
    """A page that search finds."""

    path: str
    """Path of the page: `briefings/valdoria-signs-port-loan.md`."""
    kinds: tuple[str, ...]
    """Kinds from the general to the special: `Actor`, `Person`."""
    title: str
    text: str
    """Text that is shown of the page when none of its passages is found."""
    names: str = ""
    """Words that find it as surely as its title."""
    date: str = ""
    """Date in words; empty when it has none."""
    topics: tuple[str, ...] = ()
    place: str = ""
    """Address that it leads to, when that is a place in another page."""
    directory_urls: bool = False
    """Whether each page is a folder with an `index.html`."""
    passages: tuple[SearchPassage, ...] = ()

    @property
    def address(self) -> str:
        """Address that a result leads to, from the top of the site."""
        return self.place or page_address(self.path, directory_urls=self.directory_urls)

    @property
    def file(self) -> str:
        """Path of the page's file in the built site."""
        return output_path(self.path, directory_urls=self.directory_urls)


def search_documents(index: Index, *, site: SiteSettings, memo: Memo = NONE) -> Iterator[SearchDocument]:
    """Yield the documents of a site, redacted: actors, current briefings with their items, topics.

    Actors without a page come after the briefings to which they lead. `memo` keeps the documents of briefings and
    actors that did not change.
    """
    index = redact_index(index, site.text_mode)
    redirects, urls = find_redirects(index, site), site.directory_urls
    actors = {
        actor.id: memo(("found", actor.digest, urls), partial(_actor, actor, site=site))
        for actor in index.current_actors
    }
    yield from (one for id_, one in actors.items() if id_ not in redirects)
    for entry in index.current:
        yield memo(("found", entry.digest, site.text_mode, urls), partial(_briefing, entry, site=site))
    links = Links("index.md", redirects, urls)
    yield from (replace(one, place=str(links.actor(id_))) for id_, one in actors.items() if id_ in redirects)
    if index.tags:
        topics = tuple(map(_topic, index.tags))
        number = count(len(topics), "topic")
        yield SearchDocument(site.topics_path, ("Topic",), "Topics", number, passages=topics, directory_urls=urls)


def _actor(actor: LinkedActor, *, site: SiteSettings) -> SearchDocument:
    roles = dict.fromkeys(role.text for one in reversed(actor.appearances) for role in one.actor.roles)
    quotes = count(len(actor.quotes), "quote") if actor.quotes else None
    text = _line(*roles, actor.description, quotes, count(len(actor.appearances), "briefing"))
    kinds = ("Actor", ACTOR_TYPES[actor.type])
    return SearchDocument(
        actor_path(actor.id),
        kinds,
        actor.name,
        text,
        _line(*actor.aliases),
        directory_urls=site.directory_urls,
    )


def _line(*texts: str | None) -> str:
    return " · ".join(filter(None, texts))


def _topic(tag: Tag) -> SearchPassage:
    titles = [entry.briefing.title for entry in tag.entries[: -TOPIC_TITLES - 1 : -1]]
    return SearchPassage(f"tag-{tag.id}", "Topic", tag.name, _line(count(len(tag.entries), "briefing"), *titles))


def _briefing(entry: Entry, *, site: SiteSettings) -> SearchDocument:
    briefing, origin = entry.briefing, entry.briefing.source
    return SearchDocument(
        briefing_path(briefing.id),
        ("Briefing",),
        briefing.title,
        _line(origin.publisher, byline(origin), briefing.bottom_line),
        date=date_in_words(entry.day) if entry.day else "",
        topics=tuple(briefing.tags),
        passages=tuple(passage for passage in _passages(entry, site=site) if passage.text),
        directory_urls=site.directory_urls,
    )


def _passages(entry: Entry, *, site: SiteSettings) -> Iterator[SearchPassage]:
    """Yield the items of a briefing, then the sentences of the article that no item has."""
    briefing = entry.briefing
    allowed = printable_sentences(briefing, text_mode(briefing, site.text_mode))
    sentences = {s.id: entry.article[s.start : s.end] for s in briefing.sentences if s.id in allowed}
    article = "\n".join(sentences.values())
    for point in briefing.key_points:
        yield SearchPassage(point.id, PART_NAMES["key_points"], "", glossed(entry, point))
    for quote in briefing.quotes:
        text = _take(quote.evidence, sentences)
        if text is None:
            text = _quote_text(entry, quote, site=site)
        yield SearchPassage(quote.id, PART_NAMES["quotes"], speaker_name(quote), text)
    yield from _context(entry, article)
    for place, judgement in enumerate(briefing.assessment, 1):
        yield SearchPassage(f"assessment-{place}", "Assessment", judgement.author or "", judgement.text)
    points = {point.text for point in briefing.key_points}
    for id_, text in sentences.items():
        if text not in points:
            yield SearchPassage(id_, "Source", f"sentence {id_[1:]}", text)


def _take(evidence: tuple[str, ...], sentences: dict[str, str]) -> str | None:
    """Remove the sentences of the `evidence` and return their text; None when not all of them are left."""
    return " ".join(map(sentences.pop, evidence)) if all(id_ in sentences for id_ in evidence) else None


def _context(entry: Entry, article: str) -> Iterator[SearchPassage]:
    """Yield the context whose text is not in the article as printed, each text once: what a person typed, mostly."""
    for part, item in entry.briefing.items():
        if isinstance(item, Background | Event | Watch) and item.text not in article:
            article = f"{article}\n{item.text}"
            yield SearchPassage(item.id, PART_NAMES[part], "", glossed(entry, item))


def _quote_text(entry: Entry, quote: Quote, *, site: SiteSettings) -> str:
    """Return the words of a quote whose sentence is indexed already or may not be printed; a report keeps its cue.

    A withheld quote has no words.
    """
    if not quote.content.text:
        return ""
    words = [f"“{text}”" if verbatim else text for text, verbatim in quote_parts(quote)]
    if quote.kind == "direct":
        return " … ".join(words)
    before, after = text_around(entry, quote, default=site.text_mode)
    cue = f"reported, “{quote.cue.text}”: " if quote.cue and not before + after else ""
    return f"{cue}{before}{''.join(words)}{after}"
