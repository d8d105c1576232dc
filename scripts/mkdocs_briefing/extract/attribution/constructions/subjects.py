"""Who a verb in the active voice says has reported: its subject, unless that is nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import lemma_of, noun_phrase, tells_time

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Span, Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of finite verbs."""
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
ADDING = frozenset({"appos", "relcl", "acl"})
"""Labels of what is added to a noun after it."""


def source_of_report(verb: Token) -> Range | None:
    """Return the subject of a verb of reporting; the noun phrase before it where the parser found none."""
    return source_of(verb) or _noun_right(verb) or _noun_left(verb)


def is_somebody(verb: Token, source: Range) -> bool:
    """Return whether a subject can report; nobody does in `all Duarte says` and `it goes without saying that …`."""
    goes_without = verb.dep_ == "pcomp" and verb.head.lower_ == "without"
    return not goes_without and not _is_nobody(verb.doc[slice(*source)])


def _is_nobody(subject: Span) -> bool:
    """Return whether a subject is nobody in particular, no more than when it was, or holds what is said."""
    if len(subject) > 1 and subject[0].lower_ in source_nouns.WHOLE and subject[0].dep_ == "compound":
        return True
    return subject.root.lower_ in source_nouns.NOBODY or tells_time(subject.root)


def _noun_right(verb: Token) -> Range | None:
    """Return the words after a cue that ends its sentence without a subject: `…, said | the firm's head Ana Duarte`.

    They end before what says where or when it was said.
    """
    if not _is_finite_root(verb, cues.SAY - cues.TELL) or not verb.i or verb.nbor(-1).text != ",":
        return None
    doc, first = verb.doc, verb.i + 1
    end = next((t.i for t in doc[first : verb.sent.end] if _ends_source(t)), first)
    if end == first or any(t.tag_ in FINITE for t in doc[first:end]):
        return None
    return (first, end) if doc[end - 1].pos_ in NOUNS and not tells_time(doc[end - 1]) else None


def _is_finite_root(verb: Token, lemmas: frozenset[str]) -> bool:
    """Return whether a verb of these lemmas is that of its sentence."""
    return verb.dep_ == "ROOT" and verb.tag_ in FINITE and lemma_of(verb) in lemmas


def _ends_source(word: Token) -> bool:
    """Return whether a word begins what says where or when something was said."""
    return word.is_punct or (word.pos_ == "ADP" and word.lower_ != "of")


def _noun_left(verb: Token) -> Range | None:
    """Return the noun phrase before a finite cue without a subject in the parse: `Smith, QC, said that …`."""
    if not _is_finite_root(verb, cues.SAY):
        return None
    if (named := _before_relative(verb)) is not None:
        return noun_phrase(named, until=named.i + 1)
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.pos_ in NOUNS:
            return noun_phrase(_noun_with_additions(token), until=verb.i)
        if token.pos_ not in {"ADV", "PUNCT", "SPACE"}:
            return None
    return None


def _noun_with_additions(noun: Token) -> Token:
    """Return the noun that `noun` is part of an addition to: `Smith` of `Smith, a | lawyer`; else `noun` itself."""
    added = [t for t in (noun, *noun.ancestors) if t.dep_ in ADDING and t.head.i < noun.i]
    return added[-1].head if added else noun


def _before_relative(verb: Token) -> Token | None:
    """Return the noun before a clause between commas, right before a cue: `Norway, whose envoy had left, said …`."""
    doc, first = verb.doc, verb.sent.start
    if verb.i - 1 <= first or doc[verb.i - 1].text != ",":
        return None
    for i in range(verb.i - 2, first + 1, -1):
        if doc[i].tag_ in {"WDT", "WP", "WP$"} and doc[i - 1].text == ",":
            return doc[i - 2] if doc[i - 2].pos_ in {"NOUN", "PROPN"} else None
    return None
