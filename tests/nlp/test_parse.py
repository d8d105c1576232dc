"""All that extraction reads of a parse is what spaCy says of it, also where arcs cross."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from mkdocs_briefing.nlp.annotate import load
from mkdocs_briefing.nlp.parse import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

VOCAB = spacy.blank("en").vocab
PLAIN = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ is_sent_start is_alpha is_punct is_quote "
    "is_space is_stop is_title is_upper like_num"
).split()
WORDS = ["Ana", "NATO", "the", "The", "is", "closed", "12", "ten", ",", ".", "“", '"', "\n", "  ", "é", "n't", "-", "$"]
TEXTS = [
    "The minister of Sola, Ana Holm, said on Monday that “the port will not close,” and left. 12 ships waited.\n\n"
    "Who knew? Not she: ten of them had been sold – to Brenn Holdings Inc. – for $4.5m.\n",
    "A plan was made yesterday that nobody had expected to see, which the mayor, he said, had hoped for.\n",
    "VIDEO\n\n Strike ends; trains run   again (Reuters)",
    "",
]


def numbers(tokens: Iterable[Any]) -> list[int]:
    return [token.i for token in tokens]


def of_tokens(doc: Any) -> list[dict[str, Any]]:
    return [
        {name: getattr(token, name) for name in PLAIN}
        | {name: numbers(getattr(token, name)) for name in ("children", "lefts", "rights", "subtree", "ancestors")}
        | {name: getattr(token, name).i for name in ("head", "left_edge", "right_edge")}
        | {"length": len(token), "sent": (token.sent.start, token.sent.end), "written": str(token)}
        | {"above": [other.i for other in doc if token.is_ancestor(other)]}
        for token in doc
    ]


def of_span(span: Any) -> dict[str, Any]:
    names = "start end start_char end_char text lemma_ label_".split()
    whole = {name: getattr(span, name) for name in names} | {"written": str(span), "tokens": numbers(span)}
    return whole | {"length": len(span), "ents": [(e.start, e.end, e.label_) for e in span.ents]}


def of_spans(doc: Any, ends: range) -> list[dict[str, Any]]:
    spans = [doc[start:end] for start in ends for end in ends]
    return [of_span(span) | ({"root": span.root.i, "sent": of_span(span.sent)} if len(span) else {}) for span in spans]


def of_doc(doc: Any) -> dict[str, Any]:
    return {
        "text": doc.text,
        "length": len(doc),
        "sents": [of_span(span) for span in doc.sents],
        "ents": [of_span(span) for span in doc.ents],
        "tokens": of_tokens(doc),
        "spans": of_spans(doc, range(-len(doc) - 2, len(doc) + 3)) if len(doc) < 20 else of_spans(doc, range(20)),
    }


def of_chars(doc: Any, mode: str) -> list[tuple[int, int] | None]:
    places = range(-1, min(len(doc.text), 40) + 2)
    found = [doc.char_span(start, end, alignment_mode=mode) for start in places for end in places if start < end]
    return [(span.start, span.end) if span is not None else None for span in found]


@st.composite
def trees(draw: st.DrawFn) -> SpacyDoc:
    """Parses of any form: each word hangs on one that comes before it in some order, or on none."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
    places = range(len(words))
    order = draw(st.permutations(places))
    above = {i: draw(st.sampled_from([i, *order[:n]])) for n, i in enumerate(order)}
    doc = SpacyDoc(
        VOCAB,
        words=words,
        spaces=draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words))),
        heads=[above[i] for i in places],
        deps=[draw(st.sampled_from(["nsubj", "conj", "punct"])) if above[i] != i else "ROOT" for i in places],
        tags=[draw(st.sampled_from(["NN", "VBD", ","])) for _ in places],
        pos=[draw(st.sampled_from(["NOUN", "VERB", "PUNCT"])) for _ in places],
        lemmas=[word.lower() for word in words],
    )
    first, last = sorted(draw(st.tuples(st.sampled_from(places), st.sampled_from(places))))
    doc.ents = [SpacySpan(doc, first, last + 1, label=draw(st.sampled_from(["PERSON", "ORG"])))]
    return doc


@given(trees())
def test_a_parse_of_any_form_is_read_as_spacy_reads_it(doc: SpacyDoc) -> None:
    assert of_doc(Doc(doc)) == of_doc(doc)


@given(trees(), st.sampled_from(["strict", "contract", "expand"]))
def test_a_range_of_code_points_holds_the_tokens_that_spacy_gives(doc: SpacyDoc, mode: str) -> None:
    assert of_chars(Doc(doc), mode) == of_chars(doc, mode)


@pytest.mark.model
@pytest.mark.parametrize("text", TEXTS)
def test_what_the_model_says_of_a_text_is_kept(text: str) -> None:
    doc = load()(text)
    assert of_doc(Doc(doc)) == of_doc(doc)


def test_tokens_and_entities_that_nothing_is_known_of_are_one_sentence() -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["Ana", "left"]))
    assert [(t.text, t.tag_, t.is_sent_start, t.ent_iob_, t.head.text) for t in doc] == [
        ("Ana", "", True, "", "Ana"),
        ("left", "", None, "", "left"),
    ]
    assert [span.text for span in doc.sents] == ["Ana left"]


def test_neighbours_end_where_the_text_ends() -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["Ana", "left", "."]))
    assert (doc[0].nbor().text, doc[2].nbor(-2).text, doc[-1].text, doc[1:][-1].text) == ("left", "Ana", ".", ".")
    for ask in (
        lambda: doc[2].nbor(),
        lambda: doc[0].nbor(-1),
        lambda: doc[3],
        lambda: doc[1:][2],
        lambda: doc[1:][-3],
    ):
        with pytest.raises(IndexError):
            ask()


def test_a_part_of_a_span_counts_from_its_start() -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["In", "Sola", "Ana", "left"]))
    assert [doc[1:][1:].text, doc[1:3][-1:].text, doc[:3][:9].text, doc[3:1].text] == [
        "Ana left",
        "Ana",
        "In Sola Ana",
        "",
    ]


def test_spans_of_the_same_tokens_and_label_are_equal() -> None:
    doc, other = Doc(SpacyDoc(VOCAB, words=["Ana", "left"])), Doc(SpacyDoc(VOCAB, words=["Ana", "left"]))
    spans = [doc[:1], Span(doc, 0, 1), Span(doc, 0, 1, "PERSON"), doc[:2], other[:1]]
    assert [span == doc[:1] for span in spans] == [True, True, False, False, False]
    assert len(set(spans)) == 4
    assert doc[0] == next(iter(doc))
    assert doc[0] != other[0]


def test_a_long_chain_of_words_is_walked_to_its_end() -> None:
    heads = [0, *range(4999)]
    doc = Doc(SpacyDoc(VOCAB, words=["of"] * 5000, heads=heads, deps=["ROOT"] + ["prep"] * 4999))
    assert numbers(doc[0].subtree) == list(range(5000))
    assert doc[4999].sent == doc.sents[0]


def test_places_are_those_of_each_value() -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["The", "port", "of", "the", "Port"], pos=["DET", "NOUN", "ADP", "DET", "PROPN"]))
    assert dict(doc.places("lower_")) == {"the": [0, 3], "port": [1, 4], "of": [2]}
    assert dict(doc.places("pos_")) == {"DET": [0, 3], "NOUN": [1], "ADP": [2], "PROPN": [4]}


def test_stop_words_are_those_of_the_language() -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["Port"]))
    assert [doc.is_stop_word(word) for word in ("the", "The", "port")] == [True, True, False]
