"""A `mkdocs.yml` as plain data, without MkDocs: commands that need a folder from it alone start fast.

Such a file has tags of MkDocs and of Python. `!ENV` is followed; what any other tag stands for is left out, and no code
is run.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.yaml_files import messages


class _Loader(yaml.SafeLoader):
    """Plain data of YAML 1.1, which MkDocs reads."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """Return the value of the first variable that `!ENV` names and that is set; else its default, or None."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, default = node.value if len(node.value) > 1 else (*node.value, None)
    for name in names:
        if (value := os.environ.get(str(name.value))) is not None:
            return value
    return None if default is None else loader.construct_object(default)


def _left_out(*_: object) -> None:
    """Return None for what a tag of Python stands for."""


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", _left_out)


def read_mkdocs_file(file: Path, *, path: str) -> dict[str, Any]:
    """Return the settings in a `mkdocs.yml`, over those of the file that it inherits; `path` is what messages name.

    Raises `InputError` when a file cannot be read or is not YAML.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        message = f"cannot be read: {error.strerror}; check the file's name and permissions"
        raise InputError([Problem(path, 0, 0, message)]) from None
    except UnicodeDecodeError as error:
        raise InputError([Problem(path, 0, 0, f"cannot be read: {error}")]) from None
    data = parse_mkdocs(text, path=path)
    parent = data.pop("INHERIT", None)
    if not isinstance(parent, str):
        return data
    inherited = Path(os.path.normpath(file.parent / parent))
    return _merged(read_mkdocs_file(inherited, path=str(inherited)), data)


def parse_mkdocs(text: str, *, path: str) -> dict[str, Any]:
    """Return the settings in the `text` of one such file. Raises `InputError` when it is not YAML."""
    try:
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise InputError([Problem(path, line, column, messages.of_yaml(error.problem or str(error)))]) from None
    except yaml.YAMLError as error:
        raise InputError([Problem(path, 0, 0, messages.of_yaml(str(error)))]) from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise InputError([Problem(path, 0, 0, "expected `key: value` lines, such as `site_name: Briefings`")])
    return data


def _merged(parent: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """Return `parent` with everything of `data` in it; mappings are joined, as MkDocs joins them, lists replaced."""
    merged = dict(parent)
    for key, value in data.items():
        before = merged.get(key)
        merged[key] = _merged(before, value) if isinstance(before, dict) and isinstance(value, dict) else value
    return merged
