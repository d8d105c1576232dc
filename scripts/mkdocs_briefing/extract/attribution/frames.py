"""Reporting frames on the dependency parse: who reports (source), by which words (cue), what (content).

A frame is found from its cue. Which constructions a cue may stand in, and in which order they are tried, is listed in
`constructions.CONSTRUCTIONS`; here each cue of a text is handed to them.

Labels are those of spaCy's English models (ClearNLP). Spans are half-open `(start, end)` ranges of token indexes.
Frames inside quotation marks are found too; `assign` decides which of them count.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions import CONSTRUCTIONS
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import lemma_of
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions import Construction
    from mkdocs_briefing.extract.attribution.records import Frame
    from mkdocs_briefing.nlp.parse import Doc, Token


def find_frames(doc: Doc, constructions: tuple[Construction, ...] = CONSTRUCTIONS) -> list[Frame]:
    """Return every reporting frame of a parsed text, in the order of their cues."""
    by_lemma = _by_lemma(constructions)
    without_cues = tuple(c for c in constructions if c.CUES is None)
    found: list[Frame] = []
    next_cue = 0
    for i in range(len(doc)) if without_cues else occurrences(doc, _forms(constructions), "lemma_"):
        if i >= next_cue and (frames := _frames_of(doc[i], by_lemma.get(lemma_of(doc[i]), without_cues))):
            found.extend(frames)
            next_cue = max(frame.next_cue_from for frame in frames)
    return found


def _frames_of(token: Token, constructions: tuple[Construction, ...]) -> list[Frame]:
    """Return the frames of the first construction that finds any, which has the cue to itself."""
    for construction in constructions:
        if frames := list(construction.find(token)):
            return frames
    return []


@cache
def _by_lemma(constructions: tuple[Construction, ...]) -> dict[str, tuple[Construction, ...]]:
    """Return the constructions of each lemma that may be a cue, in order of precedence."""
    return {
        lemma: tuple(c for c in constructions if c.CUES is None or lemma in c.CUES)
        for lemma in {lemma for c in constructions for lemma in c.CUES or ()}
    }


@cache
def _forms(constructions: tuple[Construction, ...]) -> frozenset[str]:
    """Return the lemmas to look for as taggers write them: in lower case, with a capital, in capitals, or mistaken."""
    lemmas = _by_lemma(constructions).keys()
    slips = {slip for slip, lemma in cues.MISLEMMATIZED.items() if lemma in lemmas}
    return frozenset(form for word in {*lemmas, *slips} for form in (word, word.capitalize(), word.upper()))
