"""What is wrong with a file that a person typed: what its JSON Schema expects, what was found, and what to do."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Schema = Mapping[str, Any]

WORDED = {
    "^s[1-9][0-9]*$": "a sentence, such as s4",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "small letters and digits, joined by hyphens",
    "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$": "YYYY, YYYY-MM or YYYY-MM-DD",
    "^Q[1-9][0-9]*$": "the number of a Wikidata item, such as Q64",
    "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language tag, such as en or pt-BR",
    r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/]+": "an address that begins with http:// or https://",
}
"""What a person reads in place of a pattern of the records."""

YAML_SAYS = (
    (
        "mapping values are not allowed",
        "a colon inside a text; put that text in quotation marks, or indent this line like the others",
    ),
    ("'\\t' that cannot start", "a tab is no indentation; indent with spaces"),
    ("that cannot start any token", "no text begins with this character; put the text in quotation marks"),
    (
        "could not find expected ':'",
        "the line above has no `key: value`; indent it, or put the text in quotation marks",
    ),
    ("found unexpected end of stream", "a quotation mark is never closed; close it"),
    ("expected <block end>", "this line is indented like none before it; indent it like those beside it"),
    ("expected ',' or ']'", "a list that begins with [ is not closed; end it with ]"),
    ("expected ',' or '}'", "what begins with { is not closed; end it with }"),
    ("could not determine a constructor", "no text begins with an exclamation mark; put the text in quotation marks"),
    ("expected a single document", "a line --- begins a second document; take it out"),
    ("unhashable", "a key must be one word; take the brackets away"),
    ("sequence entries are not allowed", "a list does not begin on the line of its key; begin it on the next one"),
    ("alphabetic or numeric", "no text begins with this character; put the text in quotation marks"),
    ("unknown escape character", "a backslash stands in double quotation marks; use single ones"),
    ("block scalar", "a text after | or > begins on the next line; put the text in quotation marks"),
    ("expected the node content", "brackets or commas are out of place; put the text in quotation marks"),
    ("mapping keys are not allowed", "no text begins with a question mark; put the text in quotation marks"),
    ("expected '<document start>'", "this does not belong to what is above it; indent it like the others"),
    ("an anchor or alias", "no text begins with & or *; put the text in quotation marks"),
    ("unacceptable character", "a control character stands in the text; delete it"),
    ("nested too deeply", "nested too deeply; take brackets away"),
)
"""What YAML's parser says, or a part of it, and what a person reads in its place."""

LIST = "a list, with `- ` before each entry"

LIKE = 0.6
"""Share of equal characters from which a key is shown as what an unknown one may mean (difflib's ratio)."""


def of_yaml(problem: str) -> str:
    """What is wrong with a text that is no YAML, by what its parser says."""
    words = next((words for sign, words in YAML_SAYS if sign in problem), f"{problem}; put text in quotation marks")
    return f"not valid YAML: {words}"


def of_value(detail: Mapping[str, Any], schema: Schema) -> str:
    """What is wrong with one value: `detail` is of a `ValidationError` of the record that has the `schema`."""
    kind, found, steps = detail["type"], detail["input"], detail["loc"]
    if kind == "extra_forbidden":
        return _unknown_key(str(steps[-1]), _keys(_at(schema, steps[:-1], schema), schema))
    if kind == "missing":
        return f"is missing; add a line `{steps[-1]}: …`"
    if kind == "string_too_short":
        return "is empty; give it a text or leave the line out"
    if kind == "string_too_long":
        return f"is longer than {detail['ctx']['max_length']} characters; shorten it"
    if kind in ("value_error", "assertion_error"):
        return str(detail["msg"]).partition(", ")[2]
    wanted = _at(schema, steps, schema)
    words = _words(wanted, schema)
    return f"expected {words}, got {_found(found)}{_remedy(found, words)}" if words else str(detail["msg"])


def _unknown_key(name: str, keys: Iterable[str]) -> str:
    meant = difflib.get_close_matches(name, keys, n=1, cutoff=LIKE)
    return f"unknown key; the keys are {', '.join(keys)}" + "".join(f"; did you mean {key}?" for key in meant)


def _found(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return f"{value!r:.80}"
        case dict():
            return "`key: value` lines"
        case _:
            return "a list"


def _remedy(found: Any, words: str) -> str:
    if found is None:
        return "; give it a value or leave the line out"
    if isinstance(found, int | float) and "text" in words:
        return "; put it in quotation marks"
    if isinstance(found, str) and words in ("a number", "a whole number"):
        return "; write the number alone"
    return ""


# ---------------------------------------------------------------- the schema
def _at(schema: Schema, steps: Iterable[str | int], root: Schema) -> Schema:
    """The part of the schema for what `steps` lead to; a step that it does not have, such as a type's name, is none."""
    for step in steps:
        for one in _choices(schema, root):
            if isinstance(step, int) and "items" in one:
                schema = one["items"]
            elif step in one.get("properties", {}):
                schema = one["properties"][step]
    return schema


def _choices(schema: Schema, root: Schema) -> Iterator[Schema]:
    """What a value may be, one by one; that it may be left empty is no choice of a person's."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        for one in schema["anyOf"]:
            yield from _choices(one, root)
    elif schema.get("type") != "null":
        yield schema


def _keys(schema: Schema, root: Schema) -> list[str]:
    return [key for one in _choices(schema, root) for key in one.get("properties", {})]


def _words(schema: Schema, root: Schema) -> str:
    """The choices, the narrowest alone where one is a wider one's kind: a year typed as a number is a date."""
    found = dict.fromkeys(_kind(one) for one in _choices(schema, root))
    if len(found) > 1:
        found.pop("a whole number", None)
    return " or ".join(sorted(found, key=lambda words: words == LIST))


def _kind(schema: Schema) -> str:
    match schema:
        case {"enum": options}:
            return f"one of {', '.join(options)}"
        case {"pattern": pattern}:
            return WORDED.get(pattern, f"text like {pattern}")
        case {"format": "date"}:
            return "YYYY-MM-DD"
        case {"const": value}:
            return repr(value)
        case {"type": "array"}:
            return LIST
        case {"type": "object"}:
            return "lines `key: value` with the keys " + ", ".join(schema.get("properties", ()))
        case {"type": kind}:
            return {"string": "text", "integer": "a whole number", "number": "a number"}.get(kind, str(kind))
    return ""
