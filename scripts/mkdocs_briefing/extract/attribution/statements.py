"""What the parse attributes, before quotation marks have a say: the frames that count, in code points."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.beside import noun_beside, outside_marks
from mkdocs_briefing.extract.attribution.frames import find_frames
from mkdocs_briefing.extract.attribution.records import Attribution, Frame
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import Range, lemma_of, trim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.extract.text.quoted_text import QuotedText

NESTING = frozenset({"according", "clause", "inverted", "parenthesis"})
"""Frames of what is a report of its own inside another report."""
MAX_TOKENS_FROM_QUOTATION = 25
"""Tokens between a quotation and an inverted cue after it, at most."""


def framed(text: QuotedText) -> list[Attribution]:
    """Return what the frames of a text attribute, in the order of their cues.

    A cue inside quotation marks does not count, nor does a frame inside another one, except a report in a report.
    """
    frames = (frame for frame in find_frames(text.doc) if text.inside(text.doc[frame.cue].idx) is None)
    found = _without_repeats(text, (from_frame(text, frame) for frame in frames if not _has_quoted_source(text, frame)))
    found = _without_inner(text, found)
    _cut_sources(text, found)
    _cut_closing_cues(text, found)
    _cut_next_source(text, found)
    return [a for a in found if a.content[0] < a.content[1]]


def by_paragraph(text: QuotedText, found: Iterable[Attribution]) -> dict[Range, list[Attribution]]:
    """Return the attributions of each paragraph, which a frame never leaves, in the order in which they come."""
    grouped: dict[Range, list[Attribution]] = defaultdict(list)
    for attribution in found:
        grouped[text.paragraph(attribution.content[0])].append(attribution)
    return grouped


def _has_quoted_source(text: QuotedText, frame: Frame) -> bool:
    """Return whether the parser sought the source in somebody's words; a name that is all in marks may be one.

    The subject of a quoted verb is such a source: `The port | “is not for sale,” she says, adding: “…”`.
    """
    if frame.source is None or frame.kind == "inverted":
        return False
    verb = text.doc[slice(*frame.source)].root.head
    if verb.i < frame.cue and verb.pos_ == "VERB" and text.inside(verb.idx) is not None:
        return True
    start, end = text.chars(frame.source)
    words = text.inside(start)
    return words is not None and end <= words.outer_end and (start, end) != (words.start, words.end)


def from_frame(text: QuotedText, frame: Frame) -> Attribution:
    """Return a frame as an attribution in code points; quotations that its content cuts through are taken whole."""
    cue = text.chars(frame.cue_span)
    source = frame.source
    if source is not None and frame.kind == "inverted":
        source = outside_marks(text, source) or _source_after_quotation(text, frame)
    is_report = frame.kind == "according" or lemma_of(text.doc[frame.cue]) in cues.SPEAK
    content = _with_whole_quotations(text, frame, cue[0])
    return Attribution(content, frame.kind, cue, frame.cue, source, frame.addressee, is_report)


def _with_whole_quotations(text: QuotedText, frame: Frame, cue: int) -> Range:
    """Return the content in code points, with the whole of each quotation that it overlaps but the cue is not in."""
    start, end = text.chars(trim(text.doc, *frame.content))
    for segment in text.overlapping(start, end):
        if segment.opened <= cue < segment.outer_end:
            continue
        start, end = min(start, segment.opened), max(end, segment.outer_end)
        if frame.kind == "inverted" and text.before(segment.opened).endswith(":"):
            start = segment.opened  # `Duarte was angry: | “…,” she said`
    return start, end


def _source_after_quotation(text: QuotedText, frame: Frame) -> Range | None:
    """Return the source of an inverted cue that the parser sought inside the quotation."""
    verb = text.doc[frame.cue]
    first = text.doc[max(0, frame.cue - MAX_TOKENS_FROM_QUOTATION)]
    before = [s for s in text.overlapping(first.idx, verb.idx) if s.outer_end <= verb.idx]
    return noun_beside(text, before[-1], verb) if before else frame.source


def _without_repeats(text: QuotedText, found: Iterable[Attribution]) -> list[Attribution]:
    """Return one attribution for each content: the first, unless another follows with its own cue and source.

    A verb and its noun report the same, `expressed his | fear that …`, and so do two cues of one source.
    """
    seen: dict[Range, list[Attribution]] = defaultdict(list)
    for attribution in found:
        others = seen[attribution.content]
        if not any(_repeats(text, attribution, other) for other in others):
            others.append(attribution)
    return [attribution for others in seen.values() for attribution in others]


def _repeats(text: QuotedText, attribution: Attribution, other: Attribution) -> bool:
    """Return whether an attribution of the same content has the same source, or a cue that is the other's object."""
    if attribution.source == other.source:
        return True
    return attribution.cue_token is not None and text.doc[attribution.cue_token].head.i == other.cue_token


def _without_inner(text: QuotedText, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions without those inside another's content.

    Reports stay, `A said that B said …`, and so does what a medium passes on.
    """
    grouped = by_paragraph(text, found)
    return [
        a
        for a in found
        if _is_nested_report(text, a)
        or not any(
            _is_within(a, other) and not (a.source and _passes_on(text, other))
            for other in grouped[text.paragraph(a.content[0])]
        )
    ]


def _passes_on(text: QuotedText, attribution: Attribution) -> bool:
    """Return whether a medium is the source, which passes on what others say: `state media reported that Holm …`."""
    source = attribution.source
    return source is not None and text.doc[slice(*source)].root.lower_ in source_nouns.MEDIA


def _is_nested_report(text: QuotedText, attribution: Attribution) -> bool:
    """Return whether an attribution is a report of its own wherever it stands; what evidence shows is none."""
    if not attribution.report or attribution.frame not in NESTING:
        return False
    if attribution.source is None:
        return True
    return text.doc[slice(*attribution.source)].root.lemma_.lower() not in source_nouns.EVIDENCE


def _is_within(inner: Attribution, outer: Attribution) -> bool:
    """Return whether the cue of one stands in the content of the other, and is not the other's own cue."""
    if inner is outer or inner.cue is None:
        return False
    start, end = inner.cue
    is_own_cue = outer.cue is not None and outer.cue[0] <= start < outer.cue[1]
    return outer.content[0] <= start and end <= outer.content[1] and not is_own_cue


def _cut_sources(text: QuotedText, found: list[Attribution]) -> None:
    """Cut `according to B` and what follows off the content of A in `A said that …, according to B`."""
    grouped = by_paragraph(text, found)
    for outer in found:
        if outer.frame != "according" or outer.cue is None or outer.source is None:
            continue
        start, end = outer.cue[0], text.chars(outer.source)[1]
        for inner in grouped[text.paragraph(start)]:
            first, last = inner.content
            if inner is not outer and first < start and last == end:
                inner.content = first, first + len(text.text[first:start].rstrip(", "))


def _cut_next_source(text: QuotedText, found: list[Attribution]) -> None:
    """Cut the source of the next report off content that ends with it: `is said to be there | and Holm says …`."""
    sources = [text.chars(a.source) for a in found if a.source is not None and a.cue is not None]
    starts = {end: start for start, end in sources}
    for attribution in found:
        first, last = attribution.content
        start = starts.get(last, first)
        if start > first:
            kept = text.text[first:start].rstrip(", ")
            attribution.content = first, first + len(kept.removesuffix(" and").removesuffix(" but").rstrip(", "))


def _cut_closing_cues(text: QuotedText, found: list[Attribution]) -> None:
    """Cut the cue that ends a sentence off the content of a report inside: `A said that … |, B reported`."""
    grouped = by_paragraph(text, found)
    for outer in found:
        first, end = outer.content
        if outer.frame not in {"inverted", "parenthesis"} or outer.cue is None or outer.cue[0] < end:
            continue
        for inner in grouped[text.paragraph(first)]:
            if inner is not outer and inner.cue is not None and first <= inner.cue[0] and inner.cue[1] <= end:
                inner.content = min(inner.content[0], end), min(inner.content[1], end)
