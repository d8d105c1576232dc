"""What is reported as not said: a quotation in it is nobody's wording, in whatever attribution it stands.

`denied saying “I quit”`, `did not say “I quit”`, `refused to say “sorry”`, `left without saying “goodbye”`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Span, Token

DENYING = lexicon("verbs").having("deny") | lexicon("speech_nouns").having("deny") | {"without"}
"""Words by which something is not said, or not done."""
NOBODY = frozenset({"neither", "nobody", "none"})
"""Subjects that leave nobody."""
NO = frozenset({"neither", "no"})
"""What makes such a subject of any other: `no minister`, `neither Holm nor Vale`."""
ONLY = frozenset("just merely only simply".split())
"""Words after `not` that say that something else is so too: `not only said`."""
HARDLY = lexicon("adverbs").having("negative")
"""Adverbs that negate."""
SILENT = lexicon("verbs").having("wordless")
"""Verbs of saying that take no words: `declined to comment: “…”` is what was said instead."""
CLAUSES_OF_CLAIMS = frozenset({"acl", "relcl", "ccomp"})
"""How the clause of a claim depends on its noun."""
MAX_CLAIM_STEPS = 4
"""Words between a claim and the verb that rebuts it, at most: `pleaded | guilty | to | charges`."""
MAX_GOVERNING_STEPS = 16
"""Words between a cue and what denies it, at most: text that has more is no prose, and takes time by the square."""
GOVERNED = frozenset({"acl", "ccomp", "pcomp", "prep", "xcomp"})
"""How what is denied depends on the word that denies it."""


def denied(cue: Token) -> int | None:
    """Return the token by which what a cue reports is denied: the cue, or one before that governs or negates it."""
    if (neither := _neither_of(cue)) is not None:
        return neither
    if is_denial(cue):
        return cue.i
    if (word := _negated_by(cue)) is not None:
        return word
    if cue.pos_ == "NOUN" and (word := _rebutting(cue)) is not None:
        return word
    token = cue
    for _ in range(MAX_GOVERNING_STEPS):
        if token.dep_ not in GOVERNED or token.head.i > token.i or _adds(token):
            break
        is_clause = token.dep_ in {"acl", "ccomp"}  # `did not think that she said …` leaves open whether she did
        token = token.head
        if is_denial(token):
            return token.i
        if (word := _rebutting(token)) is not None:
            return word
        if not is_clause and (word := _negated_by(token)) is not None:
            return word
    return None


def _neither_of(verb: Token) -> int | None:
    """Return the `neither` with which two verbs are denied, of the second: `| neither confirmed nor denied`."""
    if verb.dep_ != "conj" or verb.head.i > verb.i:
        return None
    return next((c.i for c in verb.head.lefts if c.lower_ == "neither"), None)


def is_denial(token: Token) -> bool:
    """Return whether a word denies by its meaning, not by a `not` beside it; `stopped short` does."""
    lemma = lemma_of(token)
    return lemma in DENYING or (lemma in {"fall", "stop"} and any(c.lower_ == "short" for c in token.rights))


def _adds(verb: Token) -> bool:
    """Return whether a participle after a comma goes on with another report, whatever the parser tied it to."""
    return verb.tag_ == "VBG" and lemma_of(verb) in cues.ADDING and verb.i > 0 and verb.nbor(-1).text == ","


def takes_back(denying: Token) -> bool:
    """Return whether the word by which something is denied does so by its meaning, or as it rebuts a claim."""
    return is_denial(denying) or lemma_of(denying) in cues.REBUT | cues.PLEA


def rebutted_claim(cue: Token) -> Range | None:
    """Return the claim, in tokens, that a cue says is not so, which is in nobody's wording: `rejected | claims that …`.

    What completes the rebuttal is no part of it: `rejected the claim | as “absurd”`.
    """
    if lemma_of(cue) not in cues.REBUT | cues.PLEA:
        return None
    for noun in cue.subtree:
        has_clause = noun.i > cue.i and any(c.dep_ in CLAUSES_OF_CLAIMS for c in noun.rights)
        if has_clause and _rebutting(noun) is not None:
            return noun.i, noun.right_edge.i + 1
    return None


def _rebutting(claim: Token) -> int | None:
    """Return the verb by which a claim is said not to be so: it rebuts or doubts it, or pleads `not`."""
    if lemma_of(claim) not in cues.NOUNS:
        return None
    path: list[Token] = []
    token = claim
    for _ in range(MAX_CLAIM_STEPS):
        if token.dep_ not in {"dobj", "pobj", "prep", "acomp", "oprd"} or token.head.i > token.i:
            return None
        path.append(token)
        token = token.head
        if token.pos_ == "VERB":
            return token.i if _rebuts(token, path) else None
    return None


def _rebuts(verb: Token, path: list[Token]) -> bool:
    """Return whether a verb says of a claim that it is not so; `path` leads from the claim up to the verb."""
    lemma = lemma_of(verb)
    if lemma in cues.REBUT or any(_is_doubt(c) for c in verb.rights if c not in path):
        return True
    return lemma in cues.PLEA and any(c.dep_ == "neg" for token in path for c in token.lefts)


def _is_doubt(word: Token) -> bool:
    """Return whether the object of a verb is a doubt, and not that there is little of it: `cast | doubt | on`."""
    few = any(c.lower_ in {"little", "no"} for c in word.lefts)
    return word.dep_ == "dobj" and lemma_of(word) == "doubt" and not few


def _negated_by(verb: Token) -> int | None:
    """Return the token that a verb's negation begins with: the verb itself, beside a `not`."""
    if any(c.dep_ == "neg" and not (_is_not_only(c) or _is_set_apart(c, verb)) for c in verb.children):
        return verb.i
    adverb = next((c for c in verb.lefts if _negates(c) and not _is_set_apart(c, verb)), None)
    if adverb is not None:
        return adverb.left_edge.i
    subject = dependent(verb, *ANY_SUBJECT)
    return _negation_of_subject(subject) if subject is not None else None


def _negates(adverb: Token) -> bool:
    """Return whether an adverb negates: `hardly`, `no | longer`."""
    return adverb.lower_ in HARDLY or (adverb.lower_ == "longer" and any(c.lower_ == "no" for c in adverb.lefts))


def _is_not_only(word: Token) -> bool:
    """Return whether a negation only says that there is more: `not | only`."""
    return word.i + 1 < len(word.doc) and word.nbor(1).lower_ in ONLY


def _negation_of_subject(subject: Token) -> int | None:
    """Return the token by which a subject is nobody: `nobody`, `| no minister`, `| neither Holm nor Vale`."""
    if subject.lower_ in NOBODY:
        return subject.i
    return next((c.i for c in subject.lefts if c.lower_ in NO and c.dep_ in {"cc", "det", "preconj"}), None)


def _is_set_apart(word: Token, verb: Token) -> bool:
    """Return whether marks stand between a word and its verb, as after a quotation: `“Not,” she said`."""
    between = verb.doc[min(word.i, verb.i) + 1 : max(word.i, verb.i)]
    return any(t.is_punct and t.text != "," for t in between)


def answered(lead: Span) -> Token | None:
    """Return what is denied or refused in the words before a colon, where a quotation after it is said instead.

    `denied wrongdoing: “…”`, `declined to comment: “…”`, but not `denied telling him: “…”`, `denied the rumour: “…”`.
    """
    for word in reversed(lead):
        if word.pos_ != "VERB" or lemma_of(word) == "fail":
            if lemma_of(word) in cues.NOUNS:
                return None  # `denied the rumour: “…”` quotes the rumour
            continue
        says = lemma_of(word) in cues.SPEAK
        if (denying := _denying_of(word, takes_words=says)) is not None:
            # `she denies: “…”`: nothing but the quotation can be what is denied
            return None if denying == lead.end - 1 and is_denial(word) else word.doc[denying]
        if says:
            return None
    return None


def _denying_of(verb: Token, *, takes_words: bool) -> int | None:
    """Return the token that denies a verb, unless the quotation after it may be the words not said."""
    if is_denial(verb) or not takes_words or lemma_of(verb) in SILENT:
        return denied(verb)
    return None
