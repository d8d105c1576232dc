"""Work items to finished briefings: extracted or taken from the cache, corrected, and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from mkdocs_briefing import curate
from mkdocs_briefing.curate.actor_register import with_local_ids
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.model import SCHEMA_VERSION, Briefing
from mkdocs_briefing.project.compose import EXTRACTED, Task, compose
from mkdocs_briefing.project.extraction import extract_all
from mkdocs_briefing.project.store import read_briefing, read_cached, write_briefing, write_cached, write_schema
from mkdocs_briefing.provenance import generator

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.model import Generator
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import WorkItem


def make_briefings(
    items: Sequence[WorkItem], settings: Settings
) -> Iterator[tuple[WorkItem, Briefing | list[Problem]]]:
    """Yield each item with its new briefing, written, or with why there is none."""
    tasks = [_task(item) for item in items]
    cached = [_from_cache(task, settings) for task in tasks]
    missing = [task for task, found in zip(tasks, cached, strict=True) if found is None]
    extracted = _extract(missing, settings)
    for item, task, found in zip(items, tasks, cached, strict=True):
        outcome = found or next(extracted)  # raises where nothing can be extracted, as without a scheduler
        try:
            yield item, finish(item, found or _extracted(task, outcome, settings), settings)
        except InputError as error:
            yield item, error.problems


def make_uncurated(item: WorkItem, settings: Settings) -> Briefing:
    """Return the article's briefing without corrections. Raises `InputError` when extraction fails."""
    task = _task(item)
    found = _from_cache(task, settings)
    return found or _extracted(task, next(extract_all([task], model=settings.model, jobs=1)), settings)


def finish(item: WorkItem, uncurated: Briefing, settings: Settings) -> Briefing:
    """Return the briefing with its corrections, and write it.

    Raises `InputError` when a correction cannot be applied, or the file must not be written over.
    """
    if conflict := item.overwrite_conflict(settings.model):
        path = settings.reported(item.target)
        read_briefing(item.target, path=path)  # raises with the place of the fault where that is why
        raise InputError([Problem(path, 0, 0, conflict)])
    try:
        briefing = with_local_ids(curate.apply(uncurated, item.curation, item.article))
    except curate.RuleError as error:
        raise InputError(item.rule_problems(error.faults)) from None
    report = briefing.curation.model_copy(update={"sha256": item.curation_sha256})
    briefing = briefing.model_copy(update=item.versions | {"curation": report})
    write_schema(settings.out)
    write_briefing(item.target, briefing, cache=settings.cache)
    return briefing


def _task(item: WorkItem) -> Task:
    return Task(item.id, item.article, item.metadata)


def _extract(tasks: Sequence[Task], settings: Settings) -> Iterator[Briefing | Problem]:
    if settings.engine == "local":
        return extract_all(tasks, model=settings.model, jobs=settings.jobs)
    from mkdocs_briefing.project.dask_cluster import extract_on_cluster

    return extract_on_cluster(tasks, model=settings.model, jobs=settings.jobs, scheduler=settings.scheduler)


def _extracted(task: Task, outcome: Briefing | Problem, settings: Settings) -> Briefing:
    """Return the briefing that extraction made, cached. Raises `InputError` when it made none."""
    if isinstance(outcome, Problem):
        raise InputError([outcome])
    write_cached(settings.cache, _key(task, settings.model), outcome)
    return outcome


def _from_cache(task: Task, settings: Settings) -> Briefing | None:
    """Return the cached extraction, composed again: title, address and tags of the article may have changed."""
    found = read_cached(settings.cache, _key(task, settings.model))
    if found is None:
        return None
    try:
        return compose(task, {name: getattr(found, name) for name in EXTRACTED}, model=settings.model)
    except ValidationError:
        return None


def _key(task: Task, model: str) -> str:
    article = task.article
    return cache_key(article.text_sha256, task.metadata.published, generator(model), title=article.metadata.title)


def cache_key(text_sha256: str, published: dt.date | None, made: Generator, *, title: str | None) -> str:
    """Return a digest of everything that decides what extraction finds.

    `title` is that of the front matter: a title that a person's corrections give decides nothing, or correcting it
    would change the key points that were corrected with it.
    """
    parts = (SCHEMA_VERSION, text_sha256, published, made.version, made.model, made.data, title)
    return sha256_hex("\0".join(map(str, parts)))
