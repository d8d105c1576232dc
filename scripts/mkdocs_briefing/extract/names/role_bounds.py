"""Cut a description of somebody to what is a role: without article, clause, conjunction and form of address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.people_nouns import is_of_people
from mkdocs_briefing.extract.text.syntax import trim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_briefing.nlp.parse import Doc, Token

MAX_ROLE_TOKENS = 20
"""Tokens of a role; a longer apposition is a story, not a role."""

LOOK_TOKENS = 3
"""Tokens of a word with a hyphen: `grim-faced`."""

FORMER = frozenset({"then", "once", "ex"})
"""Words that make a title one of the past."""

HONORIFICS = lexicon("people").having("honorific")
"""Forms of address say nothing of what somebody is."""

RELATIONS = lexicon("people").having("relation")
"""What somebody is to another person: with `his` or `whose` a role only together with the one it is said of."""

ADVERBS = frozenset("also even just merely only".split())
"""Words before a description that are no part of it, and that small models take for adjectives."""

SEXES = frozenset("boy girl man person woman".split())
"""What everybody is, which is no role by itself."""

MAX_BARE_TOKENS = 2
"""Adjectives that leave such a word saying no more; from three on it is a description."""

MIN_DATELINE_LETTERS = 3
"""Letters above which a place in capitals is no acronym."""

OTHERS = frozenset("other another same fellow".split())
"""Words before a description that set somebody beside others and are no part of it: `the other victim, Ana Holm`."""

LOOKS = frozenset("bearded clad eyed faced haired looking mannered spoken suited".split())
"""Words after a hyphen that say how somebody looks: `a grim-faced minister`."""

OWNERS = frozenset({"PRP$", "WP$"})
"""Tags of `its` and `whose`."""

Tokens = tuple[int, int]
"""A range of tokens, half-open."""


def fitting(doc: Doc, start: int, end: int) -> Iterator[Tokens]:
    """Yield a description cut before its relative clause and without its article, when it is a short noun phrase."""
    start, end = trim(doc, word_start(doc, start), _clause_start(doc, start, end))
    # A person before `and` is somebody else; what follows is judged as if it were all.
    start = _after_other_person(doc, start, end)
    if doc[start].lower_ in {"no", "not"} or (_is_possessive(doc[start]) and is_relation(doc[start].head)):
        return
    start = _without_openings(doc, _after_marks(doc, start, end), end)
    if doc[start].like_num and any(token.tag_ in {"NNS", "NNPS"} for token in doc[start:end]):
        return  # `two developers`
    # Forms of address go before small words, which may be left at the end without them: `owner of | the late Mr`.
    end = _end_without(doc, start, end, is_honorific)
    end = _end_without(doc, start, end, _is_small_word)
    if 0 < end - start <= MAX_ROLE_TOKENS and _is_noun_phrase(doc, start, end) and _says_enough(doc, start, end):
        yield start, end


def _says_enough(doc: Doc, start: int, end: int) -> bool:
    """Return whether a range names nobody else, is no owner alone and says whose relative somebody is."""
    if doc[start].pos_ == "ADP" or doc[end - 1].tag_ == "POS":
        return False  # `the anchor of Sola's | Evening News`
    return not (_names_other(doc, start, end) or is_bare(doc, start, end))


def is_bare(doc: Doc, start: int, end: int) -> bool:
    """Return whether a range is a relation without the other one, or a sex: `close friend`, `young woman`."""
    *before, noun = doc[start:end]
    if any(token.tag_ != "JJ" for token in before):
        return False
    return is_relation(noun) or (noun.lemma_.lower() in SEXES and len(before) < MAX_BARE_TOKENS)


def is_place_of_dateline(token: Token) -> bool:
    """Return whether a word is a place in capitals, as datelines print it: `LONDON | Media mogul Holm`."""
    return (
        token.is_upper and len(token) > MIN_DATELINE_LETTERS and gazetteer.canonical(token.text) in gazetteer.places()
    )


def _after_marks(doc: Doc, start: int, end: int) -> int:
    """Return where a range begins after quotation marks, the place of a dateline and adverbs: `only | the mayor`."""
    while start + 1 < end and (doc[start].is_punct or doc[start].lower_ in ADVERBS or is_place_of_dateline(doc[start])):
        start += 1
    return start


def _is_before_role(token: Token) -> bool:
    """Return whether a word joins a clause or says when or how much: `whether | Vale's founder`, `now | its leader`."""
    return token.dep_ == "mark" or (token.tag_ == "RB" and token.lower_ not in FORMER)


def _without_openings(doc: Doc, start: int, end: int) -> int:
    """Return where a description begins without conjunction, adverb and article and what sets it beside others."""
    if _is_before_role(doc[start]) and end - start > 1:
        start += 1
    if (doc[start].dep_ == "det" or doc[start].lower_ == "one" or _is_possessive(doc[start])) and end - start > 1:
        start += 1
    return without_looks(doc, start, end)


def word_start(doc: Doc, start: int) -> int:
    """Return where the word begins that hyphens join to a token, which may be parsed apart from it: `co-founder`."""
    while start > 1 and doc[start - 1].text == "-" and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_):
        start -= 2
    return start


def _clause_start(doc: Doc, start: int, end: int) -> int:
    """Return where the first relative clause, aside or quotation in a range begins; the range's end without one."""
    return next((i for i in range(start + 1, end) if _begins_clause(doc[i])), end)


def _begins_clause(token: Token) -> bool:
    """Return whether a token begins a relative clause, an aside, a quotation or a second description.

    That has an article of its own: `a nurse | and the mother of two boys`.
    """
    if token.lower_ == "and" and token.i + 1 < len(token.doc) and token.nbor().lower_ in {"a", "an", "the"}:
        return is_of_people(token.nbor().head.lemma_.lower())
    if token.text == "-" and token.i and token.nbor(-1).whitespace_:
        return True
    return token.tag_ in {"WP", "WDT", "WP$", "WRB"} or token.text in {",", ";", "—", "–", "(", ")", "“", '"'}


def _after_other_person(doc: Doc, start: int, end: int) -> int:
    """Return where a description begins after somebody else's name and `and`: `President Holm and | her deputy`."""
    joined = next((i for i in reversed(range(start, end)) if doc[i].lower_ == "and"), None)
    if joined is None or not any(token.ent_type_ == "PERSON" for token in doc[start:joined]):
        return start
    return joined + 1 if any(is_of_people(token.lemma_.lower()) for token in doc[joined:end]) else start


def _is_possessive(token: Token) -> bool:
    """Return whether a token is `its`, `his` or `whose`."""
    return token.tag_ in OWNERS


def _end_without(doc: Doc, start: int, end: int, is_loose: Callable[[Token], bool]) -> int:
    """Return the end of a range without the loose words at it; one word is left."""
    while end - start > 1 and is_loose(doc[end - 1]):
        end -= 1
    return end


def _is_small_word(token: Token) -> bool:
    """Return whether a token is a preposition, an article or an `and`."""
    return token.pos_ in {"ADP", "CCONJ", "DET"}


def _is_noun_phrase(doc: Doc, start: int, end: int) -> bool:
    """Return whether a range has a noun."""
    return any(token.pos_ in {"NOUN", "PROPN"} for token in doc[start:end])


def _names_other(doc: Doc, start: int, end: int) -> bool:
    """Return whether a range has a person's name that belongs to what follows it."""
    return any(t.ent_type_ == "PERSON" and t.dep_ != "compound" and t.head.i >= end for t in doc[start:end])


def without_looks(doc: Doc, first: int, start: int) -> int:
    """Return where a title begins after words that set a person beside others or say how one looks."""
    if start - first > LOOK_TOKENS and doc[first + 1].text == "-" and doc[first + 2].lower_ in LOOKS:
        return first + LOOK_TOKENS
    return first + 1 if start - first > 1 and doc[first].lower_ in OTHERS else first


def is_honorific(token: Token) -> bool:
    """Return whether a word is a form of address, which says nothing of what somebody is."""
    return token.lower_.strip(".") in HONORIFICS


def is_relation(noun: Token) -> bool:
    """Return whether a noun says what somebody is to another person."""
    return noun.lemma_.lower() in RELATIONS
