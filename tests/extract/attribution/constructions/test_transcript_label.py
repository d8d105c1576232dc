"""Speakers whom a transcript names in capitals."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import transcript_label
from tests.support.attributions import beside


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "“/``/punct/HOLM HOLM/NNP/ROOT :/:/punct/HOLM The/DT/det/dam dam/NN/nsubjpass/closed "
                "is=be/VBZ/auxpass/closed closed=close/VBN/acl/HOLM ././punct/closed ”/''/punct/closed",
            ],
            ["<content>“<source>HOLM</source>: The dam is closed.”</content>"],
            id="a name in capitals before a colon",
        ),
        pytest.param(
            [
                "“/``/punct/HOLM PETER/NNP/compound/HOLM/WORK_OF_ART HOLM/NNP/ROOT/HOLM/WORK_OF_ART :/:/punct/HOLM "
                "The/DT/det/dam dam/NN/nsubjpass/closed is=be/VBZ/auxpass/closed closed=close/VBN/acl/HOLM "
                "././punct/closed ”/''/punct/HOLM",
                "“/``/punct/DUARTE DUARTE/NNP/dep/is :/:/punct/DUARTE It/PRP/nsubj/is is=be/VBZ/ROOT not/RB/neg/is "
                "././punct/is ”/''/punct/is",
            ],
            [
                "<content>“<source>PETER HOLM</source>: The dam is closed.”</content>\n“DUARTE: It is not.”",
                "“PETER HOLM: The dam is closed.”\n<content>“<source>DUARTE</source>: It is not.”</content>",
            ],
            id="two names",
        ),
        pytest.param(
            [
                "“/``/punct/Note Note/VB/ROOT :/:/punct/Note The/DT/det/dam dam/NN/nsubjpass/closed "
                "is=be/VBZ/auxpass/closed closed=close/VBN/ccomp/Note ././punct/Note ”/''/punct/Note",
            ],
            [None],
            id="a word that is not in capitals",
        ),
    ],
)
def test_the_attribution_of_each_quotation(paragraphs: list[str], attributions: list[str | None]) -> None:
    assert beside(transcript_label, *paragraphs) == attributions
