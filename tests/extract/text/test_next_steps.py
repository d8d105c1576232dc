"""What a procedure still needs comes next, although nobody says when."""

from __future__ import annotations

import pytest

from tests.support.extraction import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "To become law, the bill must be passed by the Senate and signed by the king.",
        "The treaty must be ratified by all members.",
        "The plan still has to be approved by the council.",
        "The bill now goes to the Senate.",
        "His nomination now heads to the council.",
        "The plan still needs the approval of the council.",
        "The merger needs clearance from Brussels.",
        "The deal is subject to approval by regulators.",
        "The board has until May 4 to answer.",
        "The firm has 30 days to appeal.",
        "Liftoff is targeted for mid-February from the pad in Sola.",
        "The hearing is slated for May 12.",
        "The show is pencilled in for June.",
        "A verdict is expected within weeks.",
        "Reporters must apply no later than May 2.",
    ],
)
def test_a_step_that_is_still_to_be_taken_comes_next(text: str) -> None:
    assert [watch.text for watch in parts_of(text).watch] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Laws must be passed by parliament.",
        "A deal needs approval.",
        "The bill passed the Senate on Monday.",
        "The bill goes to great lengths.",
        "The plan had to be approved by the council.",
        "The ferry was targeted for its noise.",
        "The board had until May 4 to answer.",
        "The firm has 30 ships to sell.",
        "Passengers must wear masks.",
    ],
)
def test_what_is_done_or_always_so_does_not(text: str) -> None:
    assert parts_of(text).watch == ()
