"""Who passes on what they are told."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.relays import is_medium
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        ("the/DT/det/newspaper newspaper/NN/ROOT", True),
        ("the/DT/det/agency news/NN/compound/agency agency/NN/ROOT", True),
        ("the/DT/det/neighbour neighbour/NN/ROOT", False),
        ("the/DT/det/Times/ORG Harbour/NNP/compound/Times/ORG Times/NNP/ROOT/Times/ORG", True),
        ("the/DT/det/Court/ORG Harbour/NNP/compound/Court/ORG Court/NNP/ROOT/Court/ORG", False),
        ("the/DT/det/Rada/ORG Rada/NNP/ROOT/Rada/ORG", False),
        ("Nordlys/NNP/ROOT/Nordlys/ORG", True),
    ],
    ids=["a newspaper", "a news agency", "a neighbour", "the Times", "a court", "a parliament", "any other name"],
)
def test_media_are_told_apart_from_other_bodies(addressee: str, *, expected: bool) -> None:
    assert is_medium(parse(addressee)[:].root, None) is expected
