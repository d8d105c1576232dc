"""Whether a verb reports at all: somebody has said it, rather than may say it, been asked it or been told it.

Every construction with a verb for its cue asks this first (the factuality of the attribution, in PARC's terms).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, is_realized, lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token

VERBAL = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""
PAST = frozenset({"VBD", "VBN"})
"""Tags of the forms in `-ed`, which taggers mistake for one another."""
PRESENT = frozenset({"VBP", "VBZ"})
"""Tags of the present tense."""
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
"""Conjunctions of conditions and of questions."""
UNTIL = frozenset({"until", "till", "once"})
"""Conjunctions of time after which the present tense tells of what is still to come."""
SUPPOSING = frozenset({"assuming", "provided", "providing", "supposing", "suppose", "imagine"})
"""Words that only suppose the clause after them."""
PASSIVE_LABELS = frozenset({"auxpass", "nsubjpass", "csubjpass"})
"""Labels of the words by which a verb is known to be passive."""


def reports(verb: Token) -> bool:
    """Return whether a word is a verb whose subject, or whose agent, has done what it says."""
    return (
        verb.pos_ in VERBAL
        and not describes_noun(verb)
        and is_realized(verb)
        and not is_hypothetical(verb)
        and not _is_done_to_another(verb)
        and not _is_asked(verb)
    )


def is_hypothetical(verb: Token) -> bool:
    """Return whether a verb stands in a condition or a question of whether, so that nobody has said anything.

    A verb that is joined to another stands in its condition: `if she resigns and says that …`.
    """
    while True:
        if _is_conditional(verb) or _has_inverted_condition(verb):
            return True
        above = _sharing_condition(verb)
        if above is None:
            return False
        verb = above


def _sharing_condition(verb: Token) -> Token | None:
    """Return the verb that another is joined to, or that governs a gerund: `if they | quote her as saying that …`."""
    if verb.dep_ == "conj":
        return verb.head if dependent(verb, "mark") is None else None
    return verb.head.head if verb.dep_ == "pcomp" and verb.tag_ == "VBG" else None


def _is_conditional(verb: Token) -> bool:
    """Return whether a clause has a conjunction of conditions, or one of time before what is still to come."""
    conjunctions = CONDITIONS | UNTIL if verb.tag_ in PRESENT else CONDITIONS
    words = (c for c in verb.lefts if c.dep_ in {"mark", "advmod"} and c.lower_ in conjunctions)
    return any(_begins_clause(word, verb) for word in words) or _is_supposed(verb)


def _begins_clause(word: Token, verb: Token) -> bool:
    """Return whether a word stands before the subject of its verb."""
    subject = dependent(verb, *ANY_SUBJECT)
    return subject is None or word.i < subject.i


def _is_supposed(verb: Token) -> bool:
    """Return whether a clause depends on a word that only supposes it, or begins with one: `provided that …`."""
    head = verb.head
    if verb.lower_ in SUPPOSING and verb.dep_ == "advcl":
        return True
    if head.lower_ in SUPPOSING:
        return verb.dep_ in {"ccomp", "advcl"} and head.i < verb.i
    is_measure = head.lower_ == "long" and dependent(verb, "mark") is not None
    return is_measure and verb.dep_ == "advcl" and verb.tag_ in PRESENT


def _has_inverted_condition(verb: Token) -> bool:
    """Return whether a clause begins with `had` before its subject: `Had Holm said so, …`; a question does as well."""
    subject = dependent(verb, *ANY_SUBJECT)
    first = next((c for c in verb.lefts if c.dep_ not in {"mark", "cc", "punct"}), None)
    if subject is None or first is None:
        return False
    return first.lower_ == "had" and first.dep_ == "aux" and first.i < subject.i < verb.i


def describes_noun(verb: Token) -> bool:
    """Return whether a participle describes a noun: `a view | echoed by residents`, `the | ruling party`."""
    if verb.dep_ == "amod":
        return verb.tag_ in {"VBG", "VBN"} and verb.i < verb.head.i
    if verb.dep_ != "acl" or is_main_after_addition(verb):
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and dependent(verb, "nsubj") is None)


def is_main_after_addition(verb: Token) -> bool:
    """Return whether a verb is that of its sentence after an addition: `The firm, which has lost, | confirmed it`.

    The parser then makes the noun the root, and the verb a participle of it.
    """
    noun = verb.head
    if (verb.dep_, verb.tag_, noun.dep_) != ("acl", "VBD", "ROOT") or not verb.i or verb.nbor(-1).text != ",":
        return False
    addition = dependent(noun, "relcl")
    return addition is not None and addition.i < verb.i


def is_passive(verb: Token) -> bool:
    """Return whether a word is a verb with the auxiliary or the subject of a passive."""
    return verb.pos_ in VERBAL and any(word.dep_ in PASSIVE_LABELS for word in verb.children)


def _is_done_to_another(verb: Token) -> bool:
    """Return whether a participle says what was done to a subject: `Asked about it, she said`; `Holm, asked, said`."""
    if verb.tag_ not in PAST:
        return False
    after_comma = verb.i > 0 and verb.nbor(-1).text == ","
    if after_comma and lemma_of(verb) == "ask" and dependent(verb, "conj") is not None:
        return True
    return verb.dep_ == "advcl" and dependent(verb, "nsubj", "mark") is None


def _is_asked(verb: Token) -> bool:
    """Return whether the sentence asks if or who reported, so that nobody has: `Did she say …?`, `Who said …?`."""
    if verb.dep_ != "ROOT":
        return False
    subject = dependent(verb, "nsubj", "nsubjpass")
    if subject is None or not _ends_with_question_mark(verb):
        return False
    asks_who = subject.tag_ == "WP" and subject.i < verb.i
    return asks_who or any(c.dep_ in {"aux", "auxpass"} and c.i < subject.i for c in verb.children)


def _ends_with_question_mark(verb: Token) -> bool:
    """Return whether the verb's sentence ends with a question mark, perhaps before one that closes a quotation."""
    return any(token.text == "?" for token in verb.sent[-2:])
