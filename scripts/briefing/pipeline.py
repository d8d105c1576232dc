"""The line itself: articles in `seeds/` to briefings, an error an article, only what is missing or stale made anew."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from pydantic import ValidationError

from briefing import curate
from briefing.assemble import EXTRACTED, Task, compose, extract_all, own_title
from briefing.diagnostics import InputError, Problem
from briefing.generator import DEFAULT_MODEL, generator, made_by
from briefing.ingest import read_article
from briefing.link import Entry
from briefing.model import SCHEMA_VERSION, Briefing
from briefing.seeds import Claim, Seed, assign_ids, find_seeds, seed, shown
from briefing.store import (
    Stored,
    find_briefing,
    read_cached,
    read_curation,
    rule_problems,
    write_briefing,
    write_cached,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.curate.rules import Curation
    from briefing.ingest import Article, Metadata

PATIENCE = 600
"""Seconds to wait for another command that works on the same folders."""


@dataclass(frozen=True)
class Settings:
    """Where the line begins and ends. Relative folders are below `root`."""

    root: Path = Path()
    """The project's folder."""
    seeds: Path = Path("seeds")
    """The articles."""
    out: Path = Path("build/briefings")
    """The briefings."""
    cache: Path = Path("build/cache")
    """What spares work; may be deleted at any time."""
    jobs: int = os.cpu_count() or 1
    """Processes at most."""
    model: str = DEFAULT_MODEL
    """The spaCy model."""
    only: tuple[Path, ...] = ()
    """Articles to which a run is limited; empty means all."""

    def __post_init__(self) -> None:
        root = Path(self.root).absolute()
        for name, folder in (
            ("root", root),
            *((name, root / getattr(self, name)) for name in ("seeds", "out", "cache")),
        ):
            object.__setattr__(self, name, folder)


@dataclass(frozen=True)
class Result:
    """What a run came to."""

    entries: tuple[Entry, ...]
    """The briefings, in the order of their articles' names."""
    problems: tuple[Problem, ...]
    """What is wrong with articles that have no briefing now, and with corrections."""


@dataclass(frozen=True)
class Draft:
    """An article on its way to a briefing."""

    seed: Seed
    article: Article
    curation: Curation
    curation_sha256: str | None
    """None when there are no corrections."""
    stored: Stored | None
    """The briefing that exists already."""

    @property
    def metadata(self) -> Metadata:
        """What the article says of itself and, before that, what a person says of it."""
        return self.curation.over(self.article.metadata)


def run(settings: Settings, *, progress: Callable[[int, int, str], None] | None = None) -> Result:
    """Brings the briefings up to date with their articles.

    `progress` is called with the number done, the number to do and the article, after each that is made anew.
    Raises `InputError` when the folders are in use by another command that does not end.
    """
    with locked(settings.cache):
        drafts, problems = _drafts(settings)
        ids, clashes = assign_ids([_claim(draft) for draft in drafts])
        problems += clashes
        named = [(draft, ids[draft.seed.path]) for draft in drafts if draft.seed.path in ids]
        wanted = {path.absolute() for path in settings.only}
        entries = {}
        todo = []
        for draft, slug in named:
            if wanted and draft.seed.file not in wanted:
                continue
            if briefing := _up_to_date(draft, slug, settings.model):
                entries[draft.seed] = Entry(briefing, draft.article.text)
            else:
                todo.append((draft, slug))
        for done, (draft, outcome) in enumerate(_make(todo, settings), 1):
            if isinstance(outcome, Briefing):
                entries[draft.seed] = Entry(outcome, draft.article.text)
            else:
                problems += outcome
            if progress:
                progress(done, len(todo), draft.seed.path)
        for draft in drafts:
            if draft.seed in entries:
                problems += _stale_rules(draft, entries[draft.seed].briefing)
        if not settings.only:
            _remove_orphans(settings)
        return Result(tuple(entries[seed] for seed in sorted(entries)), tuple(sorted(problems)))


@contextmanager
def locked(cache: Path) -> Iterator[None]:
    """Holds the project's generated folders for this process; waits for another command that does.

    Raises `InputError` when that takes too long or the folder cannot be written.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with FileLock(cache / "lock", timeout=PATIENCE):
            yield
    except Timeout:
        message = "another briefing or mkdocs command is at work here; end it and run again"
        raise InputError([Problem(str(cache / "lock"), 0, 0, message)]) from None


def _drafts(settings: Settings) -> tuple[list[Draft], list[Problem]]:
    seeds, problems = find_seeds(settings.seeds, root=settings.root)
    known = {one.file for one in seeds}
    seeds += [
        seed(file.absolute(), folder=settings.seeds, root=settings.root)
        for file in settings.only
        if file.absolute() not in known
    ]
    drafts = []
    for one in seeds:
        try:
            article = read_article(one.file, path=one.path)
            curation, sha256 = read_curation(one.curation_file, path=one.curation_path)
        except InputError as error:
            problems += error.problems
        else:
            drafts.append(Draft(one, article, curation, sha256, find_briefing(settings.out / f"{one.name}.yml")))
    return drafts, problems


def _claim(draft: Draft) -> Claim:
    written = draft.stored.briefing if draft.stored else None
    return Claim(
        path=draft.seed.path,
        title=own_title(draft.article),
        text_sha256=draft.article.text_sha256,
        pinned=draft.curation.id,
        written=written.id if written and written.source.path == draft.seed.path else None,
    )


def _up_to_date(draft: Draft, slug: str, model: str) -> Briefing | None:
    """The stored briefing if it is still what the article, its corrections and this installation give."""
    briefing = draft.stored.briefing if draft.stored else None
    if briefing is None or not made_by(briefing.generator, model):
        return None
    same = (
        briefing.id == slug
        and briefing.source.path == draft.seed.path
        and briefing.source.sha256 == draft.article.sha256
        and briefing.curation.sha256 == draft.curation_sha256
    )
    return briefing if same else None


def _make(todo: Sequence[tuple[Draft, str]], settings: Settings) -> Iterator[tuple[Draft, Briefing | list[Problem]]]:
    """Each draft with its new briefing, written, or with why there is none."""
    tasks = [Task(slug, draft.article, draft.metadata) for draft, slug in todo]
    cached = [_from_cache(task, settings) for task in tasks]
    missing = [task for task, found in zip(tasks, cached, strict=True) if found is None]
    extracted = extract_all(missing, model=settings.model, jobs=settings.jobs)
    for (draft, _), task, found in zip(todo, tasks, cached, strict=True):
        outcome = found or next(extracted)
        if isinstance(outcome, Problem):
            yield draft, [outcome]
            continue
        try:
            if found is None:
                write_cached(settings.cache, _cache_key(task, settings.model), outcome)
            yield draft, _finish(draft, outcome, settings)
        except InputError as error:
            yield draft, error.problems


def _finish(draft: Draft, extracted: Briefing, settings: Settings) -> Briefing:
    target = settings.out / f"{draft.seed.name}.yml"
    if draft.stored is not None and draft.stored.edited:
        message = (
            f"was edited by hand, and is no longer what its article gives; keep the edits with: "
            f"briefing curate {draft.seed.name}, or delete it"
        )
        raise InputError([Problem(shown(target, settings.root), 0, 0, message)])
    try:
        briefing = curate.apply(extracted, draft.curation, draft.article)
    except curate.RuleError as error:
        faults = rule_problems(draft.seed.curation_file, error.faults, path=draft.seed.curation_path)
        raise InputError(faults) from None
    report = briefing.curation.model_copy(update={"sha256": draft.curation_sha256})
    briefing = briefing.model_copy(update={"curation": report})
    write_briefing(target, briefing)
    return briefing


def _stale_rules(draft: Draft, briefing: Briefing) -> list[Problem]:
    """A line for each correction whose text is gone."""
    faults = []
    for rule in briefing.curation.stale:
        likely = curate.nearest(rule.rule, rule.was, briefing)
        remedy = (
            f"if it means {likely!r:.90} now, say so in `was`, else delete the rule" if likely else "delete the rule"
        )
        faults.append((rule.rule, f"not applied: nothing in this part has the text {rule.was!r:.90} now; {remedy}"))
    if not faults:
        return []
    return rule_problems(draft.seed.curation_file, faults, path=draft.seed.curation_path)


def _from_cache(task: Task, settings: Settings) -> Briefing | None:
    found = read_cached(settings.cache, _cache_key(task, settings.model))
    if found is None:
        return None
    try:
        return compose(task, {name: getattr(found, name) for name in EXTRACTED}, model=settings.model)
    except ValidationError:
        return None


def _cache_key(task: Task, model: str) -> str:
    made = generator(model)
    parts = (SCHEMA_VERSION, task.article.text_sha256, task.metadata.published, made.version, made.model)
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def _remove_orphans(settings: Settings) -> None:
    """Deletes briefings whose article in this `seeds` folder is gone, unless a person edited them."""
    seeds, _ = find_seeds(settings.seeds, root=settings.root)
    names, paths = {one.name for one in seeds}, shown(settings.seeds, settings.root)
    for file in sorted(settings.out.rglob("*.yml")) if settings.out.is_dir() else ():
        if file.relative_to(settings.out).with_suffix("").as_posix() in names:
            continue
        stored = find_briefing(file)
        briefing = stored.briefing if stored and not stored.edited else None
        if briefing is not None and briefing.source.path.startswith(f"{paths}/"):
            file.unlink()
