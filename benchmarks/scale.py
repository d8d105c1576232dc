"""Measure each part at ten to thousands of articles, next to bare spaCy and plain MkDocs on the same texts and pages.

    make bench            python benchmarks/scale.py [--sizes 10,100,1000,3000] [--out docs] [--parts extract,site]
                          [--resume]

Every figure of a size comes from one run; what is compared is run in turn. Seconds are wall-clock, with the processor's
seconds of all processes beside them; memory is the peak of the resident memory of all processes together.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import hashlib
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import articles

import mkdocs_briefing

ROOT = Path(__file__).parent.parent
ONE_PROCESS_UP_TO = 1000
"""Articles up to which one process alone is measured too; above, it would take a quarter of an hour more."""

PDFS_UP_TO = 100
"""Articles up to which PDFs are measured; above, they are linear (see benchmarks/pdf.py)."""


@dataclass(frozen=True)
class Measure:
    """Seconds and memory of one command."""

    seconds: float
    cpu: float
    megabytes: float


# ---------------------------------------------------------------- running
def resident(process: int) -> int:
    """Return the resident memory of a process and its children, in KiB."""
    total = 0
    with contextlib.suppress(OSError, ValueError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                total = int(line.split()[1])
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            total += resident(int(child))
    return total


def measured(command: list[str], *, cwd: Path) -> tuple[Measure, str]:
    """Run the command and return what it took and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "SITE_URL": "", "NO_MKDOCS_2_WARNING": "1"}
    peak, ended = [0], threading.Event()
    with subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.PIPE, text=True) as running:

        def watch() -> None:
            while not ended.wait(0.1):
                peak[0] = max(peak[0], resident(running.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        out, _ = running.communicate()
        ended.set()
        watcher.join()
    seconds = time.perf_counter() - start
    if running.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {running.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measure(round(seconds, 2), round(cpu, 2), round(peak[0] / 1024)), out


def briefing(*words: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs_briefing", *words]


def own(*words: object) -> list[str]:
    return [sys.executable, str(Path(__file__).absolute()), *map(str, words)]


MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]


# ---------------------------------------------------------------- the project that is measured
def project(folder: Path, many: int) -> Path:
    """Make a project with that many articles and no PDFs, and a folder for a plain one with the same pages."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config.replace("  - briefing:\n", "  - briefing:\n      pdf: false\n"), "utf-8")
    articles.write(folder / "seeds", many)
    return folder


def plain(folder: Path) -> Path:
    """Write the pages as files for MkDocs with the same theme and search, without the plugin."""
    there = folder / "plain"
    shutil.copytree(folder / "docs", there / "docs")
    subprocess.run(briefing("pages", "--quiet", "--out", str(there / "docs")), cwd=folder, check=True)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    without = re.sub(r"^  - briefing:\n(?: {6}.*\n)+", "", config, flags=re.MULTILINE)
    (there / "mkdocs.yml").write_text(f"{without}\nnot_in_nav: /*/\n", "utf-8")
    return there


def edit(folder: Path, number: int, nth: int) -> None:
    """Change a sentence of an article."""
    file = folder / f"seeds/{number:06}.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}Ministers will meet again in {2030 + nth}, officials said.\n", encoding="utf-8")


def size(folder: Path, pattern: str = "*") -> float:
    """Return the size of a folder or file in megabytes."""
    return round(sum(file.stat().st_size for file in folder.rglob(pattern) if file.is_file()) / 1e6, 3)


# ---------------------------------------------------------------- what runs in a process of its own
def bare(seeds: Path, jobs: int) -> None:
    """Run spaCy alone over the texts."""
    import spacy

    from mkdocs_briefing.ingest import read_article
    from mkdocs_briefing.provenance import installed_package

    texts = [read_article(file, path=file.name).text for file in sorted(seeds.glob("*.md"))]
    nlp = spacy.load(installed_package("en_core_web_sm"))
    tokens = sum(len(doc) for doc in nlp.pipe(texts, n_process=jobs))
    print(json.dumps({"tokens": tokens, "words": sum(len(text.split()) for text in texts)}))


def inside() -> None:
    """Measure linking and rendering of an extracted project, each alone, in processor seconds."""
    from mkdocs_briefing.link import link
    from mkdocs_briefing.project.pipeline import Settings, run
    from mkdocs_briefing.render import SiteSettings, pages

    def took(work):  # type: ignore[no-untyped-def]
        start = time.process_time()
        return work(), round(time.process_time() - start, 3)

    result, reading = took(lambda: run(Settings()))
    index, linking = took(lambda: link(result.entries))
    made, rendering = took(lambda: list(pages(index, site=SiteSettings())))
    print(
        json.dumps(
            {
                "read": reading,
                "link": linking,
                "pages": rendering,
                "actors": len(index.actors),
                "files": len(made),
                "megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            }
        )
    )


def preview() -> None:
    """Measure `mkdocs serve` without its server: the first build, the build after an edit, and the search index.

    In the processor's seconds.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    spent = [0.0]

    def timed(call):  # type: ignore[no-untyped-def]
        @functools.wraps(call)  # the plugin looks at the module: a page that others may change is not kept
        def inner(*words, **options):  # type: ignore[no-untyped-def]
            start = time.process_time()
            try:
                return call(*words, **options)
            finally:
                spent[0] += time.process_time() - start

        return inner

    from material.plugins.search.plugin import SearchPlugin

    SearchPlugin.on_page_context = timed(SearchPlugin.on_page_context)
    SearchPlugin.on_post_build = timed(SearchPlugin.on_post_build)
    with tempfile.TemporaryDirectory() as site:
        times, search = [], []
        for nth in range(4):
            if nth:
                edit(Path(), 5, nth)
            spent[0] = 0
            start = time.process_time()
            config = load_config("mkdocs.yml", site_dir=site)
            if not nth:
                config.plugins.on_startup(command="serve", dirty=False)
            config.site_url = "http://127.0.0.1:8000/"
            build(config, serve_url=config.site_url)
            times.append(time.process_time() - start)
            search.append(spent[0])
    print(
        json.dumps(
            {
                "first": round(times[0], 2),
                "edited": round(statistics.median(times[2:]), 2),  # the first edit loads the language model
                "edited_first": round(times[1], 2),
                "search": round(search[0], 2),
            }
        )
    )


# ---------------------------------------------------------------- one size
def extraction(folder: Path, many: int) -> dict[str, object]:
    """Measure bare spaCy and extraction in turn, with one process and one a core; then no and one changed article."""
    found: dict[str, object] = {}
    cores = os.cpu_count() or 1
    for jobs in (1, cores) if many <= ONE_PROCESS_UP_TO else (cores,):
        found[f"bare_{jobs}"], out = measured(own("bare", folder / "seeds", jobs), cwd=folder)
        shutil.rmtree(folder / "build", ignore_errors=True)
        found[f"extract_{jobs}"], _ = measured(briefing("extract", "--quiet", "--jobs", str(jobs)), cwd=folder)
        found |= json.loads(out)
    found["extract_nothing"], _ = measured(briefing("extract", "--quiet"), cwd=folder)
    edit(folder, 5, 0)
    found["extract_one"], _ = measured(briefing("extract", "--quiet"), cwd=folder)
    found["yaml_mb"], found["cache_mb"] = size(folder / "build/briefings"), size(folder / "build/cache")
    return found


def site(folder: Path, many: int) -> dict[str, object]:
    """Measure the site of finished briefings and plain MkDocs with its pages; then no and one changed article."""
    found: dict[str, object] = {}
    if not (folder / "build/briefings").is_dir():
        subprocess.run(briefing("extract", "--quiet"), cwd=folder, check=True)
    _, out = measured(own("inside"), cwd=folder)
    found["parts"] = json.loads(out)
    there = plain(folder)
    ours, theirs = [], []
    for _ in range(3 if many <= 100 else 2 if many <= 1000 else 1):
        theirs.append(measured(MKDOCS, cwd=there)[0])
        shutil.rmtree(folder / "build/site", ignore_errors=True)
        shutil.rmtree(folder / "build/cache/site", ignore_errors=True)
        ours.append(measured(MKDOCS, cwd=folder)[0])
    found["plain"], found["site"] = middle(theirs), middle(ours)
    found["warm"], _ = measured(MKDOCS, cwd=folder)
    found["site_mb"], found["plain_mb"] = size(folder / "build/site"), size(there / "build/site")
    found["pages"] = sum(1 for _ in (folder / "build/site").rglob("*.html"))
    found["largest"] = max((f.stat().st_size, f.name) for f in (folder / "build/site").rglob("*.html"))
    found["search_mb"] = size(folder / "build/site/search", "*.json") + size(folder / "build/site/pagefind")
    found["lists_mb"] = size(folder / "build/site/lists")
    shutil.rmtree(there)
    measured(briefing("build", "--quiet"), cwd=folder)
    found["build_nothing"], _ = measured(briefing("build", "--quiet"), cwd=folder)
    edit(folder, 5, 0)
    found["build_one"], _ = measured(briefing("build", "--quiet"), cwd=folder)
    shutil.rmtree(folder / "build/cache/site", ignore_errors=True)
    _, out = measured(own("preview"), cwd=folder)
    found["preview"] = json.loads(out)
    if many <= PDFS_UP_TO:
        found["pdf"], _ = measured(briefing("pdf", "--quiet"), cwd=folder)
        found["pdf_mb"] = size(folder / "build/pdf")
        found["pdf_nothing"], _ = measured(briefing("pdf", "--quiet"), cwd=folder)
    return found


def middle(found: list[Measure]) -> Measure:
    """Return the run with the least processor time, since other work on the machine only adds to it."""
    return min(found, key=lambda one: one.cpu)


def keep(file: Path, found: dict[str, object]) -> None:
    """Write the figures of a size into the file, next to those of other sizes and parts."""
    kept = known(file)
    kept[found["articles"]] = kept.get(found["articles"], {}) | found
    file.write_text(json.dumps([kept[many] for many in sorted(kept)], indent=1) + "\n", encoding="utf-8")


def code_digest() -> str:
    """Return a digest of the code that is measured."""
    folder = Path(mkdocs_briefing.__file__).parent
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".py", ".jinja", ".typ"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]


def known(file: Path) -> dict[object, dict[str, object]]:
    """Return what was measured, by size."""
    return {one["articles"]: one for one in json.loads(file.read_text("utf-8"))} if file.is_file() else {}


def main() -> None:
    if sys.argv[1:2] == ["bare"]:
        return bare(Path(sys.argv[2]), int(sys.argv[3]))
    if sys.argv[1:2] == ["inside"]:
        return inside()
    if sys.argv[1:2] == ["preview"]:
        return preview()
    options = argparse.ArgumentParser()
    options.add_argument("--sizes", default="10,100,1000,3000")
    options.add_argument("--parts", default="extract,site")
    options.add_argument("--resume", action="store_true", help="leave out what --out has from this code already")
    options.add_argument("--out", type=Path, help="folder of the docs; printed alone when left out")
    chosen = options.parse_args()
    code = code_digest()
    done = known(chosen.out / "data/scale.json") if chosen.out else {}
    for many in map(int, chosen.sizes.split(",")):
        before = done.get(many, {}).get("code", {})
        parts = [part for part in chosen.parts.split(",") if not (chosen.resume and before.get(part) == code)]
        if not parts:
            continue
        with tempfile.TemporaryDirectory() as folder:
            place = project(Path(folder) / "project", many)
            found: dict[str, object] = {"articles": many, "load": round(os.getloadavg()[0], 1)}
            found["code"] = before | dict.fromkeys(parts, code)
            if "extract" in parts:
                found |= extraction(place, many)
            if "site" in parts:
                found |= site(place, many)
        found = {name: asdict(one) if isinstance(one, Measure) else one for name, one in found.items()}
        print(json.dumps(found, indent=1), flush=True)
        if chosen.out:
            keep(chosen.out / "data/scale.json", found)
    if chosen.out:
        import scale_report

        scale_report.write(chosen.out)
    return None


if __name__ == "__main__":
    main()
