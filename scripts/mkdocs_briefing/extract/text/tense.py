"""When a clause says that something happens: before, now or later, by its verb and the verbs above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

Tense = Literal["past", "past perfect", "present", "future", "conditional", "none"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})

PLANS = lexicon("verbs").having("plan")
"""Verbs and adjectives that put what follows them into the future: `plans to`, `is due to`, `scheduled for`."""

MODALS_OF_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
MODALS_OF_CHANCE = frozenset({"may", "might", "could", "can"})


def governing_verb(token: Token) -> Token | None:
    """The verb whose clause a token belongs to; None in a phrase without a verb."""
    for _ in range(20):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def auxiliaries(verb: Token) -> frozenset[str]:
    """The verb's auxiliaries in lower case; those of the first verb of a coordination where it has none itself."""
    own = frozenset(c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"})
    shares = verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and verb.tag_ in {"VB", "VBN", "VBG"}
    if not own and shares and not any(c.dep_ in SUBJECTS for c in verb.children):
        return auxiliaries(verb.head)
    return own


def is_plan(token: Token) -> bool:
    """Whether a verb or adjective speaks of what is planned or expected."""
    return token.lemma_.lower() in PLANS and token.pos_ in {"VERB", "ADJ", "AUX"}


def tense_of(verb: Token) -> Tense:
    """The time of the verb's own clause, seen from the moment of writing."""
    aux = auxiliaries(verb)
    if aux & MODALS_OF_FUTURE:
        return "future"
    if "would" in aux or ("could" in aux and "have" in aux) or ("might" in aux and "have" in aux):
        return "conditional"
    if (
        verb.tag_ == "VBG"
        and verb.lower_ == "going"
        and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)
    ):
        return "future" if aux & {"is", "are", "'s", "'re", "’s", "’re", "am"} else "past"
    if "had" in aux or (aux & {"'d", "’d"} and verb.tag_ == "VBN"):
        return "past perfect"
    if aux & MODALS_OF_CHANCE:
        return "present"
    if "to" in aux:
        return _of_infinitive(verb)
    if verb.tag_ == "VBD" or aux & {"was", "were", "did", "has", "have", "'ve", "’ve"}:
        return "past"
    if verb.tag_ in {"VBZ", "VBP"} or aux & {"is", "are", "am", "'s", "’s", "'re", "’re", "does", "do"}:
        return "present"
    return "past" if verb.tag_ == "VBN" else "none"


def _of_infinitive(verb: Token) -> Tense:
    """`plans to go` is future; `managed to go` has the time of `managed`."""
    head = verb.head
    if head == verb:
        return "none"
    is_to = head.lower_ in {"is", "are"} and head.i + 2 >= verb.i - sum(1 for c in verb.children if c.i < verb.i) + 1
    if is_plan(head) or head.lower_ == "going" or is_to:
        return "past" if head.pos_ == "VERB" and tense_of(head) == "past perfect" else "future"
    if head.pos_ in {"VERB", "AUX"}:
        return tense_of(head)
    above = governing_verb(head)
    return tense_of(above) if above is not None and above != verb else "none"


def time_of(token: Token) -> Tense:
    """The time of the clause that a token belongs to; a clause without a time of its own takes that above it."""
    verb = governing_verb(token)
    for _ in range(5):
        if verb is None:
            return "none"
        if (
            is_plan(verb)
            and verb.i != token.i
            and verb.tag_ in {"VBN", "VBG", "JJ"}
            and tense_of(verb) != "past perfect"
        ):
            return "future"
        tense = tense_of(verb)
        if tense != "none" or verb.head == verb:
            return tense
        verb = governing_verb(verb.head)
    return "none"
