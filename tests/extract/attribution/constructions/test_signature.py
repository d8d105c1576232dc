"""Names that sign a quotation."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import signature
from tests.support.attributions import beside


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "“/``/punct/is The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT closed=close/VBN/acomp/is ././punct/is "
                "”/''/punct/is —/:/punct/Holm Peter/NNP/compound/Holm/PERSON Holm/NNP/ROOT/Holm/PERSON",
            ],
            ["<content>“The dam is closed.”</content> — <source>Peter Holm</source>"],
            id="on the line of the quotation",
        ),
        pytest.param(
            [
                "“/``/punct/is The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT closed=close/VBN/acomp/is ././punct/is "
                "”/''/punct/is",
                "—/:/punct/Holm Peter/NNP/compound/Holm/PERSON Holm/NNP/ROOT/Holm/PERSON ,/,/punct/Holm "
                "engineer/NN/appos/Holm",
            ],
            ["<content>“The dam is closed.”</content>\n— <source>Peter Holm</source>, engineer"],
            id="on the next line",
        ),
        pytest.param(
            [
                "“/``/punct/is#2 The/DT/det/dam dam/NN/nsubj/is#1 is=be/VBZ/ccomp/is#2 closed/JJ/acomp/is#1 "
                "”/''/punct/is#1 —/:/punct/is#2 That/DT:PRON/nsubj/is#2 is=be/VBZ/ROOT what/WP/dobj/heard "
                "every/DT/det/child child/NN/nsubj/heard in/IN/prep/child the/DT/det/valley valley/NN/pobj/in "
                "has=have/VBZ/aux/heard heard=hear/VBN/ccomp/is#2 ././punct/is#2",
            ],
            [None],
            id="a sentence after a dash",
        ),
        pytest.param(
            [
                "“/``/punct/is The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT closed=close/VBN/acomp/is ././punct/is "
                "”/''/punct/is Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/left/PERSON left=leave/VBD/ROOT "
                "././punct/left",
            ],
            [None],
            id="no dash",
        ),
    ],
)
def test_the_attribution_of_each_quotation(paragraphs: list[str], attributions: list[str | None]) -> None:
    assert beside(signature, *paragraphs) == attributions
