import datetime as dt

import pytest

from mkdocs_briefing.extract.dates.age import dates_clause, is_old, is_today
from mkdocs_briefing.extract.dates.finder import DateMention
from mkdocs_briefing.extract.document import Document
from tests.support.parses import annotated

TUESDAY = dt.date(2024, 3, 5)


def dated(parsed: str) -> tuple[Document, DateMention]:
    document = Document.of(annotated(parsed), published=TUESDAY)
    return document, document.dates[0]


@pytest.mark.parametrize(
    ("parsed", "old", "today"),
    [
        ("It/PRP/nsubj/sank sank=sink/VBD/ROOT in/IN/prep/sank 2009/CD/pobj/in/DATE", True, False),
        ("It/PRP/nsubj/sank sank=sink/VBD/ROOT in/IN/prep/sank 2024/CD/pobj/in/DATE", False, False),
        ("It/PRP/nsubj/sank sank=sink/VBD/ROOT on/IN/prep/sank Monday/NNP/pobj/on/DATE", False, True),
        ("It/PRP/nsubj/sank sank=sink/VBD/ROOT in/IN/prep/sank May/NNP/pobj/in/DATE", True, False),
    ],
)
def test_a_date_well_before_publication_is_old_and_a_day_of_now_is_of_today(
    parsed: str, old: bool, today: bool
) -> None:
    document, mention = dated(parsed)
    (passage,) = document.passages("body")
    assert (is_old(mention, passage, TUESDAY), is_today(mention, passage, TUESDAY)) == (old, today)


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        ("It/PRP/nsubj/sank sank=sink/VBD/ROOT in/IN/prep/sank 2009/CD/pobj/in/DATE", True),
        # in a clause of today a date below it tells a thing apart
        ("It/PRP/nsubj/is is=be/VBZ/ROOT a/DT/det/ship ship/NN/attr/is that/WDT/nsubj/sank sank=sink/VBD/relcl/ship "
         "in/IN/prep/sank 2009/CD/pobj/in/DATE", False),
        ("It/PRP/nsubj/was was=be/VBD/ROOT a/DT/det/ship ship/NN/attr/was that/WDT/nsubj/sank sank=sink/VBD/relcl/ship "
         "in/IN/prep/sank 2009/CD/pobj/in/DATE", True),
    ],
)  # fmt: skip
def test_a_date_says_when_its_own_clause_happened(parsed: str, expected: bool) -> None:
    document, mention = dated(parsed)
    verb = next(token for token in document.doc if token.dep_ == "ROOT")
    assert dates_clause(mention, verb) is expected
