"""What stands on the page of an article and is not its story: bylines, credits, captions, posts, invitations."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.ingest.calendar_terms import DAY_FIRST, MONTH_FIRST
from mkdocs_briefing.ingest.dateline import is_dateline
from mkdocs_briefing.ingest.days import days_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from mkdocs_briefing.extract.text.sentences import Passage

MIN_WORDS, MAX_WORDS = 6, 60
"""Words of a sentence of the story: fewer are a label, more are a list or a table run together."""

HEADER = re.compile(
    r"^\W*(?:by\s+(?-i:[A-Z])\S+(?:\s+(?-i:[A-Z])\S+){0,3}(?:\W*$|\s+\|\s|(?-i:,(?:\s+(?:[A-Z]\S*|\d{1,4},?))+)+\W*$)|"
    r"(?:created|published|updated|posted|last updated)(?:\d|\b\W*(?:$|\d|on\b|\W\d))|"
    r"(?:published|updated|posted|image|photo|photograph|picture|pictured|video|audio|watch|see also|related|sources?|"
    r"share|credit|contact|editor[’']s note)\s*[:|]|"
    r"(?:click here|read more|scroll down|follow us|advertisement|copyright)\b)",
    re.IGNORECASE,
)
"""How lines that are not the story begin: bylines, dates of the page, captions, invitations to click.

They come with text that is copied from the pages of newspapers and broadcasters.
"""

END_NOTE = re.compile(
    r"\(\s*(?:additional\s+)?(?:reporting|writing|editing|compiled)\s+by\b[^()]*(?:\)|$)|"
    r"^\W*(?:additional\s+)?(?:reporting|writing|editing|compiled|edited|written|translated)\s+by"
    r"(?:\s+(?:and|at|by|for|in|of|with|additional|reporting|writing|editing|(?-i:[A-Z])\S*))+\W*$",
    re.IGNORECASE,
)
"""What tells at the end of an article who wrote and who edited it, in brackets or as a line of names: of agencies."""

INVITATION = re.compile(
    r"^\W*(?:(?:please\s+)?(?:(?:log|sign)\s?(?:in|up|on)\s(?:to|for|with|here|now|today)|"
    r"subscribe\s(?:to|for|here|now|today)|register\s(?:to|here|now|today|for\s(?:our|free))|"
    r"(?:download|join|get)\s(?:our|unlimited|the\s(?:latest|app))|(?:tap|click)\s(?:here|to|on|below))\b|"
    r"already\s(?:a|an|have)\b.{0,30}\b(?:subscriber|member|account)\b|"
    r"(?:read|see|find|continue|keep)\s(?:more|next|also|reading|the\s(?:full|original)\s(?:story|article|report))\b|"
    r"(?:story|article)\scontinues\b|"
    r"(?:watch|listen)\s(?:now|live|the\svideo|below|to\sthe\spodcast)\b|"
    r"this\s(?:article|story|post|report|page|video)\s(?:was|has\sbeen|is|first|originally)\b.{0,30}\b"
    r"(?:published|updated|translated|produced|corrected|appeared)|all\srights\sreserved\b)|"
    r"^\W*(?:(?:the\s)?following|below|here)\s(?:is|are)\b|\bwill\sgo\shere\b|\blorem\sipsum\b",
    re.IGNORECASE,
)
"""What a page says to its reader: to log in, to subscribe, to read on, what stands below; and the text of a template
left unfilled."""

SUMMONS = re.compile(
    r"^\W*(?:listen\sto|follow|(?:like|find|join|contact|message)\sus|(?:send|share)\s(?:us|your)|get\sin\stouch)\b"
    r"[^.!?]*\b(?:on|via)\s(?:our\s)?(?:Facebook|Twitter|X|Instagram|WhatsApp|YouTube|TikTok|Threads|Bluesky|Telegram|"
    r"LinkedIn|Sounds|Spotify|Apple)\b",
    re.IGNORECASE,
)
"""How a page asks its reader to follow or hear those who made it: whom it names there is not in the story."""

POST = re.compile(r"pic\.twitter\.com/|\(@\w{1,30}\)|https?://t\.co/")
"""What the copy of a post on a social network ends with: the link of its picture, or its writer's account."""

MAX_POST_CHARACTERS = 450
"""Code points of a paragraph that is the copy of a post, at most: its text, the name, the account and the date."""

STAMP = re.compile(r"[A-Z][a-z]+day|[A-Z][a-z]+(?=\s+\d)|(?<=\d)\s+[A-Z][a-z]+")
"""The words of a date: what else a time stamp has are numbers and zones."""

CREDIT = re.compile(r"(?:image|photo|photograph|picture|video|audio|credit)s?\s*[:/|]", re.IGNORECASE)
"""How a line begins that says whose picture stands there."""

ANYWHERE = re.compile(
    r"\b(?:PUBLISHED|UPDATED|Image|Photo|Getty|AFP/|pictured|Scroll down|Click here)\b\s*[:|./(]|©|https?://|\S@\S+\.\S"
)
"""What only headers, captions and footers contain, mostly on the pages of British newspapers."""

CAPTION = re.compile(
    r"\((?:pictured|left|right|above|below|centre|center|second (?:left|right)|top|bottom|file)\b[^)]*\)|\bpictured\b",
    re.IGNORECASE,
)
"""What a picture's caption says of its people, on the same pages."""

ABOUT_AUTHOR = re.compile(
    r"^\W*(?:[A-Z][\w.’'-]*\s+){1,3}(?P<surname>[A-Z][\w.’'-]*)\sis\s(?:an?|the|our|[A-Z][\w.’'-]*)\s(?:[\w’'-]+\s){0,7}?"
    r"(?:blogger|columnist|contributor|correspondent|critic|editor|journalist|reporter|writer)s?\b,?\s"
    r"(?:who\s(?:covers|edits|focuses|reports|specialises|specializes|writes)\b|covering\b|based\sin\b|"
    r"(?:at|for|with)\s(?:the\s)?[A-Z])"
)
"""How a note begins that tells who wrote the article: `Ana Holm is a reporter who covers trade.`"""

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of finite verbs."""

STATING = lexicon("verbs").having("say") | {"be", "become", "date", "have", "mean", "remain", "seem"}
"""Verbs of the present that captions do not begin with: `dates from May 3, 1987`."""

MAX_AUTHOR_NOTE = 4
"""Sentences of such a note, at most."""

ABOUT_SAME = re.compile(r"^(?:He|She|They|Previously|Before|Prior|In\shis|In\sher|His|Her|Follow|You\scan)\b")
"""How it goes on."""

CLUES = tuple("( @ © http AFP Click Getty Image Photo PUBLISHED Scroll UPDATED ictured ICTURED".split())
"""Texts of which `ANYWHERE` and `CAPTION` need one, so that most sentences are spared both patterns."""


def is_story(passage: Passage) -> bool:
    """Return whether a sentence is prose of the story, not a dateline, a header, a byline, a caption or a footer."""
    return _reads_as_story(passage.text)


def captions(body: Sequence[Passage], published: dt.date | None = None) -> frozenset[str]:
    """Return the ids of the sentences that say what a picture shows, not the news.

    A credit follows them in their paragraph, or they have one to themselves and the form of a caption. `published` is
    the day of publication, by which a day is over or still to come.
    """
    sentences = Counter(p.sentence.paragraph for p in body)
    alone = (p for p in body if sentences[p.sentence.paragraph] == 1)
    return _credited(body) | {p.id for p in alone if _shows_picture(p, published)}


def _credited(body: Sequence[Passage]) -> frozenset[str]:
    """Return the ids of the sentences that a credit follows in their paragraph."""
    return frozenset(
        one.id
        for one, other in pairwise(body)
        if one.sentence.paragraph == other.sentence.paragraph and CREDIT.match(other.text)
    )


def _shows_picture(passage: Passage, published: dt.date | None) -> bool:
    """Return whether a sentence is without a verb, or in the present, and ends with a day that is over.

    `Ana Holm leaves the court in Sola on May 3, 2024.`, `Ana Holm leaving the court, yesterday.`
    """
    text = passage.text.rstrip(" .")
    if passage.quoted or not _ends_with_day_over(text, published):
        return False
    verb = passage.root
    if not any(t.tag_ in FINITE for t in passage.span):
        return True
    has_help = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return verb.tag_ in {"VBP", "VBZ"} and not has_help and verb.lemma_ not in STATING


def _ends_with_day_over(text: str, published: dt.date | None) -> bool:
    """Return whether a text ends with `yesterday` or with a day and its year that is not after `published`."""
    if text.endswith("yesterday"):
        return True
    found = [m for pattern in (MONTH_FIRST, DAY_FIRST) for m in pattern.finditer(text) if m.end() == len(text)]
    days = [day for match in found if match["year"] for day in days_in(match[0])]
    return bool(days) and (published is None or max(days) <= published)


def posts(body: Sequence[Passage]) -> frozenset[str]:
    """Return the ids of the sentences of paragraphs that copy a post of a social network.

    The story tells none of them. Only a short paragraph is one: a longer one may quote an account in passing.
    """
    found: set[str] = set()
    for _, group in groupby(body, key=lambda p: p.sentence.paragraph):
        paragraph = list(group)
        length = paragraph[-1].sentence.end - paragraph[0].sentence.start
        if length <= MAX_POST_CHARACTERS and any(POST.search(p.text) for p in paragraph):
            found.update(p.id for p in paragraph)
    return frozenset(found)


def author_notes(body: Sequence[Passage]) -> frozenset[str]:
    """Return the ids of the sentences that tell of the article's author, not of its news.

    Such a note begins a paragraph, and the story does not name its author: a reporter in the news is named again.
    """
    found: set[str] = set()
    for n, passage in enumerate(body):
        about = ABOUT_AUTHOR.match(passage.text)
        if about is None or (n and body[n - 1].sentence.paragraph == passage.sentence.paragraph):
            continue
        following = takewhile(lambda p: ABOUT_SAME.match(p.text), body[n + 1 : n + MAX_AUTHOR_NOTE])
        note = {passage.id, *(p.id for p in following)}
        if not any(about["surname"] in p.text for p in body if p.id not in note and is_story(p)):
            found |= note
    return frozenset(found)


def beside_story(body: Sequence[Passage], published: dt.date | None) -> frozenset[str]:
    """Return the ids of the sentences that only their neighbours tell from the story: captions, posts, who wrote it."""
    return captions(body, published) | posts(body) | author_notes(body)


def is_header(passage: Passage) -> bool:
    """Return whether a passage is a line about the article: a byline, a time stamp, a credit, a call to read on."""
    text = passage.text
    return bool(HEADER.match(text) or END_NOTE.match(text)) or not re.search(r"[a-z]{3}", STAMP.sub("", text))


@lru_cache(maxsize=1000)  # every part of a briefing asks it of the same sentences
def _reads_as_story(text: str) -> bool:
    """Return whether the text of a sentence is prose of the story."""
    if HEADER.match(text) or END_NOTE.match(text) or INVITATION.search(text):
        return False
    if any(clue in text for clue in CLUES) and (ANYWHERE.search(text) or CAPTION.search(text)):
        return False
    return MIN_WORDS <= len(text.split()) <= MAX_WORDS and not is_dateline(text)
