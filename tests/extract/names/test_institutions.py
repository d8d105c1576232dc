from __future__ import annotations

import pytest

from mkdocs_briefing.extract.actors import find_actors
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names.gazetteer import canonical, countries
from mkdocs_briefing.extract.names.institutions import institutions
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load
from tests.support.parses import parse


def organizations(text: str) -> list[tuple[str, tuple[str, ...]]]:
    annotation = next(annotate([parse_article(text.encode(), path="a.txt")], nlp=load()))
    return [(actor.name, actor.aliases) for actor in find_actors(annotation) if actor.type == "organization"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The talks were hard, the German foreign ministry said.", "German foreign ministry"),
        ("Egypt's fish and harbour ministry denied it.", "Egypt's fish and harbour ministry"),
        ("A source in the Iranian oil ministry saw the letter.", "Iranian oil ministry"),
        ("Norway's ministry of tourism and antiquities denied it.", "Norway's ministry of tourism and antiquities"),
        ("The Dutch ministry of defence and police denied it.", "Dutch ministry of defence"),
        ("Japanese prosecutors opened the case.", "Japanese prosecutors"),
        ("Belgian police found the boat in a garage.", "Belgian police"),
        ("The Sri Lankan navy towed the boat to Colombo.", "Sri Lankan navy"),
        ("The Kenyan central bank raised its rate.", "Kenyan central bank"),
    ],
)
def test_a_state_before_a_kind_of_institution_names_it(text: str, name: str) -> None:
    assert organizations(text) == [(name, ())]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The police found the boat, and the ministry paid for it.",
        "The German government and a German bank paid for the boat.",
        "In Berlin police found the boat.",
    ],
)
def test_without_a_state_before_it_or_without_a_kind_of_one_a_noun_names_nobody(text: str) -> None:
    assert organizations(text) == []


@pytest.mark.model
def test_the_two_ways_to_say_whose_it_is_are_one_institution() -> None:
    text = "Egypt's army crossed the river. The Egyptian army met nobody there."
    assert organizations(text) == [("Egyptian army", ("Egypt's army",))]


def test_every_nationality_is_of_a_country() -> None:
    parts = {"congo", "england", "scotland", "tibet", "wales"}
    assert {state for state in NATIONALITIES.values() if canonical(state) not in countries()} == parts


# ---------------------------------------------------------------- without a model
def tokens(notation: str, places: dict[int, int] | None = None, people: dict[int, int] | None = None) -> list[str]:
    doc = parse(notation)
    return [doc[start:end].text for start, end in institutions(doc, places or {}, people or {})]


def test_the_adjective_of_a_state_of_one_or_two_words_is_the_owner() -> None:
    assert tokens("the/DT/det/army Kenyan/JJ/amod/army army/NN/ROOT") == ["Kenyan army"]
    assert tokens("Sri/JJ/compound/Lankan Lankan/JJ/amod/navy navy/NN/ROOT") == ["Sri Lankan navy"]
    assert tokens("the/DT/det/army old/JJ/amod/army army/NN/ROOT") == []


def test_an_administration_is_called_by_who_leads_it() -> None:
    notation = "the/DT/det/administration Holm/NNP/compound/administration administration/NN/ROOT"
    assert tokens(notation, people={2: 1}) == ["Holm administration"]
    assert tokens(notation, {2: 1}) == []


def test_a_place_may_only_modify_the_noun() -> None:
    assert tokens("Brenn/NNP/nmod/police police/NN/ROOT", {1: 0}) == ["Brenn police"]


def test_a_survey_or_service_of_a_state_is_its_only_one() -> None:
    assert tokens("the/DT/det/survey Kenyan/JJ/amod/survey geological/JJ/amod/survey survey/NN/ROOT") == [
        "Kenyan geological survey"
    ]
    assert tokens("the/DT/det/survey Kenyan/JJ/amod/survey survey/NN/ROOT") == []


def test_a_place_before_a_noun_is_the_owner_where_it_belongs_to_it() -> None:
    assert tokens("Brenn/NNP/compound/police police/NN/ROOT", {1: 0}) == ["Brenn police"]
    assert tokens("Brenn/NNP/nsubj/police police/NN/ROOT", {1: 0}) == []
    assert tokens("Brenn/NNP/poss/army 's/POS/case/Brenn army/NN/ROOT", {1: 0}) == ["Brenn's army"]


def test_a_ministry_is_told_apart_by_the_words_before_it() -> None:
    oil = "the/DT/det/ministry Kenyan/JJ/amod/ministry oil/NN/compound/ministry ministry/NN/ROOT"
    assert tokens(oil) == ["Kenyan oil ministry"]
    assert tokens(oil.replace("ministry", "board")) == []
    assert tokens(oil.replace("oil", "tourism").replace("ministry", "board")) == ["Kenyan tourism board"]


def test_a_noun_with_a_capital_is_part_of_a_name() -> None:
    assert tokens("the/DT/det/Army Kenyan/JJ/amod/Army Army/NNP/ROOT") == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Holm administration last month closed the port.", [("Holm administration", "organization")]),
        (
            "The Holm administration closed the port. Holm said it was old.",
            [("Holm administration", "organization"), ("Holm", "person")],
        ),
        (
            "Ana Holm left on Monday. The Holm administration closed the port.",
            [("Ana Holm", "person"), ("Holm administration", "organization")],
        ),
    ],
)
def test_who_is_only_named_to_say_whose_an_administration_is_is_no_actor(
    text: str, expected: list[tuple[str, str]]
) -> None:
    annotation = next(annotate([parse_article(text.encode(), path="a.txt")], nlp=load()))
    assert sorted((actor.name, actor.type) for actor in find_actors(annotation)) == sorted(expected)
