import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.nlp.tokens import MAX_CHUNK_CODE_POINTS, keep_joined_symbols_whole, make_doc

NLP = spacy.blank("en")
keep_joined_symbols_whole(NLP)


@given(st.text(alphabet="ab1.,—“'( \n😀", max_size=MAX_CHUNK_CODE_POINTS * 3))
def test_tokens_are_the_whole_text(text: str) -> None:
    assert make_doc(text, nlp=NLP).text == text


def test_prose_has_the_tokens_of_the_tokenizer() -> None:
    text = "Mr. Holm's plan (of 2024) costs $4.5m — https://a.example/plan?a=1 says so.\n"
    assert [token.text for token in make_doc(text, nlp=NLP)] == [token.text for token in NLP.make_doc(text)]


@pytest.mark.parametrize("mark", ["-", '"', "—", "(", "_", "😀", "=*"])
def test_a_long_rule_of_marks_is_a_few_tokens_and_what_stands_around_it_is_as_before(mark: str) -> None:
    rule = (mark * 1000)[:1000]
    doc = make_doc(f"It is over. {rule} She left.", nlp=NLP)
    words = [token.text for token in doc]
    assert (words[:4], words[-3:]) == (["It", "is", "over", "."], ["She", "left", "."])
    assert [len(word) for word in words[4:-3]] == [MAX_CHUNK_CODE_POINTS] * 5
    assert doc.text == f"It is over. {rule} She left."


def test_a_long_chunk_with_letters_is_cut_too() -> None:
    doc = make_doc("and/or/" * 100, nlp=NLP)
    assert doc.text == "and/or/" * 100
    assert [len(token) for token in doc] == [MAX_CHUNK_CODE_POINTS] * 3 + [100]


def test_symbols_that_are_shown_as_one_are_one_token() -> None:
    family, pilot, burning = "👩\u200d👩\u200d👧\u200d👦", "👩🏽\u200d🚀", "❤\ufe0f\u200d🔥"
    doc = make_doc(f"Hi {family}, ({pilot}) so{burning}it {family}{family}. 👍👍", nlp=NLP)
    expected = ["Hi", family, ",", "(", pilot, ")", "so", burning, "it", family, family, ".", "👍", "👍"]
    assert [token.text for token in doc] == expected


def test_letters_that_are_joined_stay_in_their_word() -> None:
    assert [token.text for token in make_doc("नमस्\u200dते है", nlp=NLP)] == ["नमस्\u200dते", "है"]
