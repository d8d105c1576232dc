"""The headline of an article, also where it ends with a full stop and so reads as its first sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.content_words import EMPTY, content_stems, stem
from mkdocs_briefing.ingest.dateline import is_dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Doc

WORD = re.compile(r"\w+(?:[.’'-]\w+)*")
"""A word of a title, with what joins its parts."""

MAX_BEFORE_DATELINE = 4
"""Sentences before the dateline of an article, at most."""

MAX_WORDS = 20
"""Words of a headline at most."""

MIN_CAPITALS_SHARE = 0.6
"""Share of a title's longer words that begin with a capital; the first word does not count."""

MIN_REPEATED_SHARE = 0.6
"""Share of a headline's stems that the first two sentences of the story say again."""


def headline_of(heading: Sequence[Passage], body: Sequence[Passage]) -> tuple[frozenset[str], int]:
    """Return the stems of the headline, and how many sentences of the body it takes up: 0 where it is a heading.

    A short first paragraph is a headline where a dateline follows it, where it is written as a title, or where the
    story says again what it says.
    """
    if heading:
        return content_stems(heading[0].span), 0
    first = [p for p in body if p.sentence.paragraph == body[0].sentence.paragraph]
    if len(first) == len(body) or not _is_short(first):
        return frozenset(), 0
    stems = _stems_of(first)
    is_dated = is_dateline(body[len(first)].text)
    story = body[len(first) + is_dated :]
    if is_dated or _is_title(" ".join(p.text for p in first)) or _says_again(story[:2], stems):
        return stems, len(first)
    return frozenset(), 0


def title_stems(title: str, doc: Doc) -> frozenset[str]:
    """Return the stems of the words of a title that carry content, each as the article's own word has it.

    The article tells the lemma: its `failed` is the `fails` of the title. A word that it has not is its own lemma.
    """
    lemmas = {token.lower_: token.lemma_ for token in doc}
    words = (word for word in WORD.findall(title.lower()) if not doc.is_stop_word(word))
    found = (lemmas.get(word, word) for word in words)
    return frozenset(stem(lemma) for lemma in found if lemma.lower() not in EMPTY)


def repeats(line: frozenset[str], title: frozenset[str]) -> bool:
    """Return whether a line at the top of the text says hardly more than the article's title, given the stems of both.

    A first sentence that is short and full of names looks like a headline; it is none where the title is another.
    """
    return len(line & title) >= MIN_REPEATED_SHARE * len(line)


def lead(body: Sequence[Passage]) -> int:
    """Return the index of the sentence that the story begins with: the first one after a dateline; else 0.

    What stands before a dateline near the top is the caption of a picture or a sentence lifted out of the story.
    """
    for index, passage in enumerate(body[:MAX_BEFORE_DATELINE]):
        if index and is_dateline(passage.text):
            return index
    return 0


def _is_short(sentences: Sequence[Passage]) -> bool:
    """Return whether sentences have together no more words than a headline."""
    return sum(len(p.text.split()) for p in sentences) <= MAX_WORDS


def _stems_of(sentences: Sequence[Passage]) -> frozenset[str]:
    """Return the stems of several sentences together."""
    return frozenset[str]().union(*(content_stems(p.span) for p in sentences))


def _says_again(story: Sequence[Passage], stems: frozenset[str]) -> bool:
    """Return whether sentences of the story say again most of a headline's stems."""
    return bool(stems) and len(stems & _stems_of(story)) >= MIN_REPEATED_SHARE * len(stems)


def _is_title(text: str) -> bool:
    """Return whether a text is written with capitals, as in `Ministers Meet to Save the Harvest`."""
    longer = [word for word in text.split()[1:] if len(word) > 3 and word[0].isalpha()]
    return bool(longer) and sum(word[0].isupper() for word in longer) >= MIN_CAPITALS_SHARE * len(longer)
