"""The notation for parses written by hand."""

import pytest

from tests.support.parses import annotated, mark_up, notation, parse

SAID = (
    "Ana/NNP/compound/Duarte/PERSON Duarte/NNP/nsubj/said/PERSON said=say/VBD/ROOT the/DT/det/port port/NN/nsubj/was"
    " was=be/VBD/ccomp/said n’t=not/RB/neg/was shut/JJ/acomp/was ,/,/punct/said and/CC/cc/said"
    " left=leave/VBD/conj/said ././punct/said"
)


def test_a_parse_has_text_tags_heads_entities_and_sentences() -> None:
    doc = parse(SAID)
    assert doc.text == "Ana Duarte said the port wasn’t shut, and left."
    assert [entity.text for entity in doc.ents] == ["Ana Duarte"]
    assert [(t.lemma_, t.pos_) for t in doc[2:7]] == [
        ("say", "VERB"),
        ("the", "DET"),
        ("port", "NOUN"),
        ("be", "AUX"),
        ("not", "PART"),
    ]
    assert [t.text for t in doc[2].children] == ["Duarte", "was", ",", "and", "left", "."]
    assert len(list(doc.sents)) == 1


def test_the_notation_is_read_back() -> None:
    assert notation(parse(SAID, SAID)) == f"{SAID}\n{SAID}"


def test_each_argument_is_a_paragraph_of_the_article() -> None:
    article = annotated(SAID, SAID).article
    assert [article.text[p.start : p.end] for p in article.paragraphs] == [parse(SAID).text] * 2


def test_a_word_that_stands_twice_is_told_apart_by_number() -> None:
    twice = "she/PRP/nsubj/said#1 said=say/VBD/ROOT he/PRP/nsubj/said#2 said=say/VBD/ccomp/said#1"
    assert [token.head.i for token in parse(twice)] == [1, 1, 3, 1]
    with pytest.raises(ValueError, match="one of several"):
        parse(twice.replace("#1", ""))


def test_what_was_found_is_marked_up_from_the_outside_in() -> None:
    assert mark_up("So she said.", content=(0, 11), cue=(7, 11), source=(3, 6)) == (
        "<content>So <source>she</source> <cue>said</cue></content>."
    )
