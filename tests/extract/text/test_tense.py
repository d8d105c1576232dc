import pytest

from mkdocs_briefing.extract.text.tense import auxiliaries, governing_verb, is_plan, tense_of, time_of
from mkdocs_briefing.nlp.parse import Doc, Token
from tests.support.parses import parse

SAIL_AND_DOCK = (
    "The/DT/det/ferry ferry/NN/nsubj/sail will/MD/aux/sail sail/VB/ROOT and/CC/cc/sail dock/VB/conj/sail "
    "on/IN/prep/dock Monday/NNP/pobj/on/DATE"
)


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("parsed", "verb", "tense"),
    [
        (SAIL_AND_DOCK, "sail", "future"),
        ("It/PRP/nsubj/shut would/MD/aux/shut have/VB/aux/shut shut/VBN/ROOT", "shut", "conditional"),
        ("It/PRP/nsubj/shut could/MD/aux/shut have/VB/aux/shut shut/VBN/ROOT", "shut", "conditional"),
        ("It/PRP/nsubj/going is=be/VBZ/aux/going going=go/VBG/ROOT to/TO/aux/go go/VB/xcomp/going", "going", "future"),
        ("It/PRP/nsubj/going was=be/VBD/aux/going going=go/VBG/ROOT to/TO/aux/end end/VB/xcomp/going", "going", "past"),
        ("She/PRP/nsubj/going is=be/VBZ/aux/going going=go/VBG/ROOT home/RB/advmod/going", "going", "present"),
        ("The/DT/det/council council/NN/nsubj/met had=have/VBD/aux/met met=meet/VBN/ROOT", "met", "past perfect"),
        ("She/PRP/nsubj/left 'd=have/VBD/aux/left left=leave/VBN/ROOT", "left", "past perfect"),
        ("She/PRP/nsubj/leave 'd=would/MD/aux/leave leave/VB/ROOT", "leave", "none"),
        ("The/DT/det/bridge bridge/NN/nsubj/open may/MD/aux/open open/VB/ROOT", "open", "present"),
        ("It/PRP/nsubj/opened opened=open/VBD/ROOT", "opened", "past"),
        ("It/PRP/nsubj/opened has=have/VBZ/aux/opened opened=open/VBN/ROOT", "opened", "past"),
        ("It/PRP/nsubj/opens opens=open/VBZ/ROOT", "opens", "present"),
        ("Closed=close/VBN/ROOT for/IN/prep/Closed winter/NN/pobj/for", "Closed", "past"),
        ("Close/VB/ROOT it/PRP/dobj/Close", "Close", "none"),
    ],
)  # fmt: skip
def test_the_first_auxiliary_tells_the_tense_else_the_form(parsed: str, verb: str, tense: str) -> None:
    assert tense_of(word(parse(parsed), verb)) == tense


@pytest.mark.parametrize(
    ("parsed", "tense"),
    [
        ("Workers/NNS/nsubj/plan plan/VBP/ROOT to/TO/aux/strike strike/VB/xcomp/plan", "future"),
        ("Workers/NNS/nsubj/planned had=have/VBD/aux/planned planned=plan/VBN/ROOT to/TO/aux/strike "
         "strike/VB/xcomp/planned", "past"),
        ("Workers/NNS/nsubj/are are=be/VBP/ROOT to/TO/aux/strike strike/VB/xcomp/are", "future"),
        ("Workers/NNS/nsubj/managed managed=manage/VBD/ROOT to/TO/aux/strike strike/VB/xcomp/managed", "past"),
        ("To/TO/aux/strike strike/VB/ROOT", "none"),
    ],
)  # fmt: skip
def test_an_infinitive_has_the_time_that_the_word_above_it_gives(parsed: str, tense: str) -> None:
    assert tense_of(word(parse(parsed), "strike")) == tense


def test_a_joined_verb_shares_the_auxiliaries_before_it() -> None:
    assert auxiliaries(word(parse(SAIL_AND_DOCK), "dock")) == {"will"}


def test_a_date_has_the_time_of_its_clause() -> None:
    assert time_of(word(parse(SAIL_AND_DOCK), "Monday")) == "future"


def test_what_stands_with_a_plan_is_still_to_come() -> None:
    doc = parse(
        "A/DT/det/fair fair/NN/nsubj/drew scheduled=schedule/VBN/acl/fair for/IN/prep/scheduled May/NNP/pobj/for/DATE "
        "drew=draw/VBD/ROOT crowds/NNS/dobj/drew"
    )
    assert time_of(word(doc, "May")) == "future"
    assert time_of(word(doc, "crowds")) == "past"
    assert is_plan(word(doc, "scheduled"))


def test_a_phrase_without_a_verb_has_no_time() -> None:
    doc = parse("A/DT/det/vote vote/NN/ROOT in/IN/prep/vote May/NNP/pobj/in/DATE")
    assert governing_verb(word(doc, "May")) is None
    assert time_of(word(doc, "May")) == "none"
