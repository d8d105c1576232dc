"""Write the figures of `scale.py` as a table into docs/scale.md, and as a picture with two logarithmic axes.

python benchmarks/scale_report.py        (needs matplotlib)
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent.parent / "docs"

ROWS = (
    ("Extraction, one process", "extract_1", "cpu"),
    ("— bare spaCy, one process", "bare_1", "cpu"),
    ("Extraction, two processes", "extract_2", "cpu"),
    ("— bare spaCy, two processes", "bare_2", "cpu"),
    ("Extraction, nothing changed", "extract_nothing", "cpu"),
    ("Extraction, one article changed", "extract_one", "cpu"),
    ("Link", "parts.link", None),
    ("Pages from templates", "parts.pages", None),
    ("Site, cold", "site", "cpu"),
    ("— plain MkDocs, the same pages", "plain", "cpu"),
    ("Site again, nothing changed, all pages kept", "warm", "cpu"),
    ("`briefing build`, nothing changed", "build_nothing", "cpu"),
    ("`briefing build`, one article changed", "build_one", "cpu"),
    ("Preview, first build", "preview.first", None),
    ("Preview, one article changed", "preview.edited", None),
    ("— of which the search index, first build", "preview.search", None),
    ("PDFs", "pdf", "cpu"),
    ("Peak memory of extraction, MB", "extract_2", "megabytes"),
    ("Peak memory of the site, MB", "site", "megabytes"),
    ("— plain MkDocs, MB", "plain", "megabytes"),
    ("YAML, MB", "yaml_mb", None),
    ("Site, MB", "site_mb", None),
    ("— of which lists that filters load, MB", "lists_mb", None),
    ("Search index, theme's or in parts, MB", "search_mb", None),
    ("HTML pages", "pages", None),
)

BARS = (
    ("Extraction to bare spaCy, as many processes", "extract_2.cpu", "bare_2.cpu", "at most 1.6"),
    ("Extraction, one process to two, by the clock", "extract_1.seconds", "extract_2.seconds", "at least 1.7"),
    ("Site, cold, to plain MkDocs", "site.cpu", "plain.cpu", "at most 1.3"),
    ("`briefing build`, nothing changed, to the site, cold", "build_nothing.cpu", "site.cpu", "under 0.05"),
    ("Preview, one article changed, to the first build", "preview.edited", "preview.first", "under 0.1"),
    ("Extraction, one article changed, seconds by the clock", "extract_one.seconds", None, "under 3"),
    ("Peak memory of the site, MB", "site.megabytes", None, "under 1,500"),
    ("Site, KB a briefing", "site_mb", "articles", "at most 65"),
)
"""Aims at 1,000 articles: for the ratio of the first figure to the second, or for the first alone."""

PLOTTED = ("extract_1", "bare_1", "site", "plain", "build_one", "build_nothing", "extract_one", "parts.link")


def value(found: dict[str, Any], path: str, part: str | None) -> float | None:
    for step in path.split("."):
        found = found.get(step)  # type: ignore[assignment]
        if found is None:
            return None
    return found.get(part) if part and isinstance(found, dict) else found  # type: ignore[return-value]


def bars(one: dict[str, Any]) -> str:
    """Return the table of aims and measured figures."""
    lines = [f"| at {one['articles']:,} | aim | measured |", "| --- | --: | --: |"]
    for name, above, below, aim in BARS:
        first, second = value(one, above, None), value(one, below, None) if below else 1
        ratio = first / second * (1000 if below == "articles" else 1) if first and second else None
        lines.append(f"| {name} | {aim} | {'' if ratio is None else f'{ratio:,.3g}'} |")
    return "".join(f"{line}\n" for line in lines)


def table(results: list[dict[str, Any]]) -> str:
    head = ["", *(f"{one['articles']:,}" for one in results)]
    lines = [head, ["---", *("--:" for _ in results)]]
    for name, path, part in ROWS:
        cells = [value(one, path, part) for one in results]
        if any(cell is not None for cell in cells):
            lines.append([name, *("" if cell is None else f"{cell:,.4g}" for cell in cells)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def picture(results: list[dict[str, Any]], file: Path) -> None:
    try:
        import matplotlib as mpl
    except ImportError:
        print("matplotlib is not installed: no picture")
        return
    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "scale"
    from matplotlib import pyplot

    names = {path: name.removeprefix("— ") for name, path, part in ROWS if part != "megabytes"}
    figure, axes = pyplot.subplots(figsize=(8, 5))
    for path in PLOTTED:
        points = [(one["articles"], value(one, path, "cpu")) for one in results]
        points = [point for point in points if point[1]]
        if points:
            axes.loglog(*zip(*points, strict=True), marker="o", label=names[path].replace("`", ""))
    axes.set_xlabel("articles")
    axes.set_ylabel("seconds of processor time")
    axes.grid(visible=True, which="both", alpha=0.3)
    axes.legend(fontsize="small")
    figure.savefig(file, metadata={"Date": None})


def write(docs: Path) -> None:
    results = json.loads((docs / "data/scale.json").read_text(encoding="utf-8"))
    page = docs / "scale.md"
    text = page.read_text(encoding="utf-8")
    pattern = re.compile(r"(<!-- table -->\n).*?(<!-- end -->)", re.DOTALL)
    held = "".join(f"\n{bars(one)}" for one in results if one["articles"] == 1000)
    made = f"\n{table(results)}{held}\n"
    page.write_text(pattern.sub(lambda found: f"{found[1]}{made}{found[2]}", text), encoding="utf-8")
    picture(results, docs / "assets/scale.svg")


if __name__ == "__main__":
    write(DOCS)
