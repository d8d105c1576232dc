"""Read the values of a briefing again, by code that shares nothing with the extraction that found them.

Quotations that are proved leave the values beside them unproved: a sum, a date, a title, a `not`. Here each is read a
second time, from the words that the briefing prints for it, without the language model. What a person typed is theirs,
and is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.proof.dates import prove_date
from mkdocs_briefing.proof.figures import prove_figure
from mkdocs_briefing.proof.negation import prove_negation
from mkdocs_briefing.proof.roles import prove_role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_briefing.model import Briefing, Event
    from mkdocs_briefing.proof.findings import Finding

__all__ = ["prove"]


def prove(briefing: Briefing, article: str, *, anchor: dt.date | None) -> Iterator[Finding]:
    """Yield the second reading of each value that extraction found: figures, dates, roles, negations.

    Relative dates count from the day `anchor`. A negation is read where there is one.
    """
    sentences = {s.id: s for s in briefing.sentences}
    texts = {s.id: article[s.start : s.end] for s in briefing.sentences}
    for figure in briefing.figures:
        if figure.origin == "extracted":
            yield prove_figure(figure, " ".join(texts[id_] for id_ in figure.evidence))
    for event in briefing.timeline:
        if event.origin == "extracted":
            sentence = " ".join(texts[id_] for id_ in event.evidence)
            yield prove_date(event, sentence, anchor=anchor, beside=_dates_beside(event, briefing))
    for actor in briefing.actors:
        if actor.origin == "extracted":
            yield from (prove_role(actor, role, article, sentences[role.evidence]) for role in actor.roles)
    for quote in briefing.quotes:
        found = prove_negation(quote, article, briefing.sentences) if quote.origin == "extracted" else None
        if found is not None:
            yield found


def _dates_beside(event: Event, briefing: Briefing) -> frozenset[str]:
    """Return the dates of the other events of an event's sentences."""
    others = (one for one in briefing.timeline if one != event and set(one.evidence) & set(event.evidence))
    return frozenset(one.date for one in others if one.date is not None)
