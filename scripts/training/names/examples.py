"""Read annotated sentences and make of them what the network learns from: pieces, cases and tags of passages.

A row is `{"text", "spans": [[start, end, person|organization|place]], "source", "document"}`, a line of a file each.
What the rows do not annotate (nationalities, dates, works and the like) is taken from spaCy's small model, so that the
recognizer can stand in for the model's own.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.nlp.annotate import load
from mkdocs_briefing.nlp.recognizer import MAX_PIECES, TAGS
from mkdocs_briefing.nlp.word_pieces import Case, case_of, pieces, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

LABELS = {"person": "PERSON", "organization": "ORG", "place": "GPE"}
"""The labels of OntoNotes for the types of the rows."""

PLACES = frozenset({"LOC", "FAC"})
"""Labels that the small model may give a place instead."""

NAMES = frozenset(LABELS.values()) | PLACES
"""Labels of what the rows annotate; the small model's are not taken over."""

SHARE_ALIKE = ("uner", "gum/bio", "gum/voyage")
"""Sources whose licence (CC BY-SA) the weights would have to have; they are left out."""

SHARES = {"btc": 0.33, "wnut17": 0.67}
"""Of these, texts of social media, a part is read in each pass: there is more of them than of the rest."""

HELD_OUT = ("gum", "wikigold")
"""Of these one document in twelve is held out, to measure on."""

HELD_OUT_SEED = 1

PASSAGE = range(60, 351)
"""Code points of a passage: neighbouring sentences up to a length by chance."""

RENAMED = 0.2
"""How often a name is replaced by another of its label, so that names are not learnt by heart."""

ALL_CAPITALS, TITLE_CASE = 0.02, 0.03
"""How often a passage is put in capitals, and in those of a headline."""

IGNORED = -100
"""Tag of pieces that begin no word; what PyTorch's loss leaves out."""

TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}


@dataclass(frozen=True)
class Row:
    """An annotated text."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    """First code point, one past the last, label of OntoNotes; none overlaps another."""
    source: str
    document: str


@dataclass(frozen=True)
class Example:
    """A passage as the network reads it; the three are of one length."""

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    tags: tuple[int, ...]


def small_model() -> Language:
    """Return the product's pipeline with the recognizer of spaCy's small model, and its words."""
    return load(own_names=False)


def read_rows(files: Iterable[Path]) -> list[dict[str, Any]]:
    """Return the rows of some files but those whose licence is share-alike."""
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if not source_of(row).startswith(SHARE_ALIKE)]


def source_of(row: dict[str, Any]) -> str:
    """Return the source of a row, with the genre in GUM: `gum/court`."""
    genre = row["document"].split("_")[1] if row["source"] == "gum" else ""
    return f"{row['source']}/{genre}" if genre else str(row["source"])


def split(rows: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the rows to train on and those of the documents that are held out."""
    held: set[tuple[str, str]] = set()
    for source in HELD_OUT:
        documents = sorted({row["document"] for row in rows if row["source"] == source})
        random.Random(HELD_OUT_SEED).shuffle(documents)
        held.update((source, document) for document in documents[: max(3, len(documents) // 12)])
    train = [row for row in rows if (row["source"], row["document"]) not in held]
    return train, [row for row in rows if (row["source"], row["document"]) in held]


def with_other_labels(rows: Sequence[dict[str, Any]], nlp: Language) -> list[Row]:
    """Return the rows with the labels of OntoNotes, those that they do not annotate as the small model gives them."""
    parts = [name for name in nlp.pipe_names if name not in {"tok2vec", "ner"}]
    docs = nlp.pipe((row["text"] for row in rows), disable=parts)
    return [
        Row(row["text"], _labelled(row["spans"], doc), row["source"], row["document"])
        for row, doc in zip(rows, docs, strict=True)
    ]


def _labelled(names: Iterable[tuple[int, int, str]], doc: Doc) -> tuple[tuple[int, int, str], ...]:
    """Return the names of a row with labels of OntoNotes, and the model's other entities beside them."""
    found: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(names):
        if found and start < found[-1][1]:
            continue
        beside = [e.label_ for e in doc.ents if e.start_char < end and start < e.end_char and e.label_ in PLACES]
        found.append((start, end, beside[0] if kind == "place" and beside else LABELS[kind]))
    free = [e for e in doc.ents if not any(start < e.end_char and e.start_char < end for start, end, _ in found)]
    found += ((e.start_char, e.end_char, e.label_) for e in free if e.label_ not in NAMES)
    return tuple(sorted(found))


class Reader:
    """Makes the examples of one pass after another, the same ones from the same seed."""

    def __init__(self, rows: Sequence[Row], nlp: Language, *, seed: int) -> None:
        self._random = random.Random(seed)
        self._make_doc = nlp.make_doc
        self._documents: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._names: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            self._documents[row.source, row.document].append(row)
            for start, end, label in row.spans:
                if label in LABELS.values():
                    self._names[label].append(row.text[start:end])

    def one_pass(self) -> list[Example]:
        """Return the examples of a pass, in an order by chance."""
        examples = [self._example(*passage) for passage in self._passages()]
        self._random.shuffle(examples)
        return examples

    def _passages(self) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
        for (source, _), rows in self._documents.items():
            text, spans, length = "", [], self._random.choice(PASSAGE)
            for row in rows:
                if self._random.random() > SHARES.get(source, 1):
                    continue
                more, found = self._renamed(row)
                begin = len(text) + 1 if text else 0
                text = f"{text} {more}" if text else more
                spans += [(start + begin, end + begin, label) for start, end, label in found]
                if len(text) >= length:
                    yield text, spans
                    text, spans, length = "", [], self._random.choice(PASSAGE)
            if text:
                yield text, spans

    def _renamed(self, row: Row) -> tuple[str, list[tuple[int, int, str]]]:
        """Return a row's text with some names replaced by others of their label."""
        text, spans, done = "", [], 0
        for start, end, label in row.spans:
            text += row.text[done:start]
            name = row.text[start:end]
            if label in self._names and self._random.random() < RENAMED:
                name = self._random.choice(self._names[label])
            spans.append((len(text), len(text) + len(name), label))
            text += name
            done = end
        return text + row.text[done:], spans

    def _example(self, text: str, spans: Sequence[tuple[int, int, str]]) -> Example:
        return encode(self._make_doc(self._cased(text)), spans)

    def _cased(self, text: str) -> str:
        """Return a text, now and then in other capitals, where that leaves its length."""
        chance = self._random.random()
        if chance < ALL_CAPITALS:
            cased = text.upper()
        elif chance < ALL_CAPITALS + TITLE_CASE:
            cased = " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in text.split(" "))
        else:
            return text
        return cased if len(cased) == len(text) else text


def encode(doc: Doc, spans: Sequence[tuple[int, int, str]]) -> Example:
    """Return a text as the network reads it, with the tags of its spans; only the first piece of a word has a tag."""
    known = vocabulary()
    numbers, cases, tags = [known["[CLS]"]], [int(Case.NONE)], [IGNORED]
    for token in doc:
        own = pieces(token.text)
        if token.is_space:
            continue
        if len(numbers) + len(own) > MAX_PIECES:
            break
        numbers += own
        cases += [int(case_of(token.text))] * len(own)
        tags += [TAG_NUMBERS[_tag(token.idx, token.idx + len(token), spans)], *[IGNORED] * (len(own) - 1)]
    return Example((*numbers, known["[SEP]"]), (*cases, int(Case.NONE)), (*tags, IGNORED))


def _tag(start: int, end: int, spans: Sequence[tuple[int, int, str]]) -> str:
    """Return the tag of a word: of the span that it lies in or overlaps with, whose first word begins it."""
    for first, last, label in spans:
        if first < end and start < last:
            return f"B-{label}" if start <= first else f"I-{label}"
    return "O"
