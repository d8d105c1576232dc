"""A dossier as plain data for the Typst templates: its briefings and what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.pdf.briefing_data import first_few, naming
from mkdocs_briefing.render.wording import TYPES, day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.link import Entry

STRICTNESS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
"""From the least to the most restrictive (FIRST, Traffic Light Protocol 2.0)."""


def dossier_data(
    entries: Sequence[Entry], sheets: Sequence[dict[str, Any]], *, title: str, mark: str | None
) -> dict[str, Any]:
    """What a dossier prints: the `sheets` of its `entries` and what joins them."""
    days = sorted(sheet["date"] for sheet in sheets if sheet["date"])
    languages = [sheet["language"] for sheet in sheets]
    return {
        "title": title,
        "language": max(sorted(set(languages)), key=languages.count),
        "date": days[-1] if days else None,
        "day": day(days[-1]) if days else None,
        "facts": [count(len(sheets), "briefing"), *([_span(days[0], days[-1])] if days else [])],
        "publishers": sorted({sheet["publisher"] for sheet in sheets if sheet["publisher"]}, key=str.casefold),
        "mark": joint_mark([sheet["mark"] for sheet in sheets], mark),
        "briefings": list(sheets),
        "actors": joint_actors(entries, sheets),
    }


def _span(first: str, last: str) -> str:
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def joint_mark(marks: Iterable[str | None], default: str | None) -> str | None:
    """The mark of the whole: the strictest label of any part, and the marks that are no labels."""
    found = {mark for mark in marks if mark}
    labels = [max(found & set(STRICTNESS), key=STRICTNESS.index)] if found & set(STRICTNESS) else []
    others = sorted(found - set(STRICTNESS))
    return " · ".join((*labels, *others)) or default


def joint_actors(entries: Sequence[Entry], sheets: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every actor of the briefings once, by name: type, names, roles, the briefings, and each place that names it."""
    joint: dict[str, dict[str, Any]] = {}
    for number, (entry, sheet) in enumerate(zip(entries, sheets, strict=True), 1):
        places, named = _places(sheet), naming(entry.briefing)
        for actor, shown in zip(entry.briefing.actors, sheet["actors"], strict=True):
            blank = {"name": actor.name, "type": TYPES[actor.type], "aliases": [], "roles": [], "in": [], "places": []}
            known = joint.setdefault(actor.id, blank)
            known["aliases"] += [a for a in (actor.name, *actor.aliases) if a not in (known["name"], *known["aliases"])]
            known["roles"] += [role.text for role in actor.roles if role.text not in known["roles"]]
            known["in"].append({"name": str(number), "to": shown["anchor"]})
            known["places"] += [shown["anchor"], *filter(None, map(places.get, named[actor.id]))]
    for known in joint.values():
        known["aliases"], known["roles"] = first_few(known["aliases"]), first_few(known["roles"])
    return [joint[id_] for id_ in sorted(joint, key=lambda id_: (joint[id_]["name"].casefold(), id_))]


def _places(sheet: dict[str, Any]) -> dict[str, str]:
    """The anchors of the sentences that are printed, by their numbers."""
    return {s["id"]: s["anchor"] for paragraph in sheet["source"]["paragraphs"] for s in paragraph["sentences"]}
