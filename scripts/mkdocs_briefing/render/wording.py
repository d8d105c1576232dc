"""How dates, numbers and kinds are worded on pages."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.ids import slug

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from mkdocs_briefing.model import Briefing, KeyPoint, Quote

WORDS_PER_MINUTE = 238
"""Silent reading of non-fiction in English (Brysbaert 2019, a meta-analysis of 190 studies)."""

MONTHS = ("January February March April May June July August September October November December").split()

MARKS_AT_ENDS = re.compile(r"^[”\"’»“„]|[“„\"‘«”]$")
"""A mark that closes the part before or opens the part after."""

KINDS = {"direct": "Verbatim", "mixed": "Partly verbatim", "indirect": "Reported"}
UNRESOLVED = "unresolved"
"""A kind of source on pages alone; the YAML has it as unnamed, with its `resolution`."""

ATTRIBUTIONS = {
    "named": "Named source",
    "institutional": "Institution",
    "unnamed": "Unnamed source",
    UNRESOLVED: "Speaker not resolved",
    "unattributed": "Unattributed",
}
TYPES = {"person": "Person", "organization": "Organisation", "place": "Place", "group": "Group", "event": "Event"}
TALLY = {
    "named": "named",
    "institutional": "institutional",
    "unnamed": "unnamed",
    UNRESOLVED: "not resolved",
    "unattributed": "attributed to nobody",
}
BACKGROUND = {
    "context": "Context",
    "history": "History",
    "biography": "Biography",
    "figure": "In figures",
}
PARTS = {
    "key_points": "Key point",
    "quotes": "Quote",
    "background": "Background",
    "timeline": "Timeline",
    "watch": "What to watch",
    "figures": "Figure",
}


def day(date: dt.date | str | None, *, missing: str = "undated") -> str:
    """A date, full or partial, in words: `12 March 2026`, `March 2026`, `2026`."""
    if date is None or date == "undated":
        return missing
    year, *rest = str(date).split("-")
    words = [str(int(rest[1]))] if len(rest) == 2 else []
    words += [MONTHS[int(rest[0]) - 1]] if rest and 1 <= int(rest[0]) <= len(MONTHS) else []
    return " ".join([*words, year])


def minutes(briefing: Briefing) -> int:
    """Minutes to read the article."""
    return max(1, math.ceil(briefing.source.words / WORDS_PER_MINUTE))


def points(briefing: Briefing) -> tuple[KeyPoint, ...]:
    """The key points as a list of headlines shows them: without the one that is the title itself."""
    return tuple(point for point in briefing.key_points if point.text not in ("", briefing.title))


def abstract(briefing: Briefing) -> str:
    """The bottom line, or the key points, in one paragraph; empty where none may be printed."""
    return briefing.bottom_line or " ".join(point.text for point in briefing.key_points if point.text)


def shortened(text: str, most: int) -> str:
    """The text in one line, with at most so many characters; what is left out ends at a word and is shown as `…`."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def heading_of(quote: Quote) -> str:
    """Who speaks, for a list of quotes."""
    return quote.speaker.name if quote.speaker is not None else "Unattributed"


def source_kind(quote: Quote) -> str:
    """The kind of its source; `unresolved` for a pronoun of which nobody knows whom it means: that may have a name."""
    open_ = quote.speaker is not None and quote.speaker.resolution == "unresolved"
    return UNRESOLVED if open_ and quote.attribution == "unnamed" else quote.attribution


def tally(briefing: Briefing) -> Mapping[str, int]:
    """How many of the quotes rest on which kind of source."""
    return Counter(map(source_kind, briefing.quotes))


def sentence_number(which: str) -> str:
    """`12` for `s12`."""
    return which[1:]


def passages(quote: Quote) -> tuple[tuple[str, bool], ...]:
    """The quote as pages show it: its parts, each with whether it stands in quotation marks in the article.

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
    """Text beside a verbatim part, without the quotation marks at the seams and without white space alone."""
    return MARKS_AT_ENDS.sub("", text) if text.strip() else text


GLOBALS: Mapping[str, Callable[..., object] | Mapping[str, str]] = {
    "ATTRIBUTIONS": ATTRIBUTIONS,
    "BACKGROUND": BACKGROUND,
    "KINDS": KINDS,
    "PARTS": PARTS,
    "TALLY": TALLY,
    "TYPES": TYPES,
    "count": count,
    "day": day,
    "heading_of": heading_of,
    "minutes": minutes,
    "passages": passages,
    "points": points,
    "sentence_number": sentence_number,
    "slug": slug,
    "source_kind": source_kind,
    "tally": tally,
}
"""What templates may call."""
