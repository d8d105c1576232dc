"""Topics of a light verb's noun."""

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import topic
from tests.support.attributions import contents_of


@pytest.mark.parametrize(
    ("verb", "sentence", "marked_up"),
    [
        pytest.param(
            "voice",
            "Holm/NN/nsubj/voiced/PERSON voiced=voice/VBD/ROOT concern/NN/dobj/voiced about/IN/prep/concern "
            "the/DT/det/dam dam/NN/pobj/about ././punct/voiced",
            "Holm <cue>voiced</cue> concern about <content>the dam</content>.",
            id="an attitude",
        ),
        pytest.param(
            "make",
            "Holm/NNP/nsubj/made/PERSON made=make/VBD/ROOT remarks=remark/NNS/dobj/made on/IN/prep/remarks "
            "the/DT/det/dam dam/NN/pobj/on ././punct/made",
            "Holm <cue>made</cue> remarks on <content>the dam</content>.",
            id="an utterance",
        ),
        pytest.param(
            "repair",
            "Holm/NNP/nsubj/repaired/PERSON repaired=repair/VBD/ROOT doubts=doubt/NNS/dobj/repaired "
            "about/IN/prep/doubts the/DT/det/dam dam/NN/pobj/about ././punct/repaired",
            None,
            id="a verb with a meaning of its own",
        ),
        pytest.param(
            "make",
            "Holm/NNP/nsubj/made/PERSON made=make/VBD/ROOT repairs=repair/NNS/dobj/made on/IN/prep/made "
            "the/DT/det/dam dam/NN/pobj/on ././punct/made",
            None,
            id="a noun that says nothing",
        ),
    ],
)
def test_what_a_verb_reports(verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(topic.find, verb, sentence) == marked_up
