"""The dated events of an article, and the dates that could not be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.event_time import dates_an_event
from mkdocs_briefing.extract.dates.joined import joined
from mkdocs_briefing.extract.dates.speech_time import as_spoken
from mkdocs_briefing.extract.text.furniture import author_notes, is_header, is_story
from mkdocs_briefing.ingest.calendar_terms import PREPOSITION, YEAR
from mkdocs_briefing.ingest.dateline import is_dateline
from mkdocs_briefing.model import Event, Gap, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.sentences import Passage


def find_timeline(document: Document) -> tuple[tuple[Event, ...], tuple[Gap, ...]]:
    """Return events by date, undated ones last, and a gap for each wording that lacks the day of publication.

    One event for a date of a sentence, however often the sentence names it. The article's own date line dates its
    news: the headline, or the first sentence of the story.
    """
    text = document.article.text
    lines = list(document.passages("heading", "body"))
    news = _news(document, lines)
    beside = author_notes(lines)
    found: dict[tuple[str, str], Event] = {}
    undated: dict[str, list[str]] = {}
    for mention, passage in _as_spoken(document, lines):
        words = text[mention.start : mention.end]
        said = news if mention.is_dateline and not is_story(passage) else passage
        if said is None or said.id in beside or (said is passage and not _tells_event(mention, passage)):
            continue
        if mention.date is None and not mention.needs_anchor and YEAR.search(words) is None:
            continue  # `in the 1970s`, `years ago`: nothing to put on a line of dates
        if mention.needs_anchor:
            undated.setdefault(PREPOSITION.sub("", words), []).append(passage.id)
        evidence = tuple(dict.fromkeys((said.id, passage.id)))
        when = Span.of(text, mention.start, mention.end)
        event = Event(id="t1", date=mention.date, text=said.text, evidence=evidence, as_written=words, when=when)
        found.setdefault((passage.id, mention.date or words), event)
    events = sorted(found.values(), key=_order)
    numbered = tuple(event.model_copy(update={"id": f"t{n}"}) for n, event in enumerate(events, 1))
    return numbered, tuple(_gap(words, where) for words, where in undated.items())


def _is_news(passage: Passage) -> bool:
    """Return whether a line can be what the article's own date line dates: a headline, or prose of the story."""
    return is_story(passage) or (passage.sentence.role == "heading" and not is_header(passage))


def _news(document: Document, lines: list[Passage]) -> Passage | None:
    """Return the line that the article's own date line dates; None where the line only repeats the page's date.

    It does where the metadata give the day of publication, and the headline or the first sentence has a date of its
    own.
    """
    news = next((p for p in lines if _is_news(p)), None)
    first = next((p for p in lines if is_story(p) and p.sentence.role == "body"), None)
    told = [p for p in (news, first) if p is not None]
    repeats = document.published is not None and any(not m.is_dateline for p in told for m in document.dates_of(p))
    return None if repeats else news


def _tells_event(mention: DateMention, passage: Passage) -> bool:
    """Return whether a date is that of an event of its line."""
    return not is_header(passage) and not is_dateline(passage.text) and dates_an_event(mention, passage)


def _as_spoken(document: Document, lines: Iterable[Passage]) -> Iterator[tuple[DateMention, Passage]]:
    """Yield each date with its sentence, those of quotations as their speakers meant them, two of one event as one."""
    for passage in lines:
        mentions = document.dates_of(passage)
        spoken = (as_spoken(m, passage, mentions, anchor=document.day_of_publication) for m in mentions)
        for mention in joined([m for m in spoken if m is not None], passage):
            yield mention, passage


def _order(event: Event) -> tuple[bool, str, int]:
    """Return the key that sorts events: by date, undated ones last, then by their sentence."""
    return event.date is None, event.date or "", int(event.evidence[-1][1:])


def _gap(words: str, where: list[str]) -> Gap:
    """Return the gap of words that cannot be dated, with the sentences that have them."""
    return Gap(text=f"“{words}” not dated: the article has no publication date.", evidence=tuple(dict.fromkeys(where)))
