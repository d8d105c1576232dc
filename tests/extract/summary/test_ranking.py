from collections.abc import Iterable

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.summary.candidates import candidates
from mkdocs_briefing.extract.summary.ranking import WEIGHTS, pick
from mkdocs_briefing.extract.text.sentences import Passage
from tests.support.parses import annotated


def choose(found: list[Passage], usable: Iterable[int], *, headline: frozenset[str] = frozenset()) -> list[int]:
    return pick(candidates(found, list(usable), headline), WEIGHTS)


def body(*sentences: str) -> list[Passage]:
    """Sentences of nouns; one that begins with `says` is a statement."""
    parsed = []
    for sentence in sentences:
        first, *rest = sentence.split()
        root = "says=say/VBZ/ROOT" if first == "says" else f"{first}/NN/ROOT"
        parsed.append(" ".join((root, *(f"{word}/NN/dep/{first}#1" for word in rest), f"././punct/{first}#1")))
    return list(Document.of(annotated(*parsed)).passages("body"))


def test_the_first_sentences_are_chosen_of_those_that_tell_the_same() -> None:
    found = body("harbour closed storm", "crews wait ships", "bread lacks islands", "mayor visits school")
    assert choose(found, range(4)) == [0, 1, 2]


def test_a_sentence_that_repeats_one_already_taken_is_left_out() -> None:
    found = body("harbour storm night", "storm harbour night again", "crews wait ships", "bread lacks islands")
    assert choose(found, range(4)) == [0, 2, 3]


def test_the_headline_draws_a_later_sentence_forward() -> None:
    found = body("harbour storm night", "crews wait ships", "mayor visits school", "bread lacks islands")
    assert choose(found, range(4), headline=frozenset({"bread", "island"})) == [0, 1, 3]


def test_what_is_said_of_the_headline_already_counts_no_more() -> None:
    found = body("bread islands storm", "crews wait ships", "bread islands mayor", "harbour closed night")
    headline = frozenset({"bread", "island", "harbour"})
    assert choose(found, range(4), headline=headline) == [0, 1, 3]


def test_what_is_usable_first_leads() -> None:
    found = body("crews wait ships", "harbour closed storm", "bread lacks islands", "mayor visits school")
    assert choose(found, [1, 2, 3, 0]) == [1, 2, 3]


def test_a_state_gives_way_to_what_happened() -> None:
    found = body("harbour storm night", "crews wait ships", "says mayor school", "bread lacks islands")
    assert choose(found, range(4)) == [0, 1, 3]


def test_sentences_that_cannot_stand_alone_are_not_chosen() -> None:
    found = body("harbour storm night", "crews wait ships", "bread lacks islands")
    assert choose(found, [1, 2]) == [1, 2]


def test_a_long_article_has_more_key_points() -> None:
    names = [f"{a}{b}" for a in "bcdfghjklmnpqrst" for b in ("aba", "ebe", "ibi", "obo", "ubu")]
    found = body(*(f"{name}x {name}y {name}z" for name in names))
    assert len(choose(found, range(39))) == 3
    assert len(choose(found, range(40))) == 4
    assert len(choose(found, range(80))) == 5
