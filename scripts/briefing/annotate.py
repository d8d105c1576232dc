"""An Article to a spaCy Doc with line-aware sentences. The one place that knows the language model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import spacy

from briefing.generator import DEFAULT_MODEL, installed_package
from briefing.ingest import SIZE_LIMIT
from briefing.model import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from briefing.ingest import Article

CLOSING_MARKS = frozenset("”’»›)]")
"""A sentence does not begin with one of these."""


class ModelError(Exception):
    """The language model is not installed or is not one; says what to do."""


@dataclass(frozen=True, eq=False)
class Annotation:
    """An article with its linguistic annotation: what the extractors read. Equal only to itself, as its `doc` is."""

    article: Article
    """The text that offsets refer to."""
    doc: Doc
    """Tokens, tags, dependency parse and entities of the whole text; `token.idx` is an offset of the article."""
    sentences: tuple[Sentence, ...]
    """In order; white space and bullets lie outside."""

    def evidence(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the sentences that overlap `article.text[start:end]`, in order."""
        return tuple(s.id for s in self.sentences if s.start < end and start < s.end)


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline called `model`.

    Raises `ModelError` when it is not installed or has no parser and entity recognizer.
    """
    try:
        nlp = spacy.load(installed_package(model))
    except (OSError, ImportError) as error:
        found = str(error).partition("\n")[0]
        message = f"the language model {model!r} cannot be loaded ({found}); install it or name another as `model`"
        raise ModelError(message) from None
    if missing := {"parser", "ner", "tagger"} - set(nlp.pipe_names):
        raise ModelError(f"the language model {model!r} lacks {', '.join(sorted(missing))}; name another as `model`")
    nlp.max_length = SIZE_LIMIT
    return nlp


def annotate(articles: Iterable[Article], *, nlp: Language) -> Iterator[Annotation]:
    """Each article with its annotation, in order, in batches."""
    pairs = ((prepare(article, nlp=nlp), article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True):
        yield Annotation(article, doc, sentences_of(doc, article))


def prepare(article: Article, *, nlp: Language) -> Doc:
    """The article's tokens, with the sentence boundaries that its layout settles before the parser decides the rest.

    A paragraph begins and ends sentences; a closing quotation mark never begins one, nor does what follows a word or a
    comma without any other mark between.
    """
    doc = nlp.make_doc(article.text)
    for paragraph in article.paragraphs:
        span = doc.char_span(paragraph.start, paragraph.end, alignment_mode="expand")
        if span is None:
            continue
        goes_on = False
        for token in span[1:]:
            if token.is_space or goes_on or token.text in CLOSING_MARKS:
                token.is_sent_start = False
            goes_on = token.text[-1].isalnum() or token.text == "," or (goes_on and token.is_space)
        span[0].is_sent_start = True
        if span.end < len(doc):
            doc[span.end].is_sent_start = True
    return doc


def sentences_of(doc: Doc, article: Article) -> tuple[Sentence, ...]:
    """The sentences of the article's paragraphs, without outer white space; each lies inside one paragraph."""
    found: list[Sentence] = []
    spans = iter([(s.start_char, s.end_char) for s in doc.sents])
    span = next(spans, None)
    for number, paragraph in enumerate(article.paragraphs, 1):
        while span is not None and span[0] < paragraph.end:
            start, end = max(span[0], paragraph.start), min(span[1], paragraph.end)
            text = article.text[start:end]
            start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
            if start < end:
                sentence_id = f"s{len(found) + 1}"
                found.append(Sentence(id=sentence_id, start=start, end=end, paragraph=number, role=paragraph.role))
            if span[1] > paragraph.end:
                break
            span = next(spans, None)
    return tuple(found)
