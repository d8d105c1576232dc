"""The core schema of YAML 1.2 for PyYAML's loaders and dumpers, which know YAML 1.1 alone.

In YAML 1.1 `no` is false, `1:30` is ninety and `2024-05-02` is a date; here all three are text, as a person who types
them means. Why this is not left to ruamel.yaml: docs/dev/decisions/0013-yaml-by-pyyaml.md.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

CORE_SCALARS = {
    "null": ("~nN", re.compile(r"(?:~|null|Null|NULL|)\Z")),
    "bool": ("tTfF", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z")),
    "int": ("-+0123456789", re.compile(r"(?:[-+]?[0-9]{1,400}|0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400})\Z")),
    "float": ("-+.0123456789", re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")),
}
"""Plain scalars that are not text (YAML 1.2.2, 10.3.2): of each type the first characters, and the whole.

An integer has at most 400 digits, since Python refuses to convert very long ones; a longer one is an infinite float,
which no record takes. `.inf` and `.nan` are left out: no value of a record may be one.
"""


def use_core_schema(loader: type[yaml.SafeLoader]) -> None:
    """Make the `loader` class give plain data by the core schema, and refuse every tag beyond it."""
    loader.yaml_implicit_resolvers = {}
    loader.yaml_constructors = {}
    for kind, (first, pattern) in CORE_SCALARS.items():
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", pattern, list(first) + [""] * (kind == "null"))
    for kind, construct in {
        "null": lambda _loader, _node: None,
        "bool": lambda loader, node: loader.construct_scalar(node).lower() == "true",
        "int": _integer,
        "float": lambda loader, node: float(loader.construct_scalar(node)),
        "str": _text,
        "seq": yaml.SafeLoader.construct_yaml_seq,
        "map": yaml.SafeLoader.construct_yaml_map,
    }.items():
        loader.yaml_constructors[f"tag:yaml.org,2002:{kind}"] = construct
    loader.yaml_constructors[None] = yaml.SafeLoader.construct_undefined


def quote_core_scalars(dumper: type[yaml.SafeDumper]) -> None:
    """Make the `dumper` class put in quotation marks each text that a core-schema loader would take for another type.

    What YAML 1.1 would take for another type is quoted too, since other programs may read it so.
    """
    for kind, (first, pattern) in CORE_SCALARS.items():
        dumper.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", pattern, list(first))


def _integer(loader: Any, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    return int(text, 0) if text[1:2] in ("o", "x") else int(text)  # `007` is seven; int("007", 0) refuses it


def _text(loader: Any, node: yaml.ScalarNode) -> str:
    text: str = loader.construct_scalar(node)
    # An escape such as "\ud800" makes a lone surrogate, which no UTF-8 file can hold.
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise yaml.MarkedYAMLError(problem="a lone surrogate", problem_mark=node.start_mark)
    return text
