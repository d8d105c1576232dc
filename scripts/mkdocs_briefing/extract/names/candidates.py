"""Find where names may stand: what the entity recognizer marks, its edges fixed, and the proper nouns it leaves out.

A candidate is not yet a name of an actor; `classify` decides what it names, over all places where it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
from mkdocs_briefing.extract.names.divided import divided
from mkdocs_briefing.extract.names.long_names import long_names
from mkdocs_briefing.extract.names.long_places import long_places
from mkdocs_briefing.extract.names.name_words import (
    PARTICLES,
    PROPER,
    is_name_word,
    is_title,
)
from mkdocs_briefing.extract.names.nicknames import nicknamed
from mkdocs_briefing.extract.names.owners import owners_apart
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.names.pieces import pieces
from mkdocs_briefing.extract.names.trimming import bare
from mkdocs_briefing.extract.names.whole_names import with_branches, with_companies
from mkdocs_briefing.extract.text.token_lookup import occurrences
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.nlp.parse import Doc, Token

NEVER = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE"})
"""Entity labels (OntoNotes) of what is no name."""

SAINTS = frozenset({"ft", "mt", "st"})
"""Words cut short that places begin with; the tokenizer does not know them in the capitals of a dateline."""

NAMING = frozenset("authority board commission council court department hospital ministry police university".split())
"""Nouns that belong to an institution's name in lower case too: `Health ministry`, but `AFP | news agency`."""


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
            for one in divided(owned):
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
