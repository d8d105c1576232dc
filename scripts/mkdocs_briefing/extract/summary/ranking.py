"""Which sentences of an article to send on: a few that say most of it, without saying it twice.

News tells the most important first, so a sentence's place counts most. Beside it count how much of what the
article keeps coming back to it holds (SumBasic, Nenkova and Vanderwende 2005), what it shares with the headline
(Edmundson 1969) and its names; statements and long sentences must earn theirs. One is taken after
the other, and none that repeats one already taken.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.content_words import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.text.sentences import Passage

FEWEST, MOST = 3, 5
"""Key points of an article; one more than the fewest for each `SENTENCES_A_POINT` sentences."""
SENTENCES_A_POINT = 25

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "EVENT"})
SAYING = lexicon("verbs").having("statement")


HEADLINE = 0.8
"""What all of the headline's stems are worth; the unit is what the first sentence's place is worth."""
CENTRAL = 0.2
"""What it is worth that each stem stands in every tenth other sentence of the article."""
NAME, MOST_NAMES = 0.02, 4
"""What each name is worth, and how many count."""
STATEMENT = -0.2
"""What a verb of saying costs: what was said is not yet what happened."""
WORD, USUAL_LENGTH = -0.005, 20
"""What each word costs beyond the length of a usual news sentence."""
# The figures are round ones from the middle of a range in which the choice hardly changes; nothing is fitted to data.

REPEATED = 0.5
"""Share of a sentence's stems that one already taken may hold."""


def choose(body: Sequence[Passage], usable: Sequence[int], *, headline: frozenset[str] = frozenset()) -> list[int]:
    """Indexes of the sentences chosen among the `usable` ones, in order; `headline` is the headline's stems."""
    stems = [content_stems(passage.span) for passage in body]
    values = _values(body, stems, usable, headline)
    number = min(MOST, FEWEST + len(usable) // SENTENCES_A_POINT)
    chosen: list[int] = []
    for index in sorted(usable, key=lambda i: (-values[i], i)):
        if len(chosen) < number and not any(_repeats(stems[index], stems[other]) for other in chosen):
            chosen.append(index)
    return sorted(chosen)


def _values(
    body: Sequence[Passage], stems: Sequence[frozenset[str]], usable: Sequence[int], headline: frozenset[str]
) -> dict[int, float]:
    counts = Counter(word for words in stems for word in words)
    values = {}
    for rank, index in enumerate(usable):
        words, passage = stems[index], body[index]
        elsewhere = sum(counts[word] - 1 for word in words) / max(1, len(words)) / len(body)
        names = sum(token.ent_iob_ == "B" and token.ent_type_ in NAMES for token in passage.span)
        values[index] = (
            1 / math.sqrt(1 + rank)
            + HEADLINE * len(words & headline) / max(1, len(headline))
            + CENTRAL * 10 * elsewhere
            + NAME * min(MOST_NAMES, names)
            + STATEMENT * (passage.span.root.lemma_ in SAYING)
            + WORD * max(0, len(passage.text.split()) - USUAL_LENGTH)
        )
    return values


def _repeats(stems: frozenset[str], other: frozenset[str]) -> bool:
    return len(stems & other) > REPEATED * min(len(stems), len(other))
