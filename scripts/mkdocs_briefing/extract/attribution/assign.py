"""Frames and quotation marks joined: which words are whose, before anybody knows who `he` is.

Every quotation goes to exactly one attribution: the innermost frame whose content it stands in; else the cue next to
it; else the attribution that it continues. One that nobody says (a title, a nickname, a scare quote) goes to none.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions import PARAGRAPH_CONSTRUCTIONS, QUOTATION_CONSTRUCTIONS
from mkdocs_briefing.extract.attribution.constructions.interviews import interview
from mkdocs_briefing.extract.attribution.constructions.own_clause import own_clause
from mkdocs_briefing.extract.attribution.constructions.transcript_label import opens_turn
from mkdocs_briefing.extract.attribution.continuations import continued, resumed, runs_on
from mkdocs_briefing.extract.attribution.negation import answered
from mkdocs_briefing.extract.attribution.non_quotes import is_byname, is_title
from mkdocs_briefing.extract.attribution.propositions import is_statement
from mkdocs_briefing.extract.attribution.pull_quotes import embedded_words, is_pull_quote
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.attribution.statements import by_paragraph, framed
from mkdocs_briefing.extract.attribution.unsaid_quotations import is_supposed
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.sources import source_of
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token

THINGS = frozenset({"it", "that", "this", "which", "what"})
"""Pronouns for evidence."""


def attributions(document: Document) -> list[Attribution]:
    """Return every attribution of an article, in the order of the content."""
    text = document.quoted_text
    turns = interview(text)
    announced = [a for construction in PARAGRAPH_CONSTRUCTIONS for a in construction.find(text)]
    found = turns.without_own(text, [*framed(text), *announced])
    assignment = _Assignment(text, [*found, *turns.answers])
    for segment, following in zip_longest(text.segments, text.segments[1:]):
        assignment.add(segment, following)
    # Only now, since a frame that states nothing by itself may have got a quotation.
    stated = (a for a in assignment.found if is_statement(text.doc, a))
    return sorted(stated, key=lambda a: (a.content, a.cue or (0, 0)))


class _Assignment:
    """The assignment of quotations to attributions, from first to last, since one may continue the one before."""

    def __init__(self, text: QuotedText, found: list[Attribution]) -> None:
        self.text = text
        self.found = found
        """Every attribution; those of quotations that no frame explains are added."""
        self.by_cue = {a.cue_token: a for a in found if a.cue_token is not None}
        self.reports = sorted((a for a in found if a.source and self._speaks(a)), key=_cue_start)
        """What may go on in a quotation without a cue, in the order of the cues."""
        self.report_cues = [_cue_start(a) for a in self.reports]
        self.owners = by_paragraph(text, sorted(found, key=self._precedence))
        self.embedded = embedded_words(text)
        """Words in quotation marks that a pull quote may repeat."""
        self.previous: tuple[Segment, Attribution] | None = None
        """The last quotation that was assigned."""
        self.last_title: Segment | None = None
        """The last quotation that is a title of a work."""
        self.open: list[Segment] = []
        """Quotations left open by their paragraphs, whose cue is still to come."""

    def _speaks(self, attribution: Attribution) -> bool:
        """Return whether the source may go on speaking: it reports, or its judgement is the main clause."""
        if attribution.cue_token is None or attribution.report:
            return attribution.cue_token is not None
        verb = self.text.doc[attribution.cue_token]
        return verb.dep_ == "ROOT" and lemma_of(verb) in cues.UTTERED

    def _precedence(self, attribution: Attribution) -> tuple[bool, bool, int]:
        """Return what sorts reports before judgements, people before things (`the data show`), the innermost first."""
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
        if owner is None and self._is_nobodys(segment):
            return  # only after the frames, since a short statement may be capitalised as titles are
        owner = owner or self._without_frame(segment)
        if owner is None and following is not None and runs_on(self.text, segment, following):
            self.open.append(segment)
            return
        first = self.open[0] if self.open else segment
        owner = owner or resumed(self.text, first, self._last_report(first))
        if owner is not None:
            self._give(owner, [*self.open, segment])
        self.open = []

    def _is_nobodys(self, segment: Segment) -> bool:
        """Return whether a quotation that no frame holds is a title, only supposed, or a pull quote.

        A pull quote does not go on with the quotation before it: its words have their speaker elsewhere.
        """
        if is_title(self.text, segment, self.last_title):
            self.last_title = segment
            return True
        return is_supposed(self.text, segment) or is_pull_quote(self.text, segment, self.embedded)

    def _without_frame(self, segment: Segment) -> Attribution | None:
        """Return the attribution of a quotation that no frame holds: by its own cue, that before it, or any beside."""
        return self._by_own_clause(segment) or self._continued(segment) or self._beside(segment)

    def _give(self, owner: Attribution, segments: list[Segment]) -> None:
        """Add quotations to an attribution, whose content they widen."""
        if owner.frame == "continued" and not owner.quoted:
            self.found.append(owner)
        owner.quoted.extend(segments)
        owner.content = min(owner.content[0], segments[0].opened), max(owner.content[1], segments[-1].outer_end)
        self.previous = segments[-1], owner

    def _instead(self, segment: Segment) -> Attribution | None:
        """Return the attribution of what is said instead of what is denied before a colon: `denied wrongdoing: “…”`.

        The denial then ends at the colon.
        """
        if not self.text.before(segment.opened).endswith(":"):
            return None
        colon = self.text.doc[self.text.token_before(segment.opened)]
        denied = answered(self.text.doc[colon.sent.start : colon.i])
        source = source_of(denied) if denied is not None and denied.pos_ == "VERB" else None
        if source is None:
            return None
        self._end_denials(colon.idx)
        if (own := own_clause(self.text, segment, segment.opened)) is not None:
            return self._tied(own)
        return Attribution((segment.opened, segment.outer_end), "continued", source=source)

    def _end_denials(self, colon: int) -> None:
        """End at a colon, a code point, the content of each attribution with its cue before it."""
        for denial in self.owners.get(self.text.paragraph(colon), ()):
            if denial.cue is not None and denial.cue[1] < colon < denial.content[1] and denial.source is not None:
                denial.content = min(denial.content[0], denial.cue[1] + 1), colon

    def _around(self, segment: Segment) -> Attribution | None:
        """Return the first attribution by precedence that holds a quotation; one with its cue right after it first."""
        candidates = [
            a
            for a in self.owners.get(self.text.paragraph(segment.opened), ())
            if a.content[0] <= segment.opened and segment.outer_end <= a.content[1]
        ]
        beside = next((a for a in candidates if a.report and self._follows(segment, a)), None)
        first = candidates[0] if candidates else None
        if beside is None or (first is not None and _is_reported_by(first, beside)):
            return first
        return beside

    def _follows(self, segment: Segment, attribution: Attribution) -> bool:
        """Return whether source and cue stand right after a quotation, which is theirs: `“…,” she said`."""
        if attribution.cue is None or attribution.source is None:
            return False
        start = min(attribution.cue[0], self.text.doc[attribution.source[0]].idx)
        return segment.outer_end <= start and not self.text.text[segment.outer_end : start].strip(" ,\xa0")

    def _by_own_clause(self, segment: Segment) -> Attribution | None:
        """Return the attribution to a bare clause beside a quotation, which does not go on with the one before then."""
        if self.previous is None:
            return None
        before, owner = self.previous
        own = own_clause(self.text, segment, before.outer_end)
        return self._tied(own) if own is not None and own.cue_token != owner.cue_token else None

    def _continued(self, segment: Segment) -> Attribution | None:
        """Return the attribution that a quotation goes on with; a transcript's turn begins its own."""
        return None if opens_turn(self.text, segment) else continued(self.text, segment, self.previous)

    def _beside(self, segment: Segment) -> Attribution | None:
        """Return the attribution by the first construction beside the quotation."""
        found = (construction.find(self.text, segment) for construction in QUOTATION_CONSTRUCTIONS)
        owner = next(filter(None, found), None)
        return self._tied(owner) if owner is not None else None

    def _tied(self, owner: Attribution) -> Attribution:
        """Return the attribution that the cue of `owner` has already, since a cue has but one; else add `owner`."""
        if owner.cue_token is not None:
            if owner.cue_token in self.by_cue:
                return self.by_cue[owner.cue_token]
            self.by_cue[owner.cue_token] = owner
        self.found.append(owner)
        return owner

    def _last_report(self, segment: Segment) -> Attribution | None:
        """Return the last report with its cue before a quotation."""
        i = bisect_left(self.report_cues, segment.opened)
        return self.reports[i - 1] if i else None


def _is_reported_by(inner: Attribution, outer: Attribution) -> bool:
    """Return whether one attribution reports that another was made: `She said it was “late,” | the radio reported`."""
    return (
        inner.report
        and inner.cue is not None
        and outer.content[0] <= inner.cue[0] < inner.content[0] < outer.content[1]
    )


def _is_thing(head: Token) -> bool:
    """Return whether a source is evidence rather than somebody who speaks."""
    if head.lower_ in THINGS:
        return True
    is_common = head.pos_ == "NOUN" and not head.ent_type_
    return is_common and head.lemma_.lower() not in source_nouns.UNNAMED | source_nouns.INSTITUTIONS


def _cue_start(attribution: Attribution) -> int:
    """Return where the cue begins; before everything else where there is none."""
    return attribution.cue[0] if attribution.cue is not None else -1
