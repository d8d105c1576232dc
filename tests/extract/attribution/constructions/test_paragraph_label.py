"""Lines that name their source before a colon."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import paragraph_label
from tests.support.attributions import in_layout


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "Holm/NN/nsubjpass/closed/PERSON :/:/punct/Holm The/DT/det/dam dam/NN/nsubj/is "
                "is=be/VBZ/auxpass/closed closed/JJ/ROOT",
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/built/PERSON built=build/VBD/ROOT it/PRP/dobj/built "
                "././punct/built",
            ],
            ["<source>Holm</source>: <content>The dam is closed</content>\nPeter Holm built it."],
            id="a name of the article",
        ),
        pytest.param(
            [
                "Holm/NNP/dep/are on/IN/prep/Holm Dams/NNP/pobj/on :/:/punct/Holm They/PRP/nsubj/are "
                "are=be/VBP/ROOT closed/JJ/acomp/are",
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/built/PERSON built=build/VBD/ROOT it/PRP/dobj/built "
                "././punct/built",
            ],
            ["<source>Holm</source> on Dams: <content>They are closed</content>\nPeter Holm built it."],
            id="a name with its topic",
        ),
        pytest.param(
            [
                "Report/NN/ROOT :/:/punct/Report The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/Report "
                "closed=close/VBN/acomp/is",
            ],
            ["<source>Report</source>: <content>The dam is closed</content>"],
            id="a document",
        ),
        pytest.param(
            [
                "HOLM/NNP/ROOT :/:/punct/HOLM The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT "
                "closed=close/VBN/acomp/is ././punct/is",
            ],
            ["<source>HOLM</source>: <content>The dam is closed</content>."],
            id="a name in capitals",
        ),
        pytest.param(
            [
                "Source/NN/ROOT :/:/punct/Source Harbour/NNP/compound/Office/ORG Office/NNP/appos/Source/ORG",
            ],
            [],
            id="furniture of a page",
        ),
        pytest.param(
            [
                "Weather/NN/npadvmod/expected :/:/punct/expected Rain/NN/nsubjpass/expected "
                "is=be/VBZ/auxpass/expected expected=expect/VBN/ROOT",
            ],
            [],
            id="a word that is no source",
        ),
        pytest.param(
            [
                "Holm/NN/ROOT/Holm/PERSON :/:/punct/Holm “/``/punct/Holm The/DT/det/dam dam/NN/nsubj/is "
                "is=be/VBZ/acl/Holm closed=close/VBN/acomp/is ././punct/Holm ”/''/punct/Holm",
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/built/PERSON built=build/VBD/ROOT it/PRP/dobj/built "
                "././punct/built",
            ],
            [],
            id="a quotation",
        ),
    ],
)
def test_source_and_content(paragraphs: list[str], attributions: list[str]) -> None:
    assert in_layout(paragraph_label, *paragraphs) == attributions
