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

    from mkdocs_briefing.nlp.parse import Doc, Span, Token

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
    name = _name_from(verb.doc, verb.i + 1) if verb.i + 1 < verb.sent.end else None
    if name is None or (name.end < verb.sent.end and not verb.doc[name.end].is_punct):
        return None
    return name.start, name.end


def _name_from(doc: Doc, start: int) -> Span | None:
    """Return the name of a person that begins at a token, or a surname that the recogniser missed."""
    word = doc[start]
    if word.pos_ == "PROPN" and not word.ent_type_:
        return doc[start : start + 1]
    return next((e for e in doc.ents if e.start == start and e.label_ == "PERSON"), None)
