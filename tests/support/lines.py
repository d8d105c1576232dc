"""Files for machines, as a program reads them."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs_briefing.render import Page


def unpacked(page: Page) -> str:
    """What a page says, which may be compressed."""
    return page.text if page.packed is None else gzip.decompress(page.packed).decode()


def lines(page: Page) -> list[Any]:
    """The records of a file of JSON Lines."""
    return [json.loads(line) for line in unpacked(page).split("\n")[:-1]]
