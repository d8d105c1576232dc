from __future__ import annotations

from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.whole_names import with_branches
from tests.support.parses import parse


def test_a_country_after_a_name_that_a_country_ends_is_its_branch() -> None:
    doc = parse("Sport/NNP/compound/Norway Norway/NNP/compound/Denmark Denmark/NNP/ROOT")
    assert with_branches(doc, [Candidate(0, 2, "ORG"), Candidate(2, 3, "GPE")]) == [Candidate(0, 3, "ORG")]


def test_countries_beside_one_another_are_two_names() -> None:
    doc = parse("Norway/NNP/compound/Denmark Denmark/NNP/ROOT")
    found = [Candidate(0, 1, "GPE"), Candidate(1, 2, "GPE")]
    assert with_branches(doc, found) == found
