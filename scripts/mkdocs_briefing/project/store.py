"""Briefings on disk: deterministic YAML written atomically, and caches that spare reading and extracting again.

A briefing that this program wrote and nobody edited is read tolerantly: a field that a newer version added is ignored,
and the file is never written over. One that a person edited is read strictly, since there an unknown key is a typing
mistake (docs/dev/decisions/0014-schema-versions.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mkdocs_briefing import schemas
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.cache_files import read_cache_file, write_cache_file
from mkdocs_briefing.diagnostics import InputError, Problem, printable
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.model import SCHEMA_VERSION, Briefing
from mkdocs_briefing.provenance import is_newer
from mkdocs_briefing.yaml_files.parse import load, problems_of, validated, validated_but_for_unknown
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
"""The version in a YAML text; the keys of inner records are indented, so that they do not match."""

SHA256_LINE = re.compile(r"^# Unchanged since .*: ([0-9a-f]{64})$", re.MULTILINE)

FIX_OR_DELETE = "fix it, or delete the file and run: briefing extract"
"""What to do about a briefing that cannot be read."""


# ---------------------------------------------------------------- reading
@dataclass(frozen=True)
class Stored:
    """A briefing's file, as it is found."""

    briefing: Briefing | None
    """None when it is not a briefing of this schema; `edited` then says whether a person wrote it."""
    edited: bool
    """Whether a person changed it after it was generated."""
    sha256: str = ""
    """SHA-256 of the file's bytes, hexadecimal."""
    newer: bool = False
    """Whether a newer mkdocs-briefing wrote it: by its release, its schema, or a field that this one does not know."""


def read_briefing(file: Path, *, article: str | None = None, path: str = "") -> Briefing:
    """Return the briefing in `file`, called `path` in messages; proved against the `article`'s text when it is given.

    Raises `InputError` when the file cannot be read, is not YAML, not a briefing, or not verbatim.
    """
    path = path or str(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}; make it with: briefing extract"
        raise InputError([Problem(path, 0, 0, message)]) from None
    return parse_briefing(decode(data, path=path), path=path, article=article)


def parse_briefing(text: str, *, path: str, article: str | None = None) -> Briefing:
    """Return the briefing in the YAML `text`; `path` names it in messages.

    Raises `InputError` as `read_briefing` does.
    """
    refuse_other_version(text, path=path, alternative="or delete the file and run: briefing extract")
    data = read_data(text, path=path)
    try:
        return _read(data, edited=is_edited(text), context=None if article is None else {"article": article})[0]
    except ValidationError as error:
        raise _with_remedy(problems_of(Briefing, error, text, path=path)) from None


def _read(data: object, *, edited: bool, context: dict[str, Any] | None = None) -> tuple[Briefing, tuple[str, ...]]:
    """Return the briefing in plain data, and the fields in it that are unknown here.

    Raises `pydantic.ValidationError`; for an unknown field too when a person `edited` the file.
    """
    if edited:
        return validated(Briefing, data, context=context), ()
    return validated_but_for_unknown(Briefing, data, context=context)


def read_data(text: str, *, path: str) -> dict[str, Any]:
    """Return the YAML `text` of a briefing as plain data, whatever a person made of it.

    Raises `InputError` when it is not YAML or not a mapping.
    """
    try:
        data = load(text, path=path)
    except InputError as error:
        raise _with_remedy(error.problems) from None
    if not isinstance(data, dict):
        raise _with_remedy([Problem(path, 0, 0, "is not a briefing")])
    return data


def _with_remedy(problems: Iterable[Problem]) -> InputError:
    return InputError([replace(problem, message=f"{problem.message}; {FIX_OR_DELETE}") for problem in problems])


def refuse_other_version(text: str, *, path: str, alternative: str) -> None:
    """Raise `InputError` when the YAML `text` says that it has another schema than this version reads.

    `alternative` is what a person can do instead of using another version.
    """
    found = VERSION_LINE.search(text)
    if found is None or found[1] == str(SCHEMA_VERSION):
        return
    newer = _has_newer_schema(text)
    remedy = "update mkdocs-briefing" if newer else "read it with the mkdocs-briefing that wrote it"
    message = f"schema_version: {found[1]:.20} is {'newer than' if newer else 'not'} what this mkdocs-briefing reads"
    message = f"{message} ({SCHEMA_VERSION}); {remedy}, {alternative}"
    raise InputError([Problem(path, text.count("\n", 0, found.start()) + 1, 1, message)])


def _has_newer_schema(text: str) -> bool:
    found = VERSION_LINE.search(text)
    return found is not None and found[1].isdecimal() and int(found[1][:9]) > SCHEMA_VERSION


def find_briefing(path: Path, *, cache: Path) -> Stored | None:
    """Return what the file at `path` holds, whether or not it is a briefing; None where there is no file.

    A briefing is also kept as JSON in `cache`, which is read twenty times as fast as YAML.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    text, sha256 = data.decode(errors="replace"), sha256_hex(data)
    edited = is_edited(text)
    json_file = _json_file(path, cache)
    briefing = _read_json(json_file, sha256)
    if briefing is not None:
        return Stored(briefing, edited, sha256, newer=is_newer(briefing.generator))
    try:
        briefing, unknown = _read(read_data(text, path=str(path)), edited=edited)
    except (InputError, ValidationError):
        return Stored(None, edited, sha256, newer=_has_newer_schema(text))
    if not unknown:  # the newer version that knows these fields may use the same cache: it would miss them
        _write_json(json_file, briefing, sha256)
    return Stored(briefing, edited, sha256, newer=bool(unknown) or is_newer(briefing.generator))


def is_edited(text: str) -> bool:
    """Return whether a person changed (or wrote) this YAML since it was generated."""
    head = SHA256_LINE.search(text)
    return head is None or head[1] != sha256_hex(text[head.end() + 1 :])


# ---------------------------------------------------------------- writing
def write_briefing(path: Path, briefing: Briefing, *, cache: Path | None = None) -> None:
    """Write the briefing as YAML, the same bytes for the same briefing; the file is replaced whole or not at all.

    With a `cache`, the next `find_briefing` need not read the YAML.
    """
    data = dump(briefing, name=path.stem).encode()
    write_atomically(path, data)
    if cache is not None:
        _write_json(_json_file(path, cache), briefing, sha256_hex(data))


def write_schema(folder: Path) -> None:
    """Write the JSON Schema beside the briefings, where their first line tells an editor to look."""
    write_atomically(folder / SCHEMA_FILE, schemas.schema_text(Briefing).encode())


def dump(briefing: Briefing, *, name: str) -> str:
    """Return the YAML of a briefing called `name` (its article's file name without the ending)."""
    body = dump_briefing(briefing.model_dump(mode="json"))
    source, name = printable(briefing.source.path), printable(name)
    head = HEAD.format(schema=SCHEMA_FILE, source=source, name=name, sha256=sha256_hex(body))
    return head + body


# ---------------------------------------------------------------- the cache of briefings as JSON
def _json_file(path: Path, cache: Path) -> Path:
    return cache / "read" / f"{sha256_hex(str(path))[:32]}.json"


def _write_json(file: Path, briefing: Briefing, sha256: str) -> None:
    """Write the briefing below a line with the SHA-256 of the YAML that it was read from."""
    write_cache_file(file, f"{sha256}\n{briefing.model_dump_json()}".encode())


def _read_json(file: Path, sha256: str) -> Briefing | None:
    head, _, body = (read_cache_file(file) or b"").partition(b"\n")
    return _briefing_or_none(body) if head == sha256.encode() else None


def _briefing_or_none(data: bytes) -> Briefing | None:
    """Return the briefing in JSON; None when a version with other fields wrote it."""
    try:
        return Briefing.model_validate_json(data)
    except ValidationError:
        return None


# ---------------------------------------------------------------- the cache of what extraction found
def read_cached(cache: Path, key: str) -> Briefing | None:
    """Return the uncurated briefing cached under `key`; None when there is none or it cannot be read."""
    data = read_cache_file(cache / "extracted" / f"{key}.json")
    return None if data is None else _briefing_or_none(data)


def write_cached(cache: Path, key: str, briefing: Briefing) -> None:
    """Write an uncurated briefing into the cache under `key`."""
    write_cache_file(cache / "extracted" / f"{key}.json", briefing.model_dump_json().encode())
