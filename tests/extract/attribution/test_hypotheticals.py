"""Conditions, questions of whether and possibilities: nobody has said anything."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Had Ana Duarte told the council that she would leave, it would have chosen another leader.",
        "Had the union agreed that the crane was safe, the port would be open.",
        "Unless Peter Holm accepts that the crane is unsafe, the strike will go on.",
        "If Ana Duarte confirms that the port is closed, the ships will sail on.",
        "Even if Peter Holm thinks the plan is bad, he will vote for it.",
        "Peter Holm will resign if the minister says the crane is unsafe.",
        "It is unclear whether Peter Holm told the board the crane was unsafe.",
        "Should Ana Duarte say that the port is closed, ships will turn back.",
        "Until Ana Duarte admits that she lied, the council will not meet.",
        "Provided that Ana Duarte agrees that the crane is safe, the vote will pass.",
        "As long as the union insists that the crane is unsafe, the port is closed.",
        "Suppose Ana Duarte says that the crane is safe.",
        "Ana Duarte may say that the port is closed.",
        "Ana Duarte would have said that the port was closed.",
        "Ana Duarte is expected to say that the port is closed.",
        "“The port is closed,” Ana Duarte might say.",
        "If Ana Duarte said, “The port is closed,” the ships would sail on.",
        "Peter Holm left early. He could say: “I was never there.”",
    ],
)
def test_what_may_be_said_is_nobodys_statement(text: str) -> None:
    assert parts_of(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Duarte said the port would close.", "the port would close"),
        ("Ana Duarte had said the port was closed.", "the port was closed"),
        ("When Ana Duarte said that the port was closed, the ships sailed on.", "that the port was closed"),
        ("“If we close, the town will die,” Ana Duarte said.", "If we close, the town will die"),
        ("If the port closes, the town will die, Ana Duarte said.", "If the port closes, the town will die"),
        ("Peter Holm asked whether Ana Duarte had lied.", "whether Ana Duarte had lied"),
        ("“Come in,” Peter Holm would say.", "Come in"),
        ("Peter Holm said that if Ana Duarte says no, he will leave.", "that if Ana Duarte says no, he will leave"),
        ("Once Ana Duarte had said that the port was closed, the ships sailed on.", "that the port was closed"),
    ],
)
def test_what_was_said_of_a_possibility_is_a_statement(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]
