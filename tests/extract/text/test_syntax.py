import pytest

from mkdocs_briefing.extract.text import syntax
from mkdocs_briefing.nlp.parse import Doc, Token
from tests.support.parses import parse


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def text_of(doc: Doc, found: syntax.Range | None) -> str | None:
    return None if found is None else doc[slice(*found)].text


def test_of_two_subjects_the_one_that_is_set_off_speaks() -> None:
    doc = parse(
        "The/DT/det/vote vote/NN/nsubj/said ,/,/punct/said said=say/VBD/ROOT Vale/NNP/nsubj/said ,/,/punct/said "
        "was=be/VBD/ccomp/said fair/JJ/acomp/was"
    )
    assert syntax.subject_of(word(doc, "said")) == word(doc, "Vale")


@pytest.mark.parametrize(
    ("parsed", "verb", "is_realized"),
    [
        ("He/PRP/nsubj/said said=say/VBD/ROOT", "said", True),
        ("He/PRP/nsubj/say would/MD/aux/say say/VB/ROOT", "say", False),
        ("He/PRP/nsubj/went went=go/VBD/ROOT on/RP/prt/went to/TO/aux/say say/VB/xcomp/went", "say", True),
        ("He/PRP/nsubj/refused refused=refuse/VBD/ROOT to/TO/aux/say say/VB/xcomp/refused", "say", False),
        ("He/PRP/nsubj/rose rose=rise/VBD/ROOT to/TO/aux/say say/VB/advcl/rose", "say", True),
    ],
)
def test_what_is_wished_or_refused_is_not_said(parsed: str, verb: str, is_realized: bool) -> None:
    assert syntax.is_realized(word(parse(parsed), verb)) is is_realized


def test_the_one_who_is_told_is_the_object_of_telling() -> None:
    doc = parse("He/PRP/nsubj/told told=tell/VBD/ROOT two/CD/nummod/reporters reporters=reporter/NNS/dobj/told")
    assert text_of(doc, syntax.addressee_of(word(doc, "told"), "tell")) == "two reporters"
    assert syntax.addressee_of(word(doc, "told"), "say") is None


def test_the_matter_of_an_attitude_goes_on_with_a_joined_phrase() -> None:
    doc = parse(
        "Doubts=doubt/NNS/ROOT about/IN/prep/Doubts the/DT/det/vote vote/NN/pobj/about#1 and/CC/cc/about#1 "
        "about/IN/conj/about#1 costs/NNS/pobj/about#2"
    )
    assert text_of(doc, syntax.matter_of(word(doc, "Doubts"))) == "the vote and about costs"
    assert syntax.matter_of(word(doc, "Doubts"), frozenset({"of"})) is None


def test_the_cue_takes_in_auxiliaries_and_particles_beside_it() -> None:
    doc = parse(
        "He/PRP/nsubj/pointed had=have/VBD/aux/pointed pointed=point/VBN/ROOT out/RP/prt/pointed that/DT/dobj/pointed"
    )
    assert text_of(doc, syntax.cue_span(word(doc, "pointed"))) == "had pointed out"


def test_a_phrase_is_trimmed_of_punctuation_and_additions() -> None:
    doc = parse(
        ",/,/punct/closed It/PRP/nsubj/closed closed=close/VBD/ROOT ,/,/punct/closed citing=cite/VBG/advcl/closed "
        "storms/NNS/dobj/citing ././punct/closed"
    )
    assert text_of(doc, syntax.trim(doc, 0, len(doc))) == "It closed, citing storms"
    doc = parse("Holm/NNP/ROOT ,/,/punct/Holm who/WP/nsubj/lost lost=lose/VBD/relcl/Holm")
    assert text_of(doc, syntax.without_addition(doc, 0, len(doc))) == "Holm"


@pytest.mark.parametrize(
    ("gap", "rest"), [((1, 4), (4, 10)), ((7, 9), (0, 7)), ((4, 6), (0, 10))], ids=["start", "end", "inside"]
)
def test_a_gap_at_either_end_is_left_out_and_one_inside_is_spanned(gap: tuple[int, int], rest: tuple[int, int]) -> None:
    assert syntax.without_gap(0, 10, *gap) == rest


def test_mistaken_lemmas_are_corrected() -> None:
    assert syntax.lemma_of(word(parse("She/PRP/nsubj/hoped hoped=hop/VBD/ROOT"), "hoped")) == "hope"


def test_the_aged_are_people_and_names_are_no_dates() -> None:
    doc = parse(
        "the/DT/det/old 61/CD/nummod/old/DATE old/JJ/ROOT/old/DATE Tuesday/NNP/appos/old/DATE Holm/NNP/appos/old/DATE"
    )
    assert [syntax.tells_time(token) for token in doc] == [False, True, False, True, False]
