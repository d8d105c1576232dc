"""Briefings on disk: deterministic YAML written atomically, and a cache of what extraction found."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing import schemas
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.diagnostics import InputError, Problem, printable
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.model import SCHEMA_VERSION, Briefing
from mkdocs_briefing.yaml_files.locate import problems_at
from mkdocs_briefing.yaml_files.parse import load, problems_of, read_record, validated
from mkdocs_briefing.yaml_files.write import dump_briefing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SCHEMA_FILE = "briefing.schema.json"

HEAD = """\
# yaml-language-server: $schema={schema}
# Generated from {source}. To keep a change made here: briefing curate {name}
# Unchanged since it was generated while this is the SHA-256 of what follows: {sha256}
"""

VERSION_LINE = re.compile(r"^schema_version:[ \t]*([^\s#]+)", re.MULTILINE)
"""A key of the document itself: others are indented."""

SHA256_LINE = re.compile(r"^# Unchanged since .*: ([0-9a-f]{64})$", re.MULTILINE)


# ---------------------------------------------------------------- briefings
@dataclass(frozen=True)
class Stored:
    """A briefing's file, as it is found."""

    briefing: Briefing | None
    """None when it is not a briefing of this schema; `edited` then tells whether a person wrote it."""
    edited: bool
    """Whether a person changed it after it was generated."""
    sha256: str = ""
    """Of the file's bytes."""


def read_briefing(file: Path, *, article: str | None = None, path: str = "") -> Briefing:
    """The briefing in `file`, called `path` in messages; proved against the `article`'s text when that is given.

    Raises `InputError` when the file cannot be read, is not YAML, not a briefing, or not verbatim.
    """
    path = path or str(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}; make it with: briefing extract"
        raise InputError([Problem(path, 0, 0, message)]) from None
    return parse_briefing(decode(data, path=path), path=path, article=article)


def read_data(text: str, *, path: str) -> dict[str, Any]:
    """The YAML `text` of a briefing as plain data, whatever a person made of it.

    Raises `InputError` when it is not YAML or not a mapping.
    """
    try:
        data = load(text, path=path)
    except InputError as error:
        raise _mendable(error.problems) from None
    if not isinstance(data, dict):
        raise InputError([Problem(path, 0, 0, "is not a briefing; mend it, or delete the file to make it anew")])
    return data


def parse_briefing(text: str, *, path: str, article: str | None = None) -> Briefing:
    """The briefing in the YAML `text`; `path` names it in messages.

    Raises `InputError` as `read_briefing` does.
    """
    refuse_other_version(text, path=path, else_do="or delete the file to make it anew")
    data = read_data(text, path=path)
    try:
        return validated(Briefing, data, context=None if article is None else {"article": article})
    except ValidationError as error:
        raise _mendable(problems_of(Briefing, error, text, path=path)) from None


def _mendable(problems: Iterable[Problem]) -> InputError:
    remedy = "mend it, or delete the file to make it anew"
    return InputError([replace(problem, message=f"{problem.message}; {remedy}") for problem in problems])


def refuse_other_version(text: str, *, path: str, else_do: str) -> None:
    """Raises `InputError` when the YAML `text` says that it is of another schema than this code reads."""
    found = VERSION_LINE.search(text)
    if found is None or found[1] == str(SCHEMA_VERSION):
        return
    newer = found[1].isdecimal() and int(found[1]) > SCHEMA_VERSION
    remedy = "update mkdocs-briefing" if newer else "read it with the mkdocs-briefing that wrote it"
    message = f"schema_version: {found[1]:.20} is {'newer than' if newer else 'not'} what this mkdocs-briefing reads"
    message = f"{message} ({SCHEMA_VERSION}); {remedy}, {else_do}"
    raise InputError([Problem(path, text.count("\n", 0, found.start()) + 1, 1, message)])


def find_briefing(path: Path, *, cache: Path) -> Stored | None:
    """What `path` holds, whoever wrote it; None when there is no such file.

    A briefing is also kept as JSON in `cache`, which is read twenty times as fast as YAML.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    text = data.decode(errors="replace")
    kept = _kept_file(path, cache)
    sha256 = sha256_hex(data)
    briefing = _read_kept(kept, sha256)
    if briefing is None:
        try:
            briefing = validated(Briefing, read_data(text, path=str(path)))
        except (InputError, ValidationError):
            return Stored(None, is_edited(text), sha256)
        _keep(kept, briefing, sha256)
    return Stored(briefing, is_edited(text), sha256)


def _kept_file(path: Path, cache: Path) -> Path:
    return cache / "read" / f"{sha256_hex(str(path))[:32]}.json"


def _keep(file: Path, briefing: Briefing, sha256: str) -> None:
    write_atomically(file, f"{sha256}\n{briefing.model_dump_json()}".encode(), durable=False)


def _read_kept(file: Path, sha256: str) -> Briefing | None:
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        return Briefing.model_validate_json(body) if head == sha256.encode() else None
    except (OSError, ValidationError):
        return None


def is_edited(text: str) -> bool:
    """Whether a person changed (or wrote) this YAML since it was generated."""
    head = SHA256_LINE.search(text)
    return head is None or head[1] != sha256_hex(text[head.end() + 1 :])


def write_briefing(path: Path, briefing: Briefing, *, cache: Path | None = None) -> None:
    """The briefing as YAML, the same bytes for the same briefing; the file is replaced whole or not at all.

    With a `cache`, the next `find_briefing` need not read the YAML.
    """
    data = dump(briefing, name=path.stem).encode()
    write_atomically(path, data)
    if cache is not None:
        _keep(_kept_file(path, cache), briefing, sha256_hex(data))


def write_schema(folder: Path) -> None:
    """Puts the JSON Schema beside the briefings, where their first line tells an editor to look."""
    write_atomically(folder / SCHEMA_FILE, schemas.written(Briefing).encode())


def dump(briefing: Briefing, *, name: str) -> str:
    """The YAML of a briefing called `name` (its article's file name without the ending)."""
    body = dump_briefing(briefing.model_dump(mode="json"))
    source, name = printable(briefing.source.path), printable(name)
    head = HEAD.format(schema=SCHEMA_FILE, source=source, name=name, sha256=sha256_hex(body))
    return head + body


# ---------------------------------------------------------------- corrections
def read_curation(file: Path, *, path: str) -> tuple[Curation, str | None]:
    """A person's corrections in `file`, called `path` in messages, and the SHA-256 of its bytes.

    No file is no corrections. Raises `InputError` with every problem in it.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Curation(), None
    except OSError as error:
        raise InputError([Problem(path, 0, 0, f"cannot be read: {error.strerror}; check the file's rights")]) from None
    text = decode(data, path=path)
    refuse_other_version(text, path=path, else_do="or write the rules as docs/curation.md says")
    return read_record(Curation, text, path=path), sha256_hex(data)


def read_register(file: Path, *, path: str) -> Register:
    """Who is who, in `file`, called `path` in messages; nobody without a file.

    Raises `InputError` with every problem in it.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Register()
    except OSError as error:
        raise InputError([Problem(path, 0, 0, f"cannot be read: {error.strerror}; check the file's rights")]) from None
    return read_record(Register, decode(data, path=path), path=path)


def rule_problems(file: Path, found: Iterable[tuple[str, str]], *, path: str) -> list[Problem]:
    """Faults of rules in a curation file, each pair a rule's place (`quotes.add[0]`) and what is wrong, as problems."""
    text = decode(file.read_bytes(), path=path)
    return problems_at(text, ((steps_to(place), message) for place, message in found), path=path)


def steps_to(place: str) -> list[str | int]:
    """The place of a rule (`quotes.add[0]`), step by step."""
    return [int(step) if step.isdigit() else step for step in re.findall(r"\w+", place)]


# ---------------------------------------------------------------- the cache
def read_cached(cache: Path, key: str) -> Briefing | None:
    """The uncurated briefing kept under `key`; None when there is none or it is of no use."""
    try:
        return Briefing.model_validate_json((cache / "extracted" / f"{key}.json").read_bytes())
    except (OSError, ValidationError):
        return None


def write_cached(cache: Path, key: str, briefing: Briefing) -> None:
    """Keeps an uncurated briefing under `key`."""
    write_atomically(cache / "extracted" / f"{key}.json", briefing.model_dump_json().encode(), durable=False)
