"""Finding what a person typed: exactly, as whole words, at the right place."""

import pytest

from mkdocs_briefing.curate.passages import SELECTOR_CHARACTERS, MisfitError, Passages
from mkdocs_briefing.model import Sentence, Span

TEXT = 'The port opened. "We kept our word," Ana said. The port, she said, was “ours” again.'


def passages() -> Passages:
    ends = [16, 46, len(TEXT)]
    starts = [0, 17, 47]
    return Passages(
        TEXT,
        [
            Sentence(id=f"s{n}", start=start, end=end, paragraph=1, role="body")
            for n, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
        ],
    )


def span(text: str, start: int = 0) -> Span:
    begin = TEXT.index(text, start)
    return Span.of(TEXT, begin, begin + len(text))


def test_the_place_nearest_to_a_hint_is_found() -> None:
    assert passages().find("port").start == 4
    assert passages().find("port", near=60).start == TEXT.rindex("port")
    assert passages().find("port", sentence="s3").start == TEXT.rindex("port")


def test_only_whole_words_are_found() -> None:
    assert passages().all("por") == []
    assert passages().evidence_of("kept") == ("s2",)
    assert passages().evidence_of("nothing") == ()


def test_a_text_that_is_not_there_is_answered_with_a_sentence_like_it() -> None:
    with pytest.raises(MisfitError, match=r"is not in the article; copy it exactly .* such as s2"):
        passages().find("We kept the word, Ana said")
    with pytest.raises(MisfitError, match="there is no sentence s9; the last is s3"):
        passages().find("port", sentence="s9")


@pytest.mark.parametrize(
    ("text", "kind", "segments"),
    [
        ("We kept our word", "direct", ["We kept our word"]),
        ("was “ours” again", "mixed", ["ours"]),
        ("The port opened", "indirect", []),
    ],
)
def test_quotation_marks_decide_the_kind_of_a_statement(text: str, kind: str, segments: list[str]) -> None:
    found, quoted = passages().quoted(span(text))
    assert (found, [segment.text for segment in quoted]) == (kind, segments)


def test_a_selector_is_what_stands_around_a_passage() -> None:
    selector = passages().selector(span("kept"))
    assert selector == {"prefix": 'The port opened. "We ', "suffix": TEXT[25 : 25 + SELECTOR_CHARACTERS]}
