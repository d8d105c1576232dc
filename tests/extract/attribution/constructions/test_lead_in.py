"""Lead-ins without a verb."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions import lead_in
from tests.extract.attribution.test_quotes import parts_of
from tests.support.attributions import beside


def test_the_noun_after_from_is_the_source() -> None:
    sentence = "From/IN/ROOT Holm/NNP/pobj/From/PERSON :/:/punct/From “/``/punct/From No/UH/dep/From ”/''/punct/From"
    assert beside(lead_in, sentence) == ["From <source>Holm</source>: <content>“No”</content>"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The fair closed on Monday.\nAnd from Chairman Otto Brandt:\n“We sold every ticket.”", "Otto Brandt"),
        ("The port was closed. From the dockers' union: “We were never asked.”", "the dockers' union"),
        ("Lighthouse keeper’s son: ‘Nobody came to look’", "Lighthouse keeper’s son"),
        ("Dock worker: ‘We heard the mast break’", "Dock worker"),
        ("The strike began on Monday. For Otto Brandt, “there is no way back.”", "Otto Brandt"),
        ("The port was closed. For the harbour director, “nothing has changed at all.”", "the harbour director"),
    ],
)
def test_who_is_led_in_speaks(text: str, speaker: str) -> None:
    quote = parts_of(text).quotes[-1]
    assert quote.speaker is not None
    assert (quote.kind, quote.speaker.name) == ("direct", speaker)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The port was closed. For Otto Brandt, “home” is the sea.",
        "For the first time, “nothing has changed at all.”",
        "The port was closed. On Monday, “nothing moved at all.”",
        "The words of the rule: “Nobody may pass here.”",
    ],
)
def test_a_phrase_that_names_nobody_leads_in_none(text: str) -> None:
    assert parts_of(text).quotes == ()
