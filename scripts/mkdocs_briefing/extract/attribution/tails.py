"""What a reporter adds at the end of reported words, where the parser takes it for a part of them.

`said it was late, | citing the weather`, `said it was late, | in an interview with Nordlys`, `said it was late | as she
opened the fair`, `said it was late, | while the union said it was early`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent, object_of
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, PASSIVE_SUBJECTS, lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Doc, Token

OCCASIONS = lexicon("speech_nouns").having("occasion")
"""Occasions and texts in which something is said."""
AT = frozenset({"at", "during", "in", "on"})
"""Prepositions before an occasion."""
SPEAKERS_OWN = frozenset({("poss", "his"), ("poss", "her"), ("poss", "their"), ("det", "a"), ("det", "an")})
"""Labels and words before an occasion of the speaker: `in her letter`, `at a news conference`."""
WHILE = frozenset({"as", "while"})
"""Conjunctions before what the speaker did as he spoke."""
CONCEDING = frozenset({"although", "though"})
"""Conjunctions by which a reporter, after a comma, says what speaks against a statement."""
LEFT_UNSAID = frozenset("cite detail elaborate explain give identify name offer provide say specify".split())
"""Verbs after `without` for what a source did not say."""
REPORTING = cues.SPEAK | cues.JUDGE | cues.CONVEY | cues.QUOTING | {"cite", "refer", "speak", "talk"}
"""Verbs by which a participle after a comma is the reporter's: `citing`, `calling it a mistake`, `speaking in Oslo`."""
HEARSAY = cues.SAY | cues.IMPERSONAL
"""Verbs by whose past participle the reporter says where something was heard before: `as rumoured in the press`."""
MIN_CONTENT_TOKENS = 2
"""Tokens of reported words before a tail, at least."""


def without_tail(doc: Doc, start: int, end: int, *, is_clause: bool) -> Range:
    """Return a range of tokens, which are reported words, without what the reporter adds at its end.

    What is said in a clause may be about an occasion: `noted that he was late | in his first debate`.
    """
    for i in range(start + MIN_CONTENT_TOKENS - 1, end - 1):
        if i - start + (not doc[i].is_punct) < MIN_CONTENT_TOKENS:
            continue
        if _is_aside(doc, i, start, is_clause=is_clause) or (
            _is_circumstance(doc, i, is_clause=is_clause) and _ends_with(doc[i + 1], end)
        ):
            return start, i + (not doc[i].is_punct)
    return start, end


def _ends_with(word: Token, end: int) -> bool:
    """Return whether what hangs on a word, or on the verb whose conjunction it is, goes on to the end or to a comma."""
    last = (word.head if word.dep_ in {"mark", "advmod"} and word.i < word.head.i else word).right_edge
    return last.i + 1 >= end or word.doc[last.i + 1].text == ","


def _is_aside(doc: Doc, i: int, start: int, *, is_clause: bool) -> bool:
    """Return whether a mark stands before a participle that the reporter adds: `…, | citing the weather`.

    What follows from something that has yet to happen is still reported in a clause, `said it would close, | leaving
    nobody at work`, but not after an infinitive, `wants to close it, | leaving nobody at work`. A dash or a closing
    quotation mark sets off more than a comma does.
    """
    word = doc[i + 1]
    if not doc[i].is_punct or word.tag_ != "VBG" or not start <= word.head.i < i:
        return False
    if word.dep_ != "advcl":
        return word.dep_ == "acl" and lemma_of(word) in cues.ADDING
    is_still_to_come = is_clause and word.head.tag_ == "VB"
    return doc[i].text != "," or not is_still_to_come or lemma_of(word) in REPORTING


def _is_circumstance(doc: Doc, i: int, *, is_clause: bool) -> bool:
    """Return whether the words after a token say where and when something was said, or that it was heard before."""
    word, after_comma = doc[i + 1], doc[i].text == ","
    if word.lower_ in CONCEDING and word.dep_ == "mark":
        return after_comma
    if word.lower_ == "without" and _is_of_telling(word):
        return True
    if word.lower_ in WHILE and word.dep_ in {"mark", "advmod"}:
        return _is_own_act(word.head) or (after_comma and _is_heard_elsewhere(word))
    return (
        word.dep_ == "prep" and word.lower_ in AT and _is_occasion(word, after_comma=after_comma, is_clause=is_clause)
    )


def _is_of_telling(without: Token) -> bool:
    """Return whether `without` says what the source left unsaid: `without elaborating`, `without giving details`."""
    return any(c.dep_ == "pcomp" and lemma_of(c) in LEFT_UNSAID for c in without.children)


def _is_own_act(verb: Token) -> bool:
    """Return whether somebody referred to by a pronoun reports in a clause of time: `as she defended the plan`."""
    subject = dependent(verb, "nsubj")
    is_past = verb.dep_ == "advcl" and verb.tag_ == "VBD" and lemma_of(verb) in REPORTING
    return is_past and subject is not None and subject.lower_ in {"he", "she", "they"}


def _is_heard_elsewhere(conjunction: Token) -> bool:
    """Return whether a clause after a comma says that something was heard before, or what another source says."""
    return _is_hearsay(conjunction) or _is_said_by_another(conjunction.head)


def _is_said_by_another(verb: Token) -> bool:
    """Return whether a clause sets what another source says or judges against it: `, while | the army said …`."""
    subject = dependent(verb, "nsubj")
    reports = verb.dep_ == "advcl" and lemma_of(verb) in cues.SPEAK | cues.JUDGE
    return reports and subject is not None and subject.pos_ in {"NOUN", "PROPN"}


def _is_hearsay(conjunction: Token) -> bool:
    """Return whether a participle without a subject says that it was heard before: `, | as rumoured in the press`."""
    verb = conjunction.head
    is_bare = verb.tag_ == "VBN" and dependent(verb, *ANY_SUBJECT, *PASSIVE_SUBJECTS, "auxpass") is None
    return is_bare and conjunction.lower_ == "as" and lemma_of(verb) in HEARSAY


def _is_occasion(preposition: Token, *, after_comma: bool, is_clause: bool) -> bool:
    """Return whether a phrase names an occasion of speaking: after a comma, the speaker's own, or one after a thing.

    `said it was late, | at a meeting`; `| in her letter`; `confirmed the deaths of two divers | at a news conference`.
    """
    noun = object_of(preposition)
    if noun is None or noun.lemma_.lower() not in OCCASIONS:
        return False
    return after_comma or (not is_clause and any((c.dep_, c.lower_) in SPEAKERS_OWN for c in noun.lefts))
