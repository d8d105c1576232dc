"""Which sentences of an article to send on: a few that say most of it, without saying it twice.

News tells the most important first, so a sentence's place counts most. Beside it count how much it has in common with
the other sentences (degree centrality: Erkan and Radev 2004), what it says of the headline that no sentence already
taken says (Edmundson 1969; as a coverage that each further sentence adds less to: Lin and Bilmes 2011) and whether it
opens a paragraph; states, open questions, quotations and long sentences must earn theirs. One is taken after the other,
each the less for what it shares with one already taken (maximal marginal relevance: Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.extract.summary.candidates import Candidates

MIN_KEY_POINTS, MAX_KEY_POINTS = 3, 5
"""Key points of an article; one more than the least for each `SENTENCES_A_POINT` usable sentences."""
SENTENCES_A_POINT = 40

MAX_REPEATED_SHARE = 0.65
"""Share of a sentence's stems that one already taken may hold."""


@dataclass(frozen=True)
class Weights:
    """What each trait of a sentence is worth; the unit is what the first one's place is worth.

    Round figures from the middle of what `benchmarks/key_points.py` fits on four sets of articles together; those of
    the traits keep the order of the fields of `Traits`.
    """

    place: float = 1
    central: float = 11
    opens: float = 0.08
    state: float = -0.08
    open_question: float = -0.4
    linked: float = -0.1
    quoted: float = -0.5
    excess: float = -0.008
    headline: float = 0.75
    """What all of the headline is worth."""
    repeated: float = -0.8
    """What it costs to have all stems in common with a sentence already taken."""


WEIGHTS = Weights()


def pick(found: Candidates, weights: Weights) -> list[int]:
    """Return the indexes in the body of the best candidates, in order."""
    number = min(MAX_KEY_POINTS, MIN_KEY_POINTS + len(found.indexes) // SENTENCES_A_POINT)
    values = _values(found, weights)
    repeated = dict.fromkeys(range(len(values)), 0.0)
    left = set(found.headline)
    chosen: list[int] = []
    while len(chosen) < number:
        worth = {
            i: values[i] + weights.repeated * share + weights.headline * _of_headline(found, i, left)
            for i, share in repeated.items()
            if share <= MAX_REPEATED_SHARE
        }
        if not worth:
            break
        best = max(worth, key=lambda i: (worth[i], -i))
        chosen.append(best)
        left -= found.stems[best]
        del repeated[best]
        repeated = {i: max(share, found.shared(i, best)) for i, share in repeated.items()}
    return sorted(found.indexes[i] for i in chosen)


def _of_headline(found: Candidates, candidate: int, left: set[str]) -> float:
    """Return the share of the headline that a candidate says of what is left of it, 0 to 1."""
    return math.fsum(found.headline[stem] for stem in left & found.stems[candidate])


def _values(found: Candidates, weights: Weights) -> list[float]:
    """Return what each candidate is worth by itself."""
    each = (
        weights.place,
        weights.central,
        weights.opens,
        weights.state,
        weights.open_question,
        weights.linked,
        weights.quoted,
        weights.excess,
    )
    return [math.fsum(w * trait for w, trait in zip(each, traits, strict=True)) for traits in found.traits]
