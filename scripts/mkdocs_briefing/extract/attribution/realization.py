"""Whether a verb reports at all: somebody has said it, rather than may say it, been asked it or been told it.

Every construction with a verb for its cue asks this first (the factuality of the attribution, in PARC's terms).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.text.syntax import is_realized, lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""
PAST = frozenset({"VBD", "VBN"})
"""Tags of the forms in `-ed`, which taggers mistake for one another."""
PASSIVE_LABELS = frozenset({"auxpass", "nsubjpass", "csubjpass"})
"""Labels of the words by which a verb is known to be passive."""


def reports(verb: Token) -> bool:
    """Return whether a word is a verb whose subject, or whose agent, has done what it says."""
    return (
        verb.pos_ in VERBAL
        and not describes_noun(verb)
        and is_realized(verb)
        and not _is_done_to_another(verb)
        and not _is_asked(verb)
    )


def describes_noun(verb: Token) -> bool:
    """Return whether a past participle describes a noun: `a view | echoed by residents`."""
    if verb.dep_ != "acl":
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and dependent(verb, "nsubj") is None)


def is_passive(verb: Token) -> bool:
    """Return whether a verb has the auxiliary or the subject of a passive."""
    return any(word.dep_ in PASSIVE_LABELS for word in verb.children)


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
    if subject is None or not any(t.text == "?" for t in verb.sent[-2:]):
        return False
    asks_who = subject.tag_ == "WP" and subject.i < verb.i
    return asks_who or any(c.dep_ in {"aux", "auxpass"} and c.i < subject.i for c in verb.children)
