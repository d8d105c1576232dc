"""Structured data for search engines and archives: the vocabulary of schema.org, as JSON-LD in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.escape import script_json
from mkdocs_briefing.render.links import actor_path, briefing_path
from mkdocs_briefing.render.originals import web_address
from mkdocs_briefing.render.page import page_address
from mkdocs_briefing.render.wording import DOUBT, abstract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from mkdocs_briefing.link import Entry, LinkedActor
    from mkdocs_briefing.model import Actor, Briefing, Quote
    from mkdocs_briefing.render.settings import SiteSettings

CLASSES = {"person": "Person", "organization": "Organization", "group": "Organization", "place": "Place"}
"""schema.org classes of actors; anything else is a `Thing`."""

SPEAKING = frozenset({"Person", "Organization"})
"""Classes that the vocabulary allows for `spokenByCharacter`."""

MAIN_ACTORS = 6
"""Actors of a briefing, the most salient, that it is about; those whose words it quotes are added."""

ACTOR_BRIEFINGS = 12
"""Briefings, the newest, that the data of an actor name."""


def address(site: SiteSettings, path: str, anchor: str | None = None) -> str:
    """Return the address of a page; relative to the site's when that is not known."""
    page = page_address(path, directory_urls=site.directory_urls)
    return f"{site.site_url or ''}{page}{f'#{anchor}' if anchor else ''}"


def report(entry: Entry, *, site: SiteSettings) -> Markup:
    """Return the data of a briefing: a `Report` on an article, with its quotations."""
    briefing = entry.briefing
    path = briefing_path(briefing.id)
    things = {actor.id: _thing(actor, site=site) for actor in briefing.actors}
    quotes = [quote for quote in briefing.quotes if quote.quoted]
    data = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": address(site, path),
        "headline": briefing.title,
        "abstract": abstract(entry),
        "inLanguage": briefing.source.language,
        "keywords": list(briefing.tags),
        "isBasedOn": _article(briefing),
        "about": _about(things, quotes),
        "hasPart": [_quotation(quote, things, at=address(site, path, quote.id)) for quote in quotes],
    }
    return script_json(_without_empty(data))


def _article(briefing: Briefing) -> dict[str, Any]:
    source = briefing.source
    data = {
        "@type": "NewsArticle",
        "headline": briefing.title,
        "url": web_address(source.url),
        "author": _persons(source.authors),
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published and source.published.isoformat(),
    }
    return _without_empty(data)


def _persons(names: Sequence[str]) -> dict[str, str] | list[dict[str, str]] | None:
    """Return one author, or a list of several."""
    persons = [{"@type": "Person", "name": name} for name in names]
    return persons if len(persons) > 1 else next(iter(persons), None)


def _about(things: dict[str, dict[str, Any]], quotes: Sequence[Quote]) -> list[dict[str, Any]]:
    """Return the main actors and the speakers of the quotes, in the order of salience."""
    speakers = {quote.speaker.actor for quote in quotes if quote.speaker}
    return [thing for n, (id_, thing) in enumerate(things.items()) if n < MAIN_ACTORS or id_ in speakers]


def actor(one: LinkedActor, *, site: SiteSettings) -> Markup:
    """Return the data of an actor."""
    return script_json(
        _without_empty(
            {
                "@context": "https://schema.org",
                "@type": CLASSES.get(one.type, "Thing"),
                "@id": address(site, actor_path(one.id)),
                "name": one.name,
                "alternateName": list(one.aliases),
                "description": one.description or one.role,
                "sameAs": list(one.links),
                "subjectOf": [
                    {"@type": "Report", "@id": address(site, briefing_path(each.entry.briefing.id))}
                    for each in one.appearances[-ACTOR_BRIEFINGS:]
                ],
            }
        )
    )


def _thing(one: Actor, *, site: SiteSettings) -> dict[str, Any]:
    return {"@type": CLASSES.get(one.type, "Thing"), "@id": address(site, actor_path(one.id)), "name": one.name}


def _quotation(quote: Quote, things: dict[str, dict[str, Any]], *, at: str) -> dict[str, Any]:
    """Return the words in quotation marks alone: what is merely reported, or denied, is nobody's wording."""
    who = quote.speaker
    quotation = {
        "@type": "Quotation",
        "@id": at,
        "text": " … ".join(segment.text.strip() for segment in quote.quoted),
        "description": DOUBT if quote.certainty == "doubtful" else None,
        "spokenByCharacter": who and _speaker(things.get(who.actor or ""), who.name),
    }
    return _without_empty(quotation)


def _speaker(known: dict[str, Any] | None, name: str) -> dict[str, Any]:
    """Return a person or organization by its id, under which the report has the rest, and any other speaker by name.

    A place or an event that speaks becomes an organization, since the vocabulary lets nothing else speak.
    """
    if known is None:
        return {"@type": "Person", "name": name}
    return {"@id": known["@id"]} if known["@type"] in SPEAKING else {"@type": "Organization", "name": name}


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}
