from collections.abc import Mapping

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.summary.candidates import Traits, candidates
from mkdocs_briefing.extract.text.content_words import weight_of
from mkdocs_briefing.extract.text.sentences import Passage
from tests.support.parses import annotated

CLOSED = "Sola/NNP/nsubj/closed closed=close/VBD/ROOT the/DT/det/port port/NN/dobj/closed ././punct/closed"
KNOWS = "Ships/NNS/nsubj/wait do/VBP/aux/wait not/RB/neg/wait wait/VB/ROOT ././punct/wait"
SAILED = "But/CC/cc/sailed crews/NNS/nsubj/sailed sailed=sail/VBD/ROOT ././punct/sailed"
MIXED = "Sola/NNP/nsubj/sailed sailed=sail/VBD/ROOT ././punct/sailed"


def body(*parsed: str) -> list[Passage]:
    return list(Document.of(annotated(*parsed)).passages("body"))


def test_the_traits_of_a_sentence() -> None:
    found = candidates(body(CLOSED, KNOWS, SAILED), [0, 1, 2], frozenset())
    assert found.traits == (
        Traits(place=1.0, central=0.0, opens=1.0, state=0.0, open_question=0.0, linked=0.0, quoted=0.0, excess=0.0),
        Traits(
            place=1 / 2**0.5, central=0.0, opens=1.0, state=1.0, open_question=1.0, linked=0.0, quoted=0.0, excess=0.0
        ),
        Traits(
            place=1 / 3**0.5, central=0.0, opens=1.0, state=0.0, open_question=0.0, linked=1.0, quoted=0.0, excess=0.0
        ),
    )


def test_candidates_keep_their_order_and_share_stems() -> None:
    found = candidates(body(CLOSED, SAILED, CLOSED), [1, 0, 2], frozenset())
    assert found.indexes == (1, 0, 2)
    assert found.shared(1, 2) == 1.0
    assert found.shared(0, 1) == 0.0
    assert found.traits[1].central == pytest.approx(0.5)


def test_sentences_with_the_same_words_count_one_by_one() -> None:
    found = candidates(body(CLOSED, CLOSED, SAILED, CLOSED), [0, 1, 2, 3], frozenset())
    assert [traits.central for traits in found.traits] == pytest.approx([2 / 3, 2 / 3, 0, 2 / 3])


def test_no_two_sentences_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[frozenset[str]] = []

    def weigh(words: frozenset[str], weight: Mapping[str, float]) -> float:
        weighed.append(words)
        return weight_of(words, weight)

    monkeypatch.setattr("mkdocs_briefing.extract.summary.candidates.weight_of", weigh)
    candidates(body(CLOSED, SAILED, MIXED, CLOSED), range(4), frozenset())
    assert len(weighed) == 4  # the headline, and each set of stems


def test_the_headline_is_shared_out_among_its_stems_by_how_rare_they_are() -> None:
    found = candidates(body(CLOSED, SAILED), [0, 1], frozenset({"port", "mayor"}))
    assert sum(found.headline.values()) == pytest.approx(1)
    assert found.headline["mayor"] > found.headline["port"]
    assert candidates(body(CLOSED), [0], frozenset()).headline == {}
