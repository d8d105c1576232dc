"""Verbs in the active voice."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import verbal
from tests.support.attributions import frames_of


@pytest.mark.parametrize(
    ("sentence", "frames"),
    [
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/tunnel "
            "tunnel/NN/nsubj/was was=be/VBD/ccomp/said closed/JJ/acomp/was ././punct/said",
            [
                "<source>The mayor</source> <cue>said</cue> <content>that the tunnel was closed</content>.",
            ],
            id="a clause",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubj/told told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told "
            "that/IN/mark/leaks the/DT/det/leaks tunnel/NN/compound/leaks leaks=leak/NNS/ccomp/told ././punct/told",
            [
                "<source>The mayor</source> <cue>told</cue> reporters <content>that the tunnel leaks</content>.",
            ],
            id="an addressee is no content",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubj/said has=have/VBZ/aux/said not/RB/neg/said said=say/VBN/ROOT "
            "whether/IN/mark/was the/DT/det/tunnel tunnel/NN/nsubj/was was=be/VBD/auxpass/closed "
            "closed=close/VBN/ccomp/said ././punct/said",
            [
                "<source>The mayor</source> <cue>has not said</cue> <content>whether the tunnel was closed</content>.",
            ],
            id="a cue keeps its auxiliaries and negation",
        ),
        pytest.param(
            "Residents=resident/NNS/nsubj/called called=call/VBD/ROOT for/IN/prep/called an/DT/det/inquiry "
            "inquiry/NN/pobj/for ././punct/called",
            [
                "<source>Residents</source> <cue>called for</cue> <content>an inquiry</content>.",
            ],
            id="a preposition before the content is part of the cue",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubj/said said=say/VBD/ROOT the/DT/det/tunnel tunnel/NN/nsubj/was "
            "was=be/VBD/ccomp/said safe/JJ/acomp/was ,/,/punct/was looking=look/VBG/advcl/was at/IN/prep/looking "
            "a/DT/det/map map/NN/pobj/at ././punct/said",
            [
                "<source>The mayor</source> <cue>said</cue> <content>the tunnel was safe</content>, looking at a map.",
            ],
            id="an aside after a comma",
        ),
        pytest.param(
            "Holm/NNP/dep/said/PERSON ,/,/punct/Holm a/DT/det/lawyer lawyer/NN/appos/Holm ,/,/punct/Holm "
            "said=say/VBD/ROOT that/IN/mark/was the/DT/det/tunnel tunnel/NN/nsubj/was was=be/VBD/ccomp/said "
            "closed/JJ/acomp/was ././punct/said",
            [
                "<source>Holm, a lawyer</source>, <cue>said</cue> <content>that the tunnel was closed</content>.",
            ],
            id="the noun before a cue without a subject",
        ),
        pytest.param(
            "Peru/NNP/dep/said/GPE ,/,/punct/Peru whose/WP$/poss/envoy envoy/NN/nsubj/left "
            "left=leave/VBD/relcl/Peru ,/,/punct/Peru said=say/VBD/ROOT that/IN/mark/was the/DT/det/bay "
            "bay/NN/nsubj/was was=be/VBD/ccomp/said closed/JJ/acomp/was ././punct/said",
            [
                "<source>Peru</source>, whose envoy left, <cue>said</cue> <content>that the bay was closed</content>.",
            ],
            id="the noun before a clause without a subject",
        ),
        pytest.param(
            "The/DT/det/mayor mayor/NN/nsubj/say would/MD/aux/say say/VB/ROOT that/IN/mark/leaks the/DT/det/leaks "
            "tunnel/NN/compound/leaks leaks=leak/NNS/ccomp/say ././punct/say",
            [],
            id="what may be said one day",
        ),
        pytest.param(
            "Did=do/VBD/aux/say the/DT/det/mayor mayor/NN/nsubj/say say/VB/ROOT that/IN/mark/leaks the/DT/det/leaks "
            "tunnel/NN/compound/leaks leaks=leak/NNS/ccomp/say ?/./punct/say",
            [],
            id="a question",
        ),
        pytest.param(
            "Anyone/NN:PRON/nsubj/says says=say/VBZ/ROOT that/IN/mark/leaks the/DT/det/leaks "
            "tunnel/NN/compound/leaks leaks=leak/NNS/ccomp/says ././punct/says",
            [],
            id="nobody in particular",
        ),
        pytest.param(
            "The/DT/det/bank bank/NN/nsubj/offered offered=offer/VBD/ROOT loans=loan/NNS/dobj/offered "
            "././punct/offered",
            [],
            id="a word without a meaning of its own",
        ),
        pytest.param(
            "A/DT/det/guard guard/NN/ROOT who/WP/nsubj/asked asked=ask/VBD/relcl/guard not/RB/neg/named "
            "to/TO/aux/named be/VB/auxpass/named named=name/VBN/xcomp/asked left/JJ/oprd/named ././punct/guard",
            [],
            id="a condition of the source's",
        ),
        pytest.param(
            "Holm/NNP/nsubj/left/PERSON ,/,/punct/Holm who/WP/nsubj/writes writes=write/VBZ/relcl/Holm "
            "about/IN/prep/writes tunnels=tunnel/NNS/pobj/about ,/,/punct/Holm left=leave/VBN/ROOT ././punct/left",
            [],
            id="a habit of the speaker's",
        ),
        pytest.param(
            "Asked=ask/VBN/advcl/left about/IN/prep/Asked the/DT/det/tunnel tunnel/NN/pobj/about ,/,/punct/left "
            "Holm/NNP/nsubj/left/PERSON left=leave/VBD/ROOT ././punct/left",
            [],
            id="asked is not asking",
        ),
    ],
)
def test_source_cue_and_content(sentence: str, frames: list[str]) -> None:
    assert frames_of(verbal, sentence) == frames
