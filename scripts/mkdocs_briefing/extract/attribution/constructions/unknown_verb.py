"""Any verb right after a quotation with a comma: `“…,” Vera Lund spat back`, `“…,” was how Ana Holm put it`.

Verbs of saying are an open class. The one whom the sentence itself names goes before the last speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.beside import attribution_beside, noun_beside, outside_marks
from mkdocs_briefing.extract.attribution.dependents import dependent, labelled, owner_by_preposition
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, is_realized, lemma_of, noun_phrase, subject_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of finite verbs."""
SPEAKING_NOUNS = cues.NOUNS | cues.ATTITUDES | {"answer", "reply", "response", "retort"}
"""Nouns for what is said, whose owner says it: `“…,” came the reply from | Holm`."""
MAX_SUBJECT_TOKENS = 25
"""Tokens of a subject between a quotation and its verb, at most."""
ENDS_SENTENCE = '.!?”"'
"""Marks before a quotation that begins its own sentence."""


def find(text: QuotedText, quotation: Segment) -> Attribution | None:
    """Return the attribution of a quotation that begins its sentence to the subject of the verb after it."""
    first = text.token_at(quotation.outer_end)
    if first >= len(text.doc) or not _leaves_open(text, quotation) or not _begins_sentence(text, quotation):
        return None
    verb = _verb_with_subject_from(text, first, quotation)
    if verb is None:
        return None
    if lemma_of(verb) == "be":
        return _put(text, quotation, verb)
    if verb.pos_ != "VERB":
        return None
    found = attribution_beside(text, quotation, verb, "after")
    found.source = _speaker(text, quotation, verb)
    if verb.i + 1 < len(text.doc) and verb.nbor().lower_ == "back":
        found.cue = text.chars((verb.i, verb.i + 2))
    return found if found.source is not None else None


def _leaves_open(text: QuotedText, quotation: Segment) -> bool:
    """Return whether a quotation ends with a comma, inside its marks or right after them."""
    inner = text.text[quotation.start : quotation.end].rstrip(" \xa0'’”")
    return inner.endswith(",") and text.paragraph(quotation.opened) == text.paragraph(quotation.outer_end)


def _begins_sentence(text: QuotedText, quotation: Segment) -> bool:
    """Return whether nothing stands before a quotation in its sentence."""
    before = text.text[text.paragraph(quotation.opened)[0] : quotation.opened].rstrip()
    return not before or before[-1] in ENDS_SENTENCE


def _verb_with_subject_from(text: QuotedText, first: int, quotation: Segment) -> Token | None:
    """Return the finite verb at a token, or the one whose subject begins there, outside every quotation."""
    doc = text.doc
    if doc[first].tag_ in FINITE:
        verb = doc[first]
    else:
        subject = next((t for t in doc[first : first + MAX_SUBJECT_TOKENS] if _is_subject_from(t, first)), None)
        if subject is None:
            return None
        verb = subject.head
    is_main = verb.tag_ in FINITE and dependent(verb, "mark") is None and verb.dep_ not in {"relcl", "conj", "acl"}
    return verb if is_main and is_realized(verb) and verb.idx >= quotation.outer_end else None


def _is_subject_from(word: Token, first: int) -> bool:
    """Return whether a word is the subject of a verb after it and its phrase begins at a token."""
    return word.dep_ in ANY_SUBJECT and word.left_edge.i == first and word.head.i > word.i


def _speaker(text: QuotedText, quotation: Segment, verb: Token) -> Range | None:
    """Return the subject, before the verb or right after it; of an answer, whose it is."""
    subject = subject_of(verb)
    before = subject is not None and text.doc[subject.left_edge.i].idx >= quotation.outer_end and subject.i < verb.i
    if before and subject is not None:
        return noun_phrase(subject, until=verb.i)
    found = outside_marks(text, noun_beside(text, quotation, verb))
    if found is None or found[0] != verb.i + 1:
        return None
    noun = text.doc[slice(*found)].root
    if lemma_of(noun) not in SPEAKING_NOUNS:
        return found
    owner = dependent(noun, "poss") or owner_by_preposition(noun, "from", "of", "by")
    return noun_phrase(owner) if owner is not None else None


def _put(text: QuotedText, quotation: Segment, verb: Token) -> Attribution | None:
    """Return the attribution of what is `how | Holm | put it`."""
    clause = labelled(verb.rights, "ccomp")
    subject = subject_of(clause) if clause is not None and lemma_of(clause) in cues.PUT | cues.SAY else None
    if clause is None or subject is None or not subject.left_edge.nbor(-1).tag_.startswith("W"):
        return None
    cue = text.chars((clause.i, clause.right_edge.i + 1))
    return Attribution((quotation.opened, quotation.outer_end), "after", cue, clause.i, noun_phrase(subject))
