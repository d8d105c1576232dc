"""Find where names may stand: what the entity recognizer marks, its edges fixed, and the proper nouns it leaves out.

A candidate is not yet a name of an actor; `classify` decides what it names, over all places where it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.abbreviated import abbreviated
from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.completion import (
    MAX_PARTICLES,
    after_particles,
    completed,
    is_hyphen,
    particles_start,
)
from mkdocs_briefing.extract.names.fields import is_field
from mkdocs_briefing.extract.names.long_names import long_names
from mkdocs_briefing.extract.names.long_places import long_places
from mkdocs_briefing.extract.names.name_words import (
    OFFICES,
    PARTICLES,
    PROPER,
    is_institution_word,
    is_name_word,
    is_title,
)
from mkdocs_briefing.extract.names.nicknames import nicknamed
from mkdocs_briefing.extract.names.owners import owners_apart
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.names.pieces import pieces
from mkdocs_briefing.extract.names.trimming import bare
from mkdocs_briefing.extract.names.whole_names import with_branches, with_companies
from mkdocs_briefing.extract.text.token_lookup import first_places, occurrences
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.nlp.parse import Doc, Token

NEVER = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE"})
"""Entity labels (OntoNotes) of what is no name."""

SCHOOLS = lexicon("institutions").having("school")
"""Institutions that others belong to: `the Sola Museum at Brenn University`."""

SAINTS = frozenset({"ft", "mt", "st"})
"""Words cut short that places begin with; the tokenizer does not know them in the capitals of a dateline."""

JOINING = frozenset({"of", "and", "&", "the", "de", "-"})
"""Words that tie what follows to the name before them."""

FULL_NAME_WORDS = range(2, 4)
"""Words of the full name of most people."""

MIN_TWO_NAMES_WORDS = 3
"""Words that two names beside one another have together."""

NAMING = frozenset("authority board commission council court department hospital ministry police university".split())
"""Nouns that belong to an institution's name in lower case too: `Health ministry`, but `AFP | news agency`."""

WORKS = frozenset({"EVENT", "LAW", "WORK_OF_ART"})
"""Labels (OntoNotes) of what may be called by sentences and phrases."""

MAX_JOINED_WORDS = 5
"""Words of two names that `and` joins, with it."""

MAX_PERSON_WORDS = 3
"""Words of a person's name that stands beside an institution's: `the Sola Council | Ana van Holm`."""

MAX_OFFICE_DISTANCE_TOKENS = 6
"""Tokens before an institution's name that an office in it may be among: `director of the northern chapter of the`."""


def candidates(doc: Doc) -> list[Candidate]:
    """Return what may be a name, in order of the text, none overlapping another."""
    labelled = [c for entity in doc.ents if entity.label_ not in NEVER for c in _of_entity(entity)]
    labelled += [Candidate(e.start, e.end, "") for e in doc.ents if e.label_ in NEVER and _is_place(e)]
    # What the recognizer marks goes before runs of proper nouns, which would join two names that it tells apart.
    found = disjoint(
        [
            *labelled,
            *_with_particles(doc),
            *_of_saints(doc),
            *nicknamed(doc),
            *long_names(doc),
            *long_places(doc),
            *abbreviated(doc),
        ]
    )
    taken = {i for c in found for i in c.places}
    in_order = sorted([*found, *_unlabelled(doc, taken)], key=lambda c: c.start)
    return with_companies(doc, with_branches(doc, in_order))


def _is_place(span: Span) -> bool:
    """Return whether a name is a place's, whatever the recognizer takes it for."""
    name = gazetteer.canonical(span.text)
    return name in gazetteer.places() and name not in NATIONALITIES and all(token.pos_ == "PROPN" for token in span)


def disjoint(found: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates in order, the first of two that overlap, the longer of two that begin together."""
    chosen: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if not chosen or candidate.start >= chosen[-1].end:
            chosen.append(candidate)
    return chosen


# ---------------------------------------------------------------- what the recognizer marks
def _of_entity(entity: Span) -> Iterator[Candidate]:
    """Yield the candidates in what the recognizer took for one name.

    It is cut before it is completed: lines and marks, then owners, then two names beside one another, then common
    nouns. Each cut relies on the earlier ones, and completing first would carry the name across the cut.
    """
    for line in pieces(entity):
        for owned in owners_apart(line):
            for one in _divided(owned):
                for piece in _capitalised(one):
                    if (found := bare(completed(piece))) is not None:
                        yield _as_people(entity.doc, found)


def _as_people(doc: Doc, candidate: Candidate) -> Candidate:
    """Return a candidate, labelled as a nationality where it is one, which may be taken for a place."""
    if gazetteer.key(doc[candidate.start : candidate.end].text) not in NATIONALITIES:
        return candidate
    return replace(candidate, label="NORP")


def _from(span: Span, start: int) -> Span:
    """Return a span from a token on, most often all of it."""
    return span if start == span.start else Span(span.doc, start, span.end, label=span.label_)


def _divided(span: Span) -> Iterator[Span]:
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


def _capitalised(span: Span) -> Iterator[Span]:
    """Yield the runs of a span on either side of common words: `City | rivals | Sola`; institutions may have some.

    What an institution is may be said in lower case after its name: `AFP | news agency`, `Red Bull | team`.
    """
    if any(token.lower_ in gazetteer.INSTITUTION_WORDS and not token.text.islower() for token in span):
        yield _without_noun(span)
        return
    if span[-1].lower_ in NAMING or (
        span[-1].lower_ in gazetteer.INSTITUTION_WORDS and any(token.lower_ in {"and", "of"} for token in span)
    ):
        yield span  # `Health ministry`, `Sea and Transport union`
        return
    start = span.start
    for token in span:
        if _is_common_word(token):
            if start < token.i:
                yield Span(span.doc, start, token.i, label="")
            start = token.i + 1
    if start < span.end:
        yield _from(span, start)


def _without_noun(span: Span) -> Span:
    """Return an institution's name without the common nouns at its end: `Sola Academy of Sciences | panel`."""
    end = span.end
    while end > span.start + 1 and _is_common_word(span.doc[end - 1]) and span.doc[end - 1].lower_ not in NAMING:
        end -= 1
    return span if end == span.end else Span(span.doc, span.start, end, label=span.label_)


def _is_common_word(token: Token) -> bool:
    """Return whether a word in lower case belongs to no name; what a hyphen ties to the word before it does."""
    if (
        not token.text.islower()
        or _counts(token)
        or token.pos_ not in {"NOUN", "VERB", "ADJ"}
        or token.lower_ in PARTICLES
    ):
        return False
    return not (token.i and token.nbor(-1).text.endswith("-"))


def _counts(token: Token) -> bool:
    """Return whether an ordinal begins an institution's name: `6th | Division`, but `4th | St.` of an address."""
    if not token.text[0].isdigit() or token.i + 1 >= len(token.doc) or token.ent_type_ != "ORG":
        return False
    return token.nbor().is_title and not token.nbor().text.endswith(".")


def _with_particles(doc: Doc) -> Iterator[Candidate]:
    """Yield surnames with several small words that begin a sentence: `Van der Berg`."""
    for i in occurrences(doc, PARTICLES):
        if i + 2 < len(doc) and doc[i].is_title and doc[i + 1].text in PARTICLES and is_name_word(doc, i + 2):
            yield Candidate(i, i + 3, "PERSON")


def _of_saints(doc: Doc) -> Iterator[Candidate]:
    """Yield places called after a saint or mount in capitals, whose full stop stands apart: `ST. | BRENN`."""
    for i in occurrences(doc, SAINTS):
        if i + 2 < len(doc) and doc[i].is_upper and doc[i + 1].text == "." and is_name_word(doc, i + 2):
            yield Candidate(i, i + 3, "GPE")


# ---------------------------------------------------------------- what the recognizer leaves out
def _unlabelled(doc: Doc, taken: set[int]) -> Iterator[Candidate]:
    """Yield runs of proper nouns outside all candidates; `taken` are the tokens of those."""
    run: list[int] = []
    for i in occurrences(doc, PROPER, "pos_"):
        if i in taken or not is_name_word(doc, i) or doc[i].ent_type_ in NEVER:
            continue
        if run and not _continues(doc, run[-1], i):
            yield from _of_run(doc, run)
            run = []
        run.append(i)
    yield from _of_run(doc, run)


def _continues(doc: Doc, before: int, i: int) -> bool:
    """Return whether a proper noun continues the run that another ends; sentences begin and titles end a run."""
    if doc[i].is_sent_start or is_title(doc[before]):
        return False
    if i == before + 1 or (i == before + 2 and (is_hyphen(doc, before + 1) or doc[before + 1].text == "&")):
        return True  # `Sola | - | Brenn`, `Sola | & | Holm`
    if i - before > MAX_PARTICLES + 1 or doc[before].lower_ not in all_given_names():
        return False
    return after_particles(doc, before + 1) == i + 1  # `Saskia | ten | Brinke`


def _of_run(doc: Doc, run: list[int]) -> Iterator[Candidate]:
    """Yield the candidate in a run of proper nouns, if it holds one."""
    if not run:
        return
    start = run[0] if gazetteer.is_place(doc[run[0] : run[-1] + 1].text) else particles_start(doc, run[0])
    if (found := bare(Span(doc, start, run[-1] + 1, label=""))) is not None:
        yield found
