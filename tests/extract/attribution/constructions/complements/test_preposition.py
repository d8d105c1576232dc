"""Prepositional phrases as what a verb reports."""

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import preposition
from tests.support.attributions import contents_of


@pytest.mark.parametrize(
    ("verb", "sentence", "marked_up"),
    [
        pytest.param(
            "call",
            "Holm/NNP/nsubj/called/PERSON called=call/VBD/ROOT for/IN/prep/called an/DT/det/inquiry "
            "inquiry/NN/pobj/for into/IN/prep/inquiry the/DT/det/flood flood/NN/pobj/into ././punct/called",
            "Holm <cue>called</cue> for <content>an inquiry into the flood</content>.",
            id="the phrase of the verb",
        ),
        pytest.param(
            "call",
            "Holm/NNP/nsubj/called/PERSON called=call/VBD/ROOT on/IN/prep/called the/DT/det/ministry "
            "ministry/NN/pobj/on to/TO/aux/resign resign/VB/xcomp/called ././punct/called",
            "Holm <cue>called</cue> on <content>the ministry to resign</content>.",
            id="with an infinitive",
        ),
        pytest.param(
            "call",
            "Holm/NNP/nsubj/called/PERSON called=call/VBD/ROOT from/IN/prep/called the/DT/det/dam dam/NN/pobj/from "
            "././punct/called",
            None,
            id="a phrase of place",
        ),
    ],
)
def test_what_a_verb_reports(verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(preposition.find, verb, sentence) == marked_up
