"""What the news follows, what has long been so and what was before it; the islands are invented."""

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.text.looking_back import looks_back
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model


def is_looking_back(sentence: str) -> bool:
    (annotation,) = annotate([parse_article(sentence.encode(), path="a.txt")], nlp=load())
    (passage,) = Document.of(annotation).passages("body")
    return looks_back(passage, passage.span.root)


@pytest.mark.parametrize(
    "sentence",
    [
        # what the news follows
        "The vote comes after the yard lost 40 boats in March.",
        "It comes amid a long strike over pay in the north.",
        "The decision came days after the mayor resigned.",
        "The news comes as the islands prepare for the herring season.",
        # what has long been so
        "The group has repeatedly forecast heavy losses for the yards.",
        "Sola has long been known for its herring.",
        "The council has often asked for a second ferry.",
        "The union has held talks with the yards over the past week.",
        "Crews have slept on board for years.",
        # what was before
        "Back in June, the council announced plans to sell the mill.",
        "Earlier this week, the union criticised the plan.",
        "Prior to 2005, the eel was known from nine rivers.",
        "Previous research has linked noise to poor sleep.",
        "It was the first time since the flood that the council met.",
    ],
)
def test_a_sentence_that_looks_back_is_known(sentence: str) -> None:
    assert is_looking_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She comes after midnight to feed the boats.",
        "Vera Lund came as a guest of the council.",
        "The ferry comes from the north.",
        "The council has closed the harbour.",
        "Crews have saved 20 people over the past two days.",
        "Crews have saved 20 people in the past 24 hours.",
        "The union will come after the talks.",
        "Earlier this week is too late for the boats.",
    ],
)
def test_a_sentence_of_today_is_none(sentence: str) -> None:
    assert not is_looking_back(sentence)
