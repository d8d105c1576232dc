"""Sources named by `according to`."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import according_to
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "The/DT/det/ferry ferry/NN/nsubj/was was=be/VBD/ROOT late/JJ/acomp/was ,/,/punct/was "
            "according=accord/VBG/prep/was to/IN/prep/according the/DT/det/port port/NN/pobj/to ././punct/was",
            [
                "<content>The ferry was late,</content> <cue>according to</cue> <source>the port</source>.",
            ],
            id="the rest of the sentence is the content",
        ),
        pytest.param(
            "According=accord/VBG/prep/was to/IN/prep/According the/DT/det/port port/NN/pobj/to ,/,/punct/was "
            "the/DT/det/ferry ferry/NN/nsubj/was was=be/VBD/ROOT late/JJ/acomp/was ././punct/was",
            [
                "<cue>According to</cue> <source>the port</source><content>, the ferry was late.</content>",
            ],
            id="first in the sentence",
        ),
        pytest.param(
            "According=accord/VBG/prep/sank to/IN/prep/According the/DT/det/Nordlys news/NN/compound/agency "
            "agency/NN/compound/Nordlys Nordlys/NNP/pobj/to/GPE ,/,/punct/sank the/DT/det/sank "
            "ferry/NN/compound/sank sank=sink/VBD/ROOT ././punct/sank",
            [
                "<cue>According to</cue> <source>the news agency Nordlys</source><content>, the ferry sank.</content>",
            ],
            id="a name after its description belongs to the source",
        ),
        pytest.param(
            "According=accord/VBG/prep/sank to/IN/prep/According Nordlys/NNP/pobj/to/PERSON ,/,/punct/sank "
            "citing=cite/VBG/advcl/sank a/DT/det/guard guard/NN/dobj/citing ,/,/punct/sank the/DT/det/sank "
            "ferry/NN/compound/sank sank=sink/VBD/ROOT ././punct/sank",
            [
                "<cue>According to</cue> <source>Nordlys</source>, citing a guard<content>, the ferry sank.</content>",
            ],
            id="whom the source cites is no part of the content",
        ),
        pytest.param(
            "The/DT/det/ferry ferry/NN/nsubj/was ,/,/punct/was according=accord/VBG/prep/was to/IN/prep/according "
            "the/DT/det/port port/NN/pobj/to ,/,/punct/was was=be/VBD/ROOT late/RB/advmod/was/DATE "
            "that/DT/det/day/DATE day/NN/npadvmod/was/DATE ././punct/was",
            [
                "<content>The ferry, <cue>according to</cue> <source>the port</source>, was late that day.</content>",
            ],
            id="in the middle of its sentence it is spanned by the content",
        ),
        pytest.param(
            "The/DT/det/crews crews=crew/NNS/nsubjpass/paid were=be/VBD/auxpass/paid paid=pay/VBN/ROOT "
            "according=accord/VBG/prep/paid each/DT/det/month/DATE month/NN/pobj/according/DATE ././punct/paid",
            [],
            id="according without to",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(according_to, sentence) == frames
