"""Clauses of nothing but a speaker and a verb of saying beside a quotation."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions.own_clause import own_clause
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.support.attributions import mark_attribution
from tests.support.parses import annotated

SHE_SAID = (
    "“/``/punct/said Not/RB/neg/said today/NN/npadvmod/said ,/,/punct/said ”/''/punct/said she/PRP/nsubj/said"
    " said=say/VBD/ROOT ././punct/said"
)
SHE_TOLD_HIM = (
    "She/PRP/nsubj/told told=tell/VBD/ROOT him/PRP/dobj/told :/:/punct/told “/``/punct/told Not/RB/neg/today"
    " today/NN/npadvmod/told ././punct/told ”/''/punct/told"
)
SHE_SAID_IT = (
    "“/``/punct/said Not/RB/neg/said today/NN/npadvmod/said ,/,/punct/said ”/''/punct/said she/PRP/nsubj/said"
    " said=say/VBD/ROOT the/DT/det/words words=word/NNS/dobj/said ././punct/said"
)
SHE_HOPED = SHE_SAID.replace("said=say", "said=hope")


@pytest.mark.parametrize(
    ("sentence", "after", "attribution"),
    [
        (SHE_SAID, 0, "<content>“Not today,”</content> <source>she</source> <cue>said</cue>."),
        (SHE_TOLD_HIM, 0, "<source>She</source> <cue>told</cue> him: <content>“Not today.”</content>"),
        (SHE_TOLD_HIM, 1, None),
        (SHE_SAID_IT, 0, None),
        (SHE_HOPED, 0, None),
    ],
    ids=["after", "before, with an addressee", "before the floor", "with an object", "not of saying"],
)
def test_a_bare_clause_beside_a_quotation(sentence: str, after: int, attribution: str | None) -> None:
    text = QuotedText(annotated(sentence))
    found = own_clause(text, text.segments[0], after)
    assert (mark_attribution(text.doc, found) if found is not None else None) == attribution
