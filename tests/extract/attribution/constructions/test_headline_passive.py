"""Passives of headlines."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import headline_passive
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "Tunnel/NNP/compound/Deal Deal/NNP/nsubj/Expected Expected=expect/VBN/ROOT to/TO/aux/Signed "
            "Be/VB/auxpass/Signed Signed=sign/VBN/xcomp/Expected",
            [
                "<content>Tunnel Deal <cue>Expected</cue> to Be Signed</content>",
            ],
            id="a capital before to",
        ),
        pytest.param(
            "The/DT/det/tunnel tunnel/NN/nsubjpass/expected is=be/VBZ/auxpass/expected expected=expect/VBN/ROOT "
            "to/TO/aux/fail fail/VB/xcomp/expected ././punct/expected",
            [],
            id="with its auxiliary it is an ordinary passive",
        ),
        pytest.param(
            "Mayor/NNP/nsubj/Urged Urged=urge/VBD/ROOT to/TO/aux/Resign Resign/VB/xcomp/Urged",
            [],
            id="a verb that takes no infinitive in the passive",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(headline_passive, sentence) == frames
