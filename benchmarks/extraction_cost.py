"""Measure what extraction adds to the time of the language model: python benchmarks/extraction_cost.py FOLDER.

Both are timed in one process on the same articles, in turn, and the quickest of the rounds counts: the ratio says
more than seconds, which differ from machine to machine. The model alone is as spaCy loads it, with its cache of words
from round to round; the project's own pipeline, which makes the same annotation in less time, starts each round with an
empty cache. The last line is the share of extraction in that pipeline's time. Exit with 1 when the first ratio is
above `LIMIT`.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from mkdocs_briefing.extract import extract
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load
from mkdocs_briefing.provenance import DEFAULT_MODEL, installed_package

if TYPE_CHECKING:
    from spacy.language import Language

    from mkdocs_briefing.ingest import Article

LIMIT = 0.6
"""Highest allowed ratio to the time of `nlp.pipe`."""
ROUNDS = 5


def main() -> int:
    """Print the share that extraction adds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=Path, help="a folder of articles, the more the better")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    paths = sorted(options.seeds.glob("*.txt"))
    articles = [parse_article(path.read_bytes(), path=path.name) for path in paths]
    model = spacy.load(installed_package(DEFAULT_MODEL))
    bare = whole = parts = float("inf")
    for _ in range(options.rounds):
        bare = min(bare, _bare(articles, model))
        load.cache_clear()  # a pipeline that remembers none of these articles
        nlp = load()
        _whole(articles[:1], nlp)  # lexicons are read once
        taken, of_parts = _whole(articles, nlp)
        whole, parts = min(whole, taken), min(parts, of_parts)
    added = whole / bare - 1
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words: nlp.pipe {bare:.2f} s, with extraction {whole:.2f} s")
    print(f"extraction adds {added:.1%} (limit {LIMIT:.0%})")
    print(f"after annotation: {parts:.2f} s, {parts / (whole - parts):.1%} of what annotation takes")
    return int(added > LIMIT)


def _bare(articles: list[Article], nlp: Language) -> float:
    """Return the seconds of processor time that `nlp.pipe` takes."""
    start = time.process_time()
    for _ in nlp.pipe(article.text for article in articles):
        pass
    return time.process_time() - start


def _whole(articles: list[Article], nlp: Language) -> tuple[float, float]:
    """Return the seconds from articles to the parts of briefings, and of these the seconds after annotation."""
    start, parts = time.process_time(), 0.0
    for annotation in annotate(articles, nlp=nlp):
        annotated = time.process_time()
        extract(annotation, published=None)
        parts += time.process_time() - annotated
    return time.process_time() - start, parts


if __name__ == "__main__":
    sys.exit(main())
