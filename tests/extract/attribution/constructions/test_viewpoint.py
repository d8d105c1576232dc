"""Phrases that make a sentence somebody's view."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import viewpoint
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "In/IN/prep/is her/PRP$/poss/view view/NN/pobj/In ,/,/punct/is the/DT/det/bridge bridge/NN/nsubj/is "
            "is=be/VBZ/ROOT safe/JJ/acomp/is ././punct/is",
            [
                "<cue>In <source>her</source> view</cue><content>, the bridge is safe.</content>",
            ],
            id="a possessive",
        ),
        pytest.param(
            "In/IN/prep/is the/DT/det/words words=word/NNS/pobj/In of/IN/prep/words the/DT/det/engineer "
            "engineer/NN/pobj/of ,/,/punct/is the/DT/det/bridge bridge/NN/nsubj/is is=be/VBZ/ROOT safe/JJ/acomp/is "
            "././punct/is",
            [
                "<cue>In the words</cue> of <source>the engineer</source><content>, the bridge is safe.</content>",
            ],
            id="an owner after of",
        ),
        pytest.param(
            "By/IN/prep/slept his/PRP$/poss/account own/JJ/amod/account account/NN/pobj/By ,/,/punct/slept "
            "the/DT/det/pilot pilot/NN/nsubj/slept slept=sleep/VBD/ROOT ././punct/slept",
            [
                "<cue>By <source>his</source> own account</cue><content>, the pilot slept.</content>",
            ],
            id="by somebody's account",
        ),
        pytest.param(
            "The/DT/det/bridge bridge/NN/nsubj/is is=be/VBZ/ROOT safe/JJ/acomp/is ,/,/punct/is per/IN/prep/is "
            "the/DT/det/report report/NN/pobj/per ././punct/is",
            [
                "<content>The bridge is safe,</content> <cue>per <source>the report</source></cue>.",
            ],
            id="after per the noun itself",
        ),
        pytest.param(
            "In/IN/prep/is the/DT/det/view long/JJ/amod/view view/NN/pobj/In ,/,/punct/is the/DT/det/bridge "
            "bridge/NN/nsubj/is is=be/VBZ/ROOT safe/JJ/acomp/is ././punct/is",
            [],
            id="a view that is nobody's",
        ),
        pytest.param(
            "In/IN/prep/bloom her/PRP$/poss/garden garden/NN/pobj/In ,/,/punct/bloom the/DT/det/roses "
            "roses=rose/NNS/nsubj/bloom bloom/VBP/ROOT ././punct/bloom",
            [],
            id="a noun that is no view",
        ),
        pytest.param(
            "The/DT/det/roses roses=rose/NNS/nsubj/are in/IN/prep/roses her/PRP$/poss/view view/NN/pobj/in "
            "are=be/VBP/ROOT red/JJ/acomp/are ././punct/are",
            [],
            id="inside a phrase",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(viewpoint, sentence) == frames
