"""The published JSON Schemas say what is read, as a validator that is not ours finds it."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel, ValidationError

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.ingest import Metadata
from mkdocs_briefing.link import link
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.store import dump, parse_briefing, read_data
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.schemas import SCHEMAS, json_schema
from mkdocs_briefing.yaml_files.parse import read_record, validated
from mkdocs_briefing.yaml_files.write import write_record
from tests.support.briefings import port
from tests.support.connected import entries
from tests.support.lines import lines

CURATION: dict[str, Any] = {
    "title": "Port deal signed",
    "published": "2024-05-02",
    "retrieved": "2024-05-03",
    "publisher": "The Example Times",
    "author": "Jo Writer",
    "url": "https://example.org/a?b=c",
    "note": "Shortened",
    "language": "en-GB",
    "supersedes": "port-draft",
    "tags": ["trade", "ports"],
    "id": "port-deal",
    "handling": {"tlp": "green", "text_mode": "excerpts", "usage_terms": "With leave"},
    "bottom_line": "The port opens in May.",
    "assessment": [
        {
            "text": "It will be late.",
            "likelihood": "likely",
            "confidence": "low",
            "author": "A. Analyst",
            "date": "2024-05-03",
            "evidence": ["s4"],
        }
    ],
    "key_points": {"add": [{"text": "A", "evidence": ["s1"]}], "change": [{"was": "B", "text": "C"}]},
    "actors": {
        "add": [{"name": "A", "type": "place", "aliases": ["B"], "roles": ["C"]}],
        "change": [{"was": "D", "name": "E", "type": "person", "aliases": [], "roles": ["F"]}],
        "drop": [{"was": "G", "sentence": "s4"}],
    },
    "quotes": {
        "add": [{"text": "A", "kind": "mixed", "speaker": "B", "sentence": "s3"}],
        "change": [
            {"was": "C", "speaker": None, "cue": "said", "hedge": None, "attribution": "named", "sentence": "s2"}
        ],
    },
    "background": {"add": [{"text": "A", "kind": "history"}]},
    "timeline": {
        "add": [{"text": "A", "date": "2019-03", "as_written": "in March"}, {"text": "B", "date": 2019}],
        "change": [{"was": "C", "date": "2019-03-31"}, {"was": "D", "date": None}],
    },
    "watch": {"drop": [{"was": "A"}]},
    "figures": {"add": [{"text": "A", "value": 3.5, "unit": "km"}], "change": [{"was": "B", "value": 3, "unit": None}]},
}

REGISTER: dict[str, Any] = {
    "actors": [
        {
            "name": "Ana Duarte Silva",
            "id": "ana-duarte",
            "names": ["Ana Duarte"],
            "only": ["vote"],
            "type": "person",
            "description": "Minister",
            "wikidata": "Q1490",
            "homepage": "HTTPS://duarte.example",
        }
    ]
}

OTHER: tuple[Any, ...] = (
    *(5, -1, 0.5, True, None, "", "a text", "5", "true", "2019", "2019-13", "2024-02-30", "20240502"),
    *("s0", "s12", "ftp://a.example", "person", "clear", "a" * 81, [], ["s1"], ["a text"], [5], [None], [{}], {}),
    *({"add": []}, {"was": "A"}, {"name": "A"}, {"text": "A"}, {"unknown": 1}),
)
"""What a person may type instead of what is expected."""


def places(value: Any, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where there is something in `value`, the inner ones too."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        yield (*steps, step)
        yield from places(one, (*steps, step))


def variants(whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The document as it is, and with one place of it missing or holding something else."""
    yield whole
    for *steps, last in places(whole):
        for other in (*OTHER, ...):
            changed = inner = copy.deepcopy(whole)
            for step in steps:
                inner = inner[step]
            if other is ...:
                del inner[last]
            else:
                inner[last] = other
            yield changed


def validator(record: type[BaseModel]) -> Draft202012Validator:
    schema = json_schema(record)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def is_read(record: type[BaseModel], document: dict[str, Any]) -> bool:
    try:
        validated(record, document)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(("record", "whole"), [(Curation, CURATION), (Register, REGISTER)])
def test_what_is_read_is_what_the_schema_allows_and_nothing_else(
    record: type[BaseModel], whole: dict[str, Any]
) -> None:
    outside = validator(record)
    documents = [one for key, value in whole.items() for one in variants({key: value})]  # no key depends on another
    told_apart = [one for one in documents if outside.is_valid(one) != is_read(record, one)]
    assert outside.is_valid(whole)
    assert told_apart == []
    assert 0 < sum(map(outside.is_valid, documents)) < len(documents)


def test_no_briefing_is_read_that_the_schema_does_not_allow() -> None:
    outside = validator(Briefing)
    whole = port().model_dump(mode="json")
    assert outside.is_valid(whole)
    read = [document for document in list(variants(whole))[::7] if is_read(Briefing, document)]
    assert [one for one in read if not outside.is_valid(one)] == []
    assert len(read) > 1


def test_every_briefing_that_is_written_is_valid() -> None:
    for entry in entries():
        text = dump(entry.briefing, name="port")
        assert list(validator(Briefing).iter_errors(read_data(text, path="a.yml"))) == []


def test_a_file_is_read_as_its_data_are() -> None:
    for record, whole in ((Curation, CURATION), (Register, REGISTER)):
        assert read_record(record, json.dumps(whole), path="a.yml") == validated(record, whole)


def test_the_site_has_the_schemas_and_each_line_of_its_list_is_valid_by_its_own() -> None:
    built = {page.path: page for page in pages(link(entries()), site=SiteSettings())}
    schema = json.loads(built["briefings-line.schema.json"].text)
    for line in lines(built["briefings.jsonl.gz"]):
        assert list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(line)) == []
        line["briefing"]["remarks"] = "a field that a newer version adds"
        assert Draft202012Validator(schema).is_valid(line)
        del line["briefing"]["title"]
        assert not Draft202012Validator(schema).is_valid(line)
    assert {name: json.loads(built[name].text) for name in SCHEMAS} == {n: json_schema(r) for n, r in SCHEMAS.items()}


PLAIN = "null ~ true no yes 5 -0 007 0o17 0x1F 1e3 .5 5. +1 1_000 1:30 2024-05-02 .inf"
SIGNS = "= << & *a !b @c `d %e - ? #f a:b a: é"


@pytest.mark.parametrize(
    "text", [*PLAIN.split(" "), *SIGNS.split(" "), "", " a", "a\nb", "a #b", "a: b", "\u2028", "'"]
)
def test_a_text_that_looks_like_something_else_is_read_as_it_was_written(text: str) -> None:
    assert read_record(Metadata, write_record({"note": text, "tags": [text]}), path="a").model_dump(
        include={"note", "tags"}
    ) == {"note": text, "tags": (text,)}
    briefing = port().model_copy(update={"bottom_line": text, "tags": (text,)})
    again = parse_briefing(dump(briefing, name="port"), path="a.yml")
    assert (again.bottom_line, again.tags) == (text, (text,))
