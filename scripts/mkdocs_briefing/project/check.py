"""Every promise over every briefing: traceable, verbatim, up to date, and fit to be published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.pipeline import LEFT, orphans, read_identities
from mkdocs_briefing.project.store import read_briefing
from mkdocs_briefing.project.work_items import read_drafts

if TYPE_CHECKING:
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import Draft

PUBLIC = (None, "clear", "green")
"""Traffic Light Protocol 2.0: what may leave the organisation; green is the most that a community may share."""


@dataclass(frozen=True)
class Checked:
    """What a check came to."""

    briefings: int
    """Articles that could be read."""
    problems: tuple[Problem, ...]
    """One for each promise that is broken."""
    verbatim: int
    """Texts of their briefings that are slices of the articles."""
    typed: int
    """Texts that are not: words of people."""


def check(settings: Settings, *, public: bool = False) -> Checked:
    """Looks at every briefing; nothing is written.

    With `public` also whose handling forbids publishing it is a problem.
    """
    drafts, problems = read_drafts(settings)
    problems += read_identities(drafts, settings)[1]
    texts: Counter[bool] = Counter()
    for draft in drafts:
        problems += _broken(draft, settings, texts, public=public)
    for file, edited in orphans(settings):
        message = LEFT if edited else "its article is gone; run: briefing extract"
        problems.append(Problem(settings.shown(file), 0, 0, message))
    return Checked(len(drafts), tuple(sorted(problems)), verbatim=texts[True], typed=texts[False])


def _broken(draft: Draft, settings: Settings, texts: Counter[bool], *, public: bool) -> list[Problem]:
    """What is wrong with one briefing; its `texts` are counted."""
    path = settings.shown(draft.target)
    if draft.stored is None:
        return [Problem(draft.seed.path, 0, 0, "has no briefing; run: briefing extract")]
    if draft.stored.briefing and (message := draft.overtaken(settings.model)):
        return [Problem(path, 0, 0, message)]
    try:
        briefing = read_briefing(draft.target, article=draft.article.text, path=path)
    except InputError as error:
        return error.problems
    texts.update(verbatim for _, verbatim in briefing.texts(draft.article.text))
    found = draft.stale_rules(briefing)
    if draft.stored.edited:
        message = f"was edited by hand; keep the edits with: briefing curate {draft.seed.name}"
        found.append(Problem(path, 0, 0, message))
    elif reason := draft.outdated(settings.model):
        found.append(Problem(path, 0, 0, f"is not up to date ({reason}); run: briefing extract"))
    if public and briefing.handling.tlp not in PUBLIC:
        message = f"handling: tlp is {briefing.handling.tlp}, which is not for the public; move the article elsewhere"
        found.append(Problem(draft.seed.path, 0, 0, message))
    return found
