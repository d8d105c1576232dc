"""How good the extraction is, beside what one would use instead; by hand: make bench-quality BENCH=<folder>.

The folder has `score.py` and `dev/*.jsonl`, articles that people annotated. They are measured with, never copied:
only the figures go into docs/data/accuracy.yml, which the method page shows.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from briefing.generator import DEFAULT_MODEL, generator

ACCURACY = Path(__file__).parent.parent / "docs/data/accuracy.yml"
HEADING = re.compile(r"^(?P<name>\S.*): (?P<articles>\d+) articles, (?P<missing>\d+) without a briefing$")
FIGURE = re.compile(r"^  (?P<name>\S.*?)\s{2,}(?P<values>[\d. ]+)$")


def main() -> None:
    """Measure every annotated file; print the figures and keep them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--peers", action="store_true", help="measure the alternatives too (needs their packages)")
    options = parser.parse_args()
    sets = [_measured(options.bench, gold, peers=options.peers) for gold in sorted(options.bench.glob("dev/*.jsonl"))]
    made = generator(DEFAULT_MODEL)
    kept = {"measured": {"version": made.version, "model": made.model}, "sets": sets}
    ACCURACY.parent.mkdir(parents=True, exist_ok=True)
    head = "# Written by `make bench-quality`: precision, recall and F1 (or what the name says), between 0 and 1.\n"
    ACCURACY.write_text(head + yaml.safe_dump(kept, sort_keys=False, default_flow_style=None, width=120), encoding="utf-8")


def _measured(bench: Path, gold: Path, *, peers: bool) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        seeds, out = f"{folder}/seeds", f"{folder}/briefings"
        _score(bench, "texts", str(gold), seeds)
        extract = [sys.executable, "-m", "briefing", "extract", "--seeds", seeds, "--out", out, "--quiet"]
        subprocess.run(extract, cwd=folder, check=False)  # an article that fails counts against us in the score
        (ours,) = _figures(_score(bench, "briefings", str(gold), out))
    found = {"name": gold.stem, "articles": ours["articles"], "figures": ours["figures"]}
    if peers:
        others = _figures(_score(bench, "peers", str(gold)))
        found["peers"] = [{"name": other["name"], "figures": other["figures"]} for other in others]
    return found


def _score(bench: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str((bench / "score.py").resolve()), *words], check=True, capture_output=True, text=True
    )
    sys.stdout.write(done.stdout)
    return done.stdout


def _figures(printed: str) -> list[dict[str, object]]:
    """The blocks that score.py prints: a heading, then a figure a line."""
    found: list[dict[str, object]] = []
    for line in printed.splitlines():
        if heading := HEADING.match(line):
            found.append({"name": heading["name"], "articles": int(heading["articles"]), "figures": {}})
        elif found and (figure := FIGURE.match(line)):
            found[-1]["figures"][figure["name"]] = [float(value) for value in figure["values"].split()]
    return found


if __name__ == "__main__":
    main()
