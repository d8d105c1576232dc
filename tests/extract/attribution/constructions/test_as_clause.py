"""Clauses with `as`."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import as_clause
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "As/IN/mark/said the/DT/det/mayor mayor/NN/nsubj/said said=say/VBD/advcl/is ,/,/punct/said "
            "the/DT/det/tunnel tunnel/NN/nsubj/is is=be/VBZ/ROOT closed/JJ/acomp/is ././punct/is",
            [
                "As <source>the mayor</source> <cue>said</cue>, <content>the tunnel is closed.</content>",
            ],
            id="the rest of the sentence is the content",
        ),
        pytest.param(
            "The/DT/det/leaks tunnel/NN/compound/leaks leaks=leak/NNS/ROOT ,/,/punct/leaks as/IN/mark/told "
            "she/PRP/nsubj/told told=tell/VBD/advcl/leaks the/DT/det/council council/NN/dobj/told ././punct/leaks",
            [
                "<content>The tunnel leaks,</content> as <source>she</source> <cue>told</cue> the council.",
            ],
            id="whom it addresses is no content",
        ),
        pytest.param(
            "The/DT/det/road road/NN/nsubj/is is=be/VBZ/ROOT closed/JJ/acomp/is as/IN/mark/continues "
            "the/DT/det/search search/NN/nsubj/continues continues=continue/VBZ/advcl/is ././punct/is",
            [],
            id="what goes on is not said",
        ),
        pytest.param(
            "As/IN/mark/pointed Holm/NNP/nsubj/pointed/PERSON has=have/VBZ/aux/pointed pointed=point/VBN/advcl/is "
            "out/RP/prt/pointed ,/,/punct/is the/DT/det/tunnel tunnel/NN/nsubj/is is=be/VBZ/ROOT closed/JJ/acomp/is "
            "././punct/is",
            [
                "As <source>Holm</source> <cue>has pointed out</cue><content>, the tunnel is closed.</content>",
            ],
            id="a verb with its particle",
        ),
        pytest.param(
            "As/IN/mark/announced she/PRP/nsubj/announced announced=announce/VBD/advcl/leaked the/DT/det/vote "
            "vote/NN/dobj/announced ,/,/punct/leaked the/DT/det/tunnel tunnel/NN/nsubj/leaked leaked=leak/VBN/ROOT "
            "././punct/leaked",
            [],
            id="with an object",
        ),
        pytest.param(
            "When/WRB/advmod/spoke the/DT/det/mayor mayor/NN/nsubj/spoke spoke=speak/VBD/advcl/leaked "
            ",/,/punct/spoke the/DT/det/tunnel tunnel/NN/nsubj/leaked leaked=leak/VBN/ROOT ././punct/leaked",
            [],
            id="a conjunction other than as",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(as_clause, sentence) == frames
