"""A dossier as plain data for the Typst templates: its briefings and what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.pdf.circulation import joint_mark
from mkdocs_briefing.render.pdf.quote_data import first_few
from mkdocs_briefing.render.pdf.references import naming_sentences
from mkdocs_briefing.render.wording import ACTOR_TYPES, date_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.link import Entry


def dossier_data(
    entries: Sequence[Entry], briefings: Sequence[dict[str, Any]], *, title: str, mark: str | None
) -> dict[str, Any]:
    """Return what a dossier prints: `briefings`, which is the data of its `entries`, and what joins them."""
    languages = [briefing["language"] for briefing in briefings]
    publishers = {briefing["publisher"] for briefing in briefings if briefing["publisher"]}
    return {
        "title": title,
        "language": max(sorted(set(languages)), key=languages.count),
        **_period(briefings),
        "publishers": sorted(publishers, key=str.casefold),
        "mark": joint_mark([briefing["mark"] for briefing in briefings], mark),
        "briefings": list(briefings),
        "actors": joint_actors(entries, briefings),
    }


def _period(briefings: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the newest date, and the facts of the cover: the number of briefings and the days they are from."""
    facts = [count(len(briefings), "briefing")]
    days = sorted(briefing["date"] for briefing in briefings if briefing["date"])
    if not days:
        return {"date": None, "day": None, "facts": facts}
    return {"date": days[-1], "day": date_in_words(days[-1]), "facts": [*facts, _span(days[0], days[-1])]}


def _span(first: str, last: str) -> str:
    return date_in_words(first) if first == last else f"{date_in_words(first)} – {date_in_words(last)}"


def joint_actors(entries: Sequence[Entry], briefings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return every actor of the briefings once, by name: type, names, roles, briefings, and all places that name it."""
    joint: dict[str, dict[str, Any]] = {}
    for number, (entry, briefing) in enumerate(zip(entries, briefings, strict=True), 1):
        places, named = _places(briefing), naming_sentences(entry.briefing)
        for actor, printed in zip(entry.briefing.actors, briefing["actors"], strict=True):
            new: dict[str, Any] = {
                "name": actor.name,
                "type": ACTOR_TYPES[actor.type],
                "aliases": [],
                "roles": [],
                "in": [],
                "places": [],
            }
            known = joint.setdefault(actor.id, new)
            names = (actor.name, *actor.aliases)
            known["aliases"] += [name for name in names if name not in (known["name"], *known["aliases"])]
            known["roles"] += [role.text for role in actor.roles if role.text not in known["roles"]]
            known["in"].append({"name": str(number), "to": printed["anchor"]})
            known["places"] += [printed["anchor"], *filter(None, map(places.get, named[actor.id]))]
    for known in joint.values():
        known["aliases"], known["roles"] = first_few(known["aliases"]), first_few(known["roles"])
    return [joint[id_] for id_ in sorted(joint, key=lambda id_: (joint[id_]["name"].casefold(), id_))]


def _places(briefing: dict[str, Any]) -> dict[str, str]:
    """Return the anchors of the sentences that are printed, by their ids."""
    return {s["id"]: s["anchor"] for paragraph in briefing["source"]["paragraphs"] for s in paragraph["sentences"]}
