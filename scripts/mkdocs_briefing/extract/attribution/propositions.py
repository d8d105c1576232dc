"""Whether an attribution reports a statement: a proposition, a question, a demand or a quotation.

The constructions also find what somebody does, plans, judges or talks about (`seeks to close it`, `criticised it`,
`discussed the plan`), as the annotators of attribution corpora do. A reader of a briefing would take each for words of
the source, so that these are left out unless some of their words are quoted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import FINITE
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span, Token

    from mkdocs_briefing.extract.attribution.records import Attribution

CHARGED_AFTER = frozenset({"of", "for", "with"})
"""Prepositions before what somebody is charged with."""

POINTING = frozenset({"this", "that", "these", "those", "it", "them"})
"""Words that only point at what was said: `discussed this possibility`."""

INFERENCE = frozenset({"suggest", "indicate", "show", "reveal", "prove", "demonstrate", "imply", "mean", "illustrate"})
"""Verbs by which a thing gives grounds for a conclusion that nobody has stated."""

SPEAKING_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Entity labels (OntoNotes) of those who may state a conclusion."""

SPEAKING_NOUNS = (
    source_nouns.UNNAMED
    | source_nouns.INSTITUTIONS
    | (source_nouns.INANIMATE - source_nouns.EVIDENCE)
    | lexicon("people").having("role")
    | lexicon("people").having("description")
)
"""Common nouns for them, and for documents: `the report suggests that …`."""

MODAL = frozenset({"MD"})
"""Tag of `will` and `may`, which make a verb finite."""


def is_statement(doc: Doc, attribution: Attribution) -> bool:
    """Return whether an attribution reports a statement rather than an act, a plan, a judgement or a topic."""
    if attribution.quoted or attribution.cue_token is None:
        return True
    cue, content = doc[attribution.cue_token], _tokens(doc, attribution.content)
    if _is_inference_from_thing(doc, attribution, cue):
        return False
    states = TESTS.get(attribution.frame)
    return states is None or states(cue, content)


def _is_inference_from_thing(doc: Doc, attribution: Attribution, cue: Token) -> bool:
    """Return whether data or an event suggest something: `the readings suggest that …`; a document is a source."""
    if attribution.source is None or lemma_of(cue) not in INFERENCE:
        return False
    head = doc[slice(*attribution.source)].root
    if head.pos_ in {"PROPN", "PRON"} or head.ent_type_ in SPEAKING_ENTITIES:
        return head.lower_ in POINTING
    return head.lemma_.lower() not in SPEAKING_NOUNS


def _is_demanded(cue: Token, _content: Span) -> bool:
    """Return whether an infinitive is promised, asked or wished; what is planned or tried need not have been said."""
    return lemma_of(cue) not in cues.INTEND


def _is_claimed(cue: Token, content: Span) -> bool:
    """Return whether an object is a claim, a comparison, or a charge with what it is: `accused him | of lying`."""
    lemma = lemma_of(cue)
    if lemma in cues.CHARGE:
        return any(token.dep_ == "prep" and token.lower_ in CHARGED_AFTER for token in content)
    if _takes_up_claim(content) or _is_described(cue, content):
        return True
    return lemma in cues.CLAIM | cues.SHOWS | cues.COMPARE and not _points(content)


def _is_described(cue: Token, content: Span) -> bool:
    """Return whether the content says what the object is: `called | the deal a mistake`."""
    return any(word.dep_ == "oprd" and content.start <= word.i < content.end for word in cue.subtree)


def _takes_up_claim(content: Span) -> bool:
    """Return whether an object is somebody's claim with what it says: `rejected | claims that it was unsafe`."""
    return content.root.lemma_.lower() in cues.NOUNS and _is_finite(content)


def _is_claimed_after_preposition(cue: Token, content: Span) -> bool:
    """Return whether what follows a preposition is a claim: `called for | talks`, not `spoke about | talks`."""
    preposition = content.doc[content.start - 1].lower_ if content.start else ""
    return (lemma_of(cue), preposition) in cues.CLAIM_AFTER and not _points(content)


def _is_uttered(cue: Token, content: Span) -> bool:
    """Return whether what follows a noun has been said: a clause, or the infinitive of a promise or demand."""
    return _is_finite(content) or lemma_of(cue) in cues.UTTERED_NOUNS


def _is_clause(_cue: Token, content: Span) -> bool:
    """Return whether the content is a clause: `is sure | that it sank`, not `is sure | of the port`."""
    return _is_finite(content)


def _is_never(_cue: Token, _content: Span) -> bool:
    """Return False: a topic or the matter of an attitude states nothing."""
    return False


def _points(content: Span) -> bool:
    """Return whether the content only points at something that was said before."""
    return content[0].lower_ in POINTING


def _is_finite(content: Span) -> bool:
    return any(token.tag_ in FINITE | MODAL for token in content)


def _tokens(doc: Doc, content: tuple[int, int]) -> Span:
    span = doc.char_span(*content, alignment_mode="expand")
    return span if span is not None else doc[0:0]


TESTS: dict[str, Callable[[Token, Span], bool]] = {
    "infinitive": _is_demanded,
    "object": _is_claimed,
    "preposition": _is_claimed_after_preposition,
    "noun": _is_uttered,
    "adjective": _is_clause,
    "attitude": _is_never,
    "matter": _is_never,
}
"""What a kind of frame must pass; clauses, descriptions and what stands beside a cue state something as they are."""
