import pytest

from mkdocs_briefing.extract.text.self_contained import is_linked, questions, stands_alone
from tests.support.passages import lines, passage, untagged


def test_what_a_labelled_turn_says_before_its_question_is_asked_too() -> None:
    body = lines("Reporter : The budget has grown . Why now ?", "Quist : It has grown .", "The room fell silent .")
    assert questions(body) == {body[0].id, body[1].id}


def test_what_comes_before_a_question_without_a_label_is_told() -> None:
    body = lines("The budget has grown . Why now ?")
    assert questions(body) == {body[1].id}


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
        (f"Therefore/RB/advmod/closed ,/,/punct/closed {WHOLE.replace('The/', 'the/')} ././punct/closed", False),
        # a word that only links it, and the subject of what is said
        (f"However/RB/advmod/closed ,/,/punct/closed {WHOLE.replace('The/', 'the/')} ././punct/closed", True),
        ("Sola/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/closed had/VBD/aux/closed closed=close/VBN/ccomp/said "
         "the/DT/det/port port/NN/dobj/closed ././punct/said", True),
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
        # a demonstrative with its noun before the main verb, and one that a phrase tells apart
        ("In/IN/prep/shut that/DT/det/quarter tiny/JJ/amod/quarter quarter/NN/pobj/In shops/NNS/nsubj/shut "
         "shut/VBD/ROOT early/RB/advmod/shut ././punct/shut", False),
        ("Owners/NNS/nsubj/left of/IN/prep/Owners those/DT/det/boats boats/NNS/pobj/of left/VBD/ROOT "
         "Sola/NNP/dobj/left at/IN/prep/left noon/NN/pobj/at ././punct/left", False),
        ("In/IN/prep/shut that/DT/det/part part/NN/pobj/In of/IN/prep/part Sola/NNP/pobj/of shops/NNS/nsubj/shut "
         "shut/VBD/ROOT early/RB/advmod/shut ././punct/shut", True),
        # a relative pronoun points at the noun before it
        ("Sola/NNP/nsubj/passed passed/VBD/ROOT a/DT/det/bill bill/NN/dobj/passed that/DT:PRON/nsubj/doubles "
         "doubles/VBZ/relcl/bill fares/NNS/dobj/doubles ././punct/passed", True),
        # a person named after the clause with the pronoun, and one who is not
        ("Before/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/thanked Sola/NNP/dobj/left ,/,/punct/thanked "
         "Vale/NNP/nsubj/thanked/PERSON thanked/VBD/ROOT crews/NNS/dobj/thanked ././punct/thanked", True),
        ("Before/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/sailed today/NN/npadvmod/left ,/,/punct/sailed "
         "ships/NNS/nsubj/sailed sailed/VBD/ROOT away/RB/advmod/sailed ././punct/sailed", False),
        # a request, and a line without a verb of its own
        ("Please/UH/intj/keep keep/VB/ROOT watch/NN/dobj/keep while/IN/mark/sail crews/NNS/nsubj/sail "
         "sail/VBP/advcl/keep ././punct/keep", False),
        ("Statement/NN/ROOT on/IN/prep/Statement Sola/NNP/nsubjpass/given not/RB/neg/given being/VBG/auxpass/given "
         "given/VBN/pcomp/on help/NN/dobj/given ././punct/Statement", False),
        # reports in the present tense whose subject the parser joins to the verb, or whose verb it takes for a noun
        ("Crews/NN/compound/vote vote/VB/ROOT to/TO/aux/end end/VB/xcomp/vote the/DT/det/row row/NN/dobj/end "
         "././punct/vote", True),
        ("Crews/NN/compound/vote vote/NN/ROOT to/TO/aux/end end/VB/advcl/vote the/DT/det/row row/NN/dobj/end "
         "././punct/vote", True),
        # quotation marks of two kinds that close each other, and one that stays open
        (f"{WHOLE} at/IN/prep/closed “/``/punct/last last/JJ/pobj/at \"/''/punct/last ././punct/closed", True),
        (f"{WHOLE} at/IN/prep/closed “/``/punct/last last/JJ/pobj/at ././punct/closed", False),
        ("One/CD/nummod/man man/NN/nsubj/hurt was=be/VBD/auxpass/hurt hurt/VBN/ROOT in/IN/prep/hurt Sola/NNP/pobj/in "
         "././punct/hurt", True),
    ],
)  # fmt: skip
def test_a_sentence_stands_alone_that_is_whole_and_names_what_it_means(parsed: str, expected: bool) -> None:
    assert stands_alone(passage(parsed)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But the port stayed open all week", True),
        ("Meanwhile crews waited in the harbour of Sola", True),
        ("In addition the port has a new pier", True),
        ("The port stayed open but the crews left", False),
        ("Additional crews waited in the harbour of Sola", False),
    ],
)
def test_a_word_at_its_beginning_links_a_sentence_to_the_one_before(text: str, expected: bool) -> None:
    assert is_linked(untagged(text)) is expected
