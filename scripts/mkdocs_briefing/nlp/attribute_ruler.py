"""spaCy's attribute ruler with a memory: what its rules say of one token is asked once for each kind of token.

A rule about one token sees nothing but the token, so that tokens which are alike in what rules ask about match alike:
all nouns that no rule names are of one kind. A rule about several is asked only where its first token stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab

NAME = "attribute_ruler"
FACTORY = "briefing_attribute_ruler"

ASKED = ("DEP", "IS_SPACE", "LOWER", "TAG")
"""What rules may ask of a token to be remembered."""

UNNAMED = -1
"""Stands for all values that no rule names."""

Match = tuple[int, int, int, int]
"""Number of a rule, its id, the first token and the one past the last, as spaCy's ruler has them."""


class _Known(NamedTuple):
    """What rules say of a kind of token."""

    alone: tuple[tuple[int, int], ...]
    """Those that match it, by number and id."""
    first: tuple[int, ...]
    """Those about several tokens that may begin with it, by their places in `_longer`."""


class RememberingRuler(AttributeRuler):
    """Gives every token what spaCy's ruler gives it."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._alone, self._first, self._anywhere = (Matcher(vocab, validate=False) for _ in range(3))
        self._longer: list[tuple[Matcher, int]] = []
        """A rule about several tokens, and how many."""
        self._named: dict[str, set[int]] = {name: set() for name in ASKED}
        self._forms: list[re.Pattern[str]] = []
        """Words that rules name by their form."""
        self._kinds: dict[str, dict[int, int]] = {name: {} for name in ASKED}
        """Each value seen: itself where a rule names it."""
        self._remembered: dict[tuple[int, ...], _Known] = {}

    def remember(self, rules: Iterable[dict[str, Any]]) -> None:
        """Takes the rules of another ruler."""
        self.add_patterns(rules)
        for number, rule in enumerate(self.patterns):
            patterns: Any = rule["patterns"]
            for pattern in patterns:
                self._sort(f"{number}", pattern)

    def _sort(self, number: str, pattern: list[dict[str, Any]]) -> None:
        """Puts a rule where it is asked."""
        named = {name: _named(name, asked) for name, asked in pattern[0].items()}
        if any("OP" in token for token in pattern) or None in named.values():
            self._anywhere.add(number, [pattern])
            return
        for name, values in named.items():
            for value in values or ():
                if isinstance(value, re.Pattern):
                    self._forms.append(value)
                else:
                    self._named[name].add(self.vocab.strings.add(value) if isinstance(value, str) else int(value))
        if len(pattern) == 1:
            self._alone.add(number, [pattern])
            return
        whole = Matcher(self.vocab, validate=False)
        whole.add(number, [pattern])
        self._first.add(f"{len(self._longer)}", [pattern[:1]])
        self._longer.append((whole, len(pattern)))

    def match(self, doc: Doc) -> list[Match]:
        """What matches, in the order of the rules."""
        found = [self._numbered(*one) for one in _matches(self._anywhere, doc)]
        for place, kind in enumerate(self._kinds_of(doc)):
            known = self._remembered.get(kind) or self._remembered.setdefault(kind, self._ask(doc[place : place + 1]))
            found += [(number, rule, place, place + 1) for number, rule in known.alone]
            for whole, length in [self._longer[i] for i in known.first]:
                matches = _matches(whole, doc[place : place + length])
                found += [self._numbered(rule, place, place + length) for rule, _, _ in matches]
        return sorted(found)

    def _kinds_of(self, doc: Doc) -> Iterator[tuple[int, ...]]:
        """The kind of each token."""
        columns = dict(zip(ASKED, doc.to_array(list(ASKED)).T.tolist(), strict=True))
        for name, column in columns.items():
            kinds = self._kinds[name]
            kinds.update({value: self._kind(name, value) for value in set(column) - kinds.keys()})
        return zip(*([self._kinds[name][value] for value in column] for name, column in columns.items()), strict=True)

    def _kind(self, name: str, value: int) -> int:
        formed = name == "LOWER" and any(form.search(self.vocab.strings[value]) for form in self._forms)
        return value if formed or value in self._named[name] else UNNAMED

    def _ask(self, token: Span) -> _Known:
        alone = {self._numbered(*one)[:2] for one in _matches(self._alone, token)}
        first = {self._numbered(*one)[0] for one in _matches(self._first, token)}
        return _Known(tuple(sorted(alone)), tuple(sorted(first)))

    def _numbered(self, rule: int, start: int, end: int) -> Match:
        return int(self.vocab.strings[rule]), rule, start, end


def _matches(rules: Matcher, tokens: Doc | Span) -> list[tuple[int, int, int]]:
    return rules(tokens, allow_missing=True) if len(rules) else []  # which spaCy warns of


def _named(name: str, asked: Any) -> list[Any] | None:
    """The values that a rule names of what it asks about, or their form; None when it asks for more."""
    if name not in ASKED:
        return None
    if not isinstance(asked, dict):
        return [asked]
    if len(asked) != 1:
        return None
    ((how, what),) = asked.items()
    if how == "REGEX" and name == "LOWER":
        return [re.compile(what)]
    return list(what) if how in {"IN", "NOT_IN"} else None


@Language.factory(FACTORY)
def _made(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


def with_memory(nlp: Language) -> None:
    """Puts a ruler with a memory in the place of the pipeline's, if it has one."""
    if nlp.has_pipe(NAME) and type(ruler := nlp.get_pipe(NAME)) is AttributeRuler:
        rules = ruler.patterns
        made: Any = nlp.replace_pipe(NAME, FACTORY)
        made.remember(rules)
