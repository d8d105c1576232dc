"""`briefing curate`: what a person edited in a briefing's YAML goes into the article's curation file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing import curate
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.curate.edit_faults import misshapen, place, unrecordable
from mkdocs_briefing.curate.rules import PARTS, Curation
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.model import Briefing, Generator
from mkdocs_briefing.project.corrections import corrected_file
from mkdocs_briefing.project.lock import locked, locked_corrections
from mkdocs_briefing.project.make import cache_key, finish, make_uncurated
from mkdocs_briefing.project.store import is_edited, read_cached, read_data
from mkdocs_briefing.project.typed_files import steps_to
from mkdocs_briefing.project.work_items import find_work_item, read_work_items
from mkdocs_briefing.provenance import is_newer
from mkdocs_briefing.yaml_files.locate import problems_at, repeated_keys
from mkdocs_briefing.yaml_files.parse import mistakes, read_plain, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import WorkItem


@dataclass(frozen=True)
class RecordedEdits:
    """The curation file that a person's edits went into."""

    path: str
    """The curation file, as reported to people."""
    rules: int
    """Number of corrections in it now."""
    changed: bool
    """Whether it was written."""
    exact: bool
    """Whether the edits were compared with the very extraction that was edited, not with a newer one."""
    own: tuple[str, ...] = ()
    """Texts in the briefing that are not the article's, but words of people."""


def record_edits(name: str, settings: Settings) -> RecordedEdits:
    """Record the edits in the briefing of the article called `name`, and make the briefing again from them.

    Raises `InputError` when there is no such article or briefing, or an edit cannot be recorded: the briefing's file
    then stays as the person left it, and the edits that can be recorded are.
    """
    with locked(settings.cache), locked_corrections(settings.cache):
        item = _work_item(name, settings)
        text = item.target.read_text(encoding="utf-8", errors="replace")
        if not is_edited(text):
            return RecordedEdits(item.article_file.curation_path, _number(item.curation), changed=False, exact=True)
        return _record(item, text, settings)


def _record(item: WorkItem, text: str, settings: Settings) -> RecordedEdits:
    """Record the edits in the YAML `text` of the briefing of `item`."""
    path = settings.reported(item.target)
    edited = read_data(text, path=path)
    _refuse_unreadable(text, edited, path)
    present = make_uncurated(item, settings)
    raw, exact = _as_edited(edited, item, present, settings)
    written = corrected_file(item, raw, edited, path=path)
    curation = _validated(written, item, present, _Edited(text, edited, raw, path))
    write_atomically(item.article_file.curation_file, written.encode())
    same_text = raw.source.text_sha256 == item.article.text_sha256
    faults = _not_recorded(item, raw, edited, curation) if exact and same_text else _unknown_parts(edited)
    if faults:
        raise InputError(problems_at(text, faults, path=path))
    renewed = replace(item, curation=curation, curation_sha256=sha256_hex(written), stored=None)
    briefing = finish(renewed, make_uncurated(renewed, settings), settings)
    own = tuple(dict.fromkeys(text for text, is_verbatim in briefing.texts(item.article.text) if not is_verbatim))
    return RecordedEdits(item.article_file.curation_path, _number(curation), changed=True, exact=exact, own=own)


def _refuse_unreadable(text: str, edited: dict[str, Any], path: str) -> None:
    """Raise `InputError` when no corrections can be read from the edited YAML, or some would be lost."""
    if problems := repeated_keys(text, path=path) or problems_at(text, misshapen(edited), path=path):
        raise InputError(problems)
    made = _maker(edited)
    if made is not None and is_newer(made):
        message = f"was made by mkdocs-briefing {made.version}, which is newer than this one; update, then run again"
        raise InputError([Problem(path, 0, 0, message)])


def _number(curation: Curation) -> int:
    """Return the corrections in a file: its rules, its judgements, and each thing it says of the briefing itself.

    The id that goes with a changed title does not count as another correction.
    """
    own = curation.model_fields_set - {*PARTS, "schema_version", "assessment", "id"}
    found = sum(1 for _ in curation.rules()) + len(curation.assessment) + len(own)
    return found or int(curation.id is not None)


def _work_item(name: str, settings: Settings) -> WorkItem:
    item = find_work_item(name, *read_work_items(settings), settings)
    if item.stored is None:
        raise InputError([Problem(item.article_file.path, 0, 0, "has no briefing to edit; run: briefing extract")])
    return item


def _as_edited(edited: dict[str, Any], item: WorkItem, present: Briefing, settings: Settings) -> tuple[Briefing, bool]:
    """Return the extraction that the person edited, and True; the present one and False where the cache lost it."""
    made = _maker(edited)
    try:
        text_sha256 = str(edited["source"]["text_sha256"])
    except (KeyError, TypeError):
        return present, False
    if made is None:
        return present, False
    if (made, text_sha256) == (present.generator, present.source.text_sha256):
        return present, True
    key = cache_key(text_sha256, item.metadata.published, made, title=item.article.metadata.title)
    found = read_cached(settings.cache, key)
    return (present, False) if found is None else (found, True)


def _maker(edited: dict[str, Any]) -> Generator | None:
    """Return the stamp of an edited briefing; None when there is none left."""
    try:
        return Generator.model_validate(edited.get("generator"))
    except ValidationError:
        return None


@dataclass(frozen=True)
class _Edited:
    """A briefing's YAML that a person edited."""

    text: str
    data: dict[str, Any]
    raw: Briefing
    path: str

    def refusal(self, faults: Iterable[tuple[Sequence[str | int], str]], rules: Any) -> InputError:
        """Return faults of the corrections `rules` as problems of the edits that they came from."""
        raw = self.raw.model_dump(mode="json")
        found = [(place(steps, rules, raw, self.data), f"cannot be recorded: {why}") for steps, why in faults]
        return InputError(list(dict.fromkeys(problems_at(self.text, found, path=self.path))))


def _validated(text: str, item: WorkItem, present: Briefing, edited: _Edited) -> Curation:
    """Return the new curation file, applied to the article to test it.

    Raises `InputError` about the edited YAML when it does not fit.
    """
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
    """Return edits of what is computed, as pairs of steps into the `edited` briefing and a message.

    A briefing whose article or extraction changed since is not compared.
    """
    stored = curate.apply(raw, item.curation, item.article).model_dump(mode="json")
    result = curate.apply(raw, curation, item.article).model_dump(mode="json")
    stored |= {"curation": edited.get("curation"), "source_summary": edited.get("source_summary")}
    stored |= item.versions
    return [
        (steps, f"the order {UNDO_EDIT}" if steps[0] in PARTS and len(steps) == 1 else UNDO_EDIT)
        for steps in unrecordable(stored, edited, result)
    ]


def _unknown_parts(edited: dict[str, Any]) -> list[tuple[Sequence[str | int], str]]:
    """Return the parts that no briefing of this version has: making it again would lose them without a word."""
    return [((name,), UNDO_EDIT) for name in edited if name not in Briefing.model_fields]


UNDO_EDIT = "cannot be corrected; undo that edit, the others are recorded"
