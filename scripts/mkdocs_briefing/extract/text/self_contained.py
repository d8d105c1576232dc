"""Which sentences can be read alone: prose of the story, whole, and clear without the sentence before."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.furniture import is_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

MAX_QUOTED_SHARE = 0.6
"""Share of a sentence in quotation marks from which it is somebody's words, not the article's."""

MAX_REPORTED_SHARE = 0.75
"""Share of a sentence in quotation marks, at most, if it names who does what in the article's own words before them."""

ENDING_LABEL = frozenset({":", "("})
"""Marks with which a label ends, or that it does not have: `Holm (NYSE: HLM)` is none."""

MAX_LABEL_TOKENS = 5
"""Tokens before the colon of a label, at most."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
TENSED = FINITE | {"MD"}
"""How the parser labels a subject; the tags of a verb that needs one; and those of a sentence that states something."""

DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
"""Determiners that point at something named before."""
POINTING = frozenset("this that these those such here one both".split())
"""Words that point at something the reader knows already."""
ANAPHORS = frozenset("he she they it him her them his its their".split()) | POINTING
"""Words that stand for something named elsewhere."""
CONNECTIVES = frozenset(
    "accordingly additionally although besides consequently furthermore hence indeed instead likewise moreover "
    "nevertheless nonetheless nor or otherwise similarly so then therefore though thus".split()
)
"""Words by which a sentence draws on the one before it."""
LINKS = frozenset("also and but however meanwhile still yet".split())
"""Words that link a sentence to the one before it, and without which it says the same."""
ADDING = ("in addition", "as well", "in the meantime", "at the same time")
"""Phrases that do so, in lower case."""
FIRST_SECOND = frozenset("i me my we us our you your".split())
"""Pronouns of a speaker in person and of the one addressed."""


def stands_alone(passage: Passage, *, begins: int = 0) -> bool:
    """Return whether the sentence can be a key point; `begins` is the code point of it at which its story begins."""
    return is_story(passage) and _is_whole(passage, begins) and not _leans_back(passage)


def is_linked(passage: Passage) -> bool:
    """Return whether a sentence begins with a word that links it to the one before it: `But the port stayed open`."""
    return _first_word(passage).lower_ in LINKS or passage.text.lower().startswith(ADDING)


def questions(body: Sequence[Passage]) -> frozenset[str]:
    """Return the ids of the sentences that ask: questions, and what leads to one after the label of who asks it.

    `Reporter: The budget has grown. Why?` is one turn, and none of it is told by the article.
    """
    found: set[str] = set()
    for _, group in groupby(body, key=lambda p: p.sentence.paragraph):
        paragraph = list(group)
        asks = [p.id for p in paragraph if p.text.rstrip("\"'”’) ").endswith("?")]
        found.update((p.id for p in paragraph) if asks and has_label(paragraph[0]) else asks)
    return frozenset(found)


def _is_whole(passage: Passage, begins: int) -> bool:
    """Return whether a passage has a finite verb with a subject, an end, and is no question and no quotation."""
    text = passage.text.rstrip("\"'”’) ")
    if not text.endswith((".", "!", ";")) or text.endswith("..."):
        return False
    if not _begins(text) or passage.span[0].tag_ in {"WP", "WDT"}:
        return False
    if not _has_subject(passage) or has_label(passage, begins=begins):
        return False
    most = MAX_REPORTED_SHARE if _reports(passage) else MAX_QUOTED_SHARE
    return passage.quoted_share <= most and _is_balanced(passage.text)


def _reports(passage: Passage) -> bool:
    """Return whether a passage says in its own words, before any quotation, who does what: `The office said …`."""
    verb = passage.root
    before = not passage.quoted or verb.idx < passage.quoted[0][0]
    return before and any(c.dep_ in SUBJECTS and c.pos_ != "PRON" for c in verb.children)


def _begins(text: str) -> bool:
    """Return whether a text begins as a sentence does: with a word, and not in lower case."""
    return not text[0].islower() and any(c.isalpha() for c in text[:3])


def _has_subject(passage: Passage) -> bool:
    """Return whether something is stated of a subject, which may be a time: `This week saw a storm`."""
    verb = passage.root
    timed = verb.tag_ in FINITE and any(c.dep_ == "npadvmod" and c.i == verb.i - 1 for c in verb.children)
    if timed or _is_joined_to_its_subject(verb):
        return True
    if _requests(verb):
        return False
    if verb.tag_ == "VBN" and any(c.dep_ == "nsubj" for c in verb.children):
        return True  # a past tense that the tagger takes for a participle
    return any(t.dep_ in SUBJECTS for t in passage.span) and any(t.tag_ in TENSED for t in passage.span)


def _requests(verb: Token) -> bool:
    """Return whether a verb gives an order or makes a request: `Please keep watch`."""
    return verb.tag_ == "VB" and not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.children)


def _is_joined_to_its_subject(verb: Token) -> bool:
    """Return whether the parser takes the subject of a report in the present for part of its verb: `Dockers vote to …`.

    Where it takes the verb for a noun too, an infinitive right after it shows that it is none.
    """
    if not any(c.dep_ == "compound" and c.i == verb.i - 1 for c in verb.children):
        return False
    if verb.tag_ in {"VB", "VBP"}:
        return True
    begins = verb.i - 1 == verb.sent.start
    return verb.tag_ == "NN" and begins and any(c.tag_ == "VB" and c.left_edge.i == verb.i + 1 for c in verb.children)


def _is_balanced(text: str) -> bool:
    """Return whether a text closes each bracket and double quotation mark that it opens, and no other.

    A text that mixes typographic and straight marks closes one with the other.
    """
    opened, closed, straight = (text.count(mark) for mark in '“”"')
    marks = straight % 2 == 0 if opened == closed else opened + closed + straight == 2 * max(opened, closed)
    return marks and text.count("(") == text.count(")")


def has_label(passage: Passage, *, begins: int = 0) -> bool:
    """Return whether a passage begins with a label and a colon, as captions and lists do: `Farewell: The crew …`.

    `begins` is the code point of the passage from which on it is read.
    """
    first = passage.sentence.start + begins
    for number, token in enumerate(t for t in passage.span if t.idx >= first):
        if token.text in ENDING_LABEL or number > MAX_LABEL_TOKENS or token.pos_ in {"VERB", "AUX"}:
            return token.text == ":"
    return False


def _leans_back(passage: Passage) -> bool:
    """Return whether a passage needs the one before: a connective, a pronoun before any name, a speaker in person."""
    first = _first_word(passage)
    if first.lower_ in CONNECTIVES or first.lower_ in FIRST_SECOND:
        return True
    return any(_unresolved(token, passage) for token in passage.among(ANAPHORS))


def _first_word(passage: Passage) -> Token:
    """Return the first word of a passage; its first token where it has none."""
    return next((t for t in passage.span if t.is_alpha), passage.span[0])


def _unresolved(token: Token, passage: Passage) -> bool:
    """Return whether one of `ANAPHORS`, in the main clause, stands for what no noun before it in the sentence names."""
    if passage.is_quoted(token) or token.pos_ not in {"PRON", "DET"}:
        return False
    before: list[Token] = list(passage.span[: token.i - passage.span.start])
    if token.lower_ in {"it", "them"} and token.dep_ not in SUBJECTS and _ends_in_verb(before):
        return _is_unresolved_object(before)
    if token.lower_ == "it":
        return _is_unresolved_it(token, before)
    if token.lower_ in POINTING:
        return _points_back(token, before)
    return not any(_may_be_meant(t) for t in before) and not _is_named_after(token)


def _ends_in_verb(before: Sequence[Token]) -> bool:
    """Return whether a verb stands right before a word."""
    return bool(before) and before[-1].pos_ == "VERB"


def _is_unresolved_object(before: Sequence[Token]) -> bool:
    """Return whether a pronoun after the verb that ends `before` has no noun there: `she called it a success`.

    The verb's own subject cannot be meant by its object.
    """
    verb = before[-1]
    return not any(t.pos_ in {"NOUN", "PROPN"} and t.head != verb and t.dep_ != "compound" for t in before)


def _is_unresolved_it(token: Token, before: Sequence[Token]) -> bool:
    """Return whether `it` is a subject that stands for something, and no noun comes before it."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or _is_expletive(token):
        return False
    return not any(t.pos_ in {"NOUN", "PROPN"} for t in before)


def _points_back(token: Token, before: Sequence[Token]) -> bool:
    """Return whether a pointing word points at another sentence: as a subject alone, or as the first word."""
    if token.dep_ in {"nsubj", "nsubjpass"}:
        relative = token.head.dep_ == "relcl"  # a relative pronoun: `a bill that …`
        if token.lower_ in {"this", "that"} and token.tag_ == "DT" and not relative:
            return True
    # `One man was hurt` and `This week a storm …` point at nothing.
    if token.lower_ == "one" or (token.dep_ == "det" and token.head.ent_type_ in {"DATE", "TIME"}):
        return False
    return _points_from_the_front(token) or not any(t.is_alpha for t in before)


def _points_from_the_front(token: Token) -> bool:
    """Return whether a demonstrative stands with a noun before the main verb: `In that quarter shops closed`.

    A noun that a clause or a phrase with `of` tells apart is not pointed at: `In that part of town`.
    """
    noun = token.head
    if token.lower_ not in DEMONSTRATIVES or token.dep_ != "det" or noun.pos_ != "NOUN":
        return False
    if any(c.dep_ in {"relcl", "acl"} or c.lower_ == "of" for c in noun.children):
        return False
    root = next(t for t in (noun, *noun.ancestors) if t.head == t)
    above = [t for t in noun.ancestors if t != root]
    return noun.i < root.i and all(t.dep_ in {"prep", "pobj", "nsubj", "nsubjpass", "poss"} for t in (noun, *above))


def _is_named_after(pronoun: Token) -> bool:
    """Return whether the sentence's subject, after a clause or phrase before it, is who a pronoun there may mean.

    `Seated in his garden, Vale answered`: only a person's name for a person, so that nothing is guessed.
    """
    root = next(t for t in (pronoun, *pronoun.ancestors) if t.head == t)
    subject = next((c for c in root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.ent_type_ != "PERSON" or pronoun.i > subject.i:
        return False
    return pronoun.lower_ in {"he", "she", "his", "her", "him"} and not subject.is_ancestor(pronoun)


def _may_be_meant(noun: Token) -> bool:
    """Return whether a personal pronoun later in the sentence may stand for a word."""
    if noun.pos_ == "PROPN":
        return True
    return noun.pos_ == "NOUN" and noun.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}


def _is_expletive(token: Token) -> bool:
    """Return whether a subject stands for nothing: `It is likely that`, `it is hard to`."""
    return token.head.lemma_ == "be" and any(
        c.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "acl"} for c in token.head.children
    )
