"""Which attribution a quotation goes to."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.assign import attributions
from mkdocs_briefing.extract.document import Document
from tests.support.attributions import mark_attribution
from tests.support.parses import annotated

OPENED = "“/``/punct/sank It/PRP/nsubj/sank sank=sink/VBD/ROOT ././punct/sank"
SHE_SAID_IT_SANK = (
    "She/PRP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank “/``/punct/sank sank=sink/VBD/ccomp/said ././punct/said"
    " ”/''/punct/said"
)
QUOTED_THEN_SAID = (
    "“/``/punct/sank It/PRP/nsubj/sank sank=sink/VBD/ccomp/said ,/,/punct/said ”/''/punct/said she/PRP/nsubj/said"
    " said=say/VBD/ROOT ././punct/said"
)
NICKNAME = (
    "Carlos/NNP/compound/Holm “/``/punct/Fox the/DT/det/Fox Fox/NNP/nmod/Holm ”/''/punct/Fox Holm/NNP/nsubj/won"
    " won=win/VBD/ROOT ././punct/won"
)
DENIED = (
    "Holm/NNP/nsubj/denied denied=deny/VBD/ROOT wrongdoing/NN/dobj/denied :/:/punct/denied “/``/punct/slept"
    " I/PRP/nsubj/slept slept=sleep/VBD/ccomp/denied ././punct/denied ”/''/punct/denied"
)
Q_AND_A = (
    "Q/NN/ROOT :/:/punct/Q Why/WRB/ROOT ?/./punct/Why",
    "A/DT/ROOT :/:/punct/A It/PRP/nsubj/sank sank=sink/VBD/ROOT ././punct/sank",
)


def marked(*paragraphs: str) -> list[str]:
    annotation = annotated(*paragraphs)
    return [mark_attribution(annotation.doc, found) for found in attributions(Document.of(annotation))]


def test_a_quotation_goes_to_the_frame_that_holds_it() -> None:
    assert marked(SHE_SAID_IT_SANK) == ["<source>She</source> <cue>said</cue> <content>it “sank.”</content>"]


def test_a_quotation_goes_to_the_cue_after_it() -> None:
    assert marked(QUOTED_THEN_SAID) == ["<content>“It sank,”</content> <source>she</source> <cue>said</cue>."]


def test_a_quotation_left_open_waits_for_the_cue_of_the_one_that_goes_on_with_it() -> None:
    assert marked(OPENED, QUOTED_THEN_SAID) == [
        "<content>“It sank.\n“It sank,”</content> <source>she</source> <cue>said</cue>."
    ]


def test_a_denial_ends_at_a_colon_and_what_follows_is_said_instead() -> None:
    assert marked(DENIED) == [
        "<source>Holm</source> <cue>denied</cue> <content>wrongdoing</content>: “I slept.”",
        "<source>Holm</source> denied wrongdoing: <content>“I slept.”</content>",
    ]


def test_an_answer_is_a_statement_and_a_question_is_none() -> None:
    assert marked(*Q_AND_A) == ["Q: Why?\nA: <content>It sank</content>."]


@pytest.mark.parametrize("sentence", [NICKNAME, OPENED], ids=["a nickname", "nobody near"])
def test_a_quotation_that_nobody_says_goes_to_none(sentence: str) -> None:
    assert marked(sentence) == []
