"""Where reported words begin and end, where the parse alone does not say it.

A clause begins with its `that`; what a cue's own clause adds (when, to whom, what was done next) is no part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent, labelled
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.sources import resumes_report
from mkdocs_briefing.extract.text.syntax import (
    ANY_SUBJECT,
    CONDITIONS,
    INFLECTED,
    has_that,
    lemma_of,
    subject_of,
    tells_time,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.nlp.parse import Doc, Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of finite verbs."""
TENSES = {"VBD": "past", "VBP": "present", "VBZ": "present"}
"""Tags of finite verbs with their tenses."""
PAST_PAST_PRESENT = ["past", "past", "present"]
PAST_PRESENT_PRESENT = ["past", "present", "present"]
"""Tenses of a cue, of the clause that it reports, and of one joined to it."""
CONTRASTING = frozenset({"not", "rather"})
"""Words after a comma that set what follows against a thing: `, not just …`, `, rather than …`."""
BARE = frozenset({"VB", "VBG"})
"""Tags of infinitives and of forms in `-ing`."""


def clause_start(verb: Token, clause: Token) -> int:
    """Return where a clause after its cue begins.

    It begins with its `that`, else with its subject, after what says when it was said: `said on Monday | he would go`.
    Without either it begins with an object that the parser gave to the cue and that stands right before.
    """
    if (that := _conjunction(clause)) is not None:
        return _claim_start(verb, that)
    start: int = clause.left_edge.i
    subject = labelled(clause.lefts, *ANY_SUBJECT, "expl")
    if subject is not None:
        return subject.left_edge.i if _is_only_time(clause.lefts[0], subject) else start
    if lemma_of(verb) in cues.TELL and not _is_finite(clause):
        return start  # its object is whom it tells, since the clause needs no subject: `told them to wait`
    objects = (c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i + 1 == start and not _is_told(verb, c))
    return next((c.left_edge.i for c in objects), start)


def _claim_start(verb: Token, that: Token) -> int:
    """Return where `that` begins, or the claim right before it: `denied | reports that the port was closed`."""
    claims = (c for c in verb.rights if c.dep_ == "dobj" and lemma_of(c) in cues.NOUNS and c.i + 1 == that.i)
    return next((c.left_edge.i for c in claims), that.i)


def _conjunction(clause: Token) -> Token | None:
    """Return the `that` of a clause, which the parser may call something else inside it, but not its subject."""
    for word in clause.lefts:
        is_inside = word.dep_ == "mark" or word.i > clause.left_edge.i
        if word.lower_ == "that" and is_inside and word.dep_ not in ANY_SUBJECT:
            return word
    return None


def _is_told(verb: Token, thing: Token) -> bool:
    """Return whether the object of a verb of telling is somebody: `told | a man who asked if it was late that …`."""
    return lemma_of(verb) in cues.TELL and (
        thing.pos_ != "NOUN" or thing.lemma_.lower() in source_nouns.UNNAMED or dependent(thing, "relcl") is not None
    )


def _is_finite(clause: Token) -> bool:
    """Return whether a clause is finite, by its verb or an auxiliary, so that it must have a subject."""
    return clause.tag_ in FINITE or any(
        c.tag_ in FINITE | {"MD"} and c.dep_ in {"aux", "auxpass"} for c in clause.lefts
    )


def _is_only_time(aside: Token, subject: Token) -> bool:
    """Return whether all that stands before a subject is when it was said, which belongs to the cue."""
    return aside.dep_ == "npadvmod" and tells_time(aside) and aside.right_edge.i + 1 == subject.left_edge.i


def sentence_start(verb: Token) -> int:
    """Return where the sentence begins, without a conjunction."""
    sentence = verb.sent
    return next((t.i for t in sentence if t.dep_ != "cc" and not t.is_space), sentence.start)


def clause_end(verb: Token, clause: Token, children: Iterable[Token]) -> int:
    """Return where content after its cue ends: with the last clause that the cue takes, or what a colon spells out.

    A clause joined to the cue is reported too where it has its own `that`, or goes on about the same subject.
    """
    clauses = (c for c in children if c.dep_ == "ccomp" and c.i > clause.i and not _resumes_around(c))
    last = max(clauses, key=lambda c: c.i, default=clause)
    end = joined_end(verb, last)
    for joined in _joined(verb):
        if joined.i > end and _is_reported_too(verb, last, joined):
            end = max(end, joined.right_edge.i + 1)
    is_spelled_out = end < verb.sent.end and verb.doc[end].text == ":"
    return verb.sent.end if is_spelled_out else end


def _is_reported_too(cue: Token, clause: Token, joined: Token) -> bool:
    """Return whether a clause joined to a cue is reported as well, after the clause before it."""
    if has_that(joined) or _goes_on(clause, joined) or _keeps_tense(cue, clause, joined):
        return True
    return cue.tag_ == "VBD" and _is_past_perfect(clause) and _is_past_perfect(joined)


def _is_past_perfect(verb: Token) -> bool:
    """Return whether a clause has the tense that reported words about the past have: `had been left`."""
    return any(c.lower_ == "had" and c.dep_ in {"aux", "auxpass"} for c in verb.lefts)


def _resumes_around(verb: Token) -> bool:
    """Return whether a verb after a comma goes on with the clause around: `which he said was late, | hit us`."""
    before = verb.nbor(-1).text if verb.i else ""
    return verb.tag_ in INFLECTED and before == "," and not _has_subject(verb)


def joined_end(verb: Token, clause: Token) -> int:
    """Return where a clause or infinitive ends, sorting the verbs joined to it or to its cue by their form.

    A bare one is reported, a finite one reports: `agreed to share a currency and rely on one another`, but `said he
    would order a review | and warned of hackers`.
    """
    for joined in _joined(clause):
        if _leaves_report(verb, clause, joined):
            return _conjunction_before(clause, joined).i
    end: int = clause.right_edge.i + 1
    if verb.tag_ in FINITE | {"VBN"}:
        for joined in _joined(verb):
            if joined.tag_ in BARE and joined.i > end and not _has_subject(joined):
                end = max(end, joined.right_edge.i + 1)
    return end


def _leaves_report(cue: Token, clause: Token, joined: Token) -> bool:
    """Return whether what is joined to a reported clause is no part of it: another report, or the reporter's."""
    return _begins_report(cue, clause, joined) or _is_reporters(cue, clause, joined)


def _begins_report(cue: Token, clause: Token, joined: Token) -> bool:
    """Return whether a verb joined to a reported clause reports itself: `said it was late | and warned of storms`."""
    return subject_of(joined, ANY_SUBJECT) is None and resumes_report(cue, clause, joined)


def _is_reporters(cue: Token, clause: Token, joined: Token) -> bool:
    """Return whether a clause joined to a reported one is the reporter's: in the present, after two pasts.

    `said there were reports of a leak, | but police have not confirmed them`
    """
    before = joined.doc[clause.i : joined.i]
    is_set_off = any(t.text == "," and t.nbor().dep_ == "cc" for t in before)
    return is_set_off and _has_subject(joined) and [_tense(v) for v in (cue, clause, joined)] == PAST_PAST_PRESENT


def _tense(verb: Token) -> str | None:
    """Return the tense of a clause by its verb or its first auxiliary; None where it has none, as after `would`."""
    finite = next((w for w in (*verb.lefts, verb) if w.dep_ in {"aux", "auxpass"} or w == verb), verb)
    return TENSES.get(finite.tag_)


def _joined(verb: Token) -> list[Token]:
    """Return the verbs and clauses that are joined to a verb by a conjunction or a comma."""
    return [word for word in verb.children if word.dep_ == "conj"]


def _conjunction_before(clause: Token, joined: Token) -> Token:
    """Return the first conjunction of a clause before the verb joined to it, else that verb."""
    return next((c for c in clause.children if c.dep_ == "cc" and c.i < joined.i), joined)


def _goes_on(clause: Token, joined: Token) -> bool:
    """Return whether a verb joined to the cue has the clause's subject: `says she hopes to win, but she knows …`."""
    own, other = subject_of(clause, ANY_SUBJECT), subject_of(joined, ANY_SUBJECT)
    return own is not None and other is not None and own.pos_ == "PRON" and own.lower_ == other.lower_


def _keeps_tense(cue: Token, clause: Token, joined: Token) -> bool:
    """Return whether a clause joined to a cue in the past is in the present, as the reported one is, and about him.

    `Holm said the yard employs hundreds, and he sees a future for it`
    """
    subject = subject_of(joined, ANY_SUBJECT)
    is_of_pronoun = subject is not None and subject.lower_ in {"he", "she", "they", "it"}
    return is_of_pronoun and [_tense(v) for v in (cue, clause, joined)] == PAST_PRESENT_PRESENT


def _has_subject(verb: Token) -> bool:
    return dependent(verb, "nsubj", "nsubjpass", "expl") is not None


def with_circumstances(children: Sequence[Token], end: int) -> int:
    """Return where a description ends with the phrases right after it, which the parser as often ties to the cue."""
    for child in children:
        if child.left_edge.i == end and child.dep_ == "prep" and not _is_temporal(child):
            end = child.right_edge.i + 1
    return end


def with_condition(children: Sequence[Token], end: int) -> int:
    """Return where a thing ends with the condition right after it: `forecast | chaos if the talks fail`."""
    conditions = (
        c for c in children if c.dep_ == "advcl" and c.left_edge.i == end and c.left_edge.lower_ in CONDITIONS
    )
    return next((c.right_edge.i + 1 for c in conditions), end)


def _is_temporal(preposition: Token) -> bool:
    """Return whether a prepositional phrase says when."""
    return preposition.lower_ in {"before", "during", "since"} or any(
        c.ent_type_ in {"DATE", "TIME"} for c in preposition.children
    )


def with_contrast(doc: Doc, end: int) -> int:
    """Return where a thing ends with what it is set against: `rules for every trawler, | not just for old ones`."""
    end -= doc[end - 1].text == ","  # which the parser may tie to the thing
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in CONTRASTING:
        return end
    phrase = doc[end + 1].head if doc[end + 1].head.i > end else doc[end + 1]
    stop: int = phrase.right_edge.i + 1
    is_whole = phrase.left_edge.i == end + 1 and (stop == len(doc) or doc[stop].is_punct)
    has_clause = any(t.tag_ in FINITE | {"MD"} for t in doc[end:stop])
    return stop if is_whole and not has_clause else end


def is_definite(thing: Token) -> bool:
    """Return whether an object is known without being described: a name, a pronoun, `the annexation`."""
    return thing.pos_ != "NOUN" or any(c.dep_ == "det" and c.lower_ in cues.DEFINITE for c in thing.children)
