"""What people and institutions are called besides their names: titles, appositions, `X is the …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.gazetteer import FURNITURE
from mkdocs_briefing.extract.names.trimming import is_title
from mkdocs_briefing.extract.text.syntax import trim
from mkdocs_briefing.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from mkdocs_briefing.extract.names.clustering import Name
    from mkdocs_briefing.nlp.annotate import Annotation

LONGEST = 20
"""Tokens of a role; a longer apposition is a story, not a role."""
TITLE_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS", "JJ", "HYPH", "VBN", ":", "POS", "AFX", "RB"})
"""Tags of the words before a name that may belong to a title: `then-US President`."""
ABBREVIATED = re.compile(r"[A-Z][a-z]+\.")
"""A title cut short, `Gov.`, which says less than the same in full."""
ROLE_NOUNS = lexicon("people").having("description")
ROLE_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "eer", "ee", "man", "woman")
"""What else people are called, and how such nouns end."""
UNFINISHED = frozenset({"and", "or", "the"})
"""Words that no description begins with."""
FORMER = frozenset({"then", "once", "ex"})
"""Words that make a title one of the past."""
HONORIFICS = lexicon("people").having("honorific")
"""Forms of address say nothing of what somebody is."""
RELATIONS = lexicon("people").having("relation")
"""What somebody is to another person: with `his` or `whose` a role only together with the one it is said of."""
VERSUS = frozenset({"v", "v.", "vs", "vs."})
"""Between the parties to a case: `State v. Holm`."""
OWNERS = frozenset({"PRP$", "WP$"})
"""Tags of `its` and `whose`."""


def roles_of(annotation: Annotation, names: list[Name], *, person: bool) -> tuple[Role, ...]:
    """The roles that the article gives an actor, each once, in order; evidence is the sentence."""
    found: dict[str, Role] = {}
    doc = annotation.doc
    told = {sentence.id for sentence in annotation.sentences if sentence.role == "body"}
    for name in names:
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is None:
            continue
        for start, end in _ranges(doc, span.root, span.start, span.end, person=person):
            first, last = doc[start], doc[end - 1]
            text = annotation.article.text[first.idx : last.idx + len(last)]
            evidence = annotation.evidence(first.idx, last.idx + len(last))
            if "\n" not in text and len(evidence) == 1 and evidence[0] in told and _says_what(text):
                found.setdefault(text.lower(), Role(text=text, evidence=evidence[0]))
    full = [role for role in found.values() if not ABBREVIATED.fullmatch(role.text)]
    return tuple(full or found.values())


def _is_of_people(noun: Token) -> bool:
    """Whether a noun says what people are."""
    lemma = noun.lemma_.lower()
    return lemma in PERSON_NOUNS or lemma in ROLE_NOUNS or lemma.endswith(ROLE_ENDINGS)


def _says_what(text: str) -> bool:
    """Whether words are a description, not letters, a caption's label or an unfinished title."""
    words = text.split()
    if words[-1].lower() in VERSUS:
        return False
    return any(c.islower() for c in text) and ":" not in text and "/" not in text and words[0].lower() not in UNFINISHED


def _ranges(doc: Doc, root: Token, start: int, end: int, *, person: bool) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that say what the named one is."""
    if person:
        yield from _title(doc, start)
        yield from _affiliation(doc, root, end)
    for child in root.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i >= end and doc[end].text in {",", "(", "—", "–"}:
            if person and not _is_of_people(child):
                continue  # `Holm (tennis)`, `Holm, a fine win`
            if not person and doc[end].text == "(":
                continue  # `BRENN (Example Wire) —`
            yield from _fitting(doc, child.left_edge.i, child.right_edge.i + 1)
    if root.dep_ == "appos" and root.head.pos_ == "NOUN" and root.head.i < start:
        yield from _fitting(doc, root.head.left_edge.i, min(start, root.left_edge.i))
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        attribute = next((c for c in root.head.children if c.dep_ == "attr" and c.lemma_ in PERSON_NOUNS), None)
        if attribute is not None and attribute.i > root.i and person and not _is_quoted(doc, attribute):
            yield from _fitting(doc, attribute.left_edge.i, attribute.right_edge.i + 1)


def _is_quoted(doc: Doc, token: Token) -> bool:
    """Whether somebody says it: what a quotation calls a person is an opinion."""
    return any(t.is_quote for t in doc[token.sent.start : token.i])


def _title(doc: Doc, start: int) -> Iterator[tuple[int, int]]:
    """The words of a title right before a name: `Russian Defence Minister`, `the museum's director`."""
    if doc[start].lower_ in VERSUS:
        return
    first = start
    while first > 0 and not doc[first].is_sent_start and _may_be_title(doc[first - 1]):
        first -= 1
    if doc[first - 1].lower_ == "of" and first > 1 and is_title(doc[first - 2]):  # `US Secretary of State`
        first -= 2
        while first > 0 and not doc[first].is_sent_start and _may_be_title(doc[first - 1]):
            first -= 1
    while first < start and _is_no_title(doc[first]):
        first += 1
    while first < start and _is_honorific(doc[start - 1]):
        start -= 1  # `the novelist | Dame`
    words = [t for t in doc[first:start] if not t.is_punct]
    if not words or start - first > LONGEST or words[-1].tag_ not in {"NN", "NNP", "NNS"}:
        return
    if any(t.lower_ in FURNITURE for t in words) or _is_owned(doc, first, words[-1]):
        return
    if words[-1].text[:1].isupper() and not any(is_title(t) or t.lower_ in PERSON_NOUNS for t in words):
        return  # an institution, not what somebody is in it
    if _is_other_name(words[-1]):
        return
    yield first, start


def _is_honorific(token: Token) -> bool:
    return token.lower_.strip(".") in HONORIFICS


def _is_other_name(token: Token) -> bool:
    """Whether the last word of a title is a name itself: `in Lisbon Peter Holm`."""
    return token.ent_type_ in {"DATE", "TIME", "GPE", "PERSON"} and token.lower_ not in PERSON_NOUNS


def _may_be_title(token: Token) -> bool:
    return token.tag_ in TITLE_TAGS and token.text not in {";", ":", "—", "–", "--"}


def _is_no_title(token: Token) -> bool:
    """Whether a word at the beginning is no part of a title: `, abruptly | sacked | head coach`."""
    if token.lower_ in FORMER:
        return False  # `then-mayor`, who is it no more
    return token.is_punct or token.tag_ in {"RB", "POS"} or (token.tag_ == "VBN" and token.dep_ != "amod")


def _is_owned(doc: Doc, first: int, noun: Token) -> bool:
    """Whether the words stand after `his` or `whose`, or are a relation after `its`: no role without the other one."""
    if not first or doc[first - 1].tag_ not in OWNERS:
        return False
    return doc[first - 1].lower_ != "its" or noun.lemma_.lower() in RELATIONS


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
    joined = [i for i in range(start, end) if doc[i].lower_ == "and"]
    if joined and any(t.ent_type_ == "PERSON" for t in doc[start : joined[-1]]):
        start = joined[-1] + 1  # `President Holm and | her deputy`
    if doc[start].lower_ in {"no", "not"}:
        return
    if doc[start].tag_ in OWNERS and doc[start].head.lemma_.lower() in RELATIONS:
        return
    if (doc[start].dep_ == "det" or doc[start].tag_ in OWNERS) and end - start > 1:
        start += 1
    while end - start > 1 and _is_honorific(doc[end - 1]):
        end -= 1
    while end - start > 1 and doc[end - 1].pos_ in {"ADP", "CCONJ", "DET"}:
        end -= 1
    if any(t.ent_type_ == "PERSON" and t.dep_ != "compound" and t.head.i >= end for t in doc[start:end]):
        return
    if 0 < end - start <= LONGEST and any(t.pos_ in {"NOUN", "PROPN"} for t in doc[start:end]):
        yield start, end
