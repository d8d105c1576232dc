"""Order actors by how much the story is about them.

Mentions over the article, how early the first is, and headline and lead count; who only says something, where something
is and which medium was told count less, since an article may cite many whom it is not about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.ingest.dateline import is_dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.model import Actor, Mention
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Token

FREQUENCY, POSITION, PROMINENCE = 0.5, 0.3, 0.2
"""Weights of salience; they add up to one."""

PASSING = 0.5
"""What a mention in passing counts."""

LOCATIVE = frozenset("across around at from in inside near outside through to".split())
"""Prepositions before the place where something is, or goes."""

MODIFYING = frozenset({"amod", "compound", "nmod", "npadvmod"})
"""Dependencies of a place's name that says of what place another is: `the Kenya minister`, `Oslo-based`."""

MEDIA = lexicon("institutions").having("medium")
"""Words of the names of media."""

CREDIT = re.compile(r"(?:image|photo|photograph|picture|video|audio|credit)s?\s*[:/|]\s*$", re.IGNORECASE)
"""What stands before a mention of whom to thank for a picture."""

MAX_CREDIT_CODE_POINTS = 16
"""Code points of such words."""


def with_salience(actors: Sequence[Actor], annotation: Annotation) -> tuple[Actor, ...]:
    """Return the actors with their salience, most salient first; ties in the order of first mention.

    Salience is `FREQUENCY` times the actor's mentions over those of the most mentioned one, plus `POSITION` times how
    early it is first mentioned (1 at the first code point, 0 at the last), plus `PROMINENCE` when a highlight, a
    heading or the first body sentence mentions it. Mentions in credits of pictures and in datelines do not count; those
    that only say where, which medium was told, or who says something count by `PASSING`, and so does the place of an
    actor who has no others. A person who speaks in the
    first sentence is prominent, an institution that only says what happened is not.
    """
    datelines = _datelines(annotation)
    ranges = _prominent(annotation)
    length = len(annotation.article.text)
    counted = {a.id: [m for m in a.mentions if not _is_aside(annotation, datelines, m.start)] for a in actors}
    prominent = {a.id for a in actors if _is_prominent(annotation, a, counted[a.id], ranges)}
    weights = {a.id: _weight(annotation, a, counted[a.id], prominent=a.id in prominent) for a in actors}
    most = max(weights.values(), default=0)

    def salience(actor: Actor) -> float:
        """Return the salience of an actor; 0 for one whose mentions are all asides."""
        if not counted[actor.id]:
            return 0.0
        early = 1 - min(mention.start for mention in counted[actor.id]) / length
        if weights[actor.id] <= PASSING * len(counted[actor.id]):  # nothing but passing mentions
            early *= PASSING
        frequent = weights[actor.id] / most
        return round(FREQUENCY * frequent + POSITION * early + PROMINENCE * (actor.id in prominent), 3)

    scored = [actor.model_copy(update={"salience": salience(actor)}) for actor in actors]
    return tuple(sorted(scored, key=lambda actor: (-actor.salience, min((m.start for m in actor.mentions), default=0))))


def _weight(annotation: Annotation, actor: Actor, mentions: Sequence[Mention], *, prominent: bool) -> float:
    """Return how many mentions an actor has, those in passing by `PASSING`.

    A prominent person's words are what the story is about; anybody else who speaks may be one of many whom it cites.
    """
    speech_counts = actor.type == "person" and prominent
    roots = (_root(annotation, mention) for mention in mentions)
    passing = sum(
        _only_tells_where(root, actor) or (not speech_counts and _only_says(root)) for root in roots if root is not None
    )
    return len(mentions) - (1 - PASSING) * passing


def _is_prominent(
    annotation: Annotation, actor: Actor, mentions: Sequence[Mention], ranges: Sequence[tuple[int, int]]
) -> bool:
    """Return whether headline or lead mention an actor, neither in passing nor as an institution that only speaks."""
    there = (m for m in mentions if any(start <= m.start < end for start, end in ranges))
    roots = (_root(annotation, mention) for mention in there)
    return any(
        root is None or not (_only_tells_where(root, actor) or (actor.type != "person" and _only_says(root)))
        for root in roots
    )


def _root(annotation: Annotation, mention: Mention) -> Token | None:
    """Return the head of a mention; None where it covers no token."""
    span = annotation.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return None if span is None else span.root


def _only_tells_where(root: Token, actor: Actor) -> bool:
    """Return whether a mention only says where something is or is from, or which medium was told or cited."""
    if actor.type == "place":
        return root.dep_ in MODIFYING or (root.dep_ == "pobj" and root.head.lower_ in LOCATIVE)
    return actor.type == "organization" and _is_medium(actor.name) and root.dep_ in {"pobj", "dobj"}


def _only_says(root: Token) -> bool:
    """Return whether a mention is the subject of a verb of saying or stands after `according to`."""
    if root.dep_ == "nsubj":
        return root.head.lemma_.lower() in cues.SAY
    is_after_to = root.dep_ == "pobj" and root.head.lower_ == "to" and root.head.i > 0
    return is_after_to and root.head.nbor(-1).lower_ == "according"


def _is_medium(name: str) -> bool:
    """Return whether a name is that of an agency or a medium."""
    known = gazetteer.key(name)
    return known in gazetteer.TRANSMITTERS or not MEDIA.isdisjoint(known.split())


def _datelines(annotation: Annotation) -> list[tuple[int, int]]:
    """Return the ranges of the body's sentences that are datelines, in code points."""
    text = annotation.article.text
    body = ((s.start, s.end) for s in annotation.sentences if s.role == "body")
    return [(start, end) for start, end in body if is_dateline(text[start:end])]


def _is_aside(annotation: Annotation, datelines: Sequence[tuple[int, int]], start: int) -> bool:
    """Return whether a mention stands in a picture's credit or in one of the article's datelines."""
    if any(first <= start < end for first, end in datelines):
        return True
    return CREDIT.search(annotation.article.text, max(0, start - MAX_CREDIT_CODE_POINTS), start) is not None


def _prominent(annotation: Annotation) -> list[tuple[int, int]]:
    """Return the ranges of highlights, headings and the first body sentence that is no dateline, in code points."""
    ranges = [(s.start, s.end) for s in annotation.sentences if s.role != "body"]
    text = annotation.article.text
    body = (s for s in annotation.sentences if s.role == "body")
    first = next((s for s in body if not is_dateline(text[s.start : s.end])), None)
    return [*ranges, (first.start, first.end)] if first is not None else ranges
