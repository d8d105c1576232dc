"""A verb of reporting in the active voice, with what its complements ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_briefing.extract.attribution.dependents import labelled
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, is_clause, lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

QUOTES = frozenset({"”", '"', "''", "’", "'", "»"})
"""Marks that close a quotation."""
PARTING = QUOTES | {",", "?", "!", "—", "–", "--"}
"""What stands between content and a cue that follows it."""


class Content(NamedTuple):
    """What a verb reports."""

    span: Range
    """Half-open range of token indexes."""
    kind: str
    """The complement it was found in, which becomes the kind of the frame."""


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb with its dependents, read once for all complements."""

    token: Token
    """The verb itself."""
    lemma: str
    """Its lemma in lower case."""
    children: tuple[Token, ...]
    """The words that depend on it, in order."""
    clause: Token | None
    """The head of the clause that it reports."""

    @classmethod
    def of(cls, token: Token) -> ReportingVerb:
        """Return the verb with its dependents and its clause."""
        children = tuple(token.children)
        return cls(token, lemma_of(token), children, _reported_clause(token, children))

    def first(self, *labels: str) -> Token | None:
        """Return the first dependent with one of these labels."""
        return labelled(self.children, *labels)


def _reported_clause(verb: Token, children: tuple[Token, ...]) -> Token | None:
    """Return the clause that a cue reports; one before it only where a comma or a quotation mark parts the two."""
    clauses = [c for c in children if c.dep_ == "ccomp" and is_clause(c) and not _describes_noun(verb, c)]
    return clauses[0] if _is_inverted(verb, clauses) else _nearest_clause(verb, clauses)


def _describes_noun(verb: Token, clause: Token) -> bool:
    """Return whether a clause says more of the noun before its comma: `warned of hunger in Sola, | where …`."""
    first = clause.left_edge
    return first.lower_ in {"where", "which"} and first.i > verb.i + 1 and first.nbor(-1).text == ","


def _nearest_clause(verb: Token, clauses: list[Token]) -> Token | None:
    """Return the first clause after a cue, else the first before it that a mark parts from it."""
    after = (c for c in clauses if c.right_edge.i > verb.i and not _follows_quotation(verb, c, clauses[0]))
    before = (c for c in clauses if any(t.text in PARTING for t in verb.doc[c.right_edge.i : verb.i]))
    return next(chain(after, before), None)


def _is_inverted(verb: Token, clauses: list[Token]) -> bool:
    """Return whether a cue stands right after its clause and a comma, so that its source follows: `It is late, | said`.

    Parsers take a long source for another clause: `It is late, said | the firm's newly named head Ana Duarte`.
    """
    if len(clauses) <= 1:
        return False
    is_after = verb.dep_ == "ROOT" and clauses[0].right_edge.i + 1 < verb.i and verb.nbor(-1).text == ","
    return is_after and labelled(verb.children, *ANY_SUBJECT) is None


def _follows_quotation(verb: Token, clause: Token, first: Token) -> bool:
    """Return whether a clause after the verb goes on where a quotation before it is what is reported."""
    if clause.left_edge.i < verb.i or first.i > verb.i:
        return False
    return any(t.text in QUOTES for t in first.doc[first.right_edge.i : first.right_edge.i + 3])
