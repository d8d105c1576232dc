"""What class a source without an actor is of, by the noun phrase that names it.

Who speaks for a body is institutional, as the body is: `Port Authority officials`, `a spokesman for the ministry`. One
person of it is not: `a ministry official`, `two officials at the ministry`, `a source in the ministry`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Sourcing
    from mkdocs_briefing.nlp.parse import Span, Token

HUMAN = source_nouns.UNNAMED | PERSON_NOUNS | lexicon("people").having("journalist")
"""Nouns for people."""
VOICES = lexicon("people").having("voice")
"""Nouns for those whose work it is to speak for a body."""
OFFICIALS = lexicon("people").having("officials")
"""Nouns for those who, several together, speak for the body that they are of."""
COMPANIES = lexicon("institutions").having("description")
"""Nouns for companies and the like, which speak as they do: `the airline`, `the lender`."""
SPEAKING_THINGS = source_nouns.INSTITUTIONS | source_nouns.INANIMATE | source_nouns.MEDIA | COMPANIES
"""Nouns for bodies, documents and media."""
QUANTITIES = lexicon("light_words").having("quantity")
"""Nouns that count the people of their `of`: `a number of residents`."""
QUANTIFIERS = frozenset("a an another any each either every few many most one other several some".split())
"""Words before a noun that take some people out of many."""
SINGLED_OUT = frozenset({"former", "retired", "senior", "top", "ex"})
"""Adjectives of people who do not speak for all of a body."""
ANONYMOUS = frozenset({"anonymity", "anonymous", "anonymously", "unidentified", "unnamed"})
"""Words by which a source asks for or has no name."""
BODIES = frozenset({"ORG", "GPE", "NORP", "WORK_OF_ART", "LAW"})
"""Entities that speak as institutions do."""
INSIDE = frozenset({"at", "for", "from", "in", "of", "with", "within"})
"""Prepositions between those who speak and their body."""
BESIDE = frozenset({"compound", "nmod", "poss", "amod"})
"""Labels of what stands before a noun and may name a body."""


def sourcing_of_noun(noun: Token) -> Sourcing:
    """Return the class of a source by its main noun.

    What people are goes before what their name is taken for, since models take `Customs sources` for a name.
    """
    noun, quantity = counted(noun), noun
    lemma = lemma_of(noun)
    if lemma in source_nouns.EVIDENCE:
        return "unattributed"
    if noun.pos_ == "PRON":
        return "unnamed"
    if lemma in HUMAN and not _is_surname(noun):
        return "institutional" if _speaks_for_a_body(noun, lemma) else "unnamed"
    if noun.ent_type_ == "NORP" and (noun is not quantity or _is_some(noun)):
        return "unnamed"  # `a chorus of Republicans`, `some Republicans`
    if lemma in SPEAKING_THINGS or noun.ent_type_ in BODIES:
        return "institutional"
    is_unidentified = any(word.lower_ in ANONYMOUS for word in _before(noun))  # `UNIDENTIFIED MALE`
    is_name = noun.pos_ == "PROPN" or _is_bare_name(noun)
    return "named" if is_name and not is_unidentified else "unnamed"


def takes_some(noun: Token) -> bool:
    """Return whether a plural takes some out of many people: `some villagers`, `several of the councillors`."""
    return noun.tag_ in {"NNS", "NNPS"} and _is_quantified(noun) and not _is_body_noun(noun)


def counted(noun: Token) -> Token:
    """Return whom a noun of quantity counts: `residents` of `a number of residents`; else the noun itself."""
    while lemma_of(noun) in QUANTITIES and (inner := _object_of(noun, {"of"})) is not None:
        if lemma_of(noun) in source_nouns.INSTITUTIONS and not _is_human(inner):
            break  # `a group of states` is a body
        noun = inner
    return noun


def _is_surname(noun: Token) -> bool:
    """Return whether a noun for people is a person's name here: `Ms Bishop`."""
    return noun.tag_ == "NNP" and noun.ent_type_ == "PERSON"


def _is_bare_name(noun: Token) -> bool:
    """Return whether a word is a name that the model took for a common noun: one with a capital, alone.

    At the start of a sentence only a singular must be one: `Holm said`, but `Fishmongers said`.
    """
    return noun.is_title and noun.left_edge == noun and (noun.tag_ == "NN" or not noun.is_sent_start)


def _is_human(noun: Token) -> bool:
    return lemma_of(noun) in HUMAN


def _speaks_for_a_body(noun: Token, lemma: str) -> bool:
    """Return whether people speak for a body that the phrase names, and not for themselves or without a name."""
    if _is_anonymous(noun):
        return False
    if lemma in VOICES:
        return any(_is_body(word) for word in _affiliations(noun))
    return lemma in OFFICIALS and _is_all_together(noun) and any(_is_body(word) for word in _affiliations(noun))


def _is_all_together(noun: Token) -> bool:
    """Return whether a noun is a plural that singles nobody out."""
    is_plural = noun.tag_ in {"NNS", "NNPS"}
    return is_plural and not _is_quantified(noun) and not any(c.lower_ in SINGLED_OUT for c in _before(noun))


def _before(noun: Token) -> Span:
    """Return what of a noun's phrase stands before it."""
    return noun.doc[noun.left_edge.i : noun.i]


def _is_quantified(noun: Token) -> bool:
    """Return whether a number or a quantifier stands before a noun, or `one of` does."""
    if any(c.lower_ in QUANTIFIERS or c.like_num for c in noun.lefts):
        return True
    above = noun.head
    is_part = noun.dep_ == "pobj" and above.lower_ == "of"
    return is_part and (above.head.lower_ in QUANTIFIERS or above.head.like_num)


def _is_some(noun: Token) -> bool:
    """Return whether a name of a party or nation is used of some of its people: `some Republicans`, `the Democrat`."""
    return _is_quantified(noun) or (noun.tag_ in {"NN", "NNP"} and any(c.dep_ == "det" for c in noun.lefts))


def _affiliations(noun: Token) -> Iterator[Token]:
    """Yield the words that may say for whom people speak: before their noun, and after `for` or `at`.

    A plural is nobody in particular: `officials from both parties`.
    """
    yield from (c for c in noun.lefts if c.dep_ in BESIDE)
    for preposition in noun.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in INSIDE:
            yield from (c for c in preposition.children if c.dep_ == "pobj" and c.tag_ != "NNS")


def _is_body(word: Token) -> bool:
    """Return whether a word names a body or is a noun for one, alone or as a part: `ministry`, `Nordlys`."""
    if lemma_of(word) in HUMAN:
        return False
    return word.ent_type_ == "ORG" or _is_body_noun(word) or any(_is_body(c) for c in word.lefts if _joined(c))


def _joined(word: Token) -> bool:
    return word.dep_ in {"compound", "nmod"}


def _is_body_noun(word: Token) -> bool:
    return lemma_of(word) in source_nouns.INSTITUTIONS


def _is_anonymous(noun: Token) -> bool:
    """Return whether the sentence says of a source that it has no name: `on condition of anonymity`."""
    return any(word.lower_ in ANONYMOUS or _is_withheld(word) for word in noun.sent)


def _is_withheld(verb: Token) -> bool:
    """Return whether a verb is what somebody asked not to be: `asked not to be named`, `declined to be identified`."""
    if verb.lemma_ not in cues.WITHHELD or verb.dep_ not in {"xcomp", "advcl"}:
        return False
    if not any(c.dep_ == "auxpass" for c in verb.lefts):
        return False
    return any(c.dep_ == "neg" for c in verb.lefts) or verb.head.lemma_ in {"decline", "refuse"}


def _object_of(noun: Token, prepositions: set[str]) -> Token | None:
    """Return what follows one of the prepositions after a noun."""
    for preposition in noun.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in prepositions:
            return next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return None
