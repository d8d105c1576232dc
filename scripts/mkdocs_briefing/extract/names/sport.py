"""Find the clubs that are called by their towns in news of sport: `Sola signed the striker`, `on loan from Brenn`.

Elsewhere the name of a town is the town's. An article is of sport where it has several nouns that only players have, or
many that are said of matches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.described import noun_after
from mkdocs_briefing.extract.names.same_name import CLUB_ENDINGS
from mkdocs_briefing.extract.text.syntax import lemma_of
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc, Span, Token

PLAYERS = lexicon("people").having("player")
"""Nouns for players, who have no other trade."""

STATES = gazetteer.countries() | frozenset(map(gazetteer.canonical, gazetteer.PARTS_OF_THE_WORLD))
"""States and what has a team of its own like one."""

MIN_PLAYERS = 2
"""Places with such a noun that make an article one of sport."""

OF_MATCHES = frozenset(
    "coach defender draw equaliser equalizer fixture game goal halftime inning innings league match midfield opponent "
    "overtime penalty playoff quarterfinal rebound season semifinal squad teammate tipoff touchdown wicket".split()
)
"""Nouns of matches, of which each is said of something else too, and hardly ever several."""

MIN_OF_MATCHES = 4
"""Different ones that make an article one of sport."""

OF_CLUBS = lexicon("verbs").having("of-club") | lexicon("verbs").having("match")
"""What clubs do."""

TRANSFERS = lexicon("verbs").having("transfer") | lexicon("things").having("transfer")
"""How players come and go, and what is said of their clubs with a preposition."""

OF_CLUB = lexicon("people").having("of-club")
"""Who belongs to a club."""

FROM_CLUB_TO_CLUB = frozenset("at for from to with".split())
"""Prepositions between a transfer and a club."""


def is_of_sport(doc: Doc) -> bool:
    """Return whether an article is news of sport."""
    if len(occurrences(doc, PLAYERS, "lemma_")) >= MIN_PLAYERS:
        return True
    return len({doc[i].lemma_ for i in occurrences(doc, OF_MATCHES, "lemma_")}) >= MIN_OF_MATCHES


def of_sport(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """Yield the evidence that a name in an article of sport is a club's where it stands."""
    if candidate.label == "NORP":
        return  # `a Norwegian midfielder`
    span = doc[candidate.start : candidate.end]
    if len(span) > 1 and span[-1].lower_ in CLUB_ENDINGS:
        yield "named as club"
    if not _may_be_town(candidate, span):
        return  # a player whom the recognizer left out, or a state, whose team is called by it
    if _is_called_city(span) or _plays_or_trades(span) or _has_player(doc, candidate) or _is_of_transfer(span.root):
        yield "club"


def _may_be_town(candidate: Candidate, span: Span) -> bool:
    """Return whether a name may be a town's: it is one that is known, or the recognizer takes it for one."""
    if gazetteer.canonical(span.text) in STATES:
        return False
    return gazetteer.is_place(span.text) or candidate.label in {"FAC", "GPE", "LOC"}


def _is_called_city(span: Span) -> bool:
    """Return whether a name ends as cities and clubs do and is no known city's."""
    return len(span) > 1 and span[-1].lower_ == "city" and not gazetteer.is_place(span.text)


def _plays_or_trades(span: Span) -> bool:
    """Return whether a name is the subject of what clubs do, or the club that somebody joins."""
    verb = span.root.head
    if span.root.dep_ == "nsubj":
        return lemma_of(verb) in OF_CLUBS and (span.root.ent_type_ != "PERSON" or gazetteer.is_place(span.text))
    return span.root.dep_ == "dobj" and lemma_of(verb) in {"join", "rejoin"}


def _has_player(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a player follows a name: `the Sola striker`, `Sola’s | Ana Holm`."""
    noun = noun_after(doc, candidate.end)
    if noun is not None and lemma_of(noun) in OF_CLUB:
        return True
    i = candidate.end + 1
    return i < len(doc) and doc[i - 1].tag_ == "POS" and doc[i].ent_type_ == "PERSON" and doc[i].pos_ == "PROPN"


def _is_of_transfer(name: Token) -> bool:
    """Return whether a preposition ties a name to a transfer: `joined from Sola`, `a proposed move to Sola`."""
    if name.dep_ != "pobj" or name.head.lower_ not in FROM_CLUB_TO_CLUB:
        return False
    governor = name.head.head
    if name.head.lower_ == "for":
        return lemma_of(governor) == "sign"
    if governor.lower_ == "on":
        governor = governor.head
    things = (child for child in governor.children if child.dep_ == "dobj")  # `completed a switch to Sola`
    return any(lemma_of(word) in TRANSFERS for word in (governor, *things))
