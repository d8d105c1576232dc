"""Scalars are read by the core schema of YAML 1.2, by both loaders alike, and written so that they are read again."""

import math
from typing import Any

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.yaml_files.parse import load, read_plain
from mkdocs_briefing.yaml_files.write import dump_briefing, write_record

SCALARS: list[tuple[str, Any]] = [
    ("", None),
    ("~", None),
    ("Null", None),
    ("True", True),
    ("false", False),
    ("12", 12),
    ("+1", 1),
    ("007", 7),
    ("0o17", 15),
    ("0x1F", 31),
    ("1e3", 1000.0),
    ("5.", 5.0),
    (".5", 0.5),
]
TEXTS = "no Yes on y 1:30 2024-05-02 2024-05-02T10:00:00Z 1_000 0b11 .inf .nan = << nULL 1.2.3".split()


@pytest.mark.parametrize("read", [load, read_plain])
@pytest.mark.parametrize(("text", "value"), [*SCALARS, *((text, text) for text in TEXTS)])
def test_a_plain_scalar_has_the_type_of_yaml_1_2(read: Any, text: str, value: Any) -> None:
    found = read(f"a: {text}\n", path="a.yml")["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("read", [load, read_plain])
def test_a_directive_does_not_bring_back_yaml_1_1(read: Any) -> None:
    assert read("%YAML 1.1\n---\na: no\n", path="a.yml") == {"a": "no"}


@pytest.mark.parametrize("read", [load, read_plain])
@pytest.mark.parametrize("text", ["a: !!python/name:os.system", "a: !!set {b}", "a: !!binary aGk=", "a: !!timestamp b"])
def test_tags_beyond_the_core_schema_are_refused(read: Any, text: str) -> None:
    with pytest.raises(InputError, match="cannot begin with an exclamation mark"):
        read(text, path="a.yml")


@pytest.mark.parametrize("text", [*TEXTS, *(text for text, value in SCALARS if value is not None), "", "a: b", "- a"])
def test_a_text_that_looks_like_another_type_is_quoted(text: str) -> None:
    for written in (write_record({"a": text}), dump_briefing({"a": text})):
        assert load(written, path="a.yml") == {"a": text}
        assert read_plain(written, path="a.yml") == {"a": text}


def test_a_number_of_too_many_digits_is_infinite_instead_of_an_error() -> None:
    assert read_plain(f"a: {'1' * 5000}\n", path="a.yml") == {"a": math.inf}
