"""Adjectives that report a state of mind: `is confident that …`, `is ready to …`, `was critical of …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import labelled, subtree_range
from mkdocs_briefing.extract.attribution.realization import VERBAL, is_hypothetical
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import CUE_PARTS, is_clause, is_realized, lemma_of, matter_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

CUES = cues.ADJECTIVES


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of an adjective that a verb says of its subject."""
    verb = token.head
    if token.pos_ != "ADJ" or token.dep_ not in {"acomp", "conj"} or not _is_so(verb):
        return
    content, source = _content(token), source_of(verb)
    if content is None or source is None or _is_placeholder(verb.doc[source[0]], verb):
        return
    start = min([verb.i, *(c.i for c in verb.children if c.dep_ in CUE_PARTS)])
    yield Frame(token.i, (start, token.i + 1), source, content, "adjective")


def _is_so(verb: Token) -> bool:
    """Return whether a verb says how its subject is, rather than should or may be: `Readers should be angry that …`."""
    return verb.pos_ in VERBAL and is_realized(verb) and not is_hypothetical(verb)


def _content(adjective: Token) -> Range | None:
    """Return the clause after the adjective, else its infinitive, else what its preposition governs."""
    clause = next((c for c in adjective.rights if c.dep_ in {"ccomp", "advcl"} and is_clause(c)), None)
    if clause is None and lemma_of(adjective) in cues.MINDED:
        clause = labelled(adjective.rights, "xcomp")
    return subtree_range(clause) if clause is not None else matter_of(adjective)


def _is_placeholder(subject: Token, verb: Token) -> bool:
    """Return whether `it` only holds the place of the subject: `it is clear that …`."""
    return subject.lower_ == "it" and verb.lemma_ == "be"
