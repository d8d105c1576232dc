"""An Article to its annotation, with line-aware sentences. The one place that knows the language model."""

from __future__ import annotations

import logging
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, Any

import numpy as np
import spacy
from spacy.pipeline import Lemmatizer

from mkdocs_briefing.ingest import SIZE_LIMIT
from mkdocs_briefing.ingest.dateline import story_start
from mkdocs_briefing.model import Sentence
from mkdocs_briefing.nlp import recognizer
from mkdocs_briefing.nlp.attribute_ruler import use_caching_ruler
from mkdocs_briefing.nlp.parse import Doc
from mkdocs_briefing.nlp.tokens import NEVER_LAST, keep_joined_symbols_whole, keep_titles_whole, make_doc
from mkdocs_briefing.provenance import DEFAULT_MODEL, installed_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc

    from mkdocs_briefing.ingest import Article

LOG = logging.getLogger(__name__)

CLOSING_MARKS = frozenset("”’»›)]")
"""A sentence does not begin with one of these."""

STRAIGHT_MARK = '"'
"""Opens or closes; the spaces around it tell which."""

SENTENCE_ENDS = frozenset(".!?…")
"""Tokens that end most sentences."""

MAX_SENTENCE_TOKENS = 250
"""Tokens without any of these, at most: the longest sentences of news have some 120; lists and tables have more."""

UNDECIDED, BEGINS, WITHIN = 0, 1, -1
"""What is known of a token before the parse, in spaCy's values: nothing, that it begins a sentence, that it goes on."""

BATCH_ARTICLES = 16
"""How many articles are parsed together: a batch of spaCy's own size outgrows the processor's cache."""


class ModelError(Exception):
    """The language model is not installed or lacks a component; the message says what to do."""


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
        """Return the ids of the sentences that overlap `article.text[start:end]`, in order."""
        first = bisect_right(self._ends, start)
        return tuple(s.id for s in takewhile(lambda s: s.start < end, self.sentences[first:]))

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL, *, own_names: bool = True) -> Language:
    """Load the spaCy pipeline called `model`; cached.

    The default model gets the project's recognizer of names in place of its own where `own_names` is wanted and what
    runs it is installed. Raises `ModelError` when the model is not installed or has no parser and entity recognizer.
    """
    try:
        nlp = spacy.load(installed_package(model))
    except (OSError, ImportError) as error:
        found = str(error).partition("\n")[0]
        message = f"the language model {model!r} cannot be loaded ({found}); install it or name another as `model`"
        raise ModelError(message) from None
    if missing := {"parser", "ner", "tagger"} - set(nlp.pipe_names):
        raise ModelError(f"the language model {model!r} lacks {', '.join(sorted(missing))}; name another as `model`")
    if model == DEFAULT_MODEL and own_names:
        _with_own_names(nlp)
    nlp.max_length = SIZE_LIMIT
    keep_titles_whole(nlp)
    keep_joined_symbols_whole(nlp)
    use_caching_ruler(nlp)
    _with_word_sets(nlp)
    return nlp


def _with_own_names(nlp: Language) -> None:
    """Put the project's recognizer of names in place of the model's, where what runs it is installed."""
    if not recognizer.is_available():
        LOG.warning("onnxruntime is not installed: names are found by the model's own recognizer, less well")
        return
    try:
        recognizer.network()
    except recognizer.WeightsError as error:
        raise ModelError(str(error)) from None
    nlp.remove_pipe("ner")
    nlp.add_pipe(recognizer.COMPONENT)


def _with_word_sets(nlp: Language) -> None:
    """Put the words that the lemmatizer knows into sets; it searches them as lists to the end for each new word."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if isinstance(lemmatizer, Lemmatizer) and "lemma_index" in lemmatizer.lookups:
        index: Any = lemmatizer.lookups.get_table("lemma_index")
        index.update({part: frozenset(words) for part, words in index.items()})


def annotate(articles: Iterable[Article], *, nlp: Language) -> Iterator[Annotation]:
    """Yield the annotation of each article, in order; articles are parsed in batches."""
    pairs = ((prepare(article, nlp=nlp), article) for article in articles)
    for parsed, article in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH_ARTICLES):
        doc = Doc(parsed)
        yield Annotation(article, doc, sentences_of(doc, article))


def prepare(article: Article, *, nlp: Language) -> SpacyDoc:
    """Return the article's tokens, with the sentence boundaries that its layout settles; the parser decides the rest.

    A paragraph begins and ends sentences, and so does a dateline; a closing quotation mark never begins one, nor does
    what follows a word, a comma or a title (`Sgt.`) without any other mark between.
    """
    doc = make_doc(article.text, nlp=nlp)
    words = [token.text for token in doc]
    ends = list(accumulate(len(word) + bool(token.whitespace_) for word, token in zip(words, doc, strict=True)))
    settled = [UNDECIDED] * len(words)
    for paragraph in article.paragraphs:
        first, stop = bisect_right(ends, paragraph.start), bisect_left(ends, paragraph.end) + 1
        _settle(settled, doc, first, min(stop, len(doc)))
        if story := story_start(article.text[paragraph.start : paragraph.end]):
            begins = bisect_right(ends, paragraph.start + story)
            settled[first + 1 : begins] = [WITHIN] * (begins - first - 1)
            settled[begins] = BEGINS  # the dateline is no part of its first sentence
    _cut_endless(settled, words)
    values: Any = np.array(settled, dtype=np.int64).view(np.uint64).reshape(-1, 1)
    doc.from_array(["SENT_START"], values)
    return doc


def _settle(settled: list[int], doc: SpacyDoc, first: int, stop: int) -> None:
    """Set in `settled` what the layout and marks of the paragraph `doc[first:stop]` tell about its sentences."""
    if first >= stop:
        return
    goes_on = doc[first].text[-1].isalnum()
    for i in range(first + 1, stop):
        word = doc[i].text
        is_space = word.isspace()
        if goes_on or is_space or _is_closing_mark(doc, i, stop):
            settled[i] = WITHIN
        goes_on = word[-1].isalnum() or word == "," or word in NEVER_LAST or (goes_on and is_space)
    settled[first] = BEGINS
    if stop < len(doc):
        settled[stop] = BEGINS


def _cut_endless(settled: list[int], words: list[str]) -> None:
    """Set in `settled` where what goes on without the end of a sentence is cut, so that no rule has to read it whole.

    The rules of extraction look from any word of a sentence at the others.
    """
    length = 0
    for i, word in enumerate(words):
        length = 1 if settled[i] == BEGINS or word in SENTENCE_ENDS else length + 1
        if length > MAX_SENTENCE_TOKENS:
            settled[i] = BEGINS
            length = 1


def _is_closing_mark(doc: SpacyDoc, i: int, stop: int) -> bool:
    word = doc[i].text
    return word in CLOSING_MARKS or (word == STRAIGHT_MARK and _closes(doc, i, stop))


def _closes(doc: SpacyDoc, i: int, stop: int) -> bool:
    """Return whether a straight quotation mark closes: it ends the paragraph, or has a space only after it."""
    before, mark = doc[i - 1], doc[i]
    if i + 1 == stop:
        return True
    followed = bool(mark.whitespace_) or doc[i + 1].is_space
    return followed and not (before.whitespace_ or before.is_space)


def sentences_of(doc: Doc, article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of the article's paragraphs, without outer white space; each lies inside one paragraph."""
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
