"""Extract articles at the limits and print seconds, memory and what was found: python benchmarks/extremes.py."""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from faker import Faker

from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.compose import Task
from mkdocs_briefing.project.extraction import extract_batch
from mkdocs_briefing.provenance import DEFAULT_MODEL


def quotes() -> str:
    """Return an article with ten thousand quotes."""
    return "".join(f"“We kept our word number {n},” said Minister Ana Duarte.\n" for n in range(10_000))


def actors() -> str:
    """Return an article with a thousand people."""
    faker = Faker("en_US")
    faker.seed_instance(1)
    return "".join(f"{faker.first_name()} {faker.last_name()} said that port {n} would open.\n" for n in range(1000))


def line() -> str:
    """Return an article that is one line of 1 MB."""
    return ("Ana Duarte said the port would open in May. " * 30_000)[:990_000]


ARTICLES = {article.__name__: article for article in (quotes, actors, line)}


def main() -> None:
    """Measure each article in a process of its own, so that its memory is known."""
    if len(sys.argv) < 2:
        for name in ARTICLES:
            subprocess.run([sys.executable, __file__, name], check=True)
        return
    text = ARTICLES[sys.argv[1]]()
    article = parse_article(text.encode(), path="seeds/a.txt")
    began = time.monotonic()
    (found,) = extract_batch([Task("a", article, article.metadata)], DEFAULT_MODEL)
    if not isinstance(found, Briefing):
        sys.exit(str(found))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    counts = f"{len(found.sentences):,} sentences, {len(found.quotes):,} quotes, {len(found.actors):,} actors"
    print(f"{sys.argv[1]}: {len(text):,} characters, {time.monotonic() - began:.0f} s, {memory:,} MB, {counts}")


if __name__ == "__main__":
    main()
