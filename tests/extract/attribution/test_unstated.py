"""What somebody notices, knows, keeps to himself or brings about without a word is no statement."""

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        # what one person sees or comes to know
        "Ana Duarte noticed that the door was open.",
        "When he parked the van, he discovered that the bridge had gone.",
        "Otto Brandt heard the ferry had sunk.",
        "She realised that the tide had turned.",
        # questions that stay open
        "It is not known how many sheep drowned in the flood.",
        "It was not known whether the skipper could swim.",
        "The guards knew who had opened the gate.",
        "Nobody in the office understood why the lift had stopped.",
        # what is not told
        "The owners have not disclosed the price of the ferry.",
        "The ministry did not announce a date for the talks.",
        "Vale Shipping did not apologise for the delay.",
        # what things do
        "The new rules promise to change the coast.",
        "The storm threatened to flood the harbour.",
        "The drought demands a quick answer.",
        "It was a blizzard that threatened to bury the village.",
        # what is won, and what kills
        "Sola claimed the title for the third time.",
        "The avalanche claimed 12 lives.",
        # what anybody may think
        "You know that the ferry is late.",
        # what somebody should feel
        "Voters should be angry that the bridge is closed.",
        "Passengers may be glad that the strike is over.",
        # the way in which something is done
        "The launch did not go according to plan.",
        "Children were seated according to age.",
        # what was told before
        "The agency first reported the story in May.",
        "The ministry confirmed the news.",
        # what somebody does to himself
        "The orchestra challenged itself to play the whole cycle in a week.",
        # a name in quotation marks that ends its sentence
        "The brewery planned to charge pubs extra for the name “Fjord.”",
        "Holm sought to sell the yard's best crane as “scrap.”",
        "The shipyard agreed to sell the “Rose.”",
    ],
)
def test_what_is_not_said_is_no_quote(text: str) -> None:
    assert [(quote.cue, quote.content.text) for quote in parts_of(text).quotes] == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The archaeologists discovered that the wall was Roman.", "that the wall was Roman"),
        ("The court heard that the captain had been asleep.", "that the captain had been asleep"),
        ("The inquiry found that the mast had been cracked.", "that the mast had been cracked"),
        ("Vera Lund asked who had opened the gate.", "who had opened the gate"),
        ("Vera Lund wondered whether the skipper could swim.", "whether the skipper could swim"),
        ("Vera Lund did not deny the claim.", "the claim"),
        ("The bank threatened to close the branch.", "to close the branch"),
        ("The airport advised passengers to leave early.", "passengers to leave early"),
        ("The opposition accused the government of hiding the report.", "the government of hiding the report"),
        ("Vera Lund is angry that the bridge is closed.", "that the bridge is closed"),
        ("The boat sank at noon according to a witness.", "The boat sank at noon"),
        ("The union announced a strike of all pilots in all ports.", "a strike of all pilots in all ports"),
        ("The ministry confirmed the news of the deal with the bank.", "the news of the deal with the bank"),
        ("The party seeks to “give the valley back its railway.”", "to “give the valley back its railway.”"),
    ],
)
def test_what_is_found_asked_or_threatened_is_a_quote(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


def test_a_quotation_says_what_the_participle_before_it_only_announces() -> None:
    text = "Explaining why she had left, Vera Lund said: “The paint was peeling and nobody cared about it.”"
    assert [quote.content.text for quote in parts_of(text).quotes] == [
        "The paint was peeling and nobody cared about it."
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The harbour master pleaded guilty on Friday to hiding the ledger, which he kept in Oslo, in May, "
            "prosecutors said.",
            [("prosecutors", "said")],
        ),
        ("Hundreds of dockers protested outside the gates; Radio Sola has pictures here.", []),
        ("The bridge reopened on Friday, with reports that two cables had snapped.", [("reports", "reports")]),
        ("Prices fell amid fears that the harbour would close.", [(None, "fears")]),
    ],
)
def test_a_cue_with_more_than_its_speaker_does_not_report_the_sentence_beside_it(
    text: str, said: list[tuple[str | None, str]]
) -> None:
    quotes = parts_of(text).quotes
    assert [(q.speaker and q.speaker.name, q.cue and q.cue.text) for q in quotes] == said


def test_who_speaks_agrees_with_the_verb_of_the_relative_clause() -> None:
    (quote,) = parts_of("The tower became a symbol for dockers here, who have called for an inquiry.").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text) == ("dockers here", "an inquiry")


def test_the_title_of_another_story_is_no_statement() -> None:
    story = "The port of Sola will close in May, the ministry said on Monday.\n\nThe pilots called it a mistake.\n\n"
    assert len(parts_of(story + "Ana Duarte on fishing: How the North lost its cod\n\nThe port is old.").quotes) == 2
    assert len(parts_of(story + "Ana Duarte: The North has lost its cod.\n\nThe port is old.").quotes) == 3
