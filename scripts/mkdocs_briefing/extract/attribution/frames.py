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
    from spacy.tokens import Doc

    from mkdocs_briefing.extract.attribution.constructions import Construction
    from mkdocs_briefing.extract.attribution.records import Frame


def find_frames(doc: Doc, constructions: tuple[Construction, ...] = CONSTRUCTIONS) -> list[Frame]:
    """Return every reporting frame of a parsed text, in the order of their cues."""
    by_lemma, forms = _by_lemma(constructions)
    without_cue = tuple(c for c in constructions if c.CUES is None)
    found: list[Frame] = []
    next_cue = 0
    for i in range(len(doc)) if without_cue else occurrences(doc, forms, "LEMMA"):
        if i < next_cue:
            continue
        for construction in by_lemma.get(lemma_of(doc[i]), without_cue):
            if frames := list(construction.find(doc[i])):
                found.extend(frames)
                next_cue = max(frame.next_cue_from for frame in frames)
                break  # the first construction that finds a frame has the cue to itself
    return found


@cache
def _by_lemma(
    constructions: tuple[Construction, ...],
) -> tuple[dict[str, tuple[Construction, ...]], frozenset[str]]:
    """Return the constructions of each lemma that may be a cue, in order of precedence, and the forms to look for.

    A lemma is looked for in lower case, with a capital and in capitals, since names and headlines keep theirs.
    """
    lemmas = frozenset[str]().union(*(c.CUES for c in constructions if c.CUES is not None))
    by_lemma = {lemma: tuple(c for c in constructions if c.CUES is None or lemma in c.CUES) for lemma in lemmas}
    slips = {slip for slip, lemma in cues.MISLEMMATIZED.items() if lemma in lemmas}
    return by_lemma, frozenset(form for word in lemmas | slips for form in (word, word.capitalize(), word.upper()))
