"""Which sentences of an article to send on: a few that say most of it, without saying it twice.

News tells the most important first, so where a sentence stands counts most. Beside it count how much of what the
article keeps coming back to it holds (SumBasic, Nenkova and Vanderwende 2005), what it shares with the headline
(Edmundson 1969) and its names; statements, quotations and long sentences must earn their place. One is taken after
the other, and none that repeats one already taken.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extract.content_words import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extract.passages import Passage

FEWEST, MOST = 3, 5
"""Key points of an article; one more than the fewest for each `SENTENCES_A_POINT` sentences."""
SENTENCES_A_POINT = 25

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "EVENT"})
SAYING = frozenset({"say", "tell", "add"})


@dataclass(frozen=True)
class Weights:
    """What counts for a sentence, and how much; the unit is the first sentence's advantage over the far end.

    Round numbers from the middle of the range that does equally well on either half of the development articles.
    """

    headline: float = 0.8
    """All of the headline's stems shared."""
    central: float = 0.2
    """Stems that each stand in every tenth sentence of the article besides."""
    name: float = 0.02
    """Each name, up to four."""
    statement: float = -0.2
    """A sentence whose verb is one of saying: what was said, not what happened."""
    quoted: float = -0.5
    """A sentence all in quotation marks."""
    word: float = -0.005
    """Each word beyond `usual_length`."""
    usual_length: int = 20
    """Words of a usual news sentence."""
    late: float = -0.3
    """The last sentence of the article."""


WEIGHTS = Weights()

REPEATED = 0.5
"""Share of a sentence's stems that one already taken may hold."""


def choose(
    body: Sequence[Passage],
    usable: Sequence[int],
    *,
    headline: frozenset[str] = frozenset(),
    weights: Weights = WEIGHTS,
) -> list[int]:
    """Indexes of the sentences chosen among the `usable` ones, in order; `headline` is the headline's stems."""
    stems = {i: content_stems(body[i].span) for i in range(len(body))}
    counts = Counter(word for words in stems.values() for word in words)
    number = min(MOST, FEWEST + len(usable) // SENTENCES_A_POINT)

    def value(rank: int, index: int) -> float:
        words, passage = stems[index], body[index]
        shared = len(words & headline) / max(1, len(headline))
        central = 10 * sum(counts[word] - 1 for word in words) / max(1, len(words)) / len(body)
        return (
            1 / (1 + rank)
            + weights.late * rank / len(usable)
            + weights.headline * shared
            + weights.central * central
            + weights.name * min(4, sum(entity.label_ in NAMES for entity in passage.span.ents))
            + weights.statement * (passage.span.root.lemma_ in SAYING)
            + weights.quoted * passage.quoted_share
            + weights.word * max(0, len(passage.text.split()) - weights.usual_length)
        )

    values = {index: value(rank, index) for rank, index in enumerate(usable)}
    chosen: list[int] = []
    for index in sorted(usable, key=lambda i: (-values[i], i)):
        if len(chosen) < number and not any(_repeats(stems[index], stems[other]) for other in chosen):
            chosen.append(index)
    return sorted(chosen)


def _repeats(stems: frozenset[str], other: frozenset[str]) -> bool:
    return len(stems & other) > REPEATED * min(len(stems), len(other))
