"""Finding in the article what a person typed: exactly, never a similar text."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.model import Sentence

SELECTOR_CHARACTERS = 32
"""Code points of a selector's prefix and suffix, as the model says."""

MIN_SIMILARITY = 0.6
"""Share of a text's characters, in runs of `MIN_RUN_CHARACTERS`, that a sentence has which is suggested for it."""

MIN_RUN_CHARACTERS = 4

MAX_COMPARED_CHARACTERS = 1000
"""Code points of a sentence that are compared."""

QUOTED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»|„([^„“\n]+)“")
"""A passage in double quotation marks on one line."""


class MisfitError(Exception):
    """A correction that cannot be applied as it is written; the message says what to do."""


@dataclass(frozen=True)
class Passages:
    """An article's text with its sentences."""

    text: str
    """The text that offsets refer to."""
    sentences: Sequence[Sentence]
    """Its sentences, in order."""

    def find(self, wanted: str, *, sentence: str | None = None, near: int = 0) -> Span:
        """Return the passage `wanted` that begins closest to `near`; only in `sentence` when that is given.

        Raises `MisfitError` when the article does not have it.
        """
        found = self.all(wanted)
        if sentence is not None:
            place = self.sentence(sentence)
            found = [span for span in found if place.start <= span.start < place.end]
        if not found:
            where = sentence or "the article"
            raise MisfitError(
                f"{wanted!r:.80} is not in {where}; copy it exactly as it stands there{self._near(wanted)}"
            )
        return min(found, key=lambda span: (abs(span.start - near), span.start))

    def _near(self, wanted: str) -> str:
        """Return a suggestion for a message: the sentence that has most of what is `wanted`; empty when none has."""
        matcher = difflib.SequenceMatcher(a=wanted.casefold(), autojunk=False)
        best, most_common = "", MIN_SIMILARITY * len(wanted)
        for sentence in self.sentences:
            text = self.text[sentence.start : sentence.end]
            matcher.set_seq2(text[:MAX_COMPARED_CHARACTERS].casefold())
            runs = (block.size for block in matcher.get_matching_blocks() if block.size >= MIN_RUN_CHARACTERS)
            if (common := sum(runs)) > most_common:
                best, most_common = f", such as {sentence.id}: {' '.join(text.split())!r:.120}", common
        return best

    def all(self, wanted: str) -> list[Span]:
        """Return every place that has `wanted` as whole words, in order."""
        begin = r"(?<!\w)" if wanted[:1].isalnum() else ""
        end = r"(?!\w)" if wanted[-1:].isalnum() else ""
        pattern = f"{begin}{re.escape(wanted)}{end}"
        return [Span.of(self.text, m.start(), m.end()) for m in re.finditer(pattern, self.text)]

    def sentence(self, name: str) -> Sentence:
        """Return the sentence with this id. Raises `MisfitError` when there is none."""
        for sentence in self.sentences:
            if sentence.id == name:
                return sentence
        raise MisfitError(f"there is no sentence {name}; the last is s{len(self.sentences)}")

    def unknown(self, evidence: Iterable[str]) -> list[str]:
        """Return the ids in `evidence` that no sentence has."""
        known = {sentence.id for sentence in self.sentences}
        return [name for name in evidence if name not in known]

    def evidence(self, start: int, end: int) -> tuple[str, ...]:
        """Return the ids of the sentences that overlap `[start:end]`, in order."""
        return tuple(s.id for s in self.sentences if s.start < end and start < s.end)

    def evidence_of(self, wanted: str) -> tuple[str, ...]:
        """Return the ids of the first sentences that have `wanted`; empty when the article does not have it."""
        found = self.all(wanted)
        return self.evidence(found[0].start, found[0].end) if found else ()

    def quoted(self, span: Span) -> tuple[str, tuple[Span, ...]]:
        """Return whether a statement is `direct`, `mixed` or `indirect`, and its segments inside quotation marks."""
        quotations = [Span.of(self.text, *match.span(match.lastindex or 0)) for match in QUOTED.finditer(self.text)]
        if any(_holds(quotation, span) for quotation in quotations):
            return "direct", (span,)
        segments = tuple(quotation for quotation in quotations if _holds(span, quotation))
        return ("mixed" if segments else "indirect"), segments

    def selector(self, span: Span) -> dict[str, str]:
        """Return the text right before and right after a span, of `SELECTOR_CHARACTERS` code points each."""
        before, after = self.text[: span.start], self.text[span.end :]
        return {"prefix": before[-SELECTOR_CHARACTERS:], "suffix": after[:SELECTOR_CHARACTERS]}


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
