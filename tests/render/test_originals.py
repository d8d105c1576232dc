import pytest

from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Sentence
from mkdocs_briefing.render.originals import original, web_address, where_to_read
from tests.support.connected import deal


def without_address() -> Entry:
    source = deal().briefing.source.model_copy(update={"url": None})
    return Entry(deal().briefing.model_copy(update={"source": source}), deal().article)


@pytest.mark.parametrize(
    ("url", "is_page"),
    [
        ("https://gazette.example/a", True),
        ("HTTP://gazette.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:///nowhere", False),
        ("ftp://gazette.example", False),
        (None, False),
    ],
)
def test_only_pages_of_the_web_are_addresses(url: str | None, is_page: bool):
    assert web_address(url) == (url if is_page else None)


def test_a_long_sentence_is_found_by_its_first_and_last_words():
    (sentence,) = (one for one in deal().briefing.sentences if one.id == "s3")
    assert original(deal(), sentence) == (
        "https://gazette.example/valdoria-port-loan"
        "#:~:text=Valdoria%20signed%20a%20loan%20of,Maravel%2C%20its%20only%20deep%2Dwater%20harbour."
    )


def test_a_sentence_that_the_article_has_twice_is_found_by_the_words_before_it():
    text = "The port is ours. He left. The port is ours. The port is ours."
    starts = (0, 18, 27, 45)
    sentences = [
        Sentence(id=f"s{n}", start=start, end=end, paragraph=1, role="body")
        for n, (start, end) in enumerate(zip(starts, (17, 26, 44, 62), strict=True), 1)
    ]
    given = Entry(deal().briefing.model_copy(update={"sentences": tuple(sentences)}), text)
    fragments = [original(given, one).partition("#:~:text=")[2] for one in sentences]
    ours = "The%20port%20is%20ours."
    assert fragments == [ours, "He%20left.", f"He%20left.-,{ours}", f"{ours}-,{ours}"]


def test_a_reference_names_its_sentences_and_leads_to_the_first():
    reference = where_to_read(deal(), ("s3", "s5"))
    assert reference.words == "Sentences 3 and 5 of the original"
    assert reference.url == where_to_read(deal(), ("s3",)).url


def test_without_an_address_a_reference_names_the_article():
    reference = where_to_read(without_address(), ("s3",))
    assert (reference.words, reference.url) == ("Sentence 3 of the article", None)


def test_what_rests_on_no_sentence_has_no_reference():
    assert where_to_read(deal(), ()).words == "Not printed here"
