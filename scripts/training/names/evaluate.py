"""Measure recognizers by themselves on the documents that training held out: `python evaluate.py ROWS.jsonl [...]`.

Printed are precision, recall and F1 of names with their exact ends, for people, organizations, places and all, of
spaCy's small model and of the recognizer in the package, and the words that each pipeline reads a second.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from examples import LABELS, PLACES, read_rows, small_model, split
from mkdocs_briefing.nlp.annotate import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

TYPES = {label: kind for kind, label in LABELS.items()} | dict.fromkeys(PLACES, "place")
"""The types of the rows by label."""


def names_in(doc: Doc) -> set[tuple[int, int, str]]:
    """Return the names of a text with their types; the article before a name is no part of it."""
    found = set()
    for entity in doc.ents:
        if (kind := TYPES.get(entity.label_)) is not None:
            start = entity.start_char + (len("the ") if entity.text.lower().startswith("the ") else 0)
            found.add((start, entity.end_char, kind))
    return found


def measure(nlp: Language, rows: Sequence[dict[str, Any]]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 by type, and of all types together."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        gold = {(start, end, kind) for start, end, kind in row["spans"]}
        own = names_in(doc)
        for counter, names in ((right, gold & own), (found, own), (wanted, gold)):
            counter.update(kind for _, _, kind in names)
            counter["all"] += len(names)
    return {kind: scores(right[kind], found[kind], wanted[kind]) for kind in (*LABELS, "all")}


def scores(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    """Return precision, recall and F1; 0 where nothing is right."""
    if not right:
        return 0.0, 0.0, 0.0
    return right / found, right / wanted, 2 * right / (found + wanted)


def main(files: Sequence[Path]) -> None:
    """Print the table."""
    _, held = split(read_rows(files))
    words = sum(len(row["text"].split()) for row in held)
    for name, nlp in (("spaCy small", small_model()), ("recognizer", load())):
        begun = time.process_time()
        found = measure(nlp, held)
        speed = words / (time.process_time() - begun)
        print(name, f"{speed:.0f} words/s", *(f"{kind} {' '.join(f'{x:.3f}' for x in found[kind])}" for kind in found))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
