"""Charges and claims that somebody answers are never his own words."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "Otto Brandt, a crane driver, had pleaded not guilty to the charge that he set fire to a barge.",
            "had pleaded",
            "not guilty to the charge that he set fire to a barge",
        ),
        (
            "Otto Brandt pleaded innocent to the charge that he took bribes.",
            "pleaded",
            "innocent to the charge that he took bribes",
        ),
        ("Otto Brandt pleaded guilty to stealing a boat.", "pleaded", "guilty to stealing a boat"),
        (
            "Vera Lund pleaded no contest to a charge that she took bribes.",
            "pleaded",
            "no contest to a charge that she took bribes",
        ),
        ("Vera Lund rejects claims that she took bribes.", "rejects", "claims that she took bribes"),
        ("The minister rejects claims that he lied.", "rejects", "claims that he lied"),
        ("Luis Prado disputes claims that he lied.", "disputes", "claims that he lied"),
        ("The ministry disputed that the port was sold.", "disputed", "that the port was sold"),
        ("Vera Lund dismissed suggestions that she would resign.", "dismissed", "suggestions that she would resign"),
        ("Vera Lund denied reports that she would resign.", "denied", "reports that she would resign"),
        ("Vera Lund laughed off rumours that she would resign.", "laughed off", "rumours that she would resign"),
        (
            "Vera Lund cast doubt on the claim that the dam was sound.",
            "cast doubt on the claim",
            "that the dam was sound",
        ),
        (
            "The port would neither confirm nor deny that the pier was sold.",
            "neither confirm nor deny",
            "that the pier was sold",
        ),
        ("Vera Lund left little doubt that the dam was sound.", "doubt", "that the dam was sound"),
        ("Vera Lund no longer says that the dam is sound.", "no longer says", "that the dam is sound"),
    ],
)
def test_an_answer_to_a_charge_keeps_its_denial(text: str, cue: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert quote.cue is not None
    assert (quote.cue.text, quote.content.text) == (cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "Vera Lund was accused of taking bribes.",
        "Vera Lund was charged with taking bribes.",
        "Vera Lund was cleared of claims that she took bribes.",
        "Vera Lund brushed aside rumours that she would resign.",
        "Vera Lund faces allegations that she took bribes.",
        "Vera Lund was questioned over claims that she took bribes.",
    ],
)
def test_a_charge_is_not_said_by_the_accused(text: str) -> None:
    assert [quote.speaker.name for quote in parts_of(text).quotes if quote.speaker] == []


@pytest.mark.parametrize(
    "text",
    [
        "Vera Lund rejected claims that she had called Otto Brandt “a liar.”",
        "Vera Lund rejected Otto Brandt's claim that she was “a liar.”",
        "Vera Lund denied reports that she had told colleagues “I quit.”",
        "Vera Lund dismissed reports that she had told colleagues: “I quit.”",
        "Vera Lund pleaded not guilty to charges that her firm had told investors “the port is safe.”",
    ],
)
def test_words_in_a_claim_are_not_the_wording_of_who_rejects_it(text: str) -> None:
    assert {(quote.kind, quote.quoted) for quote in parts_of(text).quotes} == {("indirect", ())}


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("Vera Lund dismissed the report as “a smear.”", "mixed", "the report as “a smear.”"),
        ("Vera Lund repeated the claim that the port was safe.", "indirect", "the claim that the port was safe"),
        ("Her lawyers pleaded for mercy.", "indirect", "mercy"),
    ],
)
def test_what_is_said_of_a_claim_stays(text: str, kind: str, content: str) -> None:
    assert [(quote.kind, quote.content.text) for quote in parts_of(text).quotes] == [(kind, content)]
