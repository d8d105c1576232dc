"""The pictures of all briefings in a folder; unchanged ones are not drawn again, an error costs one picture."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.render.page import card_path
from mkdocs_briefing.render.pdf.social_card import card
from mkdocs_briefing.render.pdf.typst import engine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mkdocs_briefing.diagnostics import Problem
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.page import TextMode


def draw(
    entries: Sequence[Entry], site: Path, *, title: str, cache: Path, text_mode: TextMode = "full"
) -> list[Problem]:
    """Writes the picture of each briefing into the folder `site`; gives the problems of those that could not be drawn.

    `cache` is a folder of pictures drawn before; after the call it holds those of these briefings and no others.
    """

    def one(entry: Entry) -> tuple[str, tuple[Problem, ...]]:
        kept = cache / _key(entry, title, text_mode)
        if not kept.is_file():
            try:
                write_atomically(kept, card(entry, site=title, text_mode=text_mode), durable=False)
            except InputError as error:
                return kept.name, tuple(error.problems)
        write_atomically(site / PurePosixPath(card_path(entry.briefing.id)), kept.read_bytes(), durable=False)
        return kept.name, ()

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        done = list(pool.map(one, entries))
    for old in cache.glob("*.png"):
        if old.name not in {name for name, _ in done}:
            old.unlink()
    return sorted(problem for _, problems in done for problem in problems)


def _key(entry: Entry, title: str, text_mode: TextMode) -> str:
    """The name of a picture in the cache: a digest of all that decides on its bytes."""
    parts = (engine(), metadata.version("pillow"), title, text_mode, entry.briefing.model_dump_json())
    digests = "".join(hashlib.sha256(part.encode()).hexdigest() for part in parts)
    return hashlib.sha256(digests.encode()).hexdigest() + ".png"
