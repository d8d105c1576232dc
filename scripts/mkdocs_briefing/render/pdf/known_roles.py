"""Roles that other briefings give the actors of a briefing, for a page on which an article's own are too few."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.link import headline_role
from mkdocs_briefing.render.pdf.circulation import circulation_mark, is_allowed_under

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from mkdocs_briefing.link import Entry


@dataclass(frozen=True)
class KnownRole:
    """A role of an actor, with the place that gives it."""

    text: str
    """`Trade Minister`."""
    briefing: str
    """Id of the briefing."""
    evidence: str
    """Id of its sentence."""
    day: dt.date | None
    """Day of that briefing; None when it is not known."""
    address: str | None = None
    """Address of the sentence on the site; None when there is none."""
    mark: str | None = None
    """Circulation mark of that briefing."""


def known_roles(
    entries: Iterable[Entry], address: Callable[[str], str | None], *, mark: str | None = None
) -> dict[str, tuple[KnownRole, ...]]:
    """Return the role that each current briefing gives an actor, the newest first, by the actor's id.

    `address` returns the address of a briefing's page on the site, and `mark` is the circulation mark of briefings
    that have none of their own.
    """
    entries = list(entries)
    superseded = {entry.briefing.supersedes for entry in entries}
    found: dict[str, list[KnownRole]] = defaultdict(list)
    for entry in entries:
        id_, page = entry.briefing.id, address(entry.briefing.id)
        own_mark = circulation_mark(entry.briefing, mark)
        for actor in entry.briefing.actors if id_ not in superseded else ():
            if role := headline_role(actor):
                place = f"{page}#{role.evidence}" if page else None
                found[actor.id].append(KnownRole(role.text, id_, role.evidence, entry.day, place, own_mark))
    return {id_: tuple(sorted(roles, key=_newest_first)) for id_, roles in found.items()}


def roles_elsewhere(
    entry: Entry, known: Mapping[str, tuple[KnownRole, ...]], *, mark: str | None = None
) -> dict[str, KnownRole]:
    """Return a role that another briefing gives an actor to whom this one gives none, by the actor's id.

    It is the one nearest in time, since people change office; of equally near ones the newer. A role of a briefing
    whose circulation is more restricted stays there. `mark` is that of briefings that have none of their own.
    """
    own, printed = entry.briefing, circulation_mark(entry.briefing, mark)
    lacking = [actor.id for actor in own.actors if headline_role(actor) is None]
    others = {
        id_: [role for role in known.get(id_, ()) if role.briefing != own.id and is_allowed_under(role.mark, printed)]
        for id_ in lacking
    }
    return {id_: min(roles, key=lambda role: _distance(role.day, entry.day)) for id_, roles in others.items() if roles}


def _distance(day: dt.date | None, other: dt.date | None) -> float:
    return abs((day - other).days) if day and other else float("inf")


def _newest_first(role: KnownRole) -> tuple[int, str]:
    return (-role.day.toordinal() if role.day else 0, role.briefing)
