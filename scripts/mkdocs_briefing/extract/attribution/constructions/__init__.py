"""The ways in which English attributes words to somebody, a module each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mkdocs_briefing.extract.attribution.constructions import (
    according_to,
    adherent,
    adjectival,
    as_clause,
    headline_passive,
    nominal,
    participle,
    passive,
    verbal,
    viewpoint,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from mkdocs_briefing.extract.attribution.records import Frame


class Construction(Protocol):
    """A construction that is seen on the dependency parse; a module is one."""

    @property
    def CUES(self) -> frozenset[str] | None:  # noqa: N802 (a constant of a module)
        """Lemmas in lower case that its cue may have; None where it is known without, by its form alone."""
        ...

    def find(self, token: Token) -> Iterator[Frame]:
        """Yield the frames whose cue is `token`, which has one of the lemmas; none if it does not stand in it."""
        ...


CONSTRUCTIONS: tuple[Construction, ...] = (
    # Fixed phrases.
    according_to,
    viewpoint,
    # A past participle that describes a noun has no subject: what it reports is the noun.
    participle,
    # The passive turns a verb's subject into what is said, so that it goes before every construction that takes the
    # subject for the source; a headline's passive lacks the auxiliary by which the others would know it.
    passive,
    headline_passive,
    # What `as she said` reports is the rest of the sentence, whatever else the parser hung on the verb.
    as_clause,
    verbal,
    # Nouns and adjectives share no token with verbs, and `adherent` no lemma with `nominal`.
    adherent,
    nominal,
    adjectival,
)
"""Tried in this order for each cue; the first that finds a frame has the cue to itself."""
