import pytest

from mkdocs_briefing.extract.text.unknowns import is_negated, says_nothing, withholds
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
