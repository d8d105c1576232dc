"""Objects as what a verb reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import direct_object
from tests.support.attributions import contents_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions.complements import Complement


@pytest.mark.parametrize(
    ("complement", "verb", "sentence", "marked_up"),
    [
        pytest.param(
            direct_object.find,
            "announce",
            "The/DT/det/ministry ministry/NN/nsubj/announced announced=announce/VBD/ROOT new/JJ/amod/rules "
            "rules=rule/NNS/dobj/announced for/IN/prep/announced dams=dam/NNS/pobj/for ././punct/announced",
            "The ministry <cue>announced</cue> <content>new rules for dams</content>.",
            id="an announcement",
        ),
        pytest.param(
            direct_object.find,
            "blame",
            "Holm/NNP/nsubj/blamed/PERSON blamed=blame/VBD/ROOT the/DT/det/ministry ministry/NN/dobj/blamed "
            "for/IN/prep/blamed the/DT/det/flood flood/NN/pobj/for ././punct/blamed",
            "Holm <cue>blamed</cue> <content>the ministry for the flood</content>.",
            id="a judgement with its reason",
        ),
        pytest.param(
            direct_object.find,
            "liken",
            "Holm/NNP/nsubj/likened/PERSON likened=liken/VBD/ROOT the/DT/det/dam dam/NN/dobj/likened "
            "to/IN/prep/likened a/DT/det/toy toy/NN/pobj/to ././punct/likened",
            "Holm <cue>likened</cue> <content>the dam to a toy</content>.",
            id="a comparison",
        ),
        pytest.param(
            direct_object.find_of_particle_verb,
            "rule",
            "Holm/NNP/nsubj/ruled/PERSON ruled=rule/VBD/ROOT out/RP/prt/ruled a/DT/det/repair repair/NN/dobj/ruled "
            "././punct/ruled",
            "Holm <cue>ruled</cue> out <content>a repair</content>.",
            id="a verb with its particle",
        ),
        pytest.param(
            direct_object.find,
            "show",
            "A/DT/det/survey survey/NN/nsubj/showed showed=show/VBD/ROOT a/DT/det/fall fall/NN/dobj/showed "
            "in/IN/prep/fall orders=order/NNS/pobj/in ././punct/showed",
            "A survey <cue>showed</cue> <content>a fall in orders</content>.",
            id="a document that shows something",
        ),
        pytest.param(
            direct_object.find,
            "show",
            "Holm/NNP/nsubj/showed/PERSON showed=show/VBD/ROOT a/DT/det/map map/NN/dobj/showed of/IN/prep/map "
            "the/DT/det/dam dam/NN/pobj/of ././punct/showed",
            None,
            id="somebody who shows something",
        ),
        pytest.param(
            direct_object.find,
            "quote",
            "Holm/NNP/nsubj/quoted/PERSON quoted=quote/VBD/ROOT Duarte/NNP/dobj/quoted/PERSON ././punct/quoted",
            None,
            id="a person is whom, not what",
        ),
    ],
)
def test_what_a_verb_reports(complement: Complement, verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(complement, verb, sentence) == marked_up
