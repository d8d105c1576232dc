"""Extract articles at the limits: python benchmarks/extremes.py [SIZE…].

Print seconds, memory and what was found of articles that are large, then of lines that are no prose, of each SIZE in
code points (20,000 and 100,000): a repeated pattern may take no more than `MAX_RATIO` of the time of as much prose.
"""

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

MAX_RATIO = 3.0
"""Time of a line that is no prose, at most, as a multiple of the time of as much prose."""

MARKS = "\"',—([_*`<.-=|/\\:;!?$%#@&~^}>«“‘…+"
"""Marks that rules, tables and scans repeat without a space."""

PATTERNS = (
    *MARKS,
    "😀",
    "\"'",
    '1"',
    '("a") ',
    "'a ",
    "-|",
    "a",
    "1,",
    "A.",
    "a-",
    "a/",
    "東",
    "ع",
    "\u0301",
    "\u200b",
    "http://a/",
    "a@b.c ",
    "- ",
    "| ",
    ". ",
    ", ",
    '" ',
    "“a ",
    "(a ",
    "$1 ",
    "1 ",
    "1 million ",
    "May ",
    "in 2009 ",
    "Mr. ",
    "U.S. ",
    "and ",
    "of the ",
    "not ",
    "who ",
    "said ",
    "he said ",
    "that he said that ",
    "according to ",
    "“Yes,” he said. ",
    "John ",
    "John Smith ",
    "John and ",
    "Minister ",
    "the Minister of ",
    "University of ",
    "Inc. ",
    "a | b | c |\n",
    "👩\u200d👩\u200d👧\u200d👦 ",
)
"""What is repeated on one line."""

PROSE = (
    "Trade Minister Ana Duarte said on Monday that the port of Lomar would open in May, two years late. “We kept our "
    "word,” she told reporters. Her deputy, Luis Prado, had called the delay a scandal in 2021, when costs rose by 12 "
    "percent to $40 million. The union of dockers, which has 3,000 members, wants to see a plan before the summer. "
)
"""Sentences such as news has."""


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
    """Measure each article in a process of its own, so that its memory is known; then the patterns."""
    if len(sys.argv) == 2 and sys.argv[1] in ARTICLES:
        measure_article()
        return
    for name in () if len(sys.argv) > 1 else ARTICLES:
        subprocess.run([sys.executable, __file__, name], check=True)
    slow = [found for size in sys.argv[1:] or ("20000", "100000") for found in slow_patterns(int(size))]
    if slow:
        sys.exit(f"more than {MAX_RATIO} times the time of prose: {', '.join(slow)}")


def slow_patterns(size: int) -> list[str]:
    """Print the time of each pattern, repeated to `size` code points, and return those that take too long."""
    seconds_of_line("A line to load the model. ", 100)
    prose = max(seconds_of_line(PROSE, size), seconds_of_line(PROSE, size))
    print(f"{size:,} code points of prose: {prose:.2f} s")
    slow = []
    for pattern in PATTERNS:
        ratio = seconds_of_line(pattern, size) / prose
        print(f"{pattern!r:24} {ratio:.2f}", flush=True)
        if ratio > MAX_RATIO:
            slow.append(f"{pattern!r} {ratio:.1f}")
    return slow


def seconds_of_line(pattern: str, size: int) -> float:
    """Return the processor time, in seconds, of an article with a line of `pattern`, repeated to `size` code points."""
    line = (pattern * (size // len(pattern) + 1))[:size]
    article = parse_article(f"It was said.\n\n{line}\n".encode(), path="seeds/a.txt")
    began = time.process_time()
    (found,) = extract_batch([Task("a", article, article.metadata)], DEFAULT_MODEL)
    if not isinstance(found, Briefing):
        sys.exit(str(found))
    return time.process_time() - began


def measure_article() -> None:
    """Print what the article that the command line names takes, and what is found in it."""
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
