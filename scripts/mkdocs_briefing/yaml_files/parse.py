"""YAML that a person typed: to plain data and validated records, with the line and column of whatever is wrong."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.yaml_files import messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

R = TypeVar("R", bound=BaseModel)

DEPTH_LIMIT = 50
"""Nesting a person never types; deeper input is refused before it exhausts the parser's stack."""


CORE = {
    "null": ("~nN", re.compile(r"(?:~|null|Null|NULL|)\Z")),
    "bool": ("tTfF", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")),
    "int": ("-+0123456789", re.compile(r"(?:[-+]?[0-9]{1,400}|0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400})\Z")),
    "float": ("-+.0123456789", re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")),
}
"""The core schema of YAML 1.2, of each type the first characters and the whole: `no`, `1:30` and days are text."""


def _integer(loader: Any, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    return int(text, 0) if text[1:2] in ("o", "x") else int(text)


def _text(loader: Any, node: yaml.ScalarNode) -> str:
    text: str = loader.construct_scalar(node)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise yaml.MarkedYAMLError(problem="half a character is none", problem_mark=node.start_mark)
    return text


def plain(loader: type[yaml.SafeLoader]) -> None:
    """Makes the `loader` class give plain data by the core schema of YAML 1.2, and nothing else."""
    loader.yaml_implicit_resolvers = {}
    loader.yaml_constructors = {}
    for kind, (first, pattern) in CORE.items():
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", pattern, list(first) + [""] * (kind == "null"))
    for kind, made in {
        "null": lambda _loader, _node: None,
        "bool": lambda loader, node: loader.construct_scalar(node).lower() == "true",
        "int": _integer,
        "float": lambda loader, node: float(loader.construct_scalar(node)),
        "str": _text,
        "seq": yaml.SafeLoader.construct_yaml_seq,
        "map": yaml.SafeLoader.construct_yaml_map,
    }.items():
        loader.yaml_constructors[f"tag:yaml.org,2002:{kind}"] = made
    loader.yaml_constructors[None] = yaml.SafeLoader.construct_undefined


class _Loader(yaml.SafeLoader):
    """YAML's plain data without anchors and aliases: expansion can be exponential, and `&c.` is meant as text."""

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


plain(_Loader)


class _FastLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Plain data by libyaml; dates stay text, as the JSON Schema has them."""


plain(_FastLoader)


def load(text: str, *, path: str) -> Any:
    """Return the plain data in the YAML `text`, which may be long; anchors are allowed.

    Raises `InputError` when it is not YAML.
    """
    try:
        return yaml.load(text, Loader=_FastLoader)  # noqa: S506 (a safe loader)
    except yaml.YAMLError as error:
        raise not_yaml(text, path=path) or InputError([Problem(path, 0, 0, f"not valid YAML: {error}")]) from None


# ---------------------------------------------------------------- text to a record
def read_record(record: type[R], text: str, *, path: str, first_line: int = 1) -> R:
    """`text` as a `record`, exactly as its JSON Schema has it; an empty text is an empty mapping.

    `first_line` is the line of `path` at which `text` begins.

    Raises `InputError` with every problem: not YAML, a key twice, a wrong key, a wrong value.
    """
    data, node = _read(text, path=path, first_line=first_line)
    if problems := _repeated(node, path=path, first_line=first_line):
        raise InputError(problems)
    try:
        return validated(record, {} if node is None else data)
    except ValidationError as error:
        problems = list(_faults(record, error, node, path=path, first_line=first_line))
        raise InputError(problems) from None


def validated(record: type[R], data: object, *, context: dict[str, Any] | None = None) -> R:
    """Plain data as a `record`, as strictly as an outside validator of the record's JSON Schema takes it.

    Raises `pydantic.ValidationError`.
    """
    return record.model_validate_json(json.dumps(data), strict=True, context=context)


def faults(record: type[BaseModel], error: ValidationError, text: str, *, path: str) -> list[Problem]:
    """What is wrong with the YAML `text`, which is data but no `record`: a line each, with its place."""
    return list(_faults(record, error, _composed(text), path=path))


def wrong(record: type[BaseModel], data: object) -> list[tuple[tuple[str | int, ...], str]]:
    """Pairs of steps into the plain `data` and what is wrong there; none when it is a `record`."""
    try:
        validated(record, data)
    except ValidationError as error:
        return _said(record, error)
    return []


def read_plain(text: str, *, path: str) -> Any:
    """The plain data in the YAML `text`. Raises `InputError` when it is no YAML."""
    return _read(text, path=path)[0]


def not_yaml(text: str, *, path: str) -> InputError | None:
    """Why `text` is no YAML; None when it is."""
    try:
        _read(text, path=path)
    except InputError as error:
        return error
    return None


def _read(text: str, *, path: str, first_line: int = 1) -> tuple[Any, yaml.Node | None]:
    loader = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        return (None if node is None else loader.construct_document(node)), node
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, 0)
        found = " ".join(part for part in (error.problem, error.context) if part)
        raise InputError([Problem(path, line, column, messages.of_yaml(found))]) from None
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        raise InputError([Problem(path, line, 0, messages.of_yaml(str(error)))]) from None
    finally:
        if loader is not None:
            loader.dispose()


# ---------------------------------------------------------------- places
def problems_at(text: str, found: Iterable[tuple[Sequence[str | int], str]], *, path: str) -> list[Problem]:
    """A line for each pair of steps and what is wrong there, in the YAML `text`, which was read before.

    `("quotes", "add", 0)` leads to the first item of `add` in `quotes`.
    """
    node = _composed(text)
    return [_located(node, steps, message, path=path) for steps, message in found]


def _composed(text: str) -> yaml.Node | None:
    """The places in a text that was read before; none in one that libyaml takes for YAML and PyYAML does not."""
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None


def _faults(
    record: type[BaseModel], error: ValidationError, node: yaml.Node | None, *, path: str, first_line: int = 1
) -> Iterable[Problem]:
    """Each wrong value once, though it may be wrong for several types."""
    said = _said(record, error)
    return dict.fromkeys(_located(node, steps, message, path=path, first_line=first_line) for steps, message in said)


def _said(record: type[BaseModel], error: ValidationError) -> list[tuple[tuple[str | int, ...], str]]:
    schema = record.model_json_schema()
    return [(detail["loc"], messages.of_value(dict(detail), schema)) for detail in error.errors()]


def _located(
    node: yaml.Node | None, steps: Sequence[str | int], message: str, *, path: str, first_line: int = 1
) -> Problem:
    if not steps:  # the whole is meant
        return Problem(path, first_line if first_line > 1 else 0, 0, message)
    mark, names = _followed(node, steps)
    line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, 0)
    return Problem(path, line, column, f"{names}: {message}" if names else message)


NAMED_BY = ("was", "name", "text", "id")
"""Keys of an item by whose value a person knows it, the best first."""

SHOWN = 40
"""Characters of such a value that are shown."""


def _followed(node: yaml.Node | None, steps: Sequence[str | int]) -> tuple[yaml.Mark | None, str]:
    """Where `steps` lead, or as far as the document has them, and their names: `quotes.change 'We kept …': speaker`.

    The place is that of the key where the key is at fault, else of the value.
    """
    mark = node.start_mark if node else None
    names = ""
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            names += f"{'.' if names and names[-1] != ' ' else ''}{step}"
            entry = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if entry is None:
                break
            key, node = entry
            mark = key.start_mark if not isinstance(node, yaml.ScalarNode) or not node.value else node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
            names += f" {_name(node, step)}: "
    return mark, names.strip().removesuffix(":")


def _name(item: yaml.Node, number: int) -> str:
    """What an item of a list is called: by what it says, else by its number."""
    said = {key.value: value.value for key, value in item.value} if isinstance(item, yaml.MappingNode) else {}
    named = next((said[key] for key in NAMED_BY if isinstance(said.get(key), str) and said[key]), None)
    if named is None:
        return f"no. {number + 1}"
    return repr(named if len(named) <= SHOWN else f"{named[: SHOWN - 1]}…")


def repeated(text: str, *, path: str) -> list[Problem]:
    """A line for each key that the YAML `text` gives twice, so that one of them would be lost."""
    return _repeated(_composed(text), path=path)


def _repeated(node: yaml.Node | None, *, path: str, first_line: int = 1) -> list[Problem]:
    return [
        Problem(path, first_line + mark.line, mark.column + 1, f"{key!r} is given twice; keep one")
        for key, mark in _repeated_keys(node)
    ]


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
