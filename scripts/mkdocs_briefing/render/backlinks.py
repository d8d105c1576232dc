"""Links from a sentence back to the items of the briefing that rest on it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.render.wording import PART_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Briefing


@dataclass(frozen=True)
class Backlink:
    """An item that rests on a sentence."""

    anchor: str
    """Anchor of the item in the page: `q1`."""
    label: str
    """Name of the item for a reader: `Quote 1`."""


def backlinks(briefing: Briefing) -> dict[str, tuple[Backlink, ...]]:
    """Return the items that rest on each sentence, by the sentence's id; sentences without items are left out."""
    found: dict[str, list[Backlink]] = defaultdict(list)
    for backlink, evidence in _items_with_evidence(briefing):
        for sentence in evidence:
            found[sentence].append(backlink)
    return {sentence: tuple(dict.fromkeys(links)) for sentence, links in found.items()}


def _items_with_evidence(briefing: Briefing) -> Iterator[tuple[Backlink, tuple[str, ...]]]:
    """Yield every item of the briefing with the sentences that it rests on, in the order of the page."""
    for part, item in briefing.items():
        number = "" if "-" in item.id else re.sub(r"\D+", "", item.id)  # an item that a person added has no number
        yield Backlink(item.id, f"{PART_NAMES[part]} {number}".strip()), item.evidence
    for actor in briefing.actors:
        for role in actor.roles:
            yield Backlink(f"actor-{actor.id}", f"Role of {actor.name}"), (role.evidence,)
    for place, gap in enumerate(briefing.gaps, 1):
        yield Backlink(f"gap-{place}", "Gap"), gap.evidence
    for place, judgement in enumerate(briefing.assessment, 1):
        yield Backlink(f"assessment-{place}", "Assessment"), judgement.evidence
