"""The source of a cue beside a quotation."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions.beside import noun_beside, outside_marks
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.support.parses import annotated

QUOTED = "“/``/punct/Yes Yes/UH/ROOT ,/,/punct/Yes ”/''/punct/Yes"


@pytest.mark.parametrize(
    ("sentence", "verb", "noun"),
    [
        (f"{QUOTED} said=say/VBD/dep/Yes the/DT/det/mayor old/JJ/amod/mayor mayor/NN/dep/Yes", "said", "the old mayor"),
        (f"{QUOTED} the/DT/det/mayor mayor/NN/dep/Yes said=say/VBD/dep/Yes", "said", "the mayor"),
        (
            f"{QUOTED} the/DT/det/Port Port/NN/dep/Yes of/IN/prep/Port Lund/NNP/pobj/of said=say/VBD/dep/Yes",
            "said",
            "the Port of Lund",
        ),
        (f"{QUOTED} said=say/VBD/dep/Yes Monday/NNP/npadvmod/said/DATE", "said", None),
        (f"Said=say/VBD/ROOT Peter/NNP/dep/Said Holm/NNP/dep/Said :/:/punct/Said {QUOTED}", "Said", "Peter Holm"),
        (f"The/DT/det/mayor mayor/NN/dep/said said=say/VBD/ROOT ,/,/punct/said {QUOTED}", "said", "The mayor"),
    ],
    ids=["after the cue", "before it", "with what it is part of", "a day is nobody", "between", "before cue and marks"],
)
def test_the_noun_beside_a_cue(sentence: str, verb: str, noun: str | None) -> None:
    text = QuotedText(annotated(sentence))
    found = noun_beside(text, text.segments[0], next(token for token in text.doc if token.text == verb))
    assert (text.doc[slice(*found)].text if found is not None else None) == noun


def test_a_source_inside_quotation_marks_is_none() -> None:
    text = QuotedText(annotated(f"{QUOTED} she/PRP/dep/Yes said=say/VBD/dep/Yes"))
    assert outside_marks(text, (1, 2)) is None
    assert outside_marks(text, (4, 5)) == (4, 5)
    assert outside_marks(text, None) is None
