"""Who a verb in the active voice says has reported."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions.subjects import is_somebody, source_of_report
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("sentence", "source", "somebody"),
    [
        ("The/DT/det/mayor mayor/NN/nsubj/said said=say/VBD/ROOT so/RB/advmod/said", "The mayor", True),
        ("Holm/NNP/dep/said ,/,/punct/Holm then/RB/advmod/said said=say/VBD/ROOT so/RB/advmod/said", "Holm", True),
        ("Anyone/NN/nsubj/said said=say/VBD/ROOT so/RB/advmod/said", "Anyone", False),
        ("Monday/NNP/nsubj/said/DATE said=say/VBD/ROOT so/RB/advmod/said", "Monday", False),
        (
            "It/PRP/nsubj/goes goes=go/VBZ/ROOT without/IN/prep/goes saying=say/VBG/pcomp/without so/RB/advmod/saying",
            "It",
            False,
        ),
    ],
    ids=["its subject", "the noun before it", "nobody in particular", "a day", "it goes without saying"],
)
def test_the_source_of_a_verb_and_whether_it_is_somebody(sentence: str, source: str, *, somebody: bool) -> None:
    doc = parse(sentence)
    verb = next(token for token in doc if token.lemma_ == "say")
    found = source_of_report(verb)
    assert found is not None
    assert (doc[slice(*found)].text, is_somebody(verb, found)) == (source, somebody)


def test_a_clause_that_hangs_on_another_has_no_noun_before_it() -> None:
    doc = parse("Holm/NNP/dep/left said=say/VBD/dep/left left=leave/VBD/ROOT")
    assert source_of_report(doc[1]) is None
