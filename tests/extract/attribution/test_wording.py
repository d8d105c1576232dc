"""Whose wording a statement is."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.assign import attributions
from mkdocs_briefing.extract.attribution.wording import kind_of
from mkdocs_briefing.extract.document import Document
from tests.support.parses import annotated

SAID = "Holm/NNP/nsubj/said said=say/VBD/ROOT"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"{SAID} ,/,/punct/said “/``/punct/sank It/PRP/nsubj/sank sank=sink/VBD/ccomp/said ”/''/punct/sank", "direct"),
        (f"{SAID} it/PRP/nsubj/sank “/``/punct/sank sank=sink/VBD/ccomp/said ”/''/punct/sank", "mixed"),
        (f"{SAID} it/PRP/nsubj/sank sank=sink/VBD/ccomp/said", "indirect"),
        (
            "Holm/NNP/nsubj/said never/RB/neg/said said=say/VBD/ROOT ,/,/punct/said “/``/punct/sank It/PRP/nsubj/sank"
            " sank=sink/VBD/ccomp/said ”/''/punct/sank",
            "indirect",
        ),
    ],
    ids=["nothing but quotations", "some of the words", "no marks", "not said"],
)
def test_how_the_words_stand(sentence: str, kind: str) -> None:
    annotation = annotated(sentence)
    (attribution,) = attributions(Document.of(annotation))
    assert kind_of(annotation, attribution) == kind
