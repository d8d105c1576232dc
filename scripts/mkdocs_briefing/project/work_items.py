"""Articles on their way to briefings: read, with their corrections, their ids and the briefings that exist already."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mkdocs_briefing import curate
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ids import Claim, assign_ids
from mkdocs_briefing.ingest.language import ENGLISH
from mkdocs_briefing.ingest.publication import is_same_publication
from mkdocs_briefing.link.versions import number_versions
from mkdocs_briefing.project.article_cache import cached_article, forget_others
from mkdocs_briefing.project.articles import ArticleFile, find_articles
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.store import Stored, find_briefing
from mkdocs_briefing.project.typed_files import read_curation, rule_problems
from mkdocs_briefing.provenance import made_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mkdocs_briefing.ingest import Article, Metadata
    from mkdocs_briefing.model import Briefing, StaleRule
    from mkdocs_briefing.project.settings import Settings

MAX_NAMES_SHOWN = 5
"""Names of articles that a message lists when none is like the one that was asked for."""


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
    """SHA-256 of the corrections' file; None when there is none."""
    stored: Stored | None
    """The briefing that exists already."""
    target: Path
    """Where the briefing belongs."""
    id: str = ""
    """Id of the briefing."""
    supersedes: str | None = None
    """Id of the briefing of the article's earlier version."""
    version: int = 1
    """One more than that of the version it supersedes."""
    on_hold: bool = False
    """Whether its corrections cannot be read, and the stored briefing stays as it is until they can."""

    @property
    def metadata(self) -> Metadata:
        """What the article says of itself, replaced by what a person's corrections say of it."""
        return self.curation.over(self.article.metadata)

    @property
    def language(self) -> str:
        """Language tag of the text: from the briefing made of the same text, else detected."""
        before = self.stored.briefing.source if self.stored and self.stored.briefing else None
        if before is not None and before.text_sha256 == self.article.text_sha256:
            return before.language
        return self.article.language

    @property
    def versions(self) -> dict[str, Any]:
        """What the briefing says of versions; nothing for an article that supersedes none."""
        return {"version": self.version, "supersedes": self.supersedes} if self.supersedes else {}

    def outdated(self, model: str) -> str | None:
        """Return why the stored briefing is not what the article gives now; None when it is.

        A briefing that a newer mkdocs-briefing made of the same article and corrections is up to date: this version
        could only make a poorer one. One on hold stays: made without its corrections it would say what they forbid.
        """
        if self.on_hold:
            return None
        if self.stored is None:
            return "there is none yet"
        briefing = self.stored.briefing
        if briefing is None:
            return "it is not a briefing of this version"
        if reason := self._input_changed(briefing):
            return reason
        if not self.stored.newer and not made_by(briefing.generator, model):
            return f"it was made by {briefing.generator}"
        return None

    def _input_changed(self, briefing: Briefing) -> str | None:
        """Return what the stored briefing was made from that is not so now; None when nothing changed."""
        if (briefing.source.path, briefing.source.sha256) != (self.article_file.path, self.article.sha256):
            return "the article changed"
        if briefing.source.text_sha256 != self.article.text_sha256:
            return "the article's text is read differently now"
        if briefing.curation.sha256 != self.curation_sha256:
            return "the corrections changed"
        if briefing.id != self.id:
            return f"its id is {self.id} now"
        if (briefing.supersedes, briefing.version) != (self.supersedes, self.version):
            return f"it is version {self.version} now"
        return None

    def overwrite_conflict(self, model: str) -> str | None:
        """Return why the stored briefing must not be written over though it is outdated; None when it may be.

        Neither a person's edits nor the work of a newer version is lost without a word.
        """
        if self.stored is None or not (reason := self.outdated(model)):
            return None
        if self.stored.edited:
            keep = f"keep the edits with `briefing curate {self.article_file.name}`"
            return f"was edited by hand and is outdated ({reason}); {keep}, or delete the file to discard them"
        if self.stored.newer:
            remedy = "update mkdocs-briefing, or delete the file and run: briefing extract"
            return f"was written by a newer mkdocs-briefing and is outdated ({reason}); {remedy}"
        return None

    def earlier_briefing(self) -> Briefing | None:
        """Return the stored briefing if it was made of the article as it is now, whatever its corrections say."""
        before = self.stored.briefing if self.stored else None
        source = (self.article_file.path, self.article.text_sha256)
        return before if before and (before.source.path, before.source.text_sha256) == source else None

    def stale_rules(self, briefing: Briefing) -> list[Problem]:
        """Return a problem for each correction whose text is gone from the `briefing`; none of those on hold."""
        if self.on_hold:  # their file cannot be read, which is its problem
            return []
        return self.rule_problems([(rule.rule, _why_stale(rule, briefing)) for rule in briefing.curation.stale])

    def rule_problems(self, faults: list[tuple[str, str]]) -> list[Problem]:
        """Return faults of corrections, each with its rule's place, as problems of their file."""
        file = self.article_file
        return rule_problems(file.curation_file, faults, path=file.curation_path) if faults else []


def _why_stale(rule: StaleRule, briefing: Briefing) -> str:
    likely = curate.nearest(rule.rule, rule.was, briefing)
    if likely == rule.was:
        why = "the items with that text are not in that sentence; correct `sentence`, or leave the line out"
    else:
        remedy = f"if {likely!r:.90} is meant, write that as `was`, else delete" if likely else "delete"
        why = f"no item here has that text; {remedy} the rule"
    return f"not applied: {why}"


# ---------------------------------------------------------------- finding one
def find_work_item(name: str, items: Sequence[WorkItem], problems: Sequence[Problem], settings: Settings) -> WorkItem:
    """Return the one of `items` that a person calls `name`.

    That is its file, with or without folder and ending, or its briefing's id. Raises `InputError` when there is none:
    with the `problems` that its file has, else with the nearest names.
    """
    for item in items:
        if name in (*_labels(item), settings.reported(item.target)):
            if item.on_hold:
                raise InputError([one for one in problems if one.path == item.article_file.curation_path])
            return item
    folder = settings.reported(settings.seeds)
    file = f"{folder}/{name.removeprefix(f'{folder}/')}"
    own = [problem for problem in problems if problem.path == file or problem.path.startswith(f"{file}.")]
    if own or not items:
        raise InputError(own or list(problems))
    message = f"no article is called {name!r:.80}; {_suggestion(name, items)}"
    raise InputError([Problem(folder, 0, 0, message)])


def _suggestion(name: str, items: Sequence[WorkItem]) -> str:
    known = dict.fromkeys(label for item in items for label in (item.article_file.name, item.id))
    if near := difflib.get_close_matches(name, known, n=3):
        return f"did you mean {' or '.join(near)}?"
    names = [item.article_file.name for item in items]
    hidden = len(names) - MAX_NAMES_SHOWN
    more = f" and {hidden:,} more" if hidden > 0 else ""
    return f"the articles are {', '.join(names[:MAX_NAMES_SHOWN])}{more}"


def _labels(item: WorkItem) -> tuple[str, ...]:
    """Return what a person may call the article."""
    file = item.article_file
    return file.path, file.name, file.path.rpartition("/")[2], item.id


# ---------------------------------------------------------------- reading all
FileStamps = tuple[tuple[int, ...] | None, ...]
"""Stamps of the article, its corrections and its briefing: times, size and inode; None for a missing file."""

KnownItems = dict["Path", tuple[FileStamps, WorkItem]]
"""Work items that an earlier run of this process read, by the article's file, with the stamps of their files then."""


def read_work_items(settings: Settings, *, known: KnownItems | None = None) -> tuple[list[WorkItem], list[Problem]]:
    """Return every article in `settings.seeds`, in order, and what is wrong with the others.

    Items that are `known` are not read again while their files stay the same; those read now become known.
    """
    known = {} if known is None else known
    files, problems = find_articles(settings.seeds, root=settings.root)
    problems += _named_elsewhere(files, settings)
    items = []
    for file in files:
        try:
            item, faults = _read(file, settings, known)
        except InputError as error:
            problems += error.problems
        else:
            items.append(item)
            problems += faults
    forget_others((file.path for file in files), folder=settings.cache / "articles")
    items, clashes = _with_ids(items)
    items, unknown = _with_versions(items)
    return items, [*problems, *clashes, *unknown, *_doubts(items)]


def read_work_item_again(item: WorkItem, settings: Settings, *, known: KnownItems) -> WorkItem | None:
    """Return the `item` of an earlier run as its own files are now, without a look at other articles.

    Return None when its id or version may be another now, or its corrections cannot be read: then read them all.
    Raises `InputError` when the article cannot be read.
    """
    found, _ = _read(item.article_file, settings, known)
    same_claims = (_claim(found), found.metadata.supersedes) == (_claim(item), item.metadata.supersedes)
    if found.on_hold or not same_claims:
        return None
    return replace(found, id=item.id, supersedes=item.supersedes, version=item.version)


def note_corrections(item: WorkItem, known: KnownItems) -> None:
    """Make the `item` known whose corrections this process wrote just now, unless somebody wrote others since."""
    file = item.article_file
    before = known.get(file.file)
    if before is None:
        return
    (article, _, target), item_before = before
    written = _stamp(file.curation_file)
    sha256 = sha256_hex(file.curation_file.read_bytes()) if written else None
    if sha256 == item.curation_sha256:  # what is written after the stamp changes the stamp
        renewed = replace(item_before, curation=item.curation, curation_sha256=sha256)
        known[file.file] = (article, written, target), renewed


def _named_elsewhere(files: Sequence[ArticleFile], settings: Settings) -> Iterator[Problem]:
    """Yield a problem for each file of `settings.only` that is not an article of this project."""
    known = {one.file for one in files}
    folder = settings.reported(settings.seeds)
    for file in settings.only:
        path = settings.reported(file)
        if file not in known and not file.is_relative_to(settings.seeds):
            yield Problem(path, 0, 0, f"is not in {folder}; put it there with: briefing add {path}")
        elif file not in known:
            yield Problem(path, 0, 0, "is not read as an article; rename it, or name another file")


def _read(file: ArticleFile, settings: Settings, known: KnownItems) -> tuple[WorkItem, list[Problem]]:
    """Return an article's item, and what is wrong with its corrections where it is on hold."""
    target = settings.out / f"{file.name}.yml"
    stamps = tuple(map(_stamp, (file.file, file.curation_file, target)))
    before = known.get(file.file)
    if before and before[0] == stamps and before[1].article_file == file:
        return before[1], []
    known.pop(file.file, None)
    article = cached_article(file.file, path=file.path, folder=settings.cache / "articles")
    stored = find_briefing(target, cache=settings.cache)
    try:
        curation, sha256 = read_curation(file.curation_file, path=file.curation_path, home=settings.seeds)
    except InputError as error:
        item = WorkItem(file, article, Curation(), None, stored, target, on_hold=True)
        if item.earlier_briefing() is None:
            raise
        return item, staying(error.problems)
    item = WorkItem(file, article, curation, sha256, stored, target)
    known[file.file] = stamps, item
    return item, []


def staying(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with what happens to the briefing meanwhile."""
    return [replace(one, message=f"{one.message}; until then the briefing stays as it was") for one in problems]


def _stamp(file: Path) -> tuple[int, ...] | None:
    """Return what changes whenever a program writes or replaces the file; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_ctime_ns


# ---------------------------------------------------------------- ids and versions
def _with_ids(items: Sequence[WorkItem]) -> tuple[list[WorkItem], list[Problem]]:
    """Return the items that get an id, with it, and a problem for each id that two articles claim."""
    ids, faults = assign_ids([_claim(item) for item in items])
    by_path = {item.article_file.path: item for item in items}
    clashes = [problem for path, fault in faults for problem in by_path[path].rule_problems([("id", fault)])]
    return [replace(item, id=ids[path]) for path, item in by_path.items() if path in ids], clashes


def _claim(item: WorkItem) -> Claim:
    written = item.stored.briefing if item.stored else None
    return Claim(
        path=item.article_file.path,
        title=own_title(item.article),
        text_sha256=item.article.text_sha256,
        pinned=item.curation.id,
        written=written.id if written and written.source.path == item.article_file.path else None,
    )


def _with_versions(items: Sequence[WorkItem]) -> tuple[list[WorkItem], list[Problem]]:
    """Return the items with the ids of the earlier versions that they supersede, and what is wrong with those."""
    named = {item.id: item.metadata.supersedes for item in items}
    labels = _ids_by_label(items)
    supersedes = {one: labels.get(name) if name else None for one, name in named.items()}
    numbers, circular = number_versions(supersedes)
    problems = []
    for item in items:
        if (name := named[item.id]) and (fault := _version_fault(name, supersedes[item.id], item.id in circular)):
            problems.append(Problem(item.article_file.path, 0, 0, f"supersedes: {fault}"))
    supersedes |= dict.fromkeys(circular)
    return [replace(one, supersedes=supersedes[one.id], version=numbers[one.id]) for one in items], problems


def _ids_by_label(items: Sequence[WorkItem]) -> Mapping[str, str]:
    """Return the ids by everything a person may call their articles; the first has a name that two share."""
    found: dict[str, str] = {}
    for item in items:
        for label in _labels(item):
            found.setdefault(label, item.id)
    return found


def _version_fault(name: str, earlier: str | None, is_circular: bool) -> str | None:
    if is_circular:
        return f"{name!r} supersedes this article in turn; remove one of the two lines"
    if earlier is None:
        return f"there is no article {name!r}; name its file in seeds, without the ending"
    return None


def _doubts(items: Sequence[WorkItem]) -> Iterator[Problem]:
    """Yield what a person has to look at though each of these articles has its briefing."""
    same_text: dict[str, list[WorkItem]] = {}
    for item in items:
        path = item.article_file.path
        others = same_text.setdefault(item.article.text_sha256, [])
        if twin := next((one for one in others if is_same_publication(item.metadata, one.metadata)), None):
            message = f"has the same text as {twin.article_file.path}; delete one of them, or name both publishers"
            yield Problem(path, 0, 0, message)
        others.append(item)
        if item.metadata.language is None and item.language != ENGLISH:
            message = "does not read as English, so only part of it is found; if that is right, set its `language`"
            yield Problem(
                path, 0, 0, f"{message}, such as fr, in its front matter or {item.article_file.curation_path}"
            )
