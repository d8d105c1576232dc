"""An article as extraction reads it: its annotation, and what several parts of a briefing ask of it, computed once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from mkdocs_briefing.extract.dates.finder import DateMention, find_dates
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from mkdocs_briefing.extract.text.sentences import Passage, find_passages
from mkdocs_briefing.ingest.dateline import own_date
from mkdocs_briefing.nlp.annotate import Annotation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, eq=False)
class Document(Annotation):
    """An annotated article with its sentences, quotation marks and dates."""

    published: dt.date | None = None
    """The day of publication that the article's metadata give."""

    @classmethod
    def of(cls, annotation: Annotation, *, published: dt.date | None = None) -> Self:
        """Return the document of an annotated article."""
        return cls(annotation.article, annotation.doc, annotation.sentences, published)

    @cached_property
    def quoted_text(self) -> QuotedText:
        """The text with its quotation marks paired."""
        return QuotedText(self)

    def passages(self, *roles: str) -> Iterator[Passage]:
        """Yield the sentences with one of `roles`, in order; a sentence without a token of its own is left out."""
        return (passage for passage in self._passages if passage.sentence.role in roles)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date of the headings and the body, in order."""
        lines = list(self.passages("body", "heading"))
        return find_dates(lines, anchor=self.day_of_publication, own=self._own_date)

    def dates_of(self, passage: Passage) -> Sequence[DateMention]:
        """Return the dates of a sentence of the headings or the body, in order."""
        return self._dates_by_sentence.get(passage.id, ())

    @cached_property
    def day_of_publication(self) -> dt.date | None:
        """The anchor of relative dates: `published`, else the day of the article's own date line."""
        if self.published is not None:
            return self.published
        return self._own_date[2] if self._own_date else None

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        quotations = [(segment.start, segment.end) for segment in self.quoted_text.segments]
        return find_passages(self, quotations)

    @cached_property
    def _dates_by_sentence(self) -> dict[str, list[DateMention]]:
        lines = list(self.passages("body", "heading"))
        starts = [passage.sentence.start for passage in lines]
        found: dict[str, list[DateMention]] = {}
        for mention in self.dates:
            place = bisect_right(starts, mention.start) - 1
            if place >= 0 and mention.start < lines[place].sentence.end:
                found.setdefault(lines[place].id, []).append(mention)
        return found

    @cached_property
    def _own_date(self) -> tuple[int, int, dt.date] | None:
        """The date that the article gives itself, as `(start, end, date)` in code points."""
        return own_date(self.article.text, self.article.paragraphs)
