"""A cue at the end of its sentence, whose source the parser tied to the noun before the comma."""

import pytest

from mkdocs_briefing.extract.attribution.constructions import closing_cue
from tests.extract.attribution.test_quotes import parts_of
from tests.support.attributions import frames_of

TIED_TO_NOUN = (
    "The/DT/det/boat boat/NN/nsubj/left left=leave/VBD/ccomp/said for/IN/prep/left Voss/NNP/pobj/for ,/,/punct/Voss "
    "the/DT/det/board board/NN/appos/Voss said=say/VBD/ROOT in/IN/prep/said a/DT/det/letter letter/NN/pobj/in "
    "././punct/said"
)


def test_the_noun_between_the_comma_and_the_cue_is_the_source() -> None:
    assert frames_of(closing_cue, TIED_TO_NOUN) == [
        "<content>The boat left for Voss</content>, <source>the board</source> <cue>said</cue> in a letter."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Holm/NNP/nsubj/said ,/,/punct/Holm a/DT/det/lawyer lawyer/NN/appos/Holm ,/,/punct/Holm "
            "said=say/VBD/ROOT in/IN/prep/said Voss/NNP/pobj/in ././punct/said",
            id="an apposition between commas",
        ),
        pytest.param(
            "When/WRB/advmod/sank it/PRP/nsubj/sank sank=sink/VBD/advcl/said ,/,/punct/said the/DT/det/board "
            "board/NN/npadvmod/said said=say/VBD/ROOT so/RB/advmod/said ././punct/said",
            id="a subordinate clause before the comma",
        ),
        pytest.param(
            "Holm/NNP/nsubj/said ,/,/punct/Holm who/WP/nsubj/left left=leave/VBD/relcl/Holm ,/,/punct/Holm "
            "and/CC/cc/Holm Vale/NNP/conj/Holm said=say/VBD/ROOT so/RB/advmod/said ././punct/said",
            id="a second subject after a relative clause",
        ),
        pytest.param(
            "It/PRP/nsubj/left left=leave/VBD/ccomp/said ,/,/punct/said the/DT/det/board board/NN/nsubj/said "
            "said=say/VBD/ROOT ././punct/said",
            id="a source that the parse knows, which any verb has",
        ),
        pytest.param(
            "It/PRP/nsubj/left left=leave/VBD/ROOT ,/,/punct/left the/DT/det/board board/NN/appos/left "
            "said=say/VBD/advcl/left that/IN/mark/sank it/PRP/nsubj/sank sank=sink/VBD/ccomp/said ././punct/left",
            id="a cue with a clause of its own",
        ),
    ],
)
def test_other_sentences_have_no_closing_cue(sentence: str) -> None:
    assert frames_of(closing_cue, sentence) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The ferry left Bergen at noon with forty children and two teachers from a school in Voss, the harbour "
            "board of Nordland said in a statement.",
            "the harbour board of Nordland",
            "The ferry left Bergen at noon with forty children and two teachers from a school in Voss",
        ),
        (
            "Three crew members jumped into the water near the old lighthouse at Sola, coastguard officer Nils Berg "
            "said on Sunday.",
            "Nils Berg",
            "Three crew members jumped into the water near the old lighthouse at Sola",
        ),
        (
            "The tanker struck a rock after its engine failed while passing the island of Utsira, the owner's lawyer "
            "said.",
            "the owner's lawyer",
            "The tanker struck a rock after its engine failed while passing the island of Utsira",
        ),
    ],
)
def test_long_sentences_keep_their_last_source(text: str, speaker: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert (quote.speaker.name if quote.speaker else None, quote.content.text) == (speaker, content)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "More than half of the firms pay no tax, documents obtained by the Port Times reveal.",
            "documents obtained by the Port Times",
            "More than half of the firms pay no tax",
        ),
        (
            "The bank moved the money abroad, emails seen by the Port Times show.",
            "emails seen by the Port Times",
            "The bank moved the money abroad",
        ),
        ("Ten of the boats were never inspected, records show.", "records", "Ten of the boats were never inspected"),
        (
            "The pier was built in 1911, letters of the mayor suggest.",
            "letters of the mayor",
            "The pier was built in 1911",
        ),
    ],
)
def test_documents_at_the_end_show_what_the_sentence_says(text: str, speaker: str, content: str) -> None:
    (quote,) = parts_of(text).quotes
    assert (quote.speaker.name if quote.speaker else None, quote.content.text) == (speaker, content)


@pytest.mark.model
def test_a_show_at_the_end_of_a_list_shows_nothing() -> None:
    assert parts_of("Otto Brandt won a prize, books and a talent show.").quotes == ()
