"""Sources that stand before a colon: in a headline, in a transcript, before a paragraph quoted as a whole.

`Minister: Talks Will Resume`; `SMITH: I disagree.`; `Smith added:` and a paragraph without quotation marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import addressee_of, cue_span, is_realized, lemma_of, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.attribution.constructions.interviews import Interview
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range

LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: on [^:\n]{2,30})?: (?=[A-Z])")
"""A headline or a transcript names its source before a colon, perhaps with what it speaks about."""
NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""Entities that may head a line as its source."""
LONGEST_HEADLINE = 20
"""Words of a line that has no cue but its colon, at most."""


def labelled(text: QuotedText, turns: Interview) -> list[Attribution]:
    """What is attributed by a colon alone, outside quotation marks; the turns of an interview are known already."""
    named = {word for entity in text.doc.ents if entity.label_ in NAMES for word in entity.text.split()}
    answers = [answer.content for answer in turns.answers]
    return [*_labels(text, named, {start for start, _ in (*turns.questions, *answers)}), *_announced(text)]


def _labels(text: QuotedText, named: set[str], turns: set[int]) -> Iterator[Attribution]:
    for start, end in text.paragraphs:
        label = LABEL.match(text.text, start, end)
        if label is None or label.end() in turns or text.overlapping(label.end(), label.end() + 1):
            continue
        tokens = (text.token_at(label.start(1)), text.token_at(label.end(1) - 1) + 1)
        if _can_speak(text, tokens, named):
            stop = start + len(text.text[start:end].rstrip().rstrip("."))
            yield Attribution((label.end(), stop), "label", source=tokens, report=True)


def _can_speak(text: QuotedText, tokens: Range, named: set[str]) -> bool:
    """Whether the words before a colon name a source: a name of the article, a document, a speaker in capitals."""
    words = text.doc[slice(*tokens)]
    if words[-1].lower_ in source_nouns.FURNITURE:
        return False
    known = words.text.isupper() or words[-1].text in named
    return known or any(
        t.ent_type_ in NAMES or t.lemma_.lower() in source_nouns.INANIMATE | source_nouns.UNNAMED for t in words
    )


def _announced(text: QuotedText) -> Iterator[Attribution]:
    """A paragraph that the one before it announces: `Smith added:`; a quotation set off like that needs no marks."""
    for (start, end), (following, stop) in zip(text.paragraphs, text.paragraphs[1:], strict=False):
        last = end - 1
        while last > start and text.text[last].isspace():
            last -= 1
        if text.text[last : last + 1] != ":" or text.overlapping(following, following + 1):
            continue
        colon = text.token_at(last)
        for verb in reversed(text.doc[text.doc[colon].sent.start : colon]):
            if verb.pos_ == "VERB" and lemma_of(verb) in cues.SAY | cues.TELL and is_realized(verb):
                source = source_of(verb)
                if source is not None and text.inside(verb.idx) is None:
                    content = following, following + len(text.text[following:stop].rstrip())
                    cue = text.chars(cue_span(verb))
                    to = addressee_of(verb, lemma_of(verb))
                    yield Attribution(content, "colon", cue, verb.i, source, to, report=True)
                break


def label_source(text: QuotedText, start: int, colon: int) -> Range | None:
    """Who a line begins with before its colon, when the article names them: `Holm: ‘We will wait.’`."""
    label = LABEL.match(f"{text.text[start:colon]}: X")
    if label is None or start + label.end(1) != colon:
        return None
    tokens = text.token_at(start), text.token_at(colon - 1) + 1
    named = {word for entity in text.doc.ents if entity.label_ in NAMES for word in entity.text.split()}
    return tokens if _can_speak(text, tokens, named) else None


def headline_source(text: QuotedText, start: int, colon: int) -> Range | None:
    """Who says what follows the colon of a headline without a cue: `Duarte Warns Fleet: “Stay Home”`."""
    tokens = text.doc[text.token_at(start) : text.token_at(colon)]
    people = [e for e in tokens.ents if e.label_ == "PERSON"] if len(tokens) else []
    if not people or len(text.text[start:colon].split()) > LONGEST_HEADLINE:
        return None
    first, last = people[0], people[-1]
    speaker = first if first.start == tokens.start else last
    return speaker.start, speaker.end
