"""Structured data for search engines and archives: schema.org, as JSON-LD in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.escape import script_json
from mkdocs_briefing.render.page import Links, actor_path, briefing_path
from mkdocs_briefing.render.source import web_address
from mkdocs_briefing.render.wording import abstract

if TYPE_CHECKING:
    from markupsafe import Markup

    from mkdocs_briefing.link import Entry, LinkedActor
    from mkdocs_briefing.model import Actor, Quote
    from mkdocs_briefing.render.page import SiteSettings

CLASSES = {"person": "Person", "organization": "Organization", "group": "Organization", "place": "Place"}
"""schema.org classes of actors; anything else is a `Thing`."""

SPEAKING = frozenset({"Person", "Organization"})
"""Classes of which `spokenByCharacter` may be."""

MAIN = 6
"""Actors of a briefing, the most salient, that it is said to be about beside those whose words it has."""

NAMED = 12
"""Briefings, the newest, that the data of an actor name."""


def address(site: SiteSettings, path: str, anchor: str | None = None) -> str:
    """Where a page will be; relative to the site when that is not known."""
    return (site.site_url or "") + str(Links("index.md").to(path, anchor))


def report(entry: Entry, *, site: SiteSettings) -> Markup:
    """A briefing as a `Report` on an article, with its quotations."""
    briefing, source = entry.briefing, entry.briefing.source
    path = briefing_path(briefing.id)
    about = {actor.id: _thing(actor, site=site) for actor in briefing.actors}
    speakers = {quote.speaker.actor for quote in briefing.quotes if quote.quoted and quote.speaker}
    based_on = {
        "@type": "NewsArticle",
        "headline": briefing.title,
        "url": web_address(source.url),
        "author": source.author and {"@type": "Person", "name": source.author},
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published and source.published.isoformat(),
    }
    return script_json(
        _filled(
            {
                "@context": "https://schema.org",
                "@type": "Report",
                "@id": address(site, path),
                "headline": briefing.title,
                "abstract": abstract(briefing),
                "inLanguage": source.language,
                "keywords": list(briefing.tags),
                "isBasedOn": _filled(based_on),
                "about": [one for n, (which, one) in enumerate(about.items()) if n < MAIN or which in speakers],
                "hasPart": [
                    _quotation(quote, about, at=address(site, path, quote.id))
                    for quote in briefing.quotes
                    if quote.quoted
                ],
            }
        )
    )


def actor(one: LinkedActor, *, site: SiteSettings) -> Markup:
    """An actor."""
    return script_json(
        _filled(
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
                    for each in one.appearances[-NAMED:]
                ],
            }
        )
    )


def _thing(one: Actor, *, site: SiteSettings) -> dict[str, Any]:
    return {"@type": CLASSES.get(one.type, "Thing"), "@id": address(site, actor_path(one.id)), "name": one.name}


def _quotation(quote: Quote, about: dict[str, dict[str, Any]], *, at: str) -> dict[str, Any]:
    """The words in quotation marks alone: what is merely reported, or denied, is nobody's wording."""
    who = quote.speaker
    said = {
        "@type": "Quotation",
        "@id": at,
        "text": " … ".join(segment.text.strip() for segment in quote.quoted),
        "spokenByCharacter": who and _speaker(about.get(who.actor or ""), who.name),
    }
    return _filled(said)


def _speaker(known: dict[str, Any] | None, name: str) -> dict[str, Any]:
    """A person or organization by its id, under which the report says the rest; anybody else by name.

    A place or an event that speaks is whoever speaks for it: the vocabulary lets nothing else speak.
    """
    if known is None:
        return {"@type": "Person", "name": name}
    return {"@id": known["@id"]} if known["@type"] in SPEAKING else {"@type": "Organization", "name": name}


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}
