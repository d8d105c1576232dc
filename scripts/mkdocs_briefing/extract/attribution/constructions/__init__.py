"""The ways in which English attributes words to somebody, a module each.

There are three kinds, since they read different things; each has its protocol, and a tuple in order of precedence:

- `CONSTRUCTIONS` read the dependency parse: a cue and what depends on it (`the ministry said that …`).
- `QUOTATION_CONSTRUCTIONS` read what stands beside a quotation that no frame of the parse explains: parsers lose long
  and broken quotations, while the conventions of news prose hold (`“…,” she said`, `“…” — Ana Duarte`).
- `PARAGRAPH_CONSTRUCTIONS` read the layout: lines that name their source before a colon, without quotation marks.

To add one, write a module like its siblings and name it in the tuple, before those that it must not lose a cue to.
Some modules are no constructions of their own: `interviews` knows whole articles of questions and answers, in which
some of what the others find does not count, `interviewee` knows who answers in one whose turns have no names, and
`own_clause` keeps a quotation with a cue right beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mkdocs_briefing.extract.attribution.constructions import (
    according_to,
    adherent,
    adjectival,
    announced_paragraph,
    announcing_colon,
    as_clause,
    closing_cue,
    cue_after,
    cue_before,
    headline_passive,
    inverted_cue,
    lead_in,
    mistagged_claim,
    nominal,
    paragraph_label,
    participle,
    passive,
    quoted_as_saying,
    signature,
    transcript_label,
    unknown_verb,
    verbal,
    viewpoint,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.attribution.records import Attribution, Frame
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token


class Construction(Protocol):
    """A construction that is seen on the dependency parse; a module is one."""

    @property
    def CUES(self) -> frozenset[str] | None:  # noqa: N802 (a constant of a module)
        """Lemmas in lower case that its cue may have; None where it is known without, by its form alone."""
        ...

    def find(self, token: Token) -> Iterator[Frame]:
        """Yield the frames whose cue is `token`, which has one of the lemmas; none if it does not stand in it."""
        ...


class QuotationConstruction(Protocol):
    """A construction that is seen beside a quotation; a module is one."""

    def find(self, text: QuotedText, quotation: Segment) -> Attribution | None:
        """Return the attribution of `quotation`, or None if it does not stand in the construction."""
        ...


class ParagraphConstruction(Protocol):
    """A construction that is seen in the layout of paragraphs; a module is one."""

    def find(self, text: QuotedText) -> Iterator[Attribution]:
        """Yield what the article attributes in this way, outside quotation marks."""
        ...


CONSTRUCTIONS: tuple[Construction, ...] = (
    # Fixed phrases.
    according_to,
    viewpoint,
    # `was quoted by the Post as saying`, before the passive and the active make the Post the source.
    quoted_as_saying,
    # A past participle that describes a noun has no subject: what it reports is the noun.
    participle,
    # The passive turns a verb's subject into what is said, so that it goes before every construction that takes the
    # subject for the source; a headline's passive lacks the auxiliary by which the others would know it.
    passive,
    headline_passive,
    # What `as she said` reports is the rest of the sentence, whatever else the parser hung on the verb.
    as_clause,
    # `rejects claims that …`, where the model takes `claims` for the verb, before that verb can report.
    mistagged_claim,
    # A cue after a comma and a noun ends the sentence that it reports, whatever subject the parser gave it.
    closing_cue,
    # Such a cue before its source, after a whole sentence.
    inverted_cue,
    verbal,
    # Nouns and adjectives share no token with verbs, and `adherent` no lemma with `nominal`.
    adherent,
    nominal,
    adjectival,
)
"""Tried in this order for each cue; the first that finds a frame has the cue to itself."""

QUOTATION_CONSTRUCTIONS: tuple[QuotationConstruction, ...] = (
    # Inside the marks, and so the quotation's own whatever stands around it.
    transcript_label,
    # A dash and a name right after the marks are a signature; the next sentence may hold a cue of another quotation.
    signature,
    # A cue after a quotation that ends in a comma can have nothing else for its object; one before may belong to the
    # quotation before it.
    cue_after,
    # A verb in no list whose subject stands right after the marks; one before them belongs to another quotation.
    unknown_verb,
    cue_before,
    # Words before a colon or comma that name somebody and nothing else.
    lead_in,
    # Any verb before a colon, or none at all: the weakest sign.
    announcing_colon,
)
"""Tried in this order for each quotation that is nobody's so far; the first that finds an attribution decides."""

PARAGRAPH_CONSTRUCTIONS: tuple[ParagraphConstruction, ...] = (
    # They never meet: one reads what follows a colon in its line, the other what follows a colon at a line's end.
    paragraph_label,
    announced_paragraph,
)
"""What each finds is taken, unless an interview has the same turn already."""
