"""The page of a topic: how much there is, who acts in it, and its briefings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.ids import topic_id
from mkdocs_briefing.render.environment import render
from mkdocs_briefing.render.links import Links, topic_feed_path, topic_path
from mkdocs_briefing.render.wording import ACTING_TYPES, date_in_words

if TYPE_CHECKING:
    from mkdocs_briefing.link import Index, LinkedActor, Tag
    from mkdocs_briefing.render.page import Page
    from mkdocs_briefing.render.settings import SiteSettings

TOPIC_ACTORS = 10
"""Actors that a topic names at most: those in most of its briefings."""


def topic_page(tag: Tag, *, index: Index, site: SiteSettings) -> Page:
    """Return the page of a topic."""
    path = topic_path(tag.id)
    numbers = _numbers(tag)
    meta: dict[str, object] = {
        "title": tag.name,
        "description": ", ".join(numbers),
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},  # search finds the topic in the list of topics
    }
    return render(
        "topic",
        path,
        meta,
        site=site,
        tag=tag,
        here=Links.of(path, site),
        numbers=[*numbers, *_period(tag)],
        feed=topic_feed_path(tag.id) if site.site_url else None,
        actors=topic_actors(tag, index),
        dossiers=[one for one in site.dossiers if tag.id in map(topic_id, one.tags)],
    )


def topic_actors(tag: Tag, index: Index) -> list[tuple[LinkedActor, int]]:
    """Return the people and organizations in most of a topic's briefings, each with their number."""
    named = (actor.id for entry in tag.entries for actor in entry.briefing.actors if actor.type in ACTING_TYPES)
    ranked = sorted(Counter(named).items(), key=lambda one: (-one[1], index.actor_by_id[one[0]].name, one[0]))
    return [(index.actor_by_id[id_], number) for id_, number in ranked[:TOPIC_ACTORS]]


def _numbers(tag: Tag) -> list[str]:
    quotes = sum(len(entry.briefing.quotes) for entry in tag.entries)
    return [count(len(tag.entries), "briefing"), *([count(quotes, "quote")] if quotes else [])]


def _period(tag: Tag) -> list[str]:
    """Return the days of the first and the last briefing in words; nothing where none is dated."""
    days = [entry.day for entry in tag.entries if entry.day]
    if not days:
        return []
    first, last = date_in_words(days[0]), date_in_words(days[-1])
    return [first if first == last else f"{first} – {last}"]
