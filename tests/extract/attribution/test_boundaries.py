"""Where reported words begin and end: rule by rule on parses, then in sentences that parsers get wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.attribution.boundaries import (
    clause_end,
    clause_start,
    is_definite,
    joined_end,
    sentence_start,
    with_circumstances,
)
from tests.support.extraction import parts_of
from tests.support.parses import parse

if TYPE_CHECKING:
    from mkdocs_briefing.model import Quote
    from mkdocs_briefing.nlp.parse import Doc, Token

SAID = "She/PRP/nsubj/said said=say/VBD/ROOT"
THEN_WARNED = f"{SAID} he/PRP/nsubj/go would/MD/aux/go go/VB/ccomp/said and/CC/cc/go warned=warn/VBD/conj/go"
AGREED = (
    "They/PRP/nsubj/agreed agreed=agree/VBD/ROOT to/TO/aux/share share/VB/xcomp/agreed it/PRP/dobj/share"
    " and/CC/cc/agreed rely/VB/conj/agreed on/IN/prep/rely us/PRP/pobj/on"
)
GOES_ON = (
    "Holm/NNP/nsubj/says says=say/VBZ/ROOT she/PRP/nsubj/hopes hopes=hope/VBZ/ccomp/says ,/,/punct/says but/CC/cc/says"
    " {subject}/PRP/nsubj/knows knows=know/VBZ/conj/says it/PRP/dobj/knows ././punct/says"
)


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("sentence", "clause", "start"),
    [
        (f"{SAID} that/IN/mark/left he/PRP/nsubj/left left=leave/VBD/ccomp/said", "left", "that"),
        (f"{SAID} he/PRP/nsubj/left left=leave/VBD/ccomp/said", "left", "he"),
        (f"{SAID} Monday/NNP/npadvmod/left/DATE he/PRP/nsubj/left left=leave/VBD/ccomp/said", "left", "he"),
        (f"{SAID} there/RB/advmod/left he/PRP/nsubj/left left=leave/VBD/ccomp/said", "left", "there"),
        (f"{SAID} dogs=dog/NNS/dobj/said bark/VBP/ccomp/said", "bark", "dogs"),
    ],
    ids=["with its that", "with its subject", "after when it was said", "with where it was", "with a stray object"],
)
def test_a_clause_begins(sentence: str, clause: str, start: str) -> None:
    doc = parse(sentence)
    assert doc[clause_start(word(doc, "said"), word(doc, clause))].text == start


@pytest.mark.parametrize(
    ("sentence", "verb", "clause", "content"),
    [
        (THEN_WARNED, "said", "go", "he would go"),
        (AGREED, "agreed", "share", "to share it and rely on us"),
    ],
    ids=["a finite verb reports something else", "a bare one is reported"],
)
def test_verbs_joined_to_a_report_are_sorted_by_form(sentence: str, verb: str, clause: str, content: str) -> None:
    doc = parse(sentence)
    head = word(doc, clause)
    assert doc[head.left_edge.i : joined_end(word(doc, verb), head)].text == content


@pytest.mark.parametrize(
    ("subject", "content"),
    [("she", "Holm says she hopes, but she knows it"), ("we", "Holm says she hopes")],
    ids=["the same subject", "another one"],
)
def test_a_clause_about_the_same_subject_goes_on_with_the_report(subject: str, content: str) -> None:
    doc = parse(GOES_ON.format(subject=subject))
    says = word(doc, "says")
    assert doc[: clause_end(says, word(doc, "hopes"), list(says.children))].text == content


def test_a_sentence_begins_after_its_conjunction() -> None:
    doc = parse("But/CC/cc/said she/PRP/nsubj/said said=say/VBD/ROOT so/RB/advmod/said")
    assert doc[sentence_start(word(doc, "said"))].text == "she"


def test_phrases_right_after_a_description_belong_to_it_unless_they_say_when() -> None:
    doc = parse("showed=show/VBD/ROOT a/DT/det/fall fall/NN/dobj/showed in/IN/prep/showed May/NNP/pobj/in/DATE")
    children = list(doc[0].children)
    assert with_circumstances(children, 3) == 3
    doc = parse("showed=show/VBD/ROOT a/DT/det/fall fall/NN/dobj/showed in/IN/prep/showed Lund/NNP/pobj/in/GPE")
    assert with_circumstances(list(doc[0].children), 3) == 5


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("the/DT/det/port port/NN/ROOT", True), ("a/DT/det/port port/NN/ROOT", False), ("Lund/NNP/ROOT", True)],
)
def test_names_and_nouns_with_the_definite_article_are_definite(phrase: str, *, expected: bool) -> None:
    assert is_definite(parse(phrase)[:].root) is expected


def told(quote: Quote) -> tuple[str | None, str]:
    return (quote.speaker.name if quote.speaker is not None else None), quote.content.text


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister told farmers this weekend he would consider it a mistake if the dam were closed.",
            [("The minister", "he would consider it a mistake if the dam were closed")],
        ),
        (
            "The 32-year-old said that while she was away, her house burned down.",
            [("The 32-year-old", "that while she was away, her house burned down")],
        ),
        (
            "The lawmakers have not said when they would take up the bill.",
            [("The lawmakers", "when they would take up the bill")],
        ),
        ("No new date yet for the trial, officials say.", [("officials", "No new date yet for the trial")]),
        ("A woman like Duarte, Peter Holm said.", [("Peter Holm", "A woman like Duarte")]),
        ("This week, Peter Holm said.", []),
        ("The minister said when asked he would resign.", []),
        (
            "According to radio host Peter Holm, the move reeks of fear and desperation.",
            [("Peter Holm", "the move reeks of fear and desperation")],
        ),
        (
            "By Duarte's own admission, the tax returns are far thicker than the report.",
            [("Duarte", "the tax returns are far thicker than the report")],
        ),
        ("Everything Duarte says is a lie.", []),
        (
            "A survey published on Friday showed a fall in orders across the industry.",
            [("A survey published on Friday", "a fall in orders across the industry")],
        ),
        ("Ana Duarte showed a map.", []),
        (
            "Peter Holm said he understood the anger, but that shops were dying for want of parking.",
            [("Peter Holm", "he understood the anger, but that shops were dying for want of parking")],
        ),
        (
            "Ana Duarte said her group had ruled that out, noting that samples taken by hand showed the same result.",
            [
                ("Ana Duarte", "her group had ruled that out"),
                ("Ana Duarte", "that samples taken by hand showed the same result"),
            ],
        ),
        (
            "Corrigan, asked about the penalty, laughed and said he needed new glasses.",
            [("Corrigan", "he needed new glasses")],
        ),
        (
            "She saw it.\nCorrigan, asked about the penalty, laughed and said he needed new glasses.",
            [("Corrigan", "he needed new glasses")],
        ),
    ],
)
def test_content_begins_and_ends_with_what_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert [told(quote) for quote in parts_of(text).quotes] == expected
