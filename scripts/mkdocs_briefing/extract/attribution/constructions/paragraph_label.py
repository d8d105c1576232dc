"""Sources before a colon at the start of a line, without quotation marks: `Minister: Talks Will Resume`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import source_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: on [^:\n]{2,30})?: (?=[A-Z])")
"""A headline or a transcript names its source before a colon, perhaps with what it speaks about."""
BROADCAST = re.compile(
    r"([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4})"
    r"(?:, [A-Z][A-Z0-9 ,.&’'/-]{2,90}(?: \([a-z][^()\n]{1,40}\))?| \([a-z][^()\n]{1,40}\)): (?=[A-Z])"
)
"""A broadcast's transcript adds the office and how somebody is heard: `BO LI, MAYOR (via Skype): `."""
MIN_TURNS = 2
"""Lines of that form, at least, in a transcript: a single one may begin with a place."""
NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""Entities that may head a line as its source."""
HEAD_PARAGRAPHS = 2
"""Paragraphs at the top of an article that may be headlines."""
SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "—", "–", "-", ",", ")", "]", "”", "’", '"', "'")
"""What a turn of a transcript ends with; the title of another story that a page links to has none of them."""
MAX_HEADLINE_WORDS = 20
"""Words of a line that has no cue but its colon, at most."""


def find(text: QuotedText) -> Iterator[Attribution]:
    """Yield the attribution of each line without marks to the source before its colon."""
    named = _named_words(text)
    broadcast = {start: label for start, end in text.paragraphs if (label := BROADCAST.match(text.text, start, end))}
    for number, (start, end) in enumerate(text.paragraphs):
        if number >= HEAD_PARAGRAPHS and not text.text[start:end].rstrip().endswith(SENTENCE_ENDS):
            continue
        label = broadcast.get(start) if len(broadcast) >= MIN_TURNS else None
        label = label or LABEL.match(text.text, start, end)
        if label is None or text.overlapping(label.end(), label.end() + 1):
            continue
        source = (text.token_at(label.start(1)), text.token_at(label.end(1) - 1) + 1)
        if _can_speak(text, source, named):
            stop = start + len(text.text[start:end].rstrip().rstrip("."))
            yield Attribution((label.end(), stop), "label", source=source, report=True)


def label_source(text: QuotedText, start: int, colon: int) -> Range | None:
    """Return who a line begins with before its colon, when the article names them: `Holm: ‘We will wait.’`."""
    label = LABEL.match(f"{text.text[start:colon]}: X")
    if label is None or start + label.end(1) != colon:
        return None
    source = text.token_at(start), text.token_at(colon - 1) + 1
    return source if _can_speak(text, source, _named_words(text)) else None


def headline_source(text: QuotedText, start: int, colon: int) -> Range | None:
    """Return who says what follows the colon of a headline without a cue: `Duarte Warns Fleet: “Stay Home”`.

    It is the person whom the headline begins with, else the last one it names: `A lesson from Ana Duarte: …`.
    """
    words = text.doc[text.token_at(start) : text.token_at(colon)]
    people = [e for e in words.ents if e.label_ == "PERSON"] if len(words) else []
    if not people or len(text.text[start:colon].split()) > MAX_HEADLINE_WORDS:
        return None
    speaker = people[0] if people[0].start == words.start else people[-1]
    return speaker.start, speaker.end


def _named_words(text: QuotedText) -> set[str]:
    """Return the words of every name in the article that may be a source."""
    return {word for entity in text.doc.ents if entity.label_ in NAMES for word in entity.text.split()}


def _can_speak(text: QuotedText, source: Range, named: set[str]) -> bool:
    """Return whether the words before a colon are a source: a name of the article, a document, a name in capitals."""
    words = text.doc[slice(*source)]
    last = words[-1]
    if last.lower_ in source_nouns.FURNITURE:
        return False
    return words.text.isupper() or last.text in named or any(_is_source(word) for word in words)


def _is_source(word: Token) -> bool:
    return word.ent_type_ in NAMES or word.lemma_.lower() in source_nouns.INANIMATE | source_nouns.UNNAMED
