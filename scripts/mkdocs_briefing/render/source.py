"""The article as a page prints it: numbered paragraphs of sentences, each with the items that rest on it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

from mkdocs_briefing.render.wording import PARTS, sentence_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Actor, Briefing, Quote, Sentence
    from mkdocs_briefing.render.page import TextMode

FRAGMENT_WORDS = 5
"""Words at either end of a passage that a text fragment names; more make links long, fewer ambiguous."""

MARKS = frozenset('“”„"‘’«»')
"""Quotation marks; pages print a pair of their own around what is verbatim."""


@dataclass(frozen=True)
class Backlink:
    """An item that rests on a sentence."""

    anchor: str
    """Its place in the page: `q1`."""
    label: str
    """For a reader: `Quote 1`."""


@dataclass(frozen=True)
class Elsewhere:
    """Where to read what is not printed."""

    words: str
    """For a reader: `Sentence 4 of the original`."""
    url: str | None
    """The passage at the publisher's, when its address is known."""


@dataclass(frozen=True)
class Run:
    """Some text of a sentence, and the actor it names, if any."""

    text: str
    """Verbatim."""
    actor: str | None = None
    """Id."""


@dataclass(frozen=True)
class PrintedSentence:
    """A sentence with all that leads away from it."""

    id: str
    """`s12`, its place in the page."""
    runs: tuple[Run, ...]
    """Its text; empty where rights do not allow to print it."""
    backlinks: tuple[Backlink, ...]
    """Items that rest on it, in the order of the briefing."""
    original: str | None
    """The passage at the publisher's, when its address is known."""


@dataclass(frozen=True)
class PrintedParagraph:
    """A line of the article."""

    number: int
    """Counted from 1, the same in every text mode."""
    role: str
    """`highlight`, `heading` or `body`."""
    sentences: tuple[PrintedSentence, ...]
    """In order."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """All of its text that is printed."""
        return tuple(run for sentence in self.sentences for run in sentence.runs)

    @property
    def backlinks(self) -> tuple[Backlink, ...]:
        """Items that rest on any of its sentences, each once."""
        return tuple(dict.fromkeys(link for sentence in self.sentences for link in sentence.backlinks))


def text_mode(briefing: Briefing, default: TextMode) -> TextMode:
    """How much of the article may be printed."""
    return briefing.handling.text_mode or default


def printed(briefing: Briefing, mode: TextMode) -> frozenset[str]:
    """Ids of the sentences that may be printed as sentences of the article.

    `full`: all; `excerpts`: those that items rest on; `links`: none.
    """
    if mode == "links":
        return frozenset()
    if mode == "full":
        return frozenset(sentence.id for sentence in briefing.sentences)
    return frozenset(backlinks(briefing))


def backlinks(briefing: Briefing) -> dict[str, tuple[Backlink, ...]]:
    """For each sentence that something rests on: what."""
    found: dict[str, list[Backlink]] = defaultdict(list)
    for part, item in briefing.items():
        number = "" if "-" in item.id else re.sub(r"\D+", "", item.id)  # what a person added has no number
        for sentence in item.evidence:
            found[sentence].append(Backlink(item.id, f"{PARTS[part]} {number}".strip()))
    for actor in briefing.actors:
        for role in actor.roles:
            found[role.evidence].append(Backlink(f"actor-{actor.id}", f"Role of {actor.name}"))
    for place, gap in enumerate(briefing.gaps, 1):
        for sentence in gap.evidence:
            found[sentence].append(Backlink(f"gap-{place}", "Gap"))
    for place, judgement in enumerate(briefing.assessment, 1):
        for sentence in judgement.evidence:
            found[sentence].append(Backlink(f"assessment-{place}", "Assessment"))
    return {sentence: tuple(dict.fromkeys(links)) for sentence, links in found.items()}


def paragraphs(entry: Entry, *, mode: TextMode) -> tuple[PrintedParagraph, ...]:
    """The source section; in the mode `links` only sentences that items rest on, without their text."""
    briefing = entry.briefing
    allowed, leading = printed(briefing, mode), backlinks(briefing)
    runs = _runs_by_sentence(entry)
    made = []
    for number, group in groupby(briefing.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        shown = tuple(
            PrintedSentence(
                id=sentence.id,
                runs=runs[sentence.id] if sentence.id in allowed else (),
                backlinks=leading.get(sentence.id, ()),
                original=original(entry, sentence),
            )
            for sentence in sentences
        )
        made.append(PrintedParagraph(number, sentences[0].role, shown))
    return tuple(made)


def _runs_by_sentence(entry: Entry) -> dict[str, tuple[Run, ...]]:
    named = sorted(
        ((mention.start, -mention.end, actor.id) for actor in entry.briefing.actors for mention in actor.mentions),
    )
    found: dict[str, tuple[Run, ...]] = {}
    place = 0
    for sentence in entry.briefing.sentences:
        while place < len(named) and named[place][0] < sentence.start:
            place += 1
        last = place
        while last < len(named) and named[last][0] < sentence.end:
            last += 1
        within = [(start, -end, actor) for start, end, actor in named[place:last]]
        found[sentence.id] = tuple(runs(entry.article, sentence.start, sentence.end, within))
    return found


def runs(article: str, start: int, end: int, named: Sequence[tuple[int, int, str]]) -> list[Run]:
    """`article[start:end]` cut at what names an actor; of passages that overlap the first and longest counts.

    `named` holds start, end and actor, sorted by start and, for equal ones, longest first.
    """
    made: list[Run] = []
    place = start
    for first, last, actor in named:
        if first < place or last > end:
            continue
        if first > place:
            made.append(Run(article[place:first]))
        made.append(Run(article[first:last], actor))
        place = last
    if place < end:
        made.append(Run(article[place:end]))
    return made


def sentence_runs(entry: Entry, sentence: Sentence, actor: Actor) -> list[Run]:
    """A sentence with the mentions of one actor in it."""
    named = sorted((m.start, -m.end) for m in actor.mentions if sentence.start <= m.start < sentence.end)
    return runs(entry.article, sentence.start, sentence.end, [(start, -end, actor.id) for start, end in named])


def around(entry: Entry, quote: Quote, *, default: TextMode) -> tuple[str, str]:
    """What stands before and after a reported statement in its sentences, so that it reads as the article has it.

    Empty for quotations and where rights do not allow to print the sentences.
    """
    start, end = _run_with(quote, entry.briefing, printed(entry.briefing, text_mode(entry.briefing, default)))
    if quote.kind == "direct" or start == end:
        return "", ""
    before, after = entry.article[start : quote.content.start], entry.article[quote.content.end : end]
    starts, ends = {segment.start for segment in quote.quoted}, {segment.end for segment in quote.quoted}
    marked = (quote.content.start in starts and before[-1:] in MARKS, quote.content.end in ends and after[:1] in MARKS)
    return before[:-1] if marked[0] else before, after[1:] if marked[1] else after


def _run_with(quote: Quote, briefing: Briefing, allowed: frozenset[str]) -> tuple[int, int]:
    """Where the unbroken run of cited sentences that may be printed and hold the content begins and ends; else 0, 0.

    An answer of an interview also cites the question before it and the speaker's introduction, which stand elsewhere.
    """
    cited = allowed.intersection(quote.evidence)
    for together, group in groupby(briefing.sentences, key=lambda sentence: sentence.id in cited):
        run = list(group)
        if together and run[0].start <= quote.content.start < quote.content.end <= run[-1].end:
            return run[0].start, run[-1].end
    return 0, 0


def web_address(url: str | None) -> str | None:
    """The address when a browser opens it as a page and nothing else; never `javascript:` or the like."""
    return url if url is not None and re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def elsewhere(entry: Entry, evidence: Sequence[str]) -> Elsewhere:
    """What stands in place of a text that is withheld: where to read it."""
    url = original(entry, sentences_by_id(entry.briefing)[evidence[0]]) if evidence else None
    numbers = " and ".join(sentence_number(which) for which in evidence)
    named = f"Sentence{'s' if len(evidence) > 1 else ''} {numbers}" if evidence else "Not printed here"
    return Elsewhere(f"{named} of the {'original' if url else 'article'}" if evidence else named, url)


def original(entry: Entry, sentence: Sentence) -> str | None:
    """The sentence in the publisher's page, by a text fragment (WICG Scroll To Text Fragment)."""
    if entry.unredacted is not None and sentence.id in entry.unredacted.originals:
        return entry.unredacted.originals[sentence.id]
    url = web_address(entry.briefing.source.url)
    words = entry.article[sentence.start : sentence.end].split()
    if url is None or not words:
        return url
    ends = [words] if len(words) <= 2 * FRAGMENT_WORDS else [words[:FRAGMENT_WORDS], words[-FRAGMENT_WORDS:]]
    # A hyphen has a meaning in the fragment's syntax and is not escaped by the encoding of addresses.
    texts = ",".join(percent_encoded(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url.partition('#')[0]}#:~:text={texts}"


def sentences_by_id(briefing: Briefing) -> Mapping[str, Sentence]:
    """Sentences by id."""
    return {sentence.id: sentence for sentence in briefing.sentences}
