"""A cue between a whole sentence and its source that the parser missed: `The show is a hit, boasted | Holm, who …`.

It takes such a verb for one more of the sentence, and the source for its object or for an addition to the noun before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.closing_cue import is_sentence
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, is_realized, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Span, Token

NAMING = frozenset(
    {"announce", "call", "confirm", "declare", "forget", "mention", "recall", "remember", "report", "suggest"}
)
"""Verbs of saying that may have a person for their object."""
CUES = cues.SAY - cues.TELL - NAMING
PAST = frozenset({"VBD", "VBN", "VBZ"})
"""Tags of forms that follow a sentence in this way; taggers take the past for a participle."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a verb after a comma and a whole sentence, right before the name of a person."""
    first = token.sent.start
    if token.tag_ not in PAST or token.i <= first + 1 or token.nbor(-1).text != ",":
        return
    if any(c.dep_ in ANY_SUBJECT for c in token.children) or not is_realized(token):
        return
    said, name = token.doc[first : token.i - 1], _person_after(token)
    if name is not None and is_sentence(said):
        yield Frame(token.i, (token.i, token.i + 1), name, trim(token.doc, said.start, said.end), "inverted")


def _person_after(verb: Token) -> tuple[int, int] | None:
    """Return the tokens of a person's name right after a verb that a mark or the end of the sentence follows."""
    name: Span | None = next((e for e in verb.doc.ents if e.start == verb.i + 1), None)
    words = [name] if name is not None and name.label_ == "PERSON" else []
    following = verb.nbor() if verb.i + 1 < verb.sent.end else None
    if not words and following is not None and following.pos_ == "PROPN" and not following.ent_type_:
        words = [verb.doc[following.i : following.i + 1]]  # a surname that the recogniser missed
    ends = [w for w in words if w.end >= verb.sent.end or verb.doc[w.end].is_punct]
    return (ends[0].start, ends[0].end) if ends else None
