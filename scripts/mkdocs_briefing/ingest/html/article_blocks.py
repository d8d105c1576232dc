"""Which lines of a page are its article, and why each other line is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ingest.html.furniture import furniture_kind
from mkdocs_briefing.ingest.html.live import is_time_of_day
from mkdocs_briefing.ingest.html.selection import chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.html.blocks import Block

FRAME = frozenset({"nav", "header", "footer", "aside", "form", "menu", "dialog"})
"""Elements around an article, or beside it."""


def article_blocks(tree: Any, blocks: list[Block], posts: Sequence[Any], url: str | None) -> list[Block]:
    """Return the blocks of a page with the kind of each that is not the article's; `tree` is used up.

    `posts` are the elements that hold the posts of a live page.
    """
    places = [_ancestors(block) for block in blocks]
    takes = chosen(tree, blocks, url)
    in_posts = _in_posts(places, posts)
    for number, block in enumerate(blocks):
        if block.kind is not None:
            continue
        is_kept = takes[number] or number in in_posts
        if number in in_posts and is_time_of_day(block.text):
            block.prefix = "## "
            continue
        block.kind = _kind(block, places[number], is_kept=is_kept)
    return blocks


def _kind(block: Block, place: Sequence[Any], *, is_kept: bool) -> str | None:
    in_frame = any(one.tag in FRAME for one in place)
    if is_kept or not in_frame:
        kind = furniture_kind(block)
        if kind is not None:
            return kind
    return None if is_kept else "page"


def _ancestors(block: Block) -> list[Any]:
    return [block.element, *block.element.iterancestors()]


def _in_posts(places: Sequence[Sequence[Any]], posts: Sequence[Any]) -> set[int]:
    """Return the numbers of the blocks that lie in a post of a live page, and in no menu or form there."""
    found = set()
    for number, place in enumerate(places):
        for one in place:
            if one.tag in {"nav", "aside", "form", "footer"}:
                break
            if any(one is post for post in posts):
                found.add(number)
                break
    return found
