from __future__ import annotations

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.whole_names import with_branches, with_companies
from tests.support.parses import parse


def test_a_country_after_a_name_that_a_country_ends_is_its_branch() -> None:
    doc = parse("Sport/NNP/compound/Norway Norway/NNP/compound/Denmark Denmark/NNP/ROOT")
    assert with_branches(doc, [Candidate(0, 2, "ORG"), Candidate(2, 3, "GPE")]) == [Candidate(0, 3, "ORG")]


def test_countries_beside_one_another_are_two_names() -> None:
    doc = parse("Norway/NNP/compound/Denmark Denmark/NNP/ROOT")
    found = [Candidate(0, 1, "GPE"), Candidate(1, 2, "GPE")]
    assert with_branches(doc, found) == found


def test_and_ties_the_halves_of_a_law_s_name() -> None:
    bill = (
        "Seal/NNP/compound/Protection Protection/NNP/ROOT and/CC/cc/Protection Clean/NNP/compound/Bill "
        "Waters/NNPS/compound/Bill Bill/NNP/conj/Protection"
    )
    found = [Candidate(0, 2, "ORG"), Candidate(3, 6, "")]
    assert with_companies(parse(bill), found) == [Candidate(0, 6, "LAW")]
    assert with_companies(parse(bill.replace("Bill", "Board")), found) == found
