"""The sentences that may become key points, with what ranking asks of each: its traits, and what it has in common."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_briefing.extract.text.content_words import content_stems, weight_of, weights
from mkdocs_briefing.extract.text.self_contained import is_linked
from mkdocs_briefing.extract.text.tense import tense_of
from mkdocs_briefing.extract.text.unknowns import is_negated, withholds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from mkdocs_briefing.extract.text.sentences import Passage

USUAL_LENGTH = 20
"""Words of a usual news sentence."""


class Traits(NamedTuple):
    """What a sentence is by itself, each as a number that a weight multiplies."""

    place: float
    """1 for the first candidate, less for each later one: the reciprocal square root of its rank."""
    central: float
    """How much it has in common with another sentence on average, 0 to 1."""
    opens: float
    """1 where it opens a paragraph."""
    state: float
    """1 where its main verb is in the present tense: it says how things are, and news is what happened."""
    open_question: float
    """1 where it says what is not so, not known or not answered."""
    linked: float
    """1 where it begins with a word that links it to the sentence before: `But`, `Meanwhile`."""
    quoted: float
    """Share of it in quotation marks, 0 to 1."""
    excess: float
    """Words beyond `USUAL_LENGTH`."""


@dataclass(frozen=True)
class Candidates:
    """The usable sentences of an article, by their rank: the first is the lead."""

    indexes: tuple[int, ...]
    """The index of each in the body."""
    traits: tuple[Traits, ...]
    """The traits of each."""
    stems: tuple[frozenset[str], ...]
    """The stems of each."""
    headline: Mapping[str, float]
    """The share of the headline that each of its stems is, in sum 1; empty without a headline."""

    def shared(self, one: int, other: int) -> float:
        """Return the share of the shorter one's stems that two candidates have in common, 0 to 1."""
        stems, others = self.stems[one], self.stems[other]
        return len(stems & others) / max(1, min(len(stems), len(others)))


def candidates(body: Sequence[Passage], usable: Sequence[int], headline: frozenset[str]) -> Candidates:
    """Return the `usable` sentences of the body, those of the lead first; `headline` has the headline's stems."""
    stems = [content_stems(passage.span) for passage in body]
    weight = weights([*stems, headline])
    title = weight_of(headline, weight)
    central = _centralities({stems[index] for index in usable}, stems, weight)
    traits = [_traits_of(body, index, rank, central[stems[index]]) for rank, index in enumerate(usable)]
    return Candidates(
        indexes=tuple(usable),
        traits=tuple(traits),
        stems=tuple(stems[index] for index in usable),
        headline={stem: weight[stem] / title for stem in sorted(headline)} if title else {},
    )


def _traits_of(body: Sequence[Passage], index: int, rank: int, central: float) -> Traits:
    """Return the traits of one sentence."""
    passage = body[index]
    verb = passage.root
    opens = index == 0 or body[index - 1].sentence.paragraph != passage.sentence.paragraph
    return Traits(
        place=1 / math.sqrt(1 + rank),
        central=central,
        opens=float(opens),
        state=float(tense_of(verb) == "present"),
        open_question=float(is_negated(verb) or withholds(verb)),
        linked=float(is_linked(passage)),
        quoted=passage.quoted_share,
        excess=float(max(0, len(passage.text.split()) - USUAL_LENGTH)),
    )


def _centralities(
    asked: Set[frozenset[str]], stems: Sequence[frozenset[str]], weight: Mapping[str, float]
) -> dict[frozenset[str], float]:
    """Return how much a sentence with the stems `asked` has in common with another one on average, 0 to 1.

    Two sentences have in common the weight of their stems in both, over the geometric mean of the weights of each.
    That is a sum over their stems, so that the sentences of each stem are added up once and no two are compared.
    """
    sizes = {words: weight_of(words, weight) for words in set(stems)}
    factors = {words: 1 / math.sqrt(size) if size else 0.0 for words, size in sizes.items()}
    having: dict[str, list[float]] = {}
    for words in stems:
        for word in words:
            having.setdefault(word, []).append(factors[words])
    sums = {word: math.fsum(found) for word, found in having.items()}

    def central(words: frozenset[str]) -> float:
        own = factors[words]
        shared = math.fsum(weight[word] * (sums[word] - own) for word in words)
        return shared * own / max(1, len(stems) - 1)

    return {words: central(words) for words in asked}
