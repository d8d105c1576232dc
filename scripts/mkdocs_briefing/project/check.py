"""Every promise over every briefing: traceable, verbatim, up to date, and fit to be published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.pipeline import ORPHAN_MESSAGE, checked_register, orphans
from mkdocs_briefing.project.store import read_briefing
from mkdocs_briefing.project.work_items import read_work_items

if TYPE_CHECKING:
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import WorkItem

PUBLIC = (None, "clear", "green")
"""Traffic Light Protocol 2.0: what may leave the organisation; green is the most that a community may share."""


@dataclass(frozen=True)
class CheckResult:
    """What a check came to."""

    briefings: int
    """Articles that could be read."""
    problems: tuple[Problem, ...]
    """One for each promise that is broken."""
    verbatim: int
    """Texts of their briefings that are slices of the articles."""
    typed: int
    """Texts that are not: words of people."""


def check(settings: Settings, *, public: bool = False) -> CheckResult:
    """Looks at every briefing; nothing is written.

    With `public` also whose handling forbids publishing it is a problem.
    """
    items, problems = read_work_items(settings)
    problems += checked_register(items, settings)[1]
    texts: Counter[bool] = Counter()
    for item in items:
        problems += _broken(item, settings, texts, public=public)
    for file, edited in orphans(settings):
        message = ORPHAN_MESSAGE if edited else "its article is gone; run: briefing extract"
        problems.append(Problem(settings.reported(file), 0, 0, message))
    return CheckResult(len(items), tuple(sorted(problems)), verbatim=texts[True], typed=texts[False])


def _broken(item: WorkItem, settings: Settings, texts: Counter[bool], *, public: bool) -> list[Problem]:
    """What is wrong with one briefing; its `texts` are counted."""
    path = settings.reported(item.target)
    if item.stored is None:
        return [Problem(item.article_file.path, 0, 0, "has no briefing; run: briefing extract")]
    if item.stored.briefing and (message := item.overtaken(settings.model)):
        return [Problem(path, 0, 0, message)]
    try:
        briefing = read_briefing(item.target, article=item.article.text, path=path)
    except InputError as error:
        return error.problems
    texts.update(verbatim for _, verbatim in briefing.texts(item.article.text))
    found = item.stale_rules(briefing)
    if item.stored.edited:
        message = f"was edited by hand; keep the edits with: briefing curate {item.article_file.name}"
        found.append(Problem(path, 0, 0, message))
    elif reason := item.outdated(settings.model):
        found.append(Problem(path, 0, 0, f"is not up to date ({reason}); run: briefing extract"))
    if public and briefing.handling.tlp not in PUBLIC:
        message = f"handling: tlp is {briefing.handling.tlp}, which is not for the public; move the article elsewhere"
        found.append(Problem(item.article_file.path, 0, 0, message))
    return found
