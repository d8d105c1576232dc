"""Which frames of the parse count as statements."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.statements import framed
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.extract.attribution.test_quotes import parts_of
from tests.support.attributions import mark_attribution
from tests.support.parses import annotated

REPORT_IN_REPORT = (
    "Holm/NNP/nsubj/said#1 said=say/VBD/ROOT she/PRP/nsubj/said#2 said=say/VBD/ccomp/said#1 it/PRP/nsubj/sank"
    " sank=sink/VBD/ccomp/said#2 ././punct/said#1"
)
WISH_IN_REPORT = (
    "Holm/NNP/nsubj/said said=say/VBD/ROOT she/PRP/nsubj/wants wants=want/VBZ/ccomp/said to/TO/aux/leave"
    " leave/VB/xcomp/wants ././punct/said"
)
ACCORDING_TO_IN_REPORT = (
    "Holm/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank sank=sink/VBD/ccomp/said ,/,/punct/sank"
    " according=accord/VBG/prep/sank to/IN/prep/according Duarte/NNP/pobj/to ././punct/said"
)
IN_MARKS = (
    "“/``/punct/said She/PRP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank sank=sink/VBD/ccomp/said ././punct/said"
    " ”/''/punct/said"
)
CUTS_A_QUOTATION = (
    "Holm/NNP/nsubj/called called=call/VBD/ROOT it/PRP/dobj/called a/DT/det/trap “/``/punct/trap trap/NN/oprd/called"
    " for/IN/prep/called whales=whale/NNS/pobj/for ././punct/called ”/''/punct/called"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            REPORT_IN_REPORT,
            [
                "<source>Holm</source> <cue>said</cue> <content>she said it sank</content>.",
                "Holm said <source>she</source> <cue>said</cue> <content>it sank</content>.",
            ],
        ),
        (WISH_IN_REPORT, ["<source>Holm</source> <cue>said</cue> <content>she wants to leave</content>."]),
        (
            ACCORDING_TO_IN_REPORT,
            [
                "<source>Holm</source> <cue>said</cue> <content>it sank</content>, according to Duarte.",
                "<content>Holm said it sank</content>, <cue>according to</cue> <source>Duarte</source>.",
            ],
        ),
        (IN_MARKS, []),
        (
            CUTS_A_QUOTATION,
            ["<source>Holm</source> <cue>called</cue> <content>it a “trap for whales.”</content>"],
        ),
    ],
    ids=[
        "a report inside a report counts",
        "a wish inside a report is part of it",
        "according to ends the report before it",
        "a cue inside quotation marks does not count",
        "a quotation is taken whole",
    ],
)
def test_the_frames_that_count(sentence: str, expected: list[str]) -> None:
    text = QuotedText(annotated(sentence))
    assert [mark_attribution(text.doc, attribution) for attribution in framed(text)] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "A sailor hurt in a fire that also claimed the life of her son was not wearing a vest.",
        "A fire that claimed the life of a girl was set on purpose.",
        "The sailor who claimed the title was born in Sola.",
    ],
)
def test_what_is_claimed_as_a_life_or_a_prize_is_said_by_nobody(text: str) -> None:
    assert parts_of(text).quotes == ()


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "It was a minute of madness that saw the Rovers clinch their first win.",
        "The final whistle saw the fans run onto the grass.",
        "The last decade has seen the town double in size.",
        "The two islands were expected to lose power.",
        "Worms are estimated to infect some two billion people.",
        "The coin was found to have been stolen.",
        "Six states declared states of emergency.",
        "The commission declared Otto Brandt winner of the poll.",
    ],
)
def test_what_happens_is_found_or_is_proclaimed_is_no_statement(text: str) -> None:
    assert parts_of(text).quotes == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("All five ministers condemned the count as unfair.", "the count as unfair"),
        ("The union slammed the plan as a farce.", "the plan as a farce"),
        ("The mayor declared the harbour open.", "the harbour open"),
        ("Luis Prado bemoaned that both sides had failed.", "that both sides had failed"),
        ("The firm said that profits fell, without elaborating.", "that profits fell"),
        ("The mayor said that talks had failed without giving details.", "that talks had failed"),
        (
            "The manager said it had not been cheap, but the owners had been given no other offer.",
            "it had not been cheap, but the owners had been given no other offer",
        ),
    ],
)
def test_judgements_and_what_goes_on_are_whole(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]
