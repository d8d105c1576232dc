"""Tell the owner from what it owns where the recognizer took both for one name: `Sola Bank’s | Ana Holm`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS, PLACE_NOUNS, THING_ENDINGS
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.text.token_lookup import first_places
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

CLASSES = frozenset("children girls boys ladies men people women workmen".split())
"""Whom institutions are for, in the plural: `Sola Children’s Hospital` is one name."""


def owners_apart(span: Span) -> Iterator[Span]:
    """Yield the names on either side of a possessive inside a span, or the span where the possessive belongs to it."""
    for i in range(1, len(span) - 1):
        if _is_possessive(span[i]) and _owns(span, i):
            owner, owned = span[:i], span[i + 1 :]
            yield Span(span.doc, owner.start, owner.end, label=_label_of_owner(owner))
            yield Span(span.doc, owned.start, owned.end, label=_label_of_owned(owned, span.label_))
            return
    yield span


def _is_possessive(token: Token) -> bool:
    """Return whether a token is the possessive of the word before it, which may end with an `s`."""
    if token.tag_ == "POS" or token.text in {"'s", "’s"}:
        return True
    before = token.nbor(-1)
    return token.text in {"'", "’"} and before.text.endswith("s") and not before.whitespace_


def _owns(span: Span, i: int) -> bool:
    """Return whether what stands before the possessive at `i` is a name by itself, and what follows it another one."""
    owner, owned = span[:i], span[i + 1 :]
    if not owned[0].text[:1].isupper() or owned[-1].lower_ in THING_ENDINGS or _is_class(owner[-1]):
        return False
    if len(owner) > 1 and gazetteer.INSTITUTION_WORDS.issuperset(_words(owned)):
        return False  # `Sola County Examiner's Office`
    if gazetteer.canonical(owner.text) in gazetteer.places() or _is_institution(owner[-1]):
        return True
    if span.label_ in {"GPE", "LOC"} and len(span) == len("X ’s Y".split()):
        return False  # `Holm’s Landing`
    if _is_person(owned) or _is_before_place_noun(span) or gazetteer.canonical(owned.text) in gazetteer.places():
        return True
    if len(owner) == 1:
        return span[i].text in {"'s", "’s"} and _is_named_alone(owner[0])
    return owner[-2].lower_.strip(".") not in {"st", "saint"} | gazetteer.TITLES


def _is_named_alone(owner: Token) -> bool:
    """Return whether an owner of one word is a name by itself: a body, an acronym, or named in the article elsewhere.

    A title is none, since colleges and hospitals are called by it: `King’s College`.
    """
    if gazetteer.key(owner.text) in gazetteer.BODIES or (owner.is_upper and len(owner) > 1):
        return True
    if gazetteer.key(owner.text) in gazetteer.TITLES | gazetteer.POSSESSIVE:
        return False
    doc = owner.doc
    return any(i + 1 < len(doc) and not _is_possessive(doc[i + 1]) for i in first_places(doc, owner.text))


def _words(span: Span) -> list[str]:
    """Return the words of a span in lower case."""
    return [token.lower_ for token in span]


def _is_class(word: Token) -> bool:
    """Return whether a word says for whom an institution is: `Sola Farmers’ Union`."""
    return word.lower_ in CLASSES or not PERSON_NOUNS.isdisjoint((word.lower_, word.lower_.removesuffix("s")))


def _is_institution(word: Token) -> bool:
    """Return whether a word ends an institution's name."""
    return gazetteer.key(word.text) in gazetteer.INSTITUTION_WORDS | gazetteer.LEGAL_FORMS


def _is_person(owned: Span) -> bool:
    """Return whether a name of several words begins with a given name and has no institution's word."""
    if len(owned) == 1 or owned[0].lower_ not in all_given_names():
        return False
    return gazetteer.INSTITUTION_WORDS.isdisjoint(_words(owned))


def _is_before_place_noun(span: Span) -> bool:
    """Return whether a noun for places in lower case follows a span: `Brenn’s Datu Holm | town`."""
    doc = span.doc
    return span.end < len(doc) and doc[span.end].pos_ == "NOUN" and doc[span.end].lower_ in PLACE_NOUNS


def _label_of_owner(owner: Span) -> str:
    """Return the label of an owner that is a place or an institution by its words; else none."""
    if gazetteer.canonical(owner.text) in gazetteer.places():
        return "GPE"
    return "ORG" if _is_institution(owner[-1]) else ""


def _label_of_owned(owned: Span, label: str) -> str:
    """Return the label of what is owned: a person's after a given name, else the one that both were given."""
    return "PERSON" if _is_person(owned) else label
