"""The line itself: articles in `seeds/` to briefings, an error an article, only what is missing or stale made anew."""

from __future__ import annotations

import hashlib
import logging
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from pydantic import ValidationError

from mkdocs_briefing import curate
from mkdocs_briefing.curate.actor_register import Register, identified
from mkdocs_briefing.diagnostics import InputError, Problem, printable
from mkdocs_briefing.gc_control import lasting
from mkdocs_briefing.link import Entry
from mkdocs_briefing.memo import NONE
from mkdocs_briefing.model import SCHEMA_VERSION, Briefing
from mkdocs_briefing.project.articles import REGISTER_NAME, find_articles, reported_path
from mkdocs_briefing.project.compose import EXTRACTED, Task, compose
from mkdocs_briefing.project.extraction import extract_all
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.store import (
    find_briefing,
    read_briefing,
    read_cached,
    read_register,
    rule_problems,
    write_briefing,
    write_cached,
    write_schema,
)
from mkdocs_briefing.project.work_items import read_work_items
from mkdocs_briefing.provenance import generator

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from filelock import BaseFileLock

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.model import Generator
    from mkdocs_briefing.project.work_items import Known, WorkItem

log = logging.getLogger(__name__)

__all__ = ["Result", "Settings", "locked", "run"]

LOCK_TIMEOUT_SECONDS = 600
"""Seconds to wait for another command that works on the same folders."""

WAIT_NOTICE_SECONDS = 2
"""Seconds after which a person is told what the wait is for."""


@dataclass(frozen=True)
class Result:
    """What a run came to."""

    entries: tuple[Entry, ...]
    """The briefings, in the order of their articles' names."""
    problems: tuple[Problem, ...]
    """What is wrong with articles that have no briefing now, and with corrections."""
    register: Register = field(default_factory=Register)
    """Who is who across them; applied to them already."""


def run(
    settings: Settings,
    *,
    progress: Callable[[int, int, str], None] | None = None,
    known: Known | None = None,
    memo: Memo = NONE,
) -> Result:
    """Brings the briefings up to date with their articles.

    `progress` is called with the number done, the number to do and the article, after each that is made anew.
    `known` spares reading again what an earlier run of this process has read; it is filled for the next one, as is
    `memo`, which spares making the same entries again.
    Raises `InputError` when there is no article that can be read, when the folders are in use by another command that
    does not end, or when they cannot be written.
    """
    with locked(settings.cache):
        with lasting():
            items, problems = read_work_items(settings, known=known)
        if not items:  # what was made earlier stays, whatever became of the articles
            raise InputError(problems)
        wanted = [item for item in items if not settings.only or item.article_file.file in settings.only]
        todo = [item for item in wanted if item.outdated(settings.model)]
        made = {}
        for done, (item, outcome) in enumerate(_make(todo, settings), 1):
            made[item.article_file] = outcome
            if progress:
                progress(done, len(todo), printable(item.article_file.path))
        register, faults = checked_register(items, settings)
        problems += faults
        told = repr(register)
        called: set[tuple[str, str]] = set()
        entries = []
        for item in wanted:
            outcome = made[item.article_file] if item.article_file in made else _as_stored(item, settings)
            if isinstance(outcome, Briefing):
                called |= {(item.article_file.name, actor.name) for actor in outcome.actors}
                made_from = _made_from(item, told, made=item.article_file in made)
                entries.append(memo(made_from, partial(_entry, item, outcome, register, made_from)))
                problems += item.stale_rules(outcome)
            else:
                problems += outcome
        if not settings.only:
            for file, edited in orphans(settings):
                if edited:
                    problems.append(Problem(settings.reported(file), 0, 0, ORPHAN_MESSAGE))
                else:
                    file.unlink(missing_ok=True)
            problems += _about_nobody(register, called, settings)
        return Result(tuple(entries), tuple(sorted(problems)), register)


def checked_register(items: Sequence[WorkItem], settings: Settings) -> tuple[Register, list[Problem]]:
    """Who is who, and what is wrong with it; a file with a fault is left out whole."""
    file = settings.seeds / REGISTER_NAME
    path = settings.reported(file)
    try:
        register = read_register(file, path=path)
    except InputError as error:
        return Register(), error.problems
    faults = list(register.faults(item.article_file.name for item in items))
    return (Register(), rule_problems(file, faults, path=path)) if faults else (register, [])


def _about_nobody(register: Register, called: set[tuple[str, str]], settings: Settings) -> list[Problem]:
    """A line for each identity whose names no briefing has; `called` are pairs of an article and a name in it."""
    file = settings.seeds / REGISTER_NAME
    faults = list(register.unused(called))
    return rule_problems(file, faults, path=settings.reported(file)) if faults else []


def _made_from(item: WorkItem, told: str, *, made: bool) -> str:
    """Digest of everything that decides an entry: its article's name, its YAML, and what a person `told` of actors."""
    stored = item.stored.sha256 if item.stored is not None and not made else ""
    yaml = stored or hashlib.sha256(item.target.read_bytes()).hexdigest()
    return hashlib.sha256("\0".join((item.article_file.name, yaml, item.article.sha256, told)).encode()).hexdigest()


def _entry(item: WorkItem, briefing: Briefing, register: Register, made_from: str) -> Entry:
    return Entry(identified(briefing, register, article=item.article_file.name), item.article.text, made_from)


@contextmanager
def locked(cache: Path) -> Iterator[None]:
    """Holds the project's generated folders for this process, which may do so twice; waits for another that does.

    Raises `InputError` when that takes too long or the folder cannot be written.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
        lock = FileLock(cache.absolute() / "lock", is_singleton=True)
        _acquire(lock, cache)
    except Timeout:
        message = "another briefing or mkdocs command is at work here; end it and run again"
        raise InputError([Problem(str(cache / "lock"), 0, 0, message)]) from None
    except OSError as error:
        message = f"cannot be written: {error.strerror}; check the folder's rights"
        raise InputError([Problem(str(cache), 0, 0, message)]) from None
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: BaseFileLock, cache: Path) -> None:
    try:
        lock.acquire(timeout=min(WAIT_NOTICE_SECONDS, LOCK_TIMEOUT_SECONDS))
    except Timeout:
        log.warning("%s: waiting for another briefing or mkdocs command to end", cache)
        lock.acquire(timeout=LOCK_TIMEOUT_SECONDS)


ORPHAN_MESSAGE = "was edited by hand and its article is gone; put the article back, or delete this file"


def orphans(settings: Settings) -> Iterator[tuple[Path, bool]]:
    """Briefings whose article in this `seeds` folder is gone, and whether a person edited them."""
    names = {one.name for one in find_articles(settings.seeds, root=settings.root)[0]}
    folder = reported_path(settings.seeds, settings.root)
    for file in sorted(settings.out.rglob("*.yml")) if settings.out.is_dir() else ():
        if file.relative_to(settings.out).with_suffix("").as_posix() in names:
            continue
        stored = find_briefing(file, cache=settings.cache)
        if stored and stored.briefing and stored.briefing.source.path.startswith(f"{folder}/"):
            yield file, stored.edited


def _as_stored(item: WorkItem, settings: Settings) -> Briefing | list[Problem]:
    """The briefing that is up to date; proved anew when a person edited it."""
    if item.stored is None or item.stored.briefing is None:
        raise AssertionError("an outdated briefing is made, not read")
    broken = item.stored.briefing.not_verbatim(item.article.text) if item.stored.edited else ()
    problems = [
        Problem(settings.reported(item.target), 0, 0, f"{line}; mend it, or delete the file") for line in broken
    ]
    return problems or item.stored.briefing


def uncurated(item: WorkItem, settings: Settings) -> Briefing:
    """The article's briefing without corrections. Raises `InputError` when extraction fails."""
    task = Task(item.id, item.article, item.metadata)
    outcome = _from_cache(task, settings) or next(extract_all([task], model=settings.model, jobs=1))
    if isinstance(outcome, Problem):
        raise InputError([outcome])
    write_cached(settings.cache, _key(task, settings.model), outcome)
    return outcome


def _make(todo: Sequence[WorkItem], settings: Settings) -> Iterator[tuple[WorkItem, Briefing | list[Problem]]]:
    """Each item with its new briefing, written, or with why there is none."""
    tasks = [Task(item.id, item.article, item.metadata) for item in todo]
    cached = [_from_cache(task, settings) for task in tasks]
    missing = [task for task, found in zip(tasks, cached, strict=True) if found is None]
    extracted = _extracted(missing, settings)
    for item, task, found in zip(todo, tasks, cached, strict=True):
        outcome = found or next(extracted)
        if isinstance(outcome, Problem):
            yield item, [outcome]
            continue
        try:
            if found is None:
                write_cached(settings.cache, _key(task, settings.model), outcome)
            yield item, finish(item, outcome, settings)
        except InputError as error:
            yield item, error.problems


def _extracted(tasks: Sequence[Task], settings: Settings) -> Iterator[Briefing | Problem]:
    if settings.engine == "local":
        return extract_all(tasks, model=settings.model, jobs=settings.jobs)
    from mkdocs_briefing.project.dask_cluster import extract_on_cluster

    return extract_on_cluster(tasks, model=settings.model, jobs=settings.jobs, scheduler=settings.scheduler)


def finish(item: WorkItem, extracted: Briefing, settings: Settings) -> Briefing:
    """The briefing with its corrections, written. Raises `InputError` when a correction or the file forbids it."""
    if message := item.overtaken(settings.model):
        read_briefing(item.target, path=settings.reported(item.target))
        raise InputError([Problem(settings.reported(item.target), 0, 0, message)])
    try:
        briefing = curate.apply(extracted, item.curation, item.article)
    except curate.RuleError as error:
        raise InputError(item.rule_problems(error.faults)) from None
    report = briefing.curation.model_copy(update={"sha256": item.curation_sha256})
    briefing = briefing.model_copy(update=item.versions | {"curation": report})
    write_schema(settings.out)
    write_briefing(item.target, briefing, cache=settings.cache)
    return briefing


def _from_cache(task: Task, settings: Settings) -> Briefing | None:
    found = read_cached(settings.cache, _key(task, settings.model))
    if found is None:
        return None
    try:
        return compose(task, {name: getattr(found, name) for name in EXTRACTED}, model=settings.model)
    except ValidationError:
        return None


def _key(task: Task, model: str) -> str:
    return cache_key(task.article.text_sha256, task.metadata.published, generator(model))


def cache_key(text_sha256: str, published: dt.date | None, made: Generator) -> str:
    """Everything that decides what extraction finds, in one name."""
    parts = (SCHEMA_VERSION, text_sha256, published, made.version, made.model, made.data)
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()
