import pytest

from mkdocs_briefing.extract.text.unknowns import is_negated, leaves_open, says_nothing, withholds
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        ("Sola/NNP/nsubj/say did/VBD/aux/say not/RB/neg/say say/VB/ROOT when/WRB/advmod/say", (True, False, True)),
        ("Sola/NNP/nsubj/declined declined=decline/VBD/ROOT to/TO/aux/comment comment/VB/xcomp/declined",
         (False, True, True)),
        ("Sola/NNP/nsubj/refused refused=refuse/VBD/ROOT to/TO/aux/pay pay/VB/xcomp/refused", (False, False, False)),
        ("Sola/NNP/nsubj/open did/VBD/aux/open not/RB/neg/open open/VB/ROOT the/DT/det/port port/NN/dobj/open",
         (True, False, False)),
        ("Sola/NNP/nsubj/said said=say/VBD/ROOT it/PRP/dobj/said", (False, False, False)),
    ],
)  # fmt: skip
def test_what_a_clause_denies_withholds_and_leaves_unsaid(parsed: str, expected: tuple[bool, bool, bool]) -> None:
    verb = next(token for token in parse(parsed) if token.dep_ == "ROOT")
    assert (is_negated(verb), withholds(verb), says_nothing(verb)) == expected


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        ("It/PRP/nsubj/open has/VBZ/aux/open not/RB/neg/open open/VBN/ROOT yet/RB/advmod/open", True),
        ("If/IN/mark/fails it/PRP/nsubj/fails fails=fail/VBZ/advcl/sinks it/PRP/nsubj/sinks sinks=sink/VBZ/ROOT", True),
        ("It/PRP/nsubj/sunk may/MD/aux/sunk have/VB/aux/sunk sunk=sink/VBN/ROOT", True),
        ("It/PRP/nsubj/sink should/MD/aux/sink sink/VB/ROOT", True),
        ("It/PRP/nsubj/sink may/MD/aux/sink sink/VB/ROOT", False),
        ("It/PRP/nsubj/sank did/VBD/aux/sank not/RB/neg/sank sank=sink/VB/ROOT", False),
    ],
)
def test_what_is_not_yet_so_supposed_guessed_or_demanded_is_left_open(parsed: str, expected: bool) -> None:
    verb = next(token for token in parse(parsed) if token.dep_ == "ROOT")
    assert leaves_open(verb) is expected
