from __future__ import annotations

import pytest

from mkdocs_briefing.ids import slug
from mkdocs_briefing.link.same_actors import same_actors
from mkdocs_briefing.model import Actor, Briefing
from tests.support.briefings import port


def briefing(number: int, *actors: tuple[str, ...]) -> Briefing:
    """Return a briefing with actors, each by its type, name and aliases."""
    made = tuple(Actor(id=slug(name), name=name, type=kind, aliases=aliases) for kind, name, *aliases in actors)  # type: ignore[arg-type]
    return port().model_copy(update={"id": f"b{number}", "actors": made})


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
        ("UN Fish Council", "United Nations Fish Council", "united-nations-fish-council", "un-fish-council"),
    ],
)
def test_names_of_one_form_are_one_organisation(one: str, other: str, former: str, kept: str) -> None:
    assert same(("organization", one), ("organization", other)) == {former: kept}


@pytest.mark.parametrize(
    ("one", "other", "former", "kept"),
    [
        ("Otto B. Holm", "Otto Holm", "otto-b-holm", "otto-holm"),
        ("Otto B. Holm Jr.", "Otto Holm", "otto-b-holm-jr", "otto-holm"),
        ("Ana Q. Prado", "Ana Prado", "ana-q-prado", "ana-prado"),
    ],
)
def test_an_initial_is_no_other_person(one: str, other: str, former: str, kept: str) -> None:
    assert same(("person", one), ("person", other)) == {former: kept}


@pytest.mark.parametrize(
    "names",
    [
        (("person", "Otto B. Holm"), ("person", "Otto C. Holm"), ("person", "Otto Holm")),
        (("person", "Otto Holm Sr."), ("person", "Otto Holm Jr.")),
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


def test_an_alias_that_one_organisation_alone_has_is_that_one() -> None:
    full = ("organization", "Sola Fish Board", "SFB")
    assert same(full, full, ("organization", "SFB")) == {"sfb": "sola-fish-board"}
    assert same(full, ("organization", "SFB"), ("organization", "Sola Football Body", "SFB")) == {}
    assert same(full, full, ("organization", "S.F.B.")) == {"s-f-b": "sola-fish-board"}
    assert same(("organization", "Health Ministry of Sola", "Health Ministry"), ("organization", "Ministry")) == {}


def test_the_id_that_most_briefings_have_is_kept() -> None:
    assert same(("person", "Otto B. Holm"), ("person", "Otto B. Holm"), ("person", "Otto Holm")) == {
        "otto-holm": "otto-b-holm"
    }


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
    made = [briefing(n, ("person", name)) for n, name in enumerate(["Ana Q. Prado", "Ana Prado", "Ana Q. Prado Jr."])]
    assert same_actors(made) == same_actors(made[::-1]) == {"ana-q-prado": "ana-prado", "ana-q-prado-jr": "ana-prado"}
