"""Phrases that make the rest of their sentence somebody's: `according to the ministry`, `in her view`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import noun_phrase, trim, without_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


def according(word: Token) -> Iterator[Frame]:
    """`according to X`, wherever it stands: the content is the rest of its clause."""
    to = next((c for c in word.children if c.lower_ == "to" and c.dep_ in {"prep", "prt", "aux"}), None)
    if to is None and word.i + 1 < len(word.doc) and word.nbor().lower_ == "to":
        to = word.nbor()
    inner = next(
        (c for c in reversed((*word.children, *(to.children if to is not None else ()))) if c.dep_ == "pobj"), None
    )
    if to is None or (inner is None and to.right_edge.i == to.i):
        return
    source = noun_phrase(inner) if inner is not None else trim(word.doc, to.i + 1, to.right_edge.i + 1)
    if inner is not None and inner.pos_ == "NOUN":
        source = source[0], _with_name(word.doc, source[1])
    sent = word.sent
    if word.is_sent_start and not any(t.is_alpha for t in word.doc[source[1] : sent.end]):
        source = source[0], _first_comma(word.doc, *source)
    rest = without_gap(sent.start, sent.end, word.i, past_citation(word.doc, source[1]))
    yield Frame(word.i, (word.i, to.i + 1), source, rest, "according")


def _first_comma(doc: Doc, start: int, end: int) -> int:
    """Where a source ends that the parser took the sentence for: `according to Ana Duarte|, the port is closed`."""
    return next((i for i in range(start + 1, end) if doc[i].text == ","), end)


def _with_name(doc: Doc, end: int) -> int:
    """Where a description ends with the name right after it: `the news agency | Nordlys`."""
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    return end


def past_citation(doc: Doc, end: int) -> int:
    """Where the words end by which a source names its own: `according to Nordlys, citing two guards`."""
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in {"citing", "quoting"}:
        return int(doc[end + 1].right_edge.i) + 1
    return end


def viewpoint(preposition: Token) -> Iterator[Frame]:
    """`in her view`, `in the words of X`, `by his own account`, `per the filing`: the rest is theirs."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or (preposition.lower_ != "per" and noun.lemma_.lower() not in cues.VIEWS):
        return
    sent = preposition.sent
    before = preposition.nbor(-1) if preposition.i > sent.start else None
    if not (before is None or before.is_punct or before.dep_ == "cc"):
        return
    owner = noun if preposition.lower_ == "per" else _owner(noun)
    if owner is not None:
        rest = without_gap(sent.start, sent.end, preposition.i, noun.right_edge.i + 1)
        yield Frame(preposition.i, (preposition.i, noun.i + 1), noun_phrase(owner), rest, "according")


def _owner(noun: Token) -> Token | None:
    """Whose view it is: `her view`, `the view of the ministry`."""
    if (owner := next((c for c in noun.children if c.dep_ == "poss"), None)) is not None:
        return owner
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
