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
from mkdocs_briefing.project.articles import REGISTER, find_seeds, shown
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
from mkdocs_briefing.project.work_items import read_drafts
from mkdocs_briefing.provenance import generator

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from filelock import BaseFileLock

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.model import Generator
    from mkdocs_briefing.project.work_items import Draft, Known

log = logging.getLogger(__name__)

__all__ = ["Result", "Settings", "locked", "run"]

PATIENCE = 600
"""Seconds to wait for another command that works on the same folders."""

UNTOLD = 2
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
            drafts, problems = read_drafts(settings, known=known)
        if not drafts:  # what was made earlier stays, whatever became of the articles
            raise InputError(problems)
        wanted = [draft for draft in drafts if not settings.only or draft.seed.file in settings.only]
        todo = [draft for draft in wanted if draft.outdated(settings.model)]
        made = {}
        for done, (draft, outcome) in enumerate(_make(todo, settings), 1):
            made[draft.seed] = outcome
            if progress:
                progress(done, len(todo), printable(draft.seed.path))
        register, faults = read_identities(drafts, settings)
        problems += faults
        told = repr(register)
        called: set[tuple[str, str]] = set()
        entries = []
        for draft in wanted:
            outcome = made[draft.seed] if draft.seed in made else _as_stored(draft, settings)
            if isinstance(outcome, Briefing):
                called |= {(draft.seed.name, actor.name) for actor in outcome.actors}
                made_from = _made_from(draft, told, made=draft.seed in made)
                entries.append(memo(made_from, partial(_entry, draft, outcome, register, made_from)))
                problems += draft.stale_rules(outcome)
            else:
                problems += outcome
        if not settings.only:
            for file, edited in orphans(settings):
                if edited:
                    problems.append(Problem(settings.shown(file), 0, 0, LEFT))
                else:
                    file.unlink(missing_ok=True)
            problems += _about_nobody(register, called, settings)
        return Result(tuple(entries), tuple(sorted(problems)), register)


def read_identities(drafts: Sequence[Draft], settings: Settings) -> tuple[Register, list[Problem]]:
    """Who is who, and what is wrong with it; a file with a fault is left out whole."""
    file = settings.seeds / REGISTER
    path = settings.shown(file)
    try:
        register = read_register(file, path=path)
    except InputError as error:
        return Register(), error.problems
    faults = list(register.faults(draft.seed.name for draft in drafts))
    return (Register(), rule_problems(file, faults, path=path)) if faults else (register, [])


def _about_nobody(register: Register, called: set[tuple[str, str]], settings: Settings) -> list[Problem]:
    """A line for each identity whose names no briefing has; `called` are pairs of an article and a name in it."""
    file = settings.seeds / REGISTER
    faults = list(register.unused(called))
    return rule_problems(file, faults, path=settings.shown(file)) if faults else []


def _made_from(draft: Draft, told: str, *, made: bool) -> str:
    """Digest of everything that decides an entry: its article's name, its YAML, and what a person `told` of actors."""
    stored = draft.stored.sha256 if draft.stored is not None and not made else ""
    yaml = stored or hashlib.sha256(draft.target.read_bytes()).hexdigest()
    return hashlib.sha256("\0".join((draft.seed.name, yaml, draft.article.sha256, told)).encode()).hexdigest()


def _entry(draft: Draft, briefing: Briefing, register: Register, made_from: str) -> Entry:
    return Entry(identified(briefing, register, article=draft.seed.name), draft.article.text, made_from)


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
        lock.acquire(timeout=min(UNTOLD, PATIENCE))
    except Timeout:
        log.warning("%s: waiting for another briefing or mkdocs command to end", cache)
        lock.acquire(timeout=PATIENCE)


LEFT = "was edited by hand and its article is gone; put the article back, or delete this file"


def orphans(settings: Settings) -> Iterator[tuple[Path, bool]]:
    """Briefings whose article in this `seeds` folder is gone, and whether a person edited them."""
    names = {one.name for one in find_seeds(settings.seeds, root=settings.root)[0]}
    folder = shown(settings.seeds, settings.root)
    for file in sorted(settings.out.rglob("*.yml")) if settings.out.is_dir() else ():
        if file.relative_to(settings.out).with_suffix("").as_posix() in names:
            continue
        stored = find_briefing(file, cache=settings.cache)
        if stored and stored.briefing and stored.briefing.source.path.startswith(f"{folder}/"):
            yield file, stored.edited


def _as_stored(draft: Draft, settings: Settings) -> Briefing | list[Problem]:
    """The briefing that is up to date; proved anew when a person edited it."""
    if draft.stored is None or draft.stored.briefing is None:
        raise AssertionError("an outdated briefing is made, not read")
    broken = draft.stored.briefing.not_verbatim(draft.article.text) if draft.stored.edited else ()
    problems = [Problem(settings.shown(draft.target), 0, 0, f"{line}; mend it, or delete the file") for line in broken]
    return problems or draft.stored.briefing


def uncurated(draft: Draft, settings: Settings) -> Briefing:
    """The article's briefing without corrections. Raises `InputError` when extraction fails."""
    task = Task(draft.id, draft.article, draft.metadata)
    outcome = _from_cache(task, settings) or next(extract_all([task], model=settings.model, jobs=1))
    if isinstance(outcome, Problem):
        raise InputError([outcome])
    write_cached(settings.cache, _key(task, settings.model), outcome)
    return outcome


def _make(todo: Sequence[Draft], settings: Settings) -> Iterator[tuple[Draft, Briefing | list[Problem]]]:
    """Each draft with its new briefing, written, or with why there is none."""
    tasks = [Task(draft.id, draft.article, draft.metadata) for draft in todo]
    cached = [_from_cache(task, settings) for task in tasks]
    missing = [task for task, found in zip(tasks, cached, strict=True) if found is None]
    extracted = _extracted(missing, settings)
    for draft, task, found in zip(todo, tasks, cached, strict=True):
        outcome = found or next(extracted)
        if isinstance(outcome, Problem):
            yield draft, [outcome]
            continue
        try:
            if found is None:
                write_cached(settings.cache, _key(task, settings.model), outcome)
            yield draft, finish(draft, outcome, settings)
        except InputError as error:
            yield draft, error.problems


def _extracted(tasks: Sequence[Task], settings: Settings) -> Iterator[Briefing | Problem]:
    if settings.engine == "local":
        return extract_all(tasks, model=settings.model, jobs=settings.jobs)
    from mkdocs_briefing.project.dask_cluster import extract_on_cluster

    return extract_on_cluster(tasks, model=settings.model, jobs=settings.jobs, scheduler=settings.scheduler)


def finish(draft: Draft, extracted: Briefing, settings: Settings) -> Briefing:
    """The briefing with its corrections, written. Raises `InputError` when a correction or the file forbids it."""
    if message := draft.overtaken(settings.model):
        read_briefing(draft.target, path=settings.shown(draft.target))
        raise InputError([Problem(settings.shown(draft.target), 0, 0, message)])
    try:
        briefing = curate.apply(extracted, draft.curation, draft.article)
    except curate.RuleError as error:
        raise InputError(draft.rule_problems(error.faults)) from None
    report = briefing.curation.model_copy(update={"sha256": draft.curation_sha256})
    briefing = briefing.model_copy(update=draft.versions | {"curation": report})
    write_schema(settings.out)
    write_briefing(draft.target, briefing, cache=settings.cache)
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
