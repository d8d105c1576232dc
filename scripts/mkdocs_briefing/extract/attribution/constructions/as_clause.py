"""Clauses with `as` that hold no more than the cue and to whom: `As she said, the port is closed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.subjects import is_somebody, source_of_report
from mkdocs_briefing.extract.attribution.dependents import dependent, subtree_range
from mkdocs_briefing.extract.attribution.realization import is_passive, reports
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import addressee_of, cue_span, lemma_of, without_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

SAYING = cues.SAY - cues.ONGOING
"""Verbs of saying; `continue` is one beside a quotation only: `as the search continues` reports nothing."""

CUES = SAYING | cues.TELL | {verb for verb, _ in cues.PHRASAL}


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a verb in a clause with `as`; the rest of the sentence is the content."""
    if token.dep_ != "advcl" or not _takes_rest(token) or not reports(token) or _is_done_by_nobody(token):
        return
    source = source_of_report(token)
    if source is not None and is_somebody(token, source):
        sentence = token.sent
        rest = without_gap(sentence.start, sentence.end, *subtree_range(token))
        yield Frame(token.i, cue_span(token), source, rest, "according", addressee_of(token, lemma_of(token)))


def _is_done_by_nobody(verb: Token) -> bool:
    """Return whether a verb is passive, or a participle alone: `failed as predicted`."""
    return is_passive(verb) or (verb.tag_ == "VBN" and dependent(verb, "nsubj", "aux") is None)


def _takes_rest(verb: Token) -> bool:
    """Return whether a verb after `as` has no content of its own; whom it addresses is none."""
    if not any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return False
    if dependent(verb, "ccomp", "xcomp") is not None:
        return False
    return lemma_of(verb) in cues.TELL or (_says(verb) and dependent(verb, "dobj") is None)


def _says(verb: Token) -> bool:
    """Return whether a verb is one of saying, perhaps by its particle: `as she has pointed out`."""
    lemma = lemma_of(verb)
    return lemma in SAYING or any((lemma, c.lower_) in cues.PHRASAL for c in verb.children if c.dep_ == "prt")
