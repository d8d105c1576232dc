"""Word dates, numbers, kinds and quotes as pages and PDFs print them."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.ids import slug, topic_id
from mkdocs_briefing.render.gloss import glossed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, Figure, KeyPoint, Quote, Source

WORDS_PER_MINUTE = 238
"""Speed of silent reading of non-fiction in English (Brysbaert 2019, a meta-analysis of 190 studies)."""

MONTHS = ("January February March April May June July August September October November December").split()

MARKS_AT_ENDS = re.compile(r"^[”\"’»“„]|[“„\"‘«”]$")
"""A mark that closes the part before or opens the part after."""

LISTED_SPEAKERS = 4
"""Speakers of a briefing that a row of a list names."""

QUOTE_KINDS = {"direct": "Verbatim", "mixed": "Partly verbatim", "indirect": "Reported"}
"""Names of the kinds of quotes."""

UNRESOLVED = "unresolved"
"""A kind of source that only pages have; the YAML has it as unnamed, with `resolution: unresolved`."""

SOURCE_KINDS = {
    "named": "Named source",
    "institutional": "Institution",
    "unnamed": "Unnamed source",
    UNRESOLVED: "Speaker not resolved",
    "unattributed": "Unattributed",
}
"""Names of the kinds of sources."""

DOUBT = "Doubtful: check against the source"
"""What stands before a quote whose speaker, limits or source may be wrong."""

CERTAINTIES = {"sure": "Sure", "doubtful": "Doubtful"}
"""Names of how sure extraction is of a quote."""

ACTOR_TYPES = {"person": "Person", "organization": "Organisation", "place": "Place", "group": "Group", "event": "Event"}
"""Names of the types of actors."""

ACTING_TYPES = frozenset({"person", "organization"})
"""Types of actors that act and speak; the others are mostly where or about whom something happens."""

TALLY_NAMES = {
    "named": "named",
    "institutional": "institutional",
    "unnamed": "unnamed",
    UNRESOLVED: "not resolved",
    "unattributed": "attributed to nobody",
}
"""Kinds of sources as they follow a number of quotes: `3 named`."""

BACKGROUND_KINDS = {
    "context": "Context",
    "history": "History",
    "biography": "Biography",
    "figure": "In figures",
}
"""Names of the kinds of background, in the order of a page."""

PART_NAMES = {
    "key_points": "Key point",
    "quotes": "Quote",
    "background": "Background",
    "timeline": "Timeline",
    "watch": "What to watch",
    "figures": "Figure",
}
"""Names of an item of each part of a briefing."""


def date_in_words(date: dt.date | str | None, *, missing: str = "undated") -> str:
    """Return a date, full or partial, in words: `12 March 2026`, `March 2026`, `2026`; `missing` without one."""
    if date is None or date == "undated":
        return missing
    year, *rest = str(date).split("-")
    words = [str(int(rest[1]))] if len(rest) == 2 else []
    words += [MONTHS[int(rest[0]) - 1]] if rest and 1 <= int(rest[0]) <= len(MONTHS) else []
    return " ".join([*words, year])


def month_anchor(day: dt.date | None) -> str:
    """Return the anchor of the first row of a day's month in a list: `in-2024-12`; `in-undated` without a day."""
    return f"in-{day.isoformat()[:7] if day else 'undated'}"


def byline(source: Source) -> str:
    """Return the names of an article's authors: `Jane Roe, Ian Poe and Ada Lim`; empty when nobody is named."""
    *others, last = source.authors or ("",)
    return f"{', '.join(others)} and {last}" if others else last


def figure_value(figure: Figure) -> str:
    """Return the value of a figure as a table prints it: `≈ 59 km/h`, `≥ 40 people`, `3–1 score`.

    Either end of a range, and either side of a vote, is a figure of its own and printed alone.
    """
    number = f"{figure.value:,}"
    if figure.range is not None and figure.range.high is None:
        number = f"≥ {number}"
    elif figure.range is not None and figure.range.low is None:
        number = f"≤ {number}"
    elif figure.unit == "score" and figure.against is not None:
        number = f"{number}–{figure.against:,}"
    return " ".join(filter(None, ("≈" if figure.approximate else "", number, figure.unit)))


def reading_minutes(briefing: Briefing) -> int:
    """Return the minutes that reading the article takes."""
    return max(1, math.ceil(briefing.source.words / WORDS_PER_MINUTE))


def listed_key_points(briefing: Briefing) -> tuple[KeyPoint, ...]:
    """Return the key points to print beside the title: those with a text that is not the title itself."""
    return tuple(point for point in briefing.key_points if point.text not in ("", briefing.title))


def abstract(entry: Entry) -> str:
    """Return the bottom line, or else the key points, in one paragraph; empty where none may be printed."""
    points = entry.briefing.key_points
    return entry.briefing.bottom_line or " ".join(glossed(entry, point) for point in points if point.text)


def shortened(text: str, limit: int) -> str:
    """Return the text in one line of at most `limit` code points, cut after a word and ended by `…` when longer."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def speaker_name(quote: Quote) -> str:
    """Return the name of the speaker, for a list of quotes."""
    return quote.speaker.name if quote.speaker is not None else "Unattributed"


def speakers_in_words(briefing: Briefing) -> str:
    """Return whom a briefing quotes, each once: `Ana Duarte, Luis Prado, a spokesman and 3 more`."""
    names = list(dict.fromkeys(map(speaker_name, briefing.quotes)))
    more = len(names) - LISTED_SPEAKERS
    listed = ", ".join(names[:LISTED_SPEAKERS])
    return f"{listed} and {more} more" if more > 0 else listed


def source_kind(quote: Quote) -> str:
    """Return the kind of the quote's source.

    It is `unresolved` for a pronoun that could not be resolved, as whom it stands for may have a name in the article.
    """
    unresolved = quote.speaker is not None and quote.speaker.resolution == "unresolved"
    return UNRESOLVED if unresolved and quote.attribution == "unnamed" else quote.attribution


def count_by_source(briefing: Briefing) -> Mapping[str, int]:
    """Return the number of quotes for each kind of source."""
    return Counter(map(source_kind, briefing.quotes))


def sentence_number(id_: str) -> str:
    """Return the number in the id of a sentence: `12` of `s12`."""
    return id_[1:]


def quote_parts(quote: Quote) -> tuple[tuple[str, bool], ...]:
    """Return the parts of a quote, each with whether it stands in quotation marks in the article.

    A direct quotation is its verbatim segments alone; otherwise the content is cut at the segments. The marks
    themselves are left out: pages print a pair of their own around every verbatim part.
    """
    if quote.kind == "direct" and quote.quoted:
        return tuple((segment.text, True) for segment in quote.quoted)
    parts: list[tuple[str, bool]] = []
    place, content = quote.content.start, quote.content
    for segment in quote.quoted:
        if segment.start < place or segment.end > content.end:
            continue
        before = content.text[place - content.start : segment.start - content.start]
        parts += [(_without_marks(before), False), (segment.text, True)]
        place = segment.end
    parts.append((_without_marks(content.text[place - content.start :]), False))
    return tuple(part for part in parts if part[0])


def _without_marks(text: str) -> str:
    """Return the text beside a verbatim part, without the quotation marks at its ends."""
    return MARKS_AT_ENDS.sub("", text) if text.strip() else text


def review_in_words(briefing: Briefing) -> str:
    """Return who reviewed a briefing: `reviewed by A. Analyst on 3 May 2024, and changed since`."""
    review = briefing.review
    if review.by is not None and review.date is not None:
        since = ", and changed since" if review.stale else ""
        return f"reviewed by {review.by} on {date_in_words(review.date)}{since}"
    if review.confirmed:
        number = count(len(review.confirmed), "item")
        return f"{number} compared with the article by a person, the rest not reviewed"
    return "not reviewed by a person"


TEMPLATE_GLOBALS: Mapping[str, Callable[..., object] | Mapping[str, str] | str] = {
    "ACTOR_TYPES": ACTOR_TYPES,
    "BACKGROUND_KINDS": BACKGROUND_KINDS,
    "CERTAINTIES": CERTAINTIES,
    "DOUBT": DOUBT,
    "QUOTE_KINDS": QUOTE_KINDS,
    "SOURCE_KINDS": SOURCE_KINDS,
    "TALLY_NAMES": TALLY_NAMES,
    "byline": byline,
    "count": count,
    "count_by_source": count_by_source,
    "date_in_words": date_in_words,
    "listed_key_points": listed_key_points,
    "month_anchor": month_anchor,
    "quote_parts": quote_parts,
    "reading_minutes": reading_minutes,
    "review_in_words": review_in_words,
    "sentence_number": sentence_number,
    "slug": slug,
    "source_kind": source_kind,
    "speaker_name": speaker_name,
    "speakers_in_words": speakers_in_words,
    "topic_id": topic_id,
}
"""Names that templates may use."""
