"""Nouns for those who hold a view."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import adherent
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "Holm/NNP/nsubj/is/PERSON is=be/VBZ/ROOT a/DT/det/critic critic/NN/attr/is of/IN/prep/critic "
            "the/DT/det/tunnel tunnel/NN/pobj/of ././punct/is",
            [
                "<source>Holm</source> <cue>is a critic</cue> of <content>the tunnel</content>.",
            ],
            id="after a form of be",
        ),
        pytest.param(
            "Holm/NNP/nsubj/is/PERSON is=be/VBZ/ROOT a/DT/det/critic critic/NN/attr/is ././punct/is",
            [],
            id="without its object",
        ),
        pytest.param(
            "Holm/NNP/nsubj/met/PERSON met=meet/VBD/ROOT a/DT/det/critic critic/NN/dobj/met of/IN/prep/critic "
            "the/DT/det/tunnel tunnel/NN/pobj/of ././punct/met",
            [],
            id="after another verb",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(adherent, sentence) == frames
