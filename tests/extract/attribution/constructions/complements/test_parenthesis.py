"""Sentences that a cue interrupts or follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements import parenthesis
from tests.support.attributions import contents_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.constructions.complements import Complement


@pytest.mark.parametrize(
    ("complement", "verb", "sentence", "marked_up"),
    [
        pytest.param(
            parenthesis.find_between_subject_and_verb,
            "tell",
            "The/DT/det/dam dam/NN/nsubjpass/closed ,/,/punct/told Holm/NNP/nsubj/told/PERSON "
            "told=tell/VBD/relcl/dam reporters=reporter/NNS/dobj/told ,/,/punct/told is=be/VBZ/auxpass/closed "
            "closed=close/VBN/ROOT for/IN/prep/closed good/JJ/amod/for ././punct/closed",
            "<content>The dam, Holm <cue>told</cue> reporters, is closed for good.</content>",
            id="between subject and verb",
        ),
        pytest.param(
            parenthesis.find_between_subject_and_verb,
            "say",
            "It/PRP/nsubj/is#1 is=be/VBZ/ROOT near/IN/prep/is#1 the/DT/det/dam dam/NN/pobj/near ,/,/punct/dam "
            "which/WDT/nsubjpass/closed ,/,/punct/said Holm/NNP/nsubj/said/PERSON said=say/VBD/parataxis/closed "
            ",/,/punct/said is=be/VBZ/auxpass/closed closed=close/VBN/relcl/dam ././punct/is#1",
            "It is near the dam, <content>which, Holm <cue>said</cue>, is closed.</content>",
            id="from the relative pronoun",
        ),
        pytest.param(
            parenthesis.find_set_off,
            "say",
            "The/DT/det/pipe pipe/NN/nsubj/burst burst/VBD/ROOT ,/,/punct/burst officials=official/NNS/nsubj/say "
            "say/VBP/parataxis/burst ,/,/punct/burst when/WRB/advmod/failed the/DT/det/pump pump/NN/nsubj/failed "
            "failed=fail/VBD/advcl/burst ././punct/burst",
            "<content>The pipe burst, officials <cue>say</cue>, when the pump failed.</content>",
            id="set off at the end",
        ),
        pytest.param(
            parenthesis.find_set_off,
            "announce",
            "The/DT/det/dam dam/NN/nsubj/collapsed collapsed=collapse/VBD/ROOT ,/,/punct/collapsed "
            "he/PRP/nsubj/announced announced=announce/VBD/parataxis/collapsed the/DT/det/news "
            "news/NN/dobj/announced ././punct/collapsed",
            None,
            id="with an object of its own",
        ),
    ],
)
def test_what_a_verb_reports(complement: Complement, verb: str, sentence: str, marked_up: str | None) -> None:
    assert contents_of(complement, verb, sentence) == marked_up
