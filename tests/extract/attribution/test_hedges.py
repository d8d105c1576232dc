"""Words that weaken a report."""

from __future__ import annotations

import pytest

from mkdocs_briefing.extract import extract
from mkdocs_briefing.extract.attribution.hedges import hedge_of
from mkdocs_briefing.extract.attribution.statements import framed
from mkdocs_briefing.extract.text.quoted_text import QuotedText
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load
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


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("The skipper said the ferry might sail after the storm.", "might"),
        ("The report says the driver may have been asleep and was not wearing a belt.", "may have"),
        ("The engineer said the crack could have grown over the winter.", "could have"),
        ("Experts said prices could rise next year.", "could"),
        ("The club said the stadium may be closed.", "may"),
        ("Police said he could be armed.", "could"),
        ("The captain said the ferries could leave at noon.", None),
        ("The judge said the lawyers may leave the room.", None),
        ("The rules say drivers may not park on the quay.", None),
        ("The coach said she could swim at the age of four.", None),
        ("The mayor said the lake could be seen from the quay.", None),
        ("The mayor said the man who might know the way had left.", None),
        ("The ferry was late, passengers at the harbour were told.", None),
    ],
)
def test_modal_verbs_that_weaken_a_statement(sentence: str, hedge: str | None) -> None:
    article = parse_article(f"{sentence}\n".encode(), path="article.txt")
    (quote,) = extract(next(annotate([article], nlp=load())), published=None).quotes
    assert (quote.hedge.text if quote.hedge is not None else None) == hedge
