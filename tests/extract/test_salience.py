from __future__ import annotations

import pytest

from mkdocs_briefing.extract.salience import with_salience
from mkdocs_briefing.model import Actor, ActorType, Mention
from tests.support.parses import annotated

LEAD = "The/DT/det/boat boat/NN/nsubj/sank sank=sink/VBD/ROOT ././punct/sank"
SAID = "Quil/NNP/nsubj/said said=say/VBD/ROOT so/RB/advmod/said ././punct/said"
LEFT = "Holm/NNP/nsubj/left left=leave/VBD/ROOT so/RB/advmod/left ././punct/left"


def ranked(*paragraphs: str, kind: ActorType = "person") -> dict[str, float]:
    """The salience of the actors Quil, of a kind, and Holm."""
    annotation = annotated(*paragraphs)
    text = annotation.article.text
    actors = [
        Actor(
            id=name.lower(),
            name=name,
            type=kind if name == "Quil" else "person",
            mentions=tuple(
                Mention(start=i, end=i + 4, text=name, kind="name")
                for i in range(len(text))
                if text.startswith(name, i)
            ),
        )
        for name in ("Quil", "Holm")
    ]
    return {actor.name: actor.salience for actor in with_salience(actors, annotation)}


@pytest.mark.parametrize("kind", ["person", "organization", "place"])
def test_who_only_speaks_comes_after_who_acts(kind: ActorType) -> None:
    assert list(ranked(LEAD, SAID, LEFT, SAID, LEFT, kind=kind)) == ["Holm", "Quil"]


def test_a_person_who_speaks_in_the_lead_is_whom_the_story_is_about() -> None:
    assert list(ranked(SAID, LEFT, SAID, LEFT, kind="person")) == ["Quil", "Holm"]


def test_an_institution_that_only_speaks_in_the_lead_is_not() -> None:
    assert list(ranked(SAID, LEFT, SAID, LEFT, kind="organization")) == ["Holm", "Quil"]


def test_who_is_cited_after_according_to_only_speaks() -> None:
    sank = "It/PRP/nsubj/sank sank=sink/VBD/ROOT"
    cited = f"{sank} according/VBG/prep/sank to/IN/prep/according Quil/NNP/pobj/to ././punct/sank"
    given = f"{sank} according/VBG/prep/sank to/IN/prep/sank Quil/NNP/nsubj/sank ././punct/sank"
    assert ranked(LEAD, cited, LEFT, LEFT)["Quil"] < ranked(LEAD, given, LEFT, LEFT)["Quil"]


def test_a_place_that_only_says_whence_somebody_is_comes_after_one_that_the_story_is_about() -> None:
    whence = "The/DT/det/mayor Quil/NNP/compound/mayor mayor/NN/nsubj/left left=leave/VBD/ROOT ././punct/left"
    about = "Quil/NNP/nsubj/grew grew=grow/VBD/ROOT ././punct/grew"
    assert list(ranked(LEAD, whence, LEFT, kind="place")) == ["Holm", "Quil"]
    assert list(ranked(LEAD, about, LEFT, kind="place")) == ["Quil", "Holm"]
