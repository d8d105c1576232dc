"""What `briefing check` proves of quotes; it is shown with briefings that extraction would not make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_briefing.model import Mention, Span, Speaker
from mkdocs_briefing.project.quote_proofs import broken_promises, doubts
from tests.support.briefings import TEXT, mention, port, quote, span

if TYPE_CHECKING:
    from mkdocs_briefing.model import Briefing, Quote

ANA = Speaker(name="Ana Duarte", actor="ana-duarte", mention=span("Ana Duarte"), resolution="named")
LUIS = Speaker(name="Luis Prado", actor="luis-prado", mention=span("Luis Prado"), resolution="named")


def with_quotes(*quotes: Quote, **changes: Any) -> Briefing:
    return port().model_copy(update={"quotes": quotes, **changes})


def reported(number: int, content: str, speaker: Speaker, **changes: Any) -> Quote:
    made = quote(number, content, kind="indirect", speaker=speaker, cue=span("said"), evidence="s2")
    return made.model_copy(update=changes)


def test_a_good_briefing_breaks_no_promise() -> None:
    assert list(broken_promises(port())) == []
    assert list(doubts(port())) == []


def test_a_denied_statement_is_not_shown_verbatim() -> None:
    text = "She denied it: “I left.”"
    denied = quote(1, "We kept our word", kind="direct", speaker=ANA, cue=span("said"), evidence="s3").model_copy(
        update={"cue": Span(start=4, end=10, text="denied")}
    )
    assert text[4:10] == "denied"
    assert list(broken_promises(with_quotes(denied))) == [
        "quote q1: “denied” denies it, but it is shown verbatim, without these words"
    ]


@pytest.mark.parametrize(
    "cue", ["did not say", "denied", "never said", "couldn’t say", "refused to say", "neither said"]
)
def test_a_denial_stands_in_the_sentences_that_are_shown(cue: str) -> None:
    far = Span(start=len(TEXT) + 10, end=len(TEXT) + 10 + len(cue), text=cue)
    briefing = with_quotes(reported(1, "the port would open in May", ANA, cue=far))
    assert list(broken_promises(briefing)) == [f"quote q1: “{cue}” denies it, but stands in none of its sentences"]
    near = Span(start=span("said").start, end=span("said").start + len(cue), text=cue)
    assert list(broken_promises(with_quotes(reported(1, "the port would open in May", ANA, cue=near)))) == []


@pytest.mark.parametrize("cue", ["noted", "announced", "refuelled", "denoted", "noticed"])
def test_other_words_are_no_denials(cue: str) -> None:
    far = Span(start=len(TEXT) + 10, end=len(TEXT) + 10 + len(cue), text=cue)
    assert list(broken_promises(with_quotes(reported(1, "the port would open in May", ANA, cue=far)))) == []


def test_a_speaker_is_named_in_the_article() -> None:
    she = mention("she", "pronoun")
    actors = tuple(actor.model_copy(update={"mentions": (Mention(**dict(she)),)}) for actor in port().actors)
    briefing = with_quotes(reported(1, "the port would open in May", ANA), actors=actors)
    assert list(broken_promises(briefing)) == ["quote q1: the article never names its speaker Ana Duarte"]


def test_a_speaker_is_named_in_the_sentence_that_is_said_to_name_it() -> None:
    elsewhere = ANA.model_copy(update={"mention": span("Mr. Prado")})
    briefing = with_quotes(reported(1, "the port would open in May", elsewhere))
    assert list(broken_promises(briefing)) == [
        "quote q1: the sentence of “Mr. Prado” does not name its speaker Ana Duarte"
    ]
    description = ANA.model_copy(update={"mention": span("Trade Minister")})
    assert list(broken_promises(with_quotes(reported(1, "the port would open in May", description)))) == []


def test_one_passage_has_one_speaker_unless_one_reports_the_other() -> None:
    one, other = (reported(n, "the port would open in May", who) for n, who in enumerate((ANA, LUIS), 1))
    assert list(broken_promises(with_quotes(one, other))) == [
        "quotes q1 and q2: one passage is Ana Duarte’s and Luis Prado’s"
    ]
    inner = other.model_copy(update={"parent": "q1"})
    assert list(broken_promises(with_quotes(one, inner))) == []
    again = one.model_copy(update={"id": "q2"})
    assert list(broken_promises(with_quotes(one, again))) == []


def test_the_same_words_of_two_people_are_a_doubt() -> None:
    one, other = reported(1, "the port would open in May", ANA), reported(2, "“The port is ours,”", LUIS)
    shown = other.model_copy(update={"content": Span(start=0, end=26, text="The port would open in May")})
    briefing = with_quotes(one, shown)
    assert list(doubts(briefing)) == [
        "quotes q1 and q2: the same words are Ana Duarte’s and Luis Prado’s; check who said them"
    ]
    assert list(broken_promises(briefing)) == []


@pytest.mark.parametrize("words", ["We agree", "It is late", "Yes"])
def test_few_words_are_said_alike_by_chance(words: str) -> None:
    same = [Span(start=n, end=n + len(words), text=words) for n in (1, 2)]
    quotes = [
        reported(n, "the port would open in May", who).model_copy(update={"content": content})
        for n, (who, content) in enumerate(zip((ANA, LUIS), same, strict=True), 1)
    ]
    assert list(doubts(with_quotes(*quotes))) == []


def test_what_a_person_corrected_is_not_judged() -> None:
    quotes = [reported(n, "the port would open in May", who, origin="curated") for n, who in enumerate((ANA, LUIS), 1)]
    assert list(broken_promises(with_quotes(*quotes))) == []
