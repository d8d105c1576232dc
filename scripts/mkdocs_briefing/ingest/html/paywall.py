"""Whether a page has only the beginning of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ingest.html.about import is_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest.html.blocks import Block

TEASER_NOTE = "Only the beginning of the article; the rest is for subscribers."
"""Said of a teaser in the note of its metadata."""

MIN_PROSE_WORDS = 12
"""Words of a line that goes on with the article."""

MAX_TEASER_WORDS = 200
"""Words that publishers show of an article that they sell; a page with more was saved by a subscriber."""


def is_teaser(blocks: Sequence[Block], structured: Sequence[dict[str, Any]]) -> bool:
    """Return whether the page has only the beginning of its article.

    It has when the page says that the article is not free and has few words of it, or when a notice to subscribe stands
    where the article would go on.
    """
    words = sum(len(block.text.split()) for block in blocks if block.kind is None)
    if any(_is_sold(entry) for entry in structured if is_article(entry)) and words <= MAX_TEASER_WORDS:
        return True
    prose = [number for number, block in enumerate(blocks) if _is_prose(block)]
    if not prose:
        return False
    around = _around([blocks[number].element for number in prose])
    notices = (block for block in blocks[prose[-1] + 1 :] if block.kind == "teaser")
    return any(one in around for block in notices for one in (block.element, *block.element.iterancestors()))


def _around(elements: Sequence[Any]) -> set[Any]:
    """Return the innermost element that holds all `elements`, and the element right after it."""
    common = [elements[0], *elements[0].iterancestors()]
    for element in elements[1:]:
        above = {element, *element.iterancestors()}
        common = [one for one in common if one in above]
    inner = common[0] if len(elements) > 1 or len(common) < 2 else common[1]
    return {inner, inner.getnext()} - {None}


def _is_sold(entry: dict[str, Any]) -> bool:
    return str(entry.get("isAccessibleForFree")).lower() == "false"


def _is_prose(block: Block) -> bool:
    return block.kind is None and len(block.text.split()) >= MIN_PROSE_WORDS
