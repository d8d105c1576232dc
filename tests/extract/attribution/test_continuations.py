"""Quotations that go on with the one before them."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract.attribution.continuations import continued, resumed, runs_on
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from tests.support.parses import annotated

AROUND_ITS_CUE = (
    "“/``/punct/said Yes/UH/intj/said ,/,/punct/said ”/''/punct/said said=say/VBD/ROOT Holm/NNP/nsubj/said"
    " ,/,/punct/said “/``/punct/said and/CC/cc/said no/UH/intj/said ././punct/said ”/''/punct/said"
)
AFTER_ANOTHER_CLAUSE = (
    "“/``/punct/said Yes/UH/intj/said ,/,/punct/said ”/''/punct/said said=say/VBD/ROOT Holm/NNP/nsubj/said"
    " who/WP/nsubj/left left=leave/VBD/relcl/Holm “/``/punct/said and/CC/cc/said no/UH/intj/said ././punct/said"
    " ”/''/punct/said"
)
IN_A_LIST = (
    "Holm/NNP/nsubj/said said=say/VBD/ROOT “/``/punct/lie a/DT/det/lie lie/NN/dobj/said ”/''/punct/lie and/CC/cc/lie"
    " “/``/punct/trap a/DT/det/trap trap/NN/conj/lie ././punct/said ”/''/punct/said"
)
LEFT_OPEN = "“/``/punct/ends It/PRP/nsubj/ends ends=end/VBZ/ROOT here/RB/advmod/ends ././punct/ends"
CLOSED = f"{LEFT_OPEN} ”/''/punct/ends"


@pytest.mark.parametrize(
    ("sentence", "cue", "goes_on"),
    [(AROUND_ITS_CUE, "said", True), (AFTER_ANOTHER_CLAUSE, "said", False), (IN_A_LIST, "said", True)],
    ids=["around its cue", "after another clause", "in a list"],
)
def test_a_quotation_goes_on_with_the_one_before(sentence: str, cue: str, *, goes_on: bool) -> None:
    text = QuotedText(annotated(sentence))
    first, second = text.segments
    token = next(t for t in text.doc if t.text == cue)
    owner = Attribution((first.opened, first.outer_end), "after", (token.idx, token.idx + len(token)), token.i)
    assert continued(text, second, (first, owner)) is (owner if goes_on else None)
    assert continued(text, second, None) is None


@pytest.mark.parametrize(("first", "expected"), [(LEFT_OPEN, True), (CLOSED, False)], ids=["left open", "closed"])
def test_a_paragraph_left_open_runs_on(first: str, *, expected: bool) -> None:
    text = QuotedText(annotated(first, CLOSED))
    assert runs_on(text, *text.segments) is expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Holm/NNP/nsubj/spoke spoke=speak/VBD/ROOT ././punct/spoke", CLOSED], True),
        (["Holm/NNP/nsubj/spoke spoke=speak/VBD/ROOT ././punct/spoke", "No/UH/ROOT ././punct/No", CLOSED], False),
        (["Holm/NNP/nsubj/spoke spoke=speak/VBD/ROOT ././punct/spoke", CLOSED.replace("It/", "it/")], False),
    ],
    ids=["in the next paragraph", "two paragraphs on", "no whole sentence"],
)
def test_whole_sentences_without_a_cue_are_the_last_speakers(paragraphs: list[str], *, expected: bool) -> None:
    text = QuotedText(annotated(*paragraphs))
    report = Attribution((0, 1), "clause", cue=(5, 10), cue_token=1, source=(0, 1), report=True)
    found = resumed(text, text.segments[0], report)
    assert (found.source if found is not None else None) == ((0, 1) if expected else None)
    assert resumed(text, text.segments[0], None) is None
