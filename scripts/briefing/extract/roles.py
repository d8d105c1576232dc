"""What people and institutions are called besides their names: titles, appositions, `X is the …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.phrases import trim
from briefing.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from briefing.annotate import Annotation
    from briefing.extract.names import Name

LONGEST = 20
"""Tokens of a role; a longer apposition is a story, not a role."""
TITLE_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS", "JJ", "HYPH", "VBN", ":", "POS", "AFX", "RB"})
"""Tags of the words before a name that may belong to a title: `then-US President`."""
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir"})
"""Forms of address say nothing of what somebody is."""


def roles_of(annotation: Annotation, names: list[Name], *, person: bool) -> tuple[Role, ...]:
    """The roles that the article gives an actor, each once, in order; evidence is the sentence."""
    found: dict[str, Role] = {}
    doc = annotation.doc
    for name in names:
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None:
            continue
        for start, end in _ranges(doc, span.root, span.start, span.end, person=person):
            first, last = doc[start], doc[end - 1]
            text = annotation.article.text[first.idx : last.idx + len(last)]
            evidence = annotation.evidence(first.idx, last.idx + len(last))
            if "\n" not in text and len(evidence) == 1 and any(c.islower() for c in text):
                found.setdefault(text.lower(), Role(text=text, evidence=evidence[0]))
    return tuple(found.values())


def _ranges(doc: Doc, root: Token, start: int, end: int, *, person: bool) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that say what the named one is."""
    if person:
        yield from _title(doc, start)
        yield from _affiliation(doc, root, end)
    for child in root.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i >= end and doc[end].text in {",", "(", "—", "–"}:
            yield from _fitting(doc, child.left_edge.i, child.right_edge.i + 1)
    if root.dep_ == "appos" and root.head.pos_ == "NOUN" and root.head.i < start:
        yield from _fitting(doc, root.head.left_edge.i, min(start, root.left_edge.i))
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        attribute = next((c for c in root.head.children if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
        if attribute is not None and attribute.i > root.i and person:
            yield from _fitting(doc, attribute.left_edge.i, attribute.right_edge.i + 1)


def _title(doc: Doc, start: int) -> Iterator[tuple[int, int]]:
    """The words of a title right before a name: `Russian Defence Minister`, `the museum's director`."""
    first = start
    while first > 0 and not doc[first].is_sent_start and doc[first - 1].tag_ in TITLE_TAGS:
        first -= 1
    while first < start and (doc[first].is_punct or doc[first].tag_ in {"RB", "POS"}):
        first += 1
    words = [t for t in doc[first:start] if not t.is_punct]
    if not words or start - first > LONGEST or words[-1].tag_ not in {"NN", "NNP", "NNS"}:
        return
    if words[-1].lower_.strip(".") in HONORIFICS or words[-1].ent_type_ in {"DATE", "TIME", "GPE", "PERSON"}:
        return
    yield first, start


def _affiliation(doc: Doc, root: Token, end: int) -> Iterator[tuple[int, int]]:
    """`of the Sola Institute` right after a person's name."""
    if end + 1 < len(doc) and doc[end].lower_ in {"of", "from", "at"} and doc[end].head == root:
        inner = next((c for c in doc[end].children if c.dep_ == "pobj" and c.ent_type_ in {"ORG", "GPE", "FAC"}), None)
        if inner is not None:
            for start, stop in _fitting(doc, inner.left_edge.i, inner.right_edge.i + 1):
                yield end, max(stop, start)


def _fitting(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A description cut before its relative clause and without its article, when it is short enough."""
    for i in range(start + 1, end):
        if doc[i].tag_ in {"WP", "WDT", "WP$", "WRB"} or doc[i].text in {",", ";", "—", "–", "(", ")", "“", '"'}:
            end = i
            break
    start, end = trim(doc, start, end)
    if doc[start].dep_ == "det" and end - start > 1:
        start += 1
    if 0 < end - start <= LONGEST and any(t.pos_ in {"NOUN", "PROPN"} for t in doc[start:end]):
        yield start, end
