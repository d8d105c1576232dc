"""Divide what the recognizer took for one name where two stand beside one another: a council and who speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.fields import is_field
from mkdocs_briefing.extract.names.name_words import (
    OFFICES,
    is_institution_word,
    is_title,
)
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.text.token_lookup import first_places
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Doc, Token

SCHOOLS = lexicon("institutions").having("school")
"""Institutions that others belong to: `the Sola Museum at Brenn University`."""

JOINING = frozenset({"of", "and", "&", "the", "de", "-"})
"""Words that tie what follows to the name before them."""

FULL_NAME_WORDS = range(2, 4)
"""Words of the full name of most people."""

MIN_TWO_NAMES_WORDS = 3
"""Words that two names beside one another have together."""

WORKS = frozenset({"EVENT", "LAW", "WORK_OF_ART"})
"""Labels (OntoNotes) of what may be called by sentences and phrases."""

MAX_JOINED_WORDS = 5
"""Words of two names that `and` joins, with it."""

MAX_PERSON_WORDS = 3
"""Words of a person's name that stands beside an institution's: `the Sola Council | Ana van Holm`."""

MAX_OFFICE_DISTANCE_TOKENS = 6
"""Tokens before an institution's name that an office in it may be among: `director of the northern chapter of the`."""


def divided(span: Span) -> Iterator[Span]:
    """Yield an institution and the school or the person beside it, which the recognizer took for one name."""
    words = [token.lower_ for token in span]
    if (joined := _start_of_next_title(span, words)) is not None:
        yield Span(span.doc, span.start, joined, label=span.label_)
        return
    for i in range(1, len(span) - 1) if len(span) >= MIN_TWO_NAMES_WORDS else ():
        if _is_joined_to_body(span, words, i):
            yield Span(span.doc, span.start, span.start + i, label=span.label_)
            yield Span(span.doc, span.start + i + 1, span.end, label="ORG")
            return
        if _joins_two(span, words, i) or _is_where(span, words, i):
            yield Span(span.doc, span.start, span.start + i, label="")
            yield Span(span.doc, span.start + i + 1, span.end, label="")
            return
        if _is_called(span, i):
            yield Span(span.doc, span.start + i, span.end, label="PERSON")
            return
        if _is_at_school(words, i):
            yield Span(span.doc, span.start, span.start + i, label=span.label_)
            yield Span(span.doc, span.start + i + 1, span.end, label=span.label_)
            return
        if any(begins(span, words, i) for begins in (_person_begins, _follows_office, _follows_chamber)):
            yield Span(span.doc, span.start, span.start + i, label="ORG")
            yield Span(span.doc, span.start + i, span.end, label="PERSON")
            return
    yield span


def _start_of_next_title(span: Span, words: list[str]) -> int | None:
    """Return where `and` stands in a span before the title of somebody else: `Otto Brandt | and Port Secretary`."""
    if "and" not in words[1:-1] or span.end >= len(span.doc) or not is_title(span.doc[span.end]):
        return None
    return span.start + len(words) - 1 - words[::-1].index("and") if span.doc[span.end].is_title else None


def _is_joined_to_body(span: Span, words: list[str], i: int) -> bool:
    """Return whether `or`, or an `and` after an institution, joins two names: `Ministry of Health | and | WHO`.

    The other institution has an article, is known or an acronym; else `and` may stand inside one name.
    """
    if words[i] == "or":
        return True
    if words[i] != "and" or gazetteer.INSTITUTION_WORDS.isdisjoint(words[:i]):
        return False
    if words[i + 1] == "the":
        return not gazetteer.INSTITUTION_WORDS.isdisjoint(words[i + 1 :])
    other = span[i + 1 :]
    return gazetteer.canonical(other.text) in gazetteer.BODIES or (len(other) == 1 and _is_acronym(other[0]))


def _joins_two(span: Span, words: list[str], i: int) -> bool:
    """Return whether `and` joins two names, one of which the article has elsewhere: `Nordlys | and | Holm`.

    A firm may be called by its founders, who are not named alone then; two fields are one name.
    """
    if words[i] != "and" or not gazetteer.INSTITUTION_WORDS.isdisjoint(words) or len(words) > MAX_JOINED_WORDS:
        return False
    name = gazetteer.canonical(span.text)
    if name in gazetteer.places() or name in gazetteer.BODIES or is_field(span[i + 1]):
        return False
    left, right = span[i - 1], span[i + 1]
    return left.text != right.text and (_stands_alone(left, 1) or _stands_alone(right, -1))


def _stands_alone(word: Token, step: int) -> bool:
    """Return whether the article has a word elsewhere without `and` at a step before or after it."""
    doc = word.doc
    beside = (i + step for i in first_places(doc, word.text))
    return any(doc[i : i + 1].text.lower() != "and" for i in beside if i >= 0)


def _is_where(span: Span, words: list[str], i: int) -> bool:
    """Return whether `in` stands between two places: `Brenn | in | Norway`; titles of works have it too."""
    if words[i] != "in" or span.label_ in WORKS or not gazetteer.INSTITUTION_WORDS.isdisjoint(words):
        return False
    return gazetteer.canonical(span[i + 1 :].text) in gazetteer.places()


def _is_acronym(word: Token) -> bool:
    """Return whether a word is in capitals, of more than one letter."""
    return word.is_upper and word.is_alpha and len(word) > 1


def _is_called(span: Span, i: int) -> bool:
    """Return whether a full name follows what several people are: `Olympic Champions | Ana Holm and …`."""
    if len(span) - i != MIN_TWO_NAMES_WORDS - 1 or span[i - 1].lower_.removesuffix("s") not in PERSON_NOUNS:
        return False
    return span[i - 1].lower_.endswith("s") and all(token.tag_ == "NNP" for token in span[i:])


def _is_at_school(words: list[str], i: int) -> bool:
    """Return whether the word at `i` is the `at` between an institution and the school that it belongs to."""
    return words[i] == "at" and bool(SCHOOLS.intersection(words[i:])) and not SCHOOLS.intersection(words[:i])


def _person_begins(span: Span, words: list[str], i: int) -> bool:
    """Return whether a person's name begins at `i`, after an institution's words: `the Sola Council | Ana Holm`."""
    inside = gazetteer.INSTITUTION_WORDS
    if not inside.intersection(words[:i]) or inside.intersection(words[i:]):
        return False
    given = i > 1 and words[i] in all_given_names() and words[i - 1] not in JOINING
    if given and len(span) - i <= MAX_PERSON_WORDS:
        return True
    return i == len(span) - 2 and _wants_name(span)


def _follows_chamber(span: Span, words: list[str], i: int) -> bool:
    """Return whether a chamber before a name was taken into it: `the chairman Senate | Ana Holm`."""
    return i == 1 and words[0] in gazetteer.CHAMBERS and span.label_ == "PERSON"


def _follows_office(span: Span, words: list[str], i: int) -> bool:
    """Return whether a full name ends a span after the office that a body has: `Sola Police Chief | Ana Holm`."""
    if i == 1 or words[i - 1] not in OFFICES or span[i - 1].text.islower() or len(span) - i not in FULL_NAME_WORDS:
        return False
    return all(token.tag_ == "NNP" and not is_institution_word(token) for token in span[i:])


def _wants_name(span: Span) -> bool:
    """Return whether a name must end a span, as the office before it wants one: `Director of | the Council Ana Holm`.

    The office has no article, begins its sentence and the span is followed by the verb: nobody else can be the subject.
    """
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].pos_ not in {"VERB", "AUX"}:
        return False
    return _opens_with_office(span) and all(token.tag_ == "NNP" for token in span[-2:])


def _opens_with_office(span: Span) -> bool:
    """Return whether an office without an article, not far before a span, begins its sentence."""
    doc = span.doc
    before = range(max(0, span.start - MAX_OFFICE_DISTANCE_TOKENS), span.start - 1)
    office = next((i for i in before if _is_office(doc, i)), None)
    if office is None:
        return False
    while not doc[office].is_sent_start and doc[office - 1].tag_ in {"JJ", "NN", "NNP"}:
        office -= 1
    return bool(doc[office].is_sent_start)


def _is_office(doc: Doc, i: int) -> bool:
    """Return whether a noun for people stands at `i`, with `of` after it."""
    return doc[i].lower_ in PERSON_NOUNS and doc[i + 1].lower_ == "of"
