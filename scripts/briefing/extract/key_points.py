"""What a reader must know: the article's own highlights, else the sentences that say most of what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.content_words import content_stems
from briefing.extract.dateline import story_start
from briefing.extract.passages import passages
from briefing.extract.standing import stands_alone
from briefing.extract.summary import choose
from briefing.extract.support import supporters
from briefing.model import KeyPoint

if TYPE_CHECKING:
    from briefing.annotate import Annotation


def find_key_points(annotation: Annotation) -> tuple[KeyPoint, ...]:
    """The highlights, each with the body sentences that support it; without highlights three to five sentences.

    Fewer when the article has fewer sentences that can stand alone.
    """
    body = list(passages(annotation, "body"))
    highlights = list(passages(annotation, "highlight"))
    if highlights:
        stems = [content_stems(p.span) for p in body]
        return tuple(
            KeyPoint(
                id=f"k{n}",
                text=highlight.text,
                origin="highlight",
                evidence=(highlight.id, *(body[i].id for i in supporters(content_stems(highlight.span), stems))),
            )
            for n, highlight in enumerate(highlights, 1)
        )
    heading = next(passages(annotation, "heading"), None)
    headline = content_stems(heading.span) if heading is not None else frozenset[str]()
    chosen = choose(body, [i for i, passage in enumerate(body) if stands_alone(passage)], headline=headline)
    return tuple(
        KeyPoint(id=f"k{n}", text=body[i].text[story_start(body[i].text) :], origin="extracted", evidence=(body[i].id,))
        for n, i in enumerate(chosen, 1)
    )
