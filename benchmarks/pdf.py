"""How fast PDFs are made: against WeasyPrint and Chromium printing the same words, then 25 to 200 and a dossier of all.

    python benchmarks/pdf.py [--rounds 5] [--largest 200]

WeasyPrint and Playwright are used where they are installed; Chromium is the one on the path. All are warm, their fonts
loaded, but for the last line, where a browser is started for each PDF.
"""

from __future__ import annotations

import argparse
import html
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.ingest import parse_article
from briefing.link import Entry
from briefing.model import (
    Actor,
    Background,
    Briefing,
    Event,
    Generator,
    KeyPoint,
    Mention,
    Quote,
    Role,
    Selector,
    Sentence,
    Source,
    SourceSummary,
    Span,
    Speaker,
)
from briefing.render.pdf import PdfSettings, render_dossier, render_pdf
from briefing.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SETTINGS = PdfSettings(variants=("full",))
WORDS = "harbour treaty council budget minister station delegation frontier engine cargo winter signal bridge".split()


def made(number: int, *, sentences: int = 30) -> Entry:
    """An article of about 500 words that no other number gives, with a briefing of usual size."""
    chance = random.Random(number)  # noqa: S311
    lines = [
        f"Speaker {number}-{n % 8} said the {' '.join(chance.choices(WORDS, k=12))} would open in {1950 + n}."
        for n in range(1, sentences + 1)
    ]
    text = "\n".join(lines) + "\n"
    article = parse_article(text.encode(), path=f"seeds/{number}.txt")
    spans = [Span.of(text, p.start, p.end) for p in article.paragraphs]
    names = [Span.of(text, s.start, s.start + s.text.index(" said")) for s in spans]
    actors = {name.text: f"speaker-{name.text.split()[1]}" for name in names}
    quotes = tuple(_quote(n, span, names[n - 1], actors) for n, span in enumerate(spans[:16], 1))
    briefing = Briefing.build(
        text,
        id=f"article-{number}",
        title=f"Article {number}: {lines[0]}",
        source=Source(
            path=article.path, sha256=article.sha256, text_sha256=article.text_sha256, words=len(text.split())
        ),
        generator=Generator(version="0", model="none"),
        sentences=tuple(
            Sentence(id=f"s{n}", start=s.start, end=s.end, paragraph=n, role="body") for n, s in enumerate(spans, 1)
        ),
        key_points=tuple(
            KeyPoint(id=f"k{n}", text=lines[n], origin="extracted", evidence=(f"s{n + 1}",)) for n in range(4)
        ),
        actors=tuple(
            Actor(
                id=actors[name],
                name=name,
                type="person",
                roles=(Role(text="Speaker", evidence=f"s{n}"),),
                mentions=tuple(Mention(**dict(m), kind="name") for m in names if m.text == name),
            )
            for n, name in enumerate(actors, 1)
        ),
        quotes=quotes,
        background=tuple(
            Background(id=f"b{n}", text=lines[n], kind="history", evidence=(f"s{n + 1}",)) for n in range(5, 10)
        ),
        timeline=tuple(
            Event(id=f"t{n}", date=f"{1951 + n}", text=lines[n], as_written=f"in {1951 + n}", evidence=(f"s{n + 1}",))
            for n in range(8)
        ),
        source_summary=SourceSummary.of(quotes),
    )
    return Entry(briefing, text)


def _quote(number: int, sentence: Span, name: Span, actors: dict[str, str]) -> Quote:
    start = sentence.text.index("the ")
    content = Span(start=sentence.start + start, end=sentence.end - 1, text=sentence.text[start:-1])
    return Quote(
        id=f"q{number}",
        kind="indirect",
        content=content,
        speaker=Speaker(name=name.text, actor=actors[name.text], mention=name, resolution="named"),
        attribution="named",
        selector=Selector(prefix="", suffix=""),
        evidence=(f"s{number}",),
    )


def as_html(entry: Entry) -> str:
    """The same words in the same order, every reference a link there and back."""
    b = entry.briefing

    def refs(item: Any) -> str:
        return " ".join(f'<a href="#{s}">{s}</a>' for s in item.evidence)

    def points(title: str, items: Any) -> str:
        inner = "".join(f'<li id="{i.id}">{html.escape(i.text)} {refs(i)}</li>' for i in items)
        return f"<h2>{title}</h2><ul>{inner}</ul>"

    who = "".join(
        f"<tr><td>{html.escape(a.name)}</td><td>{html.escape(a.roles[0].text)} {a.roles[0].evidence}</td></tr>"
        for a in b.actors
    )
    said = "".join(
        f'<h3>{q.speaker.name if q.speaker else ""}</h3><p id="{q.id}">{html.escape(q.content.text)} {refs(q)}</p>'
        for q in b.quotes
    )
    article = "".join(
        f'<p><b id="{s.id}">{s.id}</b> {html.escape(entry.article[s.start : s.end])} <a href="#k1">k1</a></p>'
        for s in b.sentences
    )
    look = "@page {size: A4; margin: 24mm} body {font: 10.5pt serif} tr {break-inside: avoid} h2 {break-after: avoid}"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(b.title)}</title>'
        f"<style>{look}</style>"
        f"<h1>{html.escape(b.title)}</h1>{points('Key points', b.key_points)}<h2>Who’s who</h2><table>{who}</table>"
        f"<h2>Who said what</h2>{said}{points('Background', b.background)}{points('Timeline', b.timeline)}"
        f"<h2>Source article</h2>{article}</html>"
    )


def engines() -> Iterator[tuple[str, Callable[[Entry], bytes]]]:
    """What is installed, by name."""
    yield "Typst", lambda entry: render_pdf(entry, settings=SETTINGS)
    try:
        import weasyprint

        yield "WeasyPrint, tagged", lambda e: weasyprint.HTML(string=as_html(e)).write_pdf(pdf_variant="pdf/ua-1")
        yield "WeasyPrint, plain", lambda e: weasyprint.HTML(string=as_html(e)).write_pdf()
    except ImportError:
        print("WeasyPrint is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        chromium = None
    if not chromium:
        print("Chromium or Playwright is not installed")
        return
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()

        def printed(entry: Entry) -> bytes:
            page.set_content(as_html(entry))
            return page.pdf(format="A4", tagged=True, outline=True)

        yield "Chromium, running", printed
        browser.close()
    yield "Chromium, a command", lambda entry: printed_by_command(chromium, entry)


def printed_by_command(chromium: str, entry: Entry) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(as_html(entry), encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
        command = [chromium, *options, f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
        return out.read_bytes()


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--largest", type=int, default=200)
    chosen = options.parse_args()
    base = None
    for name, make in engines():
        make(made(0))
        times = [seconds(lambda make=make, n=n: make(made(1000 + n))) for n in range(chosen.rounds)]
        took = statistics.median(times)
        base = base or took
        print(f"{name:20} {took * 1000:8.1f} ms a briefing  {took / base:6.1f} x")
    size = 25
    while size <= chosen.largest:
        entries = [made(n) for n in range(size)]
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            first = seconds(lambda e=entries, p=place: typeset(e, p / "out", settings=SETTINGS, cache=p / "cache"))
            again = seconds(lambda e=entries, p=place: typeset(e, p / "out", settings=SETTINGS, cache=p / "cache"))
        whole = seconds(lambda e=entries: render_dossier(e, settings=SETTINGS, title="Everything"))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:4} briefings: {first:6.2f} s ({first / size * 1000:5.1f} ms each), again {again:5.2f} s, "
            f"dossier {whole:6.2f} s ({whole / size * 1000:5.1f} ms each), peak {memory:,.0f} MiB"
        )
        size *= 2


if __name__ == "__main__":
    main()
