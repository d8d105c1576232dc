"""What is wrong with a file that a person typed: what its JSON Schema expects, what was found, and what to do."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Schema = Mapping[str, Any]

PATTERN_WORDS = {
    "^[0-9a-f]{16}$": "the 16 letters and digits that `briefing review` wrote",
    "^s[1-9][0-9]*$": "a sentence, such as s4",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "small letters and digits, joined by hyphens",
    "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$": "YYYY, YYYY-MM or YYYY-MM-DD",
    "^Q[1-9][0-9]*$": "the number of a Wikidata item, such as Q64",
    "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language tag, such as en or pt-BR",
    r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@]+(?:[/?#]|$)": "an http or https address without a user",
}
"""What a person reads in place of a pattern of the records."""

QUOTE_IT = "put the text in quotation marks"

YAML_WORDS = (
    (
        "mapping values are not allowed",
        "a colon inside a text; put that text in quotation marks, or indent this line like the others",
    ),
    ("'\\t' that cannot start", "a tab cannot indent a line; indent with spaces"),
    ("that cannot start any token", f"a text cannot begin with this character; {QUOTE_IT}"),
    (
        "could not find expected ':'",
        f"the line above has no `key: value`; indent it, or {QUOTE_IT}",
    ),
    ("found unexpected end of stream", "a quotation mark is never closed; close it"),
    ("expected <block end>", "this line is not indented like any line before it; indent it like those beside it"),
    ("expected ',' or ']'", "a list that begins with [ is not closed; end it with ]"),
    ("expected ',' or '}'", "a mapping that begins with { is not closed; end it with }"),
    ("could not determine a constructor", f"a text cannot begin with an exclamation mark; {QUOTE_IT}"),
    ("expected a single document", "a line --- begins a second document; delete that line"),
    ("unhashable", "a key must be one word; remove the brackets"),
    ("sequence entries are not allowed", "a list cannot begin on the line of its key; begin it on the next line"),
    ("alphabetic or numeric", f"a text cannot begin with this character; {QUOTE_IT}"),
    ("unknown escape character", "a backslash in double quotation marks; use single quotation marks"),
    ("block scalar", f"a text after | or > must begin on the next line; {QUOTE_IT}"),
    ("expected the node content", f"brackets or commas are out of place; {QUOTE_IT}"),
    ("mapping keys are not allowed", f"a text cannot begin with a question mark; {QUOTE_IT}"),
    ("expected '<document start>'", "this does not belong to the lines above it; indent it like the others"),
    ("an anchor or alias", f"a text cannot begin with & or *; {QUOTE_IT}"),
    ("a lone surrogate", "an escape for half a character; write the character itself"),
    ("unacceptable character", "a control character in the text; delete it"),
    ("nested too deeply", "nested too deeply; remove brackets"),
)
"""A part of what YAML's parser says, and what a person reads in its place; the first that fits is taken."""

LIST_WORDS = "a list, with `- ` before each entry"

MIN_KEY_SIMILARITY = 0.6
"""Share of equal characters from which a known key is suggested for an unknown one (difflib's ratio)."""


def of_yaml(problem: str) -> str:
    """Return what is wrong with a text that is not YAML, for what its parser says."""
    words = next((words for sign, words in YAML_WORDS if sign in problem), f"{problem}; {QUOTE_IT}")
    return f"not valid YAML: {words}"


def of_value(detail: Mapping[str, Any], schema: Schema) -> str:
    """Return what is wrong with one value.

    `detail` is one of a `pydantic.ValidationError`, and `schema` the JSON Schema of the record that raised it.
    """
    kind, found, steps = detail["type"], detail["input"], detail["loc"]
    match kind:
        case "extra_forbidden":
            return _unknown_key(str(steps[-1]), _keys(_schema_at(schema, steps[:-1], schema), schema))
        case "missing":
            return f"is missing; add a line `{steps[-1]}: …`"
        case "string_too_short":
            return "is empty; give it a text or leave the line out"
        case "string_too_long":
            return f"is longer than {detail['ctx']['max_length']} characters; shorten it"
        case "value_error" | "assertion_error":
            return str(detail["msg"]).partition(", ")[2]
    words = _expected(_schema_at(schema, steps, schema), schema)
    return f"expected {words}, got {_found(found)}{_remedy(found, words)}" if words else str(detail["msg"])


def _unknown_key(name: str, keys: Iterable[str]) -> str:
    meant = difflib.get_close_matches(name, keys, n=1, cutoff=MIN_KEY_SIMILARITY)
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
def _schema_at(schema: Schema, steps: Iterable[str | int], root: Schema) -> Schema:
    """Return the part of the schema to which `steps` lead.

    A step that the schema does not have is skipped: pydantic names the type of a union there.
    """
    for step in steps:
        for choice in _choices(schema, root):
            if isinstance(step, int) and "items" in choice:
                schema = choice["items"]
            elif step in choice.get("properties", {}):
                schema = choice["properties"][step]
    return schema


def _choices(schema: Schema, root: Schema) -> Iterator[Schema]:
    """Yield the types that a value may have, without null: nobody types that to leave a value out."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        for choice in schema["anyOf"]:
            yield from _choices(choice, root)
    elif schema.get("type") != "null":
        yield schema


def _keys(schema: Schema, root: Schema) -> list[str]:
    return [key for choice in _choices(schema, root) for key in choice.get("properties", {})]


def _expected(schema: Schema, root: Schema) -> str:
    """Return the choices in words; a year typed as a number is left out beside a date, of which it is a kind."""
    found = dict.fromkeys(_type_words(choice) for choice in _choices(schema, root))
    if len(found) > 1:
        found.pop("a whole number", None)
    return " or ".join(sorted(found, key=lambda words: words == LIST_WORDS))


def _type_words(schema: Schema) -> str:
    match schema:
        case {"enum": options}:
            return f"one of {', '.join(options)}"
        case {"pattern": pattern}:
            return PATTERN_WORDS.get(pattern, f"text like {pattern}")
        case {"format": "date"}:
            return "YYYY-MM-DD"
        case {"const": value}:
            return repr(value)
        case {"type": "array"}:
            return LIST_WORDS
        case {"type": "object"}:
            return "lines `key: value` with the keys " + ", ".join(schema.get("properties", ()))
        case {"type": kind}:
            return {"string": "text", "integer": "a whole number", "number": "a number"}.get(kind, str(kind))
    return ""
