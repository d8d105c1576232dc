"""`briefing check`: every briefing is traceable, verbatim, right in its values, up to date, and fit to be published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actor_register import identified
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.dateline import own_date
from mkdocs_briefing.link import Entry
from mkdocs_briefing.project import quote_proofs
from mkdocs_briefing.project.pipeline import ORPHAN_MESSAGE, checked_register, find_orphans, with_same_actors
from mkdocs_briefing.project.store import read_briefing
from mkdocs_briefing.project.work_items import read_work_items
from mkdocs_briefing.proof import prove

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.curate.actor_register import Register
    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import WorkItem
    from mkdocs_briefing.proof.findings import Finding

PUBLIC_TLP = (None, "clear", "green")
"""Traffic Light Protocol 2.0: what may leave the organisation; green is the most that a community may share."""


@dataclass(frozen=True)
class CheckResult:
    """How many briefings were checked, and what is wrong with them."""

    briefings: int
    """Articles that could be read."""
    problems: tuple[Problem, ...]
    """One for each promise that is broken."""
    doubts: tuple[Problem, ...]
    """What a person should look at; it breaks no promise."""
    verbatim: int
    """Texts of their briefings that are slices of the articles."""
    typed: int
    """Texts that are not: words of people."""
    proved: int
    """Values that a second reading of the article's words gives too: figures, dates, roles, negations."""
    not_read: int
    """Values that it could not read, so that nothing is known of them."""
    entries: tuple[Entry, ...]
    """The briefings that could be read, as the site has them."""
    register: Register
    """Who is who in them."""


def check(settings: Settings, *, public: bool = False, reviewed: bool = False) -> CheckResult:
    """Check every briefing and write nothing.

    With `public`, a briefing whose handling forbids publishing it is a problem too; with `reviewed`, one that nobody
    signed as it is now.
    """
    items, problems = read_work_items(settings)
    register, faults = checked_register(items, settings)
    problems += faults
    entries: list[Entry] = []
    texts: Counter[bool] = Counter()
    values: Counter[str] = Counter()
    doubtful: list[Problem] = []
    for item in items:
        try:
            briefing = _read(item, settings)
        except InputError as error:
            problems += error.problems
            continue
        entries.append(Entry(identified(briefing, register, article=item.article_file.name), item.article.text))
        texts.update(is_verbatim for _, is_verbatim in briefing.texts(item.article.text))
        path = settings.reported(item.target)
        remedy = f"correct it in {item.article_file.curation_path}"
        problems += (Problem(path, 0, 0, f"{fault}; {remedy}") for fault in quote_proofs.broken_promises(briefing))
        doubtful += (Problem(path, 0, 0, message) for message in quote_proofs.doubts(briefing))
        problems += item.stale_rules(briefing)
        problems += _not_current(item, settings)
        findings = values_of(briefing, item)
        values.update(finding.outcome for finding in findings)
        problems += _differing(findings, item, settings)
        if public:
            problems += _not_public(item, briefing)
        if reviewed:
            problems += _not_reviewed(item, briefing)
    for file, edited in find_orphans(settings):
        message = ORPHAN_MESSAGE if edited else "its article is gone; run: briefing extract"
        problems.append(Problem(settings.reported(file), 0, 0, message))
    return CheckResult(
        briefings=len(items),
        problems=tuple(sorted(problems)),
        doubts=tuple(sorted(doubtful)),
        verbatim=texts[True],
        typed=texts[False],
        proved=values["proved"],
        not_read=values["not read"],
        entries=with_same_actors(entries, register),
        register=register,
    )


def _read(item: WorkItem, settings: Settings) -> Briefing:
    """Return the briefing, proved against its article. Raises `InputError` when there is none that can be used."""
    path = settings.reported(item.target)
    if item.stored is None:
        raise InputError([Problem(item.article_file.path, 0, 0, "has no briefing; run: briefing extract")])
    if item.stored.briefing and (conflict := item.overwrite_conflict(settings.model)):
        raise InputError([Problem(path, 0, 0, conflict)])
    return read_briefing(item.target, article=item.article.text, path=path)


def values_of(briefing: Briefing, item: WorkItem) -> list[Finding]:
    """Return the second reading of each value of a briefing; relative dates count from what the article says it is."""
    own = own_date(item.article.text, item.article.paragraphs)
    return list(prove(briefing, item.article.text, anchor=briefing.source.published or (own[2] if own else None)))


def _differing(findings: Iterable[Finding], item: WorkItem, settings: Settings) -> Iterator[Problem]:
    """Yield a problem for each value that the article's words do not give."""
    path, name = settings.reported(item.target), item.article_file.curation_path
    for finding in findings:
        if finding.outcome == "differs":
            yield Problem(path, 0, 0, f"{finding.message}; correct it in {name}")


def _not_current(item: WorkItem, settings: Settings) -> Iterator[Problem]:
    """Yield why the stored briefing is not what this version makes of the article."""
    path = settings.reported(item.target)
    if item.stored is not None and item.stored.edited:
        message = f"was edited by hand; keep the edits with: briefing curate {item.article_file.name}"
        yield Problem(path, 0, 0, message)
    elif reason := item.outdated(settings.model):
        yield Problem(path, 0, 0, f"is not up to date ({reason}); run: briefing extract")
    elif item.stored is not None and item.stored.newer:
        message = "was written by a newer mkdocs-briefing, so only that one can check it; update mkdocs-briefing"
        yield Problem(path, 0, 0, message)


def _not_reviewed(item: WorkItem, briefing: Briefing) -> Iterator[Problem]:
    review, remedy = briefing.review, f"look it over with: briefing review {item.article_file.name}"
    if review.by is None:
        yield Problem(item.article_file.path, 0, 0, f"its briefing was reviewed by nobody; {remedy}")
    elif review.stale:
        yield Problem(item.article_file.path, 0, 0, f"its briefing changed since {review.by} reviewed it; {remedy}")


def _not_public(item: WorkItem, briefing: Briefing) -> Iterator[Problem]:
    if briefing.handling.tlp not in PUBLIC_TLP:
        message = f"handling: tlp is {briefing.handling.tlp}, which is not for the public; move the article elsewhere"
        yield Problem(item.article_file.path, 0, 0, message)
