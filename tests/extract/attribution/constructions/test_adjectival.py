"""Adjectives that report."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import adjectival
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "Holm/NNP/nsubj/is/PERSON is=be/VBZ/ROOT confident/JJ/acomp/is that/IN/mark/holds the/DT/det/tunnel "
            "tunnel/NN/nsubj/holds holds=hold/VBZ/ccomp/confident ././punct/is",
            [
                "<source>Holm</source> <cue>is confident</cue> <content>that the tunnel holds</content>.",
            ],
            id="a clause",
        ),
        pytest.param(
            "Holm/NNP/nsubj/was/PERSON was=be/VBD/ROOT ready/JJ/acomp/was to/TO/aux/close close/VB/xcomp/ready "
            "the/DT/det/tunnel tunnel/NN/dobj/close ././punct/was",
            [
                "<source>Holm</source> <cue>was ready</cue> <content>to close the tunnel</content>.",
            ],
            id="an infinitive",
        ),
        pytest.param(
            "Holm/NNP/nsubj/was/PERSON was=be/VBD/ROOT critical/JJ/acomp/was of/IN/prep/critical the/DT/det/tunnel "
            "tunnel/NN/pobj/of ././punct/was",
            [
                "<source>Holm</source> <cue>was critical</cue> of <content>the tunnel</content>.",
            ],
            id="a preposition",
        ),
        pytest.param(
            "It/PRP/nsubj/is is=be/VBZ/ROOT certain/JJ/acomp/is that/IN/mark/holds the/DT/det/tunnel "
            "tunnel/NN/nsubj/holds holds=hold/VBZ/ccomp/is ././punct/is",
            [],
            id="an empty subject",
        ),
        pytest.param(
            "The/DT/det/mayor confident/JJ/amod/mayor mayor/NN/nsubj/left left=leave/VBD/ROOT ././punct/left",
            [],
            id="an adjective before its noun",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(adjectival, sentence) == frames
