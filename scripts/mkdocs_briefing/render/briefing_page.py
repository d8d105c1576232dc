"""The page of one briefing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_briefing.link import headline_role
from mkdocs_briefing.render import citation, source
from mkdocs_briefing.render.citation_files import CITATION_FILES
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.gloss import glossed
from mkdocs_briefing.render.jsonld import report
from mkdocs_briefing.render.links import Links, briefing_path, card_path
from mkdocs_briefing.render.originals import web_address
from mkdocs_briefing.render.repeats import excerpts
from mkdocs_briefing.render.sections import sections
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode
from mkdocs_briefing.render.wording import ACTING_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.link import Entry, Index, LinkedActor, Related
    from mkdocs_briefing.model import Actor, Briefing, Quote
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings

OPEN_CARDS = 12
"""Cards of the most salient actors that are open; further ones are folded away."""

MAX_REASONS = 4
"""Actors, and words, named at most as the reason why two briefings are related."""


@dataclass(frozen=True)
class SpeakerQuotes:
    """The quotes of one speaker in a briefing."""

    name: str
    """Name of the speaker; `Unattributed` without one."""
    actor: str | None
    """Id of the speaker, when it is an actor."""
    role: str | None
    """First role that the article gives the speaker and that stands alone."""
    quotes: tuple[Quote, ...]
    """Quotes in the order of the article."""


@dataclass(frozen=True)
class RelatedBriefing:
    """A related briefing, with the actors and words that relate it."""

    entry: Entry
    actors: tuple[LinkedActor, ...]
    words: tuple[str, ...]


def briefing_page(entry: Entry, *, index: Index, site: SiteSettings) -> Page:
    """Return the page of a briefing."""
    briefing, path = entry.briefing, briefing_path(entry.briefing.id)
    mode = text_mode(briefing, site.text_mode)
    quotes_of = _quotes_by_actor(briefing)
    allowed = printable_sentences(briefing, mode)
    parts = sections(entry, allowed=allowed)
    with_card = [actor for actor in briefing.actors if _has_a_card(actor, index, quotes_of)]
    return render(
        "briefing",
        path,
        _meta(entry, site=site, superseded=briefing.id in index.later_versions),
        entry=entry,
        b=briefing,
        index=index,
        here=Links.of(path, site),
        site=site,
        mode=mode,
        speakers=quotes_by_speaker(briefing),
        main=with_card[:OPEN_CARDS],
        others=with_card[OPEN_CARDS:],
        only_named=[actor for actor in briefing.actors if actor not in with_card],
        quotes_of=quotes_of,
        verbatim=sum(quote.kind == "direct" for quote in briefing.quotes),
        parts=parts,
        excerpts=excerpts(entry, parts, allowed=allowed),
        around=partial(source.text_around, default=site.text_mode),
        paragraphs=source.paragraphs(entry, mode=mode),
        url=web_address(briefing.source.url),
        related=[_related(one, index) for one in index.related.get(briefing.id, ())],
        same_text=index.same_text(briefing),
        older=index.older(briefing.id),
        newer=index.newer(briefing.id),
        citation_files={ending: name for ending, (name, _) in CITATION_FILES.items()},
        cite=citation.source_line(briefing.source, title=briefing.title),
        data=report(entry, site=site),
    )


def _meta(entry: Entry, *, site: SiteSettings, superseded: bool) -> dict[str, object]:
    """Return the front matter; search finds the later version of a superseded briefing instead of it."""
    briefing = entry.briefing
    summary = briefing.bottom_line or next((glossed(entry, p) for p in briefing.key_points if p.text), briefing.title)
    published = briefing.source.published
    return {
        "title": briefing.title,
        "description": summary,
        "tags": ["Briefing", *briefing.tags],
        "hide": ["navigation"],
        "search": {"exclude": True} if superseded else {"boost": 2},
        "date": Markup(published.isoformat()) if published else None,  # noqa: S704 (digits and hyphens, for machines)
        "card": card_path(briefing.id) if site.cards else None,
        "circulation": briefing.handling.tlp and briefing.handling.tlp.replace("+", " ").upper(),
    }


def quotes_by_speaker(briefing: Briefing) -> tuple[SpeakerQuotes, ...]:
    """Return the quotes by speaker, in the order in which speakers first appear; unattributed quotes come last."""
    roles = {actor.id: role.text for actor in briefing.actors if (role := headline_role(actor))}
    groups: dict[tuple[bool, str, str | None], list[Quote]] = defaultdict(list)
    for quote in briefing.quotes:
        who = quote.speaker
        groups[(who is None, who.name if who else "Unattributed", who.actor if who else None)].append(quote)
    ordered = sorted(groups.items(), key=lambda item: item[0][0])
    return tuple(
        SpeakerQuotes(name, actor, roles.get(actor) if actor else None, tuple(quotes))
        for (_, name, actor), quotes in ordered
    )


def _quotes_by_actor(briefing: Briefing) -> Mapping[str, list[str]]:
    """Return the ids of the quotes of each actor; for an actor without quotes none."""
    found: dict[str, list[str]] = defaultdict(list)
    for quote in briefing.quotes:
        if quote.speaker is not None and quote.speaker.actor is not None:
            found[quote.speaker.actor].append(quote.id)
    return found


def _has_a_card(actor: Actor, index: Index, quotes_of: Mapping[str, list[str]]) -> bool:
    """Return whether an actor that can act has a role, a quote or a second mention; others are named in one line."""
    known = index.actor_by_id[actor.id].role or len(actor.mentions) > 1 or actor.id in quotes_of
    return actor.type in ACTING_TYPES and bool(known)


def _related(one: Related, index: Index) -> RelatedBriefing:
    """Return a related briefing with the reason: actors, or else words, which alone say less."""
    actors = tuple(index.actor_by_id[id_] for id_ in one.actors[:MAX_REASONS])
    return RelatedBriefing(index.by_id[one.briefing], actors, () if actors else one.words[:MAX_REASONS])
