"""Measure the quality of extraction, next to alternatives: make bench-quality BENCH=<folder>.

The folder has `score.py` and `dev/*.jsonl`, articles that people annotated. They are never copied:
only the figures go into docs/data/accuracy.yml, which the method page shows.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import unseen
import yaml

from mkdocs_briefing.provenance import DEFAULT_MODEL, generator

ACCURACY = Path(__file__).parent.parent / "docs/data/accuracy.yml"
HEADING = re.compile(r"^(?P<name>\S.*): (?P<articles>\d+) articles, (?P<missing>\d+) without a briefing$")
FIGURE = re.compile(r"^  (?P<name>\S.*?)\s{2,}(?P<values>[\d. ]+)$")

SETS = {"cnndm": "CNN and Daily Mail", "gum-news": "Wikinews", "polnear": "US political news"}
"""Names of the files with annotated articles, as readers see them."""

MEASURES = {
    "P/R/F1": ("precision", "recall", "F1"),
    "ROUGE-1/2/L": ("ROUGE-1", "ROUGE-2", "ROUGE-L"),
}
"""Full names of what score.py abbreviates; any other figure is one number."""


def main() -> None:
    """Measure every annotated file, print the figures next to those of the alternatives, and write ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--peers", action="store_true", help="measure the alternatives too")
    options = parser.parse_args()
    rows: dict[str, dict[str, float]] = {}
    for gold in sorted(options.bench.glob("dev/*.jsonl")):
        rows |= _measured(options.bench, gold, peers=options.peers)
    made = generator(DEFAULT_MODEL)
    head = (
        "# Written by `make bench-quality`: what was measured on articles that people annotated, between 0 and 1.\n"
        f"# With {made.name} {made.version}, {made.model}.\n"
    )
    ACCURACY.parent.mkdir(parents=True, exist_ok=True)
    ACCURACY.write_text(head + yaml.safe_dump(rows | unseen.rows(), sort_keys=False, width=200), encoding="utf-8")


def _measured(bench: Path, gold: Path, *, peers: bool) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        seeds, out = f"{folder}/seeds", f"{folder}/briefings"
        _score(bench, "texts", str(gold), seeds)
        extract = [sys.executable, "-m", "mkdocs_briefing", "extract", "--seeds", seeds, "--out", out, "--quiet"]
        subprocess.run(extract, cwd=folder, check=False)  # an article that fails counts against us in the score
        ours = _score(bench, "briefings", str(gold), out)
    if peers:
        _score(bench, "peers", str(gold))
    return _rows(ours, gold.stem)


def _score(bench: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str((bench / "score.py").resolve()), *words], check=True, capture_output=True, text=True
    )
    sys.stdout.write(done.stdout)
    return done.stdout


def _rows(printed: str, gold: str) -> dict[str, dict[str, float]]:
    """Return the figures that score.py printed, by heading and measure; it prints a heading, then a figure a line."""
    rows: dict[str, dict[str, float]] = {}
    where = ""
    for line in printed.splitlines():
        if heading := HEADING.match(line):
            where = f"{heading['articles']} articles, {SETS.get(gold, gold)}"
        elif where and (figure := FIGURE.match(line)):
            part, _, measure = figure["name"].partition(" ")
            values = [float(value) for value in figure["values"].split()]
            row = rows.setdefault(f"{part.replace('_', ' ').replace('+', ' with ')} ({where})", {})
            row |= dict(zip(MEASURES.get(measure, (measure,)), values, strict=True))
    return rows


if __name__ == "__main__":
    main()
