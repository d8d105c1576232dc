"""Fit the weights of key points on annotated articles: benchmarks/key_points.py BENCH [READINGS ...].

BENCH has `dev/cnndm.jsonl` and `dev/gum-news.jsonl`, articles with their editors' highlights or with summaries; each
folder of READINGS has articles read by hand, one JSON file each, with the sentences that an editor would accept and the
facts that must not be missing. Printed are the figures of the weights in use and of the lead, the fitted weights, and
how weights do on articles that they were not fitted on: each article is left out once, with the others of its fold.

The fit is a cross-entropy search (Rubinstein 1999) with a fixed seed. It weighs the sets, not the articles, so that the
larger ones do not decide alone. Needs rouge-score (`requirements-bench.txt`). Nothing of the articles is written.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.summary.key_points import Usable, usable_sentences
from mkdocs_briefing.extract.summary.ranking import WEIGHTS, Weights, pick
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUMMARISED = ("cnndm", "gum-news")
"""Files of articles with reference summaries."""

SHOWN = 3
"""Sentences that are compared with a reference summary."""

FOLDS, SEED = 5, 7
ROUNDS, SAMPLES, BEST = 6, 400, 40
"""Rounds of the search, weights tried in each, and how many of them the next round starts from."""

SPREAD = {
    "central": 3.0,
    "opens": 0.08,
    "state": 0.06,
    "open_question": 0.2,
    "linked": 0.15,
    "quoted": 0.2,
    "excess": 0.005,
    "headline": 0.3,
    "repeated": 0.2,
}
"""How far from the weights in use the search begins; what is not named stays as it is."""

ROUGE_SHARE = 1.5
"""How much a point of ROUGE counts, of which a good choice gains few, beside one of the readings' figures."""


@dataclass(frozen=True, eq=False)
class Gold:
    """One annotated article, equal only to itself."""

    source: str
    """The set that it belongs to."""
    usable: Usable
    """Its candidates for key points."""
    references: tuple[str, ...] = ()
    """Reference summaries, a sentence a line; none for an article read by hand."""
    good: tuple[tuple[int, int], ...] = ()
    """Sentences that an editor would accept, in code points."""
    must: tuple[tuple[tuple[int, int], ...], ...] = ()
    """For each main fact the sentences that state it."""


@cache
def score(gold: Gold, chosen: tuple[int, ...]) -> tuple[float, ...]:
    """Return ROUGE-L of the first sentences chosen, or their precision and the recall of the main facts, 0 to 1."""
    body = gold.usable.body
    if gold.references:
        text = "\n".join(gold.usable.text_of(i) for i in chosen[:SHOWN])
        scorer = RougeScorer(["rougeLsum"], use_stemmer=True)
        return (fmean(scorer.score(reference, text)["rougeLsum"].fmeasure for reference in gold.references),)
    spans = [(body[i].sentence.start, body[i].sentence.end) for i in chosen]
    right = [any(_covers(span, good) for good in gold.good) for span in spans]
    found = [any(_covers(span, fact) for span in spans for fact in facts) for facts in gold.must]
    return fmean(right or [False]), fmean(found or [True])


def _covers(span: tuple[int, int], gold: tuple[int, int]) -> bool:
    """Return whether a sentence covers half of an annotated one."""
    return min(span[1], gold[1]) - max(span[0], gold[0]) >= (gold[1] - gold[0]) / 2


def read(bench: Path, readings: Sequence[Path]) -> list[Gold]:
    """Return the annotated articles of all sets."""
    rows: list[tuple[str, dict[str, Any]]] = []
    for name in SUMMARISED:
        lines = (bench / f"dev/{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows += [(name, json.loads(line)) for line in lines]
    for folder in readings:
        rows += [(folder.name, json.loads(p.read_text(encoding="utf-8"))) for p in sorted(folder.glob("*.json"))]
    articles = [parse_article(_file(row), path=f"{n}.txt") for n, (_, row) in enumerate(rows)]
    annotations = annotate(articles, nlp=load())
    return [_gold(name, row, Document.of(a)) for (name, row), a in zip(rows, annotations, strict=True)]


def _file(row: dict[str, Any]) -> bytes:
    """Return an article as a file, its title in the front matter."""
    head = f"---\ntitle: {json.dumps(row['title'], ensure_ascii=False)}\n---\n" if row.get("title") else ""
    return (head + row["text"]).encode()


def _gold(name: str, row: dict[str, Any], document: Document) -> Gold:
    """Return one annotated article."""
    usable = usable_sentences(document)
    if "key_points" not in row:
        summaries = ("\n".join(row["highlights"]),) if row.get("highlights") else tuple(row["summaries"])
        return Gold(name, usable, references=summaries)
    facts = [fact if isinstance(fact[0], list) else [fact] for fact in row["key_points"]["must"]]
    good = tuple((start, end) for start, end in row["key_points"]["good"])
    return Gold(name, usable, good=good, must=tuple(tuple((s, e) for s, e in fact) for fact in facts))


def figures(golds: Sequence[Gold], choices: Sequence[Sequence[int]]) -> dict[str, tuple[float, ...]]:
    """Return the figures of each set: ROUGE-L, or precision and recall."""
    found: dict[str, list[tuple[float, ...]]] = {}
    for gold, chosen in zip(golds, choices, strict=True):
        found.setdefault(gold.source, []).append(score(gold, tuple(chosen)))
    return {name: tuple(fmean(column) for column in zip(*rows, strict=True)) for name, rows in found.items()}


def worth(golds: Sequence[Gold], weights: Weights) -> float:
    """Return how good weights are on all sets together: the mean over the readings' articles, and the sets' ROUGE-L."""
    made = [(gold, score(gold, tuple(pick(gold.usable.candidates, weights)))) for gold in golds]
    by_hand = [fmean(values) for gold, values in made if not gold.references]
    rouge = [
        fmean(values[0] for gold, values in made if gold.source == name)
        for name in SUMMARISED
        if any(gold.source == name for gold in golds)
    ]
    return fmean(by_hand or [0.0]) + ROUGE_SHARE * sum(rouge)


def fit(golds: Sequence[Gold], *, seed: int) -> Weights:
    """Return the mean of the best weights that the search ends with."""
    rng = np.random.default_rng(seed)
    mean, spread = np.array([getattr(WEIGHTS, name) for name in SPREAD]), np.array(list(SPREAD.values()))
    for _ in range(ROUNDS):
        tried = mean + spread * rng.standard_normal((SAMPLES, len(mean)))
        order = np.argsort([-worth(golds, _weights(row)) for row in tried], kind="stable")
        best = tried[order[:BEST]]
        mean, spread = best.mean(0), 0.9 * best.std(0) + 0.02 * spread
    return _weights(mean)


def _weights(values: np.ndarray) -> Weights:
    """Return weights whose fields of `SPREAD` have these values."""
    return Weights(**{name: float(value) for name, value in zip(SPREAD, values, strict=True)})


def held_out(golds: Sequence[Gold]) -> list[list[int]]:
    """Return what is chosen of each article by weights that were fitted on the other folds."""
    folds = np.random.default_rng(SEED).permutation(len(golds)) % FOLDS
    chosen: list[list[int]] = [[] for _ in golds]
    for fold in range(FOLDS):
        weights = fit([g for g, f in zip(golds, folds, strict=True) if f != fold], seed=fold)
        for index in np.flatnonzero(folds == fold):
            chosen[index] = pick(golds[index].usable.candidates, weights)
    return chosen


def _lead(golds: Sequence[Gold]) -> Iterator[list[int]]:
    """Yield the first sentences of each article that are prose of the story."""
    for gold in golds:
        yield gold.usable.story[:SHOWN]


def main() -> None:
    """Print the figures of the lead, of the weights in use, of the fit, and of the fit on articles left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("readings", type=Path, nargs="*")
    options = parser.parse_args()
    golds = read(options.bench, options.readings)
    _show("lead", figures(golds, list(_lead(golds))))
    _show("in use", figures(golds, [pick(g.usable.candidates, WEIGHTS) for g in golds]))
    fitted = fit(golds, seed=SEED)
    print({name: round(value, 3) for name, value in asdict(fitted).items()})
    _show("fitted", figures(golds, [pick(g.usable.candidates, fitted) for g in golds]))
    _show("held out", figures(golds, held_out(golds)))


def _show(name: str, found: dict[str, tuple[float, ...]]) -> None:
    """Print the figures of all sets on a line."""
    print(f"{name:9}", "  ".join(f"{key} {' '.join(f'{v:.3f}' for v in row)}" for key, row in sorted(found.items())))


if __name__ == "__main__":
    main()
