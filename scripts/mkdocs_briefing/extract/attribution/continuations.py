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
MIN_SPEECH_WORDS = 3
"""Words, at least, of a quotation that needs no cue of its own; fewer may be a name or a scare quote."""


def runs_on(text: QuotedText, segment: Segment, following: Segment) -> bool:
    """Return whether a quotation that its paragraph leaves open is taken up at the start of the next one."""
    if segment.closed is not None or text.paragraph(segment.opened) == text.paragraph(following.opened):
        return False
    without_mark = following.opened == following.start
    same_mark = without_mark or text.text[segment.opened] == text.text[following.opened]
    return same_mark and not text.text[segment.outer_end : following.opened].strip()


def continued(text: QuotedText, segment: Segment, previous: tuple[Segment, Attribution] | None) -> Attribution | None:
    """Return the attribution that a quotation goes on with, that of `previous`, else None.

    It goes on where a paragraph was left open, in a list, and where nothing but the cue lies between the two.
    """
    if previous is None:
        return None
    before, owner = previous
    if text.paragraph(before.opened) != text.paragraph(segment.opened):
        return owner if runs_on(text, before, segment) else None
    between = text.text[before.outer_end : segment.opened]
    if not LISTED.sub("", between) or _follows_cue(text, segment, before, owner):
        return owner
    return None


def _follows_cue(text: QuotedText, segment: Segment, before: Segment, owner: Attribution) -> bool:
    """Return whether the cue of the quotation before is all that lies between: `“A,” she said, “b”`; `… said. “B.”`."""
    if owner.cue is None or owner.cue_token is None or not before.outer_end <= owner.cue[0] < segment.opened:
        return False
    if text.text[segment.start].islower():  # the same sentence goes on
        return GOES_ON.search(text.text[before.outer_end : segment.opened]) is not None
    cue_ends = max(text.doc[owner.cue_token].sent.end_char, before.outer_end)
    return not text.text[cue_ends : segment.opened].strip(" \xa0”\"'’")


def resumed(text: QuotedText, segment: Segment, last: Attribution | None) -> Attribution | None:
    """Return the attribution of whole sentences without a cue to the source of the `last` report before them.

    That report stands in the same paragraph; in the one before, where the quotation begins its own.
    """
    words = text.text[segment.start : segment.end].split()
    if last is None or last.cue is None or len(words) < MIN_SPEECH_WORDS or words[0][0].islower():
        return None
    start, _ = text.paragraph(segment.opened)
    lead = text.text[start : segment.opened].rstrip()
    if lead and lead[-1] not in '.!?:”"':
        return None
    if last.cue[0] < (start if lead else text.previous_paragraph(start)[0]):
        return None
    return Attribution((segment.opened, segment.outer_end), "continued", source=last.source)
