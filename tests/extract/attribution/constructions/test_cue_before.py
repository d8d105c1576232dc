"""Cues before a quotation."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import cue_before
from tests.support.attributions import beside


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON said=say/VBD/ROOT ,/,/punct/said "
                "“/``/punct/said The/DT/det/dam dam/NN/nsubjpass/closed is=be/VBZ/auxpass/closed "
                "closed=close/VBN/ccomp/said ././punct/said ”/''/punct/said",
            ],
            ["<source>Peter Holm</source> <cue>said</cue>, <content>“The dam is closed.”</content>"],
            id="after a comma",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON said=say/VBD/ROOT it/PRP/nsubj/was "
                "was=be/VBD/ccomp/said “/``/punct/was a/DT/det/trap trap/NN/attr/was ././punct/said ”/''/punct/said",
            ],
            ["<source>Peter Holm</source> <cue>said</cue> <content>it was “a trap.”</content>"],
            id="with the reported words between",
        ),
        pytest.param(
            [
                "Said=say/VBD/ROOT/Said/PERSON Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/Said/PERSON "
                ":/:/punct/Said “/``/punct/Said The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/Said "
                "closed=close/VBN/acomp/is ././punct/Said ”/''/punct/Said",
            ],
            ["<cue>Said</cue> <source>Peter Holm</source>: <content>“The dam is closed.”</content>"],
            id="inverted before a colon",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/denounced/PERSON denounced=denounce/VBD/ROOT "
                "the/DT/det/trap “/``/punct/trap trap/NN/dobj/denounced ././punct/denounced ”/''/punct/denounced",
            ],
            ["<source>Peter Holm</source> <cue>denounced</cue> <content>the “trap.”</content>"],
            id="a judgement near the quotation",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON said=say/VBD/ROOT so/RB/advmod/said "
                "././punct/said “/``/punct/is The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT "
                "closed=close/VBN/acomp/is ././punct/is ”/''/punct/is",
            ],
            [None],
            id="after a full stop",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/painted/PERSON painted=paint/VBD/ROOT a/DT/det/trap "
                "“/``/punct/trap trap/NN/dobj/painted ././punct/painted ”/''/punct/painted",
            ],
            [None],
            id="no cue",
        ),
    ],
)
def test_the_attribution_of_each_quotation(paragraphs: list[str], attributions: list[str | None]) -> None:
    assert beside(cue_before, *paragraphs) == attributions
