"""What refers to which actor: the result of coreference, asked by phrase or by actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.extract.phrases import antecedent
from briefing.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from briefing.annotate import Annotation

Kind = Literal["name", "title", "nominal", "pronoun"]


@dataclass(frozen=True)
class Reference:
    """A token that refers to an actor."""

    token: int
    """Its index."""
    actor: str
    """The actor's id."""
    kind: Kind
    """How it refers."""


class References:
    """Every reference of an article, by token: what `resolve` found."""

    def __init__(self, references: Iterable[Reference], annotation: Annotation) -> None:
        self._by_token = {reference.token: reference for reference in references}
        self._doc = annotation.doc
        self._text = annotation.article.text

    def of(self, start: int, end: int) -> Reference | None:
        """The reference of a phrase of tokens: that of its head, else of a name set beside the head."""
        head = self._doc[start:end].root
        if head.i in self._by_token:
            return self._by_token[head.i]
        if (noun := antecedent(head)) is not None:
            return self._by_token.get(noun.i)
        for child in head.children:
            if child.dep_ == "appos" and start <= child.i < end and child.i in self._by_token:
                return self._by_token[child.i]
        return self._titled(head, start, end)

    def _titled(self, head: Token, start: int, end: int) -> Reference | None:
        """The name at the end of a phrase that begins with its bearer's office: `director of the museum Ana Duarte`."""
        last = self._by_token.get(end - 1)
        if last is None or last.kind not in {"name", "title"} or head.pos_ not in {"NOUN", "PROPN"}:
            return None
        first = end - 1
        while first - 1 >= start and self._doc[first - 1].dep_ == "compound" and self._doc[first - 1].pos_ == "PROPN":
            first -= 1
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
