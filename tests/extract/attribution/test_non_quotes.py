"""Quoted words that nobody says."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.non_quotes import is_byname, is_title
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.support.parses import annotated

KNOWN_AS = (
    "They/PRP/nsubj/know know/VBP/ROOT a/DT/det/bar bar/NN/dobj/know known=know/VBN/acl/bar as/IN/prep/known"
    " “/``/punct/as the/DT/det/cellar cellar/NN/pobj/as ././punct/know ”/''/punct/know"
)
A_BAR_CALLED = (
    "The/DT/det/bar bar/NN/nsubj/burned called=call/VBN/acl/bar “/``/punct/cellar the/DT/det/cellar"
    " cellar/NN/oprd/called ”/''/punct/cellar burned=burn/VBD/ROOT ././punct/burned"
)
SHE_CALLED = (
    "She/PRP/nsubj/called called=call/VBD/ROOT “/``/punct/cellar the/DT/det/cellar cellar/NN/oprd/called"
    " ././punct/called ”/''/punct/called"
)
A_FILM = (
    "The/DT/det/film film/NN/nsubj/opened “/``/punct/film A/DT/det/Night Long/NNP/compound/Night Night/NNP/appos/film"
    " ”/''/punct/film opened=open/VBD/ROOT ././punct/opened"
)
AN_ANSWER = "“/``/punct/said Never/RB/intj/said ,/,/punct/said ”/''/punct/said Holm/NNP/nsubj/said said=say/VBD/ROOT"
IN_LOWER_CASE = A_FILM.replace("Night", "night").replace("Long", "long")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(KNOWN_AS, True), (A_BAR_CALLED, True), (SHE_CALLED, False), (A_FILM, False)],
    ids=["known as", "a bar called", "she called it", "no name"],
)
def test_what_something_goes_by_is_no_quotation(sentence: str, *, expected: bool) -> None:
    text = QuotedText(annotated(sentence))
    assert is_byname(text, text.segments[0]) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(A_FILM, True), (IN_LOWER_CASE, False), (AN_ANSWER, False)],
    ids=["capitalised words", "words in lower case", "an answer that ends in a comma"],
)
def test_the_title_of_a_work_is_no_quotation(sentence: str, *, expected: bool) -> None:
    text = QuotedText(annotated(sentence))
    assert is_title(text, text.segments[0]) is expected
