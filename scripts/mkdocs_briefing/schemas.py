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
"""By the names under which the site has them: of a briefing, of its corrections, of `seeds/actors.yml`."""


def json_schema(record: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a record."""
    return {"$schema": DIALECT} | record.model_json_schema()


@cache
def written(record: type[BaseModel]) -> str:
    """The same, as a file has it; made once, since every briefing that is written has it beside it."""
    return json.dumps(json_schema(record), indent=2, ensure_ascii=False) + "\n"
