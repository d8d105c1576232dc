import pytest

from mkdocs_briefing.model import Quote, Selector, Sentence, Span
from mkdocs_briefing.proof.negation import prove_negation


def outcome(text: str, cue: str, content: str, *, hedge: str = "") -> str | None:
    def span(words: str) -> Span:
        return Span.of(text, text.index(words), text.index(words) + len(words))

    quote = Quote(
        id="q1",
        kind="indirect",
        content=span(content),
        cue=span(cue) if cue else None,
        hedge=span(hedge) if hedge else None,
        attribution="named",
        selector=Selector(prefix="", suffix=""),
        evidence=("s1",),
    )
    found = prove_negation(quote, text, (Sentence(id="s1", start=0, end=len(text), paragraph=1, role="body"),))
    return found.outcome if found is not None else None


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Holm did not say whether she would go.", "did not say", "whether she would go"),
        ("Holm denied that she had left.", "denied", "that she had left"),
        ("Nobody said that the port was open.", "Nobody said", "the port was open"),
    ],
)
def test_a_negation_that_is_shown_is_proved(text: str, cue: str, content: str) -> None:
    assert outcome(text, cue, content) == "proved"


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Holm did not say whether she would go.", "say", "whether she would go"),
        ("Holm didn’t really say whether she would go.", "say", "whether she would go"),
        ("Holm never claimed that the port was open.", "claimed", "that the port was open"),
        ("Nobody said that the port was open.", "said", "the port was open"),
        ("Holm denied saying that the port was open.", "saying", "that the port was open"),
        ("Holm refused to confirm that the port was open.", "confirm", "that the port was open"),
        ("Holm denied that she had left.", "", "that she had left"),
        ("Holm said she did not see the ship.", "said", "see the ship"),
        ("Holm is not known to have said that the port was open.", "said", "that the port was open"),
        ("Holm at no time said that the port was open.", "said", "that the port was open"),
        ("Holm in no interview said that the port was open.", "said", "that the port was open"),
        ("Holm stopped short of saying that the port was open.", "saying", "that the port was open"),
        ("Holm avoided saying that the port was open.", "saying", "that the port was open"),
        ("Holm refrained from saying that the port was open.", "saying", "that the port was open"),
        ("Holm declined publicly to say that the port was open.", "say", "that the port was open"),
        ("Holm was unable to say that the port was open.", "say", "that the port was open"),
        ("Holm was unwilling to confirm that the port was open.", "confirm", "that the port was open"),
        ("Holm has yet to say that the port was open.", "say", "that the port was open"),
        ("Holm did not, however, say that the port was open.", "say", "that the port was open"),
        ("Holm did not in fact say that the port was open.", "say", "that the port was open"),
        ("Holm didn’t even say that the port was open.", "say", "that the port was open"),
        ("Holm never once said that the port was open.", "said", "that the port was open"),
        ("Holm denied having ever said that the port was open.", "said", "that the port was open"),
        ("Holm nowhere said that the port was open.", "said", "that the port was open"),
        ("Hardly anyone said that the port was open.", "said", "that the port was open"),
    ],
)
def test_a_negation_that_is_cut_off_differs(text: str, cue: str, content: str) -> None:
    assert outcome(text, cue, content) == "differs"


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Holm not only said that the port was open.", "said", "that the port was open"),
        ("Holm could not resist adding that the port was open.", "resist adding", "that the port was open"),
        ("Holm said that the port was open.", "said", "that the port was open"),
        ("Holm was able to say that the port was open.", "say", "that the port was open"),
        ("Holm was not late, and in her letter said that the port was open.", "said", "that the port was open"),
        ("Holm did not hesitate to say that the port was open.", "say", "that the port was open"),
        ("Holm arrived, however, saying that the port was open.", "saying", "that the port was open"),
        ("Holm met nobody and said that the port was open.", "said", "that the port was open"),
        ("Holm yet said that the port was open.", "said", "that the port was open"),
        ("It was not late. Holm said that the port was open.", "said", "that the port was open"),
    ],
)
def test_a_report_that_nothing_negates_is_not_read(text: str, cue: str, content: str) -> None:
    assert outcome(text, cue, content) is None


def test_a_negation_that_the_hedge_shows_is_not_lost() -> None:
    text = "The port is not thought to be open."
    assert outcome(text, "thought", "to be open", hedge="is not thought") is None
