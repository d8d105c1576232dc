"""spaCy's attribute ruler with a memory: what its rules say of one token is asked once for each kind of token.

A rule about one token sees nothing but the token, so that tokens which are alike in what rules ask about match alike.
News repeat themselves: a thousand kinds of tokens make up most of an article, and the rules took a sixth of the parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

NAME = "attribute_ruler"
FACTORY = "briefing_attribute_ruler"

ASKED = ("DEP", "IS_SPACE", "LOWER", "TAG")
"""What rules may ask of a token to be remembered."""

KINDS = 200_000
"""Kinds of tokens that are remembered at most; an archive of any length takes no more memory."""

Match = tuple[int, int, int, int]
"""Number of a rule, its id, the first token and the one past the last, as spaCy's ruler has them."""


class RememberingRuler(AttributeRuler):
    """Gives every token what spaCy's ruler gives it."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._alone, self._together = Matcher(vocab, validate=False), Matcher(vocab, validate=False)
        self._remembered: dict[tuple[int, ...], tuple[tuple[int, int], ...]] = {}

    def remember(self, rules: Iterable[dict[str, Any]]) -> None:
        """Takes the rules of another ruler."""
        self.add_patterns(rules)
        for number, rule in enumerate(self.patterns):
            patterns: Any = rule["patterns"]
            for pattern in patterns:
                alone = len(pattern) == 1 and pattern[0].keys() <= set(ASKED)
                (self._alone if alone else self._together).add(f"{number}", [pattern])

    def match(self, doc: Doc) -> list[Match]:
        """What matches, in the order of the rules."""
        found = [self._numbered(*one) for one in self._together(doc, allow_missing=True)]
        for place, kind in enumerate(map(tuple, doc.to_array(list(ASKED)).tolist())):
            known = self._remembered.get(kind)
            if known is None:
                matches = self._alone(doc[place : place + 1], allow_missing=True)
                known = tuple(sorted({self._numbered(*one)[:2] for one in matches}))
                if len(self._remembered) >= KINDS:
                    self._remembered.clear()
                self._remembered[kind] = known
            found += [(number, rule, place, place + 1) for number, rule in known]
        return sorted(found)

    def _numbered(self, rule: int, start: int, end: int) -> Match:
        return int(self.vocab.strings[rule]), rule, start, end


@Language.factory(FACTORY)
def _made(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


def with_memory(nlp: Language) -> None:
    """Puts a ruler with a memory in the place of the pipeline's, if it has one."""
    if nlp.has_pipe(NAME) and type(ruler := nlp.get_pipe(NAME)) is AttributeRuler:
        rules = ruler.patterns
        made: Any = nlp.replace_pipe(NAME, FACTORY)
        made.remember(rules)
