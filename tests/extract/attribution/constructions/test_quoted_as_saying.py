"""Media that quote somebody, who is the speaker."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import quoted_as_saying
from tests.extract.attribution.test_quotes import parts_of
from tests.support.attributions import frames_of


def test_the_one_quoted_is_the_source() -> None:
    sentence = (
        "Reuters/NNP/nsubj/quoted/ORG quoted=quote/VBD/ROOT Holm/NNP/dobj/quoted/PERSON as/IN/prep/quoted "
        "saying=say/VBG/pcomp/as that/IN/mark/left he/PRP/nsubj/left left=leave/VBD/ccomp/saying ././punct/quoted"
    )
    assert frames_of(quoted_as_saying, sentence) == [
        "Reuters <cue>quoted <source>Holm</source> as saying</cue> <content>that he left</content>."
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker", "relay"),
    [
        ("“The crane is unsafe,” the Harbour Gazette quoted Vera Lund as saying.", "Vera Lund", "Harbour Gazette"),
        ("Reuters quoted Otto Brandt as saying: “The crane is unsafe.”", "Otto Brandt", "Reuters"),
        ("The Harbour Gazette cited Vera Lund as saying the crane was unsafe.", "Vera Lund", "Harbour Gazette"),
        (
            "Vera Lund was quoted by the Harbour Gazette as saying that the crane was unsafe.",
            "Vera Lund",
            "Harbour Gazette",
        ),
        (
            "“The crane is unsafe,” Vera Lund was quoted as saying by the Harbour Gazette.",
            "Vera Lund",
            "Harbour Gazette",
        ),
        ("Vera Lund was quoted as saying that the crane was unsafe.", "Vera Lund", None),
    ],
)
def test_the_medium_passes_it_on(text: str, speaker: str, relay: str | None) -> None:
    (quote,) = parts_of(text).quotes
    assert quote.speaker is not None
    assert quote.cue is not None
    assert quote.cue.text.endswith("as saying")
    assert (quote.speaker.name, quote.relayed_by.name if quote.relayed_by else None) == (speaker, relay)
    assert quote.content.text.removeprefix("that ").lower().startswith("the crane ")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Harbour Gazette quoted the report, saying that the crane was unsafe.", {"Harbour Gazette"}),
        ("Reuters reported that the crane was unsafe.", {"Reuters"}),
        ("If the Harbour Gazette quotes Vera Lund as saying that the crane is unsafe, she will leave.", set()),
    ],
)
def test_a_medium_that_quotes_nobody_speaks_itself(text: str, speakers: set[str]) -> None:
    assert {quote.speaker.name for quote in parts_of(text).quotes if quote.speaker} == speakers
