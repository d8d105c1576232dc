"""Measure how the site grows: build, bytes, first paint, search and filters in a browser, at 5 and 500 briefings.

    python benchmarks/site.py [5 500] [--rounds 5]

Articles are made up: words of an invented vocabulary in the usual (Zipf) distribution, actors that recur. Pages come
from a server on this machine; "phone" is a small screen with the processor slowed down four times.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import random
import resource
import statistics
import sys
import tempfile
import threading
import time
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from chromium import browser  # noqa: E402
from mkdocs_briefing.ingest import parse_article  # noqa: E402
from mkdocs_briefing.link import Entry  # noqa: E402
from mkdocs_briefing.model import (  # noqa: E402
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
from tests.support.sites import build_site  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SYLLABLES = (
    "ba be bo da de do fa ga ka ke ko la le lo ma me mo na ne no pa ra re ro sa se so ta te to va ve vo za".split()
)
WORDS = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES[:8]]
ACTORS = [
    f"{a.title()}{b} {c.title()}{d}" for a, b, c, d in zip(*(SYLLABLES[n:] * 12 for n in (0, 3, 7, 11)), strict=False)
]
SENTENCES, LENGTH = 25, 20
DEVICES = {
    "desk": ({"viewport": {"width": 1280, "height": 900}}, 1),
    "phone": ({"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}, 4),
}


def zipf(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


WEIGHTS, FAME = zipf(len(WORDS)), zipf(len(ACTORS))


def made(number: int) -> Entry:
    """Return an article of about 500 words with a briefing of the usual size; a number always gives the same one."""
    chance = random.Random(number)  # noqa: S311 (reproducible)
    cast = sorted(set(chance.choices(ACTORS, cum_weights=FAME, k=10)))
    said = [(chance.choice(cast), chance.choices(WORDS, cum_weights=WEIGHTS, k=LENGTH)) for _ in range(SENTENCES)]
    lines = [f"{who} said {' '.join(words)} in {1960 + chance.randrange(66)}." for who, words in said]
    text = "\n".join(lines) + "\n"
    article = parse_article(text.encode(), path=f"seeds/{number}.txt")
    spans = [Span.of(text, one.start, one.end) for one in article.paragraphs]
    names = [Span.of(text, span.start, span.start + len(who)) for span, (who, _) in zip(spans, said, strict=True)]
    ids = {who: who.lower().replace(" ", "-") for who in cast}
    quotes = tuple(quote(n, span, name, ids) for n, (span, name) in enumerate(zip(spans, names, strict=True), 1))[:14]
    present = sorted({name.text for name in names})
    briefing = Briefing.build(
        text,
        id=f"article-{number}",
        title=" ".join(said[0][1][:8]).capitalize(),
        source=Source(
            path=article.path,
            sha256=article.sha256,
            text_sha256=article.text_sha256,
            publisher="The Daily Benchmark",
            published=dt.date(2024, 1, 1) + dt.timedelta(days=number),
            words=len(text.split()),
        ),
        generator=Generator(version="0", model="none"),
        sentences=tuple(
            Sentence(id=f"s{n}", start=s.start, end=s.end, paragraph=n, role="body") for n, s in enumerate(spans, 1)
        ),
        key_points=tuple(
            KeyPoint(id=f"k{n}", text=lines[n - 1], origin="extracted", evidence=(f"s{n}",)) for n in (1, 2, 3)
        ),
        actors=tuple(
            Actor(
                id=ids[who],
                name=who,
                type="person",
                roles=(Role(text=said[n][1][0], evidence=f"s{n + 1}"),),
                salience=0.5,
                mentions=tuple(Mention(**dict(name), kind="name") for name in names if name.text == who),
            )
            for who in present
            for n in (next(place for place, name in enumerate(names) if name.text == who),)
        ),
        quotes=quotes,
        background=tuple(
            Background(id=f"b{n}", text=lines[n + 14], kind="history", evidence=(f"s{n + 15}",)) for n in range(1, 5)
        ),
        timeline=tuple(
            Event(id=f"t{n}", date=line[-5:-1], text=line, as_written=line[-8:-1], evidence=(f"s{n + 19}",))
            for n, line in enumerate(lines[19:], 1)
        ),
        source_summary=SourceSummary.of(quotes),
        tags=tuple(sorted({chance.choice(WORDS[:20]) for _ in range(3)})),
    )
    return Entry(briefing, text)


def quote(number: int, sentence: Span, name: Span, ids: dict[str, str]) -> Quote:
    start, end = name.end + len(" said "), sentence.end - len(" in 1960.")
    whole = " " * sentence.start + sentence.text
    return Quote(
        id=f"q{number}",
        kind="indirect",
        content=Span.of(whole, start, end),
        speaker=Speaker(name=name.text, actor=ids[name.text], mention=name, resolution="named"),
        attribution="named",
        selector=Selector(prefix="", suffix=""),
        evidence=(f"s{number}",),
    )


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with suppress(ConnectionError):  # a tab that is closed before everything arrived
            super().handle()


def sizes(site: Path) -> Iterator[str]:
    files = [file for file in site.rglob("*") if file.is_file()]
    pages = [file for file in files if file.suffix == ".html"]
    yield f"{len(pages)} pages, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB"
    for name in (
        "search/search_index.json",
        "quotes/index.html",
        "briefings/index.html",
        "actors/index.html",
        "timeline.html",
    ):
        text = (site / name).read_bytes() if (site / name).is_file() else b""
        yield f"{name}: {len(text) / 1e6:.2f} MB, {len(gzip.compress(text)) / 1e6:.2f} MB as sent"


def paint(page: Page, address: str) -> float:
    """Return the milliseconds to the first contentful paint."""
    page.goto(address)
    page.wait_for_load_state("load")
    return page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) => {
             const seen = list.getEntriesByName("first-contentful-paint")[0];
             if (seen) done(seen.startTime);
           }).observe({type: "paint", buffered: true}))"""
    )


def search(page: Page, address: str, words: str) -> tuple[float, float]:
    """Return the milliseconds from the first key to the first result, with loading the index; then for another word."""
    page.goto(address)
    page.wait_for_load_state("load")
    return tuple(
        page.evaluate(
            """(word) => new Promise((done) => {
                 document.getElementById("__search").checked = true;
                 const field = document.querySelector(".md-search__input");
                 const list = document.querySelector(".md-search-result__list");
                 const start = performance.now();
                 new MutationObserver((_, seen) => {
                   if (!list.querySelector("a")) return;
                   seen.disconnect();
                   requestAnimationFrame(() => done(performance.now() - start));
                 }).observe(list, {childList: true, subtree: true});
                 field.focus();
                 field.value = word;
                 field.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
               })""",
            word,
        )
        for word in words.split()
    )


def search_in_parts(page: Page, address: str, words: str) -> tuple[float, float, float]:
    """Return the times of `search` on the search page, and the kilobytes loaded for both words, with the engine."""
    sizes: list[int] = []
    page.on(
        "response",
        lambda answer: sizes.append(int(answer.headers["content-length"])) if "/pagefind/" in answer.url else None,
    )
    page.goto(address)
    times = [
        page.evaluate(
            """async (word) => {
                 const pause = (time) => new Promise((done) => setTimeout(done, time));
                 const form = document.querySelector("[data-bf-search] form");
                 while (form.hidden) await pause(10);
                 const list = document.querySelector(".bf-results");
                 const before = list.firstElementChild;
                 const start = performance.now();
                 const took = new Promise((done) => {
                   new MutationObserver((_, seen) => {
                     if (list.firstElementChild === before) return;
                     seen.disconnect();
                     requestAnimationFrame(() => done(performance.now() - start));
                   }).observe(list, {childList: true});
                 });
                 form.elements.q.value = word;
                 form.elements.q.dispatchEvent(new Event("input", {bubbles: true}));
                 const first = await took;
                 await pause(1000); // until the other results are here
                 return first;
               }""",
            word,
        )
        for word in words.split()
    ]
    return times[0], times[1], sum(sizes) / 1000


def filtering(page: Page, address: str) -> float:
    """Return the milliseconds to filter the list of quotes by speaker, with everything that is loaded and painted."""
    page.goto(address)
    page.wait_for_load_state("load")
    return page.evaluate(
        """() => new Promise((done) => {
             const field = document.querySelector("[data-bf-field=actor]");
             const count = document.querySelector(".bf-filter__count");
             field.selectedIndex = 2;
             const start = performance.now();
             new MutationObserver((_, seen) => {
               seen.disconnect();
               requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
             }).observe(count, {childList: true});
             field.dispatchEvent(new Event("input", {bubbles: true}));
           })"""
    )


def in_browser(chromium: Browser, site: Path, rounds: int, words: str, *, parts: bool) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        for device, (options, slower) in DEVICES.items():
            results: dict[str, list[float]] = {}
            weights: list[float] = []
            for _ in range(rounds):
                context = chromium.new_context(**options)
                page = context.new_page()
                context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
                for name in ("index.html", "briefings/article-1.html", "quotes/index.html", "timeline.html"):
                    results.setdefault(f"paint of {name}", []).append(paint(page, base + name))
                if parts:
                    *times, weight = search_in_parts(page, base + "search.html", words)
                    weights.append(weight)
                else:
                    times = [*search(page, base + "index.html", words)]
                results.setdefault("first search", []).append(times[0])
                results.setdefault("next search", []).append(times[1])
                results.setdefault("filter of quotes", []).append(filtering(page, base + "quotes/index.html"))
                context.close()
            yield f"{device}: " + "; ".join(
                f"{name} {statistics.median(times):.0f} ms" for name, times in results.items()
            )
            if weights:
                yield f"{device}: {statistics.median(weights):.0f} kB loaded for two searches"
        server.shutdown()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("counts", nargs="*", type=int, default=[5, 500])
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--pagefind", action="store_true", help="search an index in parts")
    chosen = arguments.parse_args()
    for count in chosen.counts:
        entries = [made(number) for number in range(1, count + 1)]
        words = " ".join((entries[0].article.split()[4], entries[-1].article.split()[5]))
        with tempfile.TemporaryDirectory() as folder:
            start, worked = time.perf_counter(), time.process_time()
            site = build_site(Path(folder), entries, pagefind=chosen.pagefind)
            took, worked = time.perf_counter() - start, time.process_time() - worked
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{count} briefings: {took:.1f} s to build, {worked:.1f} s of work, {memory:.0f} MB", flush=True)
            with browser() as chromium:
                for line in (*sizes(site), *in_browser(chromium, site, chosen.rounds, words, parts=chosen.pagefind)):
                    print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
