"""Structured data against the vocabulary of schema.org, as another package holds it: read as data, never run."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VOCABULARY = "pydantic2_schemaorg"
"""A package with a class for each type of schema.org; its annotations are the ranges of the properties."""

CONTEXT = "https://schema.org"
LITERALS = {
    "Text": r"(?s).+",
    "URL": r"https?://[^\s<>\"]+",
    "AnyUrl": r"https?://[^\s<>\"]+",
    "date": r"\d{4}-\d\d-\d\d",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)",
}
"""What a text has to look like where a property takes one of these."""


@dataclass(frozen=True)
class Type:
    """A type of schema.org."""

    name: str
    ancestors: frozenset[str]
    """With itself."""
    properties: Mapping[str, frozenset[str]]
    """Those of its ancestors too; each with the names of what it takes."""


@cache
def known(name: str) -> Type | None:
    """A type by its name; None when schema.org has no such type."""
    spec = find_spec(VOCABULARY)
    assert spec is not None
    assert spec.origin is not None
    file = Path(spec.origin).with_name(f"{name}.py")
    if not name.isidentifier() or not file.is_file():
        return None
    (found,) = (node for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.ClassDef))
    parents = [parent for base in found.bases if (parent := known(ast.unparse(base))) is not None]
    own = {
        line.target.id: frozenset(_names(line.annotation))
        for line in found.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    }
    inherited = {name: taken for parent in parents for name, taken in parent.properties.items()}
    return Type(name, frozenset({name}).union(*(parent.ancestors for parent in parents)), inherited | own)


def _names(annotation: ast.expr) -> Iterator[str]:
    for node in ast.walk(annotation):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.Name) and node.id in LITERALS:
            yield node.id


def complaints(data: dict[str, Any]) -> list[str]:
    """What is wrong with a page's structured data: unknown types and properties, and values that do not fit."""
    types = {node["@id"]: node["@type"] for node in nodes(data) if "@type" in node and "@id" in node}
    found = [] if data.get("@context") == CONTEXT else [f"@context is {data.get('@context')!r}"]
    for node in nodes(data):
        kind = node.get("@type") or types.get(node.get("@id", ""))
        described = known(str(kind))
        if described is None:
            found.append(f"{kind!r} is no type: {node}")
            continue
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if name not in described.properties:
                found.append(f"{kind} has no {name}")
                continue
            for one in value if isinstance(value, list) else [value]:
                if not _fits(one, described.properties[name], types):
                    found.append(f"{kind}.{name} takes {sorted(described.properties[name])}, not {one!r}")
    return found


def _fits(value: Any, taken: frozenset[str], types: Mapping[str, str]) -> bool:
    if isinstance(value, dict):
        kind = known(str(value.get("@type") or types.get(value.get("@id", ""))))
        return kind is not None and not kind.ancestors.isdisjoint(taken)
    shapes = [LITERALS[name] for name in taken if name in LITERALS]
    return isinstance(value, str) and any(re.fullmatch(shape, value) for shape in shapes)


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of the data."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from nodes(one)
