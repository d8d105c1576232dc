"""Who speaks, and how journalism sources it, without any actor known."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.attribution.speakers import Speakers, without_additions
from mkdocs_briefing.extract.coreference.references import References
from tests.support.parses import annotated, parse


@pytest.mark.parametrize(
    ("source", "name", "resolution", "sourcing"),
    [
        ("Peter/NNP/compound/Holm/PERSON Holm/NNP/ROOT/Holm/PERSON", "Peter Holm", "nominal", "named"),
        ("an/DT/det/official official/NN/ROOT", "an official", "nominal", "unnamed"),
        ("the/DT/det/ministry ministry/NN/ROOT", "the ministry", "nominal", "institutional"),
        ("new/JJ/amod/data data/NN/ROOT", "new data", "nominal", "unattributed"),
        ("she/PRP/ROOT", "she", "unresolved", "unnamed"),
    ],
    ids=["a name", "an official", "an institution", "evidence", "a pronoun"],
)
def test_speaker_and_sourcing(source: str, name: str, resolution: str, sourcing: str) -> None:
    annotation = annotated(source)
    speakers = Speakers(annotation, {}, References((), annotation))
    attribution = Attribution((0, 1), "clause", source=(0, len(annotation.doc)))
    speaker = speakers.speaker_of(attribution)
    assert speaker is not None
    assert (speaker.name, speaker.actor, speaker.resolution) == (name, None, resolution)
    assert speakers.sourcing_of(attribution, speaker) == sourcing


def test_nobody_speaks_where_the_text_does_not_say() -> None:
    annotation = annotated("It/PRP/ROOT")
    speakers = Speakers(annotation, {}, References((), annotation))
    attribution = Attribution((0, 1), "passive")
    assert speakers.speaker_of(attribution) is None
    assert speakers.sourcing_of(attribution, None) == "unattributed"
    assert speakers.relay_of(attribution) is None


def test_who_is_named_by_the_noun_before_it() -> None:
    annotation = annotated(
        "the/DT/det/guard guard/NN/ROOT who/WP/nsubj/said said=say/VBD/relcl/guard so/RB/advmod/said"
    )
    speaker = Speakers(annotation, {}, References((), annotation)).speaker_of(
        Attribution((0, 1), "clause", source=(2, 3))
    )
    assert speaker is not None
    assert (speaker.name, speaker.mention.text) == ("the guard", "who")


def test_the_medium_that_was_told_relays_the_statement() -> None:
    annotation = annotated(
        "She/PRP/nsubj/told told=tell/VBD/ROOT the/DT/det/paper paper/NN/dobj/told so/RB/advmod/told"
    )
    speakers = Speakers(annotation, {}, References((), annotation))
    relay = speakers.relay_of(Attribution((0, 1), "clause", addressee=(2, 4)))
    assert relay is not None
    assert (relay.name, relay.actor) == ("the paper", None)


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        ("Holm/NNP/ROOT ,/,/punct/Holm a/DT/det/lawyer lawyer/NN/appos/Holm", "Holm"),
        ("the/DT/det/guard guard/NN/ROOT who/WP/nsubj/left left=leave/VBD/relcl/guard", "the guard"),
        ("the/DT/det/union union/NN/ROOT 's/POS/case/union", "the union"),
        (
            "Holm/NNP/ROOT ,/,/punct/Holm Berg/NNP/conj/Holm and/CC/cc/Berg Moe/NNP/conj/Berg ,/,/punct/Holm",
            "Holm, Berg and Moe",
        ),
        (
            "Holm/NNP/ROOT ,/,/punct/Holm a/DT/det/lawyer lawyer/NN/appos/Holm and/CC/cc/lawyer poet/NN/conj/lawyer",
            "Holm",
        ),
        (
            "the/DT/det/mayor mayor/NN/ROOT ,/,/punct/mayor two/CD/nummod/aides aides=aide/NNS/conj/mayor "
            "and/CC/cc/aides a/DT/det/priest priest/NN/conj/aides",
            "the mayor, two aides and a priest",
        ),
        ("voters=voter/NNS/ROOT ,/,/punct/voters Berg/NNP/conj/voters and/CC/cc/Berg Moe/NNP/conj/Berg", "voters"),
        ("Holm/NNP/ROOT ,/,/punct/Holm closed=close/VBD/conj/Holm and/CC/cc/closed Moe/NNP/conj/closed", "Holm"),
        ("the/DT/det/chair vice/NN/compound/chair -/HYPH/punct/chair chair/NN/ROOT", "the vice-chair"),
    ],
    ids=[
        "an apposition",
        "a relative clause",
        "a possessive ending",
        "a list of names",
        "an apposition of two",
        "a list of nouns",
        "names of those before",
        "no list",
        "a hyphen",
    ],
)
def test_additions_are_left_out(phrase: str, core: str) -> None:
    doc = parse(phrase)
    assert doc[slice(*without_additions(doc, 0, len(doc)))].text == core
