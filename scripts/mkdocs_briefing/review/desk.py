"""The reviewer's desk: looks at a briefing, does what a person asks for, and takes it back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mkdocs_briefing import curate
from mkdocs_briefing.curate import confirmations
from mkdocs_briefing.curate.edit_faults import unrecordable
from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.review import briefing_digest, item_digest
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.project.corrections import corrected_file, curation_text
from mkdocs_briefing.project.make import make_uncurated
from mkdocs_briefing.project.typed_files import parse_curation
from mkdocs_briefing.project.work_items import (
    find_work_item,
    note_corrections,
    read_work_item_again,
    read_work_items,
)
from mkdocs_briefing.review.actions import RefusedError, find, perform
from mkdocs_briefing.review.steps import Steps, edited_meanwhile, replace_typed
from mkdocs_briefing.review.turns import Turns

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_briefing.curate.rules import Curation
    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import KnownItems, WorkItem
    from mkdocs_briefing.review.actions import Action

MAX_RECENT = 50
"""Briefings whose extraction is held in memory."""


@dataclass(frozen=True)
class Look:
    """One briefing on the desk."""

    briefing: Briefing
    """With all corrections, as the next build will have it."""
    article: str
    """The article's text."""
    path: str
    """The curation file, as reported to people."""
    can_undo: bool
    """Whether there is a step to take back."""
    can_redo: bool
    """Whether there is a step to do again."""


@dataclass(frozen=True)
class _Draft:
    """A briefing as its files are now."""

    item: WorkItem
    """Its article and corrections."""
    raw: Briefing
    """As extracted."""
    corrected: Briefing
    """With the corrections."""
    made_from: tuple[object, ...]
    """What `raw` was made from: the article, its id and its metadata."""


class Desk:
    """Briefings under review. One action at a time; files are looked at for each, so that nobody's work is lost."""

    def __init__(self, settings: Settings, known: KnownItems | None = None, turns: Turns | None = None) -> None:
        """Keep the project's settings; articles that are `known` are not read again while they stay the same."""
        self._settings = settings
        self._known = {} if known is None else known
        self._found: dict[str, WorkItem] = {}
        self._recent: dict[str, _Draft] = {}
        self._turns = turns or Turns(settings.cache)
        self._steps: dict[str, Steps] = defaultdict(Steps)

    def look(self, name: str) -> Look:
        """Return the briefing called `name`. Raises `InputError` when there is none, `RefusedError` as `act` does."""
        with self._turns.to_read():
            return self._look(self._draft(name))

    def act(self, name: str, action: Action) -> Look:
        """Do what a person asks for, and return the briefing after it.

        Raises `RefusedError` when it cannot be done, and `InputError` when a file cannot be read or written; then no
        file has changed.
        """
        with self._turns.to_write():
            draft = self._draft(name)
            present = _typed(draft.item)
            if action.verb in {"confirm", "reopen"}:
                text = _with_confirmation(present, draft.corrected, action)
                return self._write(name, draft, text, instead_of=present)
            data = draft.corrected.model_dump(mode="json")
            edited = perform(data, action)
            text = corrected_file(draft.item, draft.raw, edited, path=draft.item.article_file.curation_path)
            return self._write(name, draft, text, instead_of=present, expected=(data, edited))

    def sign(self, name: str, *, by: str, date: dt.date) -> Look:
        """Sign the briefing as reviewed, and return it. Raises as `act`."""
        if not by.strip():
            raise RefusedError("say who signs")
        with self._turns.to_write():
            draft = self._draft(name)
            present = _typed(draft.item)
            of = briefing_digest(draft.corrected)
            text = confirmations.sign(present, by=by.strip(), date=date, of=of)
            return self._write(name, draft, text, instead_of=present)

    def undo(self, name: str) -> Look:
        """Take the last step back, and return the briefing. Raises as `act`."""
        return self._step(name, back=True)

    def redo(self, name: str) -> Look:
        """Do the last step that was taken back again, and return the briefing. Raises as `act`."""
        return self._step(name, back=False)

    # ------------------------------------------------------------ steps
    def _step(self, name: str, *, back: bool) -> Look:
        with self._turns.to_write():
            draft = self._draft(name)
            file = draft.item.article_file
            present = _typed(draft.item)
            steps = self._steps[file.path]
            text = steps.next_text(present, back=back, path=file.curation_path)
            after = _with_text(draft, text)
            self._put(name, after, text, instead_of=present)
            steps.move(present, back=back)
            return self._look(after)

    def _write(
        self,
        name: str,
        draft: _Draft,
        text: str,
        *,
        instead_of: str,
        expected: tuple[dict[str, Any], dict[str, Any]] | None = None,
    ) -> Look:
        """Write a step, once it is sure that the corrections do what was asked for."""
        if text == instead_of:
            return self._look(draft)
        after = _with_text(draft, text)
        if expected is not None and any(unrecordable(*expected, after.corrected.model_dump(mode="json"))):
            raise RefusedError("no correction can say this; edit the YAML as docs/curation.md says")
        self._put(name, after, text, instead_of=instead_of)
        self._steps[draft.item.article_file.path].add(text, instead_of=instead_of)
        return self._look(after)

    def _put(self, name: str, after: _Draft, text: str, *, instead_of: str) -> None:
        """Write the curation file; the next action need not read again what this one wrote.

        Raises `RefusedError` when the file no longer has the text that the step began with.
        """
        file = after.item.article_file
        replace_typed(file.curation_file, text, instead_of=instead_of, path=file.curation_path)
        note_corrections(after.item, self._known)
        self._found[name] = after.item
        self._remember(name, after)

    # ------------------------------------------------------------ reading
    def _draft(self, name: str) -> _Draft:
        """Return the briefing as its files are now; what they still have is not made again."""
        item, before = self._item(name), self._recent.get(name)
        made_from = (item.id, item.article, item.metadata)
        if before is None or before.made_from != made_from:
            raw = make_uncurated(item, self._settings)
        elif before.item.curation_sha256 == item.curation_sha256:
            return replace(before, item=item)
        else:
            raw = before.raw
        draft = _Draft(item, raw, _corrected(raw, item.curation, item), made_from)
        self._remember(name, draft)
        return draft

    def _item(self, name: str) -> WorkItem:
        before = self._found.pop(name, None)
        item = before and read_work_item_again(before, self._settings, known=self._known)
        if item is None:
            items, problems = read_work_items(self._settings, known=self._known)
            own = [one for one in items if one.id == name]  # what a page says; another article's file may be called so
            item = find_work_item(name, own or items, problems, self._settings)
        self._found[name] = item
        if item.stored is not None and item.stored.edited:
            target = self._settings.reported(item.target)
            raise RefusedError(f"{target} was edited by hand; first run: briefing curate {item.article_file.name}")
        return item

    def _remember(self, name: str, draft: _Draft) -> None:
        self._recent.pop(name, None)
        self._recent[name] = draft
        if len(self._recent) > MAX_RECENT:
            del self._recent[next(iter(self._recent))]

    def _look(self, draft: _Draft) -> Look:
        file = draft.item.article_file
        steps = self._steps[file.path]
        return Look(
            draft.corrected,
            draft.item.article.text,
            file.curation_path,
            can_undo=bool(steps.before),
            can_redo=bool(steps.after),
        )


def _typed(item: WorkItem) -> str:
    """Return what the item's curation file has; `RefusedError` when it was edited after the item was read."""
    file = item.article_file.curation_file
    if (sha256_hex(file.read_bytes()) if file.exists() else None) != item.curation_sha256:
        raise edited_meanwhile(item.article_file.curation_path)
    return curation_text(item)


def _with_text(draft: _Draft, text: str) -> _Draft:
    """Return the briefing as it is with `text` for its curation file. Raises as `Desk.act`."""
    curation = parse_curation(text, path=draft.item.article_file.curation_path)
    item = replace(draft.item, curation=curation, curation_sha256=sha256_hex(text) if text else None)
    return replace(draft, item=item, corrected=_corrected(draft.raw, curation, item))


def _with_confirmation(text: str, briefing: Briefing, action: Action) -> str:
    """Return the curation file `text` with, or without, the confirmation of the item that the action means."""
    data = briefing.model_dump(mode="json")
    number = find(data, action)
    part = str(action.part)
    item = data[part][number]
    was, of = _subject(part, item), item_digest(part, item)
    if action.verb == "reopen":
        return confirmations.take_back(text, part, was, of)
    twins = {item_digest(part, one) for one in data[part] if _subject(part, one) == was and one is not item}
    return confirmations.confirm(text, part, was, of, others=twins - {of})


def _subject(part: str, item: dict[str, Any]) -> str:
    words = in_rule_words(part, item)
    return str(words.get("name", words.get("text")))


def _corrected(raw: Briefing, curation: Curation, item: WorkItem) -> Briefing:
    """Return the extraction with the corrections. Raises `RefusedError` when one of them does not fit the article."""
    try:
        return curate.apply(raw, curation, item.article)
    except curate.RuleError as error:
        raise RefusedError("; ".join(message for _, message in error.faults)) from None
