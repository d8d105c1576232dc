from __future__ import annotations

from typing import Literal

import pytest

from mkdocs_briefing.extract.coreference.descriptions import Description, described_by, fitness, is_of_kind
from mkdocs_briefing.model import Actor, Mention, Role
from tests.support.parses import parse


def actor(
    name: str,
    kind: Literal["person", "organization", "place"] = "person",
    *,
    roles: tuple[str, ...] = (),
    title: str = "",
) -> Actor:
    mentions = (Mention(start=0, end=len(title), text=title, kind="title"),) if title else ()
    return Actor(
        id="a",
        name=name,
        type=kind,
        roles=tuple(Role(text=role, evidence="s1") for role in roles),
        mentions=mentions,
    )


@pytest.mark.parametrize(
    ("notation", "token", "expected"),
    [
        ("the/DT/det/minister minister/NN/ROOT", 1, Description("minister", frozenset())),
        (
            "the/DT/det/minister Kenyan/JJ/amod/minister fish/NN/compound/minister minister/NN/ROOT",
            3,
            Description("minister", frozenset({"kenyan", "fish"})),
        ),
        ("the/DT/det/man old/JJ/amod/man man/NN/ROOT", 2, Description("man", frozenset())),
        ("a/DT/det/minister minister/NN/ROOT", 1, None),
        ("ministers=minister/NNS/ROOT", 0, None),
    ],
)
def test_a_definite_phrase_is_a_description(notation: str, token: int, expected: Description | None) -> None:
    assert described_by(parse(notation)[token]) == expected


def test_a_role_gives_its_noun_and_the_wider_words() -> None:
    fits = fitness(actor("Ana Holm", roles=("senator for Brenn",)))
    assert fits.heads == {"senator", "lawmaker", "legislator", "politician"}
    assert fits.bare == {"senator"}
    assert fits.words == {"senator", "brenn", "lawmaker", "legislator", "politician"}


def test_each_office_of_a_role_gives_a_noun_but_a_vice_president_is_no_president() -> None:
    assert fitness(actor("Ana Holm", roles=("founder and bank clerk",))).heads == {"founder", "clerk", "executive"}
    assert fitness(actor("Ana Holm", roles=("vice president",))).heads == frozenset()


def test_a_title_cut_short_gives_the_office_in_full() -> None:
    fits = fitness(actor("Ana Holm", title="Gov. Holm"))
    assert (fits.heads, fits.bare) == ({"governor"}, {"governor"})


def test_a_wider_word_may_have_a_wider_one_itself() -> None:
    assert fitness(actor("Ana Holm", roles=("spokesman",))).heads == {"spokesman", "spokesperson", "spokeswoman"}


def test_an_institution_is_called_by_the_words_of_its_name() -> None:
    assert fitness(actor("Brenn Fish Ministry", "organization")).heads == {"brenn", "fish", "ministry"}
    assert fitness(actor("Nordlys", "organization")).heads == frozenset()


@pytest.mark.parametrize(
    ("name", "kind", "head", "expected"),
    [
        ("Ana Holm", "person", "woman", True),
        ("Ana Holm", "person", "company", False),
        ("Nordlys", "organization", "company", True),
        ("Nordlys", "organization", "woman", False),
        ("Nordlys Ministry", "organization", "company", False),
        ("Nordlys Bank", "organization", "charity", True),
        ("Brenn", "place", "company", False),
    ],
)
def test_a_noun_for_many_fits_by_type_and_name(
    name: str, kind: Literal["person", "organization", "place"], head: str, *, expected: bool
) -> None:
    assert is_of_kind(actor(name, kind), Description(head, frozenset())) is expected
    assert not is_of_kind(actor(name, kind), Description(head, frozenset({"other"})))
