from __future__ import annotations

import pytest
from spacy.tokens import Doc as SpacyDoc

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.credits import only_transmits
from mkdocs_briefing.nlp.parse import Doc
from tests.support.parses import VOCAB, parse


@pytest.mark.parametrize(
    ("notation", "places"),
    [
        ("(/-LRB-/punct/Reuters Reuters/NNP/ROOT )/-RRB-/punct/Reuters", (1, 2)),
        ("Reuters/NNP/ROOT ././punct/Reuters", (0, 1)),  # alone in its line
        ("©/SYM/punct/Reuters Reuters/NNP/ROOT |/SYM/punct/Reuters", (1, 2)),
        ("Reuters/NNP/compound/Photo Photo/NN/ROOT", (0, 1)),
    ],
)
def test_who_carried_a_text_or_picture_is_no_actor(notation: str, places: tuple[int, int]) -> None:
    assert only_transmits(parse(notation), Candidate(*places, "ORG"))


@pytest.mark.parametrize(
    ("notation", "places"),
    [
        ("Reuters/NNP/nsubj/reported reported=report/VBD/ROOT", (0, 1)),
        ("(/-LRB-/punct/Brenn Brenn/NNP/ROOT )/-RRB-/punct/Brenn", (1, 2)),
        ("told=tell/VBD/ROOT Reuters/NNP/dobj/told ././punct/told", (1, 2)),
    ],
)
def test_an_agency_in_a_sentence_and_others_in_brackets_may_be_actors(notation: str, places: tuple[int, int]) -> None:
    assert not only_transmits(parse(notation), Candidate(*places, "ORG"))


@pytest.mark.parametrize("places", [(1, 2), (3, 4), (1, 4)])
def test_what_a_slash_ties_to_an_agency_is_in_the_credit(places: tuple[int, int]) -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["[", "AP", "/", "Brenn", "]"], spaces=[False] * 5))
    assert only_transmits(doc, Candidate(*places, "ORG"))


@pytest.mark.parametrize(("word", "expected"), [("Photo/Ana", True), ("News/Ana", False)])
def test_the_photographer_of_an_agency_is_in_the_credit(word: str, expected: bool) -> None:
    doc = Doc(SpacyDoc(VOCAB, words=["QRS", word, "Holm"]))
    assert only_transmits(doc, Candidate(0, 3, "ORG")) is expected
