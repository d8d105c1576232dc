"""When a clause says that something happens: before, now or later, by its verb and the verbs above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

Tense = Literal["past", "past perfect", "present", "future", "conditional", "none"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
"""Dependency labels of subjects, `there` and `it` that stand for nothing included."""

PLANS = lexicon("verbs").having("plan")
"""Verbs and adjectives that put what follows them into the future: `plans to`, `is due to`, `scheduled for`."""

MODALS_OF_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
MODALS_OF_CHANCE = frozenset({"may", "might", "could", "can"})
"""Modals by which something will happen, and by which it may."""
PRESENT_BE = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
"""Forms of `be` in the present, in lower case."""
CONTRACTED_HAD = frozenset({"'d", "’d"})
"""Which may be `would` too; before a past participle it is `had`."""
PAST_AUXILIARIES = frozenset({"was", "were", "did", "has", "have", "'ve", "’ve"})
PRESENT_AUXILIARIES = PRESENT_BE | {"does", "do"}
"""Auxiliaries that put a verb without a tense of its own into the past or the present."""

FARTHEST_GOVERNOR = 20
"""Steps up the parse to the verb of a clause, at most: a guard against broken parses."""

MOST_CLAUSES_ABOVE = 5
"""Clauses above one without a time of its own that are asked for theirs."""


def governing_verb(token: Token) -> Token | None:
    """Return the verb whose clause a token belongs to; None in a phrase without a verb."""
    for _ in range(FARTHEST_GOVERNOR):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound"}:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def auxiliaries(verb: Token) -> frozenset[str]:
    """Return the verb's auxiliaries in lower case; those of the first verb of a coordination where it has none."""
    own = frozenset(c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"})
    return auxiliaries(verb.head) if not own and _shares_auxiliaries(verb) else own


def _shares_auxiliaries(verb: Token) -> bool:
    """Return whether a verb goes on with the auxiliaries of the one before it: `will open and | close`."""
    joined = verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and verb.tag_ in {"VB", "VBN", "VBG"}
    return joined and not any(c.dep_ in SUBJECTS for c in verb.children)


def is_plan(token: Token) -> bool:
    """Return whether a verb or adjective speaks of what is planned or expected; `set up` does not."""
    if lemma_of(token) not in PLANS or token.pos_ not in {"VERB", "ADJ", "AUX"}:
        return False
    return not any(c.dep_ == "prt" for c in token.children)


def tense_of(verb: Token) -> Tense:
    """Return the time of the verb's own clause, seen from the moment of writing.

    The auxiliary that stands first in English decides, so modals are asked before `have`, and `have` before `be`; the
    verb's own form tells the time of a verb without any.
    """
    aux = auxiliaries(verb)
    if aux & MODALS_OF_FUTURE:
        return "future"
    if _is_conditional(aux):
        return "conditional"
    if _is_going_to(verb):
        return "future" if aux & PRESENT_BE else "past"
    if _is_past_perfect(verb, aux):
        return "past perfect"
    if aux & MODALS_OF_CHANCE:
        return "present"
    return _of_infinitive(verb) if "to" in aux else _of_form(verb, aux)


def _is_conditional(aux: frozenset[str]) -> bool:
    """Return whether auxiliaries say what would be, or could or might have been."""
    return "would" in aux or ("have" in aux and bool(aux & {"could", "might"}))


def _is_going_to(verb: Token) -> bool:
    """Return whether a verb is the `going` of `is going to open`, not of motion."""
    if verb.tag_ != "VBG" or verb.lower_ != "going":
        return False
    return any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)


def _is_past_perfect(verb: Token, aux: frozenset[str]) -> bool:
    """Return whether a verb has `had`, written in full or cut short, before it."""
    return "had" in aux or (verb.tag_ == "VBN" and bool(aux & CONTRACTED_HAD))


def _of_form(verb: Token, aux: frozenset[str]) -> Tense:
    """Return the time that a verb's form and its auxiliaries without a modal tell."""
    if verb.tag_ == "VBD" or aux & PAST_AUXILIARIES:
        return "past"
    if verb.tag_ in {"VBZ", "VBP"} or aux & PRESENT_AUXILIARIES:
        return "present"
    return "past" if verb.tag_ == "VBN" else "none"


def _of_infinitive(verb: Token) -> Tense:
    """Return the time of an infinitive: `plans to go` is future; `managed to go` has the time of `managed`."""
    head = verb.head
    if head == verb:
        return "none"
    if is_plan(head) or head.lower_ == "going" or _appoints(head, verb):
        # What `had been expected to` happen is over.
        return "past" if head.pos_ == "VERB" and tense_of(head) == "past perfect" else "future"
    if "have" in auxiliaries(verb):  # `is thought to have sunk`
        return "past"
    if head.pos_ in {"VERB", "AUX"}:
        return tense_of(head)
    above = governing_verb(head)
    return tense_of(above) if above is not None and above != verb else "none"


def _appoints(head: Token, infinitive: Token) -> bool:
    """Return whether an infinitive follows `is` or `are` at once, but for what stands before its verb: `is to open`."""
    before = sum(1 for c in infinitive.children if c.i < infinitive.i)
    return head.lower_ in {"is", "are"} and head.i + 1 >= infinitive.i - before


def time_of(token: Token) -> Tense:
    """Return the time of the clause that a token belongs to; a clause without a time of its own takes that above it."""
    verb = governing_verb(token)
    for _ in range(MOST_CLAUSES_ABOVE):
        if verb is None:
            return "none"
        if verb.i != token.i and _is_planned(verb):
            return "future"
        tense = tense_of(verb)
        if tense != "none" or verb.head == verb:
            return tense
        verb = governing_verb(verb.head)
    return "none"


def _is_planned(verb: Token) -> bool:
    """Return whether what stands with a participle or adjective is still planned: `scheduled for May`."""
    return is_plan(verb) and verb.tag_ in {"VBN", "VBG", "JJ"} and tense_of(verb) != "past perfect"
