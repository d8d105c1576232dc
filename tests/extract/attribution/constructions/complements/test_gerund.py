"""Gerunds as what a verb reports."""

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import gerund
from tests.support.attributions import contents_of


@pytest.mark.parametrize(
    ("verb", "sentence", "marked_up"),
    [
        pytest.param(
            "deny",
            "Holm/NNP/nsubj/denied/PERSON denied=deny/VBD/ROOT closing=close/VBG/xcomp/denied the/DT/det/dam "
            "dam/NN/dobj/closing ././punct/denied",
            "Holm <cue>denied</cue> <content>closing the dam</content>.",
            id="after a verb of denial",
        ),
        pytest.param(
            "keep",
            "Holm/NNP/nsubj/kept kept=keep/VBD/ROOT closing=close/VBG/xcomp/kept the/DT/det/dam dam/NN/dobj/closing "
            "././punct/kept",
            None,
            id="after a verb that takes none",
        ),
    ],
)
def test_what_a_verb_reports(verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(gerund.find, verb, sentence) == marked_up
