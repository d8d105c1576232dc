"""Attributions on sentences written for the purpose; `<s>`, `<q>` and `<c>` mark source, cue and content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing.annotate import annotate, load
from briefing.extract import extract
from briefing.ingest import parse_article

if TYPE_CHECKING:
    from briefing.extract import Parts
    from briefing.model import Quote

pytestmark = pytest.mark.model

TAG = re.compile(r"</?[sqc]>")


def parts_of(text: str) -> Parts:
    article = parse_article(text.encode(), path="article.txt")
    return extract(next(annotate([article], nlp=load())), published=None)


def only(text: str) -> Quote:
    (quote,) = parts_of(text).quotes
    return quote


def marked(text: str, tag: str) -> list[str]:
    return [TAG.sub("", found) for found in re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)]


@pytest.mark.parametrize(
    "sentence",
    [
        "<s>The minister</s> <q>said</q> <c>that the port would open in May</c>.",
        "<c>The port will open in May</c>, <s>the minister</s> <q>said</q>.",
        "<q>According to</q> <s>the ministry</s>, <c>the port will open in May</c>.",
        "<c>The port will open in May</c>, <q>according to</q> <s>a senior official</s>.",
        "<s>Ana Duarte</s> <q>told</q> reporters <c>that the port would open in May</c>.",
        "<s>The opposition</s> <q>accused</q> <c>the government of hiding the report</c>.",
        "<s>The governor</s> <q>wants</q> <c>to close the harbour before the winter</c>.",
        "<s>Residents</s> <q>called for</q> <c>an inquiry into the fire</c>.",
        "<s>The union</s> <q>described</q> <c>the offer as an insult</c>.",
        "<s>The senator</s> <q>did not say</q> <c>whether he would vote for the bill</c>.",
    ],
)
def test_source_cue_and_content_of_a_reporting_sentence(sentence: str) -> None:
    quote = only(TAG.sub("", sentence))
    assert quote.speaker is not None
    assert quote.cue is not None
    assert [quote.speaker.mention.text] == marked(sentence, "s")
    assert [quote.cue.text] == marked(sentence, "q")
    assert [quote.content.text] == marked(sentence, "c")
    assert (quote.kind, quote.quoted) == ("indirect", ())


@pytest.mark.parametrize(
    ("text", "speaker", "quoted"),
    [
        ("“The port will open,” said Ana Duarte, the trade minister.", "Ana Duarte", ["The port will open"]),
        ("“The port will open,” Ana Duarte said.", "Ana Duarte", ["The port will open"]),
        ("Ana Duarte said: “The port will open.”", "Ana Duarte", ["The port will open."]),
        ("“The port,” Ana Duarte said, “will open.”", "Ana Duarte", ["The port", "will open."]),
        (
            "“The port will open,” Ana Duarte said. “We kept our word.”",
            "Ana Duarte",
            ["The port will open", "We kept our word."],
        ),
        (
            "“The port will open. We kept our word,” Ana Duarte said.",
            "Ana Duarte",
            ["The port will open. We kept our word"],
        ),
        ("“The port will open.”\n— Ana Duarte", "Ana Duarte", ["The port will open."]),
    ],
)
def test_a_direct_quotation_is_one_quote_with_its_segments(text: str, speaker: str, quoted: list[str]) -> None:
    quote = only(text)
    assert quote.kind == "direct"
    assert quote.speaker is not None
    assert quote.speaker.name == speaker
    assert [segment.text for segment in quote.quoted] == quoted
    assert (quote.content.start, quote.content.end) == (quote.quoted[0].start, quote.quoted[-1].end)


def test_a_quotation_over_several_paragraphs_is_one_quote() -> None:
    quote = only("Ana Duarte said: “The port will open in May.\n“We kept our word.”")
    assert [segment.text for segment in quote.quoted] == ["The port will open in May.", "We kept our word."]


def test_a_partly_quoted_statement_keeps_its_own_words_and_the_quoted_ones() -> None:
    quote = only("The ministry said the “frank and long” talks had brought no result.")
    assert quote.kind == "mixed"
    assert quote.content.text == "the “frank and long” talks had brought no result"
    assert [segment.text for segment in quote.quoted] == ["frank and long"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “ghost port” was built in 1974.",
        "The film “A Long Way Home” opened in March.",
        "Carlos “the Fox” Menem won the race.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_no_quotes(text: str) -> None:
    assert parts_of(text).quotes == ()


def test_pronouns_are_followed_to_the_speaker_before() -> None:
    text = (
        "Ana Duarte opened the port on Monday. She said the work had taken a year.\n"
        "“We kept our word,” she said. “It was hard.”"
    )
    speakers = [(q.speaker.name, q.speaker.resolution) for q in parts_of(text).quotes if q.speaker]
    assert speakers == [("Ana Duarte", "pronoun"), ("Ana Duarte", "pronoun")]


def test_two_speakers_in_turn_are_told_apart_by_gender_and_turn() -> None:
    text = (
        "Peter Holm said the port was ready. Ana Duarte said it was not.\n"
        "“The cranes have not been tested,” she said. He said they would be."
    )
    speakers = [q.speaker.name for q in parts_of(text).quotes if q.speaker]
    assert speakers == ["Peter Holm", "Ana Duarte", "Ana Duarte", "Peter Holm"]


def test_an_ambiguous_pronoun_is_left_unresolved() -> None:
    text = "Peter Holm and John Brown met on Monday. He said the talks were good."
    (quote,) = parts_of(text).quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor, quote.speaker.resolution) == ("He", None, "unresolved")


def test_an_unnamed_source_has_no_actor() -> None:
    quote = only("A senior official told Reuters that the port would stay closed.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor, quote.attribution) == ("A senior official", None, "unnamed")
    assert quote.relayed_by is not None
    assert quote.relayed_by.name == "Reuters"


def test_rumour_has_no_speaker_and_keeps_its_hedge() -> None:
    quote = only("It is rumoured that the port will stay closed.")
    assert quote.speaker is None
    assert quote.attribution == "unattributed"
    assert quote.hedge is not None
    assert quote.hedge.text == "It is rumoured"


def test_a_report_inside_a_report_names_its_parent() -> None:
    outer, inner = parts_of("Peter Holm said that Ana Duarte had said that the port was closed.").quotes
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert outer.speaker is not None
    assert inner.speaker is not None
    assert (outer.speaker.name, inner.speaker.name) == ("Peter Holm", "Ana Duarte")


def test_what_may_be_said_one_day_is_no_report() -> None:
    assert parts_of("The minister would say nothing of the port if she were asked.").quotes == ()


def test_each_quotation_belongs_to_exactly_one_quote() -> None:
    text = (
        "“The port will open,” said Ana Duarte. Peter Holm called it “a dream” and said the “ghost port” would rot.\n"
        "“I doubt it,” he said."
    )
    segments = [(s.start, s.end) for q in parts_of(text).quotes for s in q.quoted]
    assert len(segments) == len(set(segments)) == 4
