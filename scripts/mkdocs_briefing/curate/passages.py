"""Finding what a person typed in the article: exactly, never by likeness."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.model import Sentence

CONTEXT = 32
"""Code points of a selector's prefix and suffix, as the model says."""

LIKENESS = 0.6
"""Share of a text's characters, in runs of `RUN`, that a sentence has which may be the one that is meant."""

RUN = 4

LOOKED_AT = 1000
"""Code points of a sentence that are compared."""

QUOTED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»|„([^„“\n]+)“")
"""A passage in double quotation marks on one line."""


class MisfitError(Exception):
    """A correction that cannot be meant as it stands; says what to do."""


@dataclass(frozen=True)
class Passages:
    """An article's text with its sentences."""

    text: str
    """What offsets refer to."""
    sentences: Sequence[Sentence]
    """In order."""

    def find(self, wanted: str, *, sentence: str | None = None, near: int = 0) -> Span:
        """The passage `wanted`: in `sentence` when that is given, else the one that begins closest to `near`.

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
        """The sentence that has most of what is `wanted`, for a person to look at."""
        matcher = difflib.SequenceMatcher(a=wanted.casefold(), autojunk=False)
        best, likeness = None, LIKENESS * len(wanted)
        for sentence in self.sentences:
            text = self.text[sentence.start : sentence.end]
            matcher.set_seq2(text[:LOOKED_AT].casefold())
            common = sum(block.size for block in matcher.get_matching_blocks() if block.size >= RUN)
            if common > likeness:
                best, likeness = f", such as {sentence.id}: {' '.join(text.split())!r:.120}", common
        return best or ""

    def all(self, wanted: str) -> list[Span]:
        """Every place that has `wanted` as whole words, in order."""
        begin = r"(?<!\w)" if wanted[:1].isalnum() else ""
        end = r"(?!\w)" if wanted[-1:].isalnum() else ""
        pattern = f"{begin}{re.escape(wanted)}{end}"
        return [Span.of(self.text, m.start(), m.end()) for m in re.finditer(pattern, self.text)]

    def sentence(self, name: str) -> Sentence:
        """The sentence with this id. Raises `MisfitError` when there is none."""
        for sentence in self.sentences:
            if sentence.id == name:
                return sentence
        raise MisfitError(f"there is no sentence {name}; the last is s{len(self.sentences)}")

    def unknown(self, evidence: Iterable[str]) -> list[str]:
        """Those of `evidence` that are no sentence."""
        known = {sentence.id for sentence in self.sentences}
        return [name for name in evidence if name not in known]

    def evidence(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the sentences that overlap `[start:end]`, in order."""
        return tuple(s.id for s in self.sentences if s.start < end and start < s.end)

    def evidence_of(self, wanted: str) -> tuple[str, ...]:
        """The sentences that hold `wanted` first; empty when the article does not have it."""
        found = self.all(wanted)
        return self.evidence(found[0].start, found[0].end) if found else ()

    def quoted(self, span: Span) -> tuple[str, tuple[Span, ...]]:
        """Whether a statement is direct, mixed or indirect, and its segments in quotation marks, without the marks."""
        pairs = [
            next((m.start(g), m.end(g)) for g in range(1, 5) if m[g] is not None) for m in QUOTED.finditer(self.text)
        ]
        if any(start <= span.start and span.end <= end for start, end in pairs):
            return "direct", (span,)
        inner = [(start, end) for start, end in pairs if span.start <= start and end <= span.end]
        segments = tuple(Span.of(self.text, start, end) for start, end in inner)
        return ("mixed" if segments else "indirect"), segments

    def selector(self, span: Span) -> dict[str, str]:
        """The text right before and right after, of `CONTEXT` code points."""
        before, after = self.text[: span.start], self.text[span.end :]
        return {"prefix": before[-CONTEXT:], "suffix": after[:CONTEXT]}
