"""Cues after a quotation."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import cue_after
from tests.support.attributions import beside


@pytest.mark.parametrize(
    ("paragraphs", "attributions"),
    [
        pytest.param(
            [
                "“/``/punct/said The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/said closed/JJ/acomp/is "
                ",/,/punct/said ”/''/punct/said Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON "
                "said=say/VBD/ROOT ././punct/said",
            ],
            ["<content>“The dam is closed,”</content> <source>Peter Holm</source> <cue>said</cue>."],
            id="the speaker before the verb",
        ),
        pytest.param(
            [
                "“/``/punct/said The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/said closed/JJ/acomp/is "
                ",/,/punct/said ”/''/punct/said said=say/VBD/ROOT the/DT/det/engineer engineer/NN/nsubj/said "
                "././punct/said",
            ],
            ["<content>“The dam is closed,”</content> <cue>said</cue> <source>the engineer</source>."],
            id="the speaker after the verb",
        ),
        pytest.param(
            [
                "“/``/punct/said The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/said closed/JJ/acomp/is "
                ",/,/punct/said ”/''/punct/said Peter/NNP/nmod/Holm/PERSON “/``/punct/Holm/PERSON "
                "Fox/NNP/nmod/Holm/PERSON ”/''/punct/Holm/PERSON Holm/NNP/nsubj/said/PERSON said=say/VBD/ROOT "
                "././punct/said",
            ],
            ["<content>“The dam is closed,”</content> <source>Peter “Fox” Holm</source> <cue>said</cue>.", None],
            id="a nickname in the speaker's name",
        ),
        pytest.param(
            [
                "“/``/punct/is The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT closed=close/VBN/acomp/is ././punct/is "
                "”/''/punct/is Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON said=say/VBD/ROOT "
                "nothing/NN:PRON/dobj/said ././punct/said",
            ],
            [None],
            id="a full stop ends the sentence",
        ),
        pytest.param(
            [
                "The/DT/det/dam “/``/punct/dam dam/NN/ROOT ”/''/punct/dam that/WDT/nsubj/was "
                "Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON said=say/VBD/relcl/dam "
                "was=be/VBD/ccomp/said closed=close/VBN/acomp/was is=be/VBZ/ccomp/said open/JJ/acomp/is "
                "././punct/dam",
            ],
            [None],
            id="without a mark the sentence goes on",
        ),
        pytest.param(
            [
                "“/``/punct/is The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ROOT closed/JJ/acomp/is ,/,/punct/is "
                "”/''/punct/is and/CC/cc/is Peter/NNP/compound/Holm/PERSON Holm/NNP/nsubj/said/PERSON "
                "said=say/VBD/conj/is so/RB/advmod/said ././punct/said",
            ],
            [None],
            id="a conjunction begins another clause",
        ),
        pytest.param(
            [
                "“/``/punct/stressing The/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/stressing closed/JJ/acomp/is "
                ",/,/punct/stressing ”/''/punct/stressing stressing=stress/VBG/ROOT the/DT/det/danger "
                "danger/NN/dobj/stressing ././punct/stressing",
            ],
            [None],
            id="a participle with an object",
        ),
    ],
)
def test_the_attribution_of_each_quotation(paragraphs: list[str], attributions: list[str | None]) -> None:
    assert beside(cue_after, *paragraphs) == attributions
