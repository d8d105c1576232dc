from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.nlp.word_pieces import MAX_PIECES, Case, case_of, pieces, vocabulary


def names_of(word: str) -> list[str]:
    by_number = {number: piece for piece, number in vocabulary().items()}
    return [by_number[number] for number in pieces(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Harbour", ["harbour"]),
        ("Nordlys", ["nord", "##ly", "##s"]),
        ("Café", ["cafe"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("“", ["“"]),
        ("\U0001f6a2", ["[UNK]"]),
        ("\u0301", ["[UNK]"]),
    ],
)
def test_a_word_is_the_longest_pieces_from_left_to_right(word: str, expected: list[str]) -> None:
    assert names_of(word) == expected


def test_a_word_of_the_size_of_a_book_is_read_from_its_beginning() -> None:
    assert pieces("a" * 1_000_000) == pieces("a" * 100)


@given(st.text(min_size=1, max_size=40))
def test_every_word_has_some_pieces_and_not_many(word: str) -> None:
    assert 1 <= len(pieces(word)) <= MAX_PIECES


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("harbour", Case.LOWER),
        ("Harbour", Case.TITLE),
        ("A", Case.TITLE),
        ("NATO", Case.UPPER),
        ("SolaRail", Case.MIXED),
        ("2024", Case.DIGITS),
        ("—", Case.MARK),
        ("4th", Case.LETTERS_AND_DIGITS),
        ("U.S.", Case.UPPER),
    ],
)
def test_a_word_has_a_case(word: str, expected: Case) -> None:
    assert case_of(word) is expected
