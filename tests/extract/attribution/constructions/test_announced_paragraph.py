"""Paragraphs that the one before announces."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import announced_paragraph
from tests.support.attributions import in_layout


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/added/PERSON added=add/VBD/ROOT :/:/punct/added",
                "Nobody/NN:PRON/nsubj/swims swims=swim/VBZ/ROOT here/RB/advmod/swims ././punct/swims "
                "Nobody/NN:PRON/ROOT at/RB/advmod/all all/RB/advmod/Nobody#2 ././punct/Nobody#2",
            ],
            ["<source>Peter Holm</source> <cue>added</cue>:\n<content>Nobody swims here. Nobody at all.</content>"],
            id="a verb of saying and a colon",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/compound/swam/PERSON swam/NN/ROOT :/:/punct/swam",
                "Nobody/NN:PRON/nsubj/swims swims=swim/VBZ/ROOT here/RB/advmod/swims ././punct/swims",
            ],
            [],
            id="a verb of another kind",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/added/PERSON added=add/VBD/ROOT :/:/punct/added",
                "“/``/punct/swims Nobody/NN:PRON/nsubj/swims swims=swim/VBZ/ROOT here/RB/advmod/swims "
                "././punct/swims ”/''/punct/swims",
            ],
            [],
            id="a quotation in marks",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/added/PERSON added=add/VBD/ROOT "
                "this/DT:PRON/dobj/added ././punct/added",
                "Nobody/NN:PRON/nsubj/swims swims=swim/VBZ/ROOT here/RB/advmod/swims ././punct/swims",
            ],
            [],
            id="no colon",
        ),
    ],
)
def test_source_and_content(paragraphs: list[str], attributions: list[str]) -> None:
    assert in_layout(announced_paragraph, *paragraphs) == attributions
