from __future__ import annotations

from mkdocs_briefing.extract.coreference.descriptions import Description
from mkdocs_briefing.extract.coreference.discourse import Discourse, named_tokens
from mkdocs_briefing.extract.coreference.references import Reference
from mkdocs_briefing.model import Actor, Mention
from tests.support.parses import annotated

TEXT = (
    "Ana/NNP/compound/Holm Holm/NNP/nsubj/left left=leave/VBD/ROOT ././punct/left "
    "An/DT/det/official official/NN/nsubj/spoke spoke=speak/VBD/ROOT ././punct/spoke "
    "They/PRP/nsubj/slept slept=sleep/VBD/ROOT"
)


def discourse(*speakers: int, quoted: frozenset[int] = frozenset(), text: str = TEXT) -> Discourse:
    annotation = annotated(text)
    holm = Actor(
        id="holm", name="Ana Holm", type="person", mentions=(Mention(start=0, end=8, text="Ana Holm", kind="name"),)
    )
    marks = [i in quoted for i in range(len(annotation.doc))]
    return Discourse(annotation, [holm], speakers=dict.fromkeys(speakers, ()), quoted=marks)


def test_the_head_and_the_last_token_of_a_mention_name_its_actor() -> None:
    state = discourse()
    assert state.named == named_tokens(state.doc, [state.entities["holm"].actor]) == {1: "holm"}


def test_sentences_are_counted_but_those_all_quoted() -> None:
    state = discourse()
    state.advance(8)
    assert state.sentence == 2
    state = discourse(quoted=frozenset({4, 5, 6, 7}))
    state.advance(8)
    assert state.sentence == 1


def test_a_subject_is_noted_as_prominent_unless_it_is_quoted() -> None:
    state = discourse()
    state.note(state.doc[1], Reference(1, "holm", "name"))
    holm = state.entities["holm"]
    assert (holm.sentence, holm.prominence, holm.count, holm.spoke) == (0, 1.0, 1, -99)
    state = discourse(quoted=frozenset({1}))
    state.note(state.doc[1], Reference(1, "holm", "name"))
    assert state.entities["holm"].prominence == 0.0


def test_who_spoke_last_has_the_floor_for_a_few_sentences() -> None:
    state = discourse(1)
    state.note(state.doc[1], Reference(1, "holm", "name"))
    holm = state.entities["holm"]
    assert (state.last_speaker, state.last_spoken(), state.has_the_floor(holm)) == ("holm", 0, True)
    state.sentence = 5
    assert not state.has_the_floor(holm)


def test_somebody_who_speaks_without_a_name_is_introduced() -> None:
    state = discourse(5)
    state.advance(5)
    state.note(state.doc[5], None)
    assert state.unnamed is not None
    assert (state.unnamed.lemma, state.unnamed.sentence, state.unnamed.new, state.unnamed.spoke) == (
        "official",
        1,
        True,
        True,
    )
    assert state.introduced_as(state.doc[5], Description("official", frozenset())) == state.unnamed
    assert state.introduced_as(state.doc[5], Description("official", frozenset({"senior"}))) is None
    assert state.introduced_as(state.doc[5], Description("minister", frozenset())) is None


def test_who_is_only_quoted_is_not_introduced() -> None:
    state = discourse(quoted=frozenset({4, 5, 6}))
    state.note(state.doc[5], None)
    assert state.introduced_as(state.doc[5], Description("official", frozenset())) is None


def test_a_plural_source_is_who_they_are_for_two_sentences() -> None:
    text = TEXT.replace("An/DT/det/official official/NN", "Some/DT/det/officials officials=official/NNS")
    state = discourse(5, text=text)
    state.advance(5)
    state.note(state.doc[5], None)
    assert state.recent_plural() == Reference(5, None, "nominal", 5)
    state.sentence += 3
    assert state.recent_plural() is None
