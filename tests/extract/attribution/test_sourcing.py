"""What class a source is of: phrases of every kind, as sentences and as hand-made parses."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract import extract
from mkdocs_briefing.extract.attribution.sourcing import counted, sourcing_of_noun, takes_some
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load
from tests.support.parses import parse

UNNAMED = [
    "A senior customs source",
    "Security sources",
    "A source in the harbour police",
    "Sources at the ministry",
    "Two people familiar with the talks",
    "A person briefed on the sale",
    "Residents",
    "One of the fishermen",
    "One of the officials",
    "Several of the nurses",
    "A number of residents",
    "Dozens of passengers",
    "A group of teachers",
    "A ministry official",
    "A senior intelligence official",
    "Two officials at the ministry",
    "Some Transport Ministry officials",
    "Former Transport Ministry officials",
    "Officials",
    "Security officials",
    "A spokesperson",
    "The mayor",
    "Her neighbour",
    "Witnesses",
    "Some Republicans",
    "A handful of Republicans",
    "Officials from both parties",
    "Company insiders",
    "A police officer",
    "A Transport Ministry official who asked not to be named",
]
INSTITUTIONAL = [
    "Transport Ministry officials",
    "Officials at the Transport Ministry",
    "Company officials",
    "A spokesman for the Transport Ministry",
    "A spokeswoman for the company",
    "A Transport Ministry spokesman",
    "A police spokesperson",
    "The police",
    "Police",
    "State media",
    "Local media",
    "The company",
    "The airline",
    "Valdoria's largest lender",
    "Its news feed",
    "The port authority",
    "The mayor’s office",
    "The report",
    "A study by the institute",
    "The newspaper",
    "The regional radio",
    "A group of cities",
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "expected"), [(s, "unnamed") for s in UNNAMED] + [(s, "institutional") for s in INSTITUTIONAL]
)
def test_class_of_a_source(source: str, expected: str) -> None:
    article = parse_article(f"{source} said the storm had passed.\n".encode(), path="article.txt")
    (quote,) = extract(next(annotate([article], nlp=load())), published=None).quotes
    assert quote.attribution == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Transport Minister Ana Duarte said the storm had passed.", "named"),
        ("Ana Duarte, a neighbour, said the storm had passed.", "named"),
        ("The figures suggest that the storm had passed.", "unattributed"),
        ("A Transport Ministry spokesman said on condition of anonymity that the storm had passed.", "unnamed"),
        ("The storm had passed, a Transport Ministry spokesman said.", "institutional"),
        ("It is believed that the storm had passed.", "unattributed"),
    ],
)
def test_class_of_a_statement(sentence: str, expected: str) -> None:
    article = parse_article(f"{sentence}\n".encode(), path="article.txt")
    quotes = extract(next(annotate([article], nlp=load())), published=None).quotes
    assert [quote.attribution for quote in quotes] in ([expected], [] if expected == "unattributed" else [expected])


def test_sources_are_nobody_whatever_their_name_is_taken_for() -> None:
    doc = parse("Customs/NNP/compound/sources/ORG sources=source/NNS/ROOT/sources/ORG")
    assert sourcing_of_noun(doc[1]) == "unnamed"


def test_a_surname_that_is_a_noun_for_people_is_a_name() -> None:
    doc = parse("Ms/NNP/compound/Bishop/PERSON Bishop/NNP/ROOT/Bishop/PERSON")
    assert sourcing_of_noun(doc[1]) == "named"


def test_a_noun_of_quantity_stands_for_those_it_counts() -> None:
    doc = parse("a/DT/det/number number/NN/ROOT of/IN/prep/number residents=resident/NNS/pobj/of")
    assert counted(doc[1]).text == "residents"


def test_a_group_of_bodies_is_a_body() -> None:
    doc = parse("a/DT/det/group group/NN/ROOT of/IN/prep/group cities=city/NNS/pobj/of")
    assert counted(doc[1]).text == "group"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Some/DT/det/Tories Tories/NNPS/ROOT", True),
        ("Both/DT/det/Tories Tories/NNPS/ROOT", False),
        ("two/CD/nummod/ministries ministries=ministry/NNS/ROOT", False),
    ],
    ids=["some", "both", "bodies"],
)
def test_quantified_people_are_some_of_many(phrase: str, *, expected: bool) -> None:
    assert takes_some(parse(phrase)[1]) is expected
