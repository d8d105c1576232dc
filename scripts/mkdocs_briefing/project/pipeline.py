"""A run of the pipeline: articles in `seeds/` to briefings, of which only what is missing or outdated is made again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actor_register import Register, identified, with_ids
from mkdocs_briefing.diagnostics import InputError, Problem, printable
from mkdocs_briefing.gc_control import frozen_gc
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.link import Entry
from mkdocs_briefing.link.same_actors import same_actors
from mkdocs_briefing.memo import NONE
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.articles import REGISTER_NAME, find_articles, reported_path
from mkdocs_briefing.project.lock import locked
from mkdocs_briefing.project.make import make_briefings
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.store import find_briefing
from mkdocs_briefing.project.typed_files import read_register, rule_problems
from mkdocs_briefing.project.work_items import read_work_items, staying

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mkdocs_briefing.memo import Memo
    from mkdocs_briefing.project.articles import ArticleFile
    from mkdocs_briefing.project.work_items import KnownItems, WorkItem

    Progress = Callable[[int, int, str], None]
    Outcome = Briefing | list[Problem]

__all__ = ["Result", "Settings", "locked", "run"]

ORPHAN_MESSAGE = "was edited by hand and its article is gone; put the article back, or delete this file"


@dataclass(frozen=True)
class Result:
    """The briefings of a run, and what is wrong."""

    entries: tuple[Entry, ...]
    """The briefings, in the order of their articles' names."""
    problems: tuple[Problem, ...]
    """What is wrong with articles that have no briefing now, and with corrections."""
    register: Register = field(default_factory=Register)
    """Who is who across the briefings; applied to them already."""


def run(
    settings: Settings,
    *,
    progress: Progress | None = None,
    known: KnownItems | None = None,
    memo: Memo = NONE,
) -> Result:
    """Bring the briefings up to date with their articles, and return them.

    `progress` is called with the number done, the number to do and the article, after each that is made.
    `known` spares reading again what an earlier run of this process has read; it is filled for the next one, as is
    `memo`, which spares making the same entries again.

    Raises `InputError` when there is no article that can be read, when the folders are in use by another command that
    does not end, or when they cannot be written.
    """
    with locked(settings.cache):
        with frozen_gc():
            items, problems = read_work_items(settings, known=known)
        if not items:  # without an article, briefings made earlier stay
            raise InputError(problems)
        wanted = [item for item in items if not settings.only or item.article_file.file in settings.only]
        made = _make_outdated(wanted, settings, progress)
        register, faults = checked_register(items, settings)
        problems += faults
        current: list[tuple[WorkItem, Briefing]] = []
        for item in wanted:
            outcome = made[item.article_file] if item.article_file in made else _stored_briefing(item, settings)
            if isinstance(outcome, Briefing):
                current.append((item, outcome))
                problems += item.stale_rules(outcome)
            elif (before := item.earlier_briefing()) and _is_about_corrections(outcome, item):
                current.append((item, before))
                problems += staying(outcome)
            else:
                problems += outcome
        if not settings.only:
            problems += _delete_orphans(settings)
            problems += _unused_identities(register, current, settings)
        entries = _entries(current, register, made, memo)
        return Result(entries, tuple(sorted(problems)), register)


def _make_outdated(
    items: Sequence[WorkItem], settings: Settings, progress: Progress | None
) -> Mapping[ArticleFile, Outcome]:
    todo = [item for item in items if item.outdated(settings.model)]
    made: dict[ArticleFile, Outcome] = {}
    for done, (item, outcome) in enumerate(make_briefings(todo, settings), 1):
        made[item.article_file] = outcome
        if progress:
            progress(done, len(todo), printable(item.article_file.path))
    return made


def _is_about_corrections(problems: Sequence[Problem], item: WorkItem) -> bool:
    """Return whether a briefing was not made because of its corrections alone, for which the one before may stay."""
    return all(one.path == item.article_file.curation_path for one in problems)


def _stored_briefing(item: WorkItem, settings: Settings) -> Outcome:
    """Return the briefing that is up to date; proved again when this version did not write it."""
    if item.stored is None or item.stored.briefing is None:
        raise AssertionError("an outdated briefing is made, not read")
    doubtful = item.stored.edited or item.stored.newer
    broken = item.stored.briefing.not_verbatim(item.article.text) if doubtful else ()
    path = settings.reported(item.target)
    return [Problem(path, 0, 0, f"{line}; fix it, or delete the file") for line in broken] or item.stored.briefing


# ---------------------------------------------------------------- who is who
def checked_register(items: Sequence[WorkItem], settings: Settings) -> tuple[Register, list[Problem]]:
    """Return who is who, and what is wrong with it; nothing of a file with a fault is used."""
    file = settings.seeds / REGISTER_NAME
    path = settings.reported(file)
    try:
        register = read_register(file, path=path, home=settings.seeds)
    except InputError as error:
        return Register(), error.problems
    faults = list(register.faults(item.article_file.name for item in items))
    return (Register(), rule_problems(file, faults, path=path)) if faults else (register, [])


def _unused_identities(
    register: Register, current: Sequence[tuple[WorkItem, Briefing]], settings: Settings
) -> list[Problem]:
    """Return a problem for each identity whose names no briefing has."""
    file = settings.seeds / REGISTER_NAME
    names = {(item.article_file.name, actor.name) for item, briefing in current for actor in briefing.actors}
    faults = list(register.unused(names))
    return rule_problems(file, faults, path=settings.reported(file)) if faults else []


# ---------------------------------------------------------------- entries of the site
def _entries(
    current: Sequence[tuple[WorkItem, Briefing]], register: Register, made: Mapping[ArticleFile, Outcome], memo: Memo
) -> tuple[Entry, ...]:
    identities = repr(register)
    entries = []
    for item, briefing in current:
        digest = _entry_digest(item, identities, was_made=item.article_file in made)
        entries.append(memo(digest, partial(_entry, item, briefing, register, digest)))
    return with_same_actors(entries, register, memo)


def with_same_actors(entries: Sequence[Entry], register: Register, memo: Memo = NONE) -> tuple[Entry, ...]:
    """Return the entries with one id for each actor of the site, however many names it has."""
    same = same_actors((entry.briefing for entry in entries), fixed=frozenset(register.by_id()))
    return tuple(_with_same_actors(entry, same, memo) for entry in entries)


def _with_same_actors(entry: Entry, same: Mapping[str, str], memo: Memo) -> Entry:
    """Return the entry with the ids that its actors have on the site, where these are other ones."""
    ids = {actor.id: same[actor.id] for actor in entry.briefing.actors if actor.id in same}
    if not ids:
        return entry
    digest = sha256_hex(f"{entry.digest}{sorted(ids.items())}")
    return memo(
        digest, lambda: replace(entry, briefing=with_ids(entry.briefing, ids), made_from=digest, former_ids=ids)
    )


def _entry_digest(item: WorkItem, identities: str, *, was_made: bool) -> str:
    """Return a digest of everything that decides an entry: its article's name and text, its YAML, and who is who."""
    stored = item.stored.sha256 if item.stored is not None and not was_made else ""
    yaml = stored or sha256_hex(item.target.read_bytes())
    return sha256_hex("\0".join((item.article_file.name, yaml, item.article.sha256, identities)))


def _entry(item: WorkItem, briefing: Briefing, register: Register, digest: str) -> Entry:
    return Entry(identified(briefing, register, article=item.article_file.name), item.article.text, digest)


# ---------------------------------------------------------------- briefings without an article
def find_orphans(settings: Settings) -> Iterator[tuple[Path, bool]]:
    """Yield the briefings whose article in this `seeds` folder is gone, and whether a person edited them."""
    names = {file.name for file in find_articles(settings.seeds, root=settings.root)[0]}
    prefix = f"{reported_path(settings.seeds, settings.root)}/"
    for file in sorted(settings.out.rglob("*.yml")) if settings.out.is_dir() else ():
        if file.relative_to(settings.out).with_suffix("").as_posix() in names:
            continue
        stored = find_briefing(file, cache=settings.cache)
        if stored and stored.briefing and stored.briefing.source.path.startswith(prefix):
            yield file, stored.edited


def _delete_orphans(settings: Settings) -> Iterator[Problem]:
    """Delete the briefings without an article, but yield a problem for each that a person edited."""
    for file, edited in find_orphans(settings):
        if edited:
            yield Problem(settings.reported(file), 0, 0, ORPHAN_MESSAGE)
        else:
            file.unlink(missing_ok=True)
