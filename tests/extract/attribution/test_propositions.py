"""What is an act, a plan, a judgement or a topic is no statement of anybody; what is claimed or demanded is one."""

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        # attempts and plans
        "The hauliers blocked the road, which sought to cut off the island.",
        "The two breweries aim to build a new plant.",
        "The council decided to close the swimming pool.",
        "Peter Holm plans to walk across the fens.",
        "Residents are preparing to leave the valley.",
        "Ana Duarte is ready to talk to the union.",
        # topics
        "The airline has discussed the idea with its pilots.",
        "The mayor also spoke about the flood on Monday.",
        "The committee outlined tasks and duties.",
        "The firm presented a new ferry in Bergen.",
        "The two ministers talked about the border.",
        # judgements without a word of what is judged
        "The union criticised the budget.",
        "Duarte praised the firefighters.",
        "Holm is a supporter of the port.",
        "The club is confident in its young players.",
        "The mayor voiced concern about the bridge.",
        # what things suggest
        "The sensor data suggests that the tram had lost its brakes.",
        "New figures show that the port is empty.",
        "Sales were low, suggesting a lack of interest.",
        "Tracks in the snow indicate that a bear was there.",
        # names
        "They met at Kvalvik Airfield West, also called “K-West”.",
        "Wet soil can start a process known as root “rot,” in which leaves turn yellow.",
    ],
)
def test_what_states_nothing_is_no_quote(text: str) -> None:
    assert [(quote.cue, quote.content.text) for quote in parts_of(text).quotes] == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union promised to keep the ferries running.", "to keep the ferries running"),
        ("Ana Duarte urged drivers to stay at home.", "drivers to stay at home"),
        ("The governor wants to close the harbour.", "to close the harbour"),
        ("The company denied any wrongdoing.", "any wrongdoing"),
        ("The ministry announced a strike of the pilots.", "a strike of the pilots"),
        ("Residents called for an inquiry into the fire.", "an inquiry into the fire"),
        ("The union accused the port of hiding the report.", "the port of hiding the report"),
        ("The company rejected claims that its crane was unsafe.", "claims that its crane was unsafe"),
        ("The union described the offer as an insult.", "the offer as an insult"),
        ("Ana Duarte called the deal a mistake.", "the deal a mistake"),
        ("A report suggests that the dam is unsafe.", "that the dam is unsafe"),
        ("A survey showed a fall in orders.", "a fall in orders"),
        ("The judge spoke about “a long and sad story of greed”.", "a long and sad story of greed"),
        ("The party seeks to “give the valley back its railway”.", "give the valley back its railway"),
        ("The mayor's promise to resign surprised the town.", "to resign"),
    ],
)
def test_claims_demands_and_quotations_are_quotes(text: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert quote.content.text.removeprefix("to “").strip("“”") == content
