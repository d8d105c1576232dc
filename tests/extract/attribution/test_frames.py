"""How the constructions share the cues of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.extract.attribution.constructions import CONSTRUCTIONS
from mkdocs_briefing.extract.attribution.frames import find_frames
from mkdocs_briefing.extract.attribution.records import Frame
from tests.support.attributions import mark_frame
from tests.support.parses import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

SAID_IT_WAS_CLAIMED = (
    "Officials=official/NNS/nsubj/said said=say/VBD/ROOT it/PRP/nsubjpass/believed was=be/VBD/auxpass/believed"
    " believed=believe/VBN/ccomp/said that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held=hold/VBD/ccomp/believed"
    " ././punct/said"
)
ACCORDING_TO_A_STATEMENT = (
    "According=accord/VBG/prep/held to/IN/prep/According a/DT/det/statement statement/NN/pobj/to by/IN/prep/statement"
    " the/DT/det/city city/NN/pobj/by ,/,/punct/held the/DT/det/dam dam/NN/nsubj/held held=hold/VBD/ROOT ././punct/held"
)
SHOT_BACK = (
    "It/PRP/nsubj/floats floats=float/VBZ/ccomp/shot ,/,/punct/shot Duarte/NNP/nsubj/shot/PERSON"
    " shot=shoot/VBD/ROOT back/RB/advmod/shot ././punct/shot"
)


class _AnyVerbAfterComma:
    """A construction that is known by its form alone."""

    CUES = None

    def find(self, token: Token) -> Iterator[Frame]:
        clause = next((c for c in token.lefts if c.dep_ == "ccomp"), None)
        if clause is not None:
            subject = token.i - 1
            content = clause.left_edge.i, clause.right_edge.i + 1
            yield Frame(token.i, (token.i, token.i + 1), (subject, token.i), content, "clause")


def found(sentence: str) -> list[str]:
    doc = parse(sentence)
    return [mark_frame(doc, frame) for frame in find_frames(doc)]


def test_frames_are_in_the_order_of_their_cues() -> None:
    assert found(SAID_IT_WAS_CLAIMED) == [
        "<source>Officials</source> <cue>said</cue> <content>it was believed that the dam held</content>.",
        "Officials said it <cue>was believed</cue> <content>that the dam held</content>.",
    ]


def test_no_cue_counts_inside_the_source_of_according_to() -> None:
    assert found(ACCORDING_TO_A_STATEMENT) == [
        "<cue>According to</cue> <source>a statement by the city</source><content>, the dam held.</content>"
    ]


def test_a_construction_without_cues_is_tried_for_every_token_after_those_before_it() -> None:
    doc = parse(SHOT_BACK)
    assert find_frames(doc) == []
    (frame,) = find_frames(doc, (*CONSTRUCTIONS, _AnyVerbAfterComma()))
    assert mark_frame(doc, frame) == "<content>It floats</content>, <source>Duarte</source> <cue>shot</cue> back."


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_each_construction_lists_its_cues_in_lower_case(construction: object) -> None:
    cues = getattr(construction, "CUES", None)
    assert cues
    assert all(cue == cue.lower() for cue in cues)
