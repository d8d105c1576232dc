"""Clauses as what a verb reports."""

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import clause
from tests.support.attributions import contents_of


@pytest.mark.parametrize(
    ("verb", "sentence", "marked_up"),
    [
        pytest.param(
            "say",
            "Officials=official/NNS/nsubj/said said=say/VBD/ROOT that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold "
            "would/MD/aux/hold hold/VB/ccomp/said ././punct/said",
            "Officials <cue>said</cue> <content>that the dam would hold</content>.",
            id="after the cue, from its conjunction",
        ),
        pytest.param(
            "say",
            "The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/,/punct/said "
            "officials=official/NNS/nsubj/said said=say/VBD/ROOT ././punct/said",
            "<content>The dam would hold</content>, officials <cue>said</cue>.",
            id="before the cue",
        ),
        pytest.param(
            "say",
            "The/DT/det/dam dam/NN/nsubjpass/built ,/,/punct/built said=say/VBD/ROOT Peter/NNP/compound/Holm/PERSON "
            "Holm/NNP/nsubj/said/PERSON ,/,/punct/said was=be/VBD/auxpass/built built=build/VBN/ccomp/said "
            "in/IN/prep/built May/NNP/pobj/in/DATE ././punct/said",
            "<content>The dam, <cue>said</cue> Peter Holm, was built in May.</content>",
            id="around the cue",
        ),
        pytest.param(
            "explain",
            "The/DT/det/paper paper/NN/nsubj/explains explains=explain/VBZ/ROOT how/WRB/advmod/built the/DT/det/dam "
            "dam/NN/nsubjpass/built was=be/VBD/auxpass/built built=build/VBN/ccomp/explains ././punct/explains",
            "The paper <cue>explains</cue> <content>how the dam was built</content>.",
            id="an indirect question",
        ),
        pytest.param(
            "say",
            "Holm/NNP/nsubj/says/PERSON says=say/VBZ/ROOT he/PRP/nsubj/hopes hopes=hop/VBZ/ccomp/says to/TO/aux/win "
            "win/VB/xcomp/hopes ,/,/punct/says but/CC/cc/says he/PRP/nsubj/knows knows=know/VBZ/conj/says "
            "the/DT/det/race race/NN/nsubj/is is=be/VBZ/ccomp/knows long/JJ/acomp/is ././punct/knows",
            "Holm <cue>says</cue> <content>he hopes to win, but he knows the race is long.</content>",
            id="a second clause of the same cue",
        ),
        pytest.param(
            "criticise",
            "Officials=official/NNS/nsubj/criticised criticised=criticise/VBD/ROOT that/IN/mark/hold the/DT/det/dam "
            "dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/criticised ././punct/criticised",
            None,
            id="a verb that takes no clause",
        ),
    ],
)
def test_what_a_verb_reports(verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(clause.find, verb, sentence) == marked_up
