import pytest

from mkdocs_briefing.extract.dates.direction import is_over, is_weekday_to_come, looks_ahead
from mkdocs_briefing.nlp.parse import Token
from tests.support.parses import parse


def date_of(parsed: str) -> Token:
    """The word that is a date."""
    return next(token for token in parse(parsed) if token.ent_type_ == "DATE")


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        ("It/PRP/nsubj/open will/MD/aux/open open/VB/ROOT in/IN/prep/open May/NNP/pobj/in/DATE", True),
        ("It/PRP/nsubj/opened opened=open/VBD/ROOT in/IN/prep/opened May/NNP/pobj/in/DATE", False),
        ("It/PRP/nsubj/opens opens=open/VBZ/ROOT in/IN/prep/opens May/NNP/pobj/in/DATE", None),
        # what may come, and what might have come
        ("It/PRP/nsubj/open could/MD/aux/open open/VB/ROOT in/IN/prep/open May/NNP/pobj/in/DATE", True),
        ("It/PRP/nsubj/open may/MD/aux/open open/VB/ROOT in/IN/prep/open May/NNP/pobj/in/DATE", True),
        ("It/PRP/nsubj/open could/MD/aux/open not/RB/neg/open open/VB/ROOT in/IN/prep/open May/NNP/pobj/in/DATE",
         None),
        ("It/PRP/nsubj/sunk may/MD/aux/sunk have/VB/aux/sunk sunk=sink/VBN/ROOT in/IN/prep/sunk "
         "May/NNP/pobj/in/DATE", None),
    ],
)  # fmt: skip
def test_the_tense_says_whether_a_clause_looks_ahead(parsed: str, expected: bool | None) -> None:
    assert looks_ahead(date_of(parsed)) is expected


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        ("It/PRP/nsubj/closed closed=close/VBD/ROOT in/IN/prep/closed May/NNP/pobj/in/DATE", True),
        # what was announced, planned or arranged may be still to come
        ("She/PRP/nsubj/announced announced=announce/VBD/ROOT a/DT/det/vote vote/NN/dobj/announced in/IN/prep/vote "
         "May/NNP/pobj/in/DATE", False),
        ("She/PRP/nsubj/announced announced=announce/VBD/ROOT it/PRP/dobj/announced in/IN/prep/announced "
         "May/NNP/pobj/in/DATE", True),
        ("She/PRP/nsubj/won won=win/VBD/ROOT a/DT/det/vote vote/NN/dobj/won in/IN/prep/vote May/NNP/pobj/in/DATE",
         True),
        ("She/PRP/nsubj/was was=be/VBD/ROOT to/TO/aux/speak speak/VB/xcomp/was in/IN/prep/speak "
         "May/NNP/pobj/in/DATE", False),
        ("It/PRP/nsubj/set was=be/VBD/auxpass/set set/VBN/ROOT for/IN/prep/set May/NNP/pobj/for/DATE", False),
        ("It/PRP/nsubj/was was=be/VBD/ROOT a/DT/det/vote vote/NN/attr/was by/IN/prep/vote May/NNP/pobj/by/DATE", False),
    ],
)  # fmt: skip
def test_a_past_without_a_plan_is_over(parsed: str, expected: bool) -> None:
    assert is_over(date_of(parsed)) is expected


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        ("Crews/NNS/nsubj/meet will/MD/aux/meet meet/VB/ROOT on/IN/prep/meet Monday/NNP/pobj/on/DATE", True),
        ("Crews/NNS/nsubj/met met=meet/VBD/ROOT on/IN/prep/met Monday/NNP/pobj/on/DATE", False),
        # the present: timetables and plans alone
        ("Flights/NNS/nsubj/leave leave/VBP/ROOT on/IN/prep/leave Monday/NNP/pobj/on/DATE", True),
        ("Flights/NNS/nsubj/leave leave/VBP/ROOT Monday/NNP/npadvmod/leave/DATE", True),
        ("Figures/NNS/nsubj/show show/VBP/ROOT on/IN/prep/show Monday/NNP/pobj/on/DATE", False),
        ("Crews/NNS/nsubj/pay must/MD/aux/pay pay/VB/ROOT by/IN/prep/pay Monday/NNP/pobj/by/DATE", False),
        ("Crews/NNS/nsubj/pay pay/VBP/ROOT by/IN/prep/pay Monday/NNP/pobj/by/DATE", True),
        ("Crews/NNS/nsubj/strike may/MD/aux/strike strike/VB/ROOT on/IN/prep/strike Monday/NNP/pobj/on/DATE", True),
        ("Ships/NNS/nsubj/wait will/MD/aux/wait wait/VB/ROOT since/IN/prep/wait Monday/NNP/pobj/since/DATE", False),
        # what was agreed, or is what a noun is for, is still to come; the last to do something has done it
        ("They/PRP/nsubj/agreed agreed=agree/VBD/ROOT to/TO/aux/meet meet/VB/xcomp/agreed on/IN/prep/meet "
         "Monday/NNP/pobj/on/DATE", True),
        ("They/PRP/nsubj/signed signed=sign/VBD/ROOT a/DT/det/truce truce/NN/dobj/signed to/TO/aux/begin "
         "begin/VB/acl/truce on/IN/prep/begin Monday/NNP/pobj/on/DATE", True),
        ("He/PRP/nsubj/was was=be/VBD/ROOT the/DT/det/one last/JJ/amod/one one/NN/attr/was to/TO/aux/leave "
         "leave/VB/relcl/one on/IN/prep/leave Monday/NNP/pobj/on/DATE", False),
        # the time of what is to come stands in the present
        ("It/PRP/nsubj/start will/MD/aux/start start/VB/ROOT after/IN/mark/meet they/PRP/nsubj/meet "
         "meet/VBP/advcl/start on/IN/prep/meet Monday/NNP/pobj/on/DATE", True),
        ("It/PRP/nsubj/thought is=be/VBZ/auxpass/thought thought=think/VBN/ROOT to/TO/aux/taken have/VB/aux/taken "
         "taken=take/VBN/xcomp/thought place/NN/dobj/taken on/IN/prep/taken Monday/NNP/pobj/on/DATE", False),
        # a weekday that says which one is meant
        ("The/DT/det/vote Monday/NNP/compound/vote/DATE vote/NN/nsubj/starts starts=start/VBZ/ROOT", False),
    ],
)  # fmt: skip
def test_a_weekday_is_to_come_by_its_clause(parsed: str, expected: bool) -> None:
    assert is_weekday_to_come(date_of(parsed)) is expected
