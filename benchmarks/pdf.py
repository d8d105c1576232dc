"""Measure how fast PDFs are made: next to WeasyPrint and Chromium, then for 25 to 200 briefings and a dossier of all.

    python benchmarks/pdf.py [--rounds 5] [--largest 200]

WeasyPrint and Playwright are used where they are installed; Chromium is the one on the path. All print the same words
in the same fonts on the same paper; all have loaded their fonts before, except the command that starts a browser.
"""

from __future__ import annotations

import argparse
import html
import importlib
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import (
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
from mkdocs_briefing.output.pdfs import typeset
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.typst import PdfSettings, render_dossier, render_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SETTINGS = PdfSettings(variants=("full",))
WORDS = "harbour treaty council budget minister station delegation frontier engine cargo winter signal bridge".split()


def made(number: int, *, sentences: int = 30) -> Entry:
    """Return an article of about 500 words, different for each number, with a briefing of the usual size."""
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


def styles() -> str:
    """Return a stylesheet with the paper, fonts and sizes of the Typst templates."""
    faces = "".join(
        f"@font-face {{font-family: '{family}'; font-weight: 200 900; src: url('{file.as_uri()}');"
        f" font-style: {'italic' if 'Italic' in file.name else 'normal'}}}"
        for package, family in (
            ("fontpkg_source_serif_4", "Source Serif 4"),
            ("fontpkg_source_sans_3", "Source Sans 3"),
        )
        for file in sorted(Path(importlib.import_module(package).__file__ or "").parent.rglob("*.ttf"))
    )
    return (
        faces
        + """
        @page {size: A4; margin: 25mm 25mm 22mm; @top-left {content: "Briefing"; font: 8pt 'Source Sans 3'}
          @bottom-left {content: "Page " counter(page) " of " counter(pages); font: 8pt 'Source Sans 3'}}
        body {font: 10.5pt/1.35 'Source Serif 4'; margin: 0}
        a, small {font: 8pt 'Source Sans 3'; color: #5a636e; text-decoration: none} a {color: #1d3d63}
        h1 {font: 600 21pt 'Source Serif 4'} h2, h3 {break-after: avoid}
        h2 {font: 600 12pt 'Source Sans 3'; border-top: 1px solid}
        h3 {font: 600 10.5pt 'Source Serif 4'; margin: 1em 0 .5em}
        .quote {border-left: 1px solid; padding-left: 10pt; break-inside: avoid; margin: .8em 0}
        table {border-collapse: collapse; width: 100%; font-size: 9.5pt} tr {break-inside: avoid}
        td, th {border-top: 1px solid #c4cad2; text-align: left; vertical-align: top; padding: 5pt 0}
        ul {list-style: none; padding: 0} li {margin: .8em 0} .source {font-size: 9.5pt}"""
    )


def as_html(entry: Entry, css: str = "") -> str:
    """Return the words of the PDF in its order as HTML, with every reference a link there and back."""
    of = briefing_data(entry, text_mode="full")

    def said(text: str) -> str:
        return html.escape(text)

    def links(refs: Any) -> str:
        return " ".join(f'<a href="#{ref["to"]}">{ref["name"]}</a>' for ref in refs)

    def points(items: Any) -> str:
        inner = "".join(
            f'<li id="{i["anchor"]}"><small>{i["name"]}</small> {said(i["text"])} {links(i["refs"])}</li>'
            for i in items
        )
        return f"<ul>{inner}</ul>"

    def row(*cells: str) -> str:
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"

    who = "".join(
        row(f'<b id="{a["anchor"]}">{said(a["name"])}</b>', f"{said(r['text'])} {links(r['refs'])}")
        for a in of["actors"]
        for r in a["roles"]
    )
    quotes = "".join(
        f'<h3><a href="#{group["to"]}">{said(group["speaker"])}</a> <small>{" · ".join(group["roles"])}</small></h3>'
        + "".join(
            f'<div class="quote" id="{q["anchor"]}">{said(q["text"])} {links(q["refs"])}<br>'
            f"<small>{q['name']} · reported</small></div>"
            for q in group["quotes"]
        )
        for group in of["quotes"]
    )
    dates = "".join(
        row(
            f'<small>{t["name"]}</small> <b id="{t["anchor"]}">{t["date"]}</b>', f"{said(t['text'])} {links(t['refs'])}"
        )
        for t in of["timeline"]
    )
    article = "".join(
        f'<p><a id="{s["anchor"]}">{s["id"]}</a> {said(s["text"])} <small>({links(s["back"])})</small></p>'
        for paragraph in of["source"]["paragraphs"]
        for s in paragraph["sentences"]
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{said(of["title"])}</title><style>{css}</style>'
        f"<small>BRIEFING</small><h1>{said(of['title'])}</h1><small>{of['day']} · {of['words']}</small>"
        f"<h2>Key points</h2>{points(of['key_points'])}"
        f"<h2>Who’s who</h2><table><tr><th>Name<th>Role, as written</tr>{who}</table>"
        f"<h2>Who said what</h2>{quotes}<h2>Background</h2>{points(of['background'])}"
        f"<h2>Timeline</h2><table><tr><th>Date<th>As the article says it</tr>{dates}</table>"
        f"<h2>Sources and gaps</h2><p>Statements by source: {', '.join(of['sources'])}.</p>"
        f'<h2>Source article</h2><div class="source">{article}</div></html>'
    )


def engines(stack: ExitStack) -> Iterator[tuple[str, Callable[[Entry], bytes]]]:
    """Return the engines that are installed, by name."""
    yield "Typst", lambda entry: render_pdf(entry, settings=SETTINGS)
    css = styles()
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except ImportError:
        print("WeasyPrint is not installed")
    else:
        fonts = FontConfiguration()
        sheets = [weasyprint.CSS(string=css, font_config=fonts)]

        def woven(entry: Entry, **options: str) -> bytes:
            return weasyprint.HTML(string=as_html(entry)).write_pdf(stylesheets=sheets, font_config=fonts, **options)

        yield "WeasyPrint, tagged", lambda entry: woven(entry, pdf_variant="pdf/ua-1")
        yield "WeasyPrint, plain", woven
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("Chromium is not installed")
        return
    yield "Chromium, a command", lambda entry: printed_by_command(chromium, as_html(entry, css))
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("Playwright is not installed")
        return
    driver = stack.enter_context(sync_playwright())
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
    stack.callback(browser.close)
    yield "Chromium, running", lambda entry: printed_by_browser(browser, as_html(entry, css))


def printed_by_browser(browser: Any, text: str) -> bytes:
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        page = browser.new_page()
        page.goto(Path(file.name).as_uri())
        made = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
        page.close()
        return bytes(made)


def printed_by_command(chromium: str, text: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(text, encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
        command = [chromium, *options, f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
        return out.read_bytes()


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cpu_seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return wall-clock seconds and processor seconds; other work on the machine does not change the second."""
    start = time.process_time()
    took = seconds(work)
    return took, time.process_time() - start


def compare(rounds: int) -> None:
    """Run each engine once a round, so that other work on the machine affects all of them."""
    with ExitStack() as stack:
        found = list(engines(stack))
        times: dict[str, list[float]] = {name: [] for name, _ in found}
        for number in range(rounds + 1):
            entry = made(1000 + number)
            for name, make in found:
                took = seconds(lambda make=make, entry=entry: make(entry))
                if number:  # the first round warms up
                    times[name].append(took)
    typst = times["Typst"]
    for name, took in times.items():
        ratio = statistics.median(other / own for other, own in zip(took, typst, strict=True))
        print(f"{name:20} {statistics.median(took) * 1000:8.1f} ms a briefing  {ratio:6.1f} x")


def grow(largest: int) -> None:
    """Measure more and more briefings, and a dossier of all of them."""
    size = 25
    while size <= largest:
        entries = [made(n) for n in range(size)]
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)

            def every(entries: list[Entry] = entries, place: Path = place) -> object:
                return typeset(entries, place / "out", settings=SETTINGS, cache=place / "cache")

            first, work = cpu_seconds(every)
            again, _ = cpu_seconds(every)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        whole, whole_work = cpu_seconds(lambda e=entries: render_dossier(e, settings=SETTINGS, title="Everything"))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:4} briefings: {first:6.2f} s, processor {work / size * 1000:5.1f} ms each, peak {peak:,.0f} MiB; "
            f"again {again:5.2f} s; dossier {whole:6.2f} s, processor {whole_work / size * 1000:5.1f} ms each, "
            f"peak {memory:,.0f} MiB",
            flush=True,
        )
        size *= 2


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--largest", type=int, default=200)
    chosen = options.parse_args()
    if chosen.rounds:
        compare(chosen.rounds)
    grow(chosen.largest)


if __name__ == "__main__":
    main()
