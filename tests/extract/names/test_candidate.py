from __future__ import annotations

from mkdocs_briefing.extract.names.candidate import Candidate, words_of
from tests.support.parses import parse


def test_a_possessive_that_the_tokenizer_left_on_a_word_is_no_part_of_the_name() -> None:
    doc = parse("Holm's/NNP/ROOT")
    assert words_of(doc, Candidate(0, 1, "")) == "Holm"
