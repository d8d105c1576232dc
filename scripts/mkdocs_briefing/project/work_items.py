"""Articles on their way to briefings: read, with their corrections, their ids and the briefings that exist already."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mkdocs_briefing import curate
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ids import Claim, assign_ids
from mkdocs_briefing.ingest.language import ENGLISH
from mkdocs_briefing.link.versions import number_versions
from mkdocs_briefing.project.article_cache import cached_article, forget_others
from mkdocs_briefing.project.articles import ArticleFile, find_articles
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.store import Stored, find_briefing, read_curation, rule_problems
from mkdocs_briefing.provenance import made_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_briefing.curate.rules import Curation
    from mkdocs_briefing.ingest import Article, Metadata
    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings


@dataclass(frozen=True)
class WorkItem:
    """One article with everything its briefing is made from."""

    article_file: ArticleFile
    """Its file."""
    article: Article
    """What it says."""
    curation: Curation
    """A person's corrections."""
    curation_sha256: str | None
    """Of the corrections' file; None when there is none."""
    stored: Stored | None
    """The briefing that exists already."""
    target: Path
    """Where the briefing belongs."""
    id: str = ""
    """The briefing's."""
    supersedes: str | None = None
    """Id of the briefing of the article's earlier version."""
    version: int = 1
    """One more than that of the version it supersedes."""

    @property
    def metadata(self) -> Metadata:
        """What the article says of itself and, before that, what a person says of it."""
        return self.curation.over(self.article.metadata)

    @property
    def language(self) -> str:
        """The text's; as the briefing has it that was made of the same text, else as the text reads."""
        before = self.stored.briefing.source if self.stored and self.stored.briefing else None
        same = before is not None and before.text_sha256 == self.article.text_sha256
        return before.language if before is not None and same else self.article.language

    @property
    def versions(self) -> dict[str, Any]:
        """What the briefing says of versions; nothing for an article that supersedes none."""
        return {"version": self.version, "supersedes": self.supersedes} if self.supersedes else {}

    def outdated(self, model: str) -> str | None:
        """Why the stored briefing is not what the article gives now; None when it is."""
        briefing = self.stored.briefing if self.stored else None
        if self.stored is None:
            return "there is none yet"
        if briefing is None:
            return "it is not a briefing of this version"
        if briefing.source.path != self.article_file.path or briefing.source.sha256 != self.article.sha256:
            return "the article changed"
        if briefing.source.text_sha256 != self.article.text_sha256:
            return "the article is read otherwise now"
        if briefing.curation.sha256 != self.curation_sha256:
            return "the corrections changed"
        if briefing.id != self.id:
            return f"its id is {self.id} now"
        if (briefing.supersedes, briefing.version) != (self.supersedes, self.version):
            return f"it is version {self.version} now"
        if not made_by(briefing.generator, model):
            return f"it was made by {briefing.generator}"
        return None

    def overtaken(self, model: str) -> str | None:
        """A line on a briefing that a person edited and that is outdated since; None otherwise."""
        reason = self.outdated(model) if self.stored and self.stored.edited else None
        keep = f"keep the edits with `briefing curate {self.article_file.name}`, or delete the file to make it anew"
        return f"was edited by hand and is outdated ({reason}); {keep}" if reason else None

    def stale_rules(self, briefing: Briefing) -> list[Problem]:
        """A line for each correction whose text is gone from the `briefing`."""
        faults = []
        for rule in briefing.curation.stale:
            likely = curate.nearest(rule.rule, rule.was, briefing)
            remedy = f"if {likely!r:.90} is meant, write that as `was`, else delete" if likely else "delete"
            why = f"no item here has that text; {remedy} the rule"
            if likely == rule.was:
                why = "the items with that text are not in that sentence; correct `sentence`, or leave the line out"
            faults.append((rule.rule, f"not applied: {why}"))
        return self.rule_problems(faults)

    def rule_problems(self, faults: list[tuple[str, str]]) -> list[Problem]:
        """Faults of corrections, each with its rule's place, as problems of their file."""
        return (
            rule_problems(self.article_file.curation_file, faults, path=self.article_file.curation_path)
            if faults
            else []
        )


def called(name: str, items: Sequence[WorkItem], problems: Sequence[Problem], settings: Settings) -> WorkItem:
    """The one of `items` that a person calls `name`: by its file, with or without folder and ending, or by its id.

    Raises `InputError` when there is none: with the `problems` that its file has, else with the nearest names.
    """
    for item in items:
        if name in (*_labels(item), settings.reported(item.target)):
            return item
    folder = f"{settings.reported(settings.seeds)}/"
    file = f"{folder}{name.removeprefix(folder)}"
    own = [problem for problem in problems if problem.path == file or problem.path.startswith(f"{file}.")]
    if own or not items:
        raise InputError(own or list(problems))
    known = dict.fromkeys(label for item in items for label in (item.article_file.name, item.id))
    if near := difflib.get_close_matches(name, known, n=3):
        remedy = f"did you mean {' or '.join(near)}?"
    else:
        names = [item.article_file.name for item in items]
        more = f" and {len(names) - MAX_NAMES_SHOWN:,} more" if len(names) > MAX_NAMES_SHOWN else ""
        remedy = f"the articles are {', '.join(names[:MAX_NAMES_SHOWN])}{more}"
    message = f"has no article {name!r:.80}; {remedy}"
    raise InputError([Problem(settings.reported(settings.seeds), 0, 0, message)])


MAX_NAMES_SHOWN = 5
"""Names that are shown where none is near."""


def _labels(item: WorkItem) -> tuple[str, ...]:
    """What a person may call the article."""
    return item.article_file.path, item.article_file.name, item.article_file.path.rpartition("/")[2], item.id


Stamps = tuple[tuple[int, int, int] | None, ...]
Known = dict["Path", tuple[Stamps, WorkItem]]
"""Drafts as an earlier run of this process read them, with what told their files from others then."""


def read_work_items(settings: Settings, *, known: Known | None = None) -> tuple[list[WorkItem], list[Problem]]:
    """Every article in `settings.seeds`, in order, and what is wrong with the others.

    Drafts that are `known` are not read again while their files stay; those read now become known.
    """
    known = {} if known is None else known
    seeds, problems = find_articles(settings.seeds, root=settings.root)
    problems += _elsewhere(seeds, settings)
    items = []
    for one in seeds:
        try:
            items.append(_read(one, settings, known))
        except InputError as error:
            problems += error.problems
    forget_others((one.path for one in seeds), folder=settings.cache / "articles")
    ids, faults = assign_ids([_claim(item) for item in items])
    pinned = {item.article_file.path: item for item in items}
    clashes = [one for path, fault in faults for one in pinned[path].rule_problems([("id", fault)])]
    named = [replace(item, id=ids[item.article_file.path]) for item in items if item.article_file.path in ids]
    versions, unknown = _versions(named)
    return versions, [*problems, *clashes, *unknown, *_doubts(named)]


def _elsewhere(seeds: Sequence[ArticleFile], settings: Settings) -> Iterator[Problem]:
    """A line for each file of `settings.only` that is no article here: its briefing would belong to none."""
    files = {one.file for one in seeds}
    folder = settings.reported(settings.seeds)
    for file in settings.only:
        if file not in files and not file.is_relative_to(settings.seeds):
            path = settings.reported(file)
            yield Problem(path, 0, 0, f"is not in {folder}; put it there with: briefing add {path}")
        elif file not in files:
            yield Problem(settings.reported(file), 0, 0, "is not read as an article; rename it, or name another file")


def _versions(items: Sequence[WorkItem]) -> tuple[list[WorkItem], list[Problem]]:
    """The items with the ids of the earlier versions that they supersede, and what is wrong with those they name."""
    known: dict[str, str] = {}
    for item in items:
        for label in _labels(item):
            known.setdefault(label, item.id)
    named = {item.id: item.metadata.supersedes for item in items}
    supersedes: dict[str, str | None] = {one: known.get(name) if name else None for one, name in named.items()}
    numbers, circular = number_versions(supersedes)
    problems = []
    for item in items:
        if (earlier := named[item.id]) and item.id in circular:
            message = f"supersedes: {earlier!r} supersedes this article in turn; take one of them back"
            problems.append(Problem(item.article_file.path, 0, 0, message))
        elif earlier and supersedes[item.id] is None:
            message = f"supersedes: there is no article {earlier!r}; name its file in seeds, without the ending"
            problems.append(Problem(item.article_file.path, 0, 0, message))
    supersedes |= dict.fromkeys(circular)
    return [replace(d, supersedes=supersedes[d.id], version=numbers[d.id]) for d in items], problems


def _doubts(items: Sequence[WorkItem]) -> Iterator[Problem]:
    """What a person has to look at though each of these articles has its briefing."""
    first: dict[str, str] = {}
    for item in items:
        path = item.article_file.path
        if (other := first.setdefault(item.article.text_sha256, path)) != path:
            yield Problem(path, 0, 0, f"has the same text as {other}; delete one of them")
        if item.metadata.language is None and item.language != ENGLISH:
            message = "does not read as English, so only part of it is found; if that is right, say its `language`"
            yield Problem(
                path, 0, 0, f"{message}, such as fr, in its front matter or {item.article_file.curation_path}"
            )


def _read(one: ArticleFile, settings: Settings, known: Known) -> WorkItem:
    target = settings.out / f"{one.name}.yml"
    stamps = tuple(map(_stamp, (one.file, one.curation_file, target)))
    before = known.get(one.file)
    if before and before[0] == stamps and before[1].article_file == one:
        return before[1]
    known.pop(one.file, None)
    article = cached_article(one.file, path=one.path, folder=settings.cache / "articles")
    curation, sha256 = read_curation(one.curation_file, path=one.curation_path)
    item = WorkItem(one, article, curation, sha256, find_briefing(target, cache=settings.cache), target)
    known[one.file] = stamps, item
    return item


def _stamp(file: Path) -> tuple[int, int, int] | None:
    """What changes whenever somebody writes or replaces the file; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _claim(item: WorkItem) -> Claim:
    written = item.stored.briefing if item.stored else None
    return Claim(
        path=item.article_file.path,
        title=own_title(item.article),
        text_sha256=item.article.text_sha256,
        pinned=item.curation.id,
        written=written.id if written and written.source.path == item.article_file.path else None,
    )
