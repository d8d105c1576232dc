"""Where what somebody said begins and ends, on whole sentences: no source, cue or following clause is part of it."""

from __future__ import annotations

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The crane, which the union says is unsafe, was sold.", "the union", "is unsafe"),
        ("The tunnel, which experts warned could flood, was closed.", "experts", "could flood"),
        ("Otto Brandt, who the police said had fled, was found.", "the police", "had fled"),
        ("The report, which Vera Lund said she had not read, was published.", "Vera Lund", "she had not read"),
        ("Prices rose in a country that economists say is near default.", "economists", "is near default"),
    ],
)
def test_a_relative_clause_holds_neither_source_nor_cue(text: str, speaker: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert (quote.speaker.name if quote.speaker else None, quote.content.text) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            'Vera Lund told NBC\'s "Today" show that she was not trying to win.',
            "that she was not trying to win",
        ),
        ("Vera Lund told the BBC’s “Newsnight” programme that the port was safe.", "that the port was safe"),
        ("Vera Lund told ABC's “This Week” she would not stand again.", "she would not stand again"),
    ],
)
def test_the_title_of_a_programme_is_no_part_of_what_it_is_told(text: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert (quote.speaker.name if quote.speaker else None, quote.content.text) == ("Vera Lund", content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vera Lund left the council in May, saying at the time that she was tired.", "that she was tired"),
        ("Vera Lund left the council in May, saying at the time she was tired.", "she was tired"),
        ("Otto Brandt opened the bridge on Monday, telling reporters it was safe.", "it was safe"),
        ("Otto Brandt closed the port in March, adding that the crane was unsafe.", "that the crane was unsafe"),
    ],
)
def test_a_participle_does_not_report_the_clause_before_it(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Eels may live in the fjord again, according to research paid for by the port and led by two divers.",
            "Eels may live in the fjord again",
        ),
        ("The crane was unsafe, according to inspectors in a report on Monday.", "The crane was unsafe"),
        ("The crane was unsafe, according to inspectors.", "The crane was unsafe"),
        (
            "The crane, according to inspectors, was unsafe.",
            "The crane, according to inspectors, was unsafe",
        ),
    ],
)
def test_content_ends_before_the_source_that_ends_its_sentence(text: str, content: str) -> None:
    assert [q.content.text for q in parts_of(text).quotes if q.cue and q.cue.text == "according to"] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "When the ships come back, Vera Lund said, the town will live.",
            "When the ships come back, Vera Lund said, the town will live",
        ),
        (
            "Because the port is old, Vera Lund said, it will close.",
            "Because the port is old, Vera Lund said, it will close",
        ),
        ("When the port closed, Vera Lund said, “we were late.”", "we were late."),
        ("When the port closed, Vera Lund said she was late.", "she was late"),
    ],
)
def test_a_fronted_clause_belongs_to_what_is_said_around_the_cue(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Vera Lund said it was late and warned of storms.", ["it was late", "storms"]),
        (
            "He said that the team had played well and added that it was tired.",
            ["that the team had played well", "that it was tired"],
        ),
        (
            "The bank said rates were high and told customers that it would rain.",
            ["rates were high", "that it would rain"],
        ),
        ("Otto Brandt said the men had lied to voters and denied it.", ["the men had lied to voters and denied it"]),
        (
            "Vera Lund said the crew robbed the bank and burned the boat.",
            ["the crew robbed the bank and burned the boat"],
        ),
    ],
)
def test_a_verb_of_reporting_after_and_begins_its_own_statement(text: str, contents: list[str]) -> None:
    assert [q.content.text for q in parts_of(text).quotes] == contents


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("She said the vote was “a shame,” Radio Sola reported.", "the vote was “a shame,”"),
        ("The guard said he saw nothing, Nordlys reported.", "he saw nothing"),
        ("Otto Brandt said the boat sank, the coastguard said.", "the boat sank"),
    ],
)
def test_a_report_in_a_report_ends_before_the_cue_around_it(text: str, inner: str) -> None:
    assert inner in [q.content.text for q in parts_of(text).quotes]


def test_a_relative_clause_of_place_holds_neither_source_nor_cue() -> None:
    texts = {
        "They came to Voss, where Otto Brandt said his house was flooded.": "his house was flooded",
        "They came to the bay where police said the boat had sunk.": "the boat had sunk",
        "They ran to the street where officials said the gas had leaked.": "the gas had leaked",
    }
    assert [[q.content.text for q in parts_of(text).quotes] for text in texts] == [[c] for c in texts.values()]


def test_the_subject_of_what_is_warned_of_is_no_addressee() -> None:
    texts = {
        "Vera Lund warned the repairs could take weeks.": "the repairs could take weeks",
        "Otto Brandt warned the bridge would fall.": "the bridge would fall",
        "Vera Lund told the crew that it would rain.": "that it would rain",
    }
    assert [[q.content.text for q in parts_of(text).quotes] for text in texts] == [[c] for c in texts.values()]


def test_a_source_ends_before_its_cue() -> None:
    texts = [
        "Vera Lund has insisted she won the vote, telling the crowd it was fair, something that “we will not allow.”",
        "The guard did not say what charges the man was facing.",
        "The ruling party said it “won.”",
    ]
    speakers = [[q.speaker.name if q.speaker else None for q in parts_of(text).quotes] for text in texts]
    assert [set(names) for names in speakers] == [{"Vera Lund"}, {"The guard"}, {"The ruling party"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what another source says is its own
        (
            "Vera Lund said the ferry was full, while the harbour board said it was half empty.",
            [("Vera Lund", "the ferry was full"), ("the harbour board", "it was half empty")],
        ),
        (
            "The union said pay had fallen, whereas Vale Shipping reported that it had risen.",
            [("The union", "pay had fallen"), ("Vale Shipping", "that it had risen")],
        ),
        (
            "The captain said the engine had failed, while the wind had turned.",
            [("The captain", "the engine had failed, while the wind had turned")],
        ),
        # a present after two pasts is the reporter's
        (
            "Otto Brandt said there were reports of a leak, but engineers have not confirmed them.",
            [("Otto Brandt", "there were reports of a leak")],
        ),
        (
            "Otto Brandt said there were reports of a leak, and that engineers had confirmed them.",
            [("Otto Brandt", "there were reports of a leak, and that engineers had confirmed them")],
        ),
        # a present after a present is reported
        (
            "Ana Duarte said the yard employs 40 people, and she sees “a long future” for it.",
            [("Ana Duarte", "the yard employs 40 people, and she sees “a long future” for it")],
        ),
        # `according to` ends what it reports, unless the sentence goes on around it
        (
            "The mill is closing, according to Ana Duarte, so its workers are looking for other jobs.",
            [("Ana Duarte", "The mill is closing")],
        ),
        (
            "The mill is closing, according to Ana Duarte, and the town will lose 40 jobs.",
            [("Ana Duarte", "The mill is closing")],
        ),
        (
            "The mill closed in May, according to the firm, adding to a list of losses in the valley.",
            [("the firm", "The mill closed in May")],
        ),
        (
            "The mill, according to Ana Duarte, is closing in May.",
            [("Ana Duarte", "The mill, according to Ana Duarte, is closing in May")],
        ),
        # what a thing is set against belongs to it
        (
            "Vera Lund called for new rules for every trawler, not just for the foreign ones.",
            [("Vera Lund", "new rules for every trawler, not just for the foreign ones")],
        ),
        (
            "Vera Lund called for an inquiry into the fire, rather than a quick trial.",
            [("Vera Lund", "an inquiry into the fire, rather than a quick trial")],
        ),
    ],
)
def test_a_statement_ends_where_the_reporter_or_another_source_goes_on(text: str, said: list[tuple[str, str]]) -> None:
    quotes = parts_of(text).quotes
    assert [(quote.speaker and quote.speaker.name, quote.content.text) for quote in quotes] == said


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The ministry declined to say how much the bridge had cost.",
            "declined to say",
            "how much the bridge had cost",
        ),
        ("The mayor refused to explain why the school had closed.", "refused to explain", "why the school had closed"),
        ("The bank declined to estimate when it would reopen.", "declined to estimate", "when it would reopen"),
        ("The ministry declined to say whether it would close.", "declined", "to say whether it would close"),
    ],
)
def test_a_question_that_is_not_answered_stands_after_the_refusal(text: str, cue: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert (quote.cue and quote.cue.text, quote.content.text) == (cue, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # what the reporter says of it afterwards
        (
            "The council announced plans to sell the old pier to a bank, a move that was criticised by crews.",
            "plans to sell the old pier to a bank",
        ),
        (
            "The ministry announced a ban on nets in all northern waters, a step condemned by crews.",
            "a ban on nets in all northern waters",
        ),
        # where it was confirmed
        (
            "Police confirmed the deaths of two divers from the north at a news conference.",
            "the deaths of two divers from the north",
        ),
        (
            "The board confirmed the sale of the two oldest mills of Brenn in a statement.",
            "the sale of the two oldest mills of Brenn",
        ),
        # on which condition
        ("The bank has forecast heavy losses if the port stays closed.", "heavy losses if the port stays closed"),
        ("The crews announced a strike unless the talks resume.", "a strike unless the talks resume"),
    ],
)
def test_a_thing_ends_before_what_the_reporter_adds_and_after_its_condition(text: str, content: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == [content]


def test_what_nobody_is_named_for_ends_before_the_next_who_says_something() -> None:
    (rumour, report) = parts_of(
        "At least 10 boats are said to have sunk near the town and fishermen say some crews were lost."
    ).quotes
    assert (rumour.speaker, rumour.content.text) == (None, "At least 10 boats are said to have sunk near the town")
    assert report.speaker is not None
    assert (report.speaker.name, report.content.text) == ("fishermen", "some crews were lost")
