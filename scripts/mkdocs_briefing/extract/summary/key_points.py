"""What a reader must know: the article's own highlights, else the sentences that say most of what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.interviews import turns_of
from mkdocs_briefing.extract.names.gazetteer import canonical, places
from mkdocs_briefing.extract.summary.candidates import candidates
from mkdocs_briefing.extract.summary.evidence import supporters
from mkdocs_briefing.extract.summary.headline import headline_of, lead, repeats, title_stems
from mkdocs_briefing.extract.summary.ranking import MIN_KEY_POINTS, WEIGHTS, pick
from mkdocs_briefing.extract.text.content_words import content_stems
from mkdocs_briefing.extract.text.furniture import beside_story, is_story
from mkdocs_briefing.extract.text.self_contained import questions, stands_alone
from mkdocs_briefing.extract.text.unknowns import says_nothing
from mkdocs_briefing.ingest.dateline import story_start
from mkdocs_briefing.model import KeyPoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.attribution.constructions.interviews import Interview
    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.summary.candidates import Candidates
    from mkdocs_briefing.extract.text.sentences import Passage

PLACE_LABEL = re.compile(r"(?P<place>[A-Z][A-Z .’'-]+(?:, [A-Z][A-Z .’'-]+)?):\s+(?=[“\"A-Z])")
"""A place in capitals before the story, as some papers set their dateline."""


@dataclass(frozen=True)
class Usable:
    """The sentences of an article that may become key points."""

    body: Sequence[Passage]
    """All sentences of the body."""
    story: Sequence[int]
    """Indexes of those that tell the story: no headline, caption, post or question, and no furniture of the page."""
    candidates: Candidates
    """Those of them that are ranked."""
    turns: Interview
    """Its turns, where it is an interview."""

    def text_of(self, index: int) -> str:
        """Return the text of a sentence as a key point."""
        return _text_of(self.body[index], self.turns)


def find_key_points(document: Document, *, unclear: frozenset[str] = frozenset()) -> tuple[KeyPoint, ...]:
    """Return the highlights, each with the body sentences that support it; without them three to five sentences.

    The text of a sentence begins after its dateline, or the label of an answer; a question is none. There are fewer
    where the article has fewer, or repeats itself; where hardly any sentence can stand alone, as in an interview, the
    others count as well. Those `unclear`, by their ids, of whom nobody could tell who is meant, are neither key points
    nor support of a highlight.
    """
    highlights = list(document.passages("highlight"))
    if highlights:
        body = [passage for passage in document.passages("body") if passage.id not in unclear]
        return _with_evidence(highlights, body)
    usable = usable_sentences(document, unclear=unclear)
    return tuple(
        KeyPoint(id=f"k{n}", text=usable.text_of(i), origin="extracted", evidence=(usable.body[i].id,))
        for n, i in enumerate(pick(usable.candidates, WEIGHTS), 1)
    )


def usable_sentences(document: Document, *, unclear: frozenset[str] = frozenset()) -> Usable:
    """Return the sentences of the body but those `unclear` that may become key points, those of the lead first."""
    body = list(document.passages("body"))
    headline, taken = headline_of(list(document.passages("heading")), body)
    if title := document.article.metadata.title:
        found, headline = headline, title_stems(title, document.doc)
        taken = taken if repeats(found, headline) else 0
    shown = beside_story(body, document.day_of_publication)
    turns = turns_of(document)
    told = [i for i in range(taken, len(body)) if body[i].id not in shown and _text_of(body[i], turns)]
    usable = _usable(body, [i for i in told if body[i].id not in unclear])
    begins = lead(body)
    ranked = [i for i in usable if i >= begins] + [i for i in usable if i < begins]
    return Usable(
        body=body,
        story=[i for i in told if is_story(body[i])],
        candidates=candidates(body, ranked, headline),
        turns=turns,
    )


def _usable(body: list[Passage], told: list[int]) -> list[int]:
    """Return the indexes of the sentences that stand alone; where they are too few, the others of the story after them.

    Of those, nothing is taken that somebody asks.
    """
    alone = [
        i for i in told if stands_alone(body[i], begins=after_place(body[i].text)) and not says_nothing(body[i].root)
    ]
    if len(alone) >= MIN_KEY_POINTS:
        return alone
    asked = questions(body)
    return alone + [i for i in told if i not in alone and is_story(body[i]) and body[i].id not in asked]


def _with_evidence(highlights: list[Passage], body: list[Passage]) -> tuple[KeyPoint, ...]:
    """Return the article's own highlights, each with itself and the sentences that support it as evidence."""
    stems = [content_stems(p.span) for p in body]
    return tuple(
        KeyPoint(
            id=f"k{n}",
            text=highlight.text,
            origin="highlight",
            evidence=(highlight.id, *(body[i].id for i in supporters(content_stems(highlight.span), stems))),
        )
        for n, highlight in enumerate(highlights, 1)
    )


def _text_of(passage: Passage, turns: Interview) -> str:
    """Return a sentence without its dateline or the label of an answer; nothing of a question."""
    start, end = passage.sentence.start, passage.sentence.end
    if turns.asks(start, end):
        return ""
    text = passage.text[turns.label_end(start, end) - start :]
    return text[story_start(text) or after_place(text) :]


@lru_cache(maxsize=1000)  # asked twice of every sentence
def after_place(text: str) -> int:
    """Return the code point at which a story begins after a place in capitals and a colon: `LAGOS, NIGERIA: …`; else 0.

    Labels of speakers are written alike, so only places that the gazetteer has count.
    """
    label = PLACE_LABEL.match(text)
    if label is None:
        return 0
    return label.end() if any(canonical(part) in places() for part in label["place"].split(",")) else 0
