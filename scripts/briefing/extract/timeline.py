"""The dated events of an article, and the dates that could not be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.dates import find_dates
from briefing.model import Event, Gap

if TYPE_CHECKING:
    import datetime as dt

    from briefing.annotate import Annotation


def find_timeline(annotation: Annotation, *, published: dt.date | None) -> tuple[tuple[Event, ...], tuple[Gap, ...]]:
    """Events by date, undated ones last, and a gap for each wording that needs the missing day of publication.

    One event for a date of a sentence, however often the sentence names it.
    """
    text = annotation.article.text
    found: dict[tuple[str, str], Event] = {}
    undated: dict[str, list[str]] = {}
    for mention in find_dates(annotation, published=published):
        (sentence,) = (s for s in annotation.sentences if s.start <= mention.start < s.end)
        words = text[mention.start : mention.end]
        if mention.needs_anchor:
            undated.setdefault(_without_preposition(words), []).append(sentence.id)
        key = (sentence.id, mention.date or words)
        event = Event(
            id="t1",
            date=mention.date,
            text=text[sentence.start : sentence.end],
            evidence=(sentence.id,),
            as_written=words,
        )
        found.setdefault(key, event)
    events = sorted(found.values(), key=_order)
    numbered = tuple(event.model_copy(update={"id": f"t{n}"}) for n, event in enumerate(events, 1))
    gaps = tuple(
        Gap(text=f"“{words}” not dated: the article has no publication date", evidence=tuple(dict.fromkeys(where)))
        for words, where in undated.items()
    )
    return numbered, gaps


def _order(event: Event) -> tuple[bool, str, int]:
    return event.date is None, event.date or "", int(event.evidence[0][1:])


def _without_preposition(words: str) -> str:
    first, _, rest = words.partition(" ")
    return (
        rest
        if rest and first.islower() and first in {"on", "by", "until", "since", "in", "from", "after", "before"}
        else words
    )
