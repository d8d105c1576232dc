"""One index of the actors of many projects, by the ids in their briefings: the same name has the same id in all.

Ids that one site joins, because they are one actor's there, are two here.

Briefings are read a batch at a time and forgotten; what is held is what is counted of actors. The batches are put
together as a tree, here or on a cluster, and the index is the same however they are cut. A version of an article that a
later one supersedes counts for nothing, nor does a further publication of a text, as on a site. Files are read and
nothing but the index is written, so no other command has to wait; a file is replaced whole.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest import Metadata
from mkdocs_briefing.ingest.publication import is_same_publication
from mkdocs_briefing.link.actor_counts import count_actors, merge_all
from mkdocs_briefing.project.articles import CURATION_ENDING
from mkdocs_briefing.project.store import SCHEMA_FILE, read_briefing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_briefing.link.actor_counts import CountsById

BATCH_BRIEFINGS = 100
"""How many briefings one worker reads at a time."""

SUPERSEDES = re.compile(rb"^supersedes:[ ]*[\"']?([a-z0-9-]+)", re.MULTILINE)
"""The line of a briefing's YAML that names the one whose place it takes."""

ORIGIN = re.compile(rb"^(id|  text_sha256|  publisher|  url): (.+)$", re.MULTILINE)
"""The lines of a briefing's YAML with its id, the text that it is of, and who published that."""

BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n)*schema_version:")
"""How a briefing's YAML begins, after its comments; other YAML files are skipped."""


@dataclass(frozen=True)
class Batch:
    """Briefings of one project that are read together."""

    files: tuple[Path, ...]
    """Where they are."""
    prefix: str
    """Goes before their ids, to tell them from those of other projects."""
    superseded: frozenset[str]
    """Ids of briefings of the project whose place later ones take."""


def actor_index(folders: Sequence[Path], *, engine: str = "local", jobs: int = 1, scheduler: str | None = None) -> str:
    """Return the actors of all briefings below `folders`, by id, as JSON, an actor a line.

    Raises `InputError` when a folder has no briefings, or one cannot be read, or the cluster cannot be reached.
    """
    batches = list(_batches(folders))
    if engine == "local":
        return index_text(merge_all(map(counts_in, batches)))
    from mkdocs_briefing.project.dask_cluster import reduce_on_cluster

    return index_text(reduce_on_cluster(batches, counts_in, merge_two, jobs=jobs, scheduler=scheduler))


def counts_in(batch: Batch) -> CountsById:
    """Return what the current briefings of a batch say of their actors."""
    found = map(read_briefing, batch.files)
    return merge_all(count_actors(one, prefix=batch.prefix) for one in found if one.id not in batch.superseded)


def merge_two(one: CountsById, other: CountsById) -> CountsById:
    """Return both as one; their order decides, so that the result does not depend on which worker is the faster."""
    return merge_all((one, other))


def index_text(known: CountsById) -> str:
    """Return the index as text, the same bytes for the same counts."""
    lines = (
        json.dumps(
            {
                "id": which,
                "name": counts.name,
                "type": counts.type,
                "aliases": counts.aliases,
                "briefings": sorted(counts.briefings),
                "companions": counts.companions,
            },
            ensure_ascii=False,
        )
        for which, counts in sorted(known.items())
    )
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True)
class _File:
    """A briefing's file below one of the folders that were named."""

    path: Path
    """Its path, as found below that folder."""
    home: Path
    """The folder of briefings it belongs to, in which each id is unique."""
    supersedes: str | None
    """Id of the briefing whose place it takes."""
    id: str | None
    """Its own id."""
    text: str | None
    """SHA-256 of the text it is of."""
    published_by: Metadata
    """Who published the text."""


def _batches(folders: Sequence[Path]) -> Iterator[Batch]:
    homes: dict[Path, list[_File]] = {}
    for file in _briefings(folders):
        homes.setdefault(file.home, []).append(file)
    texts: dict[str, Metadata] = {}
    for home, files in homes.items():
        prefix = f"{home.as_posix()}/" if len(homes) > 1 else ""
        superseded = frozenset(file.supersedes for file in files if file.supersedes)
        files = [file for file in files if file.id in superseded or _counts(file, texts)]
        for first in range(0, len(files), BATCH_BRIEFINGS):
            yield Batch(tuple(file.path for file in files[first : first + BATCH_BRIEFINGS]), prefix, superseded)


def _counts(file: _File, texts: dict[str, Metadata]) -> bool:
    """Return whether a briefing is no further publication of one of the `texts`, to which its own is added."""
    return file.text is None or is_same_publication(texts.setdefault(file.text, file.published_by), file.published_by)


def _briefings(folders: Sequence[Path]) -> Iterator[_File]:
    """Yield the briefings below `folders`, each once. Raises `InputError` about folders that have none."""
    found = {folder: list(_below(folder)) for folder in folders}
    if empty := [folder for folder, files in found.items() if not files]:
        message = "no briefings in it; name a folder such as build/briefings"
        raise InputError([Problem(folder.as_posix(), 0, 0, message) for folder in empty])
    once: dict[Path, _File] = {}
    for file in chain.from_iterable(found.values()):
        once.setdefault(file.path.resolve(), file)
    yield from once.values()


def _below(folder: Path) -> Iterator[_File]:
    for path in sorted(folder.rglob("*.yml")):
        if path.name.endswith(CURATION_ENDING) or not path.is_file():
            continue
        data = path.read_bytes()
        if BEGINNING.match(data):
            named = SUPERSEDES.search(data)
            said: dict[str, str] = {}
            for name, value in ORIGIN.findall(data):
                said.setdefault(name.decode().strip(), value.decode("utf-8", "replace").strip("'\"\r "))
            by = Metadata.model_construct(publisher=said.get("publisher"), url=said.get("url"))
            earlier = named[1].decode() if named else None
            yield _File(path, _home(path, folder), earlier, said.get("id"), said.get("text_sha256"), by)


def _home(path: Path, folder: Path) -> Path:
    """Return the nearest folder above that has a project's schema file, else the folder that was named."""
    return next((parent for parent in path.parents if (parent / SCHEMA_FILE).is_file()), folder)
