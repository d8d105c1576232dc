import pytest

from mkdocs_briefing.site.search.typed import ascii_words, bare_words, undecomposed_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inés met Łukasz in Łódź", {"ines", "lukasz", "lodz"}),
        ("the plain words", set()),
        ("(سمير)", {"smyr"}),
    ],
)
def test_accented_words_are_typed_in_ascii(text: str, expected: set[str]):
    assert ascii_words(text) == expected


def test_letters_that_are_no_accented_ones_are_typed_in_ascii_too():
    assert undecomposed_words("Inés met Łukasz in the Straße") == {"lukasz", "strasse"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Actively advancing,” she said.", {"actively"}),
        ("O’Brien isn’t", {"o'brien", "isn't"}),
        ("(سمير) and (東京)", {"سمير", "東京"}),
        ("infra\u00adstructure", {"infrastructure"}),
        ("start-“up”", {"up"}),
        ("plain words, with (no) more … —", {"no"}),
    ],
)
def test_words_are_typed_without_the_marks_before_them_and_with_the_apostrophe_of_a_keyboard(
    text: str, expected: set[str]
):
    assert bare_words(text) == expected
