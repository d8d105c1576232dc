"""spaCy's attribute ruler with a cache: its rules about one token are matched once for each kind of token.

A rule about one token sees nothing but that token, so that tokens with equal values of what rules ask about match the
same rules: all nouns that no rule names are of one kind. A rule about several tokens is tried only where its first
token matches.
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

CACHED_ATTRIBUTES = ("DEP", "IS_SPACE", "LOWER", "TAG")
"""Attributes of a token: the matches of a rule that asks about no others are cached."""

UNNAMED = -1
"""Stands for all values of an attribute that no rule names."""

Match = tuple[int, int, int, int]
"""Number of a rule, its id, the first token and the one past the last, as spaCy's ruler has them."""


class _Matched(NamedTuple):
    """The rules that match a kind of token."""

    alone: tuple[tuple[int, int], ...]
    """Rules about one token, by number and id."""
    first: tuple[int, ...]
    """Rules about several tokens that may begin with it, by their places in `_longer`."""


class CachingRuler(AttributeRuler):
    """An attribute ruler that gives every token what spaCy's ruler gives it, and is faster."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._alone, self._first, self._anywhere = (Matcher(vocab, validate=False) for _ in range(3))
        self._longer: list[tuple[Matcher, int]] = []
        """Rules about several tokens, each with their number."""
        self._named: dict[str, set[int]] = {name: set() for name in CACHED_ATTRIBUTES}
        """Values that rules name, by attribute."""
        self._forms: list[re.Pattern[str]] = []
        """Regular expressions by which rules name words."""
        self._kinds: dict[str, dict[int, int]] = {name: {} for name in CACHED_ATTRIBUTES}
        """Values seen, by attribute: each stands for itself where a rule names it, else for `UNNAMED`."""
        self._matched: dict[tuple[int, ...], _Matched] = {}

    def take_rules(self, rules: Iterable[dict[str, Any]]) -> None:
        """Take the rules of another ruler, as its `patterns` has them."""
        self.add_patterns(rules)
        for number, rule in enumerate(self.patterns):
            patterns: Any = rule["patterns"]
            for pattern in patterns:
                self._sort(f"{number}", pattern)

    def _sort(self, number: str, pattern: list[dict[str, Any]]) -> None:
        """Add a rule to the matcher that can find it with the least work."""
        named = {name: _named(name, asked) for name, asked in pattern[0].items()}
        if any("OP" in token for token in pattern) or None in named.values():
            self._anywhere.add(number, [pattern])
            return
        for name, values in named.items():
            self._note_values(name, values or ())
        if len(pattern) == 1:
            self._alone.add(number, [pattern])
            return
        whole = Matcher(self.vocab, validate=False)
        whole.add(number, [pattern])
        self._first.add(f"{len(self._longer)}", [pattern[:1]])
        self._longer.append((whole, len(pattern)))

    def _note_values(self, name: str, values: Iterable[Any]) -> None:
        """Note what a rule names of the attribute `name`: tokens that differ in it are of different kinds."""
        for value in values:
            if isinstance(value, re.Pattern):
                self._forms.append(value)
            else:
                self._named[name].add(self.vocab.strings.add(value) if isinstance(value, str) else int(value))

    def match(self, doc: Doc) -> list[Match]:
        """Return what matches, in the order of the rules."""
        found = [self._numbered(*one) for one in _matches(self._anywhere, doc)]
        for place, kind in enumerate(self._kinds_of(doc)):
            matched = self._matched.get(kind) or self._matched.setdefault(kind, self._ask(doc[place : place + 1]))
            found += [(number, rule, place, place + 1) for number, rule in matched.alone]
            for whole, length in [self._longer[i] for i in matched.first]:
                matches = _matches(whole, doc[place : place + length])
                found += [self._numbered(rule, place, place + length) for rule, _, _ in matches]
        return sorted(found)

    def _kinds_of(self, doc: Doc) -> Iterator[tuple[int, ...]]:
        """Return an iterator over the kinds of the tokens."""
        columns = dict(zip(CACHED_ATTRIBUTES, doc.to_array(list(CACHED_ATTRIBUTES)).T.tolist(), strict=True))
        for name, column in columns.items():
            kinds = self._kinds[name]
            kinds.update({value: self._kind(name, value) for value in set(column) - kinds.keys()})
        return zip(*([self._kinds[name][value] for value in column] for name, column in columns.items()), strict=True)

    def _kind(self, name: str, value: int) -> int:
        formed = name == "LOWER" and any(form.search(self.vocab.strings[value]) for form in self._forms)
        return value if formed or value in self._named[name] else UNNAMED

    def _ask(self, token: Span) -> _Matched:
        alone = {self._numbered(*one)[:2] for one in _matches(self._alone, token)}
        first = {self._numbered(*one)[0] for one in _matches(self._first, token)}
        return _Matched(tuple(sorted(alone)), tuple(sorted(first)))

    def _numbered(self, rule: int, start: int, end: int) -> Match:
        return int(self.vocab.strings[rule]), rule, start, end


def _matches(rules: Matcher, tokens: Doc | Span) -> list[tuple[int, int, int]]:
    return rules(tokens, allow_missing=True) if len(rules) else []  # which spaCy warns of


def _named(name: str, asked: Any) -> list[Any] | None:
    """Return the values of an attribute that a rule names, or a pattern of them; None when it cannot be cached."""
    if name not in CACHED_ATTRIBUTES:
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
def _create(nlp: Language, name: str) -> CachingRuler:
    return CachingRuler(nlp.vocab, name)


def use_caching_ruler(nlp: Language) -> None:
    """Replace the pipeline's attribute ruler, if it has one, by a ruler with a cache."""
    if nlp.has_pipe(NAME) and type(ruler := nlp.get_pipe(NAME)) is AttributeRuler:
        rules = ruler.patterns
        made: Any = nlp.replace_pipe(NAME, FACTORY)
        made.take_rules(rules)
