"""`briefing curate`: what a person edited in a briefing's YAML goes into the article's curation file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing import curate
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.curate.edits import corrections, misshapen, place, unrecordable
from mkdocs_briefing.curate.ledger import text_of
from mkdocs_briefing.curate.record import recorded
from mkdocs_briefing.curate.rules import PARTS, Curation, Rule
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.model import Generator
from mkdocs_briefing.project.compose import own_title
from mkdocs_briefing.project.pipeline import cache_key, finish, locked, uncurated
from mkdocs_briefing.project.store import is_edited, read_cached, read_data, steps_to
from mkdocs_briefing.project.work_items import called, read_work_items
from mkdocs_briefing.yaml_files.locate import problems_at, repeated_keys
from mkdocs_briefing.yaml_files.parse import mistakes, read_plain, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import WorkItem


@dataclass(frozen=True)
class RecordedEdits:
    """What became of a person's edits."""

    path: str
    """The curation file, as reported to people."""
    rules: int
    """Corrections in it now."""
    changed: bool
    """Whether it was written."""
    exact: bool
    """Whether the edits were compared with the very extraction that was edited, not with a newer one."""
    own: tuple[str, ...] = ()
    """Texts in the briefing that are not the article's, but words of people."""


def record_edits(name: str, settings: Settings) -> RecordedEdits:
    """Records the edits in the briefing of the article called `name`, and makes the briefing anew from them.

    Raises `InputError` when there is no such article or briefing, or an edit cannot be recorded: the briefing's file
    then stays as the person left it, and the edits that can be recorded are.
    """
    with locked(settings.cache):
        item = _draft(name, settings)
        path = settings.reported(item.target)
        text = item.target.read_text(encoding="utf-8", errors="replace")
        if not is_edited(text):
            return RecordedEdits(item.article_file.curation_path, _number(item.curation), changed=False, exact=True)
        edited = read_data(text, path=path)
        if problems := repeated_keys(text, path=path) or problems_at(text, misshapen(edited), path=path):
            raise InputError(problems)
        present = uncurated(item, settings)
        raw, exact = _as_edited(edited, item, present, settings)
        written = _merged(item, raw, edited, path)
        curation = _validated(written, item, present, _Edited(text, edited, raw, path))
        write_atomically(item.article_file.curation_file, written.encode())
        same_text = raw.source.text_sha256 == item.article.text_sha256
        if exact and same_text and (faults := _not_recorded(item, raw, edited, curation)):
            raise InputError(problems_at(text, faults, path=path))
        sha256 = hashlib.sha256(written.encode()).hexdigest()
        renewed = replace(item, curation=curation, curation_sha256=sha256, stored=None)
        briefing = finish(renewed, uncurated(renewed, settings), settings)
        own = tuple(dict.fromkeys(text for text, verbatim in briefing.texts(item.article.text) if not verbatim))
        return RecordedEdits(item.article_file.curation_path, _number(curation), changed=True, exact=exact, own=own)


def _number(curation: Curation) -> int:
    """Corrections in a file: its rules, its judgements, and each thing it says of the briefing itself.

    The id that goes with a changed title is no correction of its own.
    """
    own = curation.model_fields_set - {*PARTS, "schema_version", "assessment", "id"}
    found = sum(1 for _ in curation.rules()) + len(curation.assessment) + len(own)
    return found or int(curation.id is not None)


def _draft(name: str, settings: Settings) -> WorkItem:
    item = called(name, *read_work_items(settings), settings)
    if item.stored is None:
        raise InputError([Problem(item.article_file.path, 0, 0, "has no briefing to edit; run: briefing extract")])
    return item


def _as_edited(edited: dict[str, Any], item: WorkItem, present: Briefing, settings: Settings) -> tuple[Briefing, bool]:
    """The extraction that the person edited, and True; the present one and False where the cache has it no more."""
    try:
        made = Generator.model_validate(edited.get("generator"))
        text_sha256 = str(edited["source"]["text_sha256"])
    except (ValidationError, KeyError, TypeError):
        return present, False
    if (made, text_sha256) == (present.generator, present.source.text_sha256):
        return present, True
    found = read_cached(settings.cache, cache_key(text_sha256, item.metadata.published, made))
    return (present, False) if found is None else (found, True)


def _merged(item: WorkItem, raw: Briefing, edited: dict[str, Any], path: str) -> str:
    """The curation file with the edits."""
    try:
        title = own_title(item.article, raw.sentences)
        own = item.article.metadata.model_copy(update={"language": item.article.language})
        wanted = corrections(raw.model_dump(mode="json"), edited, own=own, own_title=title)
    except (AttributeError, KeyError, TypeError) as error:
        message = f"is not laid out as a briefing any more ({error}); compare it with `briefing schema`"
        raise InputError([Problem(path, 0, 0, message)]) from None
    stale = set()
    for name, rule in item.curation.rules():
        part = name.partition(".")[0]
        if isinstance(rule, Rule) and rule.was not in map(text_of, getattr(raw, part)):
            stale.add((part, rule.was))
    file = item.article_file.curation_file
    before = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    return recorded(before, wanted, stale=frozenset(stale))


@dataclass(frozen=True)
class _Edited:
    """A briefing's YAML that a person edited."""

    text: str
    data: dict[str, Any]
    raw: Briefing
    path: str

    def refusal(self, faults: Iterable[tuple[Sequence[str | int], str]], rules: Any) -> InputError:
        """What is wrong with the corrections `rules`, said of the edits that they came from."""
        raw = self.raw.model_dump(mode="json")
        found = [(place(steps, rules, raw, self.data), f"cannot be recorded: {why}") for steps, why in faults]
        return InputError(list(dict.fromkeys(problems_at(self.text, found, path=self.path))))


def _validated(text: str, item: WorkItem, present: Briefing, edited: _Edited) -> Curation:
    """The new curation file, tried on the article. Raises `InputError` about the edited YAML when it does not fit."""
    rules = read_plain(text, path=item.article_file.curation_path) or {}
    if faults := mistakes(Curation, rules):
        raise edited.refusal(faults, rules)
    curation = read_record(Curation, text, path=item.article_file.curation_path)
    try:
        curate.apply(present, curation, item.article)
    except curate.RuleError as error:
        raise edited.refusal([(steps_to(rule), why) for rule, why in error.faults], rules) from None
    return curation


def _not_recorded(
    item: WorkItem, raw: Briefing, edited: dict[str, Any], curation: Curation
) -> list[tuple[Sequence[str | int], str]]:
    """Edits of what is computed. A briefing whose article or extraction changed since is not compared."""
    stored = curate.apply(raw, item.curation, item.article).model_dump(mode="json")
    result = curate.apply(raw, curation, item.article).model_dump(mode="json")
    stored |= {"curation": edited.get("curation"), "source_summary": edited.get("source_summary")}
    stored |= item.versions
    remedy = "cannot be corrected; take that edit back, the others are recorded"
    return [
        (steps, f"the order {remedy}" if steps[0] in PARTS and len(steps) == 1 else remedy)
        for steps in unrecordable(stored, edited, result)
    ]
