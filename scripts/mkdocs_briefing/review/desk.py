"""The reviewer's desk: looks at a briefing, does what a person asks for, and takes it back."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from mkdocs_briefing import curate
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.curate import confirmations
from mkdocs_briefing.curate.edit_faults import unrecordable
from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.review import briefing_digest, item_digest
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.project.corrections import corrected_file, curation_text
from mkdocs_briefing.project.lock import locked_corrections
from mkdocs_briefing.project.make import make_uncurated
from mkdocs_briefing.project.work_items import find_work_item, read_work_item_again, read_work_items
from mkdocs_briefing.review.actions import RefusedError, find, perform
from mkdocs_briefing.yaml_files.parse import read_record

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import KnownItems, WorkItem
    from mkdocs_briefing.review.actions import Action

MAX_STEPS = 200
"""Steps of one briefing that can be taken back."""


@dataclass
class _History:
    """Texts of one curation file, before each step and, once steps were taken back, after them."""

    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    now: str | None = None
    """The text that the last step wrote; a file with another one was edited elsewhere."""


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


class Desk:
    """Briefings under review. One action at a time; files are read again for each, so that nobody's work is lost."""

    def __init__(self, settings: Settings, known: KnownItems | None = None) -> None:
        """Keep the project's settings; articles that are `known` are not read again while they stay the same."""
        self._settings = settings
        self._known = {} if known is None else known
        self._found: dict[str, WorkItem] = {}
        self._lock = threading.RLock()
        self._histories: dict[str, _History] = defaultdict(_History)

    def look(self, name: str) -> Look:
        """Return the briefing called `name`. Raises `InputError` when there is none, `RefusedError` as `act` does."""
        with self._lock:
            item = self._item(name)
            return self._look(item, self._briefing(item, self._raw(item)))

    def act(self, name: str, action: Action) -> Look:
        """Do what a person asks for, and return the briefing after it.

        Raises `RefusedError` when it cannot be done, and `InputError` when a file cannot be read or written; then no
        file has changed.
        """
        with self._lock, locked_corrections(self._settings.cache):
            item = self._item(name)
            raw = self._raw(item)
            present = _typed(item)
            shown = self._briefing(item, raw)
            if action.verb in {"confirm", "reopen"}:
                return self._write(item, raw, _with_confirmation(present, shown, action), instead_of=present)
            data = shown.model_dump(mode="json")
            edited = perform(data, action)
            text = corrected_file(item, raw, edited, path=item.article_file.curation_path)
            return self._write(item, raw, text, instead_of=present, expected=(data, edited))

    def sign(self, name: str, *, by: str, date: dt.date) -> Look:
        """Sign the briefing as reviewed, and return it. Raises as `act`."""
        if not by.strip():
            raise RefusedError("say who signs")
        with self._lock, locked_corrections(self._settings.cache):
            item = self._item(name)
            raw = self._raw(item)
            present = _typed(item)
            of = briefing_digest(_corrected(raw, item.curation, item))
            text = confirmations.sign(present, by=by.strip(), date=date, of=of)
            return self._write(item, raw, text, instead_of=present)

    def undo(self, name: str) -> Look:
        """Take the last step back, and return the briefing. Raises as `act`."""
        return self._step(name, back=True)

    def redo(self, name: str) -> Look:
        """Do the last step that was taken back again, and return the briefing. Raises as `act`."""
        return self._step(name, back=False)

    # ------------------------------------------------------------ steps
    def _step(self, name: str, *, back: bool) -> Look:
        with self._lock, locked_corrections(self._settings.cache):
            item = self._item(name)
            history = self._histories[item.article_file.path]
            source, target = (history.before, history.after) if back else (history.after, history.before)
            if not source:
                raise RefusedError("there is nothing to take back" if back else "there is nothing to do again")
            present = _typed(item)
            if present != history.now:
                history.before, history.after = [], []
                raise RefusedError(f"{item.article_file.curation_path} was edited elsewhere; undo it there")
            look = self._put(item, self._raw(item), source[-1], instead_of=present)
            target.append(present)
            source.pop()
            return replace(look, can_undo=bool(history.before), can_redo=bool(history.after))

    def _write(
        self,
        item: WorkItem,
        raw: Briefing,
        text: str,
        *,
        instead_of: str,
        expected: tuple[dict[str, Any], dict[str, Any]] | None = None,
    ) -> Look:
        """Write a step, once it is sure that the corrections do what was asked for."""
        if text == instead_of:
            return self._look(item, self._briefing(item, raw))
        if expected is not None:
            result = _corrected(raw, _read(text, item), item).model_dump(mode="json")
            if any(unrecordable(*expected, result)):
                raise RefusedError("no correction can say this; edit the YAML as docs/curation.md says")
        history = self._histories[item.article_file.path]
        before = [*history.before[-MAX_STEPS:], instead_of] if instead_of == history.now else [instead_of]
        look = self._put(item, raw, text, instead_of=instead_of)
        history.before, history.after = before, []
        return replace(look, can_undo=True, can_redo=False)

    def _put(self, item: WorkItem, raw: Briefing, text: str, *, instead_of: str) -> Look:
        """Write the curation file, or delete an empty one, and return the briefing that it makes.

        Raises `RefusedError` when the file no longer has the text that the step began with.
        """
        curation = _read(text, item)
        corrected = _corrected(raw, curation, item)
        file = item.article_file.curation_file
        if curation_text(item) != instead_of:
            raise RefusedError(_edited(item))
        if text:
            write_atomically(file, text.encode())
        else:
            _delete(file, item.article_file.curation_path)
        self._histories[item.article_file.path].now = text
        renewed = replace(item, curation=curation, curation_sha256=sha256_hex(text) if text else None)
        return self._look(renewed, corrected)

    # ------------------------------------------------------------ reading
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

    def _raw(self, item: WorkItem) -> Briefing:
        return make_uncurated(item, self._settings)

    def _briefing(self, item: WorkItem, raw: Briefing) -> Briefing:
        return _corrected(raw, item.curation, item)

    def _look(self, item: WorkItem, briefing: Briefing) -> Look:
        history = self._histories[item.article_file.path]
        return Look(
            briefing,
            item.article.text,
            item.article_file.curation_path,
            can_undo=bool(history.before),
            can_redo=bool(history.after),
        )


def _typed(item: WorkItem) -> str:
    """Return what the item's curation file has; `RefusedError` when it was edited after the item was read."""
    file = item.article_file.curation_file
    if (sha256_hex(file.read_bytes()) if file.exists() else None) != item.curation_sha256:
        raise RefusedError(_edited(item))
    return curation_text(item)


def _edited(item: WorkItem) -> str:
    return f"{item.article_file.curation_path} was edited elsewhere meanwhile; do it again"


def _delete(file: Path, path: str) -> None:
    """Delete a curation file that says nothing any more. Raises `InputError` where that is not possible."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        message = f"cannot be deleted: {error.strerror}; check the folder's permissions"
        raise InputError([Problem(path, 0, 0, message)]) from None


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


def _read(text: str, item: WorkItem) -> Curation:
    return read_record(Curation, text, path=item.article_file.curation_path) if text.strip() else Curation()


def _corrected(raw: Briefing, curation: Curation, item: WorkItem) -> Briefing:
    """Return the extraction with the corrections. Raises `RefusedError` when one of them does not fit the article."""
    try:
        return curate.apply(raw, curation, item.article)
    except curate.RuleError as error:
        raise RefusedError("; ".join(message for _, message in error.faults)) from None
