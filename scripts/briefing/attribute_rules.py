"""spaCy's attribute ruler with a memory: what its rules say of one token is asked once for each kind of token.

A rule about one token sees nothing but the token, so that tokens which are alike in what rules ask about match alike:
all nouns that no rule names are of one kind.
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

ASKED = ("DEP", "LOWER", "TAG")
"""What rules may ask of a token to be remembered."""

Match = tuple[int, int, int, int]
"""Number of a rule, its id, the first token and the one past the last, as spaCy's ruler has them."""


class RememberingRuler(AttributeRuler):
    """Gives every token what spaCy's ruler gives it."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._alone, self._together = Matcher(vocab, validate=False), Matcher(vocab, validate=False)
        self._named: dict[str, set[int]] = {name: set() for name in ASKED}
        self._remembered: dict[tuple[int, ...], tuple[tuple[int, int], ...]] = {}

    def remember(self, rules: Iterable[dict[str, Any]]) -> None:
        """Takes the rules of another ruler."""
        self.add_patterns(rules)
        for number, rule in enumerate(self.patterns):
            patterns: Any = rule["patterns"]
            for pattern in patterns:
                named = _named(pattern[0]) if len(pattern) == 1 else None
                for name, values in (named or {}).items():
                    self._named[name].update(map(self.vocab.strings.add, values))
                (self._together if named is None else self._alone).add(f"{number}", [pattern])

    def match(self, doc: Doc) -> list[Match]:
        """What matches, in the order of the rules."""
        found = [self._numbered(*one) for one in self._together(doc, allow_missing=True)]
        columns = zip(self._named.values(), doc.to_array(list(ASKED)).T.tolist(), strict=True)
        kinds = zip(*([one if one in named else 0 for one in column] for named, column in columns), strict=True)
        for place, kind in enumerate(kinds):
            known = self._remembered.get(kind)
            if known is None:
                matches = self._alone(doc[place : place + 1], allow_missing=True)
                known = tuple(sorted({self._numbered(*one)[:2] for one in matches}))
                self._remembered[kind] = known
            found += [(number, rule, place, place + 1) for number, rule in known]
        return sorted(found)

    def _numbered(self, rule: int, start: int, end: int) -> Match:
        return int(self.vocab.strings[rule]), rule, start, end


def _named(token: dict[str, Any]) -> dict[str, list[str]] | None:
    """The values that a rule names of one token, by what it asks about; None when it asks for more than equality."""
    named = {}
    for name, asked in token.items():
        values = asked.get("IN") if isinstance(asked, dict) and len(asked) == 1 else [asked]
        if name not in ASKED or not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            return None
        named[name] = values
    return named


@Language.factory(FACTORY)
def _made(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


def with_memory(nlp: Language) -> None:
    """Puts a ruler with a memory in the place of the pipeline's, if it has one."""
    if nlp.has_pipe(NAME) and type(ruler := nlp.get_pipe(NAME)) is AttributeRuler:
        rules = ruler.patterns
        made: Any = nlp.replace_pipe(NAME, FACTORY)
        made.remember(rules)
