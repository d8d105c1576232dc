import pytest

from mkdocs_briefing.extract.text.judgements import (
    is_asked,
    is_datable,
    is_found_to_be,
    is_judgement,
    is_what_it_is,
    leans,
)
from mkdocs_briefing.nlp.parse import Token
from tests.support.parses import parse


def word(parsed: str, lemma: str) -> Token:
    return next(token for token in parse(parsed) if token.lemma_ == lemma)


CREATES = "The/DT/det/plan plan/NN/nsubj/create will/MD/aux/create create/VB/ROOT jobs/NNS/dobj/create"
SAILS = "The/DT/det/crew crew/NN/nsubj/sail will/MD/aux/sail sail/VB/ROOT"
HARDER = "It/PRP/nsubj/be will/MD/aux/be be/VB/ROOT harder/JJR/acomp/be"
CLOSES = "Sola/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/{verb} would/MD/aux/{verb} {verb}/VB/ccomp/said"


def test_what_a_plan_will_do_is_a_judgement_and_what_a_crew_will_do_is_none() -> None:
    assert is_judgement(word(CREATES, "create"))
    assert not is_judgement(word(SAILS, "sail"))


def test_what_will_be_harder_is_found_to_be_so() -> None:
    assert is_found_to_be(word(HARDER, "be"))
    assert not is_found_to_be(word(SAILS, "sail"))


def test_what_is_asked_is_no_announcement() -> None:
    asked = "They/PRP/nsubj/ask ask/VBP/ROOT who/WP/nsubj/sail will/MD/aux/sail sail/VB/ccomp/ask"
    assert is_asked(word(asked, "sail"))
    assert not is_asked(word(SAILS, "sail"))


@pytest.mark.parametrize(("verb", "expected"), [("close", False), ("help", True), ("like", True)])
def test_what_would_be_done_leans_unless_it_is_of_a_timetable(verb: str, expected: bool) -> None:
    assert leans(word(CLOSES.format(verb=verb), verb)) is expected


def test_what_is_likely_is_datable_where_it_is_done_to_its_subject() -> None:
    done = (
        "It/PRP/nsubj/is is=be/VBZ/ROOT likely/JJ/acomp/is to/TO/aux/sold be/VB/auxpass/sold sold=sell/VBN/xcomp/likely"
    )
    pleases = "It/PRP/nsubj/is is=be/VBZ/ROOT likely/JJ/acomp/is to/TO/aux/please please/VB/xcomp/likely"
    assert is_datable(word(done, "sell"))
    assert not is_datable(word(pleases, "please"))


def test_a_task_is_what_it_is() -> None:
    task = "His/PRP$/poss/task task/NN/nsubj/is is=be/VBZ/ROOT to/TO/aux/count count/VB/xcomp/is"
    mayor = "The/DT/det/mayor mayor/NN/nsubj/is is=be/VBZ/ROOT to/TO/aux/speak speak/VB/xcomp/is"
    assert is_what_it_is(word(task, "be"))
    assert not is_what_it_is(word(mayor, "be"))
