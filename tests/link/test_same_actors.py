from __future__ import annotations

import pytest

from mkdocs_briefing.ids import slug
from mkdocs_briefing.link.same_actors import same_actors
from mkdocs_briefing.model import Actor, Briefing, Mention, Role
from tests.support.briefings import port


def briefing(number: int, *actors: tuple[str, ...]) -> Briefing:
    """Return a briefing with actors, each by its type, name and aliases."""
    made = tuple(Actor(id=slug(name), name=name, type=kind, aliases=aliases) for kind, name, *aliases in actors)  # type: ignore[arg-type]
    return port().model_copy(update={"id": f"b{number}", "actors": made})


def person(name: str, *roles: str) -> Actor:
    made = tuple(Role(text=role, evidence="s1") for role in roles)
    return Actor(id=slug(name), name=name, type="person", roles=made)


def with_role(name: str, role: str) -> Briefing:
    return port().model_copy(update={"actors": (person(name, role),)})


def beside(name: str, other: str, *, kind: str = "person") -> Briefing:
    """Return a briefing that names somebody and another actor in one sentence."""
    start = port().sentences[0].start
    both = (Mention(start=start, end=start + 1, text=name[0], kind="name"),)
    actors = (person(name), person(other).model_copy(update={"type": kind}))
    return port().model_copy(update={"actors": tuple(a.model_copy(update={"mentions": both}) for a in actors)})


def numbered(briefings: list[Briefing]) -> list[Briefing]:
    return [one.model_copy(update={"id": f"b{number}"}) for number, one in enumerate(briefings)]


def same(*names: tuple[str, ...]) -> dict[str, str]:
    return same_actors([briefing(number, name) for number, name in enumerate(names)])


@pytest.mark.parametrize(
    ("one", "other", "former", "kept"),
    [
        ("Sola Inc.", "Sola", "sola-inc", "sola"),
        ("Brenn Mining Corp", "Brenn Mining Corporation", "brenn-mining-corporation", "brenn-mining-corp"),
        ("Sola Fish Organisation", "Sola Fish Organization", "sola-fish-organization", "sola-fish-organisation"),
        ("US Secret Service", "Secret Service", "us-secret-service", "secret-service"),
        ("U.S. Secret Service", "Secret Service", "u-s-secret-service", "secret-service"),
        ("Department of State", "State Department", "department-of-state", "state-department"),
        ("Port of Sola-Brenn", "Port of Sola and Brenn", "port-of-sola-and-brenn", "port-of-sola-brenn"),
        ("UN Fish Council", "United Nations Fish Council", "united-nations-fish-council", "un-fish-council"),
    ],
)
def test_names_of_one_form_are_one_organisation(one: str, other: str, former: str, kept: str) -> None:
    assert same(("organization", one), ("organization", other)) == {former: kept}


@pytest.mark.parametrize(
    ("one", "other", "former", "kept"),
    [
        ("Otto B. Holm", "Otto Holm", "otto-b-holm", "otto-holm"),
        ("Otto B. Holm Jr.", "Otto Holm Jr.", "otto-b-holm-jr", "otto-holm-jr"),
        ("Ana Q. R. Prado", "Ana Prado", "ana-q-r-prado", "ana-prado"),
    ],
)
def test_an_initial_is_no_other_person_where_both_have_one_role(one: str, other: str, former: str, kept: str) -> None:
    people = [with_role(one, "the harbour master"), with_role(other, "Harbour master")]
    assert same_actors(numbered(people)) == {former: kept}


def test_an_initial_is_no_other_person_where_both_have_one_companion() -> None:
    people = [beside("Otto B. Holm", "Lea Vik"), beside("Otto Holm", "Lea Vik")]
    assert same_actors(numbered(people)) == {"otto-b-holm": "otto-holm"}
    assert same_actors(numbered([beside("Otto B. Holm", "Lea Vik"), beside("Otto Holm", "Mo Vale")])) == {}


def test_neither_a_place_nor_a_surname_that_both_are_named_with_makes_them_one() -> None:
    places = [beside(name, "Sola Bay", kind="place") for name in ("Otto B. Holm", "Otto Holm")]
    assert same_actors(numbered(places)) == {}
    assert same_actors(numbered([beside(name, "Vik") for name in ("Otto B. Holm", "Otto Holm")])) == {}


def test_an_initial_may_be_another_person_without_a_role_or_companion_of_both() -> None:
    assert same(("person", "Otto B. Holm"), ("person", "Otto Holm")) == {}
    people = [with_role("Otto B. Holm", "a surgeon"), with_role("Otto Holm", "a pilot")]
    assert same_actors(numbered(people)) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Otto Holm", "Otto Holm Jr."),
        ("Otto Holm", "Otto B. Holm Jr."),
        ("Otto B. Holm", "Otto B. Holm III"),
        ("Otto Holm Sr.", "Otto Holm Jr."),
    ],
)
def test_father_and_son_stay_apart_with_one_role(one: str, other: str) -> None:
    assert same_actors(numbered([with_role(one, "harbour master"), with_role(other, "harbour master")])) == {}


@pytest.mark.parametrize(
    "names",
    [
        (("person", "Otto B. Holm"), ("person", "Otto C. Holm")),
        (("person", "Otto Ben Holm"), ("person", "Otto Holm")),
        (("person", "Holm"), ("person", "Otto Holm")),
        (("organization", "Supreme Court"), ("organization", "U.S. Supreme Court", "Supreme Court")),
        (("organization", "Sola Bank"), ("organization", "Sola Bank Group")),
        (("place", "Sola"), ("organization", "Sola Inc.")),
        (("organization", "Department of Justice"), ("organization", "Justice Department")),
    ],
)
def test_what_may_be_another_one_stays_apart(names: tuple[tuple[str, ...], ...]) -> None:
    assert same(*names) == {}


def test_whose_a_name_is_that_two_others_fit_is_open() -> None:
    people = [with_role(name, "harbour master") for name in ("Otto B. Holm", "Otto C. Holm", "Otto Holm")]
    assert same_actors(numbered(people)) == {}


def test_an_alias_that_one_organisation_alone_has_is_that_one() -> None:
    full = ("organization", "Sola Fish Board", "SFB")
    assert same(full, full, ("organization", "SFB")) == {"sfb": "sola-fish-board"}
    assert same(full, ("organization", "SFB"), ("organization", "Sola Football Body", "SFB")) == {}
    assert same(full, full, ("organization", "S.F.B.")) == {"s-f-b": "sola-fish-board"}
    assert same(("organization", "Health Ministry of Sola", "Health Ministry"), ("organization", "Ministry")) == {}


def test_a_company_is_called_without_the_words_for_its_trade_where_an_article_does_so() -> None:
    full = ("organization", "Sola Motor Co", "Sola")
    assert same(full, ("organization", "Sola")) == {"sola-motor-co": "sola"}
    assert same(("organization", "Sola Motor Co"), ("organization", "Sola")) == {}
    assert same(full, ("place", "Sola")) == {}
    assert same(full, ("organization", "Sola"), ("organization", "Sola Theatre", "Sola")) == {}
    assert same(("organization", "United Airlines", "United"), ("organization", "United")) == {}


def test_an_and_between_the_parts_of_a_place_is_a_hyphen() -> None:
    names = (("place", "Strait of Sola-Brenn"), ("place", "Strait of Sola and Brenn"))
    assert same(*names) == {"strait-of-sola-and-brenn": "strait-of-sola-brenn"}


def test_the_id_that_most_briefings_have_is_kept() -> None:
    people = [with_role(name, "harbour master") for name in ("Otto B. Holm", "Otto B. Holm", "Otto Holm")]
    assert same_actors(numbered(people)) == {"otto-holm": "otto-b-holm"}


def test_a_briefing_that_lists_both_tells_them_apart() -> None:
    both = briefing(0, ("organization", "Sola"), ("organization", "Sola Inc."))
    assert same_actors([both, briefing(1, ("organization", "Sola"))]) == {}


def test_what_a_person_corrected_stays_as_it_is() -> None:
    before = briefing(0, ("organization", "Sola Inc."))
    corrected = before.model_copy(
        update={"actors": tuple(a.model_copy(update={"origin": "curated"}) for a in before.actors)}
    )
    assert same_actors([corrected, briefing(1, ("organization", "Sola"))]) == {}
    assert same_actors([before, briefing(1, ("organization", "Sola"))], fixed=frozenset({"sola"})) == {}


def test_the_order_of_the_briefings_does_not_matter() -> None:
    people = [with_role(name, "a pilot") for name in ("Ana Q. Prado", "Ana Prado", "Ana Q. Prado Jr.", "Ana Prado Jr.")]
    made = numbered(people)
    assert (
        same_actors(made) == same_actors(made[::-1]) == {"ana-q-prado": "ana-prado", "ana-q-prado-jr": "ana-prado-jr"}
    )
