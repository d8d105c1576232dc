"""Participles with an agent."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import participle
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "Farmers=farmer/NNS/nsubj/heard heard=hear/VBD/ROOT a/DT/det/warning warning/NN/dobj/heard "
            "echoed=echo/VBN/acl/warning by/IN/agent/echoed two/CD/nummod/ministers/CARDINAL "
            "ministers=minister/NNS/pobj/by ././punct/heard",
            [
                "Farmers heard <content>a warning</content> <cue>echoed</cue> by <source>two ministers</source>.",
            ],
            id="what the noun stands for is the content",
        ),
        pytest.param(
            "The/DT/det/plan plan/NN/nsubj/includes announced=announce/VBN/acl/plan by/IN/agent/announced "
            "the/DT/det/company company/NN/pobj/by includes=include/VBZ/ROOT a/DT/det/tunnel "
            "tunnel/NN/dobj/includes ././punct/includes",
            [
                "<content>The plan</content> <cue>announced</cue> by <source>the company</source> includes a tunnel.",
            ],
            id="a relative reduced to its participle",
        ),
        pytest.param(
            "Farmers=farmer/NNS/nsubj/saw saw=see/VBD/ROOT a/DT/det/field field/NN/dobj/saw "
            "flooded=flood/VBN/acl/field by/IN/agent/flooded the/DT/det/river river/NN/pobj/by ././punct/saw",
            [],
            id="a verb that conveys nothing",
        ),
        pytest.param(
            "The/DT/det/plan plan/NN/nsubj/includes announced=announce/VBN/acl/plan on/IN/prep/announced "
            "Monday/NNP/pobj/on/DATE includes=include/VBZ/ROOT a/DT/det/tunnel tunnel/NN/dobj/includes "
            "././punct/includes",
            [],
            id="without an agent",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(participle, sentence) == frames
