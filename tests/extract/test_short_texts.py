"""Texts of a word or two: no rule looks before the first word or behind the last."""

import pytest

from tests.support.extraction import parts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text", ["saId", "said", "to Sola", "- said", ", Holm", "told", "confirmed, it", "according to", "the"]
)
def test_a_text_of_a_word_or_two_is_read(text: str) -> None:
    assert parts_of(text).background == ()
