"""One index of the actors of many projects: an archive that is cut into sites has the same actors in all of them.

Briefings are read a batch at a time and forgotten; what is held is what is counted of actors. The batches are put
together as a tree, here or on a cluster, and the index is the same however they are cut. A version of an article that a
later one supersedes counts for nothing, as on a site.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.link.facts import facts_of, reduced
from briefing.store import read_briefing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefing.link.facts import Known

BATCH = 100
"""Briefings that one worker reads at a time."""

SUPERSEDES = re.compile(rb"^supersedes:[ ]*[\"']?([a-z0-9-]+)", re.MULTILINE)
"""The line of a briefing's YAML that names the one whose place it takes."""


@dataclass(frozen=True)
class Batch:
    """Briefings of one project that are read together."""

    files: tuple[Path, ...]
    """Where they are."""
    prefix: str
    """What tells their ids from those of other projects."""
    superseded: frozenset[str]
    """Ids of briefings of the project whose place later ones take."""


def actor_index(folders: Sequence[Path], *, engine: str = "local", jobs: int = 1, scheduler: str | None = None) -> str:
    """The actors of all briefings below `folders`, by id, as JSON, an actor a line.

    Raises `InputError` when a briefing cannot be read, or the cluster not be reached.
    """
    batches = list(_batches(folders))
    if engine == "local" or not batches:
        return written(reduced(map(facts_in, batches)))
    from briefing.cluster import reduce_on_cluster

    return written(reduce_on_cluster(batches, facts_in, merge_two, jobs=jobs, scheduler=scheduler))


def facts_in(batch: Batch) -> Known:
    """What the current briefings of a batch say of their actors."""
    found = map(read_briefing, batch.files)
    return reduced(facts_of(one, prefix=batch.prefix) for one in found if one.id not in batch.superseded)


def merge_two(one: Known, other: Known) -> Known:
    """Both, in order: what a worker gives is the same whichever worker it is."""
    return reduced((one, other))


def written(known: Known) -> str:
    """The index, the same bytes for the same facts."""
    lines = (
        json.dumps(
            {
                "id": which,
                "name": facts.name,
                "type": facts.type,
                "aliases": facts.aliases,
                "briefings": sorted(facts.briefings),
                "companions": facts.companions,
            },
            ensure_ascii=False,
        )
        for which, facts in sorted(known.items())
    )
    return "".join(f"{line}\n" for line in lines)


def _batches(folders: Sequence[Path]) -> Iterator[Batch]:
    for folder in folders:
        prefix = f"{folder.as_posix()}/" if len(folders) > 1 else ""
        files = sorted(folder.rglob("*.yml"))
        named = (SUPERSEDES.search(file.read_bytes()) for file in files)
        superseded = frozenset(one[1].decode() for one in named if one)
        for first in range(0, len(files), BATCH):
            yield Batch(tuple(files[first : first + BATCH]), prefix, superseded)
