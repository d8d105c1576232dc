"""Which of those who are told something pass it on: a newspaper does, a court or a parliament does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mkdocs_briefing.model import Actor
    from mkdocs_briefing.nlp.parse import Token

LEGISLATURES = lexicon("institutions").having("legislature")
"""What parliaments are called besides words that say so."""


CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM))?")
"""What stations of the US are called."""
SPEAKING = frozenset({"speak", "talk"})
"""Verbs by whose participle a report says to whom it was made: `Speaking to CNN, …`."""
REMARKS = lexicon("speech_nouns").having("passed-on")
"""Nouns for an occasion or utterance whose `to` or `with` names the medium: `in an interview with Reuters`."""
TOWARDS = frozenset({"to", "with"})


def spoken_to(cue: Token | None) -> Iterator[Token]:
    """Yield to whom a report was made that is not the object of its cue: `confirmed to X`, `Speaking to X, she said`.

    Nearest first: after the cue, after a noun for what was said, after a participle beside the cue.
    """
    if cue is None or lemma_of(cue) not in cues.SPEAK:
        return
    # Many are written to or complained to; only a name known as a medium's tells that it passes on what it heard.
    yield from (noun for noun in _objects(cue, {"to"}) if _is_known_medium(noun))
    for remark in _objects(cue, {"in", "during"}):
        if remark.lemma_.lower() in REMARKS:
            yield from _objects(remark, TOWARDS)
    for verb in cue.children:
        if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_ in SPEAKING:
            yield from _objects(verb, TOWARDS)


def _is_known_medium(noun: Token) -> bool:
    """Return whether a name has a word for media or of their names; nobody is heard by `the TV`."""
    return noun.ent_type_ == "ORG" and any(
        word.lower_ in source_nouns.MEDIA for word in noun.doc[noun.left_edge.i : noun.i + 1]
    )


def _objects(word: Token, prepositions: Collection[str]) -> Iterator[Token]:
    """Yield what follows one of the prepositions after a word."""
    for preposition in word.children:
        if preposition.lower_ in prepositions:
            yield from (c for c in preposition.children if c.dep_ == "pobj")


def is_medium(head: Token, actor: Actor | None) -> bool:
    """Return whether the one addressed is a medium: a word for one, or an organization that no other body is.

    `head` is the main word of the phrase, `actor` whom it refers to; an organization's name decides, which may say that
    it is a court or a parliament.
    """
    if CALL_SIGN.fullmatch(head.text) and head.pos_ == "PROPN":
        return True
    if actor is None and (head.ent_type_ != "ORG" or head.tag_ in {"NNS", "NNPS"}):
        return head.lemma_.lower() in source_nouns.MEDIA or any(c.lower_ == "news" for c in head.lefts)
    if actor is not None and actor.type == "place":
        return head.lower_ in source_nouns.MEDIA  # `Bloomberg`, which a model may take for one
    if actor is not None and actor.type != "organization":
        return False
    name = gazetteer.key(actor.name if actor is not None else head.doc[head.left_edge.i : head.i + 1].text)
    words = set(name.split())
    return not words.isdisjoint(source_nouns.MEDIA) or not _is_other_body(name, words)


def _is_other_body(name: str, words: set[str]) -> bool:
    """Return whether a name is an institution's, an international organization's or a parliament's."""
    bodies = source_nouns.INSTITUTIONS | gazetteer.INSTITUTION_WORDS | LEGISLATURES
    return not words.isdisjoint(bodies) or name in gazetteer.INTERNATIONAL
