"""Look again whether a report that is negated is shown with the word that negates it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.findings import Finding, differs, proved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Quote, Sentence

_DENYING = r"not|cannot|never|nobody|neither|without|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)"
DENIAL = re.compile(rf"\b(?:{_DENYING})\b|n[’']t\b", re.IGNORECASE)
"""Words of a cue by which what follows is not said, or said not to be so."""
NEGATING = re.compile(
    rf"n[’']t\b|\b(?:{_DENYING}|no|none|nor|hardly|scarcely|barely|denials?|refus\w*|declin\w*|reject\w*|rebut\w*|"
    r"refut\w*|disput\w*|dismiss\w*|fail\w*|disavow\w*|stopped\sshort|unable|unwilling|yet\sto|avoid\w*|refrain\w*|"
    r"nowhere)\b",
    re.IGNORECASE,
)
"""Words by which something is said not to be, or not to have been said: those of denials, and others."""

_ADVERB = r"(?:(?!only\b)\w+ly\s|ever\s|yet\s|even\s|once\s|,\s(?:however|though),\s|(?:in\sfact|at\sany\s\w+)\s)?"
_TO_SPEAK = (
    r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|unable|unwilling|(?:has|have|had)\syet)\s"
    r"(?:\w+ly\s)?to\s|\b(?:avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?\sfrom|stopp(?:ed|ing)\sshort\sof)\s"
)
"""What somebody does who does not say something: `was unable to`, `has yet to`, `refrained from`."""
BEFORE_CUE = re.compile(
    rf"(?:(?:n[’']t|\b(?:not|cannot|never|hardly|scarcely|barely))(?:(?=,)|\s)(?:been\s|be\s|known\sto\s(?:have\s)?)?"
    rf"{_ADVERB}(?:to\s|been\s)?|"
    rf"\b(?:nobody|no\sone|none|nowhere|(?:at|in)\sno\s\w+|hardly\sany(?:one|body))\s(?:has\s|had\s|ever\s)?|"
    rf"\b(?:den(?:y|ies|ied|ying)|without)\s(?:having\s)?(?:ever\s)?|"
    rf"{_TO_SPEAK})\Z",
    re.IGNORECASE,
)
"""What negates the words that report right after it."""

BEFORE_CONTENT = re.compile(
    r"(?:(?:n[’']t|\b(?:not|never|neither|hardly))\s|"
    r"\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?)\s(?:that\s)?)\Z",
    re.IGNORECASE,
)
"""What negates a statement that begins right after it, or says that it is not so."""

AFFIRMS = re.compile(r"(?:only|just|merely|simply|resist|help)\b", re.IGNORECASE)
"""What takes the negation back that stands before it: `not | only`, `could not | resist pointing out`."""

BEFORE_SPEAKER = re.compile(r"\b(?:no|none\sof\sthe|neither|not\sa(?:ny)?)\s\Z", re.IGNORECASE)
"""What makes a speaker nobody."""

REACH = 40
"""Code points before a span that are looked at."""


def prove_negation(quote: Quote, article: str, sentences: tuple[Sentence, ...]) -> Finding | None:
    """Compare what negates a report in its sentence with what the quote shows; None where nothing does."""
    spans = [span for span in (quote.cue, quote.hedge, quote.speaker and quote.speaker.mention, quote.content) if span]
    shown = [(span.start, span.end) for span in spans]
    for start, end in _negations(quote, article, sentences):
        if not any(one <= start and end <= other for one, other in shown):
            words = article[start:end].strip()
            return differs("negation", f"quotes {quote.id}: {words!r} negates it and is not shown with it")
    return proved("negation") if quote.cue is not None and NEGATING.search(quote.cue.text) else None


def _negations(quote: Quote, article: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    """Yield where a word negates the cue, the statement or the speaker of a quote."""
    looked_at = [(quote.content.start, BEFORE_CONTENT)]
    if quote.cue is not None:
        looked_at.append((quote.cue.start, BEFORE_CUE))
    if quote.speaker is not None:
        looked_at.append((quote.speaker.mention.start, BEFORE_SPEAKER))
    for place, pattern in looked_at:
        first = max((s.start for s in sentences if s.start <= place < s.end), default=place)
        start = max(first, place - REACH)
        found = pattern.search(article[start:place])
        word = NEGATING.search(found[0]) if found is not None else None
        if found is not None and word is not None and AFFIRMS.match(article, place) is None:
            yield start + found.start() + word.start(), start + found.start() + word.end()
