"""YAML that a person typed: to plain data and validated records, with the line and column of whatever is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from briefing.diagnostics import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

R = TypeVar("R", bound=BaseModel)

ANY_WIDTH = 2**31 - 1
"""A text stays on its line, however long."""

DEPTH_LIMIT = 50
"""Nesting a person never types; deeper input is refused before it exhausts the parser's stack."""


WORDED = {
    "^s[1-9][0-9]*$": "expected a sentence, such as s4",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "expected small letters and digits, joined by hyphens",
    "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$": "expected YYYY, YYYY-MM or YYYY-MM-DD",
    "^Q[1-9][0-9]*$": "expected the number of a Wikidata item, such as Q64",
    "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "expected a language tag, such as en or pt-BR",
}
"""What a person reads in place of a pattern of the records."""


class _Loader(yaml.SafeLoader):
    """YAML's plain data without aliases, whose expansion can be exponential."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self.depth = getattr(self, "depth", 0) + 1
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="aliases are not supported", problem_mark=event.start_mark)
        if self.depth > DEPTH_LIMIT:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=event.start_mark)
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


# Dates, numbers and switches stay as they were typed: the record's own types decide what `1:30`, `no` or
# `2023-09-12` means, so that a title `No` is a title.
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_record(record: type[R], text: str, *, path: str, first_line: int = 1) -> R:
    """`text` as a `record`; an empty text is an empty mapping.

    Scalars arrive as strings and are converted by the record's types, so the record must not be strict.
    `first_line` is the line of `path` at which `text` begins.

    Raises `InputError` with every problem: not YAML, a key twice, a wrong key, a wrong value.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        data = {} if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, 0)
        found = " ".join(part for part in (error.problem, error.context) if part)
        raise InputError(
            [Problem(path, line, column, f"not valid YAML: {found}; put text in quotation marks")]
        ) from None
    except yaml.YAMLError as error:
        raise InputError([Problem(path, first_line, 0, f"not valid YAML: {error}")]) from None
    finally:
        loader.dispose()
    problems = [
        Problem(path, first_line + mark.line, mark.column + 1, f"{key!r} is given twice; keep one")
        for key, mark in _repeated_keys(node)
    ]
    if not isinstance(data, dict):
        found = type(data).__name__
        problems.append(Problem(path, first_line, 0, f"expected `key: value` lines, found a {found}"))
    if problems:
        raise InputError(problems)
    try:
        return record.model_validate(data)
    except ValidationError as error:
        raise InputError(
            [_problem(record, dict(detail), node, path=path, first_line=first_line) for detail in error.errors()]
        ) from None


def write_record(said: Mapping[str, Any]) -> str:
    """The YAML that `read_record` reads as `said`: a line a key, in their order, texts never folded."""
    return yaml.safe_dump(
        {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()},
        sort_keys=False,
        allow_unicode=True,
        width=ANY_WIDTH,
        default_flow_style=False,
    )


def place_of(text: str, steps: Sequence[str | int]) -> tuple[int, int]:
    """Line and column, counted from 1, of what `steps` lead to in the YAML `text`, or of the last of them it has.

    `("quotes", "add", 0)` leads to the first item of `add` in `quotes`. The text was read before, so it is YAML.
    """
    mark = _mark(yaml.compose(text, Loader=_Loader), tuple(steps))
    return (mark.line + 1, mark.column + 1) if mark else (1, 0)


def _repeated_keys(node: yaml.Node | None) -> Iterable[tuple[str, yaml.Mark]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.value, key.start_mark
            seen.add(str(key.value))
            yield from _repeated_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated_keys(value)


def _problem(
    record: type[BaseModel], detail: dict[str, Any], node: yaml.Node | None, *, path: str, first_line: int
) -> Problem:
    where = ".".join(str(step) for step in detail["loc"])
    mark = _mark(node, detail["loc"])
    line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, 0)
    if detail["type"] == "extra_forbidden":
        allowed = f"; the keys are {', '.join(sorted(record.model_fields))}" if len(detail["loc"]) == 1 else ""
        return Problem(path, line, column, f"{where}: unknown key{allowed}")
    found = "" if detail["type"] == "missing" else f", got {detail['input']!r:.80}"
    return Problem(path, line, column, f"{where}: {_expected(detail)}{found}")


def _expected(detail: dict[str, Any]) -> str:
    kind = detail["type"]
    if kind.startswith("date_"):
        return "expected YYYY-MM-DD"
    if kind == "missing":
        return "is required"
    if kind == "string_pattern_mismatch":
        return WORDED.get(detail["ctx"]["pattern"], str(detail["msg"]))
    message = str(detail["msg"]).removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _mark(node: yaml.Node | None, loc: tuple[str | int, ...]) -> yaml.Mark | None:
    """The place of the innermost step of `loc` that the document has; of the key where the key is at fault."""
    mark = node.start_mark if node else None
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            entry = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if entry is None:
                continue
            key, node = entry
            mark = key.start_mark if not isinstance(node, yaml.ScalarNode) else node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
    return mark
