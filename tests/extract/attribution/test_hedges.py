"""Words that weaken a report."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.hedges import hedge_of
from mkdocs_briefing.extract.attribution.statements import framed
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.support.parses import annotated


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        (
            "She/PRP/nsubj/said reportedly/RB/advmod/said said=say/VBD/ROOT it/PRP/nsubj/sank sank=sink/VBD/ccomp/said",
            "reportedly",
        ),
        (
            "It/PRP/nsubjpass/rumoured is=be/VBZ/auxpass/rumoured rumoured=rumour/VBN/ROOT that/IN/mark/sank"
            " it/PRP/nsubj/sank sank=sink/VBD/ccomp/rumoured",
            "It is rumoured",
        ),
        (
            "Holm/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/seemed seemed=seem/VBD/ccomp/said to/TO/aux/sink"
            " sink/VB/xcomp/seemed",
            "seemed to",
        ),
        (
            "Holm/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank perhaps/RB/advmod/sank sank=sink/VBD/ccomp/said",
            "perhaps",
        ),
        (
            "Holm/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank “/``/punct/sank perhaps/RB/advmod/sank"
            " ”/''/punct/sank sank=sink/VBD/ccomp/said",
            None,
        ),
        ("Holm/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank sank=sink/VBD/ccomp/said", None),
    ],
    ids=["beside the cue", "an impersonal cue", "a verb", "an adverb of the statement", "in quotation marks", "none"],
)
def test_the_first_weakening_words(sentence: str, hedge: str | None) -> None:
    annotation = annotated(sentence)
    text = QuotedText(annotation)
    (attribution,) = framed(text)
    attribution.quoted.extend(text.segments)
    found = hedge_of(annotation, attribution)
    assert (found.text if found is not None else None) == hedge
