"""`briefing diff`: two versions of an article, as their briefings have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.link.changes import Change, changes
from mkdocs_briefing.link.versions import Version
from mkdocs_briefing.project.store import read_briefing
from mkdocs_briefing.project.work_items import called, read_work_items

if TYPE_CHECKING:
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import WorkItem


@dataclass(frozen=True)
class Comparison:
    """Two versions and what the later briefing says otherwise."""

    old: str
    """The earlier article, as reported to people."""
    new: str
    """The later one."""
    numbers: tuple[int, int]
    """Of their versions."""
    changes: tuple[Change, ...]
    """Part by part."""


def compare(name: str, settings: Settings, *, between: tuple[int, int] | None = None) -> Comparison:
    """The article called `name` against the version before it, or two of its versions by number.

    Raises `InputError` when there is no such article, version or briefing.
    """
    items, problems = read_work_items(settings)
    by_id = {item.id: item for item in items}
    item = called(name, items, problems, settings)
    chain = _chain(item, by_id)
    if len(chain) < 2:
        message = "has one version; say `supersedes` with this article's name in the front matter of a later one"
        raise InputError([Problem(item.article_file.path, 0, 0, message)])
    newest = max(2, item.version)
    first, second = between or (newest - 1, newest)
    for number in (first, second):
        if number > len(chain):
            message = f"has {len(chain)} versions, no version {number}"
            raise InputError([Problem(item.article_file.path, 0, 0, message)])
    old, new = chain[first - 1], chain[second - 1]
    found = changes(_version(old, settings), _version(new, settings))
    return Comparison(old.article_file.path, new.article_file.path, (first, second), tuple(found))


def _chain(item: WorkItem, by_id: dict[str, WorkItem]) -> list[WorkItem]:
    """All versions of the article of `item`, the first one first; the later of two that supersede the same one."""
    chain = [item]
    while (before := chain[0].supersedes) is not None:
        chain.insert(0, by_id[before])
    later = {one.supersedes: one for one in by_id.values() if one.supersedes is not None}
    while (after := later.get(chain[-1].id)) is not None:
        chain.append(after)
    return chain


def _version(item: WorkItem, settings: Settings) -> Version:
    path = settings.reported(item.target)
    briefing = read_briefing(item.target, article=item.article.text, path=path)
    return Version(briefing, item.article.text)
