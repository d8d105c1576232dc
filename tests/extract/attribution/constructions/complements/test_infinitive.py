"""Infinitives as what a verb reports."""

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import infinitive
from tests.support.attributions import contents_of


@pytest.mark.parametrize(
    ("verb", "sentence", "marked_up"),
    [
        pytest.param(
            "want",
            "Holm/NNP/nsubj/wants/PERSON wants=want/VBZ/ROOT to/TO/aux/close close/VB/xcomp/wants the/DT/det/dam "
            "dam/NN/dobj/close ././punct/wants",
            "Holm <cue>wants</cue> <content>to close the dam</content>.",
            id="alone",
        ),
        pytest.param(
            "urge",
            "Holm/NNP/nsubj/urged/PERSON urged=urge/VBD/ROOT the/DT/det/farmers farmers=farmer/NNS/dobj/urged "
            "to/TO/aux/wait wait/VB/xcomp/urged ././punct/urged",
            "Holm <cue>urged</cue> <content>the farmers to wait</content>.",
            id="with who is to do it",
        ),
        pytest.param(
            "agree",
            "Holm/NNP/nsubj/agreed/PERSON agreed=agree/VBD/ROOT to/TO/aux/share share/VB/xcomp/agreed "
            "the/DT/det/dam dam/NN/dobj/share and/CC/cc/share rely/VB/conj/share on/IN/prep/rely "
            "his/PRP$/poss/neighbours neighbours=neighbour/NNS/pobj/on ././punct/agreed",
            "Holm <cue>agreed</cue> <content>to share the dam and rely on his neighbours</content>.",
            id="with a verb joined to it",
        ),
        pytest.param(
            "seem",
            "Holm/NNP/nsubj/seemed/PERSON seemed=seem/VBD/ROOT to/TO/aux/wait wait/VB/xcomp/seemed ././punct/seemed",
            None,
            id="after a verb that wants nothing",
        ),
    ],
)
def test_what_a_verb_reports(verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(infinitive.find, verb, sentence) == marked_up
