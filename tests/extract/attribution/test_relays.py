"""Who passes on what they are told."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract import extract
from mkdocs_briefing.extract.attribution.relays import is_medium
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load
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


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("The quay will be closed, the harbour office confirmed to Reuters.", "Reuters"),
        ("Karin Moe told KPQR that the quay would be closed.", "KPQR"),
        ("Speaking to CNN on Friday, Karin Moe said that the quay would be closed.", "CNN"),
        ("Karin Moe said in an interview with the Harbour Gazette that the quay would be closed.", "Harbour Gazette"),
        ("In comments to Bloomberg, Karin Moe said that the quay would be closed.", "Bloomberg"),
        ("“The quay will be closed,” Karin Moe said in remarks to the newspaper.", "the newspaper"),
        ("Karin Moe said in talks with the union that the quay would be closed.", None),
        ("Karin Moe complained to Nordlys that the quay would be closed.", None),
        ("Speaking to residents, Karin Moe said that the quay would be closed.", None),
        ("Speaking to parliament, Karin Moe said that the quay would be closed.", None),
        ("Karin Moe told MPs that the quay would be closed.", None),
    ],
)
def test_outlets_that_were_told(text: str, relay: str | None) -> None:
    article = parse_article(f"{text}\n".encode(), path="article.txt")
    (quote,) = extract(next(annotate([article], nlp=load())), published=None).quotes
    assert (quote.relayed_by.name if quote.relayed_by is not None else None) == relay
