"""Phrases that make a sentence somebody's: `in her view`, `in the words of the mayor`, `per the filing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent, object_of, owner_by_preposition
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import noun_phrase, without_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

CUES = cues.VIEWPOINT
BEFORE_QUOTATION = frozenset({",", ":"})
OPENING = frozenset({"“", '"', "``", "‘", "«"})
CLOSING = frozenset({"”", '"', "''", "’", "»"})
"""Marks before a quotation and around it."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a preposition whose phrase says whose view the sentence is."""
    noun = object_of(token) if token.pos_ == "ADP" else None
    if noun is None or not _begins_phrase(token):
        return
    holder = _holder(token, noun)
    if holder is not None:
        sentence = token.sent
        rest = _quotation_after(noun) or without_gap(sentence.start, sentence.end, token.i, noun.right_edge.i + 1)
        yield Frame(token.i, (token.i, noun.i + 1), noun_phrase(holder), rest, "according")


def _quotation_after(noun: Token) -> Range | None:
    """Return the quotation right after `words`, which is all that is theirs: `in her words, | “a mess”`."""
    doc, sentence = noun.doc, noun.sent
    start = noun.right_edge.i + 1
    if start < sentence.end and doc[start].text in BEFORE_QUOTATION:
        start += 1
    if noun.lemma_.lower() != "word" or start >= sentence.end or doc[start].text not in OPENING:
        return None
    end = next((t.i for t in doc[start + 1 : sentence.end] if t.text in CLOSING), None)
    return (start, end + 1) if end is not None else None


def _begins_phrase(preposition: Token) -> bool:
    """Return whether a preposition begins its sentence, or stands after a mark or a conjunction."""
    if preposition.i == preposition.sent.start:
        return True
    before = preposition.nbor(-1)
    return before.is_punct or before.dep_ == "cc"


def _holder(preposition: Token, noun: Token) -> Token | None:
    """Return who holds the view: after `per` the noun itself, else the one whose view, words or account it is."""
    if preposition.lower_ == "per":
        return noun
    if noun.lemma_.lower() not in cues.VIEWS:
        return None
    return dependent(noun, "poss") or owner_by_preposition(noun, "of")
