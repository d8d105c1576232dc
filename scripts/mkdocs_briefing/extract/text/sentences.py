"""The sentences of an article as the extractors of its parts read them: each with its tokens and its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from mkdocs_briefing.model import Sentence
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Span, Token


@dataclass(frozen=True)
class Passage:
    """One sentence of the article."""

    sentence: Sentence
    """Its id, place and role."""
    text: str
    """Verbatim."""
    span: Span
    """Its tokens; never empty."""
    quoted: tuple[tuple[int, int], ...]
    """What stands in quotation marks, as code points of the article, marks left out."""

    @property
    def id(self) -> str:
        """Id of the sentence: `s1`."""
        return self.sentence.id

    def is_quoted(self, token: Token) -> bool:
        """Return whether a token stands in quotation marks."""
        return any(start <= token.idx < end for start, end in self.quoted)

    @cached_property
    def root(self) -> Token:
        """The word of which all others hang: the verb of the main clause, mostly."""
        return self.span.root

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Tokens in lower case, in order."""
        return tuple(token.lower_ for token in self.span)

    def among(self, words: Set[str]) -> Iterator[Token]:
        """Yield the tokens whose form in lower case is one of `words`, in order."""
        return (self.span[i] for i, word in enumerate(self.words) if word in words)

    @property
    def quoted_share(self) -> float:
        """Share of the sentence that stands in quotation marks, 0 to 1."""
        first, last = self.sentence.start, self.sentence.end
        return sum(min(end, last) - max(start, first) for start, end in self.quoted) / (last - first)


def find_passages(annotation: Annotation, quotations: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """Return the sentences of an article, in order; one without a token of its own is left out.

    `quotations` are the ranges between quotation marks, in code points of the article and in order.
    """
    text = annotation.article.text
    starts, ends = [start for start, _ in quotations], [end for _, end in quotations]
    found: list[Passage] = []
    for sentence in annotation.sentences:
        span = annotation.doc.char_span(sentence.start, sentence.end, alignment_mode="contract")
        if span is None or not len(span):
            continue
        quoted = tuple(quotations[bisect_right(ends, sentence.start) : bisect_left(starts, sentence.end)])
        found.append(Passage(sentence, text[sentence.start : sentence.end], span, quoted))
    return tuple(found)
