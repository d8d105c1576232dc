import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.text.self_contained import captions, is_header, is_story, stands_alone
from mkdocs_briefing.extract.text.sentences import Passage
from tests.support.parses import annotated


def passage(parsed: str) -> Passage:
    """The one sentence of an article of one paragraph."""
    (found,) = Document.of(annotated(parsed)).passages("body")
    return found


def untagged(text: str) -> Passage:
    """A sentence of which the words alone matter."""
    words = text.split()
    return passage(
        " ".join(f"{word}/{'NN/ROOT' if i == 0 else f'NN/dep/{words[0]}#1'}" for i, word in enumerate(words))
    )


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Holm",
        "By Ana Holm | Nordlys",
        "Published on 5 May 2019",
        "Photo: A ferry in the port of Sola",
        "Read more about the strike in the port",
        "Click here for all stories from the islands",
        "(Reporting by Ana Holm in Sola)",
        "Write to ana.holm@nordlys.example with what you saw there",
    ],
)
def test_lines_about_the_article_are_no_story(line: str) -> None:
    assert not is_story(untagged(line))


@pytest.mark.parametrize(
    ("words", "expected"),
    [(5, False), (6, True), (60, True), (61, False)],
)
def test_a_sentence_of_the_story_has_six_to_sixty_words(words: int, expected: bool) -> None:
    assert is_story(untagged(" ".join(["Ferries"] + ["wait"] * (words - 1)))) is expected


def test_a_space_before_the_full_stop_does_not_matter() -> None:
    assert is_story(untagged("Ferries to the islands wait again ."))


@pytest.mark.parametrize("line", ["By Ana Holm", "Updated: 5 May", "5 MAY 2019 14:11 GMT"])
def test_bylines_and_time_stamps_are_headers(line: str) -> None:
    assert is_header(untagged(line))
    assert not is_header(untagged("Ferries to the islands wait again."))


def test_a_sentence_before_a_credit_is_a_caption() -> None:
    article = annotated(
        "Ferries/NNS/nsubj/wait wait/VBP/ROOT ././punct/wait "
        "Photo/NN/ROOT :/:/punct/Photo Holm/NNP/appos/Photo ././punct/Photo",
        "It/PRP/nsubj/closed closed=close/VBD/ROOT ././punct/closed",
    )
    body = list(Document.of(article).passages("body"))
    assert captions(body) == {body[0].id}


WHOLE = (
    "The/DT/det/port port/NN/nsubj/closed closed=close/VBD/ROOT after/IN/prep/closed a/DT/det/storm storm/NN/pobj/after"
)


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        (f"{WHOLE} ././punct/closed", True),
        (f"{WHOLE} ?/./punct/closed", False),
        (WHOLE, False),
        (f"{WHOLE} (/-LRB-/punct/closed ././punct/closed", False),
        ("A/DT/det/port port/NN/ROOT without/IN/prep/port ships/NNS/pobj/without and/CC/cc/ships "
         "crews/NNS/conj/ships ././punct/port", False),
        ("Farewell/NN/dep/wave :/:/punct/wave The/DT/det/crews crews/NNS/nsubj/wave wave/VBP/ROOT to/IN/prep/wave "
         "us/PRP/pobj/to ././punct/wave", False),
        (f"However/RB/advmod/closed ,/,/punct/closed {WHOLE.replace('The/', 'the/')} ././punct/closed", False),
        (f"We/PRP/nsubj/know know/VBP/ROOT {WHOLE.replace('ROOT', 'ccomp/know')} ././punct/know", False),
        # a pronoun whose noun is in the sentence
        ("Vale/NNP/nsubj/said said=say/VBD/ROOT yesterday/NN/npadvmod/said that/IN/mark/was he/PRP/nsubj/was "
         "was=be/VBD/ccomp/said ill/JJ/acomp/was ././punct/said", True),
        # and one whose noun is not
        ("Yesterday/NN/npadvmod/was morning/NN/npadvmod/was he/PRP/nsubj/was was=be/VBD/ROOT very/RB/advmod/ill "
         "ill/JJ/acomp/was ././punct/was", False),
        ("It/PRP/nsubj/sank sank=sink/VBD/ROOT within/IN/prep/sank the/DT/det/hour hour/NN/pobj/within "
         "there/RB/advmod/sank ././punct/sank", False),
        # `it` that stands for nothing
        ("It/PRP/nsubj/is is=be/VBZ/ROOT likely/JJ/acomp/is that/IN/mark/close ports/NNS/nsubj/close "
         "close/VBP/ccomp/is ././punct/is", True),
        # the subject of a verb is not meant by its object
        ("Vale/NNP/nsubj/called called=call/VBD/ROOT it/PRP/dobj/called a/DT/det/great great/JJ/amod/success "
         "success/NN/oprd/called ././punct/called", False),
        ("This/DT:PRON/nsubj/is is=be/VBZ/ROOT a/DT/det/mistake very/RB/advmod/bad bad/JJ/amod/mistake "
         "mistake/NN/attr/is ././punct/is", False),
        ("These/DT/det/ships ships=ship/NNS/nsubj/carry carry/VBP/ROOT grain/NN/dobj/carry to/IN/prep/carry "
         "Sola/NNP/pobj/to ././punct/carry", False),
        ("This/DT/det/week/DATE week/NN/npadvmod/hit/DATE a/DT/det/storm storm/NN/nsubj/hit hit/VBD/ROOT "
         "Sola/NNP/dobj/hit ././punct/hit", True),
        ("One/CD/nummod/man man/NN/nsubj/hurt was=be/VBD/auxpass/hurt hurt/VBN/ROOT in/IN/prep/hurt Sola/NNP/pobj/in "
         "././punct/hurt", True),
    ],
)  # fmt: skip
def test_a_sentence_stands_alone_that_is_whole_and_names_what_it_means(parsed: str, expected: bool) -> None:
    assert stands_alone(passage(parsed)) is expected
