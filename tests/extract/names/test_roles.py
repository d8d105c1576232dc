from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.names.clustering import Name
from mkdocs_briefing.extract.names.roles import roles_of
from tests.support.extraction import parts_of
from tests.support.parses import annotated

if TYPE_CHECKING:
    from mkdocs_briefing.model import ActorType


def roles(notation: str, name: str, *, kind: ActorType = "person") -> list[str]:
    annotation = annotated(notation)
    start = annotation.article.text.index(name)
    found = Name(start, start + len(name), name, kind)
    return [role.text for role in roles_of(annotation, [found], kind=kind)]


LEFT = "left=leave/VBD/ROOT ././punct/left"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (f"The/DT/det/Holm novelist/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}", ["novelist"]),
        (f"Finance/NNP/compound/Holm Minister/NNP/compound/Holm Holm/NNP/nsubj/left {LEFT}", ["Finance Minister"]),
        (
            "Brenn/NNP/compound/Secretary Secretary/NNP/ROOT of/IN/prep/Secretary State/NNP/compound/Holm "
            "Holm/NNP/pobj/of ././punct/Secretary",
            ["Brenn Secretary of State"],
        ),
        (
            f"Holm/NNP/nsubj/left ,/,/punct/Holm the/DT/det/owner owner/NN/appos/Holm of/IN/prep/owner "
            f"Nordlys/NNP/pobj/of/ORG ,/,/punct/Holm {LEFT}",
            ["owner of Nordlys"],
        ),
        (
            f"Holm/NNP/nsubj/left ,/,/punct/Holm a/DT/det/surgeon surgeon/NN/appos/Holm who/WP/nsubj/swims "
            f"swims=swim/VBZ/relcl/surgeon ,/,/punct/Holm {LEFT}",
            ["surgeon"],
        ),
        (
            f"A/DT/det/surgeon surgeon/NN/nsubj/left ,/,/punct/surgeon Holm/NNP/appos/surgeon ,/,/punct/surgeon {LEFT}",
            ["surgeon"],
        ),
        ("Holm/NNP/nsubj/is is=be/VBZ/ROOT a/DT/det/surgeon surgeon/NN/attr/is ././punct/is", ["surgeon"]),
        (
            f"Holm/NNP/nsubj/left of/IN/prep/Holm the/DT/det/Institute Brenn/NNP/compound/Institute/ORG "
            f"Institute/NNP/pobj/of/ORG {LEFT}",
            ["of the Brenn Institute"],
        ),
    ],
)
def test_titles_appositions_and_predicates_are_roles(notation: str, expected: list[str]) -> None:
    assert roles(notation, "Holm") == expected


def test_where_somebody_belongs_is_a_role_where_the_article_says_no_more() -> None:
    notation = (
        f"Councillor/NNP/compound/Holm Holm/NNP/nsubj/left of/IN/prep/Holm the/DT/det/Institute "
        f"Brenn/NNP/compound/Institute/ORG Institute/NNP/pobj/of/ORG {LEFT}"
    )
    assert roles(notation, "Holm") == ["Councillor"]


def test_what_a_ball_goes_past_is_no_part_of_a_title() -> None:
    notation = (
        "it/PRP/nsubj/hit hit/VBD/ROOT the/DT/det/post post/NN/dobj/hit past/JJ/amod/Holm goalkeeper/NN/compound/Holm "
        "Holm/NNP/dep/hit ././punct/hit"
    )
    assert roles(notation, "Holm") == ["goalkeeper"]


@pytest.mark.parametrize(
    "notation",
    [
        # a relation is a role only together with the other person
        f"His/PRP$/poss/brother brother/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}",
        # an institution is not what somebody is in it
        f"Brenn/NNP/compound/Academy Academy/NNP/compound/Holm Holm/NNP/nsubj/left {LEFT}",
        # a place before a name is a name itself
        f"In/IN/prep/left Brenn/NNP/compound/Holm/GPE Holm/NNP/nsubj/left {LEFT}",
        # a caption's word
        f"Photo/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}",
        # what is quoted is an opinion
        "“/``/punct/is Holm/NNP/nsubj/is is=be/VBZ/ROOT a/DT/det/surgeon surgeon/NN/attr/is ././punct/is",
        # a noun for no person
        f"Holm/NNP/nsubj/left ,/,/punct/Holm a/DT/det/boat boat/NN/appos/Holm ,/,/punct/Holm {LEFT}",
        # no title: nobody is an evening, a defeat or a letter
        f"Good/JJ/amod/evening evening/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}",
        f"A/DT/det/defeat defeat/NN/nsubj/left ,/,/punct/defeat Holm/NNP/appos/defeat ,/,/punct/defeat {LEFT}",
        f"A/DT/det/letter letter/NN/nsubj/left ,/,/punct/letter Holm/NNP/appos/letter ,/,/punct/letter {LEFT}",
        # a country is no role
        f"Holm/NNP/nsubj/left of/IN/prep/Holm Norway/NNP/pobj/of/GPE {LEFT}",
        f"Holm/NNP/nsubj/left of/IN/prep/Holm Norway/NNP/pobj/of/ORG {LEFT}",
        # where somebody acts is not where he belongs
        f"Holm/NNP/nsubj/left at/IN/prep/Holm Brenn/NNP/compound/Hall/ORG Hall/NNP/pobj/at/ORG {LEFT}",
        # several people are not one
        f"Holm/NNP/nsubj/left ,/,/punct/Holm two/CD/nummod/aides aides/NNS/appos/Holm ,/,/punct/Holm {LEFT}",
        # the title of the next person
        f"Holm/NNP/nsubj/left ,/,/punct/Holm adviser/NN/appos/Holm Prado/NNP/appos/adviser ,/,/punct/Holm {LEFT}",
        # a denial
        f"Holm/NNP/nsubj/left ,/,/punct/Holm no/DT/det/surgeon surgeon/NN/appos/Holm ,/,/punct/Holm {LEFT}",
    ],
)
def test_what_does_not_say_who_somebody_is_gives_no_role(notation: str) -> None:
    assert roles(notation, "Holm") == []


def test_a_title_cut_short_gives_way_to_a_full_one() -> None:
    short = f"Gov./NNP/compound/Holm Holm/NNP/nsubj/left {LEFT}"
    assert roles(short, "Holm") == ["Gov."]
    full = (
        f"Gov./NNP/compound/Holm Holm/NNP/nsubj/left ,/,/punct/Holm a/DT/det/surgeon surgeon/NN/appos/Holm "
        f",/,/punct/Holm {LEFT}"
    )
    assert roles(full, "Holm") == ["surgeon"]


def test_an_institution_has_no_titles_and_no_brackets() -> None:
    apposed = f"Nordlys/NNP/nsubj/left ,/,/punct/Nordlys a/DT/det/daily daily/NN/appos/Nordlys ,/,/punct/Nordlys {LEFT}"
    assert roles(apposed, "Nordlys", kind="organization") == ["daily"]
    assert (
        roles(apposed.replace(",/,/punct/Nordlys a", "(/-LRB-/punct/Nordlys a"), "Nordlys", kind="organization") == []
    )
    titled = f"The/DT/det/Nordlys novelist/NN/compound/Nordlys Nordlys/NNP/nsubj/left {LEFT}"
    assert roles(titled, "Nordlys", kind="organization") == []


def test_a_role_is_a_noun_for_what_kind_of_actor_is_named() -> None:
    apposed = "Brenn/NNP/nsubj/left ,/,/punct/Brenn a/DT/det/{0} {0}/NN/appos/Brenn ,/,/punct/Brenn " + LEFT
    kinds: tuple[ActorType, ...] = ("place", "organization", "person")
    for noun, expected in (("port", "place"), ("charity", "organization"), ("chef", "person"), ("defeat", None)):
        assert [kind for kind in kinds if roles(apposed.format(noun), "Brenn", kind=kind)] == [expected] * bool(
            expected
        )


def test_an_affiliation_ends_before_another_one() -> None:
    notation = (
        f"Holm/NNP/nsubj/left of/IN/prep/Holm Nordlys/NNP/pobj/of/ORG and/CC/cc/Nordlys Prado/NNP/conj/Nordlys {LEFT}"
    )
    assert roles(notation, "Holm") == ["of Nordlys"]


def test_the_evidence_is_the_sentence() -> None:
    annotation = annotated(f"The/DT/det/Holm novelist/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}")
    (role,) = roles_of(annotation, [Name(13, 17, "Holm", "person")], kind="person")
    assert (role.text, role.evidence) == ("novelist", annotation.sentences[0].id)


def test_what_somebody_is_said_not_to_be_is_no_role() -> None:
    notation = (
        "Holm/NNP/nsubj/is is=be/VBZ/ROOT {} the/DT/det/surgeon surgeon/NN/attr/is of/IN/prep/surgeon "
        "Nordlys/NNP/pobj/of ././punct/is"
    )
    assert roles(notation.format("now/RB/advmod/is"), "Holm") == ["surgeon of Nordlys"]
    assert roles(notation.format("not/RB/neg/is"), "Holm") == []


@pytest.mark.model
def test_a_role_has_the_whole_of_a_word_with_a_hyphen() -> None:
    (actor, *_) = parts_of("Ana Holm is a co-founder of the rowing club.").actors
    assert [role.text for role in actor.roles] == ["co-founder of the rowing club"]


def test_the_apposition_of_somebody_named_between_is_no_role_of_an_institution() -> None:
    notation = (
        "Nordlys/NNP/nsubj/left/ORG ,/,/punct/Nordlys {} himself/PRP/appos/Nordlys a/DT/det/daily "
        f"daily/NN/appos/Nordlys ,/,/punct/Nordlys {LEFT}"
    )
    assert roles(notation.format("Brenn/NNP/appos/Nordlys/GPE"), "Nordlys", kind="organization") != []
    assert roles(notation.format("Holm/NNP/appos/Nordlys/PERSON"), "Nordlys", kind="organization") == []


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (f"Only/JJ/amod/Holm Mayor/NNP/compound/Holm Holm/NNP/nsubj/left {LEFT}", ["Mayor"]),
        (
            f"LONDON/NNP/compound/Holm Media/NNP/compound/Holm mogul/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}",
            ["Media mogul"],
        ),
        (f"US/NNP/compound/Holm mayor/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}", ["US mayor"]),
        (
            f"inquiry/NN/compound/Holm former/JJ/amod/Holm minister/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}",
            ["former minister"],
        ),
        (
            f"one/CD/nummod/resident resident/NN/nsubj/left ,/,/punct/resident Holm/NNP/appos/resident "
            f",/,/punct/resident {LEFT}",
            ["resident"],
        ),
        (f"close/JJ/amod/Holm friend/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}", []),
        (f"rival/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}", []),
        (f"Brenn/NNP/compound/Holm boss/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}", ["Brenn boss"]),
        (f"young/JJ/amod/Holm woman/NN/compound/Holm Holm/NNP/nsubj/left {LEFT}", []),
        (f"ministers=minister/NNS/compound/Holm Holm/NNP/nsubj/left and/CC/cc/Holm Quil/NNP/conj/Holm {LEFT}", []),
        (
            f"Holm/NNP/nsubj/left ,/,/punct/Holm anchor/NN/appos/Holm of/IN/prep/anchor Brenn/NNP/pobj/of "
            f"'s/POS/case/Brenn ,/,/punct/Holm {LEFT}",
            [],
        ),
        (
            "the/DT/det/father father/NN/ROOT of/IN/prep/father Quil/NNP/poss/Captain 's/POS/case/Quil "
            "Captain/NNP/compound/Holm Holm/NNP/pobj/of ././punct/father",
            ["Quil's Captain"],
        ),
    ],
)
def test_a_role_has_clean_bounds_and_says_something_by_itself(notation: str, expected: list[str]) -> None:
    assert roles(notation, "Holm") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("the head of the harbour board and a founder of the club", "head of the harbour board"),
        ("a nurse and the mother of two boys", "nurse"),
        ("director of ports and shipping at the ministry", "director of ports and shipping at the ministry"),
        ("secretary of the union and the council", "secretary of the union and the council"),
        ("founder and chief executive of Sola Foods", "founder and chief executive of Sola Foods"),
    ],
)
def test_a_second_description_with_its_own_article_is_no_part_of_a_role(description: str, role: str) -> None:
    parts = parts_of(f"Ana Holm, {description}, said on Monday that the pier was closed.")
    assert {actor.name: [r.text for r in actor.roles] for actor in parts.actors}["Ana Holm"] == [role]


def test_an_institution_holds_no_office() -> None:
    notation = (
        f"Ana/NNP/nsubj/left ,/,/punct/Ana leader/NN/appos/Ana of/IN/prep/leader the/DT/det/group "
        f"group/NN/pobj/of Quil/NNP/appos/leader ,/,/punct/Ana {LEFT}"
    )
    assert roles(notation, "Quil", kind="organization") == []
