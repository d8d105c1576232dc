"""Records to YAML, deterministically: the same bytes for the same record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from mkdocs_briefing.yaml_files.parse import CORE

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY_WIDTH = 2**31 - 1
"""A text stays on its line, however long: a change of a word is then a change of a line."""

ONE_LINE = 110
"""Code points up to which a record without inner records is written on one line."""


def quoting(dumper: type[yaml.SafeDumper]) -> None:
    """Makes the `dumper` class put in quotation marks what `plain` loaders would take for more than text, too."""
    for kind, (first, pattern) in CORE.items():
        dumper.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", pattern, list(first))


class _RecordDumper(yaml.SafeDumper):
    """YAML that `read_record` reads as it was."""


class _BriefingDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """YAML with short records and lists of words on one line each, and no anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _represent_mapping(dumper: yaml.SafeDumper, data: dict[str, Any]) -> yaml.Node:
    flow = bool(data) and all(map(_is_flat, data.values())) and _width(data) <= ONE_LINE
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=flow)


def _represent_sequence(dumper: yaml.SafeDumper, data: list[Any]) -> yaml.Node:
    flow = all(not isinstance(value, dict | list) for value in data) and _width(data) <= ONE_LINE
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=flow)


_BriefingDumper.add_representer(dict, _represent_mapping)
_BriefingDumper.add_representer(list, _represent_sequence)


def _is_flat(value: object) -> bool:
    return not isinstance(value, dict) and not (isinstance(value, list) and any(isinstance(v, dict) for v in value))


def _width(value: object) -> int:
    if isinstance(value, dict):
        return sum(len(key) + 4 + _width(inner) for key, inner in value.items())
    if isinstance(value, list):
        return 2 + sum(2 + _width(inner) for inner in value)
    return len(str(value))


quoting(_RecordDumper)
quoting(_BriefingDumper)


def write_record(said: Mapping[str, Any]) -> str:
    """The YAML that `read_record` reads as `said`: a line a key, in their order, texts never folded."""
    return yaml.dump(
        {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()},
        Dumper=_RecordDumper,
        sort_keys=False,
        allow_unicode=True,
        width=ANY_WIDTH,
        default_flow_style=False,
    )


def dump_briefing(data: Mapping[str, Any]) -> str:
    """Return the YAML of a briefing's plain data: short records and lists of words on one line, no anchors."""
    return yaml.dump(
        data,
        Dumper=_BriefingDumper,
        sort_keys=False,
        allow_unicode=True,
        width=ANY_WIDTH,
        default_flow_style=False,
    )
