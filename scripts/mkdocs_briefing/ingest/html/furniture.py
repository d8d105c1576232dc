"""Lines that a publisher puts between the paragraphs of an article: dates, links to others, calls to subscribe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.calendar_terms import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from mkdocs_briefing.ingest.html.blocks import Block

DATE_WORDS = frozenset(
    "published updated first last modified posted created issued edited filed on at the by of time edt est cdt cst mdt "
    "mst pdt pst gmt bst utc cet cest ist am pm a.m p.m ago hours hour minutes minute read min".split()
)
"""Words that a line of dates has beside its dates."""

DATED = re.compile(r"(?:(?:first|last) )?(?:published|updated|modified|posted|created|issued)\b(?=.*\d)", re.IGNORECASE)
"""How a line of dates begins that has no `<time>` element."""

READ_MORE = re.compile(
    r"(?:click (?:here )?to )?(?:read|see|watch|listen|learn|find out)(?: (?:this|the))? "
    r"(?:more|also|next|full (?:story|article|report)|here|related)\b"
    r"|(?:see|read|also)(?: also| read| see| on \w+)?:"
    r"|(?:also read|see also|more from|more on|more about|recommended|watch|listen|don[’']t miss|"
    r"related(?: (?:stor|article|content|coverage|link|news)\w*)?|you (?:may|might) also like|in case you missed it|"
    r"continue reading|full story|full coverage|explainer|analysis|opinion|factbox|timeline)\b\s*[:|>»→]",
    re.IGNORECASE,
)
"""How a line that leads to another article begins."""

MIN_LINK_SHARE = 0.5
"""Share of a line's words that are links, from which it can be a link to another article."""

MAX_NOTICE_WORDS = 45
"""Words of the longest notice to readers; more is prose."""

REPORTED = re.compile(r"[“”\"]|\b(?:said|says|told|tells|asked|wrote|according to)\b", re.IGNORECASE)
"""What a notice does not have: somebody else's words."""

SUBSCRIBERS_ONLY = re.compile(
    r"(?:please |to continue|want to |you must |you need to )?"
    r"(?:subscribe|sign (?:up|in)|log[ -]?in|register|join|upgrade|create (?:a|an|your)(?: free)? account|"
    r"become a (?:member|subscriber)|start (?:a|your)(?: free)? (?:trial|subscription))\b[^.?!]*"
    r"\b(?:to|and) (?:continue|keep reading|read|unlock|access|view|see|finish|get (?:full|unlimited))\b"
    r"|(?:to|want to) (?:continue|keep reading|read|unlock|view|access|finish)\b[^.!]{0,60}"
    r"(?:[?,:]|subscri|log[ -]?in|sign|register|account)"
    r"|already (?:a |an |have an? )?(?:\w+ )?(?:subscriber|subscribed|member|account|registered|subscription)\b"
    r"|(?:this|the|our) (?:\w+ )?(?:article|story|content|post|report|page|feature) is (?:only |exclusively )?"
    r"(?:for|available (?:only |exclusively )?(?:to|for)|reserved for|exclusive to|free for)\b[^.]*"
    r"\b(?:subscriber|member|registered|reader)"
    r"|(?:for )?(?:subscribers?|members?)[- ]only\b"
    r"|(?:exclusive|only) (?:to|for) (?:our )?(?:subscribers|members)\b"
    r"|you(?:[’']ve| have|[’']re| are)\b.{0,40}\b(?:free|complimentary|last|monthly|limit)\b.{0,20}"
    r"(?:articles?|stories|views?)"
    r"|you have \d+ [^.]*(?:left|remaining)"
    r"|(?:the )?(?:rest|remainder|full (?:text|version)) of (?:this|the) (?:article|story|report) is\b"
    r"|(?:continue|keep) reading (?:with|for|this|your|by|the full)\b"
    r"|(?:get |enjoy )?(?:full|unlimited)(?: digital)? access\b.{0,60}(?:for|from|today|now|subscri|$)"
    r"|(?:unlock|read) (?:this|the full|the rest of this|the whole) (?:article|story)\b",
    re.IGNORECASE,
)
"""How a notice begins that stands where the rest of an article would be."""

INVITATION = re.compile(
    r"(?:sign up|subscribe|register)\b[^.]*\b(?:newsletter|briefing|alerts?|updates|bulletin|podcast|channel|email)s?\b"
    r"|get (?:our|the|all|daily|more)\b[^.]*\b(?:inbox|newsletter|by email)\b"
    r"|(?:follow|like|join|find) us (?:on|at)\b"
    r"|(?:download|get) (?:our|the) (?:\w+ )?app\b"
    r"|listen to (?:this|the) (?:article|story)\b"
    r"|support (?:independent|our|local|quality|free|public) (?:\w+ )?(?:journalism|reporting|newsroom)\b"
    r"|(?:give|donate|contribute)(?: (?:now|today|here|to us))?\W*$"
    r"|(?:make|become) a (?:gift|donation|contribution|supporter)\b",
    re.IGNORECASE,
)
"""How an invitation to a newsletter, to give money or the like begins."""

LABELLED = re.compile(
    r"(?:topics?|tags?|filed under|categor(?:y|ies)|in this article|keywords)\s*:?(?: |$)", re.IGNORECASE
)
RIGHTS = re.compile(r"(?:©|\(c\))(?=.*\d{4})|copyright (?:©|\(c\)|\d{4})|all rights reserved\b", re.IGNORECASE)
"""How a line of topics begins, and one of the publisher's rights."""


ADVERT = re.compile(
    r"(?:advertisement|advertising|sponsored(?: content)?|ad|promoted)\W*"
    r"|(?:the )?(?:story|article) continues (?:below|after)\b.*|scroll (?:down )?to continue.*"
    r"|continue reading below.*",
    re.IGNORECASE,
)
"""The label of an advertisement."""


def furniture_kind(block: Block) -> str | None:
    """Return the kind of what is left out with a line (see `left_out.KINDS`); None for a line of the article."""
    if is_date_line(block):
        return "date"
    words = len(block.text.split())
    is_linked = block.link_words >= MIN_LINK_SHARE * words
    if READ_MORE.match(block.text) and is_linked:
        return "read more"
    if LABELLED.match(block.text) and is_linked and _may_be_notice(block.text):
        return "page"
    return notice_kind(block.text)


def notice_kind(text: str) -> str | None:
    """Return the kind of what is left out with a notice to readers (see `left_out.KINDS`); None for other lines."""
    if not _may_be_notice(text):
        return None
    if RIGHTS.match(text):
        return "page"
    if ADVERT.fullmatch(text):
        return "advert"
    if INVITATION.match(text):
        return "newsletter"
    return "teaser" if SUBSCRIBERS_ONLY.match(text) else None


def _may_be_notice(text: str) -> bool:
    return len(text.split()) <= MAX_NOTICE_WORDS and not REPORTED.search(text)


def is_date_line(block: Block) -> bool:
    """Return whether a line holds dates and no more: `Updated 10 June. First published 2 May`."""
    if "\t" in block.text:
        return False
    if block.words_beside_time is not None:
        return all(map(_is_of_dates, block.words_beside_time))
    return bool(DATED.match(block.text)) and is_of_dates(block.text)


def is_of_dates(text: str) -> bool:
    """Return whether a text holds dates, times and words that go with them, and no more."""
    return all(word[0].isdigit() or _is_of_dates(word) for word in text.split())


def _is_of_dates(word: str) -> bool:
    word = word.strip(".,:;|·•–—-()").lower()
    return word in DATE_WORDS or word in MONTHS or word in WEEKDAYS or not word
