"""Look up what refers to which actor, the result of coreference, by phrase or by actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import source_nouns
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.relative_pronouns import antecedent
from mkdocs_briefing.model import Mention

HUMAN = source_nouns.UNNAMED | PERSON_NOUNS
"""Nouns that a person's name is set beside."""
SORTS = lexicon("institutions").having("sort")
"""What follows the name of one of them without changing who is meant."""

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.model import MentionKind
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Doc, Token


@dataclass(frozen=True)
class Reference:
    """A token that refers to an actor."""

    token: int
    """Its index."""
    actor: str | None
    """The actor's id; None for somebody without a name."""
    kind: MentionKind
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
        """Return the reference of a phrase of tokens: that of its head, else of a name set beside the head.

        Somebody known without a name gives way to the name: `the lawyer, Ana Duarte`, after `their lawyer said`.
        """
        head = self._doc[start:end].root
        known = self._by_token.get(head.i)
        if known is not None and known.actor is not None:
            return known
        return self._named_beside(head, start, end) or known

    def of_token(self, token: int) -> Reference | None:
        """Return the reference of one token; None where it refers to nobody known."""
        return self._by_token.get(token)

    def _named_beside(self, head: Token, start: int, end: int) -> Reference | None:
        """Return the reference of the name beside the head of a phrase, the surest constructions first.

        What the parser joins goes before what stands side by side. A plural has several names: `two customers, Ana and
        Vera Holm`.
        """
        if (noun := antecedent(head)) is not None:
            return self._by_token.get(noun.i)
        if head.tag_ == "NNS":
            return None
        return (
            self._apposed(head, start, end)
            or self._titled(head, start, end)
            or self._after(head, end)
            or self._before_sort(head, start)
        )

    def _apposed(self, head: Token, start: int, end: int) -> Reference | None:
        """Return the name in an apposition inside a phrase: `the minister, Ana Duarte`."""
        inside = (c.i for c in head.children if c.dep_ == "appos" and start <= c.i < end)
        return next((self._by_token[i] for i in inside if i in self._by_token), None)

    def _titled(self, head: Token, start: int, end: int) -> Reference | None:
        """Return the name at the end of a phrase that begins with the office: `director of the museum Ana Duarte`."""
        last = self._by_token.get(end - 1)
        if last is None or last.kind not in {"name", "title"} or head.pos_ not in {"NOUN", "PROPN"}:
            return None
        first = _name_start(self._doc, start, end)
        if first > start and self._doc[_office_start(self._doc, first, start) - 1].pos_ == "ADP":
            return None  # `a friend of Ana Duarte`, `the brother of minister Nils Ekberg`
        is_person = self._doc[end - 1].ent_type_ == "PERSON" and self._doc[end - 1].pos_ == "PROPN"
        return last if is_person and end - first > 1 else None

    def _after(self, head: Token, end: int) -> Reference | None:
        """Return the name after a description that the parser did not join to it: `the minister, Ana Duarte, …`."""
        doc = self._doc
        if head.pos_ != "NOUN" or end + 1 >= len(doc):
            return None
        first = end + (doc[end].text == ",")
        stop = _end_of_proper_nouns(doc, first)
        if stop >= len(doc) or doc[stop].text != ",":
            return None
        named = self._one_name(first, stop)
        # A person's name follows a noun for people, and no other.
        is_human = head.lemma_.lower() in HUMAN
        return named if is_human == (doc[first].ent_type_ == "PERSON") else None

    def _one_name(self, start: int, end: int) -> Reference | None:
        """Return the first name in a range of tokens; None where there is none, or that of more than one actor."""
        found = (self._by_token.get(i) for i in range(start, end))
        names = [reference for reference in found if reference is not None and reference.kind == "name"]
        return names[0] if len({reference.actor for reference in names}) == 1 else None

    def _before_sort(self, head: Token, start: int) -> Reference | None:
        """Return the name before the word for what it is: `the Nordlys newspaper`."""
        before = head.i - 1
        if before < start or head.lemma_.lower() not in SORTS or self._doc[before].dep_ != "compound":
            return None
        named = self._by_token.get(before)
        return named if named is not None and named.kind == "name" else None

    def mentions(self, actor: str) -> tuple[Mention, ...]:
        """Return the pronouns and descriptions that refer to an actor, in order."""
        found = [r for r in self._by_token.values() if r.actor == actor and r.kind in {"pronoun", "nominal"}]
        return tuple(self._mention(r) for r in sorted(found, key=lambda r: r.token))

    def _mention(self, reference: Reference) -> Mention:
        """Return where a reference stands, a description with the articles and adjectives before its noun."""
        token = self._doc[reference.token]
        start = token.idx
        if reference.kind == "nominal":
            start = min((c.idx for c in token.lefts if c.dep_ in {"det", "amod", "compound", "nmod"}), default=start)
        end = token.idx + len(token)
        return Mention(start=start, end=end, text=self._text[start:end], kind=reference.kind)


def _end_of_proper_nouns(doc: Doc, start: int) -> int:
    """Return the end of the proper nouns from a token on."""
    while start < len(doc) and doc[start].pos_ == "PROPN":
        start += 1
    return start


def _name_start(doc: Doc, start: int, end: int) -> int:
    """Return where the name begins that ends a phrase."""
    first = end - 1
    while first > start and _is_part_of_name(doc[first - 1]):
        first -= 1
    return first


def _is_part_of_name(token: Token) -> bool:
    """Return whether a word before a name belongs to it, or is a title; a place or an organisation does not."""
    return token.dep_ == "compound" and token.pos_ == "PROPN" and token.ent_type_ in {"", "PERSON"}


def _office_start(doc: Doc, first: int, start: int) -> int:
    """Return where a name begins with the offices set before it without an article: `minister Nils Ekberg`."""
    while first - 1 > start and doc[first - 1].dep_ == "compound" and doc[first - 1].pos_ == "NOUN":
        first -= 1
    return first
