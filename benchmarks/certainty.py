"""Fit the weights by which a quote is sure or doubtful, and say how reliable that is: make the table of `certainty.py`.

    python benchmarks/certainty.py GOLD... [--also ATTRIBUTIONS.jsonl]

GOLD are folders of annotated articles (`*.json` with `text`, `published`, `title` and `quotes`: `content` as spans,
`speakers`, `sourcing`), ATTRIBUTIONS one of articles with `attributions` (`content`, `source`), which helps to fit.
A quote is right when its words, its speaker and its sourcing are. What is printed of reliability is cross-validated:
each article is judged by weights that were fitted without it. Articles are never copied into the project.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from mkdocs_briefing.extract import extract
from mkdocs_briefing.extract.attribution import quotes as quotes_module
from mkdocs_briefing.extract.attribution.certainty import SIGNALS, signals
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

WORD = re.compile(r"\w+(?:['’]\w+)*")
FOLDS = 12
RIDGE = 2.0
"""Strength of the penalty on weights, which keeps those of rare signals small."""
NAMES = tuple(SIGNALS)


@dataclass(frozen=True)
class Example:
    """One quote of an annotated article."""

    article: str
    found: frozenset[str]
    """Its signals."""
    right: bool
    is_gold: bool
    """Whether it counts for reliability, not only for the fit."""


def main() -> None:
    """Print the weights and the reliability."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--also", type=Path, help="articles with attributions, only for the fit")
    parser.add_argument("--below", type=float, default=0.7, help="probability below which a quote is doubtful")
    options = parser.parse_args()
    examples = [e for folder in options.gold for path in sorted(folder.glob("*.json")) for e in _of_gold(_read(path))]
    if options.also:
        lines = options.also.read_text("utf-8").splitlines()
        examples += [e for line in lines for e in _of_attributions(json.loads(line))]
    weights = _fit(examples)
    print(f"BASE {weights[0]:.1f}")
    for name, weight in zip(NAMES, weights[1:], strict=True):
        having = [e for e in examples if name in e.found]
        print(f"{weight:5.1f}  {name}: {sum(e.right for e in having)} of {len(having)} right")
    _print_reliability(examples, options.below)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _quotes(article: dict[str, Any]) -> list[tuple[Any, frozenset[str]]]:
    """Return the quotes that are extracted from an article, each with its signals."""
    head = "".join(f"{key}: {json.dumps(article[key])}\n" for key in ("title", "published") if article.get(key))
    text = (f"---\n{head}---\n" if head else "") + article["text"]
    seen: dict[str, frozenset[str]] = {}

    def record(annotation: Any, attribution: Any, quote: Any) -> str:
        seen[quote.id] = signals(annotation, attribution, quote)
        return "sure"

    quotes_module.certainty_of = record
    annotation = next(annotate([parse_article(text.encode(), path="article.txt")], nlp=load()))
    return [(quote, seen[quote.id]) for quote in extract(annotation, published=None).quotes]


def _of_gold(article: dict[str, Any]) -> list[Example]:
    """Return the quotes of an article that was read by hand."""
    # Of a statement that the annotation has in pieces each piece is right too.
    pieces = ((spans, q) for q in article["quotes"] for spans in (q["content"], *([one] for one in q["content"])))
    wanted = [(_words(article["text"], spans), q) for spans, q in pieces]
    examples = []
    for quote, found in _quotes(article):
        spans = [(s.start, s.end) for s in quote.quoted] if quote.kind == "direct" else []
        words = _words(article["text"], spans or [(quote.content.start, quote.content.end)])
        name = quote.speaker.name if quote.speaker else None
        right = any(_near(words, w) and _speaks(name, q) and quote.attribution in q["sourcing"] for w, q in wanted)
        examples.append(Example(article["id"], found, right, is_gold=True))
    return examples


def _of_attributions(article: dict[str, Any]) -> list[Example]:
    """Return the quotes of an article whose attributions have spans of content and source."""
    wanted = [(_words(article["text"], _spans(a["content"])), _spans(a["source"])) for a in article["attributions"]]
    examples = []
    for quote, found in _quotes(article):
        words = _words(article["text"], [(quote.content.start, quote.content.end)])
        mention = quote.speaker.mention if quote.speaker else None
        right = any(
            _near(words, w) and (not sources or (mention is not None and _overlaps(mention, sources)))
            for w, sources in wanted
        )
        examples.append(Example(article["id"], found, right, is_gold=False))
    return examples


def _spans(value: Any) -> list[tuple[int, int]]:
    if not value:
        return []
    return [tuple(span) for span in value] if isinstance(value[0], list) else [tuple(value)]


def _words(text: str, spans: list[Any]) -> frozenset[int]:
    """Return where the words of some spans begin, without a leading `that`."""
    found = [m.start() for m in WORD.finditer(text) if any(s <= m.start() and m.end() <= e for s, e in spans)]
    return frozenset(found[1:] if found and text[found[0] : found[0] + 4].lower() == "that" else found)


def _near(one: frozenset[int], other: frozenset[int]) -> bool:
    """Return whether two sets of words are the same, or nearly."""
    return len(one ^ other) <= 1 or len(one & other) >= 0.8 * len(one | other)


def _speaks(name: str | None, wanted: dict[str, Any]) -> bool:
    """Return whether a speaker is the one of the annotation."""
    names = [*wanted["speakers"], *([wanted["actor"]] if wanted.get("actor") else [])]
    if name is None or not names:
        return name is None and not names
    plain = name.lower().removeprefix("the ")
    return any(plain in n.lower() or n.lower().removeprefix("the ") in plain for n in names)


def _overlaps(mention: Any, sources: list[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in sources)


def _fit(examples: list[Example]) -> Any:
    """Return the weights of a logistic regression, the intercept first, by Newton's method."""
    x = np.array([[1.0, *(name in e.found for name in NAMES)] for e in examples])
    y = np.array([float(e.right) for e in examples])
    penalty = np.diag([0.0, *([RIDGE] * len(NAMES))])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - penalty @ weights
        weights += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, gradient)
    return weights


def _print_reliability(examples: list[Example], below: float) -> None:
    """Print the share that is right among sure and doubtful quotes, each judged without its article."""
    articles = sorted({e.article for e in examples})
    fold = {article: n % FOLDS for n, article in enumerate(articles)}
    rows = []
    for n in range(FOLDS):
        weights = _fit([e for e in examples if fold[e.article] != n])
        for e in examples:
            if fold[e.article] == n:
                z = weights[0] + sum(w for name, w in zip(NAMES, weights[1:], strict=True) if name in e.found)
                rows.append((1 / (1 + np.exp(-z)), e))
    for title, chosen in (("read by hand", True), ("with attributions", False)):
        own = [(p, e.right) for p, e in rows if e.is_gold is chosen]
        for limit in (below - 0.1, below, below + 0.1):
            for name, part in (
                ("sure", [r for p, r in own if p >= limit]),
                ("doubtful", [r for p, r in own if p < limit]),
            ):
                print(f"{title}, below {limit:.2f}: {name} {sum(part)} of {len(part)} right")


if __name__ == "__main__":
    main()
