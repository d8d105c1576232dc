"""YAML to plain data and validated records, with the line and column of everything that is wrong.

`read_record` reads what people type: no anchors, limited nesting, no key twice, and the place of each mistake. `load`
reads the long briefings that this program writes, by libyaml, seven times as fast.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.yaml_files import messages
from mkdocs_briefing.yaml_files.core_schema import use_core_schema
from mkdocs_briefing.yaml_files.locate import compose, problem_at, repeated_keys_below

if TYPE_CHECKING:
    from collections.abc import Iterator

R = TypeVar("R", bound=BaseModel)

DEPTH_LIMIT = 50
"""Nesting that no person types; deeper input is refused before it exhausts the parser's stack."""


MAX_TOLD = 100
"""Mistakes of one text that are told, at most: each is looked for in the whole text, and nobody types more."""


class _TypedLoader(yaml.SafeLoader):
    """Plain data without anchors and aliases: their expansion can be exponential, and `&c.` is meant as text."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.depth = getattr(self, "depth", 0) + 1
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if event.anchor is not None:
            raise yaml.MarkedYAMLError(problem="an anchor or alias", problem_mark=event.start_mark)
        if self.depth > DEPTH_LIMIT:
            raise yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=event.start_mark)
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


class _FastLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Plain data by libyaml; PyYAML's own parser where libyaml is missing."""


use_core_schema(_TypedLoader)
use_core_schema(_FastLoader)


# ---------------------------------------------------------------- text to plain data
def load(text: str, *, path: str) -> Any:
    """Return the plain data in the YAML `text`, which may be long; anchors are allowed.

    Raises `InputError` when it is not YAML.
    """
    try:
        return yaml.load(text, Loader=_FastLoader)  # noqa: S506 (a safe loader)
    except yaml.YAMLError as error:
        message = f"not valid YAML: {error}"
    read_plain(text, path=path)  # raises with the place and a remedy, which libyaml's error has not
    raise InputError([Problem(path, 0, 0, message)])


def read_plain(text: str, *, path: str) -> Any:
    """Return the plain data in the YAML `text` that a person typed. Raises `InputError` when it is not YAML."""
    return _read(text, path=path)[0]


def _read(text: str, *, path: str, first_line: int = 1) -> tuple[Any, yaml.Node | None]:
    """Return the plain data in `text`, and the tree of nodes that has their places."""
    loader = None
    try:
        loader = _TypedLoader(text)
        node = loader.get_single_node()
        return (None if node is None else loader.construct_document(node)), node
    except yaml.MarkedYAMLError as error:
        raise InputError([_problem_of(error, path, first_line)]) from None
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        raise InputError([Problem(path, line, 0, messages.of_yaml(str(error)))]) from None
    finally:
        if loader is not None:
            loader.dispose()


def _problem_of(error: yaml.MarkedYAMLError, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, 0)
    found = " ".join(part for part in (error.problem, error.context) if part)
    return Problem(path, line, column, messages.of_yaml(found))


# ---------------------------------------------------------------- plain data to a record
def read_record(record: type[R], text: str, *, path: str, first_line: int = 1) -> R:
    """Return the YAML `text` as a `record`, exactly as its JSON Schema has it; an empty text is an empty mapping.

    `first_line` is the line of `path` at which `text` begins.

    Raises `InputError` with the problems: not YAML, a key twice, an unknown key, a wrong value.
    """
    data, node = _read(text, path=path, first_line=first_line)
    if problems := repeated_keys_below(node, path=path, first_line=first_line):
        raise InputError(problems)
    try:
        return validated(record, {} if node is None else data)
    except ValidationError as error:
        raise InputError(_problems(record, error, node, path=path, first_line=first_line)) from None


def validated(record: type[R], data: object, *, context: dict[str, Any] | None = None) -> R:
    """Return plain data as a `record`, as strictly as an outside validator of the record's JSON Schema takes it.

    Raises `pydantic.ValidationError`.
    """
    return record.model_validate_json(json.dumps(data), strict=True, context=context)


def validated_but_for_unknown(
    record: type[R], data: object, *, context: dict[str, Any] | None = None
) -> tuple[R, tuple[str, ...]]:
    """Return plain data as a `record`, and the fields in it that the record does not know: `quotes.0.tone`.

    For what a program wrote: a newer version may have added these fields (see `model`).

    Raises `pydantic.ValidationError` for every other fault.
    """
    try:
        return validated(record, data, context=context), ()
    except ValidationError as error:
        unknown = [detail["loc"] for detail in error.errors() if detail["type"] == "extra_forbidden"]
        if not unknown:
            raise
    found = record.model_validate_json(json.dumps(data), strict=True, extra="ignore", context=context)
    return found, tuple(".".join(map(str, steps)) for steps in unknown)


def problems_of(record: type[BaseModel], error: ValidationError, text: str, *, path: str) -> list[Problem]:
    """Return a problem, with its place, for each mistake in the YAML `text`, which is data but not a `record`."""
    return _problems(record, error, compose(text), path=path)


def mistakes(record: type[BaseModel], data: object) -> list[tuple[tuple[str | int, ...], str]]:
    """Return pairs of steps into the plain `data` and what is wrong there; none when it is a `record`."""
    try:
        validated(record, data)
    except ValidationError as error:
        return list(_mistakes(record, error))
    return []


def _problems(
    record: type[BaseModel], error: ValidationError, node: yaml.Node | None, *, path: str, first_line: int = 1
) -> list[Problem]:
    """Return each problem once, though a value may be wrong for several types of a union; the first `MAX_TOLD`."""
    told: dict[Problem, None] = {}
    for steps, text in _mistakes(record, error):
        if len(told) == MAX_TOLD:
            *others, last = sorted(told)
            return [*others, replace(last, message=f"{last.message}; more mistakes are not told")]
        told[problem_at(node, steps, text, path=path, first_line=first_line)] = None
    return list(told)


def _mistakes(record: type[BaseModel], error: ValidationError) -> Iterator[tuple[tuple[str | int, ...], str]]:
    schema = record.model_json_schema()
    for detail in error.errors():
        yield detail["loc"], messages.of_value(dict(detail), schema)
