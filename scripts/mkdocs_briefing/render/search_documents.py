"""What search finds: texts with the place they lead to, and what kind of thing each is.

Both indexes are made of these, the theme's and the one in parts: an excerpt shows content and nothing of a page around
it, and a sentence of an article is in the index once, with the item that it is best known as.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.memo import NONE
from mkdocs_briefing.render.page import Links, actor_path, briefing_path
from mkdocs_briefing.render.redaction import shown
from mkdocs_briefing.render.redirects import forwarded
from mkdocs_briefing.render.source import around, printed, text_mode
from mkdocs_briefing.render.wording import PARTS, TYPES, day, heading_of, passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Entry, Index, LinkedActor, Tag
    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.model import Quote
    from mkdocs_briefing.render.page import SiteSettings

TOPICS = "tags.md"
"""Where the topics are."""

CONTEXT = ("background", "timeline", "watch")
"""Parts whose items are sentences of the article, unless a person typed them; printed even where those are not."""

NAMED = 3
"""Briefings whose titles a topic is shown with, the newest."""


@dataclass(frozen=True)
class Passage:
    """A place in a page."""

    anchor: str
    """`q5`."""
    kind: str
    """`Quote`."""
    name: str
    """What tells it from others of its kind: `Inés Okafor`; may be empty."""
    text: str
    """What is sought, and shown around what is found."""

    @property
    def title(self) -> str:
        """`Quote · Inés Okafor`."""
        return f"{self.kind} · {self.name}" if self.name else self.kind


@dataclass(frozen=True)
class Findable:
    """A page that search finds."""

    path: str
    """As of the page: `briefings/valdoria-signs-port-loan.md`."""
    kinds: tuple[str, ...]
    """From the general to the special: `Actor`, `Person`."""
    title: str
    text: str
    """What is shown of the page when no passage of it is found."""
    names: str = ""
    """Words that find it as surely as its title."""
    date: str = ""
    """In words; empty when it has none."""
    topics: tuple[str, ...] = ()
    place: str = ""
    """Where it leads, when that is a place in another page."""
    passages: tuple[Passage, ...] = ()

    @property
    def address(self) -> str:
        """Where a browser finds it, from the top of the site."""
        return self.place or self.file

    @property
    def file(self) -> str:
        """The file of a page with this path."""
        return self.path.removesuffix(".md") + ".html"


def findable(index: Index, *, site: SiteSettings, memo: Memo = NONE) -> Iterator[Findable]:
    """What search finds, as it may be printed: actors, current briefings with what they say, topics.

    Actors without a page come after the briefings to which they lead.
    """
    index = shown(index, site.text_mode)
    elsewhere = forwarded(index, site)
    actors = {actor.id: memo(("found", actor.digest), partial(_actor, actor)) for actor in index.current_actors}
    yield from (one for which, one in actors.items() if which not in elsewhere)
    for entry in index.current:
        yield memo(("found", entry.digest, site.text_mode), partial(_briefing, entry, site=site))
    links = Links("index.md", elsewhere)
    yield from (replace(one, place=str(links.actor(which))) for which, one in actors.items() if which in elsewhere)
    if index.tags:
        topics = tuple(map(_topic, index.tags))
        yield Findable(TOPICS, ("Topic",), "Topics", count(len(topics), "topic"), passages=topics)


def _actor(actor: LinkedActor) -> Findable:
    roles = dict.fromkeys(role.text for one in reversed(actor.appearances) for role in one.actor.roles)
    said = (count(len(actor.quotes), "quote"),) if actor.quotes else ()
    told = (*roles, actor.description, *said, count(len(actor.appearances), "briefing"))
    kinds = ("Actor", TYPES[actor.type])
    return Findable(actor_path(actor.id), kinds, actor.name, _line(*told), _line(*actor.aliases))


def _line(*told: str | None) -> str:
    return " · ".join(filter(None, told))


def _topic(tag: Tag) -> Passage:
    titles = [entry.briefing.title for entry in tag.entries[: -NAMED - 1 : -1]]
    return Passage(f"tag-{tag.id}", "Topic", tag.name, _line(count(len(tag.entries), "briefing"), *titles))


def _briefing(entry: Entry, *, site: SiteSettings) -> Findable:
    briefing, origin = entry.briefing, entry.briefing.source
    return Findable(
        briefing_path(briefing.id),
        ("Briefing",),
        briefing.title,
        _line(origin.publisher, origin.author, briefing.bottom_line),
        date=day(entry.day) if entry.day else "",
        topics=tuple(briefing.tags),
        passages=tuple(passage for passage in _passages(entry, site=site) if passage.text),
    )


def _passages(entry: Entry, *, site: SiteSettings) -> Iterator[Passage]:
    """The items of a briefing, then what is left of the article."""
    briefing, mode = entry.briefing, text_mode(entry.briefing, site.text_mode)
    allowed = printed(briefing, mode)
    left = {s.id: entry.article[s.start : s.end] for s in briefing.sentences if s.id in allowed}
    article = "\n".join(left.values())
    points = {point.text for point in briefing.key_points}
    for point in briefing.key_points:
        yield Passage(point.id, PARTS["key_points"], "", point.text)
    for quote in briefing.quotes:
        whole = all(which in left for which in quote.evidence)
        text = " ".join(map(left.pop, quote.evidence)) if whole else _said(entry, quote, site=site)
        yield Passage(quote.id, PARTS["quotes"], heading_of(quote), text)
    for part, item in briefing.items():
        if part in CONTEXT and (text := getattr(item, "text", "")) not in article:
            article = f"{article}\n{text}"
            yield Passage(item.id, PARTS[part], "", text)
    for place, judgement in enumerate(briefing.assessment, 1):
        yield Passage(f"assessment-{place}", "Assessment", judgement.author or "", judgement.text)
    for which, text in left.items():
        if text not in points:
            yield Passage(which, "Source", f"sentence {which[1:]}", text)


def _said(entry: Entry, quote: Quote, *, site: SiteSettings) -> str:
    """The quote of a sentence that is in the index already or may not be printed; a report keeps its cue.

    Nothing of one that is withheld.
    """
    if not quote.content.text:
        return ""
    words = [f"“{text}”" if verbatim else text for text, verbatim in passages(quote)]
    if quote.kind == "direct":
        return " … ".join(words)
    before, after = around(entry, quote, default=site.text_mode)
    cue = f"reported, “{quote.cue.text}”: " if quote.cue and not before + after else ""
    return f"{cue}{before}{''.join(words)}{after}"
