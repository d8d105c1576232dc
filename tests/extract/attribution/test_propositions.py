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
        "The speaker offers the opposition the chance to reply.",
        # what somebody agrees or declines to do
        "Vale Shipping agreed to sell the port for 40 million euros.",
        "The union agreed to a pay cut last month.",
        "The ministry declined to comment on the sale.",
        "The mayor refused to discuss details of the contract.",
        "Otto Brandt refused to resign over the accident.",
        "The owners consented to talk to the crew.",
        # what is refused rather than denied
        "The court denied his application for parole.",
        "The ministry denied her access to the files.",
        "The council rejected the request.",
        # whom somebody judges
        "Vera Lund was challenged by Otto Brandt.",
        "The goalkeeper was praised by the coach.",
        # what pictures show
        "A photo showing the damaged pier.",
        "A map showing the route of the ferry was on the wall.",
        # what is looked into
        "The prosecutor is examining whether the bridge was safe.",
        "A tribunal is investigating whether the mayor lied.",
        # words and names in scare quotes
        "The company unveiled the “Harbour Fund” on Monday.",
        "The city sought “firm” guarantees from the ministry.",
        "Vera Lund criticised the “elites”.",
        "Nordlys played such songs as “Rain,” “Snow on the Fjord” and its last hit, “Fog,” and sang until midnight.",
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
        ("The ministry declined to say whether the port would close.", "to say whether the port would close"),
        ("Vera Lund refused to confirm that talks had ended.", "to confirm that talks had ended"),
        ("Ana Duarte agreed that the price was low.", "that the price was low"),
        ("The governor wants to close the harbour.", "to close the harbour"),
        ("The company denied any wrongdoing.", "any wrongdoing"),
        ("The ministry announced a strike of the pilots in all ports.", "a strike of the pilots in all ports"),
        ("Residents called for an inquiry into the fire.", "an inquiry into the fire"),
        ("The union accused the port of hiding the report.", "the port of hiding the report"),
        ("The company rejected claims that its crane was unsafe.", "claims that its crane was unsafe"),
        ("The union described the offer as an insult.", "the offer as an insult"),
        ("Ana Duarte called the deal a mistake.", "the deal a mistake"),
        ("A report suggests that the dam is unsafe.", "that the dam is unsafe"),
        ("A survey showed a fall in orders from yards of the north.", "a fall in orders from yards of the north"),
        ("The judge spoke about “a long and sad story of greed”.", "a long and sad story of greed"),
        ("The party seeks to “give the valley back its railway”.", "give the valley back its railway"),
        ("The mayor's promise to resign surprised the town.", "to resign"),
    ],
)
def test_claims_demands_and_quotations_are_quotes(text: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert quote.content.text.removeprefix("to “").strip("“”") == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vera Lund called the plan a “mess”.", "the plan a “mess”"),
        ("Vera Lund blasted Otto Brandt as a “coward”.", "Otto Brandt as a “coward”"),
        ("Vera Lund blamed the fire on “neglect”.", "the fire on “neglect”"),
        ("Vera Lund said the plan was a “mess”.", "the plan was a “mess”"),
        ("Members voiced concern at the “rude” answer.", "concern at the “rude” answer"),
        ("The union had asked for a “better” offer, but also left.", "a “better” offer"),
    ],
)
def test_a_word_in_quotation_marks_is_quoted_with_what_is_said_of_something(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The council called for the old bridge to be replaced.", "the old bridge to be replaced"),
        ("Residents asked for the meeting to be held in May.", "the meeting to be held in May"),
        ("Vera Lund called for ministers to resign.", "ministers to resign"),
        ("The union called for its members to be paid.", "its members to be paid"),
        ("The harbour board put the cost of the pier at 5 million euros.", "the cost of the pier at 5 million euros"),
        ("Inspectors put the number of damaged boats at 40.", "the number of damaged boats at 40"),
        ("Officials pegged the damage at 2 million kroner.", "the damage at 2 million kroner"),
        ("The bank estimated the loss at 3 per cent.", "the loss at 3 per cent"),
        ("The nominee spoke on Monday, suggesting that he had been misled.", "that he had been misled"),
        ("The study covers three fjords. It suggests that eels may return.", "that eels may return"),
    ],
)
def test_demands_estimates_and_findings_are_statements(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


def test_nobody_makes_the_claim_that_is_looked_into() -> None:
    texts = [
        "The panel is investigating allegations that the mayor took bribes.",
        "The council reviewed claims that the crane was unsafe.",
        "Police are probing reports that the boat was stolen.",
    ]
    assert [[quote.speaker for quote in parts_of(text).quotes] for text in texts] == [[None], [None], [None]]


def test_it_is_the_document_of_the_sentence_before() -> None:
    (quote,) = parts_of("The study, printed in Sea Biology Letters, is new. It suggests that eels may return.").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor, quote.attribution) == ("The study", None, "institutional")


def test_it_is_nobody_after_data() -> None:
    assert parts_of("The tide tables are new. It suggests that eels may return.").quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        # what was foreseen before, or is known already
        "Brokers had widely expected the cut.",
        "Fishermen had been anticipating low quotas and a ban on nets.",
        "This closure was expected by the crews.",
        "Traders anticipated this fall.",
        # how something is for somebody
        "Villagers found it hard to reach the ferry.",
        "The crew found it impossible to land.",
        # what a result is set beside
        "The team compared its samples with those of 1990.",
        "They compared their counts to those taken by Vera Lund.",
        # marches and lists
        "Crews protested against the harbour board outside the hall.",
        "The eel was listed by the ministry as a rare species in 2005.",
        # grounds that nobody gives
        "There is no sign that the strike will end.",
        "There was no immediate indication that the dam had moved.",
        "There is no sign that they will drop “the old claim to the islands”.",
        # what is only named
        "The union announced a strike.",
        "Police confirmed his death.",
        "The board proposed a new quay.",
        "Crews demand better pay.",
        "The survey showed a fall in orders.",
        "The island expects heavy rain.",
        "The union called for freezing all fees.",
        # the reporter's own statement, with a hedge
        "The pier is believed to be safe.",
        "The crew are thought to have left by boat.",
        # whom somebody speaks for
        "Vera Lund has represented the islands in the council as a Liberal.",
        # who is questioned
        "Police questioned two divers for hours.",
    ],
)
def test_what_is_foreseen_found_hard_compared_or_marched_against_is_not_said(text: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bank expects a fall in prices of fish and bread.", "a fall in prices of fish and bread"),
        ("Vera Lund found it was late.", "it was late"),
        ("Otto Brandt compared the tax to a flood.", "the tax to a flood"),
        ("The union questioned the need for a second bridge.", "the need for a second bridge"),
        ("Otto Brandt questioned the board's decision to close the mill.", "the board's decision to close the mill"),
        ("Inspectors found no sign that the dam had moved.", "that the dam had moved"),
        ("The mayor credited the divers with saving two boys.", "the divers with saving two boys"),
        ("The firm will be sold, assuming the court agrees, Vera Lund said.",
         "The firm will be sold, assuming the court agrees"),
    ],
)  # fmt: skip
def test_forecasts_doubts_and_credit_are_statements(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


def test_a_verb_and_its_noun_report_once() -> None:
    texts = [
        "Vera Lund expressed her relief that the crew could land.",
        "The board voiced its fear that the quay would sink.",
        "The union repeated its claim that the crane was old.",
    ]
    assert [[q.content.text for q in parts_of(text).quotes] for text in texts] == [
        ["that the crew could land"],
        ["its fear that the quay would sink"],
        ["its claim that the crane was old"],
    ]


def test_what_is_forecast_by_nobody_is_not_said() -> None:
    assert parts_of("The mine is forecast to create 1,000 jobs.").quotes == ()
