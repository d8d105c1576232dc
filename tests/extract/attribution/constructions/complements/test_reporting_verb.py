"""The clause that a verb reports."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.constructions.complements.reporting_verb import ReportingVerb
from tests.support.parses import parse


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("She/PRP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/sank sank=sink/VBD/ccomp/said", "sank"),
        ("It/PRP/nsubj/sank sank=sink/VBD/ccomp/said ,/,/punct/said she/PRP/nsubj/said said=say/VBD/ROOT", "sank"),
        ("It/PRP/nsubj/sank sank=sink/VBD/ccomp/said she/PRP/nsubj/said said=say/VBD/ROOT", None),
        (
            "“/``/punct/sank It/PRP/nsubj/sank sank=sink/VBD/ccomp/said ,/,/punct/said ”/''/punct/said"
            " she/PRP/nsubj/said said=say/VBD/ROOT as/IN/mark/left we/PRP/nsubj/left left=leave/VBD/ccomp/said",
            "sank",
        ),
        ("She/PRP/nsubj/said said=say/VBD/ROOT so/RB/advmod/said", None),
    ],
    ids=["after it", "before a comma", "before it without a mark", "a quotation before a clause after it", "none"],
)
def test_the_clause_of_a_verb(sentence: str, clause: str | None) -> None:
    verb = ReportingVerb.of(next(token for token in parse(sentence) if token.lemma_ == "say"))
    assert (verb.clause.text if verb.clause is not None else None) == clause


def test_dependents_are_found_by_label() -> None:
    doc = parse("She/PRP/nsubj/told told=tell/VBD/ROOT us/PRP/dobj/told so/RB/advmod/told")
    verb = ReportingVerb.of(doc[1])
    assert (verb.lemma, verb.first("ccomp", "dobj"), verb.first("xcomp")) == ("tell", doc[2], None)
