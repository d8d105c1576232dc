"""Which sentences of an article to send on: a few that say most of it, without saying it twice.

News tells the most important first, so a sentence's place counts most. Beside it count how much it has in common with
the other sentences (degree centrality: Erkan and Radev 2004), what it says of the headline that no sentence already
taken says (Edmundson 1969; as a coverage that each further sentence adds less to: Lin and Bilmes 2011) and its names;
statements, states and long sentences must earn theirs. One is taken after the other, each the less for what it shares
with one already taken (maximal marginal relevance: Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.content_words import content_stems, weight_of, weights
from mkdocs_briefing.extract.text.tense import tense_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.extract.text.sentences import Passage

MIN_KEY_POINTS, MAX_KEY_POINTS = 3, 5
"""Key points of an article; one more than the least for each `SENTENCES_A_POINT` sentences."""
SENTENCES_A_POINT = 25

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "EVENT"})
"""Entity labels (OntoNotes) of what a sentence names."""
SAYING = lexicon("verbs").having("statement")
"""Verbs that make a sentence a statement."""


HEADLINE = 0.6
"""What all of the headline is worth; the unit is what the first sentence's place is worth."""
CENTRAL = 7
"""What it is worth that a sentence is the same as every other one."""
NAME, MOST_NAMES = 0.02, 4
"""What each name is worth, and how many count."""
STATEMENT = -0.2
"""What a verb of saying costs: what was said is not yet what happened."""
STATE = -0.1
"""What the present tense costs: it says how things are, and news is what happened."""
WORD, USUAL_LENGTH = -0.01, 20
"""What each word costs beyond the length of a usual news sentence."""
REPEATED = -0.3
"""What it costs to have all stems in common with a sentence already taken."""
# The figures are round ones from the middle of a range in which the choice hardly changes: the range was found by
# cross-validation over three sets of articles together, and the best figures for any one of them were not taken.

MAX_REPEATED_SHARE = 0.6
"""Share of a sentence's stems that one already taken may hold."""


def choose(body: Sequence[Passage], usable: Sequence[int], *, headline: frozenset[str] = frozenset()) -> list[int]:
    """Return the indexes of the sentences chosen among the `usable` ones, in order.

    `usable` has those of the lead first: a sentence's place is its place there. `headline` has the stems of the
    headline; without it nothing is compared with it.
    """
    stems = [content_stems(passage.span) for passage in body]
    weight = weights([*stems, headline])
    values = _values(body, stems, usable, weight)
    number = min(MAX_KEY_POINTS, MIN_KEY_POINTS + len(usable) // SENTENCES_A_POINT)
    title = weight_of(headline, weight) or 1.0
    chosen: list[int] = []
    while len(chosen) < number:
        repeated = {i: max((_shared(stems[i], stems[other]) for other in chosen), default=0.0) for i in values}
        left = headline.difference(*(stems[i] for i in chosen))
        worth = {
            i: value + REPEATED * repeated[i] + HEADLINE * weight_of(stems[i] & left, weight) / title
            for i, value in values.items()
            if i not in chosen and repeated[i] <= MAX_REPEATED_SHARE
        }
        if not worth:
            break
        chosen.append(max(worth, key=lambda i: (worth[i], -i)))
    return sorted(chosen)


def _values(
    body: Sequence[Passage], stems: Sequence[frozenset[str]], usable: Sequence[int], weight: Mapping[str, float]
) -> dict[int, float]:
    """Return what each usable sentence is worth by itself; the unit is what the first one's place is worth."""
    central = _centrality(stems, usable, weight)
    values = {}
    for rank, index in enumerate(usable):
        passage = body[index]
        names = sum(token.ent_iob_ == "B" and token.ent_type_ in NAMES for token in passage.span)
        values[index] = (
            1 / math.sqrt(1 + rank)
            + CENTRAL * central[index]
            + NAME * min(MOST_NAMES, names)
            + STATEMENT * (passage.span.root.lemma_ in SAYING)
            + STATE * (tense_of(passage.span.root) == "present")
            + WORD * max(0, len(passage.text.split()) - USUAL_LENGTH)
        )
    return values


def _centrality(
    stems: Sequence[frozenset[str]], usable: Sequence[int], weight: Mapping[str, float]
) -> dict[int, float]:
    """Return how much each usable sentence has in common with another one on average, 0 to 1.

    Two sentences have in common the weight of their stems in both, over the geometric mean of the weights of each.
    """
    size = [math.sqrt(weight_of(words, weight)) for words in stems]
    others = max(1, len(stems) - 1)
    found = {}
    for index in usable:
        words = stems[index]
        shared = (
            weight_of(words & other, weight) / (size[index] * size[i])
            for i, other in enumerate(stems)
            if i != index and not words.isdisjoint(other)
        )
        found[index] = math.fsum(shared) / others
    return found


def _shared(stems: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter sentence's stems that two sentences have in common."""
    return len(stems & other) / max(1, min(len(stems), len(other)))
