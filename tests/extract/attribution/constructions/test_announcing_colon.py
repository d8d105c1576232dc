"""Quotations that a colon announces."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import announcing_colon
from tests.support.attributions import beside


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/went/PERSON went=go/VBD/ccomp/closed "
                "further=far/RB/advmod/went :/:/punct/went “/``/punct/closed The/DT/det/dam dam/NN/nsubjpass/closed "
                "is=be/VBZ/auxpass/closed closed=close/VBN/ROOT ././punct/closed ”/''/punct/closed",
            ],
            ["<source>Peter Holm</source> <cue>went</cue> further: <content>“The dam is closed.”</content>"],
            id="any verb",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/went/PERSON went=go/VBD/ROOT "
                "further=far/RB/advmod/went :/:/punct/went",
                "“/``/punct/closed The/DT/det/dam dam/NN/nsubjpass/closed is=be/VBZ/auxpass/closed "
                "closed=close/VBN/ROOT ././punct/closed ”/''/punct/closed",
            ],
            ["<source>Peter Holm</source> <cue>went</cue> further:\n<content>“The dam is closed.”</content>"],
            id="in the paragraph before",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/ROOT/Holm/PERSON :/:/punct/Holm “/``/punct/Holm "
                "The/DT/det/dam dam/NN/nsubjpass/closed is=be/VBZ/auxpass/closed closed=close/VBN/acl/Holm "
                "././punct/closed ”/''/punct/closed",
            ],
            ["<source>Peter Holm</source>: <content>“The dam is closed.”</content>"],
            id="a name without a verb",
        ),
        pytest.param(
            [
                "Lessons=lesson/NNS/ROOT from/IN/prep/Lessons Peter/NNP/compound/Holm/PERSON "
                "Holm/NNP/pobj/from/PERSON :/:/punct/Lessons “/``/punct/Close Close/VB/acl/Lessons the/DT/det/dam "
                "dam/NN/dobj/Close ././punct/Lessons ”/''/punct/Lessons",
            ],
            ["Lessons from <source>Peter Holm</source>: <content>“Close the dam.”</content>"],
            id="a headline that names a person",
        ),
        pytest.param(
            [
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/went/PERSON went=go/VBD/ROOT "
                "further=far/RB/advmod/went ././punct/went “/``/punct/is The/DT/det/dam dam/NN/nsubj/is "
                "is=be/VBZ/ROOT closed=close/VBN/acomp/is ././punct/is ”/''/punct/is",
            ],
            [None],
            id="no colon",
        ),
        pytest.param(
            [
                "To/TO/aux/begin begin/VB/advcl/closed :/:/punct/closed “/``/punct/closed The/DT/det/dam "
                "dam/NN/nsubjpass/closed is=be/VBZ/auxpass/closed closed=close/VBN/ROOT ././punct/closed "
                "”/''/punct/closed",
            ],
            [None],
            id="a verb in the infinitive",
        ),
    ],
)
def test_the_attribution_of_each_quotation(paragraphs: list[str], attributions: list[str | None]) -> None:
    assert beside(announcing_colon, *paragraphs) == attributions
