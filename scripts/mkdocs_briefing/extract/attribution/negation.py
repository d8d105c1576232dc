"""What is reported as not said: a quotation in it is nobody's wording, whoever it is ascribed to.

`denied saying “I quit”`, `did not say “I quit”`, `refused to say “sorry”`, `left without saying “goodbye”`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

DENYING = lexicon("verbs").having("deny") | lexicon("speech_nouns").having("deny") | {"without"}
"""Words by which something is not said, or not done."""
NOBODY = frozenset({"neither", "nobody", "none"})
"""Subjects that leave nobody."""
NO = frozenset({"neither", "no"})
"""What makes such a subject of any other: `no minister`, `neither Holm nor Vale`."""
HARDLY = lexicon("adverbs").having("negative")
"""Adverbs that negate."""
SILENT = lexicon("verbs").having("wordless")
"""Verbs of saying that take no words: `declined to comment: “…”` is what was said instead."""
GOVERNED = frozenset({"acl", "ccomp", "pcomp", "prep", "xcomp"})
"""How what is denied depends on the word that denies it."""


def denied(cue: Token) -> int | None:
    """The token by which what a cue reports is denied: the cue, or a word before it that governs or negates it."""
    if is_denial(cue):
        return cue.i
    if (word := _negated_by(cue)) is not None:
        return word
    token = cue
    while token.dep_ in GOVERNED and token.head.i < token.i:
        clause = token.dep_ in {"acl", "ccomp"}
        token = token.head
        if is_denial(token):
            return token.i
        if not clause and (word := _negated_by(token)) is not None:
            return word
    return None


def is_denial(token: Token) -> bool:
    """Whether a word denies by its meaning, not by a `not` beside it; `stopped short` does."""
    lemma = lemma_of(token)
    return lemma in DENYING or (lemma in {"fall", "stop"} and any(c.lower_ == "short" for c in token.rights))


def _negated_by(verb: Token) -> int | None:
    """The token that a verb's negation begins with: the verb itself, beside a `not`."""
    if any(c.dep_ == "neg" and not _set_apart(c, verb) for c in verb.children):
        return verb.i
    adverb = next((c for c in verb.lefts if c.lower_ in HARDLY and not _set_apart(c, verb)), None)
    if adverb is not None:
        return adverb.i
    subject = next((c for c in verb.children if c.dep_ in ANY_SUBJECT), None)
    if subject is None:
        return None
    if subject.lower_ in NOBODY:
        return subject.i
    return next((c.i for c in subject.lefts if c.lower_ in NO and c.dep_ in {"cc", "det", "preconj"}), None)


def _set_apart(word: Token, verb: Token) -> bool:
    """Whether marks stand between a word and its verb, as after a quotation that ends with it: `“Not,” she said`."""
    between = verb.doc[min(word.i, verb.i) + 1 : max(word.i, verb.i)]
    return any(t.is_punct and t.text != "," for t in between)


def answered(lead: Span) -> Token | None:
    """What is denied or refused in the words before a colon, where a quotation after it is what was said instead.

    `denied wrongdoing: “…”`, `declined to comment: “…”`, but not `denied telling him: “…”`, `denied the rumour: “…”`.
    """
    for verb in reversed(lead):
        lemma = lemma_of(verb)
        if verb.pos_ != "VERB" or lemma == "fail":
            if lemma in cues.NOUNS:
                return None
            continue
        word, says = denied(verb), lemma in cues.SAY | cues.TELL
        if word is not None and (is_denial(verb) or not says or lemma in SILENT):
            alone = word == lead.end - 1 and is_denial(verb)  # `she denies: “…”`
            return None if alone else verb.doc[word]
        if says:
            return None
    return None
