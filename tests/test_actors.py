from __future__ import annotations

import pytest

from briefing.annotate import Annotation, annotate, load
from briefing.extract.actors import find_actors, with_salience
from briefing.ingest import parse_article

pytestmark = pytest.mark.model


def annotated(text: str) -> Annotation:
    return next(annotate([parse_article(text.encode(), path="a.txt")], nlp=load()))


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(actor.name, actor.type, actor.aliases) for actor in find_actors(annotated(text))]


def roles(text: str) -> dict[str, list[str]]:
    return {actor.name: [role.text for role in actor.roles] for actor in find_actors(annotated(text))}


def test_each_person_is_one_actor_under_the_fullest_name() -> None:
    text = "President Ana Duarte met Peter Holm in Lisbon. Ms. Duarte praised Mr. Holm, and Holm thanked her."
    assert found(text) == [
        ("Ana Duarte", "person", ("President Ana Duarte", "Ms. Duarte", "Duarte")),
        ("Peter Holm", "person", ("Mr. Holm", "Holm")),
        ("Lisbon", "place", ()),
    ]


def test_weapons_dates_diseases_and_nationalities_are_no_actors() -> None:
    text = "On Tuesday the Norwegian army tested a Kestrel-17 missile, the first since the Covid pandemic in March."
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Peter Holm, the deputy director of the agency, resigned.", "deputy director of the agency"),
        ("Norwegian Finance Minister Peter Holm resigned.", "Norwegian Finance Minister"),
        ("Peter Holm is the author of three books.", "author of three books"),
        (
            "Peter Holm of the Norwegian Institute of Public Health resigned.",
            "of the Norwegian Institute of Public Health",
        ),
    ],
)
def test_roles_are_read_from_titles_appositions_and_affiliations(text: str, role: str) -> None:
    assert roles(text)["Peter Holm"] == [role]


def test_a_city_is_a_place_whatever_the_model_says() -> None:
    assert ("Vladivostok", "place", ()) in found("Vladivostok welcomed the guests. They left Vladivostok on Friday.")


def test_names_are_never_joined_across_lines() -> None:
    text = "Talks with Peter Holm\nLisbon said nothing of the talks."
    assert [name for name, _, _ in found(text)] == ["Peter Holm", "Lisbon"]


def test_salience_ranks_who_the_article_is_about() -> None:
    annotation = annotated(
        "- Holm resigns\n\nPeter Holm resigned on Monday. Mr. Holm gave no reason.\n"
        "The news from Norway reached Ana Duarte in Lisbon."
    )
    ranked = with_salience(find_actors(annotation), annotation)
    assert ranked[0].name == "Peter Holm"
    assert [actor.salience for actor in ranked] == sorted((actor.salience for actor in ranked), reverse=True)
    assert all(0 <= actor.salience <= 1 for actor in ranked)


def test_the_same_name_has_the_same_id_in_every_article() -> None:
    (one,) = find_actors(annotated("Peter Holm resigned."))
    (two,) = find_actors(annotated("Nobody had heard of Peter Holm."))
    assert one.id == two.id == "peter-holm"
