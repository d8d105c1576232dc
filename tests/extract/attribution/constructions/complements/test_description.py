"""Descriptions as what a verb reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import description
from tests.support.attributions import contents_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions.complements import Complement


@pytest.mark.parametrize(
    ("complement", "verb", "sentence", "marked_up"),
    [
        pytest.param(
            description.find,
            "describe",
            "Holm/NNP/nsubj/described/PERSON described=describe/VBD/ROOT the/DT/det/dam dam/NN/dobj/described "
            "as/IN/prep/described a/DT/det/danger danger/NN/pobj/as ././punct/described",
            "Holm <cue>described</cue> <content>the dam as a danger</content>.",
            id="a thing and what it is described as",
        ),
        pytest.param(
            description.find_of_pronoun,
            "describe",
            "They/PRP/nsubj/survived survived=survive/VBD/ROOT what/WP/dobj/described "
            "Holm/NNP/nsubj/described/PERSON described=describe/VBD/ccomp/survived as/IN/prep/described "
            "a/DT/det/war war/NN/pobj/as ././punct/survived",
            "They survived what Holm <cue>described</cue> as <content>a war</content>.",
            id="of a pronoun before its verb the description alone",
        ),
        pytest.param(
            description.find,
            "repair",
            "Holm/NNP/nsubj/repaired/PERSON repaired=repair/VBD/ROOT the/DT/det/dam dam/NN/dobj/repaired "
            "as/IN/prep/repaired a/DT/det/favour favour/NN/pobj/as ././punct/repaired",
            None,
            id="a verb that describes nothing",
        ),
    ],
)
def test_what_a_verb_reports(complement: Complement, verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(complement, verb, sentence) == marked_up
