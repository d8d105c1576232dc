"""Add an entry to a list in a YAML file that a person keeps, as text: everything else stays as it is typed.

A library that reads and writes the whole file would keep comments, but not quotation marks, line breaks and tags.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class NewEntry:
    """An entry to be added to a list or a mapping of entries."""

    key: str
    """Key of the list in the file: `plugins`."""
    block: tuple[str, ...]
    """Lines of the entry, the first without its dash, the others indented below it."""
    flow: str
    """The entry in one line, for a list between brackets."""


def insert_entry(text: str, entry: NewEntry) -> str | None:
    """Return the YAML `text` with the entry after all others of its list; None where that cannot be done safely."""
    found = _value_of(text, entry.key)
    if found is None:
        return None
    return _in_flow(text, found, entry) if found.flow_style else _in_block(text, found, entry)


def append_list(text: str, entries: tuple[NewEntry, ...]) -> str:
    """Return the YAML `text` with a new list of `entries`, which have one key, at its end."""
    lines = [line for entry in entries for line in _block_lines(entry, indent=2)]
    return f"{text.rstrip()}\n\n{entries[0].key}:\n" + "".join(f"{line}\n" for line in lines)


def _value_of(text: str, key: str) -> Any:
    """Return the node of a list or mapping at the top of `text`, with an entry at least; None where there is none."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    values = [value for name, value in pairs if name.value == key and isinstance(value, yaml.CollectionNode)]
    return values[0] if len(values) == 1 and values[0].value else None


def _in_flow(text: str, node: Any, entry: NewEntry) -> str:
    """Add the entry before the closing bracket."""
    last = node.value[-1] if isinstance(node, yaml.SequenceNode) else node.value[-1][1]
    flow = entry.flow if isinstance(node, yaml.SequenceNode) else entry.flow.removeprefix("{").removesuffix("}")
    end = last.end_mark.index
    return f"{text[:end]}, {flow}{text[end:]}"


def _in_block(text: str, node: Any, entry: NewEntry) -> str:
    """Add the entry after the last line that holds any of the list, before comments and blank lines."""
    lines = text.splitlines(keepends=True)
    end = node.end_mark.line if node.end_mark.column == 0 else node.end_mark.line + 1
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    if not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    is_list = isinstance(node, yaml.SequenceNode)
    new = _block_lines(entry, indent=node.start_mark.column, dash=is_list)
    return "".join([*lines[:end], *(f"{line}\n" for line in new), *lines[end:]])


def _block_lines(entry: NewEntry, *, indent: int, dash: bool = True) -> list[str]:
    first, *others = entry.block
    below = " " * (indent + 2 * dash)
    return [f"{' ' * indent}{'- ' * dash}{first}", *(f"{below}{line}" for line in others)]
