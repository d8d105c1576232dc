"""Verbs in no list, right after a quotation with a comma."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import unknown_verb
from tests.extract.attribution.test_quotes import parts_of
from tests.support.attributions import beside

BEFORE = "“The gate is stuck,” Vera Lund said."


@pytest.mark.parametrize(
    ("sentence", "marked_up"),
    [
        (
            "“/``/punct/barked No/UH/ccomp/barked ,/,/punct/barked ”/''/punct/barked Bell/NNP/nsubj/barked/PERSON "
            "barked=bark/VBD/ROOT ././punct/barked",
            "<content>“No,”</content> <source>Bell</source> <cue>barked</cue>.",
        ),
        (
            "“/``/punct/barked No/UH/ccomp/barked ,/,/punct/barked ”/''/punct/barked barked=bark/VBD/ROOT "
            "Bell/NNP/nsubj/barked/PERSON ././punct/barked",
            "<content>“No,”</content> <cue>barked</cue> <source>Bell</source>.",
        ),
        (
            "“/``/punct/No No/UH/ROOT ,/,/punct/No ”/''/punct/No while/IN/mark/left Bell/NNP/nsubj/left/PERSON "
            "left=leave/VBD/advcl/No ././punct/No",
            None,
        ),
    ],
    ids=["subject first", "verb first", "another clause"],
)
def test_the_subject_of_the_verb_is_the_source(sentence: str, marked_up: str | None) -> None:
    assert beside(unknown_verb, sentence) == [marked_up]


@pytest.mark.model
@pytest.mark.parametrize("between", ["\n", " "], ids=["next paragraph", "same paragraph"])
@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("“No lorry waits,” Otto Brandt spat back.", "spat back"),
        ("“No lorry waits,” Otto Brandt drawled.", "drawled"),
        ("“No lorry waits,” Otto Brandt growled, shaking his head.", "growled"),
        ("“No lorry waits,” fired Otto Brandt back.", "fired"),
        ("“No lorry waits,” was how Otto Brandt put it.", "put it"),
        ("“No lorry waits,” came the reply from Otto Brandt.", "came"),
    ],
)
def test_whom_the_sentence_names_goes_before_the_last_speaker(between: str, sentence: str, cue: str) -> None:
    quote = parts_of(BEFORE + between + sentence).quotes[-1]
    assert quote.cue is not None
    assert quote.speaker is not None
    assert (quote.content.text, quote.cue.text, quote.speaker.name) == ("No lorry waits", cue, "Otto Brandt")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{BEFORE} “It will fall,” she added, and Otto Brandt left.", ["Vera Lund", "Vera Lund"]),
        (f"{BEFORE} “It will fall.” Otto Brandt slammed the door.", ["Vera Lund"]),
        ("With the words “It is over,” Otto Brandt left the room.", []),
    ],
)
def test_a_verb_that_is_not_beside_the_quotation_speaks_none(text: str, speakers: list[str]) -> None:
    assert [q.speaker.name for q in parts_of(text).quotes if q.kind == "direct" and q.speaker] == speakers


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Otto Brandt opened the port on Monday.\n"
            'Vera Lund "has sold the town twice", he says, adding: "we want our quay back."',
            [
                ("Otto Brandt", "says", 'Vera Lund "has sold the town twice"'),
                ("Otto Brandt", "adding", "we want our quay back."),
            ],
        ),
        (
            "The council “will not be bullied”, Vera Lund said, adding: “We decide.”",
            [("Vera Lund", "said", "The council “will not be bullied”"), ("Vera Lund", "adding", "We decide.")],
        ),
        (
            "Vera Lund “has no plan,” the union said.",
            [("the union", "said", "Vera Lund “has no plan,”")],
        ),
        (
            "The port “is not for sale,” Vera Lund told reporters.",
            [("Vera Lund", "told", "The port “is not for sale,”")],
        ),
    ],
)
def test_the_subject_of_quoted_words_does_not_speak_them(text: str, quotes: list[tuple[str, str, str]]) -> None:
    found = [
        (q.speaker.name if q.speaker else "", q.cue.text if q.cue else "", q.content.text)
        for q in parts_of(text).quotes
    ]
    assert found[-len(quotes) :] == quotes
