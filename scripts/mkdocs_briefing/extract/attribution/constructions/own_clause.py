"""A speaker and a verb of saying alone beside a quotation, as in `“Not today,” she said`.

It is no construction of its own: it keeps a quotation with its own cue where the one before it has another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions import cue_after, cue_before, unknown_verb
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.text.quotation_marks import Segment
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Token


def own_clause(text: QuotedText, quotation: Segment, after: int) -> Attribution | None:
    """Return the attribution to the bare clause of a cue right after a quotation, or right before it.

    `“Not today,” she said.` and `She said: “Not today.”`; one before begins at code point `after` or later.
    """
    found = cue_after.find(text, quotation)
    if found is not None and _is_bare(text, found, quotation.outer_end):
        return found
    if found is None and (found := unknown_verb.find(text, quotation)) is not None:
        return found
    if text.before(quotation.opened)[-1:] not in {":", ","}:
        return None
    found = cue_before.find(text, quotation)
    if found is None or found.content[0] != quotation.opened or not _is_bare(text, found, after):
        return None
    return found


def _is_bare(text: QuotedText, found: Attribution, after: int) -> bool:
    """Return whether the clause of a cue begins at a code point, and says nothing but to whom."""
    if found.cue is None or found.cue_token is None or found.source is None:
        return False
    verb = text.doc[found.cue_token]
    if lemma_of(verb) not in cues.SPEAK:
        return False
    start = min(found.cue[0], text.doc[found.source[0]].idx)
    if start < after or text.text[after:start].strip(" ,.—–-\xa0"):
        return False
    return not any(_reports_more(verb, word) and text.inside(word.idx) is None for word in verb.rights)


def _reports_more(verb: Token, word: Token) -> bool:
    """Return whether a word after a cue says what is reported; the object of a verb of telling is whom it tells."""
    is_addressee = word.dep_ == "dobj" and lemma_of(verb) in cues.TELL | {"ask"}
    return word.dep_ in {"ccomp", "xcomp", "dobj"} and not is_addressee
