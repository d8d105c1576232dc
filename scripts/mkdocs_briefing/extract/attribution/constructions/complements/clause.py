"""Clauses: `said | that it was late`, `| It was late |, she said`, `The port, she said, | is closed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import clause_end, clause_start, sentence_start
from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import Content
from mkdocs_briefing.extract.attribution.dependents import subtree_range
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, has_that, lemma_of, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import ReportingVerb
    from mkdocs_briefing.nlp.parse import Token

TAKE_CLAUSE = cues.SPEAK | cues.THINK | cues.WANT | cues.CONVEY | cues.CLAUSAL
"""Lemmas that may take a reported clause."""
RELATIVE_TAGS = frozenset({"WDT", "WP", "WRB"})
"""Tags of `which`, `who` and `where`."""
BARE = frozenset({"VB", "VBG", "VBN"})
"""Tags of verbs without a tense."""
WON = lexicon("things").having("won")
"""What is claimed in the sense of being won or taken."""
QUESTION_WORDS = frozenset("how if what when where whether which who why".split())
"""Words that begin an indirect question."""


def find(verb: ReportingVerb) -> Content | None:
    """Return the clause that a verb reports: before it, around it or after it."""
    clause = verb.clause
    if clause is None or not _takes(verb, clause):
        return None
    if clause.i < verb.token.i:
        return None if _says_it_after(verb) else Content(_range_before(verb.token, clause), "inverted")
    if clause.left_edge.i < verb.token.i:
        if (relative := _relative_clause(verb.token, clause)) is not None:
            return Content(relative, "clause")
        return Content(_range_around(verb.token, clause), "parenthesis")
    return Content((clause_start(verb.token, clause), clause_end(verb.token, clause, verb.children)), "clause")


def _relative_clause(verb: Token, clause: Token) -> tuple[int, int] | None:
    """Return what a cue in a relative clause reports of the noun before it: `which experts say | could flood`."""
    if verb.dep_ != "relcl" or clause.left_edge.tag_ not in RELATIVE_TAGS:
        return None
    after = [c.left_edge.i for c in clause.lefts if c.i > verb.i]
    return min([clause.i, *after]), clause.right_edge.i + 1


def _takes(verb: ReportingVerb, clause: Token) -> bool:
    """Return whether a verb reports clauses, or one of this form: `questioned how …`, `disputes that …`."""
    if verb.lemma in TAKE_CLAUSE:
        return verb.lemma not in NO_REPORT or not NO_REPORT[verb.lemma](clause)
    if verb.lemma in cues.REBUT:
        return has_that(clause) and verb.first("dobj") is None
    return verb.lemma in cues.QUESTION and _is_question(clause)


def _is_taken(clause: Token) -> bool:
    """Return whether what is claimed is taken, not said, although the parser made it a subject: `claimed a life`."""
    subject = subject_of(clause, ANY_SUBJECT)
    return subject is not None and lemma_of(subject) in WON and not has_that(clause)


def _is_seen(clause: Token) -> bool:
    """Return whether something is seen happening rather than seen to be so: `saw | the hosts take the lead`."""
    return clause.tag_ in BARE and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in clause.lefts)


def _is_experienced(clause: Token) -> bool:
    """Return whether a clause only tells how something is for somebody: `found | it hard to land`."""
    subject = subject_of(clause)
    return clause.pos_ == "ADJ" and subject is not None and subject.lower_ == "it" and not has_that(clause)


NO_REPORT: dict[str, Callable[[Token], bool]] = {"claim": _is_taken, "find": _is_experienced, "see": _is_seen}
"""Verbs that also have another sense, with the clauses by which it is known."""


def _is_question(clause: Token) -> bool:
    """Return whether a clause is an indirect question: `how it was done`, `whether it was`."""
    return clause.left_edge.lower_ in QUESTION_WORDS


def _says_it_after(verb: ReportingVerb) -> bool:
    """Return whether what a verb reports stands after it, so that the clause before does not: `…; others vow revenge`.

    The object of a verb of telling is whom it tells; what is said `of` something need not stand after the verb.
    """
    after = [c for c in verb.token.rights if _completes(c)]
    labels = {c.dep_ for c in after}
    has_object = "dobj" in labels and verb.lemma not in cues.TELL
    return "xcomp" in labels or has_object or ("prep" in labels and verb.lemma not in cues.SAY)


def _completes(word: Token) -> bool:
    """Return whether a word after a verb is its object, its infinitive or its `of`."""
    if word.dep_ == "xcomp":
        return word.tag_ == "VB"
    return word.dep_ == "dobj" or (word.dep_ == "prep" and word.lower_ == "of")


def _range_before(verb: Token, clause: Token) -> tuple[int, int]:
    """Return content before its cue: from the sentence's start, without a conjunction, to the end of the clause."""
    return min(sentence_start(verb), max(clause.left_edge.i, verb.sent.start)), clause.right_edge.i + 1


def _range_around(verb: Token, clause: Token) -> tuple[int, int]:
    """Return content around its cue: the whole sentence that `The vote, she said, was fair` is."""
    return (verb.sent.start, verb.sent.end) if verb.dep_ == "ROOT" else subtree_range(clause)
