"""The article as a page prints it: numbered paragraphs of sentences, each with the items that rest on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs_briefing.render.backlinks import backlinks
from mkdocs_briefing.render.originals import original
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Actor, Briefing, Quote, Sentence, TextMode
    from mkdocs_briefing.render.backlinks import Backlink

QUOTATION_MARKS = frozenset('“”„"‘’«»')
"""Quotation marks; pages print a pair of their own around what is verbatim."""


@dataclass(frozen=True)
class Run:
    """A stretch of a sentence that names one actor, or none."""

    text: str
    """The text, verbatim."""
    actor: str | None = None
    """Id of the actor."""


@dataclass(frozen=True)
class PrintedSentence:
    """A sentence with its links."""

    id: str
    """`s12`, which is its anchor in the page too."""
    runs: tuple[Run, ...]
    """The text of the sentence; empty where it may not be printed."""
    backlinks: tuple[Backlink, ...]
    """Items that rest on the sentence, in the order of the briefing."""
    original: str | None
    """Address of the sentence at the publisher's, when it is known."""


@dataclass(frozen=True)
class PrintedParagraph:
    """A paragraph of the article."""

    number: int
    """Number of the paragraph from 1, the same in every text mode."""
    role: str
    """`highlight`, `heading` or `body`."""
    sentences: tuple[PrintedSentence, ...]
    """Sentences in order."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The text of the paragraph that is printed."""
        return tuple(run for sentence in self.sentences for run in sentence.runs)

    @property
    def backlinks(self) -> tuple[Backlink, ...]:
        """Items that rest on any sentence of the paragraph, each once."""
        return tuple(dict.fromkeys(link for sentence in self.sentences for link in sentence.backlinks))


def paragraphs(entry: Entry, *, mode: TextMode) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs of the source section; sentences that `mode` withholds are in them without their text."""
    briefing = entry.briefing
    allowed, links = printable_sentences(briefing, mode), backlinks(briefing)
    runs = _runs_by_sentence(entry)
    printed = []
    for number, group in groupby(briefing.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        in_paragraph = tuple(
            PrintedSentence(
                id=sentence.id,
                runs=runs[sentence.id] if sentence.id in allowed else (),
                backlinks=links.get(sentence.id, ()),
                original=original(entry, sentence),
            )
            for sentence in sentences
        )
        printed.append(PrintedParagraph(number, sentences[0].role, in_paragraph))
    return tuple(printed)


def _runs_by_sentence(entry: Entry) -> dict[str, tuple[Run, ...]]:
    mentions = _sorted_mentions(entry.briefing)
    found: dict[str, tuple[Run, ...]] = {}
    first = 0
    for sentence in entry.briefing.sentences:  # both are in order, so that each mention is looked at once
        while first < len(mentions) and mentions[first][0] < sentence.start:
            first += 1
        last = first
        while last < len(mentions) and mentions[last][0] < sentence.end:
            last += 1
        found[sentence.id] = tuple(split_runs(entry.article, sentence.start, sentence.end, mentions[first:last]))
    return found


def _sorted_mentions(briefing: Briefing) -> list[tuple[int, int, str]]:
    """Return start, end and actor of every mention, by start and then the longest first."""
    mentions = [(mention.start, mention.end, actor.id) for actor in briefing.actors for mention in actor.mentions]
    return sorted(mentions, key=lambda mention: (mention[0], -mention[1], mention[2]))


def split_runs(article: str, start: int, end: int, mentions: Sequence[tuple[int, int, str]]) -> list[Run]:
    """Return `article[start:end]` cut at the mentions of actors; of mentions that overlap the first and longest counts.

    `mentions` holds start, end and actor, sorted by start and, for equal ones, longest first.
    """
    found: list[Run] = []
    place = start
    for first, last, actor in mentions:
        if first < place or last > end:
            continue
        if first > place:
            found.append(Run(article[place:first]))
        found.append(Run(article[first:last], actor))
        place = last
    if place < end:
        found.append(Run(article[place:end]))
    return found


def sentence_runs(entry: Entry, sentence: Sentence, actor: Actor) -> list[Run]:
    """Return a sentence cut at the mentions of one actor."""
    spans = sorted((m.start, -m.end) for m in actor.mentions if sentence.start <= m.start < sentence.end)
    return split_runs(entry.article, sentence.start, sentence.end, [(start, -end, actor.id) for start, end in spans])


def text_around(entry: Entry, quote: Quote, *, default: TextMode) -> tuple[str, str]:
    """Return the text before and after a reported statement in its sentences, so that it reads as in the article.

    Both are empty for quotations, and where the sentences may not be printed.
    """
    allowed = printable_sentences(entry.briefing, text_mode(entry.briefing, default))
    start, end = _cited_run(quote, entry.briefing, allowed)
    if quote.kind == "direct" or start == end:
        return "", ""
    before, after = entry.article[start : quote.content.start], entry.article[quote.content.end : end]
    # Pages print a pair of marks of their own around what is verbatim.
    if quote.content.start in {segment.start for segment in quote.quoted} and before[-1:] in QUOTATION_MARKS:
        before = before[:-1]
    if quote.content.end in {segment.end for segment in quote.quoted} and after[:1] in QUOTATION_MARKS:
        after = after[1:]
    return before, after


def _cited_run(quote: Quote, briefing: Briefing, allowed: frozenset[str]) -> tuple[int, int]:
    """Return start and end of the run of cited, `allowed` sentences that holds the content; 0 and 0 without one.

    The run is unbroken: an answer of an interview also cites the question before it and the speaker's introduction,
    which are elsewhere in the article.
    """
    cited = allowed.intersection(quote.evidence)
    for together, group in groupby(briefing.sentences, key=lambda sentence: sentence.id in cited):
        run = list(group)
        if together and run[0].start <= quote.content.start < quote.content.end <= run[-1].end:
            return run[0].start, run[-1].end
    return 0, 0
