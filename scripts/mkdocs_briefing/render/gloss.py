"""Where a text names its date, and where an editor's gloss goes: after the pronoun, in brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.model import Event

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Background, Evidence, Gloss, KeyPoint, Span, Watch

    Item = KeyPoint | Background | Event | Watch


@dataclass(frozen=True)
class ItemRun:
    """A piece of an item's text, or what is added to it."""

    text: str
    """As printed."""
    kind: Literal["text", "date", "gloss"]
    """`date`: the words that date an event; `gloss`: a name in brackets, which the article does not have there."""


def item_runs(entry: Entry, item: Item) -> list[ItemRun]:
    """Return the text of an item in pieces, its gloss among them."""
    when = item.when if isinstance(item, Event) else None
    return text_runs(entry, item.text, item.evidence, gloss=item.gloss, when=when)


def text_runs(
    entry: Entry, text: str, evidence: Evidence, *, gloss: Gloss | None, when: Span | None = None
) -> list[ItemRun]:
    """Return a text of the sentences `evidence` in pieces, with what dates it and with its gloss."""
    marks: list[tuple[int, int, ItemRun]] = []
    if when is not None and (start := _place(entry, text, evidence, when)) >= 0:
        marks.append((start, start + len(when.text), ItemRun(when.text, "date")))
    if gloss is not None and (start := _place(entry, text, evidence, gloss)) >= 0:
        end = start + len(gloss.text)
        marks.append((end, end, ItemRun(f"[{gloss.name}]", "gloss")))
    runs, done = [], 0
    for start, end, run in sorted(marks, key=lambda mark: mark[:2]):
        before = text[done:start] + (" " if run.kind == "gloss" else "")
        runs += [ItemRun(before, "text"), run] if before else [run]
        done = end
    return [run for run in (*runs, ItemRun(text[done:], "text")) if run.text]


def glossed(entry: Entry, item: Item) -> str:
    """Return the text of an item with its gloss: `He [Ana Holm] stated that the port would open`."""
    return "".join(run.text for run in item_runs(entry, item))


def _place(entry: Entry, text: str, evidence: Evidence, span: Span) -> int:
    """Return where a slice of the article stands in a text of the sentences `evidence`; -1 where it is not in it."""
    for sentence in entry.briefing.sentences:
        if sentence.id in evidence and sentence.start <= span.start < sentence.end:
            begin = entry.article[sentence.start : sentence.end].find(text)
            place = span.start - sentence.start - begin
            is_there = begin >= 0 and place >= 0 and text[place : place + len(span.text)] == span.text
            return place if is_there else -1
    return -1
