"""The headline of an article, also where it ends with a full stop and so reads as its first sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.content_words import content_stems
from mkdocs_briefing.ingest.dateline import is_dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.text.sentences import Passage

LONGEST = 20
"""Words of a headline at most."""

CAPITALS = 0.6
"""Share of a title's longer words that begin with a capital; the first word does not count."""

REPEATED = 0.6
"""Share of a headline's stems that the first two sentences of the story say again."""


def headline_of(heading: Sequence[Passage], body: Sequence[Passage]) -> tuple[frozenset[str], int]:
    """The stems of the headline, and how many sentences of the body it takes up: 0 where it is a heading."""
    if heading:
        return content_stems(heading[0].span), 0
    first = [p for p in body if p.sentence.paragraph == body[0].sentence.paragraph] if body else []
    if not first or len(first) == len(body) or sum(len(p.text.split()) for p in first) > LONGEST:
        return frozenset(), 0
    stems = frozenset[str]().union(*(content_stems(p.span) for p in first))
    dated = is_dateline(body[len(first)].text)
    story = body[len(first) + dated :]
    again = frozenset[str]().union(*(content_stems(p.span) for p in story[:2]))
    said_again = bool(stems) and len(stems & again) >= REPEATED * len(stems)
    if said_again or _is_title(" ".join(p.text for p in first)) or dated:
        return stems, len(first)
    return frozenset(), 0


def _is_title(text: str) -> bool:
    """Whether it is written with capitals, as in `Ministers Meet to Save the Harvest`."""
    longer = [word for word in text.split()[1:] if len(word) > 3 and word[0].isalpha()]
    return bool(longer) and sum(word[0].isupper() for word in longer) >= CAPITALS * len(longer)
