"""Where an item's text names its date, and where an editor's gloss goes: after the pronoun, in brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.model import Event

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Background, KeyPoint, Span, Watch

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
    marks: list[tuple[int, int, ItemRun]] = []
    if isinstance(item, Event) and item.when is not None:
        start = _place(entry, item, item.when)
        marks += [(start, start + len(item.when.text), ItemRun(item.when.text, "date"))] if start >= 0 else []
    if item.gloss is not None and (start := _place(entry, item, item.gloss)) >= 0:
        end = start + len(item.gloss.text)
        marks.append((end, end, ItemRun(f"[{item.gloss.name}]", "gloss")))
    runs, done = [], 0
    for start, end, run in sorted(marks, key=lambda mark: mark[:2]):
        before = item.text[done:start] + (" " if run.kind == "gloss" else "")
        runs += [ItemRun(before, "text"), run] if before else [run]
        done = end
    return [run for run in (*runs, ItemRun(item.text[done:], "text")) if run.text]


def glossed(entry: Entry, item: Item) -> str:
    """Return the text of an item with its gloss: `He [Ana Holm] stated that the port would open`."""
    return "".join(run.text for run in item_runs(entry, item))


def _place(entry: Entry, item: Item, span: Span) -> int:
    """Return where a slice of the article stands in an item's text; -1 where it is not in it."""
    for sentence in entry.briefing.sentences:
        if sentence.id in item.evidence and sentence.start <= span.start < sentence.end:
            begin = entry.article[sentence.start : sentence.end].find(item.text)
            place = span.start - sentence.start - begin
            is_there = begin >= 0 and place >= 0 and item.text[place : place + len(span.text)] == span.text
            return place if is_there else -1
    return -1
