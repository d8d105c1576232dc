"""Who speaks, on whole sentences in which the parser ties the source to something else."""

import pytest

from tests.extract.attribution.test_quotes import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # between a quotation and a verb of telling, not the medium after it
        ("“The smoke hangs over the whole valley,” one farmer, Otto Brandt, told Nordlys as he left.", "Otto Brandt"),
        ("“It is a farce from beginning to end,” a trader, Ana Duarte, told the paper.", "Ana Duarte"),
        ("“It is a farce from beginning to end,” said the trader.", "the trader"),
        # after a cue whose source the parser takes for a clause
        ("The line will reopen in May, said the firm's newly named captain Otto Brandt in a letter.", "Otto Brandt"),
        # before an addition in commas
        ("The mill, which has lost money since May, confirmed that it would close.", "The mill"),
        # the one by whom a thing was sent, not the thing
        ("The petition was sent out by Ana Duarte, asking whether the school would stay open.", "Ana Duarte"),
        ("The petition was sent to the council, asking whether the school would stay open.", "The petition"),
        # when somebody spoke is no part of the name
        ("The council on Monday said the pool would close.", "The council"),
        ("The council's committee on finance said the pool would close.", "The council's committee on finance"),
        # nor are the words between a pronoun and its verb
        ("Ana Duarte, 40, spoke on Friday. She all but admitted that the port would close.", "Ana Duarte"),
    ],
)
def test_the_source_is_the_one_who_says_it(text: str, speaker: str) -> None:
    (quote,) = parts_of(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize("text", ["The bridge failed as predicted.", "The pier was sold as announced in May."])
def test_a_participle_alone_after_as_is_nobodys(text: str) -> None:
    assert [quote.content.text for quote in parts_of(text).quotes] == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # a participle that goes on with what was asked or said
        ("The Lunds asked that the verdict be a warning to other owners, stating, “We want the yards to be safe.”",
         ["Lunds", "Lunds"]),
        # a verb that goes on with the clause of those who did something
        ("The tax was opposed by nurses, who have called it unfair, and argued that it would close clinics.",
         ["nurses", "nurses"]),
        # a document before a participle
        ("The ruling comes in the wake of a survey on Monday showing prices fell in May.", ["a survey"]),
    ],
)  # fmt: skip
def test_a_verb_far_from_its_subject_is_still_theirs(text: str, speakers: list[str]) -> None:
    assert [quote.speaker.name for quote in parts_of(text).quotes if quote.speaker is not None] == speakers
