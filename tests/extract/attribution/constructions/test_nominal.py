"""Nouns that report."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import nominal
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "Holm/NNP/nsubj/rejected/PERSON rejected=reject/VBD/ROOT the/DT/det/union union/NN/poss/claim "
            "'s/POS/case/union claim/NN/dobj/rejected that/IN/mark/leaks the/DT/det/leaks tunnel/NN/compound/leaks "
            "leaks=leak/NNS/acl/claim ././punct/rejected",
            [
                "Holm rejected <source>the union's</source> <cue>claim</cue> <content>that the tunnel leaks</content>.",
            ],
            id="the clause of a possessed noun",
        ),
        pytest.param(
            "Holm/NNP/nsubj/read/PERSON read/VBD/ROOT claims=claim/NNS/dobj/read by/IN/prep/claims the/DT/det/union "
            "union/NN/pobj/by that/IN/mark/closed the/DT/det/dam dam/NN/nsubj/was was=be/VBD/auxpass/closed "
            "closed=close/VBN/acl/claims ././punct/read",
            [
                "Holm read <cue>claims</cue> by <source>the union</source> <content>that the dam was closed</content>.",
            ],
            id="an owner after a preposition",
        ),
        pytest.param(
            "The/DT/det/union union/NN/nsubj/made made=make/VBD/ROOT a/DT/det/statement statement/NN/dobj/made "
            "that/IN/mark/closed the/DT/det/tunnel tunnel/NN/nsubj/was was=be/VBD/auxpass/closed "
            "closed=close/VBN/acl/statement ././punct/made",
            [
                "<source>The union</source> made a <cue>statement</cue> <content>that the tunnel was closed</content>.",
            ],
            id="who makes the report",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubj/ignored ignored=ignore/VBD/ROOT reports=report/NNS/dobj/ignored "
            "that/IN/mark/leaks the/DT/det/leaks tunnel/NN/compound/leaks leaks=leak/NNS/acl/reports "
            "././punct/ignored",
            [
                "The mayor ignored <cue>reports</cue> <content>that the tunnel leaks</content>.",
            ],
            id="who receives a report does not make it",
        ),
        pytest.param(
            "Her/PRP$/poss/refusal refusal/NN/nsubj/surprised to/TO/aux/close close/VB/acl/refusal "
            "the/DT/det/tunnel tunnel/NN/dobj/close surprised=surprise/VBD/ROOT him=he/PRP/dobj/surprised "
            "././punct/surprised",
            [
                "<source>Her</source> <cue>refusal</cue> <content>to close the tunnel</content> surprised him.",
            ],
            id="an intention",
        ),
        pytest.param(
            "The/DT/det/council council/NN/nsubj/made made=make/VBD/ROOT a/DT/det/decision decision/NN/dobj/made "
            "to/TO/aux/close close/VB/acl/decision the/DT/det/tunnel tunnel/NN/dobj/close ././punct/made",
            [
                "<source>The council</source> made a <cue>decision</cue> <content>to close the tunnel</content>.",
            ],
            id="a decision made",
        ),
        pytest.param(
            "Her/PRP$/poss/disdain disdain/NN/nsubj/surprised for/IN/prep/disdain the/DT/det/tunnel "
            "tunnel/NN/pobj/for surprised=surprise/VBD/ROOT him=he/PRP/dobj/surprised ././punct/surprised",
            [
                "<source>Her</source> <cue>disdain</cue> for <content>the tunnel</content> surprised him.",
            ],
            id="an attitude",
        ),
        pytest.param(
            "The/DT/det/plan plan/NN/nsubj/surprised to/TO/aux/close close/VB/acl/plan the/DT/det/tunnel "
            "tunnel/NN/dobj/close surprised=surprise/VBD/ROOT him=he/PRP/dobj/surprised ././punct/surprised",
            [],
            id="an intention that is nobody's",
        ),
        pytest.param(
            "Her/PRP$/poss/house house/NN/nsubj/surprised in/IN/prep/house the/DT/det/valley valley/NN/pobj/in "
            "surprised=surprise/VBD/ROOT him=he/PRP/dobj/surprised ././punct/surprised",
            [],
            id="a noun that reports nothing",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(nominal, sentence) == frames
