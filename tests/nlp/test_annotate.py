import pytest

from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import MAX_SENTENCE_TOKENS, annotate, load

pytestmark = pytest.mark.model


def sentences(text: str) -> list[tuple[str, int, str]]:
    article = parse_article(text.encode(), path="a.txt")
    (annotation,) = annotate([article], nlp=load())
    return [(s.id, s.paragraph, article.text[s.start : s.end]) for s in annotation.sentences]


def test_sentences_never_cross_a_line_and_leave_bullets_out() -> None:
    text = "- Talks on trade\n- No deal yet\nThe talks in Lagos ended on Friday. No deal was signed.\n\nThey go on\n"
    assert sentences(text) == [
        ("s1", 1, "Talks on trade"),
        ("s2", 2, "No deal yet"),
        ("s3", 3, "The talks in Lagos ended on Friday."),
        ("s4", 3, "No deal was signed."),
        ("s5", 4, "They go on"),
    ]


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert [text for _, _, text in sentences("“We met. We talked.” She left the room.")][-1] == "She left the room."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Today they were heard."', ['"Today they were heard."']),
        (
            '"Today they were heard." "Tomorrow they will be seen." She left the room.',
            ['"Today they were heard."', '"Tomorrow they will be seen."', "She left the room."],
        ),
        ('The mayor spoke. "We lost," she said.', ["The mayor spoke.", '"We lost," she said.']),
        (
            'She said: "It is over. We lost."\n"No more talks."\nShe left.',
            ['She said: "It is over.', 'We lost."', '"No more talks."', "She left."],
        ),
        ('Is it "the end?" Nobody knows.', ['Is it "the end?"', "Nobody knows."]),
    ],
)
def test_a_straight_quotation_mark_closes_by_the_spaces_around_it(text: str, expected: list[str]) -> None:
    assert [sentence for _, _, sentence in sentences(text)] == expected


def test_a_headline_in_title_case_is_one_sentence() -> None:
    text = "- Second Round of Talks Between Ana Duarte and Ole Holm Ends Early\nNothing was signed.\n"
    assert sentences(text)[0] == ("s1", 1, "Second Round of Talks Between Ana Duarte and Ole Holm Ends Early")


def test_a_sentence_begins_only_where_the_last_one_is_closed() -> None:
    text = 'The port “will open soon” Ms. Duarte said. “When?” He did not say. "No." It was late'
    assert [text for _, _, text in sentences(text)] == [
        "The port “will open soon” Ms. Duarte said.",
        "“When?”",
        "He did not say.",
        '"No."',
        "It was late",
    ]


def test_no_sentence_ends_after_a_title_that_is_written_short() -> None:
    text = "It is the case of Sgt. Bo Holm. Atty. Gen. Ana Duarte met Lt. Cmdr. Ian Poe. Supt. Ray Cole left."
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    assert [text[s.start : s.end] for s in annotation.sentences] == [
        "It is the case of Sgt. Bo Holm.",
        "Atty. Gen. Ana Duarte met Lt. Cmdr. Ian Poe.",
        "Supt. Ray Cole left.",
    ]


@pytest.mark.parametrize("dateline", ["LISBON (Example Wire) —", "LISBON, March 5, 2024 (Example Wire) -", "LISBON --"])
def test_a_dateline_is_a_sentence_of_its_own(dateline: str) -> None:
    story = "Harbour Minister Ana Duarte said that she would resign."
    assert [text for _, _, text in sentences(f"{dateline} {story}")] == [dateline, story]


def test_text_without_the_end_of_a_sentence_is_cut() -> None:
    found = sentences("and so on " * 400)
    assert max(len(text.split()) for _, _, text in found) <= MAX_SENTENCE_TOKENS
    assert " ".join(text for _, _, text in found) == ("and so on " * 400).strip()
