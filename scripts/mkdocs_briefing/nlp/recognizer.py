"""Find names, times and amounts with a small transformer, in place of the recognizer of spaCy's small model.

It is MiniLM (six layers of 384 numbers), trained on free annotated text and on sentences invented for it; the model
card, `scripts/training/names/README.md`, says on what, and how well it does. Its labels are those of OntoNotes, which
the rules of extraction know. A text is read in passages of neighbouring sentences, each by itself and on one thread, so
that a name gets the same label in every process.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Span

from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.nlp.word_pieces import Case, case_of, pieces, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc, Token

COMPONENT = "transformer_names"
"""Name of the component in a spaCy pipeline."""

WEIGHTS = Path(__file__).parent / "data" / "names.onnx"
"""The network; its inputs are the numbers of pieces and cases, its output a score for each tag of each piece."""

WEIGHTS_SHA256 = "e5d02e25abf34840ec90f07cd5c1e75c3d6f4ec5a33ec5c1e46bcf3c822ee1a0"
"""Digest of the weights. It is in the code so that other weights make every briefing stale, as other code does."""

LABELS = (
    *("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"),
    *("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"),
)
"""What the recognizer tells apart (OntoNotes)."""

TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BI"))
"""Tags of words: outside, and where a name of each label begins and goes on; in the order of the output."""

PASSAGE_PIECES = 110
"""Pieces of a passage, about: sentences are taken together up to it, since a name's neighbours tell what it names."""

MAX_WORDS, MAX_PIECES = 250, 500
"""Words and pieces of a passage, at most; the network has places for 512 pieces."""


class WeightsError(Exception):
    """The weights are not those that this code belongs to."""


def is_available() -> bool:
    """Return whether what runs the network is installed."""
    return find_spec("onnxruntime") is not None


@Language.component(COMPONENT)
def recognize(doc: Doc) -> Doc:
    """Set the entities of a text whose sentences are known."""
    session = network()
    found: list[Span] = []
    for passage in passages(doc):
        found += (Span(doc, start, end, label=label) for start, end, label in _entities(session, passage))
    doc.ents = found
    return doc


@lru_cache(maxsize=1)
def network() -> Any:
    """Return what runs the network, loaded once a process, on one thread: processes share the work, not threads.

    Raises `WeightsError` where the file is damaged or another one.
    """
    import onnxruntime

    weights = WEIGHTS.read_bytes()
    if sha256_hex(weights) != WEIGHTS_SHA256:
        raise WeightsError(f"{WEIGHTS.name} is damaged or of another release; install mkdocs-briefing again")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


# ---------------------------------------------------------------- passages
@dataclass(frozen=True)
class Passage:
    """Words that are read together."""

    tokens: tuple[int, ...]
    """Numbers of its words in the text, without white space."""
    pieces: tuple[int, ...]
    """Numbers of the pieces of its words."""
    cases: tuple[int, ...]
    """The case of each piece's word."""
    firsts: tuple[int, ...]
    """The first piece of each word, counted from 0."""


def passages(doc: Doc) -> Iterator[Passage]:
    """Yield the passages of a text: neighbouring sentences of a paragraph up to `PASSAGE_PIECES`, or one sentence."""
    held: list[Token] = []
    length = 0
    for sentence in doc.sents:
        tokens = list(sentence)
        size = sum(len(pieces(token.text)) for token in tokens if not token.is_space)
        if held and (length + size > PASSAGE_PIECES or "\n" in held[-1].text):
            yield from _cut(held)
            held, length = [], 0
        held += tokens
        length += size
    yield from _cut(held)


def _cut(tokens: Sequence[Token]) -> Iterator[Passage]:
    """Yield tokens as one passage, or as several where they are too many for one."""
    words: list[int] = []
    numbers: list[int] = []
    cases: list[int] = []
    firsts: list[int] = []
    for token in tokens:
        if token.is_space:
            continue
        own = pieces(token.text)
        if len(words) == MAX_WORDS or len(numbers) + len(own) > MAX_PIECES:
            yield Passage(tuple(words), tuple(numbers), tuple(cases), tuple(firsts))
            words, numbers, cases, firsts = [], [], [], []
        words.append(token.i)
        firsts.append(len(numbers))
        numbers += own
        cases += [case_of(token.text)] * len(own)
    if words:
        yield Passage(tuple(words), tuple(numbers), tuple(cases), tuple(firsts))


# ---------------------------------------------------------------- entities
def _entities(session: Any, passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield the entities of a passage: first token, one past the last token, label."""
    known = vocabulary()
    ids = np.array([[known["[CLS]"], *passage.pieces, known["[SEP]"]]], dtype=np.int64)
    cases = np.array([[Case.NONE, *passage.cases, Case.NONE]], dtype=np.int64)
    (scores,) = session.run(None, {"pieces": ids, "cases": cases})
    yield from spans([TAGS[tag] for tag in best_tags(scores[0, np.array(passage.firsts) + 1])], passage.tokens)


def best_tags(scores: NDArray[np.float32]) -> list[int]:
    """Return the tags with the highest sum of scores of which each goes on only what its own label began.

    `scores` are of shape (words, tags), the result is of one tag a word; the first of several best ones is taken. A
    word decided by itself would cut a name where one word of it looks like a part of another kind of name.
    """
    highest = scores.argmax(axis=-1)
    if not _cuts_name(highest):
        return [int(tag) for tag in highest]
    begin, inside = np.arange(1, len(TAGS), 2), np.arange(2, len(TAGS), 2)
    sums = scores[0].astype(np.float64)
    sums[inside] = -np.inf
    before: list[NDArray[np.intp]] = []
    for word in scores[1:]:
        from_tag = np.full(len(TAGS), sums.argmax())
        from_tag[inside] = np.where(sums[inside] > sums[begin], inside, begin)
        before.append(from_tag)
        sums = sums[from_tag] + word
    tags = [int(sums.argmax())]
    for from_tag in reversed(before):
        tags.append(int(from_tag[tags[-1]]))
    return tags[::-1]


def _cuts_name(tags: NDArray[np.intp]) -> bool:
    """Return whether a tag goes on what its own label did not begin; the tags of a label stand side by side."""
    before = np.concatenate(([0], tags[:-1]))
    goes_on = (tags > 0) & (tags % 2 == 0)
    return bool((goes_on & (before != tags) & (before != tags - 1)).any())


def spans(tags: Sequence[str], tokens: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Yield the entities that tags mark: first token, one past the last token, label; `tokens` number the words."""
    start, end, label = 0, 0, ""
    for tag, token in zip(tags, tokens, strict=True):
        place, _, of = tag.partition("-")
        if place == "I":
            end = token + 1
            continue
        if label:
            yield start, end, label
        start, end, label = token, token + 1, of
    if label:
        yield start, end, label
