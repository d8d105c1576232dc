from __future__ import annotations

import pytest

from mkdocs_briefing.extract.names.candidate import Candidate, words_of
from tests.support.parses import parse


@pytest.mark.parametrize("word", ["Holm's", "Holm’s", "Holm‘s"])
def test_a_possessive_that_the_tokenizer_left_on_a_word_is_no_part_of_the_name(word: str) -> None:
    doc = parse(f"{word}/NNP/ROOT")
    assert words_of(doc, Candidate(0, 1, "")) == "Holm"
