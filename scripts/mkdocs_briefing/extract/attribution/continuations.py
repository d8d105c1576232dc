"""Quotations that go on with one before them: over paragraphs, after their cue, in a list, without a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText

LISTED = re.compile(r"[\s,.…\xa0]|\b(?:and|or|but|a|an|the)\b")
"""What may stand between quotations that follow one another: `a “bully,” a “liar” and a “cheat”`."""
GOES_ON = re.compile(r"(?:[,.:;—–…-]|\b(?:and|but|or|that))\s*$")
"""What stands before a quotation that goes on in the middle of a sentence: `“A,” she said, “b”`."""
SHORTEST_SPEECH = 3
"""Words of a quotation that needs no cue of its own."""


def runs_on(text: QuotedText, segment: Segment, following: Segment) -> bool:
    """Whether a quotation that its paragraph leaves open is taken up at the start of the next one."""
    apart = text.paragraph(segment.opened) != text.paragraph(following.opened)
    alike = following.opened == following.start or text.text[segment.opened] == text.text[following.opened]
    return segment.closed is None and apart and alike and not text.text[segment.outer_end : following.opened].strip()


def continued(text: QuotedText, segment: Segment, previous: tuple[Segment, Attribution] | None) -> Attribution | None:
    """The attribution that a quotation goes on with: nothing but its cue lies between, or a paragraph left open."""
    if previous is None:
        return None
    before, owner = previous
    between = text.text[before.outer_end : segment.opened]
    if text.paragraph(before.opened) != text.paragraph(segment.opened):
        return owner if runs_on(text, before, segment) else None
    if not LISTED.sub("", between):
        return owner
    if owner.cue is None or owner.cue_token is None or not before.outer_end <= owner.cue[0] < segment.opened:
        return None
    if text.text[segment.start].islower():
        return owner if GOES_ON.search(between) else None
    sentence = text.doc[owner.cue_token].sent
    return (
        owner if not text.text[max(sentence.end_char, before.outer_end) : segment.opened].strip(" \xa0”\"'’") else None
    )


def resumed(text: QuotedText, segment: Segment, last: Attribution | None) -> Attribution | None:
    """Whole sentences in quotation marks without a cue: who spoke in the sentence before goes on."""
    words = text.text[segment.start : segment.end].split()
    if last is None or last.cue is None or len(words) < SHORTEST_SPEECH or words[0][0].islower():
        return None
    start, _ = text.paragraph(segment.opened)
    lead = text.text[start : segment.opened].rstrip()
    if lead and lead[-1] not in '.!?:”"':
        return None
    floor = start if lead else text.previous_paragraph(start)[0]
    if last.cue[0] < floor:
        return None
    return Attribution((segment.opened, segment.outer_end), "continued", source=last.source)
