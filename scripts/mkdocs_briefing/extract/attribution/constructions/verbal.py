"""What a verb of reporting reports: a clause, an infinitive, an object, a prepositional phrase, its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import (
    FINITE,
    clause_end,
    clause_start,
    is_definite,
    joined_end,
    sentence_start,
    with_circumstances,
)
from mkdocs_briefing.extract.attribution.constructions.misattached import STOPS, astray
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import Range, is_clause, matter_of, subject_of, without_addition, without_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

CLAUSAL = cues.SAY | cues.TELL | cues.THINK | cues.WANT | cues.CONVEY | cues.CLAUSAL
"""Lemmas that may take a reported clause."""
QUOTES = frozenset({"”", '"', "''", "’", "'", "»"})
PARTING = QUOTES | {",", "?", "!", "—", "–", "--"}
"""What stands between content and a cue that follows it."""
SET_OFF = frozenset({",", "—", "–", "--", ".", "?", "!", ";", "”", '"', "’", "'", "''", "“", "(", ")"})
"""What stands on either side of a cue that interrupts or follows its content."""
RELATIVE = frozenset({"WP", "WDT"})
"""Tags of `who` and `which`, whose clause belongs to a noun."""


def contents(verb: Token, lemma: str, children: list[Token]) -> Iterator[tuple[Range, str]]:
    """What the verb reports, the most telling construction first."""
    clause = _reported_clause(verb, children)
    if lemma in cues.STATE and _breaks_in(verb):
        yield (_interrupted_start(verb), verb.sent.end), "parenthesis"
    if clause is not None and (lemma in CLAUSAL or (lemma in cues.QUESTION and _asks(clause))):
        if clause.i < verb.i and not _has_object(verb, lemma, children):
            yield (_reported_start(clause, verb), clause.right_edge.i + 1), "inverted"
        elif clause.i > verb.i and _interrupts(verb, clause):
            inner = (clause.left_edge.i, clause.right_edge.i + 1)
            yield (verb.sent.start, verb.sent.end) if verb.dep_ == "ROOT" else inner, "parenthesis"
        elif clause.i > verb.i:
            yield (clause_start(verb, clause), clause_end(verb, clause, children)), "clause"
    if clause is None and lemma in cues.STATE and _set_off(verb, lemma):
        yield _around(verb, verb.head), "parenthesis"
    if clause is None:
        yield from astray(verb, lemma, clausal=lemma in CLAUSAL)
    infinitive = next((c for c in children if c.dep_ in {"xcomp", "ccomp"} and _is_infinitive(c)), None)
    if infinitive is not None and lemma in cues.WANT:
        whom = next((c for c in children if c.dep_ in {"dobj", "nsubj"} and verb.i < c.i < infinitive.i), None)
        start = whom.left_edge.i if whom is not None else infinitive.left_edge.i
        yield (start, joined_end(verb, infinitive)), "infinitive"
    gerund = next((c for c in children if c.dep_ in {"xcomp", "pcomp", "ccomp"} and c.tag_ == "VBG"), None)
    if gerund is not None and lemma in cues.GERUND:
        yield (gerund.left_edge.i, joined_end(verb, gerund)), "infinitive"
    yield from _objects(verb, lemma, children)


def _has_object(verb: Token, lemma: str, children: list[Token]) -> bool:
    """Whether what a verb says follows it, so that the clause before it is no part of it: `…; others vow revenge`."""
    return lemma not in cues.TELL and any(c.dep_ == "dobj" and c.i > verb.i for c in children)


def _objects(verb: Token, lemma: str, children: list[Token]) -> Iterator[tuple[Range, str]]:
    thing = next((c for c in children if c.dep_ == "dobj"), None)
    predicate = next((c for c in children if c.dep_ == "oprd"), None)
    if thing is not None and lemma in cues.LIGHT and (matter := _attitude(thing)) is not None:
        yield matter, "attitude"
        return
    as_what = next((c for c in children if c.dep_ == "prep" and c.lower_ == "as"), predicate)
    if thing is not None and thing.tag_ in {"WP", "WDT"} and as_what is not None and lemma in cues.AS | cues.JUDGE:
        called = next((c for c in as_what.children if c.dep_ in {"pobj", "pcomp"}), as_what)
        yield without_addition(verb.doc, called.left_edge.i, as_what.right_edge.i + 1), "object"  # `what she calls war`
        return
    if thing is not None and as_what is not None and lemma in cues.AS:
        yield (
            without_addition(verb.doc, thing.left_edge.i, max(thing.right_edge.i, as_what.right_edge.i) + 1),
            "object",
        )
        return
    if thing is not None and any((lemma, c.lower_) in cues.PHRASAL for c in children if c.dep_ == "prt"):
        yield without_addition(verb.doc, thing.left_edge.i, thing.right_edge.i + 1), "object"
        return
    if thing is not None and (lemma in cues.MATTERS or _shows(verb, lemma)) and not _is_person(thing, lemma):
        end = max(c.right_edge.i + 1 for c in children if c.dep_ in {"dobj", "oprd"} or _completes(c, lemma))
        if thing.tag_ == "VBG":
            end = max(end, joined_end(verb, thing))
        elif not is_definite(thing):
            end = with_circumstances(children, end)
        yield without_addition(verb.doc, thing.left_edge.i, end), "object"
    elif predicate is not None and lemma in cues.MATTERS:
        yield without_addition(verb.doc, predicate.left_edge.i, predicate.right_edge.i + 1), "object"
    for prep in children:
        if prep.dep_ == "prep" and (lemma, prep.lower_) in cues.PREPOSITIONAL:
            inner = next((c for c in prep.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                end = max(
                    [
                        inner.right_edge.i + 1,
                        *(c.right_edge.i + 1 for c in children if c.dep_ == "xcomp" and c.i > inner.i),
                        *(c.right_edge.i + 1 for c in children if c.lower_ == "as" and c.i > inner.i),
                    ]
                )
                yield without_addition(verb.doc, inner.left_edge.i, end), "preposition"


def _shows(verb: Token, lemma: str) -> bool:
    """Whether a document or data show something: `the survey shows a fall in orders`."""
    subject = subject_of(verb) if lemma in cues.SHOWS else None
    return subject is not None and subject.lemma_.lower() in source_nouns.INANIMATE


def _attitude(thing: Token) -> Range | None:
    """What `voiced concern about …`, `made a remark on …` is about."""
    return matter_of(thing) if thing.lemma_.lower() in cues.NOUNS | cues.ATTITUDES else None


def _completes(child: Token, lemma: str) -> bool:
    """Whether a prepositional phrase belongs to the judgement: `as a mistake`, `for the delay`, `of lying`."""
    return child.dep_ == "prep" and (
        child.lower_ in {"as", "for", "of", "from", "about", "against", "between", "over"}
        or (lemma, child.lower_) in cues.PREPOSITIONAL
        or (lemma in cues.COMPARE and child.lower_ in {"to", "with"})
    )


def _is_person(thing: Token, lemma: str) -> bool:
    """Whether the object of a verb of saying is whom, not what: only judgements have people as their matter."""
    return lemma not in cues.JUDGE and thing.ent_type_ == "PERSON"


def _reported_clause(verb: Token, children: list[Token]) -> Token | None:
    """The clause that the cue reports: before it only where a comma or a quotation mark parts the two."""
    clauses = [c for c in children if c.dep_ == "ccomp" and is_clause(c)]
    for clause in clauses:
        if clause.i > verb.i or clause.right_edge.i > verb.i:
            if clause.left_edge.i > verb.i and clauses[0].i < verb.i and _quoted_before(clauses[0]):
                continue
            return clause
    for clause in clauses:
        if any(t.text in PARTING for t in verb.doc[clause.right_edge.i : verb.i]):
            return clause
    return None


def _quoted_before(clause: Token) -> bool:
    return any(t.text in QUOTES for t in clause.doc[clause.right_edge.i : clause.right_edge.i + 3])


def _asks(clause: Token) -> bool:
    """Whether a clause is an indirect question: `how it was done`, `whether it was`."""
    return clause.doc[clause.left_edge.i].lower_ in {
        "how",
        "if",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "who",
        "why",
    }


def _is_infinitive(token: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def _interrupts(verb: Token, clause: Token) -> bool:
    """Whether the cue stands inside its own content, as in `The vote, she said, was fair`."""
    return clause.left_edge.i < verb.i < clause.right_edge.i


def _reported_start(clause: Token, verb: Token) -> int:
    """Where content before its cue begins: at the sentence's start, without a conjunction."""
    return min(sentence_start(verb), max(clause.left_edge.i, verb.sent.start))


def _interrupted_start(verb: Token) -> int:
    """Where what a cue interrupts begins: with the sentence, or with the relative pronoun right before the cue."""
    subject = subject_of(verb)
    before = (subject.left_edge.i if subject is not None else verb.i) - 2
    relative = before > verb.sent.start and verb.doc[before].tag_ in RELATIVE
    return before if relative else sentence_start(verb)


def _breaks_in(verb: Token) -> bool:
    """Whether the cue stands between a subject and its verb: `The port, she told reporters, is closed`."""
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i or subject.left_edge.i == 0 or subject.tag_ in RELATIVE:
        return False
    doc, following = verb.doc, verb.i + 1
    if doc[subject.left_edge.i - 1].text != "," or subject.left_edge.is_sent_start:
        return False
    end = verb.sent.end
    while following < end and doc[following].text not in STOPS and doc[following].pos_ not in {"VERB", "AUX"}:
        following += 1
    return following + 1 < end and doc[following].text == "," and doc[following + 1].tag_ in FINITE | {"MD"}


def _set_off(verb: Token, lemma: str) -> bool:
    """Whether the cue and its subject stand alone between commas, dashes or quotation marks: `…, she said, …`."""
    if verb.dep_ not in {"parataxis", "ccomp", "advcl", "dep"}:
        return False
    if any(c.dep_ == "mark" or (c.dep_ == "dobj" and lemma not in cues.TELL) for c in verb.children):
        return False
    if verb.tag_ == "VBG" and any(c.dep_ == "xcomp" and c.i > verb.i for c in verb.children):
        return False  # `…, promising to stay`
    doc, (start, end) = verb.doc, _alone(verb)
    before = doc[start - 1].text if start else "."
    after = doc[end].text if end < len(doc) else "."
    return before in SET_OFF and after in SET_OFF


def _alone(verb: Token) -> Range:
    """The cue with its subject and what follows it up to the next mark, whatever else the parser tied to it."""
    doc = verb.doc
    subject = subject_of(verb) or verb
    start, end = min(subject.left_edge.i, verb.i), verb.i + 1
    if subject.i > verb.i:
        end = subject.right_edge.i + 1
        start = verb.i
    while end < verb.right_edge.i + 1 and doc[end].text not in SET_OFF:
        end += 1
    while end > verb.i + 1 and doc[end - 1].is_punct:
        end -= 1
    while start < verb.i and doc[start].is_punct:
        start += 1
    return start, end


def _around(verb: Token, head: Token) -> Range:
    """The sentence that a parenthesis interrupts or follows."""
    sent = head.sent
    start, end = _alone(verb)
    if head.dep_ in {"relcl", "advcl", "acl"} and verb.i < head.i:
        return head.left_edge.i, head.right_edge.i + 1
    return without_gap(sent.start, sent.end, start, end)
