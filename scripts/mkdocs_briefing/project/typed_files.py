"""The files that people type, where an unknown key is a mistake: corrections of an article, and `seeds/actors.yml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.project.articles import link_fault
from mkdocs_briefing.project.store import refuse_other_version
from mkdocs_briefing.yaml_files.locate import problems_at
from mkdocs_briefing.yaml_files.parse import read_record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RECENT_TEXTS = 64
"""Curation files that are not parsed again while their texts stay the same: who writes one reads it next."""


def read_curation(file: Path, *, path: str, home: Path) -> tuple[Curation, str | None]:
    """Return a person's corrections in `file`, called `path` in messages, and the SHA-256 of its bytes.

    A file that does not exist has no corrections and no digest. Raises `InputError` with every problem in it, and for a
    link that leads out of the folder `home`.
    """
    data = _read_bytes(file, path, home)
    if data is None:
        return Curation(), None
    text = decode(data, path=path)
    refuse_other_version(text, path=path, alternative="or write the rules as docs/curation.md says")
    return parse_curation(text, path=path), sha256_hex(data)


@lru_cache(maxsize=RECENT_TEXTS)
def parse_curation(text: str, *, path: str) -> Curation:
    """Return a person's corrections in the YAML `text`, called `path` in messages.

    Raises `InputError` with every problem in it.
    """
    return read_record(Curation, text, path=path)


def read_register(file: Path, *, path: str, home: Path) -> Register:
    """Return who is who, from `file`, called `path` in messages; an empty register where there is no file.

    Raises `InputError` with every problem in it, and for a link that leads out of the folder `home`.
    """
    data = _read_bytes(file, path, home)
    return Register() if data is None else read_record(Register, decode(data, path=path), path=path)


def _read_bytes(file: Path, path: str, home: Path) -> bytes | None:
    if fault := link_fault(file, home):
        raise InputError([Problem(path, 0, 0, fault)])
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"cannot be read: {error.strerror}; check the file's permissions"
        raise InputError([Problem(path, 0, 0, message)]) from None


def rule_problems(file: Path, faults: Iterable[tuple[str, str]], *, path: str) -> list[Problem]:
    """Return problems of a typed file for pairs of an entry's place (`quotes.add[0]`) and a message."""
    text = decode(file.read_bytes(), path=path)
    return problems_at(text, ((steps_to(place), message) for place, message in faults), path=path)


def steps_to(place: str) -> list[str | int]:
    """Return the steps of an entry's place: `quotes`, `add` and 0 of `quotes.add[0]`."""
    return [int(step) if step.isdigit() else step for step in re.findall(r"\w+", place)]
