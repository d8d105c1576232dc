"""Read the lexicons of `data/`: the words of one concept, each once, with the features that the rules ask for.

A lexicon is a text file. Its head, in lines that begin with `#`, says what the words are and names their source. Lines
that begin with `@` declare the features and say what a word with each of them does or is. Every other line is a word,
a lemma in lower case unless the head says otherwise, and its features:

    # Verbs, by what news does with them.
    #
    # Source: written for this project.

    @say: stands with quoted speech
    @preposition=: takes what the source says after this preposition

    warn: say, preposition=about/against/of

A feature that is declared with `=` has one value or several, separated by slashes. Words stand in alphabetical order,
so that a list shows what it lacks and a change shows one line.

Function words that belong to one rule of grammar (`would`, `the`, `towards`) stay in the code beside that rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = Path(__file__).parent / "data"

Words = dict[str, tuple[str, ...]]
"""Words with the values of one feature; without values where the feature takes none."""


class LexiconError(ValueError):
    """A lexicon that cannot be read: `verbs.txt:12: 'say' stands twice in this lexicon`."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one concept."""

    name: str
    """File name without its ending."""
    source: str
    """Where the words come from."""
    features: Mapping[str, str] = field(default_factory=dict)
    """What a word with the feature does or is, by feature."""
    words: Mapping[str, Words] = field(default_factory=dict)
    """The words of each feature, with its values."""

    def having(self, feature: str) -> frozenset[str]:
        """Return the words with a feature; raise `KeyError` for one that the lexicon does not declare."""
        return frozenset(self.words[feature])

    def values(self, feature: str) -> Words:
        """Return the words with a feature, each with its values of it, in the order of the file."""
        return self.words[feature]

    def value(self, feature: str) -> dict[str, str]:
        """Return the words with a feature that has one value, each with that value."""
        return {word: value for word, (value,) in self.words[feature].items()}

    def by_value(self, feature: str) -> dict[str, frozenset[str]]:
        """Return the values of a feature, each with the words that have it."""
        found: dict[str, set[str]] = {}
        for word, values in self.words[feature].items():
            for value in values:
                found.setdefault(value, set()).add(word)
        return {value: frozenset(words) for value, words in found.items()}

    @property
    def all_words(self) -> frozenset[str]:
        """Every word, whatever its features."""
        return frozenset(word for words in self.words.values() for word in words)

    def pairs(self, feature: str) -> frozenset[tuple[str, str]]:
        """Return each word with each of its values of a feature: `("warn", "of")`."""
        return frozenset((word, value) for word, values in self.words[feature].items() for value in values)


@cache
def lexicon(name: str) -> Lexicon:
    """Return the lexicon of `data/<name>.txt`.

    Raises `LexiconError`, with the file and the line, where a line is neither of the three kinds, a word or a feature
    stands twice, a feature is not declared, a value is missing or too many, or the head names no source.
    """
    path = DATA / f"{name}.txt"
    return parse(path.read_text(encoding="utf-8"), name=name)


def parse(text: str, *, name: str) -> Lexicon:
    """Return the lexicon that `text` describes; see `lexicon` for the errors."""
    features: dict[str, str] = {}
    words: dict[str, Words] = {}
    seen: set[str] = set()
    head: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            if line.startswith("#"):
                head.append(line[1:].strip())
            elif line.startswith("@"):
                _declare(line[1:], features, words)
            elif line:
                _add(line, words, seen, features)
        except ValueError as error:
            raise LexiconError(f"{name}.txt:{number}: {error}") from None
    source = " ".join(head).partition("Source: ")[2]
    if not source:
        raise LexiconError(f"{name}.txt:1: the head names no source; write a line `# Source: …`")
    return Lexicon(name, source, {feature.rstrip("="): meaning for feature, meaning in features.items()}, words)


def _declare(line: str, features: dict[str, str], words: dict[str, Words]) -> None:
    """Add the feature that a line declares to `features`, with its `=` if it takes values, and to `words`."""
    feature, _, meaning = line.partition(": ")
    if not meaning:
        raise ValueError(f"the feature {feature.rstrip(':=')!r} is not explained; write `@{feature.rstrip(':')}: …`")
    if (plain := feature.rstrip("=")) in words:
        raise ValueError(f"the feature {plain!r} is declared twice")
    features[feature] = meaning
    words[plain] = {}


def _add(line: str, words: dict[str, Words], seen: set[str], features: Mapping[str, str]) -> None:
    """Add the word of a line to `words` under each of its features, and to `seen`."""
    word, _, described = line.partition(": ")
    if not described:
        raise ValueError(f"{word!r} has no features; write `word: feature, feature`")
    if word in seen:
        raise ValueError(f"{word!r} stands twice in this lexicon; join its features on one line")
    seen.add(word)
    for item in described.split(", "):
        feature, equals, values = item.partition("=")
        if feature + equals not in features or bool(equals) != bool(values):
            raise ValueError(_wrong(item, features))
        if word in words[feature]:
            raise ValueError(f"{word!r} has the feature {feature!r} twice")
        words[feature][word] = tuple(values.split("/")) if values else ()


def _wrong(item: str, features: Mapping[str, str]) -> str:
    """Return what is wrong with a feature of a word, for the error."""
    feature = item.partition("=")[0]
    if f"{feature}=" in features:
        return f"the feature {feature!r} needs a value; write `{feature}=…`"
    if feature in features:
        return f"the feature {feature!r} takes no value"
    return f"unknown feature {feature!r}; declare it in the head with `@{feature}: …`"
