"""The JSON Schemas of everything that people and machines read and write, made from the records."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.model import Briefing

if TYPE_CHECKING:
    from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: dict[str, type[BaseModel]] = {
    "briefing.schema.json": Briefing,
    "curation.schema.json": Curation,
    "actors.schema.json": Register,
}
"""Records by the name under which the site publishes their schema: a briefing, its corrections, `seeds/actors.yml`."""

TYPED_BY_PEOPLE: frozenset[type[BaseModel]] = frozenset({Curation, Register})
"""Records in which an unknown key is a typing mistake; in others it is a field that a newer version added."""


def json_schema(record: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a record; unknown fields are allowed unless people type its files."""
    schema = {"$schema": DIALECT} | record.model_json_schema()
    if record not in TYPED_BY_PEOPLE:
        for part in (schema, *schema.get("$defs", {}).values()):
            if part.get("additionalProperties") is False:
                del part["additionalProperties"]
    return schema


@cache
def schema_text(record: type[BaseModel]) -> str:
    """Return the text of a record's schema file; cached, since each run writes one beside the briefings."""
    return json.dumps(json_schema(record), indent=2, ensure_ascii=False) + "\n"
