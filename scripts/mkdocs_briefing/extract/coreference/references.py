"""What refers to which actor: the result of coreference, asked by phrase or by actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import antecedent
from mkdocs_briefing.model import Mention

HUMAN = source_nouns.UNNAMED | PERSON_NOUNS
"""Nouns that a person's name is set beside."""
SORTS = lexicon("institutions").having("sort")
"""What follows the name of one of them without changing who is meant."""

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from mkdocs_briefing.nlp.annotate import Annotation

Kind = Literal["name", "title", "nominal", "pronoun"]


@dataclass(frozen=True)
class Reference:
    """A token that refers to an actor."""

    token: int
    """Its index."""
    actor: str | None
    """The actor's id; None for somebody without a name."""
    kind: Kind
    """How it refers."""
    noun: int | None = None
    """The token by which somebody without a name was introduced: `an official`."""


class References:
    """Every reference of an article, by token: what `resolve` found."""

    def __init__(self, references: Iterable[Reference], annotation: Annotation) -> None:
        self._by_token = {reference.token: reference for reference in references}
        self._doc = annotation.doc
        self._text = annotation.article.text

    def of(self, start: int, end: int) -> Reference | None:
        """The reference of a phrase of tokens: that of its head, else of a name set beside the head.

        Somebody known without a name gives way to the name: `the lawyer, Ana Duarte`, after `their lawyer said`.
        """
        head = self._doc[start:end].root
        known = self._by_token.get(head.i)
        if known is not None and known.actor is not None:
            return known
        return self._named_beside(head, start, end) or known

    def _named_beside(self, head: Token, start: int, end: int) -> Reference | None:
        if (noun := antecedent(head)) is not None:
            return self._by_token.get(noun.i)
        several = head.tag_ == "NNS"
        for child in head.children:
            if child.dep_ == "appos" and not several and start <= child.i < end and child.i in self._by_token:
                return self._by_token[child.i]
        if several:
            return None  # `two customers, Ana and Vera Holm`
        return self._titled(head, start, end) or self._beside(head, end) or self._of_its_kind(head, start)

    def _beside(self, head: Token, end: int) -> Reference | None:
        """The name that follows a description, where the parser did not join the two: `the minister, Ana Duarte, …`."""
        doc = self._doc
        if head.pos_ != "NOUN" or end + 1 >= len(doc):
            return None
        comma = doc[end].text == ","
        stop = first = end + comma
        while stop < len(doc) and doc[stop].pos_ == "PROPN":
            stop += 1
        if not comma and stop < len(doc) and doc[stop].text != ",":
            return None
        named = [r for i in range(first, stop) if (r := self._by_token.get(i)) is not None and r.kind == "name"]
        closed = stop < len(doc) and doc[stop].text == ","
        if not named or not closed or any(r.actor != named[0].actor for r in named):
            return None
        return named[0] if (head.lemma_.lower() in HUMAN) == (doc[first].ent_type_ == "PERSON") else None

    def _of_its_kind(self, head: Token, start: int) -> Reference | None:
        """The name before the word for what it is: `the Nordlys newspaper`."""
        before = head.i - 1
        if before < start or head.lemma_.lower() not in SORTS or self._doc[before].dep_ != "compound":
            return None
        named = self._by_token.get(before)
        return named if named is not None and named.kind == "name" else None

    def _titled(self, head: Token, start: int, end: int) -> Reference | None:
        """The name at the end of a phrase that begins with its bearer's office: `director of the museum Ana Duarte`."""
        last = self._by_token.get(end - 1)
        if last is None or last.kind not in {"name", "title"} or head.pos_ not in {"NOUN", "PROPN"}:
            return None
        first = end - 1
        while first - 1 >= start and _is_part_of_name(self._doc[first - 1]):
            first -= 1
        if first > start and self._doc[_office_start(self._doc, first, start) - 1].pos_ == "ADP":
            return None  # `a friend of Ana Duarte`, `the brother of minister Nils Ekberg`
        person = self._doc[end - 1].ent_type_ == "PERSON" and self._doc[end - 1].pos_ == "PROPN"
        return last if person and end - first > 1 else None

    def mentions(self, actor: str) -> tuple[Mention, ...]:
        """The pronouns and descriptions that refer to an actor, in order."""
        found = [r for r in self._by_token.values() if r.actor == actor and r.kind in {"pronoun", "nominal"}]
        return tuple(self._mention(r) for r in sorted(found, key=lambda r: r.token))

    def _mention(self, reference: Reference) -> Mention:
        token = self._doc[reference.token]
        start = token.idx
        if reference.kind == "nominal":
            start = min((c.idx for c in token.lefts if c.dep_ in {"det", "amod", "compound", "nmod"}), default=start)
        end = token.idx + len(token)
        return Mention(start=start, end=end, text=self._text[start:end], kind=reference.kind)


def _is_part_of_name(token: Token) -> bool:
    """Whether a word before a name belongs to it, or is a title; a place or an organisation does not."""
    return token.dep_ == "compound" and token.pos_ == "PROPN" and token.ent_type_ in {"", "PERSON"}


def _office_start(doc: Doc, first: int, start: int) -> int:
    """Where a name begins with the offices set before it without an article: `minister Nils Ekberg`."""
    while first - 1 > start and doc[first - 1].dep_ == "compound" and doc[first - 1].pos_ == "NOUN":
        first -= 1
    return first
