"""Where in a YAML text something is wrong: from steps into its data to a line, a column and a name for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from mkdocs_briefing.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NAMING_KEYS = ("was", "name", "text", "id")
"""Keys of an item by whose value a person knows it, the best first."""

MAX_NAME_CHARACTERS = 40
"""Characters of such a value that a message shows."""


def problems_at(text: str, found: Iterable[tuple[Sequence[str | int], str]], *, path: str) -> list[Problem]:
    """Return a problem for each pair of steps and a message, with its place in the YAML `text`, which was read before.

    `("quotes", "add", 0)` leads to the first item of `add` in `quotes`.
    """
    node = compose(text)
    return [problem_at(node, steps, message, path=path) for steps, message in found]


def compose(text: str) -> yaml.Node | None:
    """Return the tree of nodes, which have places; None for a text that libyaml takes for YAML and PyYAML does not."""
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None


def problem_at(
    node: yaml.Node | None, steps: Sequence[str | int], message: str, *, path: str, first_line: int = 1
) -> Problem:
    """Return the problem at `steps` below `node`; without steps it is one of the whole text.

    `first_line` is the line of the file at which the YAML begins.
    """
    if not steps:
        return Problem(path, first_line if first_line > 1 else 0, 0, message)
    mark, names = _follow(node, steps)
    line, column = (first_line + mark.line, mark.column + 1) if mark else (first_line, 0)
    return Problem(path, line, column, f"{names}: {message}" if names else message)


def _follow(node: yaml.Node | None, steps: Sequence[str | int]) -> tuple[yaml.Mark | None, str]:
    """Return the place to which `steps` lead, as far as the document has them, and their names for people.

    The names read `quotes.change 'We kept …': speaker`.
    """
    mark = node.start_mark if node else None
    names = ""
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            names += f"{'.' if names and names[-1] != ' ' else ''}{step}"
            entry = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if entry is None:
                break
            mark, node = _place_of_entry(*entry), entry[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
            names += f" {_name(node, step)}: "
    return mark, names.strip().removesuffix(":")


def _place_of_entry(key: yaml.Node, value: yaml.Node) -> yaml.Mark:
    """Return where the scalar value stands; else where the key does: a list or mapping begins on another line."""
    return value.start_mark if isinstance(value, yaml.ScalarNode) and value.value else key.start_mark


def _name(item: yaml.Node, number: int) -> str:
    """Return what a person knows an item of a list by: what it says, else its number counted from 1."""
    texts = {key.value: value.value for key, value in item.value} if isinstance(item, yaml.MappingNode) else {}
    known_by = next((texts[key] for key in NAMING_KEYS if isinstance(texts.get(key), str) and texts[key]), None)
    if known_by is None:
        return f"no. {number + 1}"
    return repr(known_by if len(known_by) <= MAX_NAME_CHARACTERS else f"{known_by[: MAX_NAME_CHARACTERS - 1]}…")


# ---------------------------------------------------------------- keys that a text gives twice
def repeated_keys(text: str, *, path: str) -> list[Problem]:
    """Return a problem for each key that the YAML `text` gives twice, so that one of its values would be lost."""
    return repeated_keys_below(compose(text), path=path)


def repeated_keys_below(node: yaml.Node | None, *, path: str, first_line: int = 1) -> list[Problem]:
    """Return a problem for each key that a mapping below `node` has twice."""
    return [
        Problem(path, first_line + mark.line, mark.column + 1, f"{key!r} is given twice; keep one")
        for key, mark in _repeated(node)
    ]


def _repeated(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Mark]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.value, key.start_mark
            seen.add(str(key.value))
            yield from _repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated(value)
