"""Verbs in the passive."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import passive
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "It/PRP/nsubjpass/believed is=be/VBZ/auxpass/believed believed=believe/VBN/ROOT that/IN/mark/closed "
            "the/DT/det/tunnel tunnel/NN/nsubj/is#2 is=be/VBZ/auxpass/closed closed=close/VBN/ccomp/believed "
            "././punct/believed",
            [
                "It <cue>is believed</cue> <content>that the tunnel is closed</content>.",
            ],
            id="a clause after an empty subject",
        ),
        pytest.param(
            "The/DT/det/tunnel tunnel/NN/nsubjpass/said is=be/VBZ/auxpass/said said=say/VBN/ROOT to/TO/aux/leak "
            "leak/VB/xcomp/said ././punct/said",
            [
                "<content>The tunnel <cue>is said</cue> to leak</content>.",
            ],
            id="a subject with its infinitive",
        ),
        pytest.param(
            "The/DT/det/tunnel tunnel/NN/nsubjpass/described was=be/VBD/auxpass/described "
            "described=describe/VBN/ROOT by/IN/agent/described the/DT/det/inspector inspector/NN/pobj/by "
            "as/IN/prep/described a/DT/det/trap trap/NN/pobj/as ././punct/described",
            [
                "<content>The tunnel <cue>was described</cue> by <source>the inspector</source> as a trap</content>.",
            ],
            id="an agent and a predicate",
        ),
        pytest.param(
            "The/DT/det/closure closure/NN/nsubjpass/announced was=be/VBD/auxpass/announced "
            "announced=announce/VBN/ROOT by/IN/agent/announced the/DT/det/city city/NN/pobj/by ././punct/announced",
            [
                "<content>The closure</content> <cue>was announced</cue> by <source>the city</source>.",
            ],
            id="an agent alone",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubjpass/criticised has=have/VBZ/aux/criticised "
            "been=be/VBN/auxpass/criticised criticised=criticise/VBN/ROOT for/IN/prep/criticised the/DT/det/delay "
            "delay/NN/pobj/for ././punct/criticised",
            [
                "<content>The mayor <cue>has been criticised</cue> for the delay</content>.",
            ],
            id="a judgement with its reason",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubjpass/criticised has=have/VBZ/aux/criticised "
            "been=be/VBN/auxpass/criticised criticised=criticise/VBN/ROOT ././punct/criticised",
            [],
            id="a judgement without judge or reason",
        ),
        pytest.param(
            "The/DT/det/tunnel tunnel/NN/nsubjpass/supposed was=be/VBD/auxpass/supposed supposed=suppose/VBN/ROOT "
            "to/TO/aux/open open/VB/xcomp/supposed ././punct/supposed",
            [],
            id="what is supposed to happen",
        ),
        pytest.param(
            "The/DT/det/closure closure/NN/nsubjpass/announced was=be/VBD/auxpass/announced "
            "announced=announce/VBN/ROOT by/IN/agent/announced Monday/NNP/pobj/by/DATE ././punct/announced",
            [],
            id="a date after by is no agent",
        ),
        pytest.param(
            "The/DT/det/closure closure/NN/nsubjpass/announced would/MD/aux/announced be/VB/auxpass/announced "
            "announced=announce/VBN/ROOT by/IN/agent/announced the/DT/det/city city/NN/pobj/by ././punct/announced",
            [],
            id="what may be said one day",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(passive, sentence) == frames
