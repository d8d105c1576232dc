"""Draw the social cards of all briefings into a folder; unchanged ones are not drawn again, an error costs one card."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.cache_files import CACHED_ENDING, read_cache_file, write_cache_file
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.render.links import card_path
from mkdocs_briefing.render.pdf.social_card import draw_card
from mkdocs_briefing.render.pdf.typst import engine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mkdocs_briefing.diagnostics import Problem
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import TextMode


def draw_cards(
    entries: Sequence[Entry], site: Path, *, title: str, cache: Path, text_mode: TextMode = "full"
) -> list[Problem]:
    """Write the card of each briefing into the folder `site`; return the problems of those that could not be drawn.

    `cache` is a folder of cards drawn before; after the call it holds those of these briefings and no others.
    """

    def write_card(entry: Entry) -> tuple[str, tuple[Problem, ...]]:
        cached = cache / _cache_name(entry, title, text_mode)
        card = read_cache_file(cached)
        if card is None:
            try:
                card = draw_card(entry, site=title, text_mode=text_mode)
            except InputError as error:
                return cached.name, tuple(error.problems)
            write_cache_file(cached, card)
        write_atomically(site / PurePosixPath(card_path(entry.briefing.id)), card, durable=False)
        return cached.name, ()

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        done = list(pool.map(write_card, entries))
    names = {name for name, _ in done}
    for old in (*cache.glob(f"*{CACHED_ENDING}"), *cache.glob("*.png")):  # earlier versions cached plain pictures
        if old.name not in names:
            old.unlink()
    return sorted(problem for _, problems in done for problem in problems)


def _cache_name(entry: Entry, title: str, text_mode: TextMode) -> str:
    """Return the name of a card in the cache: a digest of everything that decides its bytes."""
    parts = (engine(), metadata.version("pillow"), title, text_mode, entry.briefing.model_dump_json())
    return sha256_hex("".join(map(sha256_hex, parts))) + CACHED_ENDING
