"""What a briefing promises, proved when it is made."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from mkdocs_briefing.model import Briefing, Gloss, KeyPoint, support_of
from tests.support.briefings import TEXT, port


def with_support_gloss(text: str = "she", actor: str = "ana-duarte") -> Briefing:
    """The briefing of the port, whose key point is a highlight that `“We kept our word,” she said` supports."""
    start = TEXT.index("she")
    gloss = Gloss(start=start, end=start + len(text), text=text, name="Ana Duarte", actor=actor)
    point = KeyPoint(
        id="k1", text="Ministers agree on a port", origin="highlight", evidence=("s1", "s3"), support_gloss=gloss
    )
    return Briefing.build(TEXT, **dict(port()) | {"key_points": (point,)})


def test_a_name_for_the_pronoun_of_a_support_is_written_and_read_again() -> None:
    made = with_support_gloss()
    assert Briefing.model_validate_json(made.model_dump_json(), context={"article": TEXT}) == made
    assert "support_gloss" not in port().model_dump_json()


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"text": "her"}, "key_points k1: 'her' is not at"),
        ({"actor": "mo-vale"}, "key_points k1: support_gloss: there is no actor mo-vale"),
    ],
)
def test_a_name_for_another_pronoun_or_of_nobody_is_refused(changed: dict[str, str], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        with_support_gloss(**changed)


@pytest.mark.parametrize(
    ("evidence", "support"),
    [(("s1", "s3", "s2"), "s3"), (("s1",), None), (("s2",), None), ((), None)],
    ids=["first of the body", "heading alone", "body alone", "nothing"],
)
def test_the_support_of_a_heading_is_the_first_sentence_of_the_body(
    evidence: tuple[str, ...], support: str | None
) -> None:
    found = support_of(evidence, port().sentences)
    assert (found and found.id) == support
