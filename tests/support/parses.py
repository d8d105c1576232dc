"""Parses written by hand, so that rules are tested without a trained model.

A token is `word/TAG/label/head`, and tokens are separated by white space:

    The/DT/det/ministry ministry/NN/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/closed closed=close/VBD/ccomp/said

- Tags are the Penn Treebank's, labels those of spaCy's English models (ClearNLP).
- The head is a word of the same paragraph; `said#2` is its second `said`, a root has none.
- `said=say` gives the lemma where it is not the word in lower case.
- `is/VBZ:AUX/ccomp/…` gives the part of speech where it does not follow from the tag.
- `Ana/NNP/compound/Duarte/PERSON` names the entity that the word is part of; a root with one names itself as its head.

To see how the installed model parses a sentence, in this notation: `python -m tests.support.parses "It rained."`
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import spacy
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import Annotation, load, sentences_of
from mkdocs_briefing.nlp.parse import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

VOCAB = spacy.blank("en").vocab
GLUED_BEFORE = re.compile(r"[,.;:?!)”’%]|['’](s|S|ll|d|re|ve|m)?|n['’]t|-|\n")
"""Words that follow the one before without a space."""
GLUED_AFTER = frozenset("(“‘$£€-\n")
"""Words that the next one follows without a space."""
PARTS_OF_SPEECH = {
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "DET",
    "EX": "PRON",
    "IN": "ADP",
    "MD": "AUX",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "POS": "PART",
    "RP": "ADP",
    "TO": "PART",
    "UH": "INTJ",
    "WRB": "SCONJ",
    "_SP": "SPACE",
}
"""By tag, where its first two letters do not settle it."""
BY_FIRST_LETTERS = {"JJ": "ADJ", "NN": "NOUN", "PR": "PRON", "RB": "ADV", "VB": "VERB", "WD": "PRON", "WP": "PRON"}


class Row(NamedTuple):
    """One token as it is written."""

    word: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    """Its index in the document."""
    entity: str


def parse(*paragraphs: str) -> Doc:
    """Return the document that the notation describes; each argument is a paragraph, a line of its own.

    Raises `ValueError` when a head is no word of its paragraph, or one of several that are not numbered.
    """
    rows: list[Row] = []
    for paragraph in paragraphs:
        if rows:
            rows.append(Row("\n", "\n", "_SP", "SPACE", "dep", len(rows) - 1, ""))
        rows.extend(_rows(paragraph.split(), len(rows)))
    words = [row.word for row in rows]
    doc = SpacyDoc(
        VOCAB,
        words=words,
        spaces=[_is_spaced(word, after) for word, after in zip(words, [*words[1:], "\n"], strict=True)],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        lemmas=[row.lemma for row in rows],
        deps=[row.dep for row in rows],
        heads=[row.head for row in rows],
    )
    doc.ents = tuple(_entities(doc, rows))
    return Doc(doc)


def annotated(*paragraphs: str) -> Annotation:
    """Return the article that the notation describes, with its parse, as the extractors read it."""
    doc = parse(*paragraphs)
    article = parse_article(doc.text.encode(), path="article.txt")
    assert article.text.rstrip() == doc.text
    return Annotation(article, doc, sentences_of(doc, article))


def _rows(tokens: list[str], offset: int) -> Iterator[Row]:
    split = [token.split("/") for token in tokens]
    words = [fields[0].partition("=")[0] for fields in split]
    for number, (fields, word) in enumerate(zip(split, words, strict=True)):
        tag, _, pos = fields[1].partition(":")
        dep = fields[2]
        lemma = fields[0].partition("=")[2] or (word if tag.startswith("NNP") else word.lower())
        head = _index(words, fields[3]) if len(fields) > 3 else number
        entity = fields[4] if len(fields) > 4 else ""
        yield Row(word, lemma, tag, pos or part_of_speech(tag, dep, lemma), dep, offset + head, entity)


def _index(words: list[str], head: str) -> int:
    """Return the index of the word that `head` names, perhaps with a number."""
    word, _, number = head.partition("#")
    found = [i for i, other in enumerate(words) if other == word]
    if not found or (not number and len(found) > 1):
        raise ValueError(f"{head!r} is {'one of several' if found else 'none'} of the words {' '.join(words)!r}")
    return found[int(number or 1) - 1]


def part_of_speech(tag: str, dep: str, lemma: str) -> str:
    """Return the universal part of speech that spaCy's models give a tag, in nearly all cases."""
    if tag.startswith("VB") and (dep in {"aux", "auxpass"} or lemma == "be"):
        return "AUX"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    if tag == "RB" and dep == "neg":
        return "PART"
    return PARTS_OF_SPEECH.get(tag) or BY_FIRST_LETTERS.get(tag[:2], "PUNCT")


def _is_spaced(word: str, after: str) -> bool:
    return word not in GLUED_AFTER and GLUED_BEFORE.fullmatch(after) is None


def _entities(doc: SpacyDoc, rows: list[Row]) -> Iterator[SpacySpan]:
    for label, tokens in groupby(range(len(rows)), key=lambda i: rows[i].entity):
        run = list(tokens)
        if label:
            yield SpacySpan(doc, run[0], run[-1] + 1, label=label)


# ---------------------------------------------------------------- what was found, as marked-up text
def mark_up(text: str, **spans: tuple[int, int] | None) -> str:
    """Return `text` with a tag around each span of code points: `<cue>said</cue>`; the longest opens first."""
    tags: list[tuple[int, int, int, str]] = []
    for name, span in spans.items():
        if span is not None:
            start, end = span
            tags += [(start, 1, -end, f"<{name}>"), (end, 0, -start, f"</{name}>")]
    for position, _, _, tag in sorted(tags, reverse=True):
        text = text[:position] + tag + text[position:]
    return text


# ---------------------------------------------------------------- what the installed model makes of a sentence
def notation(doc: Doc) -> str:
    """Return the notation of a parsed text, a paragraph a line."""
    return "\n".join(
        " ".join(_token(doc, paragraph, i) for i in paragraph)
        for is_break, group in groupby(range(len(doc)), key=lambda i: doc[i].is_space)
        if not is_break and (paragraph := list(group))
    )


def _token(doc: Doc, paragraph: list[int], i: int) -> str:
    token = doc[i]
    fields = [token.text, token.tag_, token.dep_]
    lemma = token.text if token.tag_.startswith("NNP") else token.lower_
    if token.lemma_ != lemma and not token.is_punct:
        fields[0] += f"={token.lemma_}"
    if token.pos_ != part_of_speech(token.tag_, token.dep_, token.lemma_):
        fields[1] += f":{token.pos_}"
    if token.head.i != i or token.ent_type_:
        same = [j for j in paragraph if doc[j].text == token.head.text]
        number = f"#{same.index(token.head.i) + 1}" if len(same) > 1 else ""
        fields.append(token.head.text + number)
    if token.ent_type_:
        fields.append(token.ent_type_)
    return "/".join(fields)


if __name__ == "__main__":
    print("\n\n".join(notation(Doc(parsed)) for parsed in load().pipe(sys.argv[1:])))
