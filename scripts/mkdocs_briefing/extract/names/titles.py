"""Find the title that stands right before a person's name: `Russian Defence Minister`, `the museum's director`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS, PLACE_NOUNS
from mkdocs_briefing.extract.names.gazetteer import FURNITURE
from mkdocs_briefing.extract.names.name_words import is_title
from mkdocs_briefing.extract.names.people_nouns import BODIES, is_of_people
from mkdocs_briefing.extract.names.role_bounds import (
    ADVERBS,
    FORMER,
    MAX_ROLE_TOKENS,
    OWNERS,
    is_bare,
    is_honorific,
    is_place_of_dateline,
    is_relation,
    without_looks,
    word_start,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.extract.names.role_bounds import Tokens
    from mkdocs_briefing.nlp.parse import Doc, Token

TITLE_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS", "JJ", "HYPH", "VBN", ":", "POS", "AFX", "RB"})
"""Tags of the words before a name that may belong to a title: `then-US President`."""

VERSUS = frozenset({"v", "v.", "vs", "vs."})
"""Between the parties to a case: `State v. Holm`."""


def title_before(doc: Doc, start: int) -> Iterator[Tokens]:
    """Yield the words of a title right before a name: `Russian Defence Minister`, `the museum's director`."""
    if doc[start].lower_ in VERSUS:
        return
    first = _title_start(doc, start)
    while first < start and _is_no_title(doc[first]):
        first += 1
    first = without_looks(doc, _from_former(doc, _after_noun_of_another(doc, first, start), start), start)
    while first < start and is_honorific(doc[start - 1]):
        start -= 1  # `the novelist | Dame`
    if first < start and is_bare(doc, first, start):
        return
    first = word_start(doc, first)
    words = [token for token in doc[first:start] if not token.is_punct]
    if words and start - first <= MAX_ROLE_TOKENS and _is_title(words) and not _is_owned(doc, first, words[-1]):
        yield first, start


def _after_noun_of_another(doc: Doc, first: int, start: int) -> int:
    """Return where a title begins after a noun of another phrase: `after the vote | SOLA finance spokesman Otto Prado`.

    In lower case before a capital only those of bodies, places and people are in a title: `union General-Secretary`.
    """
    while first + 1 < start and _is_of_another(doc[first]) and doc[first + 1].text[:1].isupper():
        first += 1
    return first


def _from_former(doc: Doc, first: int, start: int) -> int:
    """Return where a title begins with `former` or after `past` right after another noun.

    `at the inquiry | former minister Holm`, `into the corner past | goalkeeper Holm`; but `past president Holm`.
    """
    words = (i for i in range(first + 1, start) if doc[i].lower_ in {"former", "past"} and doc[i - 1].tag_ == "NN")
    return next((i + (doc[i].lower_ == "past") for i in words), first)


def _is_of_another(noun: Token) -> bool:
    """Return whether a common noun is no body's, place's or person's."""
    lemma = noun.lemma_.lower()
    return noun.tag_ == "NN" and noun.text.islower() and lemma not in BODIES | PLACE_NOUNS and not is_of_people(lemma)


def _title_start(doc: Doc, start: int) -> int:
    """Return where the words before a name begin that may be a title, with what stands before `of` in it."""
    first = _first_title_word(doc, start)
    owned = any(token.tag_ == "POS" for token in doc[first:start])  # `the father of Quil's Captain Holm`
    if doc[first - 1].lower_ == "of" and first > 1 and is_title(doc[first - 2]) and not owned:  # `Secretary of State`
        first = _first_title_word(doc, first - 2)
    return first


def _first_title_word(doc: Doc, start: int) -> int:
    """Return the first of the words right before a token, in its sentence, that may be in a title."""
    while start > 0 and not doc[start].is_sent_start and _may_be_in_title(doc[start - 1]):
        start -= 1
    return start


def _may_be_in_title(token: Token) -> bool:
    """Return whether a token has a tag of those in titles and is no punctuation mark between parts of a sentence."""
    return token.tag_ in TITLE_TAGS and token.text not in {";", ":", "—", "–", "--"}


def _is_no_title(token: Token) -> bool:
    """Return whether a word at the beginning is no part of a title: `, abruptly | sacked | head coach`."""
    if token.lower_ in FORMER:
        return False  # `then-mayor`, who is it no more
    if token.is_punct or token.lower_ in ADVERBS or is_place_of_dateline(token):
        return True
    return token.tag_ in {"RB", "POS"} or (token.tag_ == "VBN" and token.dep_ != "amod")


def _is_title(words: Sequence[Token]) -> bool:
    """Return whether the words before a name are a title: a noun ends them, no name and no caption's word."""
    last = words[-1]
    if last.tag_ not in {"NN", "NNP"} or _is_other_name(last) or any(t.lower_ in FURNITURE for t in words):
        return False
    # With a capital it is the name of an institution, not what somebody is in it, unless a word is an office.
    if last.text[:1].isupper():
        return any(is_title(token) or token.lower_ in PERSON_NOUNS for token in words)
    return is_title(last) or is_of_people(last.lemma_.lower())  # no `good evening`


def _is_other_name(token: Token) -> bool:
    """Return whether the last word of a title is a name itself: `in Lisbon Peter Holm`."""
    return token.ent_type_ in {"DATE", "TIME", "GPE", "PERSON"} and token.lower_ not in PERSON_NOUNS


def _is_owned(doc: Doc, first: int, noun: Token) -> bool:
    """Return whether the words stand after `his`, or are a relation after `its`: no role without the other one."""
    if not first or doc[first - 1].tag_ not in OWNERS:
        return False
    return doc[first - 1].lower_ != "its" or is_relation(noun)
