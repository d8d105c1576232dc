"""Frames and quotation marks joined: which words are whose, before anybody knows who `he` is.

Every quotation goes to exactly one attribution: the innermost frame whose content it stands in; else the cue next to
it; else the attribution that it continues. One that nobody says (a title, a nickname, a scare quote) goes to none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions import PARAGRAPH_CONSTRUCTIONS, QUOTATION_CONSTRUCTIONS
from mkdocs_briefing.extract.attribution.constructions.beside import noun_beside, outside_marks
from mkdocs_briefing.extract.attribution.constructions.interviews import interview
from mkdocs_briefing.extract.attribution.constructions.own_clause import own_clause
from mkdocs_briefing.extract.attribution.constructions.transcript_label import opens_turn
from mkdocs_briefing.extract.attribution.continuations import continued, resumed, runs_on
from mkdocs_briefing.extract.attribution.frames import find_frames
from mkdocs_briefing.extract.attribution.negation import answered
from mkdocs_briefing.extract.attribution.non_quotes import is_byname, is_title
from mkdocs_briefing.extract.attribution.records import Attribution, Frame
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.quoted_text import quoted_text
from mkdocs_briefing.extract.text.syntax import Range, lemma_of, source_of, trim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.annotate import Annotation

REPORTS = frozenset({"according", "clause", "inverted", "parenthesis"})
"""Frames of what is a report of its own inside another report."""


def attributions(annotation: Annotation) -> list[Attribution]:
    """Every attribution of an article, in the order of the content."""
    text = quoted_text(annotation)
    frames = (frame for frame in find_frames(text.doc) if text.inside(text.doc[frame.cue].idx) is None)
    spoken = (_from_frame(text, frame) for frame in frames if not _is_quoted_source(text, frame))
    found = _outer_or_said(text, _without_repeats(spoken))
    _cut_sources(text, found)
    turns = interview(text)
    announced = (a for construction in PARAGRAPH_CONSTRUCTIONS for a in construction.find(text))
    found += (a for a in announced if not turns.has_turn_at(a.content[0]))
    found = [a for a in found if not turns.is_own(text, a)]
    assignment = _Assignment(text, [*found, *turns.answers])
    for segment, following in zip_longest(text.segments, text.segments[1:]):
        assignment.add(segment, following)
    return sorted(assignment.found, key=lambda a: (a.content, a.cue or (0, 0)))


def _is_quoted_source(text: QuotedText, frame: Frame) -> bool:
    """Whether the parser sought the source of a cue in somebody's words; a name that is all in marks may be one."""
    if frame.source is None or frame.kind == "inverted":
        return False
    start, end = text.chars(frame.source)
    words = text.inside(start)
    return words is not None and end <= words.outer_end and (start, end) != (words.start, words.end)


def _from_frame(text: QuotedText, frame: Frame) -> Attribution:
    """A frame in code points; quotations that its content cuts through are taken whole."""
    start, end = text.chars(trim(text.doc, *frame.content))
    cue = text.chars(frame.cue_span)
    for segment in text.overlapping(start, end):
        if not segment.opened <= cue[0] < segment.outer_end:
            start, end = min(start, segment.opened), max(end, segment.outer_end)
            if frame.kind == "inverted" and text.before(segment.opened).endswith(":"):
                start = segment.opened  # `Duarte was angry: | “…,” she said`
    source = frame.source
    if source is not None and frame.kind == "inverted":
        source = outside_marks(text, source) or _after_quotation(text, frame)
    report = frame.kind == "according" or lemma_of(text.doc[frame.cue]) in cues.SAY | cues.TELL
    return Attribution((start, end), frame.kind, cue, frame.cue, source, frame.addressee, report)


def _after_quotation(text: QuotedText, frame: Frame) -> Range | None:
    """The source of an inverted cue that the parser sought inside the quotation."""
    verb = text.doc[frame.cue]
    before = [s for s in text.overlapping(text.doc[max(0, frame.cue - 25)].idx, verb.idx) if s.outer_end <= verb.idx]
    return noun_beside(text, before[-1], verb) if before else frame.source


def _outer_or_said(text: QuotedText, found: list[Attribution]) -> list[Attribution]:
    """Without frames inside the content of another one, except reports inside reports: `A said that B said …`."""
    by_paragraph = _by_paragraph(text, found)
    kept = []
    for attribution in found:
        head = text.doc[slice(*attribution.source)].root if attribution.source is not None else None
        evidence = head is not None and head.lemma_.lower() in source_nouns.EVIDENCE
        reports = attribution.report and not evidence and attribution.frame in REPORTS
        rivals = by_paragraph[text.paragraph(attribution.content[0])]
        if reports or not any(_within(attribution, other) for other in rivals):
            kept.append(attribution)
    return kept


def _cut_sources(text: QuotedText, found: list[Attribution]) -> None:
    """`A said that …, according to B`: B and its cue end what B says, and are no part of what A says."""
    by_paragraph = _by_paragraph(text, found)
    for outer in found:
        if outer.frame != "according" or outer.cue is None or outer.source is None:
            continue
        start, end = outer.cue[0], text.chars(outer.source)[1]
        for inner in by_paragraph[text.paragraph(start)]:
            if inner.content[0] < start and inner.content[1] == end and inner is not outer:
                inner.content = (
                    inner.content[0],
                    inner.content[0] + len(text.text[inner.content[0] : start].rstrip(", ")),
                )


def _by_paragraph(text: QuotedText, found: Iterable[Attribution]) -> dict[Range, list[Attribution]]:
    """The attributions of each paragraph: a frame never leaves its own."""
    grouped: dict[Range, list[Attribution]] = defaultdict(list)
    for attribution in found:
        grouped[text.paragraph(attribution.content[0])].append(attribution)
    return grouped


def _within(inner: Attribution, outer: Attribution) -> bool:
    """Whether the cue of one stands in the content of the other."""
    if inner is outer or inner.cue is None:
        return False
    start, end = inner.cue
    return outer.content[0] <= start and end <= outer.content[1] and not _spans(outer, start)


def _spans(other: Attribution, position: int) -> bool:
    return other.cue is not None and other.cue[0] <= position < other.cue[1]


def _without_repeats(found: Iterable[Attribution]) -> list[Attribution]:
    """One attribution for each content and source."""
    seen: set[tuple[Range, Range | None]] = set()
    kept = []
    for attribution in found:
        key = (attribution.content, attribution.source)
        if key not in seen:
            seen.add(key)
            kept.append(attribution)
    return kept


class _Assignment:
    """Gives each quotation to its attribution, from first to last, since a quotation may continue the one before."""

    def __init__(self, text: QuotedText, found: list[Attribution]) -> None:
        self.text = text
        self.found = found
        self.by_cue = {a.cue_token: a for a in found if a.cue_token is not None}
        reports = sorted((a for a in found if a.source and self._speaks(a)), key=_cue_of)
        self.reports, self.report_cues = reports, [_cue_of(a) for a in reports]
        self.owners = _by_paragraph(text, sorted(found, key=self._precedence))
        self.previous: tuple[Segment, Attribution] | None = None
        self.open: list[Segment] = []
        """Quotations left open by their paragraphs, whose cue is still to come."""

    def _speaks(self, attribution: Attribution) -> bool:
        """Whether the source may go on speaking: it reports, or the sentence tells its judgement: `X called it …`."""
        if attribution.cue_token is None or attribution.report:
            return attribution.cue_token is not None
        verb = self.text.doc[attribution.cue_token]
        return verb.dep_ == "ROOT" and lemma_of(verb) in cues.UTTERED

    def _precedence(self, attribution: Attribution) -> tuple[bool, bool, int]:
        """Reports before beliefs and judgements, people before things (`the data show`), the innermost first."""
        start, end = attribution.content
        thing = attribution.source is not None and _is_thing(self.text.doc[slice(*attribution.source)].root)
        return not attribution.report, thing, end - start

    def add(self, segment: Segment, following: Segment | None = None) -> None:
        """Assign one quotation; the innermost report comes first, then any frame, then the cue beside it.

        One that its paragraph leaves open waits for `following`, which goes on with it and may have the cue of both.
        """
        if is_byname(self.text, segment):
            return
        owner = self._instead(segment) or self._around(segment)
        if owner is None and is_title(self.text, segment):
            return
        if owner is None and self.previous is not None:
            owner = self._tied(own_clause(self.text, segment, self.previous[0].outer_end), self.previous[1])
        if owner is None and not opens_turn(self.text, segment):
            owner = continued(self.text, segment, self.previous)
        owner = owner or self._beside(segment)
        if owner is None and following is not None and runs_on(self.text, segment, following):
            self.open.append(segment)
            return
        first = self.open[0] if self.open else segment
        owner = owner or resumed(self.text, first, self._last_report(first))
        if owner is not None:
            self._give(owner, [*self.open, segment])
        self.open = []

    def _give(self, owner: Attribution, segments: list[Segment]) -> None:
        if owner.frame == "continued" and not owner.quoted:
            self.found.append(owner)
        owner.quoted.extend(segments)
        owner.content = min(owner.content[0], segments[0].opened), max(owner.content[1], segments[-1].outer_end)
        self.previous = segments[-1], owner

    def _instead(self, segment: Segment) -> Attribution | None:
        """What is said instead of what is denied before a colon, where the denial ends: `denied wrongdoing: “…”`."""
        if not self.text.before(segment.opened).endswith(":"):
            return None
        colon = self.text.doc[self.text.token_before(segment.opened)]
        word = answered(self.text.doc[colon.sent.start : colon.i])
        source = source_of(word) if word is not None and word.pos_ == "VERB" else None
        if source is None:
            return None
        for denial in self.owners.get(self.text.paragraph(colon.idx), ()):
            if denial.cue is not None and denial.cue[1] < colon.idx < denial.content[1] and denial.source is not None:
                denial.content = min(denial.content[0], denial.cue[1] + 1), colon.idx
        if (own := own_clause(self.text, segment, segment.opened)) is not None:
            return self._tied(own)
        return Attribution((segment.opened, segment.outer_end), "continued", source=source)

    def _around(self, segment: Segment) -> Attribution | None:
        candidates = [
            a
            for a in self.owners.get(self.text.paragraph(segment.opened), ())
            if a.content[0] <= segment.opened and segment.outer_end <= a.content[1]
        ]
        beside = (a for a in candidates if a.report and self._follows(segment, a))
        return next(beside, candidates[0] if candidates else None)

    def _follows(self, segment: Segment, attribution: Attribution) -> bool:
        """Whether source and cue stand right after the quotation: `“…,” she said` is hers, whatever it is part of."""
        if attribution.cue is None or attribution.source is None:
            return False
        start = min(attribution.cue[0], self.text.doc[attribution.source[0]].idx)
        return segment.outer_end <= start and not self.text.text[segment.outer_end : start].strip(" ,\xa0")

    def _beside(self, segment: Segment) -> Attribution | None:
        """The attribution whose cue stands beside the quotation."""
        return self._tied(next(filter(None, (c.find(self.text, segment) for c in QUOTATION_CONSTRUCTIONS)), None))

    def _tied(self, owner: Attribution | None, previous: Attribution | None = None) -> Attribution | None:
        """An attribution to a cue: one that is there already, since a cue has but one; none to the cue before."""
        if owner is None or (previous is not None and owner.cue_token == previous.cue_token):
            return None
        if owner.cue_token is not None:
            if owner.cue_token in self.by_cue:
                return self.by_cue[owner.cue_token]
            self.by_cue[owner.cue_token] = owner
        self.found.append(owner)
        return owner

    def _last_report(self, segment: Segment) -> Attribution | None:
        i = bisect_left(self.report_cues, segment.opened)
        return self.reports[i - 1] if i else None


def _is_thing(head: Token) -> bool:
    """Whether a source is evidence rather than somebody who speaks."""
    if head.lower_ in {"it", "that", "this", "which", "what"}:
        return True
    common = head.pos_ == "NOUN" and not head.ent_type_
    return common and head.lemma_.lower() not in source_nouns.UNNAMED | source_nouns.INSTITUTIONS


def _cue_of(attribution: Attribution) -> int:
    return attribution.cue[0] if attribution.cue is not None else -1
