"""Steps in a file that people type too: each is written only over what it began with, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.review.actions import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

MAX_STEPS = 200
"""Steps in one file that can be taken back."""


@dataclass
class Steps:
    """Texts of one file, before each step and, once steps were taken back, after them."""

    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    now: str | None = None
    """The text that the last step wrote; a file with another one was edited elsewhere."""

    def add(self, text: str, *, instead_of: str) -> None:
        """Remember a step that wrote `text`; after an edit elsewhere only this one can be taken back."""
        self.before = [*self.before[-MAX_STEPS:], instead_of] if instead_of == self.now else [instead_of]
        self.after, self.now = [], text

    def next_text(self, present: str, *, back: bool, path: str) -> str:
        """Return the text to write in place of the `present` one, to take a step back or to do it again.

        Raises `RefusedError` when there is no such step, or the file, called `path`, was edited elsewhere.
        """
        texts = self.before if back else self.after
        if not texts:
            raise RefusedError("there is nothing to take back" if back else "there is nothing to do again")
        if present != self.now:
            self.before, self.after = [], []
            raise RefusedError(f"{path} was edited elsewhere; undo it there")
        return texts[-1]

    def move(self, present: str, *, back: bool) -> None:
        """Remember that `next_text` was written in place of the `present` text."""
        source, target = (self.before, self.after) if back else (self.after, self.before)
        target.append(present)
        self.now = source.pop()


def replace_typed(file: Path, text: str, *, instead_of: str, path: str) -> None:
    """Write `text` into a file that has the text `instead_of`; delete the file when the text is empty.

    Raises `RefusedError` when an editor saved something else meanwhile, `InputError` when nothing can be written.
    """
    if typed_text(file, path=path) != instead_of:
        raise edited_meanwhile(path)
    if text:
        write_atomically(file, text.encode())
        return
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        message = f"cannot be deleted: {error.strerror}; check the folder's permissions"
        raise InputError([Problem(path, 0, 0, message)]) from None


def typed_text(file: Path, *, path: str) -> str:
    """Return what a file, called `path`, has; empty where there is none. Raises `InputError` when it is not text."""
    return decode(file.read_bytes(), path=path) if file.exists() else ""


def edited_meanwhile(path: str) -> RefusedError:
    """Return the refusal of a step that began with what is no longer in the file called `path`."""
    return RefusedError(f"{path} was edited elsewhere meanwhile; do it again")
