"""Records to YAML, deterministically: the same bytes for the same record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from mkdocs_briefing.yaml_files.core_schema import quote_core_scalars

if TYPE_CHECKING:
    from collections.abc import Mapping

UNLIMITED_WIDTH = 2**31 - 1
"""Code points of a line: a text is never folded, so that a changed word is one changed line of a diff."""

MAX_FLOW_WIDTH = 110
"""Code points up to which a record without inner records is written on one line."""


class _RecordDumper(yaml.SafeDumper):
    """YAML that `read_record` reads as it was."""


class _BriefingDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """YAML with short records and lists of words on one line each, and no anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _represent_mapping(dumper: yaml.SafeDumper, data: dict[str, Any]) -> yaml.Node:
    flow = bool(data) and all(map(_is_flat, data.values())) and _width(data) <= MAX_FLOW_WIDTH
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=flow)


def _represent_sequence(dumper: yaml.SafeDumper, data: list[Any]) -> yaml.Node:
    flow = all(not isinstance(value, dict | list) for value in data) and _width(data) <= MAX_FLOW_WIDTH
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=flow)


_BriefingDumper.add_representer(dict, _represent_mapping)
_BriefingDumper.add_representer(list, _represent_sequence)


def _is_flat(value: object) -> bool:
    """Return whether a value has no mapping in it, so that it may stand on one line."""
    return not isinstance(value, dict) and not (isinstance(value, list) and any(isinstance(v, dict) for v in value))


def _width(value: object) -> int:
    """Return about how many code points a value takes on one line."""
    if isinstance(value, dict):
        return sum(len(key) + 4 + _width(inner) for key, inner in value.items())
    if isinstance(value, list):
        return 2 + sum(2 + _width(inner) for inner in value)
    return len(str(value))


quote_core_scalars(_RecordDumper)
quote_core_scalars(_BriefingDumper)


def write_record(fields: Mapping[str, Any]) -> str:
    """Return the YAML that `read_record` reads as `fields`: a line for each key, in their order, texts never folded."""
    return yaml.dump(
        {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()},
        Dumper=_RecordDumper,
        sort_keys=False,
        allow_unicode=True,
        width=UNLIMITED_WIDTH,
        default_flow_style=False,
    )


def dump_briefing(data: Mapping[str, Any]) -> str:
    """Return the YAML of a briefing's plain data, with short records and lists of words on one line each."""
    return yaml.dump(
        data,
        Dumper=_BriefingDumper,
        sort_keys=False,
        allow_unicode=True,
        width=UNLIMITED_WIDTH,
        default_flow_style=False,
    )
